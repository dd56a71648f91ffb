"""A person's toolkit as a page to read without the program."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.exchange.printed import Group, PrintedPage, Section, ending_of, example_line
from pain_companion.formats import date_words
from pain_companion.store.connection import DiaryKind
from pain_companion.words.toolkit import NOTHING_YET, tally_words, tool_title

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary

TITLE = "My toolkit"
HEADING = "What helps me"


def printed_toolkit(
    diary: Diary, today: date, titles: Mapping[str, str], help_now: HelpNow
) -> PrintedPage:
    """The toolkit as it is saved as text, or to print. Raises DiaryError.

    `titles` has what the program's tools are called by their keys.
    """
    told = diary.toolkit.tallies()
    sections = [
        Section(
            tool_title(tool, titles),
            [line for line in (tool.notes or "").splitlines() if line.strip()],
            note=tally_words(told.get(tool.id), today),
        )
        for tool in diary.toolkit.marked()
    ]
    groups = [Group("tools", HEADING, sections)] if sections else []
    dated = f"As it is on {date_words(today)}."
    example = example_line("toolkit", is_example=diary.kind is DiaryKind.EXAMPLE)
    return PrintedPage(TITLE, dated, groups, NOTHING_YET, ending_of(help_now), example=example)
