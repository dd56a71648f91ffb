"""The messages by which anything on a screen asks the app for something."""

from __future__ import annotations

from pathlib import Path

from textual.message import Message


class Go(Message):
    """Ask the app to go to a place.

    A place is the key of an area ("sleep"), or that key and what to open there, with a colon
    between ("sleep:2026-11-23"). "page:sleep/winding-down" is a page to read, "back" the place
    the person came from.
    """

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        """Where to go."""


class BringBack(Message):
    """Ask the app to close the diary, put a backup in its place, and open it anew."""

    def __init__(self, backup: Path) -> None:
        super().__init__()
        self.backup = backup
        """The backup's file."""


class Tell(Message):
    """Ask the app to say something on whatever screen is in front."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """What to say."""


class Wear(Message):
    """Ask the app to look and move as the settings now say."""
