"""A person's own list of what winds their system up, and what settles it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from pain_companion.frozen import frozen


class Way(StrEnum):
    """Which of the two a line is."""

    UP = "up"
    DOWN = "down"

    @property
    def heading(self) -> str:
        """What its lines are, in a heading."""
        return "What winds me up" if self is Way.UP else "What settles me"


@frozen
class UpDownLine:
    """One line of the list: what it does, its group of everyday things, and the person's words.

    It held from `noted_on` on until the day before `ended_on`, or still holds. A line that comes
    to hold again is another line, so that every earlier list can be seen as it was.
    """

    way: Way
    everyday: str
    words: str
    noted_on: date
    ended_on: date | None = None
    id: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it is in the list as that stood at the end of a day."""
        return self.noted_on <= day and (self.ended_on is None or self.ended_on > day)

    def says_the_same(self, other: UpDownLine) -> bool:
        """Whether another line has the same words in the same place."""
        return _said(self) == _said(other)


def held_on(lines: Iterable[UpDownLine], day: date) -> list[UpDownLine]:
    """The list as it stood at the end of a day."""
    return [line for line in lines if line.holds_on(day)]


def no_longer(lines: Sequence[UpDownLine], day: date) -> list[UpDownLine]:
    """What was in the list before and is not any more, ended last first, each of them once."""
    held = {_said(line) for line in held_on(lines, day)}
    ended = [line for line in lines if line.ended_on is not None and line.ended_on <= day]
    found = []
    for line in sorted(ended, key=lambda line: line.ended_on or day, reverse=True):
        if _said(line) not in held:
            held.add(_said(line))
            found.append(line)
    return found


def days_of_change(lines: Iterable[UpDownLine]) -> list[date]:
    """The days on which the list changed, newest first."""
    days = {day for line in lines for day in (line.noted_on, line.ended_on)}
    return sorted((day for day in days if day is not None), reverse=True)


def _said(line: UpDownLine) -> tuple[Way, str, str]:
    return line.way, line.everyday, line.words.casefold()
