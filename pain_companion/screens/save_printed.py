"""Saving a page of a person's own as text, as a page to print, or as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.exchange.page_pdf import page_pdf
from pain_companion.exchange.printed import PrintedPage, page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.screens.save_page import SavePageScreen

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

Maker = Callable[[PrintedPage], str | bytes]

FORMS: Mapping[str, tuple[str, str, Maker]] = {
    "txt": ("as text", "Any program can open it.", page_text),
    "html": ("as a page to print", "It is made for one sheet of A4 paper.", page_html),
    "pdf": ("as a PDF", "For a sheet of A4 paper, or to send.", page_pdf),
}
"""The forms by the endings of their files: what saving is called, a line about it, the maker."""


class SavePrintedScreen(SavePageScreen):
    """Asks where it goes. The form is "txt", "html" or "pdf". A subclass gives `printed()`."""

    def __init__(self, store: Diary, now: Callable[[], datetime], form: str) -> None:
        super().__init__(store, now)
        named, self.about_words, self._make = FORMS[form]
        self.title_words = f"Save {self.WHAT} {named}"
        self.ending = form

    def printed(self) -> PrintedPage:
        """What is on the page now. Raises DiaryError."""
        raise NotImplementedError

    def content(self) -> str | bytes:
        """The page as it is now, in this form."""
        return self._make(self.printed())
