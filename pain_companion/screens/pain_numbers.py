"""Pain numbers, for who has asked for them: each with its time and place, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.check_in import PainNumber
from pain_companion.formats import clock_words, date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.records_room import RecordsRoom
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Line
from pain_companion.widgets.scale import Scale
from pain_companion.words.check_in import PAIN_ENDS, pain_line, pain_words
from pain_companion.words.check_in_entry import LONGEST
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.pain_entry import PAIN_TITLES, read_pain, typed_from_pain
from pain_companion.zone import zone_of

NEWEST = 60
PLACES_OFFERED = 5


class PainNumbersScreen(RecordsRoom[PainNumber]):
    """The newest numbers; all of them are in the weeks."""

    AREA = "checkin"
    TITLE_WORDS = "Pain numbers"
    NONE_YET = "You asked for pain numbers. Add one when it helps you. It need not be each day."
    SOME = "Newest first. Enter opens one. You can hide all of this in Settings."
    ADD = "Add a number"
    HELP: ClassVar[str | None] = (
        "a adds a number: how bad it is, where, and when.\n"
        "You can add several on a day. Enter opens one. Del puts it into the bin.\n"
        "If the numbers make you listen to the pain all day, leave them out.\n"
        "Settings hides them again. What you wrote is kept."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "delete", "put in the bin"),
    ]

    def records(self) -> Sequence[PainNumber]:
        """The newest ones, where they are shown at all."""
        return self.store.pain_numbers.newest(NEWEST) if self.settings.pain_numbers else []

    def line(self, record: PainNumber) -> Line:
        """A number in the list."""
        words = pain_line(record, twelve_hour=self.settings.twelve_hour)
        return Line(record.id, words, date_words(record.day, today=self.today))

    def called(self, record: PainNumber) -> str:
        """What it is."""
        return pain_words(record, twelve_hour=self.settings.twelve_hour)

    def put_in_bin(self, record: PainNumber) -> None:
        """Put one into the bin."""
        self.store.pain_numbers.delete(record.id)

    def open_one(self, record: PainNumber) -> None:
        """Change one."""
        self.open_form(PainNumberFormScreen(self.store, self.now, record))

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(PainNumberFormScreen(self.store, self.now, None))


class PainNumberFormScreen(ClosingForm[PainNumber]):
    """The form for one number; None for a new one, which is now unless another time is typed."""

    AREA = "checkin"
    FORM = "pain number"
    TITLES = PAIN_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "Scale"
    HELP = (
        "A digit says how bad it is. Only that is needed.\n"
        "Type where it is, or choose a place that you named lately.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """How bad, where, when."""
        heading = "A pain number" if self.record is None else "Change this number"
        yield Static(Content(heading), classes="heading")
        yield Scale("number", PAIN_TITLES["number"], *PAIN_ENDS)
        yield Field(
            "body_place",
            PAIN_TITLES["body_place"],
            example="left knee",
            max_length=LONGEST,
            wide=True,
        )
        places = self.store.pain_numbers.places_lately(PLACES_OFFERED)
        lately = Choice("lately", PAIN_TITLES["lately"], [(each, shown(each)) for each in places])
        lately.display = bool(places) and self.record is None
        yield lately
        yield Field("day", PAIN_TITLES["day"])
        yield Field("noted_at", PAIN_TITLES["noted_at"], example="any time")
        yield from self.actions()

    def typed_for_new(self) -> Mapping[str, str]:
        """Now."""
        clock = clock_words(self.now().time(), twelve_hour=self.settings.twelve_hour)
        return {"day": typed_day(self.today, self.today), "noted_at": clock}

    def read(self) -> Entry[PainNumber]:
        """The number as it is typed."""
        now = self.now()
        twelve_hour = self.settings.twelve_hour
        return read_pain(self.typed, self.record, now, zone_of(now), twelve_hour=twelve_hour)

    def typed_from(self, record: PainNumber) -> Mapping[str, str]:
        """A number as one would type it."""
        return typed_from_pain(record, self.today, twelve_hour=self.settings.twelve_hour)

    def keep(self, record: PainNumber) -> PainNumber:
        """Save it."""
        return self.store.pain_numbers.save(record)

    def put_in_bin(self, record: PainNumber) -> None:
        """Put it into the bin."""
        self.store.pain_numbers.delete(record.id)

    def find(self, record: PainNumber) -> PainNumber | None:
        """The number as the diary has it."""
        return self.store.pain_numbers.one(record.id)

    def saved_words(self, record: PainNumber) -> str:
        """What was saved."""
        words = shown(pain_words(record, twelve_hour=self.settings.twelve_hour))
        return f"Saved on {date_words(record.day, today=self.today)}: {words}."
