"""Saving what has changed since the last appointment, as text or as a page to print."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.practices import practices
from pain_companion.exchange.printed import PrintedPage
from pain_companion.exchange.since_page import left_out_of, printed_since, since_last_time
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen
from pain_companion.words.practice import titles_of


class SaveSinceScreen(SavePrintedScreen):
    """Asks where the page goes. The form is "txt" or "html"."""

    AREA = "team"
    WHAT = "the page"
    FILE = "since-last-time"
    HELP: ClassVar[str | None] = (
        "The page is saved as a file of its own, here on this computer.\n"
        "Only the lines with a tick are in it.\n"
        f"{NOT_LOCKED}"
    )

    def printed(self) -> PrintedPage:
        """The page as it is now, without what is left out."""
        since = since_last_time(self.store, self.today, titles_of(practices()))
        return printed_since(self.store, since, left_out_of(self.store, since), read_help_now())
