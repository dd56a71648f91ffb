"""Writing down a practice, on any day up to today, and how it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.practices import practices
from pain_companion.domain.practice import PracticeLog
from pain_companion.screens.record_form import RecordForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.scale import Scale
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.practice import (
    AT_EASE,
    LONGEST_FEEL,
    TENSE,
    log_heading,
    title_of,
    titles_of,
)
from pain_companion.words.practice_entry import (
    LOG_TITLES,
    read_practice_log,
    typed_from_practice_log,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PracticeFormScreen(RecordForm[PracticeLog]):
    """The form for one practice that was done. `empty` is what a new one begins with."""

    AREA = "practice"
    FORM = "practice log"
    TITLES = LOG_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "#minutes Input"
    HELP = (
        "Only the day and how long it was are needed.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once.\n"
        "On the scale, digits and ← → choose. Backspace takes it back.\n"
        "Delete puts it into the bin. Ctrl+Z brings it back."
    )
    CSS = """
    PracticeFormScreen Scale, PracticeFormScreen NoteField { margin-top: 1; }
    PracticeFormScreen NoteField { height: 5; }
    PracticeFormScreen NoteField > TextArea { height: 3; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        record: PracticeLog | None,
        empty: PracticeLog,
    ) -> None:
        super().__init__(store, now, record)
        self.empty = empty
        self.titles = titles_of(practices())

    def body(self) -> ComposeResult:
        """The questions."""
        title = title_of(self.empty.practice, self.titles)
        yield Static(Content(shown(title)), classes="heading")
        yield Field("day", LOG_TITLES["day"], example="today")
        yield Field("minutes", LOG_TITLES["minutes"], example="minutes")
        yield from _feeling("before")
        yield from _feeling("after")
        yield NoteField("noticed", LOG_TITLES["noticed"])
        yield from self.actions()

    def draft_subject(self) -> str:
        """The entry that is changed, or a new one of this practice."""
        return self.record.id if self.record else f"{self.NEW} {self.empty.practice}"

    def read(self) -> Entry[PracticeLog]:
        """The entry as it is typed."""
        before = self.record or self.empty
        typed = {**self.typed, "practice": before.practice}
        return read_practice_log(typed, before, self.today, self.titles)

    def typed_from(self, record: PracticeLog) -> Mapping[str, str]:
        """An entry as a person would type it."""
        return typed_from_practice_log(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """Which practice, and the day, which is usually today."""
        return {
            **typed_from_practice_log(self.empty, self.today),
            "day": typed_day(self.empty.day, self.today),
        }

    def keep(self, record: PracticeLog) -> PracticeLog:
        """Save it."""
        return self.store.practices.save(record)

    def put_in_bin(self, record: PracticeLog) -> None:
        """Put it into the bin."""
        self.store.practices.delete(record.id)

    def find(self, record: PracticeLog) -> PracticeLog | None:
        """The entry as the diary has it."""
        return self.store.practices.log(record.id)

    def saved_words(self, record: PracticeLog) -> str:
        """What was saved."""
        return f"Saved. {shown(log_heading(record, self.titles, self.today))}."


def _feeling(when: str) -> ComposeResult:
    yield Scale(f"feel_{when}", LOG_TITLES[f"feel_{when}"], TENSE, AT_EASE)
    words = f"words_{when}"
    yield Field(words, LOG_TITLES[words], max_length=LONGEST_FEEL, wide=True)
