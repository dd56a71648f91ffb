"""Pleasure and meaning: the person's own list of small things, and the days they were done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.formats import date_words
from pain_companion.screens.answers_a_day import DAY_BINDINGS, AnswersADay
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.pick_pleasure import PickPleasureScreen
from pain_companion.screens.pleasure_forms import PleasureDayFormScreen, PleasureFormScreen
from pain_companion.screens.records_room import DELETE
from pain_companion.text import shown
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.pleasures import done_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PleasuresScreen(OrderedRoom[Pleasure], AnswersADay):
    """The list, with what was done on one day."""

    AREA = "wellbeing"
    TITLE_WORDS = "Pleasure and meaning"
    NONE_YET = (
        "A list of small things that are yours: what you like, and what matters to you. "
        "Add one to begin. It can be done in two minutes, or lying down."
    )
    SOME = "Enter says that you did the marked one. Nothing has to be done, and nothing is counted."
    ADD = "Add a small thing"
    HELP = (
        "Your own list of small things with pleasure or meaning.\n"
        "Enter says that you did the marked one on this day. 0 takes that back.\n"
        "[ and ] go to other days. n writes a note. h looks back.\n"
        "c changes the words. ← and → change the order."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        ("1", "did", "did it"),
        ("0", "did_not", "take back"),
        ("n", "note", "note"),
        ("h", "look_back", "look back"),
        ("c", "change", "change"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        *DAY_BINDINGS,
    ]
    CSS = "PleasuresScreen #about { margin-top: 1; max-width: 76; }"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._done: dict[str, PleasureDay] = {}

    def body(self) -> ComposeResult:
        """The day, then the list."""
        yield Static(id="when", classes="muted")
        yield from super().body()

    def refresh_room(self) -> None:
        """Show the list as it is now, with what was done on the day."""
        days = self.store.pleasures.days(self.day, self.day)
        self._done = {each.pleasure_id: each for each in days}
        self.query_one("#when", Static).update(self.day_line())
        super().refresh_room()

    def records(self) -> Sequence[Pleasure]:
        """Every small thing."""
        return self.store.pleasures.all()

    def line(self, record: Pleasure) -> Line:
        """What it is, and whether it was done on the day."""
        return Line(record.id, shown(record.words), shown(done_words(self._done.get(record.id))))

    def called(self, record: Pleasure) -> str:
        """Its words."""
        return record.words

    def save_order(self, records: Sequence[Pleasure]) -> object:
        """Save those that changed places."""
        return self.store.pleasures.save_all(records)

    def put_in_bin(self, record: Pleasure) -> None:
        """Put it into the bin, with its days."""
        self.store.pleasures.delete(record.id)

    def open_one(self, record: Pleasure) -> None:
        """Say that it was done on the day."""
        if self.changes(lambda: self.store.pleasures.did(record.id, self.day)):
            day = date_words(self.day, today=self.today)
            self.say(f"Saved: {shown(record.words)}, {day}. 0 takes it back.")

    def action_add(self) -> None:
        """Pick some, unless one's own was begun and not saved."""
        if self.store.drafts.newest(PleasureFormScreen.FORM, PleasureFormScreen.NEW):
            self.open_form(PleasureFormScreen(self.store, self.now, None))
        else:
            self.open_screen(PickPleasureScreen(self.store, self.now))

    def action_did(self) -> None:
        """Say that the marked one was done on the day."""
        if (record := self.marked) is not None:
            self.open_one(record)

    def action_did_not(self) -> None:
        """Take that back."""
        record = self.marked
        if record is not None and self.changes(
            lambda: self.store.pleasures.did_not(record.id, self.day)
        ):
            day = date_words(self.day, today=self.today)
            self.say(f"Taken back: {shown(record.words)}, {day}.")

    def action_note(self) -> None:
        """Write a note about the marked one on the day."""
        if (record := self.marked) is not None:
            self.open_form(PleasureDayFormScreen(self.store, self.now, record, self.day))

    def action_change(self) -> None:
        """Change the words of the marked one."""
        if (record := self.marked) is not None:
            self.open_form(PleasureFormScreen(self.store, self.now, record))

    def action_look_back(self) -> None:
        """Read what was done in the last weeks."""
        self.open_page("pleasures_back:PleasuresBackScreen")
