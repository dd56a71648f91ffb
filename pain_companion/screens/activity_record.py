"""The record behind the form for an activity: what is saved, and what is asked before that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity
from pain_companion.screens.record_form import RecordForm
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.words.activity_entry import (
    TITLES,
    read_activity,
    typed_from_activity,
    unit_question,
)
from pain_companion.words.entry import Entry

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

UNIT_CHANGES = "unit"


class ActivityRecord(RecordForm[Activity]):
    """Saves an activity. Where amounts are written, it asks before their unit becomes another.

    A subclass gives `body()`, with the answers and an `Ask`.
    """

    AREA = "pacing"
    FORM = "activity"
    TITLES = TITLES

    def __init__(
        self, store: Diary, now: Callable[[], datetime], activity: Activity | None
    ) -> None:
        super().__init__(store, now, activity)
        self.is_new = False
        """Whether what was saved last is new."""
        self._has_amounts = False
        self._unit_agreed = False

    @property
    def limited(self) -> bool:
        """Whether goals are left out."""
        return energy_limited(self.settings)

    def refresh_room(self) -> None:
        """Look what is written in the unit already, too."""
        super().refresh_room()
        pacing = self.store.pacing
        self._has_amounts = self.record is not None and bool(
            pacing.last_log(self.record.id)
            or pacing.tries(self.record.id)
            or pacing.plan(self.record.id)
        )

    def read(self) -> Entry[Activity]:
        """The activity as it is typed."""
        return read_activity(self.typed, self.record, limited=self.limited)

    def typed_from(self, record: Activity) -> Mapping[str, str]:
        """An activity as a person would type it."""
        return typed_from_activity(record)

    def typed_for_new(self) -> Mapping[str, str]:
        """The commonest answers. They can be changed."""
        return typed_from_activity(Activity(""))

    def keep(self, record: Activity) -> Activity:
        """Save the activity."""
        self.is_new = not record.id
        return self.store.pacing.save_activity(record)

    def put_in_bin(self, record: Activity) -> None:
        """Put the activity into the bin, with what was written about it."""
        self.store.pacing.delete_activity(record.id)

    def find(self, record: Activity) -> Activity | None:
        """The activity as the diary has it."""
        return self.store.pacing.activity(record.id)

    def saved_words(self, record: Activity) -> str:
        """What was saved, and after a new one what comes next."""
        next_words = " What next?" if self.is_new else ""
        return f"Saved: {shown(record.name)}.{next_words}"

    def put_aside(self) -> None:
        """Put the activity aside today, or bring it back."""
        record = self.record
        if record is None:
            return
        day = None if record.archived_on else self.today
        self.changes(
            lambda: self.store.pacing.archive_activity(record.id, day),
            "Put aside. Its entries stay." if day else "It is back.",
        )

    def tell_more(self, entry: Entry[Activity]) -> None:
        """Stop asking about the unit once it is the earlier one again."""
        if not self._changes_unit(entry):
            self.query_one(Ask).stop()

    def action_save(self) -> None:
        """Save the activity; ask first where amounts are written in another unit."""
        self.typed |= {answer.item: answer.text for answer in self.query(Answer)}
        entry = self.read()
        if self._changes_unit(entry) and not self._unit_agreed:
            assert self.record is not None and entry.record is not None
            ask = self.query_one(Ask)
            sentence = unit_question(shown(self.record.unit), shown(entry.record.unit))
            ask.ask(UNIT_CHANGES, sentence, "Keep the earlier unit", "Save with the new unit")
            ask.focus_answer()
            return
        super().action_save()
        self._unit_agreed = False

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Save with the new unit, or take the earlier one again."""
        event.ask.stop()
        if event.place == 1:
            self._unit_agreed = True
            self.action_save()
        elif self.record is not None:
            before = typed_from_activity(self.record)
            self.typed |= {name: before[name] for name in ("unit", "own_unit")}
            self.fill()
            self.typed_on()
            self.query_one("#unit").focus()

    def _changes_unit(self, entry: Entry[Activity]) -> bool:
        if self.record is None or entry.record is None or not self._has_amounts:
            return False
        return entry.record.unit != self.record.unit
