"""What a person wants to do, and the small steps on the way, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.goals import Goal, GoalStep, State, standing
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.goal_rows import goal_from, goal_step_from
from pain_companion.store.rows import find_live, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

CHANGED = "Something to do"
_STEP = "A small step"


class GoalStore:
    """What the person of one diary wants to do."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[Goal]:
        """Every one in its order, those that are over last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM goals WHERE deleted_at IS NULL"
            " ORDER BY state IN ('reached', 'let go'), place, created_at, rowid",
        )
        return [goal_from(row) for row in rows]

    def goal(self, goal_id: str) -> Goal | None:
        """One of them."""
        row = find_live(self._diary.connection, "goals", goal_id)
        return None if row is None else goal_from(row)

    def save(self, goal: Goal) -> Goal:
        """Add one, or change the one with its id."""
        return self.save_all([goal])[0]

    def save_all(self, goals: Sequence[Goal]) -> list[Goal]:
        """Add or change several, in one change."""
        with self._diary.change(CHANGED) as recorder:
            return [
                recorder.keep("goals", replace(goal, state_since=goal.state_since or goal.begun_on))
                for goal in goals
            ]

    def set_state(self, goal_id: str, state: State, day: date) -> None:
        """Say how it stands from a day on. All that is written about it stays."""
        goal = self.goal(goal_id)
        if goal is not None:
            with self._diary.change(f"{CHANGED}: {state}") as recorder:
                recorder.keep("goals", standing(goal, state, day))

    def delete(self, goal_id: str) -> None:
        """Put one into the bin, with its steps, its days and its looks back."""
        with self._diary.change("Deleted: something to do") as recorder:
            recorder.put_in_bin("goals", goal_id)

    def steps(self, goal_id: str) -> list[GoalStep]:
        """The small steps to one of them, in their order."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM goal_steps WHERE deleted_at IS NULL AND goal_id = ?"
            " ORDER BY place, created_at, rowid",
            [goal_id],
        )
        return [goal_step_from(row) for row in rows]

    def save_step(self, step: GoalStep) -> GoalStep:
        """Add a small step, or change the one with its id."""
        return self.save_steps([step])[0]

    def save_steps(self, steps: Sequence[GoalStep]) -> list[GoalStep]:
        """Add or change several, in one change."""
        with self._diary.change(_STEP) as recorder:
            return [recorder.keep("goal_steps", step) for step in steps]

    def reach(self, step_id: str, day: date | None) -> None:
        """Say on which day a small step was reached, or take that back with None."""
        title = f"{_STEP} reached" if day else f"{_STEP} not reached yet"
        with self._diary.change(title) as recorder:
            recorder.alter("goal_steps", step_id, reached_on=day)

    def delete_step(self, step_id: str) -> None:
        """Put a small step into the bin."""
        with self._diary.change("Deleted: a small step") as recorder:
            recorder.put_in_bin("goal_steps", step_id)


GOAL_BIN_KINDS: Mapping[str, BinKind] = {
    "goals": dated("begun_on", f"{CHANGED},"),
    "goal_steps": BinKind(lambda row: _STEP),
}
