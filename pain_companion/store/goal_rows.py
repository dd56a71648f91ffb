"""What matters, what a person wants to do, its steps, days and looks back, as rows, and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

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
from pain_companion.store.rows import Row
from pain_companion.store.values import day_from, plain


def direction_row(direction: Direction) -> Row:
    """A direction as the columns of its table."""
    return _row(direction)


def direction_from(row: Row) -> Direction:
    """A direction from a row of its table."""
    return Direction(**_values(row, Direction) | {"ended_on": day_from(row["ended_on"])})


def goal_row(goal: Goal) -> Row:
    """A goal as the columns of its table."""
    return _row(goal)


def goal_from(row: Row) -> Goal:
    """A goal from a row of its table."""
    days = ("begun_on", "by_day", "review_on", "state_since")
    read = {name: day_from(row[name]) for name in days}
    return Goal(**_values(row, Goal) | read | {"state": State(row["state"])})


def goal_step_row(step: GoalStep) -> Row:
    """A small step as the columns of its table."""
    return _row(step)


def goal_step_from(row: Row) -> GoalStep:
    """A small step from a row of its table."""
    return GoalStep(**_values(row, GoalStep) | {"reached_on": day_from(row["reached_on"])})


def goal_day_row(told: GoalDay) -> Row:
    """How a day went, as the columns of its table."""
    return _row(told)


def goal_day_from(row: Row) -> GoalDay:
    """How a day went, from a row of its table."""
    read = {"day": date.fromisoformat(row["day"]), "answer": GoalAnswer(row["answer"])}
    return GoalDay(**_values(row, GoalDay) | read)


def goal_review_row(review: GoalReview) -> Row:
    """A look back as the columns of its table."""
    level = None if review.level is None else int(review.level)
    return {**_row(review), "level": level}


def goal_review_from(row: Row) -> GoalReview:
    """A look back from a row of its table."""
    read = {
        "day": date.fromisoformat(row["day"]),
        "decision": None if row["decision"] is None else Decision(row["decision"]),
        "level": None if row["level"] is None else Level(row["level"]),
    }
    return GoalReview(**_values(row, GoalReview) | read)


def _row(record: Direction | Goal | GoalStep | GoalDay | GoalReview) -> Row:
    return {each.name: plain(getattr(record, each.name)) for each in fields(record)}


def _values(
    row: Row, kind: type[Direction | Goal | GoalStep | GoalDay | GoalReview]
) -> dict[str, Any]:
    return {each.name: row[each.name] for each in fields(kind)}
