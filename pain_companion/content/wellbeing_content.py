"""What wellbeing brings to begin with: movements, small pleasures, words for feelings, pages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pain_companion.content.library import names_for
from pain_companion.domain.movements import Position

FOLDER = "wellbeing"
IN_ORDER = (
    "moving-in-ways-i-like",
    "seated-and-lying-movements",
    "what-the-guidance-says",
    "mood-and-pain",
    "notice-and-name",
    "the-five-areas-sheet",
    "people-and-saying-no",
    "pleasure-and-meaning",
    "intimacy-and-pain",
    "work-and-pain",
    "money-and-help",
    "my-medicines-list",
    "smoking-and-alcohol",
    "the-weather-and-other-things-people-ask",
)
"""The pages in the order in which they are offered."""
SAFETY_PAGE = f"{FOLDER}/seated-and-lying-movements"
"""Says who asks first before moving in a new way, and when to stop."""


@dataclass(frozen=True)
class StarterMovement:
    """A movement to pick: its name, how it is done, and in which position."""

    name: str
    words: str
    position: Position


@dataclass(frozen=True)
class PleasureGroup:
    """Small things that belong together. `key` never changes."""

    key: str
    name: str
    things: Sequence[str]


@dataclass(frozen=True)
class Thoughts:
    """Words for feelings, and kinder sentences."""

    feelings: Sequence[str]
    kinder: Sequence[str]


def read_movements() -> tuple[StarterMovement, ...]:
    """The movements to pick from, in the order in which they are offered."""
    return tuple(
        StarterMovement(each["name"], each["words"], Position(each["position"]))
        for each in _table("movements")["movements"]
    )


def read_pleasures() -> tuple[PleasureGroup, ...]:
    """The groups of small things, in the order in which they are offered."""
    return tuple(
        PleasureGroup(each["key"], each["name"], tuple(each["things"]))
        for each in _table("pleasures")["groups"]
    )


def read_thoughts() -> Thoughts:
    """What a person may pick for a sheet about a hard moment."""
    table = _table("thoughts")
    return Thoughts(tuple(table["feelings"]), tuple(table["kinder"]))


def pages(*, limited: bool) -> list[str]:
    """The names of the pages of this area for this person, in order."""
    offered = {name for name in names_for(limited=limited) if name.startswith(f"{FOLDER}/")}
    known = [name for each in IN_ORDER if (name := f"{FOLDER}/{each}") in offered]
    return [*known, *sorted(offered - {*known})]


@cache
def _table(name: str) -> Mapping[str, Any]:
    path = files(__package__) / FOLDER / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
