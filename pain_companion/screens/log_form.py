"""Writing down something that was done, or a rest, on any day up to today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Static

from pain_companion.domain.pacing import MINUTES, Log
from pain_companion.formats import date_words
from pain_companion.screens.record_form import RecordForm
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import INPUT_WIDTH, Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.log_entry import (
    STOPPED_CHOICES,
    TITLES,
    LogContext,
    asked_of,
    demand_choices,
    last_words,
    read_log,
    same_as,
    typed_from_log,
)
from pain_companion.words.pacing import log_words
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class LogFormScreen(RecordForm[Log]):
    """The form for one entry. `activity_id` None is a rest; a new one is for `day`, or today."""

    AREA = "pacing"
    FORM = "done"
    TITLES = TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Only the day is needed. Fill in as much as you like.\n"
        "a fills in the same as last time. Enter goes on, Ctrl+S saves.\n"
        "A day can have several entries: Another begins the next one.\n"
        "Rests count as much as anything you do."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "same", "same as last time")]
    CSS = """
    LogFormScreen #again { height: auto; margin: 0 0 1 2; }
    LogFormScreen #last { width: 1fr; margin: 0 0 0 2; }
    LogFormScreen NoteField { height: 4; margin-top: 1; }
    LogFormScreen NoteField > TextArea { height: 3; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        activity_id: str | None,
        log: Log | None,
        day: date | None,
    ) -> None:
        super().__init__(store, now, log)
        self.activity_id = log.activity_id if log else activity_id
        self.activity = store.pacing.activity(self.activity_id) if self.activity_id else None
        self.day = day
        self._last = store.pacing.last_log(self.activity_id)

    @property
    def context(self) -> LogContext:
        """What an entry is read against. One that is kept keeps its zone."""
        kept = self.record.zone if self.record else ""
        zone = kept or zone_of(self.now())
        return LogContext(self.activity, self.now(), zone, self.settings.twelve_hour)

    def body(self) -> ComposeResult:
        """What it is, the same as last time in one go, and the questions."""
        name = f"What you did: {shown(self.activity.name)}" if self.activity else "A rest you took"
        yield Static(Content(name), classes="heading")
        with Horizontal(id="again"):
            yield Button("Same as last time", id="same")
            yield Static(id="last", classes="muted")
        yield Field("day", TITLES["day"], example="today")
        yield from self._questions()
        yield NoteField("note", TITLES["note"])
        yield from self.actions()

    def _questions(self) -> ComposeResult:
        unit = shown(self.context.unit)[:INPUT_WIDTH]
        asked = asked_of(self.context)
        amount_title = TITLES["minutes" if self.context.unit == MINUTES else "amount"]
        questions: list[Answer] = [
            Field("amount", amount_title, example=unit),
            Field("minutes", TITLES["minutes"], example=MINUTES),
            Field("started_at", TITLES["started_at"], example="any time"),
            Choice("demand", TITLES["demand"], demand_choices(self.activity)),
            Choice("stopped", TITLES["stopped"], STOPPED_CHOICES),
        ]
        for question in questions:
            question.display = question.item in asked
            yield question

    def actions(self) -> ComposeResult:
        """What can be done with an entry."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Another", id="another")
            yield Button("Delete", id="delete")

    def on_mount(self) -> None:
        """Begin where one key writes down the same as last time, if there was one."""
        self.call_next(self._begin)

    def _begin(self) -> None:
        same = self.query_one("#same") if self._can_be_same else self._first
        same.focus(scroll_visible=False)

    @property
    def _can_be_same(self) -> bool:
        return self.record is None and self._last is not None

    @property
    def _first(self) -> Input:
        return self.query_one(f"#{'minutes' if self.activity is None else 'amount'} Input", Input)

    def on_key(self, event: events.Key) -> None:
        """An amount can be typed at once, without leaving the button first."""
        if self.focused is self.query_one("#same") and event.character in tuple("0123456789"):
            event.stop()
            self._first.focus()
            self._first.insert_text_at_cursor(event.character)

    def draft_subject(self) -> str:
        """The entry that is changed, or a new one of this activity."""
        return self.record.id if self.record else f"{self.NEW} {self.activity_id or 'rest'}"

    def refresh_room(self) -> None:
        """Look what was done last, too, and whether the activity has changed."""
        if self.activity_id is not None:
            self.activity = self.store.pacing.activity(self.activity_id) or self.activity
        super().refresh_room()
        self._last = self.store.pacing.last_log(self.activity_id)
        self._show_ways()

    def fill(self) -> None:
        """Put what is typed into the answers, with the ways on from there."""
        super().fill()
        self._show_ways()

    def _show_ways(self) -> None:
        self.query_one("#another").display = self.record is not None
        self.query_one("#again").display = self._can_be_same
        self.refresh_bindings()
        if self._last is not None:
            words = shown(last_words(self._last, self.context))
            self.query_one("#last", Static).update(Content(words))

    def read(self) -> Entry[Log]:
        """The entry as it is typed."""
        empty = Log(self.activity_id, self.day or self.today)
        return read_log(self.typed, self.record or empty, self.context)

    def typed_from(self, record: Log) -> Mapping[str, str]:
        """An entry as a person would type it."""
        return typed_from_log(record, self.today, twelve_hour=self.settings.twelve_hour)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.day or self.today, self.today)}

    def keep(self, record: Log) -> Log:
        """Save the entry."""
        return self.store.pacing.save_log(record)

    def put_in_bin(self, record: Log) -> None:
        """Put the entry into the bin."""
        self.store.pacing.delete_log(record.id)

    def find(self, record: Log) -> Log | None:
        """The entry as the diary has it."""
        return self.store.pacing.log(record.id)

    def saved_words(self, record: Log) -> str:
        """What was saved."""
        done = log_words(record, self.activity, twelve_hour=self.settings.twelve_hour)
        return f"Saved on {date_words(record.day, today=self.today)}. {shown(done)}."

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says; saving and deleting are every form's."""
        if event.button.id == "same":
            self.action_same()
        elif event.button.id == "another":
            self._another()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to take over before anything was done."""
        if action == "same":
            return self._can_be_same
        return super().check_action(action, parameters)

    def action_same(self) -> None:
        """Fill in the same as last time. It is saved when the person says so."""
        if self._last is None:
            return
        self.typed |= same_as(self._last)
        self.fill()
        self.typed_on()
        self.query_one("#save").focus()

    def _another(self) -> None:
        """Begin another entry for the same day."""
        self.keep_typing()
        if self.record is not None:
            self.day = self.record.day
        self.record = None
        self.typed = dict(self.typed_for_new())
        self.look_again()
        self.fill()
        self._begin()
