"""Things to say at an appointment, gathered through the weeks, and ticked once they are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.appointments import Appointment, ThingToSay, said_at, to_say_at
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.appointment_entry import read_thing
from pain_companion.words.appointments import SAID, here, thing_line, title_words
from pain_companion.words.entry import Entry
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST = 300
SOME = "Enter ticks the marked one as said, or takes the tick away."


class ThingsToSayScreen(RecordsRoom[ThingToSay]):
    """All of them, or with an appointment what is to be said at it, and what was."""

    AREA = "team"
    NONE_YET = "What would you like to say next time? One line is enough. Add the first one."
    SOME = SOME
    ADD = "Add something to say"
    HELP = (
        "What you want to say or ask at an appointment. One line each.\n"
        "Enter ticks what was said. What was not said waits for the next time.\n"
        "c changes the words, a adds one.\n"
        "j adds one from anywhere in the program."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        ("x", "tick", "said"),
        ("c", "change", "change"),
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]

    def __init__(
        self, store: Diary, now: Callable[[], datetime], appointment_id: str | None = None
    ) -> None:
        super().__init__(store, now)
        self.appointment_id = appointment_id
        self._appointments: Sequence[Appointment] = []
        self._here = here(self.settings, now(), zone_of(now()))

    def body(self) -> ComposeResult:
        """Which appointment they are for, the list, its keys."""
        yield Static(id="for", classes="heading")
        yield from super().body()

    def refresh_room(self) -> None:
        """Show them as they are now."""
        self._here = here(self.settings, self.now(), zone_of(self.now()))
        self._appointments = self.store.appointments.all()
        self._people = self.store.people.all()
        at = self._appointment()
        title = title_words(at, self._people, self._here) if at else "Things to say"
        self.query_one("#for", Static).update(Content(shown(title)))
        super().refresh_room()

    def records(self) -> Sequence[ThingToSay]:
        """What waits, then what was said, of one appointment or of all."""
        things, at = self.store.things_to_say.all(), self._appointment()
        if at is None:
            return things
        waiting = to_say_at(at, things, self._appointments, self.today)
        return [*waiting, *said_at(at, things)]

    def line(self, record: ThingToSay) -> Line:
        """Its words, when it was written or said."""
        first_said = next((each for each in self.listed if each.said_on), None)
        above = SAID if record == first_said else ""
        box = "[x]" if record.said_on else "[ ]"
        # Which appointment it is for stands in the heading already.
        others = [each for each in self._appointments if each.id != self.appointment_id]
        more = thing_line(record, others, self._people, self._here)
        return Line(record.id, f"{box} {shown(record.words)}", shown(f"    {more}"), above)

    def called(self, record: ThingToSay) -> str:
        """Its words."""
        return record.words

    def put_in_bin(self, record: ThingToSay) -> None:
        """Put it into the bin."""
        self.store.things_to_say.delete(record.id)

    def open_one(self, record: ThingToSay) -> None:
        """Tick it as said at this appointment, or take the tick away."""
        at = self._appointment()
        said_on = min(at.day, self.today) if at else self.today
        day = None if record.said_on else said_on
        at_id = at.id if at else None
        if self.changes(lambda: self.store.things_to_say.tick(record, day, at_id)):
            told = f"said on {date_words(day, today=self.today)}" if day else "it waits to be said"
            self.say(f"Saved: {shown(record.words)}, {told}.")

    def action_tick(self) -> None:
        """Tick the marked one."""
        if (record := self.marked) is not None:
            self.open_one(record)

    def action_change(self) -> None:
        """Change the words of the marked one."""
        if (record := self.marked) is not None:
            self.open_form(SayFormScreen(self.store, self.now, record))

    def action_add(self) -> None:
        """Write another one, for this appointment where it is one's."""
        self.open_form(SayFormScreen(self.store, self.now, None, self.appointment_id))

    def _appointment(self) -> Appointment | None:
        wanted = self.appointment_id
        return next((each for each in self._appointments if each.id == wanted), None)


class SayFormScreen(ClosingForm[ThingToSay]):
    """One line to say next time; None for a new one. Enter saves, and leads back."""

    AREA = "team"
    FORM = "thing to say"
    TITLES: ClassVar[Mapping[str, str]] = {"words": "Say it next time"}
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "One line to say or to ask at your next appointment.\n"
        "Enter saves it and leads back to where you were.\n"
        "All of them are in My team, under Things to say.\n"
        "What you type is kept at once."
    )

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        thing: ThingToSay | None,
        appointment_id: str | None = None,
    ) -> None:
        super().__init__(store, now, thing)
        self._appointment_id = appointment_id

    def body(self) -> ComposeResult:
        """The one line."""
        heading = "Say it next time" if self.record is None else "Change what you wrote"
        yield Static(Content(heading), classes="heading")
        yield Static(Content("Enter saves it and leads back."), classes="muted")
        yield Field("words", "What to say", max_length=LONGEST, wide=True)
        yield from self.actions()

    def action_go_on(self) -> None:
        """There is one line: it is whole."""
        self.action_save()

    def draft_subject(self) -> str:
        """The one that is changed, or a new one for this appointment or the next."""
        return self._appointment_id or self.NEW if self.record is None else self.record.id

    def read(self) -> Entry[ThingToSay]:
        """The line as it is typed."""
        return read_thing(self.typed, self.record, self.today)

    def typed_from(self, record: ThingToSay) -> Mapping[str, str]:
        """A line as one would type it."""
        return {"words": record.words}

    def keep(self, record: ThingToSay) -> ThingToSay:
        """Save it, a new one for the appointment it was written for."""
        if not record.id:
            record = replace(record, appointment_id=self._appointment_id)
        return self.store.things_to_say.save(record)

    def put_in_bin(self, record: ThingToSay) -> None:
        """Put it into the bin."""
        self.store.things_to_say.delete(record.id)

    def find(self, record: ThingToSay) -> ThingToSay | None:
        """The line as the diary has it."""
        return self.store.things_to_say.thing(record.id)

    def saved_words(self, record: ThingToSay) -> str:
        """What was saved."""
        return f"Saved, to say next time: {shown(record.words)}"
