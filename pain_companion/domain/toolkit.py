"""The tools that help a person with pain: which are theirs, and how it was when they used one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from pain_companion.frozen import frozen


class UseAnswer(StrEnum):
    """How it was to use a tool."""

    HELPED = "helped"
    NOT_SURE = "not sure"
    NOT_FOR_ME = "not for me"


@frozen
class Tool:
    """A tool as a person has it: one of the program's by its `key`, or their own by its `name`.

    `in_use` says whether it is in their toolkit, and `place` where it stands there, the first
    at 0. One of the program's has its key as its id, so that it is in a diary once.
    """

    key: str | None = None
    name: str | None = None
    notes: str | None = None
    in_use: bool = False
    place: int = 0
    id: str = ""

    @property
    def is_own(self) -> bool:
        """Whether the person thought of it themselves."""
        return self.key is None


@frozen
class ToolUse:
    """One time that a tool was used."""

    tool_id: str
    day: date
    answer: UseAnswer
    note: str | None = None
    id: str = ""


@frozen
class Tally:
    """How often a tool was used with each answer, and the last day. It is never a score."""

    counts: Mapping[UseAnswer, int]
    last: date

    @property
    def times(self) -> int:
        """How often it was used."""
        return sum(self.counts.values())


def program_tool(key: str) -> Tool:
    """One of the program's tools, as it is before a person has done anything with it."""
    return Tool(key=key, id=key)


def in_toolkit(tools: Sequence[Tool]) -> list[Tool]:
    """Those that are in the person's toolkit, in their order."""
    return [tool for tool in tools if tool.in_use]


def tally(uses: Sequence[ToolUse]) -> Tally | None:
    """All these times put together. None where there are none."""
    if not uses:
        return None
    told = Counter(use.answer for use in uses)
    counts = {answer: told[answer] for answer in UseAnswer if told[answer]}
    return Tally(counts, max(use.day for use in uses))
