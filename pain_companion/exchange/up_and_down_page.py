"""What winds a person up and what settles them, as a page to take along, and as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.up_and_down import UpDownLine, Way, held_on
from pain_companion.exchange.plain_values import Plain
from pain_companion.exchange.printed import Group, PrintedPage, Section, ending_of, example_line
from pain_companion.store.connection import DiaryKind
from pain_companion.words.up_and_down import (
    NOTHING_THEN,
    TITLE,
    halves,
    in_order,
    then_words,
)

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary


def printed_list(
    diary: Diary, day: date, today: date, names: Mapping[str, str], help_now: HelpNow
) -> PrintedPage:
    """The list of a day as it is saved as text, or to print. Raises DiaryError.

    `names` has what the groups are called by their keys.
    """
    lines = held_on(diary.up_and_down.all(), day)
    groups = [
        Group(half.way, half.way.heading, [Section(*group) for group in half.groups])
        for half in halves(lines, names, day)
        if half.groups
    ]
    example = example_line("list", is_example=diary.kind is DiaryKind.EXAMPLE)
    dated, ending = then_words(day, today), ending_of(help_now)
    return PrintedPage(TITLE, dated, groups, NOTHING_THEN, ending, example=example)


def list_json(lines: Iterable[UpDownLine], names: Mapping[str, str], day: date) -> Plain:
    """The list of a day as plain values for JSON."""
    held = held_on(lines, day)
    told = {way.value: [*map(_plain, in_order(held, way, names))] for way in Way}
    return {"as_on": day.isoformat(), **told}


def _plain(line: UpDownLine) -> Plain:
    return {"group": line.everyday, "words": line.words, "since": line.noted_on.isoformat()}
