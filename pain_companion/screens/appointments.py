"""Appointments: those to come, those that were, and each of them to be read in large."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.domain.appointments import (
    Appointment,
    ThingToSay,
    nearest_first,
    past,
    to_say_at,
)
from pain_companion.domain.people import Person
from pain_companion.screens.appointment_form import AppointmentFormScreen
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.records_room import RecordsRoom
from pain_companion.screens.things_to_say import ThingsToSayScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line
from pain_companion.words.appointments import (
    Here,
    appointment_facts,
    appointment_line,
    here,
    title_words,
)
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

BEFORE = "Before"
WAYS: tuple[Way, ...] = (
    ("v", "things", "what I want to say"),
    ("g", "agreed", "what was agreed"),
)
"""What can be done with one appointment."""


class AppointmentsScreen(RecordsRoom[Appointment]):
    """The list, the nearest first; those that are over stand last."""

    AREA = "team"
    TITLE_WORDS = "Appointments"
    NONE_YET = "When do you see someone next? A day is enough. Add the first one."
    SOME = "Enter shows one, with what you want to say and what was agreed."
    ADD = "Add an appointment"
    HELP = (
        "Your appointments, the nearest first. Those that are over stand below.\n"
        "Enter shows one. a adds one.\n"
        "Del puts one into the bin. What was to be said there waits for the next."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in RecordsRoom.WAYS]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._people: Sequence[Person] = []
        self._things: Sequence[ThingToSay] = []
        self._here = Here(self.today)

    def records(self) -> Sequence[Appointment]:
        """Every appointment, the nearest first."""
        self._people, self._things = self.store.people.all(), self.store.things_to_say.all()
        self._here = here(self.settings, self.now(), zone_of(self.now()))
        return nearest_first(self.store.appointments.all(), self.today)

    def line(self, record: Appointment) -> Line:
        """When and with whom, and what else is known."""
        over = past(self.listed, self.today)
        above = BEFORE if over and record == over[0] else ""
        waiting = to_say_at(record, self._things, self.listed, self.today)
        own = [each for each in waiting if each.appointment_id == record.id]
        # What is tied to none is for the first that comes.
        to_say = waiting if record == self.listed[0] else own
        more = appointment_line(record, 0 if record in over else len(to_say))
        return Line(
            record.id, shown(title_words(record, self._people, self._here)), shown(more), above
        )

    def called(self, record: Appointment) -> str:
        """When and with whom."""
        return title_words(record, self._people, self._here)

    def put_in_bin(self, record: Appointment) -> None:
        """Put one into the bin."""
        self.store.appointments.delete(record.id)

    def open_one(self, record: Appointment) -> None:
        """Show all of one."""
        self.open_screen(AppointmentScreen(self.store, self.now, record.id))

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(AppointmentFormScreen(self.store, self.now, None))


class AppointmentScreen(FactsRoom[Appointment]):
    """All that is known of one appointment, with what is to be said at it."""

    AREA = "team"
    NO_LONGER = "This appointment is not there any more. Ctrl+Z may bring it back."
    HELP: ClassVar[str | None] = (
        "All you wrote about this appointment. c changes it.\n"
        "v shows what you want to say there, to tick it as it is said.\n"
        "g has room for what was agreed, and for what you will do.\n"
        "Esc goes back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]
    CSS = "AppointmentScreen KeyLinks { margin-top: 2; }"

    def body(self) -> ComposeResult:
        """What is known, the way to change it, and the ways on."""
        yield from super().body()
        yield KeyLinks(WAYS)

    def refresh_room(self) -> None:
        """Show it as it is now."""
        super().refresh_room()
        self.query_one(KeyLinks).display = self.record is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With one that is not there any more nothing can be done."""
        if action in ("things", "agreed"):
            return self.record is not None
        return super().check_action(action, parameters)

    def find(self) -> Appointment | None:
        """The appointment as it is now."""
        return self.store.appointments.appointment(self.record_id)

    def called(self, record: Appointment) -> str:
        """When and with whom."""
        around = here(self.settings, self.now(), zone_of(self.now()))
        return title_words(record, self.store.people.all(), around)

    def facts(self, record: Appointment) -> Sequence[tuple[str, str]]:
        """Where it is, what is to be said, what was agreed."""
        things, every = self.store.things_to_say.all(), self.store.appointments.all()
        return appointment_facts(record, things, every, self.today)

    def form(self, record: Appointment) -> AppointmentFormScreen:
        """The form for an appointment."""
        return AppointmentFormScreen(self.store, self.now, record)

    def action_things(self) -> None:
        """What is to be said there."""
        self.open_screen(ThingsToSayScreen(self.store, self.now, self.record_id))

    def action_agreed(self) -> None:
        """Write what was agreed."""
        if self.record is not None:
            self.open_form(AppointmentFormScreen(self.store, self.now, self.record, after=True))
