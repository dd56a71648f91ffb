"""Slower tests, run by themselves: pytest tests/torture."""
