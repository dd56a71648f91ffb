"""The area about eating in words: the first question, small changes, and the shopping list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pain_companion.domain.eating import own_items
from pain_companion.formats import date_words
from pain_companion.words.today import EXAMPLE_WORDS

HIDDEN = (
    "All about eating is hidden here. To bring it back, type: pain-companion settings set food show"
)

QUESTION = "Is food a hard subject for you?"
WHY = (
    "For many people it is. You need not say why.",
    "Here are small changes to try, a shopping list and pages to read. Nothing is scored.",
    "You can hide all of it, and bring it back at any time.",
)
IS_HIDDEN = "This area is hidden now."
STAYS_HIDDEN = (
    "You will not meet it again, unless you bring it back in Settings. Nothing else has changed.",
)
"""What the first screen asks and says, by the answer to the question."""

NONE_YET = "Pick one small change that seems easy and pleasant. One is plenty, three at most."
ENOUGH = "Three at a time is plenty. Put one aside to pick another."
ASK_FIRST = (
    "Diabetes, kidney disease, warfarin, pregnancy, trouble with swallowing or an allergy? "
    "Ask your team or GP first."
)
ASK_FIRST_PAGE = "eating/who-should-ask-first"
ASK_FIRST_COMMAND = f"{ASK_FIRST} More about that: pain-companion read who-should-ask-first"

SHOPPING_TITLE = "Shopping list"
SHOPPING_EMPTY = "The changes that you picked need nothing from the shop. You can add your own."
NOTHING_TO_BUY = "There is nothing on your list."
TICKS_STAY = "With no tick, all of it goes on the list. Ticks last until you leave this page."
TICK_UNDONE = "Undone: the last tick."


def easier_words(easier: Mapping[str, str], key: str | None) -> str:
    """How to do a change on a bad day; empty where there is nothing to say. `easier` is by key."""
    said = easier.get(key, "") if key else ""
    return f"On a bad day: {said}" if said else ""


def list_lines(items: Sequence[str], typed: str) -> list[str]:
    """What is to be bought, a line for each: of the changes first, then the person's own."""
    return [f"- {item}" for item in dict.fromkeys([*items, *own_items(typed)])]


def list_page(items: Sequence[str], typed: str, day: date, *, example: bool = False) -> list[str]:
    """The shopping list as a page of its own, in lines."""
    heading = f"{SHOPPING_TITLE}, {date_words(day)}"
    lines = list_lines(items, typed) or [NOTHING_TO_BUY]
    return [*([EXAMPLE_WORDS] if example else []), heading, "", *lines]
