"""The blank sheet of seven nights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pain_companion.words.night_entry import CHOICE_ITEMS, CLOCK_ITEMS, DAYTIME_ITEMS
from pain_companion.words.night_questions import EXAMPLES, FIRST, MORE, MORE_TITLE, MORNING_TITLE
from pain_companion.words.sheet import USUAL, WHAT_IT_IS, Sheet, SheetRow

_CHOICE, _NOTE = 5, 10
"""How high these rows are."""


def _night_rows(titles: Mapping[str, str]) -> Iterator[SheetRow]:
    for item, title in titles.items():
        if item in CHOICE_ITEMS:
            yield SheetRow(title, ", ".join(CHOICE_ITEMS[item]), _CHOICE)
        elif item in CLOCK_ITEMS or item in DAYTIME_ITEMS:
            yield SheetRow(title, "time, am or pm")
        elif item == "never_slept":
            yield SheetRow(title, "tick")
        else:
            height = _NOTE if item == "note" else USUAL
            yield SheetRow(title, EXAMPLES.get(item, ""), height)


NIGHTS = Sheet(
    "My nights",
    "my-nights",
    "A guess is fine. Nobody needs to watch the clock.",
    (
        SheetRow(MORNING_TITLE, "the day you got up"),
        *_night_rows(FIRST),
        SheetRow(MORE_TITLE, height=2, is_question=False),
        *_night_rows(MORE),
    ),
    (
        WHAT_IT_IS,
        "To type it in later: s opens the sleep diary. Up and down choose a night. "
        "Left shows the week before. Enter opens the night, and Ctrl+S saves it.",
    ),
)
