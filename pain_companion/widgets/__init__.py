"""Reusable pieces of a screen. None of them knows the store."""
