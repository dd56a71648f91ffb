"""Small things to pick from and try: habits for sleep, and changes to eating. One file for each."""

from __future__ import annotations

from collections.abc import Iterable

from pain_companion.content.shipped import read_table
from pain_companion.domain.eating import to_buy
from pain_companion.frozen import frozen

SLEEP_FILE = "sleep/habits.toml"
FOOD_FILE = "eating/changes.toml"


@frozen
class Habit:
    """A habit to try: what to do, and why it may help. `key` never changes; it is kept in diaries.

    `text` has at most 12 words and `why` at most 20. `easier` is how to do it on a bad day, and
    `shopping` what to buy for it, where there is such a thing.
    """

    key: str
    text: str
    why: str
    easier: str = ""
    shopping: tuple[str, ...] = ()


def read_habits() -> tuple[Habit, ...]:
    """All habits for sleep, in the order in which they are offered."""
    return _read(SLEEP_FILE, "habits")


def read_food_changes() -> tuple[Habit, ...]:
    """All small changes to eating, in the order in which they are offered."""
    return _read(FOOD_FILE, "changes")


def shopping_for(keys: Iterable[str | None]) -> list[str]:
    """What to buy for the changes with these keys. The person's own changes have none."""
    shopping = {change.key: change.shopping for change in read_food_changes()}
    return to_buy(shopping.get(key, ()) for key in keys if key)


def _read(file: str, called: str) -> tuple[Habit, ...]:
    found = read_table(file)[called]
    return tuple(Habit(**{**each, "shopping": tuple(each.get("shopping", ()))}) for each in found)
