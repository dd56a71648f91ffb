"""My movements: what was agreed or chosen, how one day went, and the way to each of them.

Nothing here goes up by itself, and no more is ever offered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, share_in
from pain_companion.screens.answers_a_day import DAY_BINDINGS, AnswersADay
from pain_companion.screens.movement import MovementScreen
from pain_companion.screens.movement_day_form import MovementDayFormScreen
from pain_companion.screens.movement_form import MovementFormScreen
from pain_companion.screens.movement_timer import NOT_TIMED, MovementTimerScreen
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.pick_movement import PickMovementScreen
from pain_companion.screens.records_room import DELETE
from pain_companion.text import sentence, shown
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.day_answers import ANSWERED, NO_ANSWER, saved_line, told_line
from pain_companion.words.movements import is_timed, movement_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ANSWERS = (None, *MovementAnswer)
"""The answers by the digits that give them."""
ANSWER_WAYS: tuple[Way, ...] = (
    *((str(n), f"answer({n})", ANSWERED[each]) for n, each in enumerate(MovementAnswer, 1)),
    ("0", "answer(0)", NO_ANSWER),
)
ASIDE_TITLE = "Put aside"
IS_ASIDE = "This is put aside. x brings it back."


class MovementsScreen(OrderedRoom[Movement], AnswersADay):
    """The movements with the answers of one day; those put aside stand last."""

    AREA = "wellbeing"
    TITLE_WORDS = "My movements"
    NONE_YET = (
        "Here you can keep movements: what you agreed with a physiotherapist, or what you chose. "
        "Add one to begin. One is plenty."
    )
    SOME = "1, 2 and 3 say how it went. Enter shows how to do it. A day without an answer is fine."
    ADD = "Add a movement"
    HELP = (
        "What you agreed with a physiotherapist, or chose. Nothing is scored.\n"
        "1, 2 and 3 say how the marked one went. 0 takes the answer back.\n"
        "[ and ] go to other days. n writes a note. Enter shows how to do it.\n"
        "g starts a timer for one that is counted in minutes.\n"
        "x puts one aside, or brings it back. ← and → change the order."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        *ANSWER_WAYS,
        ("n", "note", "note"),
        ("g", "timer", "timer"),
        ("x", "aside", "put aside"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        *DAY_BINDINGS,
    ]
    CSS = "MovementsScreen #about { margin-top: 1; max-width: 76; }"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._share = WHOLE
        self._limited = True
        self._told: dict[str, MovementDay] = {}

    def body(self) -> ComposeResult:
        """The day, then the list."""
        yield Static(id="when", classes="muted")
        yield from super().body()

    def refresh_room(self) -> None:
        """Show the movements as they are now, with the answers of the day."""
        self._share = share_in(self.store.flares.current())
        self._limited = energy_limited(self.settings)
        days = self.store.movements.days(self.day, self.day)
        self._told = {each.movement_id: each for each in days}
        self.query_one("#when", Static).update(self.day_line())
        super().refresh_room()

    def records(self) -> Sequence[Movement]:
        """Every movement, those put aside last."""
        return self.store.movements.all()

    def line(self, record: Movement) -> Line:
        """What it is, and how it went on the day."""
        about = movement_line(record, self._share, limited=self._limited)
        told = told_line(self._told.get(record.id), self.today)
        first_aside = next((each for each in self.listed if self.is_over(each)), None)
        above = ASIDE_TITLE if record == first_aside else ""
        return Line(
            record.id, shown(record.name), shown("\n".join(filter(None, (about, told)))), above
        )

    def called(self, record: Movement) -> str:
        """Its name."""
        return record.name

    def is_over(self, record: Movement) -> bool:
        """Whether it is put aside."""
        return record.ended_on is not None

    def save_order(self, records: Sequence[Movement]) -> object:
        """Save those that changed places."""
        return self.store.movements.save_all(records)

    def put_in_bin(self, record: Movement) -> None:
        """Put it into the bin, with its days."""
        self.store.movements.delete(record.id)

    def open_one(self, record: Movement) -> None:
        """Show all of it."""
        self.open_screen(MovementScreen(self.store, self.now, record.id))

    def action_add(self) -> None:
        """Pick one, unless one was begun and not saved."""
        if self.store.drafts.newest(MovementFormScreen.FORM, MovementFormScreen.NEW):
            self.open_form(MovementFormScreen(self.store, self.now, None))
        else:
            self.open_form(PickMovementScreen(self.store, self.now))

    def action_answer(self, number: int) -> None:
        """Say how the marked one went on the day."""
        record, answer = self.marked, ANSWERS[number]
        if record is None:
            return
        if self.is_over(record):
            self.say(IS_ASIDE)
        else:
            self.changes(
                lambda: self.store.movements.answer(record.id, self.day, answer),
                saved_line(shown(record.name), self.day, answer, self.today),
            )

    def action_note(self) -> None:
        """Write a note about the marked one on the day."""
        if (record := self.marked) is not None:
            self.open_form(MovementDayFormScreen(self.store, self.now, record, self.day))

    def action_timer(self) -> None:
        """Start a timer for the marked one."""
        record = self.marked
        if record is not None and is_timed(record):
            self.open_form(MovementTimerScreen(self.store, self.now, record.id))
        else:
            self.say(NOT_TIMED)

    def action_aside(self) -> None:
        """Put the marked one aside, or bring it back."""
        record = self.marked
        if record is None:
            return
        day = None if self.is_over(record) else self.today
        if self.changes(lambda: self.store.movements.put_aside(record.id, day)):
            done = "Put aside" if day else "Back in your list"
            self.say(f"{done}: {sentence(shown(record.name))} Ctrl+Z takes that back.")
