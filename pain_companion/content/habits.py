"""Sleep habits to pick one or two from, from one file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

FILE = "sleep/habits.toml"


@dataclass(frozen=True)
class Habit:
    """A habit to try: what to do, and why it may help. `key` never changes; it is kept in diaries.

    `text` has at most 12 words and `why` at most 20.
    """

    key: str
    text: str
    why: str


def read_habits() -> tuple[Habit, ...]:
    """All habits, in the order in which they are offered."""
    table = tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    return tuple(Habit(**each) for each in table["habits"])
