"""What matters, what a person wants to do, its steps, days and looks back, as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.attainment import Level
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import (
    Decision,
    Goal,
    GoalAnswer,
    GoalDay,
    GoalReview,
    GoalStep,
    State,
)
from pain_companion.store.records import reader

direction_from = reader(Direction, ended_on=date.fromisoformat)
goal_from = reader(
    Goal,
    begun_on=date.fromisoformat,
    by_day=date.fromisoformat,
    review_on=date.fromisoformat,
    state=State,
    state_since=date.fromisoformat,
)
goal_step_from = reader(GoalStep, reached_on=date.fromisoformat)
goal_day_from = reader(GoalDay, day=date.fromisoformat, answer=GoalAnswer)
goal_review_from = reader(GoalReview, day=date.fromisoformat, decision=Decision, level=Level)
