"""How the days of what a person wants to do went, and looking back on it, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.goals import Goal, GoalAnswer, GoalDay, GoalReview
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.goal_rows import (
    goal_day_from,
    goal_review_from,
)
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class GoalDayStore:
    """The days and the looks back of one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def days(self, first: date, last: date) -> list[GoalDay]:
        """How it went, from one day to another, with everything that is not in the bin."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM goal_days WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " AND goal_id IN (SELECT id FROM goals WHERE deleted_at IS NULL)"
            " ORDER BY day, created_at, rowid",
            [first.isoformat(), last.isoformat()],
        )
        return [goal_day_from(row) for row in rows]

    def on(self, goal_id: str, day: date) -> GoalDay | None:
        """How one went on one day."""
        return next((each for each in self.days(day, day) if each.goal_id == goal_id), None)

    def answer(self, goal_id: str, day: date, answer: GoalAnswer | None) -> None:
        """Say how one went on a day, or take that back with None. A note stays with it."""
        with self._diary.change(_on(day)) as recorder:
            given = self.on(goal_id, day)
            if answer is not None:
                told = given or GoalDay(goal_id, day, answer)
                recorder.keep("goal_days", replace(told, answer=answer))
            elif given is not None:
                recorder.put_in_bin("goal_days", given.id)

    def save(self, told: GoalDay) -> GoalDay:
        """Add how a day went, with its note, or change what is told of that day."""
        with self._diary.change(_on(told.day)) as recorder:
            given = self.on(told.goal_id, told.day)
            row_id = told.id or (given.id if given else "")
            return recorder.keep("goal_days", replace(told, id=row_id))

    def delete(self, day_id: str) -> None:
        """Put what is told of a day into the bin."""
        with self._diary.change("Deleted: how a day went") as recorder:
            recorder.put_in_bin("goal_days", day_id)

    def reviews(self, goal_id: str) -> list[GoalReview]:
        """The looks back on one, newest first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM goal_reviews WHERE deleted_at IS NULL AND goal_id = ?"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
            [goal_id],
        )
        return [goal_review_from(row) for row in rows]

    def save_review(self, review: GoalReview, goal: Goal) -> GoalReview:
        """Add or change a look back, and what it is about as it stands after it, in one change."""
        with self._diary.change(_back_on(review.day)) as recorder:
            recorder.keep("goals", goal)
            return recorder.keep("goal_reviews", review)

    def delete_review(self, review_id: str) -> None:
        """Put a look back into the bin."""
        with self._diary.change("Deleted: a look back") as recorder:
            recorder.put_in_bin("goal_reviews", review_id)


def _on(day: date) -> str:
    return f"How it went on {date_words(day)}"


def _back_on(day: date) -> str:
    return f"Looking back on {date_words(day)}"


GOAL_DAY_BIN_KINDS: Mapping[str, BinKind] = {
    "goal_days": BinKind(lambda row: _on(date.fromisoformat(row["day"]))),
    "goal_reviews": BinKind(lambda row: _back_on(date.fromisoformat(row["day"]))),
}
