"""The page to take home from a session, or to take along to an appointment.

It has the lines that were chosen, and room to write on. Nothing else of the diary is on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from pain_companion.exchange.flare_page import when_to_leave
from pain_companion.exchange.printed import Group, PrintedPage, Section, ending_of, example_line
from pain_companion.exchange.share_item import ShareItem
from pain_companion.exchange.share_items import FLARE_PLAN, PARTS, QUESTIONS, SUMMARY
from pain_companion.formats import date_words
from pain_companion.store.connection import DiaryKind

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary

TO_TAKE_HOME = "To take home"
FOR_APPOINTMENT = "For my appointment"
NOTHING = "Nothing was chosen for this page."
LINES_TO_WRITE_ON = 3


def printed_take_home(
    diary: Diary, today: date, chosen: Sequence[ShareItem], help_now: HelpNow
) -> PrintedPage:
    """The page of these lines, as it is saved in any form. Raises DiaryError."""
    parts = {each.part for each in chosen}
    from_session = diary.kind is DiaryKind.SESSION or SUMMARY in parts
    dated = (date_words(today), diary.settings.read().service_name)
    return PrintedPage(
        TO_TAKE_HOME if from_session else FOR_APPOINTMENT,
        " · ".join(filter(None, dated)),
        [*_groups(chosen)] if chosen else [],
        NOTHING,
        ending_of(help_now),
        # No line of a flare-up plan leaves without when to leave the plan.
        when_to_leave(help_now) if FLARE_PLAN in parts else None,
        example=example_line("page", is_example=diary.kind is DiaryKind.EXAMPLE),
    )


def _groups(chosen: Sequence[ShareItem]) -> Iterator[Group]:
    for part, title in PARTS.items():
        sections = _sections((each for each in chosen if each.part == part), title)
        if part == QUESTIONS:
            sections.append(Section("", [], room=LINES_TO_WRITE_ON))
        if sections:
            yield Group(part, title, sections)


def _sections(items: Iterable[ShareItem], title: str) -> list[Section]:
    """The lines under their headings. One that only says the same again is left out."""
    sections = []
    for heading, group in groupby(items, attrgetter("heading")):
        same = [*group]
        lines = [each.line for each in same]
        note = same[0].note
        sections.append(Section("" if heading == title else heading, lines, note=note))
    return sections
