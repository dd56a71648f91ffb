"""Saving the page of the chosen lines, as text, to print or as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.exchange.printed import PrintedPage
from pain_companion.exchange.share_item import ShareItem
from pain_companion.exchange.take_home import printed_take_home
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class SaveTakeHomeScreen(SavePrintedScreen):
    """Asks where the page of these lines goes. The form is "txt", "html" or "pdf"."""

    AREA = "team"
    WHAT = "the page"
    FILE = "page-to-share"
    HELP: ClassVar[str | None] = (
        "The page is saved as a file of its own, here on this computer.\n"
        "Only the lines with a tick are on it.\n"
        f"{NOT_LOCKED}"
    )

    def __init__(
        self, store: Diary, now: Callable[[], datetime], form: str, chosen: Sequence[ShareItem]
    ) -> None:
        super().__init__(store, now, form)
        self._chosen = chosen

    def printed(self) -> PrintedPage:
        """The page of the lines as they were when they were ticked."""
        return printed_take_home(self.store, self.today, self._chosen, read_help_now())
