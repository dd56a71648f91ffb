"""How something that a person wants to do went on one day, with a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.goals import Goal, GoalAnswer, GoalDay
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.store.goal_days import DAY_FORM
from pain_companion.text import shown
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.goal_entry import (
    ANSWER_CHOICES,
    DAY_TITLES,
    read_goal_day,
    typed_from_goal_day,
)
from pain_companion.words.goals import answer_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class GoalDayFormScreen(ClosingForm[GoalDay]):
    """The answer and the note for `goal` on `day`."""

    AREA = "goals"
    FORM = DAY_FORM
    TITLES = DAY_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "Choice"
    HELP = (
        "1, 2 and 3 say how it went. Then write a note, if you like.\n"
        "Ctrl+S saves. What you type is kept at once."
    )
    CSS = "GoalDayFormScreen NoteField { margin-top: 1; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], goal: Goal, day: date) -> None:
        super().__init__(store, now, store.goal_days.on(goal.id, day))
        self.goal = goal
        self.day = day

    def body(self) -> ComposeResult:
        """What it is, the day, the questions."""
        yield Static(Content(shown(self.goal.words)), classes="heading")
        yield Static(Content(date_words(self.day, today=self.today)), classes="muted")
        yield Choice("answer", DAY_TITLES["answer"], ANSWER_CHOICES)
        yield NoteField("note", DAY_TITLES["note"])
        yield from self.actions()

    def draft_subject(self) -> str:
        """What is changed, or something new about this on this day."""
        new = f"{self.NEW} {self.goal.id} {self.day.isoformat()}"
        return self.record.id if self.record else new

    def read(self) -> Entry[GoalDay]:
        """How it went, as it is typed."""
        empty = GoalDay(self.goal.id, self.day, GoalAnswer.DONE)
        return read_goal_day(self.typed, self.record or empty)

    def typed_from(self, record: GoalDay) -> Mapping[str, str]:
        """How it went, as one would type it."""
        return typed_from_goal_day(record)

    def keep(self, record: GoalDay) -> GoalDay:
        """Save it."""
        return self.store.goal_days.save(record)

    def put_in_bin(self, record: GoalDay) -> None:
        """Put it into the bin."""
        self.store.goal_days.delete(record.id)

    def find(self, record: GoalDay) -> GoalDay | None:
        """It as the diary has it."""
        return self.store.goal_days.on(self.goal.id, self.day)

    def saved_words(self, record: GoalDay) -> str:
        """What was saved."""
        day = date_words(record.day, today=self.today)
        return f"Saved: {shown(self.goal.words)}, {day}, {answer_words(record)}."
