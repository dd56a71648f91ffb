"""A form for one record that closes once it is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.screens.record_form import R, RecordForm

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class ClosingForm(RecordForm[R]):
    """The screen beneath says what was saved."""

    def __init__(self, store: Diary, now: Callable[[], datetime], record: R | None) -> None:
        super().__init__(store, now, record)
        self.saved = ""
        """What to say once this has closed; empty where nothing was saved."""

    def on_saved(self, record: R) -> None:
        """Back to where one came from."""
        self.saved = self.saved_words(record)
        self.dismiss()
