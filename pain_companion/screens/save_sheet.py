"""Saving a blank sheet to print, for the days on which a screen is too much."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.exchange.printed import ending_of
from pain_companion.exchange.sheet_page import sheet_html
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.words.pacing_sheet import PACED_DAYS
from pain_companion.words.sheet import Sheet
from pain_companion.words.sleep_sheet import NIGHTS

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class SaveSheetScreen(SavePageScreen):
    """Asks where the sheet goes. A subclass says which it is."""

    SHEET: ClassVar[Sheet]
    WHAT = "the sheet"
    HELP: ClassVar[str | None] = (
        "A blank sheet for one week, to print and to fill in by hand.\n"
        "It is for days when a screen is too much. Type it in later, if you like.\n"
        "Nothing of your diary is on it.\n"
        "Change the place if you like, then save."
    )
    about_words = "One sheet of A4 paper for a week. Nothing of your diary is on it."
    ending = "html"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.title_words = f"Save a blank sheet: {self.SHEET.title}"

    def content(self) -> str:
        """The sheet to print."""
        return sheet_html(self.SHEET, ending_of(read_help_now()))


class NightsSheetScreen(SaveSheetScreen):
    """The sheet of nights."""

    AREA = "sleep"
    SHEET = NIGHTS
    FILE = NIGHTS.file


class DaysSheetScreen(SaveSheetScreen):
    """The sheet of days."""

    AREA = "pacing"
    SHEET = PACED_DAYS
    FILE = PACED_DAYS.file
