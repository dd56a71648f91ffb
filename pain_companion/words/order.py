"""What is said where one of a list is to go to another place."""

from __future__ import annotations


def no_further_words(by: int) -> str:
    """That it stays: nothing stands above it, or below it, that it could change places with."""
    return f"It can go no further {'up' if by < 0 else 'down'}."
