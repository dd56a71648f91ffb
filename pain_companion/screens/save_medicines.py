"""Saving the list of medicines with the questions as text, to take to an appointment."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.exchange.text_page import as_text
from pain_companion.screens.save_page import NOT_LOCKED, SavePageScreen
from pain_companion.words.medicines import page_lines


class SaveMedicinesScreen(SavePageScreen):
    """Asks where the list goes."""

    AREA = "wellbeing"
    WHAT = "the list"
    FILE = "my-medicines"
    title_words = "Save the list as text"
    HELP: ClassVar[str | None] = (
        f"Your list and your questions are saved as a file, here on this computer.\n{NOT_LOCKED}"
    )

    def content(self) -> str:
        """The list and the questions as they are now."""
        kept = self.store.medicines
        lines = page_lines(kept.all(), kept.questions(), self.today, is_example=self.is_example)
        return as_text(lines)
