"""The small steps to something that a person wants to do. None of them is ever asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.goals import Goal, GoalStep
from pain_companion.domain.order import next_place
from pain_companion.formats import date_words
from pain_companion.screens.answers_a_day import DAY_BINDINGS, AnswersADay
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.records_room import DELETE
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.entry import Entry
from pain_companion.words.goal_entry import LONGEST, STEP_TITLES, read_step, typed_from_step
from pain_companion.words.goals import step_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class GoalStepsScreen(OrderedRoom[GoalStep], AnswersADay):
    """The small steps to `goal`, in the person's order."""

    AREA = "goals"
    TITLE_WORDS = "Small steps"
    NONE_YET = "Small things on the way, the smallest first. You need none. Add one to begin."
    SOME = "Enter says that you reached the marked one on this day. Enter again takes it back."
    ADD = "Add a small step"
    HELP = (
        "Small things on the way, in your own order. None of them has a date.\n"
        "Enter says that the marked one is reached, or takes that back.\n"
        "[ and ] go to other days. c changes the words.\n"
        "← and → change the order. Del puts one into the bin."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (("c", "change", "change"), *ORDER_WAYS, DELETE)
    BINDINGS: ClassVar[list[BindingType]] = [*(Binding(*way) for way in WAYS), *DAY_BINDINGS]
    CSS = "GoalStepsScreen #about { margin-top: 1; max-width: 76; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], goal: Goal) -> None:
        super().__init__(store, now)
        self.goal = goal

    def body(self) -> ComposeResult:
        """What they lead to, the day, then the list."""
        yield Static(Content(shown(self.goal.words)))
        yield Static(id="when", classes="muted")
        yield from super().body()

    def refresh_room(self) -> None:
        """Show the steps as they are now."""
        self.query_one("#when", Static).update(self.day_line())
        super().refresh_room()

    def records(self) -> Sequence[GoalStep]:
        """Every step."""
        return self.store.goals.steps(self.goal.id)

    def line(self, record: GoalStep) -> Line:
        """A step in the list."""
        return Line(record.id, shown(record.words), step_line(record, self.today))

    def called(self, record: GoalStep) -> str:
        """Its words."""
        return record.words

    def save_order(self, records: Sequence[GoalStep]) -> object:
        """Save those that changed places."""
        return self.store.goals.save_steps(records)

    def put_in_bin(self, record: GoalStep) -> None:
        """Put it into the bin."""
        self.store.goals.delete_step(record.id)

    def open_one(self, record: GoalStep) -> None:
        """Say that it is reached on the day, or take that back."""
        day = None if record.reached_on else self.day
        if self.changes(lambda: self.store.goals.reach(record.id, day)):
            told = f"Reached on {date_words(day, today=self.today)}" if day else "Taken back"
            self.say(f"{told}: {shown(record.words)}.")

    def action_add(self) -> None:
        """Open an empty form."""
        self._open(GoalStep(self.goal.id, ""))

    def action_change(self) -> None:
        """Change the words of the marked one, or its day."""
        if (record := self.marked) is not None:
            self._open(record)

    def _open(self, step: GoalStep) -> None:
        self.open_form(GoalStepFormScreen(self.store, self.now, self.goal, step))


class GoalStepFormScreen(ClosingForm[GoalStep]):
    """The form for one small step to `goal`; new where `step` has no id."""

    AREA = "goals"
    FORM = "goal step"
    TITLES = STEP_TITLES
    DAYS = ("reached_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "A small thing on the way. Make it as small as you like.\n"
        "The day stays empty until you have reached it.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def __init__(
        self, store: Diary, now: Callable[[], datetime], goal: Goal, step: GoalStep
    ) -> None:
        super().__init__(store, now, step if step.id else None)
        self.goal = goal

    def body(self) -> ComposeResult:
        """What it leads to, and the questions."""
        heading = "A small step" if self.record is None else "Change this small step"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(shown(self.goal.words)), classes="muted")
        yield Field("words", STEP_TITLES["words"], max_length=LONGEST, wide=True)
        yield Field("reached_on", STEP_TITLES["reached_on"], example="not yet")
        yield from self.actions()

    def draft_subject(self) -> str:
        """The step that is changed, or a new one to this."""
        return self.record.id if self.record else f"{self.NEW} {self.goal.id}"

    def read(self) -> Entry[GoalStep]:
        """The step as it is typed."""
        return read_step(self.typed, self.record or GoalStep(self.goal.id, ""), self.today)

    def typed_from(self, record: GoalStep) -> Mapping[str, str]:
        """A step as one would type it."""
        return typed_from_step(record, self.today)

    def keep(self, record: GoalStep) -> GoalStep:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.goals.steps(self.goal.id)))
        return self.store.goals.save_step(record)

    def put_in_bin(self, record: GoalStep) -> None:
        """Put it into the bin."""
        self.store.goals.delete_step(record.id)

    def find(self, record: GoalStep) -> GoalStep | None:
        """The step as the diary has it."""
        steps = self.store.goals.steps(self.goal.id)
        return next((each for each in steps if each.id == record.id), None)

    def saved_words(self, record: GoalStep) -> str:
        """What was saved."""
        return f"Saved: {shown(record.words)}"
