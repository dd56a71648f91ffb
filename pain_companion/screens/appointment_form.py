"""Writing down an appointment: before it when and with whom, after it what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.appointments import Appointment
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import capital, shown
from pain_companion.typed_dates import read_coming_date
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.appointment_entry import read_appointment, typed_from_appointment
from pain_companion.words.appointments import TITLES, here, title_words
from pain_companion.words.entry import Entry
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Only the day is needed, like 12 December or Friday."
ABOUT_AFTER = "What you remember is enough. All of it can be changed later."
LONGEST = 300
MOST_CHOICES = 8
"""So many people are offered. A choice has nine at most; others can be written in words."""
EXAMPLES: Mapping[str, str] = {
    "day": "Friday",
    "clock_time": "2.30pm",
    "whom": "the pain clinic",
    "whereabouts": "room 4, or by phone",
}
SHORT = ("day", "clock_time")
AFTER = ("agreed", "will_do")
"""What is written at an appointment, or after it."""


class AppointmentFormScreen(ClosingForm[Appointment]):
    """The form for one appointment; None for a new one.

    What was agreed is asked from its day on. With `after` it comes first.
    """

    AREA = "team"
    FORM = "appointment"
    TITLES = TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "#body Input"
    HELP = (
        "Only the day is needed. Type it like 12 December, Friday or in 2 weeks.\n"
        "Choose who it is with from your people, or write it in your own words.\n"
        "From its day on there is room for what was agreed and what you will do.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    AppointmentFormScreen NoteField { height: 5; }
    AppointmentFormScreen NoteField > TextArea { height: 4; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        appointment: Appointment | None,
        *,
        after: bool = False,
    ) -> None:
        super().__init__(store, now, appointment)
        self._after = after
        self._people = store.people.all()
        self._here = here(self.settings, now(), zone_of(now()))

    def body(self) -> ComposeResult:
        """What was agreed where that is what one came for, then the rest."""
        heading = "An appointment" if self.record is None else "Change what you wrote"
        yield Static(
            Content("After the appointment" if self._after else heading), classes="heading"
        )
        yield Static(Content(ABOUT_AFTER if self._after else ABOUT), classes="muted")
        has_begun = self.record is not None and self.record.day <= self.today
        notes = AFTER if self._after or has_begun else ()
        before = [name for name in TITLES if name not in AFTER]
        for name in (*notes, *before) if self._after else (*before, *notes):
            yield from self._question(name)
        yield from self.actions()

    def on_mount(self) -> None:
        """After an appointment, begin with what was agreed."""
        if self._after:
            self.call_next(lambda: self.query_one(NoteField).take_focus())

    def read(self) -> Entry[Appointment]:
        """The appointment as it is typed."""
        return read_appointment(self.typed, self.record, self._ids(), self._here)

    def typed_from(self, record: Appointment) -> Mapping[str, str]:
        """An appointment as one would type it."""
        return typed_from_appointment(record, self._ids(), twelve_hour=self._here.twelve_hour)

    def read_day(self, said: str) -> date:
        """A day that lies ahead."""
        return read_coming_date(said, self.today)

    def keep(self, record: Appointment) -> Appointment:
        """Save it."""
        return self.store.appointments.save(record)

    def put_in_bin(self, record: Appointment) -> None:
        """Put it into the bin."""
        self.store.appointments.delete(record.id)

    def find(self, record: Appointment) -> Appointment | None:
        """The appointment as the diary has it."""
        return self.store.appointments.appointment(record.id)

    def saved_words(self, record: Appointment) -> str:
        """What was saved."""
        return f"Saved: {shown(title_words(record, self._people, self._here))}."

    def _ids(self) -> list[str]:
        return [each.id for each in self._people[:MOST_CHOICES]]

    def _question(self, name: str) -> ComposeResult:
        title = TITLES[name]
        if name in AFTER:
            yield NoteField(name, title)
        elif name == "person_id":
            people = [(each.id, shown(each.name)) for each in self._people[:MOST_CHOICES]]
            if people:
                yield Choice(name, title, people)
        else:
            wide, title = name not in SHORT, title if self._people else title.removeprefix("Or ")
            words = capital(title)
            yield Field(name, words, example=EXAMPLES[name], max_length=LONGEST, wide=wide)
