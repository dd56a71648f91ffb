"""A room that shows one of several dated records: the latest, or an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.binding import Binding
from textual.content import Content

from pain_companion.screens.record_form import Record
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.links import earlier_and_later

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R", bound=Record)

PAST_BINDINGS = (
    Binding("left_square_bracket", "other(1)", "earlier", show=False),
    Binding("right_square_bracket", "other(-1)", "later", show=False),
)
"""The keys to the others, which a room puts after its own."""


class PastRecords(Room, Generic[R]):
    """The keys [ and ] go to earlier and later ones. A subclass gives `records()`, `called()`."""

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.listed: list[R] = []
        """Every one, the latest first."""
        self.place = 0
        """Which of them is shown."""

    def records(self) -> Sequence[R]:
        """Every one, the latest first."""
        raise NotImplementedError

    def called(self, record: R) -> str:
        """Which one it is, by its day."""
        raise NotImplementedError

    @property
    def shown_one(self) -> R | None:
        """The one that is shown; None where there is none yet."""
        return self.listed[self.place] if self.listed else None

    def read_again(self) -> None:
        """Read them again. The one that is shown stays, as long as it is there."""
        before = self.shown_one
        self.listed = [*self.records()]
        ids = [each.id for each in self.listed]
        if before is not None and before.id in ids:
            self.place = ids.index(before.id)
        else:
            self.place = min(self.place, max(0, len(ids) - 1))

    def which_line(self, none_yet: str) -> Content:
        """Which one is shown, and the ways to those beside it."""
        record = self.shown_one
        if record is None:
            return Content(none_yet)
        earlier = "screen.other(1)" if self.place < len(self.listed) - 1 else ""
        later = "screen.other(-1)" if self.place else ""
        return earlier_and_later(self.called(record), earlier, later)

    def action_other(self, by: int) -> None:
        """Show an earlier one, or a later one."""
        there = self.place + by
        if not 0 <= there < len(self.listed):
            self.say("There is no other one that way.")
            return
        self.place = there
        self.say("")
        self.look_again()

    def begin_new(self, begin: Callable[[], R], words: str) -> None:
        """Begin a new one and show it. The earlier ones stay."""
        try:
            record = begin()
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.read_again()
        self.place = [each.id for each in self.listed].index(record.id)
        self.look_again()
        self.say(words)

    def put_in_bin(self, change: Callable[[R], object], words: str) -> None:
        """Put the one that is shown into the bin."""
        record = self.shown_one
        if record is None:
            return
        self.changes(lambda: change(record), words)
