"""Saving the shopping list as a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.exchange.text_page import as_text
from pain_companion.screens.save_page import NOT_LOCKED, SavePageScreen
from pain_companion.words.eating import list_page

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class SaveShoppingScreen(SavePageScreen):
    """Asks where the list goes. It is handed what is wanted, and the person's own lines."""

    AREA = "eating"
    WHAT = "the list"
    FILE = "shopping-list"
    HELP: ClassVar[str | None] = (
        f"Your list is saved as a file of its own, here on this computer.\n{NOT_LOCKED}"
    )
    title_words = "Save the list as text"
    about_words = "Any program can open it, to print it or to send it."

    def __init__(
        self, store: Diary, now: Callable[[], datetime], items: Sequence[str], typed: str
    ) -> None:
        super().__init__(store, now)
        self._lines = list_page(items, typed, self.today, example=self.is_example)

    def content(self) -> str:
        """The list."""
        return as_text(self._lines)
