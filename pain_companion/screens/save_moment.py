"""Saving a sheet about a hard moment as text, to take along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.exchange.text_page import as_text
from pain_companion.screens.save_page import NOT_LOCKED, SavePageScreen
from pain_companion.words.hard_moments import moment_lines
from pain_companion.words.today import EXAMPLE_WORDS

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class SaveMomentScreen(SavePageScreen):
    """Asks where the sheet goes."""

    AREA = "wellbeing"
    WHAT = "the sheet"
    FILE = "hard-moment"
    title_words = "Save the sheet as text"
    HELP: ClassVar[str | None] = (
        f"The sheet is saved as a file of its own, here on this computer.\n{NOT_LOCKED}"
    )

    def __init__(self, store: Diary, now: Callable[[], datetime], moment_id: str) -> None:
        super().__init__(store, now)
        self.moment_id = moment_id

    def content(self) -> str:
        """The sheet as it is now; empty where it was deleted meanwhile."""
        moment = self.store.hard_moments.moment(self.moment_id)
        example = [EXAMPLE_WORDS, ""] if self.is_example else []
        return as_text([*example, *moment_lines(moment)]) if moment else ""
