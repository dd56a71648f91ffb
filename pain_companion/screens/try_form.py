"""Writing down one try of an activity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.pacing import Activity, Afterwards, DayKind, Try
from pain_companion.screens.record_form import RecordForm
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import try_words
from pain_companion.words.try_entry import TITLES, read_try, typed_from_try

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Do it as you would on that sort of day. Stop before you have to."
OPTIONS = {
    "day_kind": [(kind.value, kind.value) for kind in DayKind],
    "afterwards": [(how.value, how.value) for how in Afterwards],
}


class TryFormScreen(RecordForm[Try]):
    """The form for one try of `activity`. `tried` is None for a new one."""

    AREA = "pacing"
    FORM = "pacing try"
    TITLES = TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "#amount Input"
    HELP = (
        "Write how much you did, and on which day. Left empty, it is today.\n"
        "What sort of day it was helps to find what fits bad days too.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once.\n"
        "Delete puts a try into the bin. Ctrl+Z brings it back."
    )

    def __init__(
        self, store: Diary, now: Callable[[], datetime], activity: Activity, tried: Try | None
    ) -> None:
        super().__init__(store, now, tried)
        self.activity = activity

    def body(self) -> ComposeResult:
        """The questions."""
        yield Static(Content(f"A try: {shown(self.activity.name)}"), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for name, title in TITLES.items():
            if name in OPTIONS:
                yield Choice(name, title, OPTIONS[name])
            else:
                wide = name == "note"
                example = self._example(name)
                longest = 500 if wide else 40
                yield Field(name, title, example=example, max_length=longest, wide=wide)
        yield from self.actions()

    def draft_subject(self) -> str:
        """The try that is changed, or the activity that gets a new one."""
        return self.record.id if self.record else self.activity.id

    def read(self) -> Entry[Try]:
        """The try as it is typed."""
        try_id = self.record.id if self.record else ""
        return read_try(self.typed, self.activity, self.today, try_id=try_id)

    def typed_from(self, record: Try) -> Mapping[str, str]:
        """A try as a person would type it."""
        return typed_from_try(record)

    def keep(self, record: Try) -> Try:
        """Save the try."""
        return self.store.pacing.save_try(record)

    def put_in_bin(self, record: Try) -> None:
        """Put the try into the bin."""
        self.store.pacing.delete_try(record.id)

    def find(self, record: Try) -> Try | None:
        """The try as the diary has it."""
        tries = self.store.pacing.tries(self.activity.id)
        return next((each for each in tries if each.id == record.id), None)

    def saved_words(self, record: Try) -> str:
        """What was saved."""
        return f"Saved: {shown(try_words(record, self.activity, self.today))}. Esc goes back."

    def _example(self, name: str) -> str:
        return {"day": "today", "amount": shown(self.activity.unit)}.get(name, "")
