"""A form for one record that closes once it is saved, with the days in it kept as dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.screens.record_form import R, RecordForm
from pain_companion.words.log_entry import lasting_day

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class ClosingForm(RecordForm[R]):
    """The screen beneath says what was saved."""

    DAYS: ClassVar[tuple[str, ...]] = ()
    """The answers that name a day. A draft has whole dates: tomorrow is another today."""

    def __init__(self, store: Diary, now: Callable[[], datetime], record: R | None) -> None:
        super().__init__(store, now, record)
        self.saved = ""
        """What to say once this has closed; empty where nothing was saved."""

    def draft_body(self) -> Mapping[str, str]:
        """What is typed, and always the days that are meant by it."""
        body = super().draft_body()
        said = {name: self.typed.get(name, "") for name in self.DAYS}
        lasting = {name: self.lasting(words) for name, words in said.items() if words}
        return {**body, **lasting} if body else body

    def lasting(self, said: str) -> str:
        """A day that was typed, so that it is the same one when it is read tomorrow."""
        return lasting_day(said, self.today)

    def on_saved(self, record: R) -> None:
        """Back to where one came from."""
        self.saved = self.saved_words(record)
        self.dismiss()
