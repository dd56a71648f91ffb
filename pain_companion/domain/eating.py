"""Small changes to eating: how a day can go, and what to buy."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

MOST_AT_ONCE = 3
"""How many changes are tried at a time."""


class FoodAnswer(StrEnum):
    """How a small change went on one day. All three are good answers."""

    DID = "did"
    DID_NOT = "did not"
    NOT_TODAY = "not today"


def own_items(typed: str) -> list[str]:
    """What a person wants to buy beside the program's things, one to a line."""
    return _each_once(" ".join(line.split()) for line in typed.splitlines())


def to_buy(lists: Iterable[Iterable[str]]) -> list[str]:
    """The things of some changes as one list, each once, in the order in which they come."""
    return _each_once(item for items in lists for item in items)


def _each_once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, items)))
