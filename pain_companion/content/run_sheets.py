"""Run sheets: how a therapy assistant shows one strategy on the real screens, step by step.

A sheet is a file of its own and is read when it is asked for: starting reads none.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from pain_companion.content.shipped import read_table
from pain_companion.content.source import Source
from pain_companion.frozen import frozen

FOLDER = "session"
LENGTHS = (10, 20, 40)
"""How long a session may be, in minutes."""
IN_ORDER = (
    "understanding-pain",
    "flare-up-plan",
    "sleep",
    "pacing",
    "goals",
    "mindfulness",
    "eating",
    "wellbeing",
    "toolkit-tour",
    "first-visit",
)
"""The sheets in the order in which they are offered."""


@frozen
class SheetStep:
    """What to open, what to do there and what to ask. `open` is a place of the program.

    `shortest` is the shortest session that the step belongs to; longer ones have it, too.
    """

    title: str
    open: str
    do: tuple[str, ...]
    ask: tuple[str, ...]
    minutes: int
    shortest: int


@frozen
class PeopleSay:
    """Something that people often say, in typical words, and a way to answer it."""

    words: str
    answer: str


@frozen
class RunSheet:
    """One strategy to show. All of it speaks to the assistant but `take_home`, which is theirs.

    `example` is the example person who suits it. `pass_on` says when the team takes over.
    """

    name: str
    title: str
    summary: str
    aim: str
    example: str
    ready: tuple[str, ...]
    steps: tuple[SheetStep, ...]
    people_say: tuple[PeopleSay, ...]
    not_promised: tuple[str, ...]
    pass_on: tuple[str, ...]
    take_home: tuple[str, ...]
    sources: tuple[Source, ...]
    checked: date
    next_check: date

    def steps_in(self, minutes: int) -> tuple[SheetStep, ...]:
        """The steps of a session of this length, in their order."""
        return tuple(step for step in self.steps if step.shortest <= minutes)


def sheet_names() -> tuple[str, ...]:
    """The names of all sheets, in the order in which they are offered. No file is opened."""
    return IN_ORDER


@cache
def read_sheet(name: str) -> RunSheet:
    """The sheet of this name. Raises KeyError where there is none."""
    if name not in IN_ORDER:
        raise KeyError(name)
    table = _frozen(read_table(f"{FOLDER}/{name}.toml"))
    return RunSheet(
        name=name,
        **{
            **table,
            "steps": tuple(SheetStep(**each) for each in table["steps"]),
            "people_say": tuple(PeopleSay(**each) for each in table["people_say"]),
            "sources": tuple(Source(**each) for each in table["sources"]),
        },
    )


def _frozen(value: Any) -> Any:
    """What a file holds, with tuples for its lists."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return {field: _frozen(each) for field, each in value.items()}
    return value
