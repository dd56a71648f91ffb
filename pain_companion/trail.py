"""The way a person came, so that Escape can lead back along it."""

from __future__ import annotations

BACK = "back"
HOME = "today"


class Trail:
    """The areas that lie behind, oldest first. No area lies there twice, so it stays short."""

    def __init__(self) -> None:
        self._behind: list[str] = []

    def leads_to(self, wanted: str, here: str) -> str:
        """The area to go to when `wanted` is asked for `here`; BACK is the one before."""
        if wanted == BACK:
            return self._behind.pop() if self._behind else HOME
        if wanted != here:
            self._behind.append(here)
        if wanted == HOME:
            self._behind.clear()
        elif wanted in self._behind:
            self._behind.remove(wanted)
        return wanted
