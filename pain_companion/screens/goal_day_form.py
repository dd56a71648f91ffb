"""How something that a person wants to do went on one day, with a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.goals import Goal, GoalAnswer, GoalDay
from pain_companion.screens.day_answer_form import DayAnswerForm

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class GoalDayFormScreen(DayAnswerForm[GoalDay]):
    """The answer and the note for `goal` on `day`."""

    AREA = "goals"
    FORM = "goal day"

    def __init__(self, store: Diary, now: Callable[[], datetime], goal: Goal, day: date) -> None:
        found = store.goal_days.on(goal.id, day)
        empty = GoalDay(goal.id, day, GoalAnswer.DONE)
        super().__init__(store, now, found, empty, thing_id=goal.id, called=goal.words, day=day)

    def keep(self, record: GoalDay) -> GoalDay:
        """Save it."""
        return self.store.goal_days.save(record)

    def put_in_bin(self, record: GoalDay) -> None:
        """Put it into the bin."""
        self.store.goal_days.delete(record.id)

    def find(self, record: GoalDay) -> GoalDay | None:
        """It as the diary has it."""
        return self.store.goal_days.on(self.thing_id, self.day)
