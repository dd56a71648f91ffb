"""My medicines list: what a person takes as they were told. No advice, no sums, no reminders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.domain.medicines import Medicine
from pain_companion.formats import date_words
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.medicine_forms import MedicineFormScreen
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.records_room import DELETE
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line
from pain_companion.words.medicines import (
    ENDED_TITLE,
    FIXED_LINES,
    medicine_facts,
    medicine_line,
)

LIST_WAYS: tuple[Way, ...] = (
    ("n", "open('medicine_questions:QuestionsScreen')", "questions to ask"),
    ("w", "open('save_medicines:SaveMedicinesScreen')", "save as text to take along"),
)


class MedicinesScreen(OrderedRoom[Medicine]):
    """The list; what is not taken any more stands last."""

    AREA = "wellbeing"
    TITLE_WORDS = "My medicines, as I was told"
    NONE_YET = "A list to show a doctor, a dentist or a pharmacist. Add a medicine to begin."
    SOME = "Enter shows all of one. Write what you were told, in your own words."
    ADD = "Add a medicine"
    HELP = (
        "A list of what you take, as you were told. Nothing is worked out here.\n"
        "Enter shows all of one. a adds one. x: not taken any more.\n"
        "n has your questions for the pharmacist.\n"
        "w saves the list as text, to take to an appointment."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        ("x", "end", "not taken any more"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in (*WAYS, *LIST_WAYS)]
    CSS = "MedicinesScreen .fixed { margin-bottom: 1; }"

    def body(self) -> ComposeResult:
        """The two fixed lines, the list, the ways on."""
        yield Lines(FIXED_LINES, classes="fixed")
        yield from super().body()
        yield KeyLinks(LIST_WAYS)

    def records(self) -> Sequence[Medicine]:
        """Every medicine, those not taken any more last."""
        return self.store.medicines.all()

    def line(self, record: Medicine) -> Line:
        """What it is called, and all else in a line."""
        first_ended = next((each for each in self.listed if self.is_over(each)), None)
        above = ENDED_TITLE if record == first_ended else ""
        more = shown(medicine_line(record, self.today))
        return Line(record.id, shown(record.name), more, above)

    def called(self, record: Medicine) -> str:
        """Its name."""
        return record.name

    def is_over(self, record: Medicine) -> bool:
        """Whether it is not taken any more."""
        return record.ended_on is not None

    def save_order(self, records: Sequence[Medicine]) -> object:
        """Save those that changed places."""
        return self.store.medicines.save_all(records)

    def put_in_bin(self, record: Medicine) -> None:
        """Put it into the bin."""
        self.store.medicines.delete(record.id)

    def open_one(self, record: Medicine) -> None:
        """Show all of it."""
        self.open_screen(MedicineScreen(self.store, self.now, record.id))

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(MedicineFormScreen(self.store, self.now, None))

    def action_open(self, page: str) -> None:
        """Open the questions, or ask where the list goes."""
        self.open_page(page)

    def action_end(self) -> None:
        """Note that the marked one is not taken any more from today, or that it is again."""
        record = self.marked
        if record is None:
            return
        day = None if self.is_over(record) else self.today
        if self.changes(lambda: self.store.medicines.end(record.id, day)):
            until = f"until {date_words(day, today=self.today)}" if day else "in your list again"
            self.say(f"Saved: {shown(record.name)}, {until}. Ctrl+Z takes that back.")


class MedicineScreen(FactsRoom[Medicine]):
    """All that is written about one medicine."""

    AREA = "wellbeing"
    NO_LONGER = "This is not in your list any more. Ctrl+Z may bring it back."
    HELP = (
        "All you wrote about this medicine, as you were told.\n"
        "The arrow keys move the page. c opens it to change it.\n"
        "Esc goes back to your list."
    )
    CSS = "MedicineScreen .fixed { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """What is known, then the two fixed lines."""
        yield from super().body()
        yield Lines(FIXED_LINES, classes="fixed")

    def find(self) -> Medicine | None:
        """The medicine as it is now."""
        return next(
            (each for each in self.store.medicines.all() if each.id == self.record_id), None
        )

    def called(self, record: Medicine) -> str:
        """Its name."""
        return record.name

    def facts(self, record: Medicine) -> Sequence[tuple[str, str]]:
        """What is known of it."""
        return medicine_facts(record, self.today)

    def form(self, record: Medicine) -> MedicineFormScreen:
        """The form for a medicine."""
        return MedicineFormScreen(self.store, self.now, record)
