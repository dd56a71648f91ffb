"""Naming an activity and what it is measured in: picked from a list, or one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.pacing import Activity, ActivityKind
from pain_companion.formats import date_words
from pain_companion.screens.activity_record import ActivityRecord
from pain_companion.screens.starter_list import StarterList
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Menu
from pain_companion.words.activity_entry import (
    DEMAND_CHOICES,
    DEMAND_IS,
    KIND_CHOICES,
    LONGEST_NAME,
    LONGEST_UNIT,
    OWN_UNIT,
    TITLES,
    UNIT_CHOICES,
    typed_from_activity,
)
from pain_companion.words.entry import Entry

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class ActivityFormScreen(ActivityRecord):
    """The form for one activity. A new one begins with the list to pick from."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Pick something from the list, or press o for your own.\n"
        "Only the name is needed. You can change everything later.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once.\n"
        "Put aside what you do not do now. Its entries stay, and it can come back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "own", "my own")]
    CSS = """
    ActivityFormScreen #questions { height: auto; }
    ActivityFormScreen #demand-is { padding-left: 2; margin: 0; }
    ActivityFormScreen #change-unit { margin: 1 0 0 2; }
    ActivityFormScreen #next { height: auto; margin: 0 0 1 2; display: none; }
    ActivityFormScreen #next.-now { display: block; }
    ActivityFormScreen #next Button { margin-right: 2; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], activity: Activity | None
    ) -> None:
        super().__init__(store, now, activity)
        self._picking = False

    def body(self) -> ComposeResult:
        """The list, then the questions; one of them is shown."""
        if self.record is None:
            yield StarterList()
        with Vertical(id="questions"):
            yield Static(id="title", classes="heading")
            with Horizontal(id="next"):
                yield Button("Find a start point", id="start")
                yield Button("Write down what you did", id="log")
            yield from _questions()
            yield Ask(id="change-unit")
            yield from self.actions()

    def actions(self) -> ComposeResult:
        """What can be done with an activity."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Put aside", id="archive")
            yield Button("Delete", id="delete")
            yield Button("Back to the list", id="list")

    def on_mount(self) -> None:
        """Begin with the list, unless there is something typed already."""
        self._picking = self.record is None and self.find_draft() is None
        self.call_next(self._begin)

    def _begin(self) -> None:
        first = self.query_one(Menu) if self._picking else self.query_one("#name Input")
        first.focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One's own is a way on from the list; there is nothing to save there."""
        ways = {"own": self._picking, "save": not self._picking}
        return ways[action] if action in ways else super().check_action(action, parameters)

    def on_saved(self, record: Activity) -> None:
        """After a new one, offer what comes next."""
        if self.is_new:
            self.query_one("#next").add_class("-now")
            resting = record.kind is ActivityKind.REST
            self.query_one("#start").display = not resting
            self.query_one("#log" if resting else "#start").focus(scroll_visible=False)
            self.call_after_refresh(self.action_scroll, "home")

    def fill(self) -> None:
        """Put what is typed into the answers, under what is done here."""
        super().fill()
        for starters in self.query(StarterList):
            starters.display = self._picking
        self.query_one("#questions").display = not self._picking
        self.query_one("#title", Static).update(Content(self._title()))
        self.refresh_bindings()
        self.query_one("#goal-amount").display = not self.limited
        self.query_one("#list").display = self.record is None and bool(self.query(StarterList))
        archive = self.query_one("#archive", Button)
        archive.display = self.record is not None
        put_aside = self.record is not None and self.record.archived_on is not None
        archive.label = "Bring back" if put_aside else "Put aside"
        if self.record is None:
            self.query_one("#next").remove_class("-now")

    def _title(self) -> str:
        if self.record is None:
            return "A new activity"
        day = self.record.archived_on
        return f"An activity, put aside on {date_words(day)}" if day else "An activity"

    def tell_more(self, entry: Entry[Activity]) -> None:
        """Ask only what belongs to the answers so far."""
        super().tell_more(entry)
        rests = self.typed.get("kind") == ActivityKind.REST
        self.query_one("#own-unit").display = self.typed.get("unit") == OWN_UNIT
        self.query_one("#demand").display = not rests
        self.query_one("#demand-is").display = not rests

    def on_starter_list_picked(self, event: StarterList.Picked) -> None:
        """Fill the form with what was picked."""
        if event.activity is None:
            self.action_own()
            return
        self.typed = typed_from_activity(event.activity)
        self._show_questions("#save")
        self.typed_on()

    def action_own(self) -> None:
        """Go on to the questions with nothing picked."""
        self._show_questions("#name Input")

    def _show_questions(self, focus: str) -> None:
        self._picking = False
        self.fill()
        self.query_one(focus).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says; saving and deleting are every form's."""
        match event.button.id:
            case "archive":
                self.put_aside()
            case "list":
                self._picking = True
                self.fill()
                self._begin()
            case "start":
                self._find_start_point()
            case "log":
                self._write_down()

    def _find_start_point(self) -> None:
        from pain_companion.screens.start_point import StartPointScreen  # noqa: PLC0415

        if self.record is not None:
            self.app.push_screen(StartPointScreen(self.store, self.now, self.record.id))

    def _write_down(self) -> None:
        from pain_companion.screens.log_form import LogFormScreen  # noqa: PLC0415

        if self.record is not None:
            self.app.push_screen(LogFormScreen(self.store, self.now, self.record.id, None, None))


def _questions() -> ComposeResult:
    yield Field("name", TITLES["name"], max_length=LONGEST_NAME, wide=True)
    yield Choice("unit", TITLES["unit"], UNIT_CHOICES)
    yield Field("own_unit", TITLES["own_unit"], example="lengths", max_length=LONGEST_UNIT)
    yield Choice("kind", TITLES["kind"], KIND_CHOICES)
    yield Choice("demand", TITLES["demand"], DEMAND_CHOICES)
    yield Static(Content(DEMAND_IS), id="demand-is", classes="muted")
    yield Field("goal_amount", TITLES["goal_amount"], example="if any")
    yield Field("why", TITLES["why"], max_length=500, wide=True)
