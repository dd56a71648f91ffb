"""Slower tests, run by themselves: pytest tests/torture -m slow."""
