"""A person's own activities and how well they could do them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.rows import query
from pain_companion.store.story_rows import own_activity_from, own_rating_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_ONE = "One of my activities"


class OwnActivityStore:
    """The activities of one diary that a person named as theirs."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[OwnActivity]:
        """Every one in its order, those that were put aside last."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM own_activities WHERE deleted_at IS NULL"
            " ORDER BY ended_on IS NOT NULL, place, created_at, rowid",
        )
        return [own_activity_from(row) for row in rows]

    def save(self, activity: OwnActivity) -> OwnActivity:
        """Add one, or change the one with its id."""
        return self.save_all([activity])[0]

    def save_all(self, activities: Sequence[OwnActivity]) -> list[OwnActivity]:
        """Add or change several, in one change."""
        with self._diary.change(_ONE) as recorder:
            return [recorder.keep("own_activities", activity) for activity in activities]

    def put_aside(self, activity_id: str, day: date | None) -> None:
        """Put one aside from `day` on, or with None bring it back. Its ratings stay."""
        title = f"{_ONE}: put aside" if day else f"{_ONE}: back again"
        with self._diary.change(title) as recorder:
            recorder.alter("own_activities", activity_id, ended_on=day)

    def delete(self, activity_id: str) -> None:
        """Put one into the bin, with its ratings."""
        with self._diary.change("Deleted: one of my activities") as recorder:
            recorder.put_in_bin("own_activities", activity_id)

    def ratings(self) -> list[OwnActivityRating]:
        """How well they could be done, in the order of the days."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM own_activity_ratings WHERE deleted_at IS NULL"
            " AND own_activity_id IN (SELECT id FROM own_activities WHERE deleted_at IS NULL)"
            " ORDER BY day, created_at, rowid",
        )
        return [own_rating_from(row) for row in rows]

    def on(self, activity_id: str, day: date) -> OwnActivityRating | None:
        """How well one could be done on one day, where that was said."""
        found = (each for each in self.ratings() if each.own_activity_id == activity_id)
        return next((each for each in found if each.day == day), None)

    def rate(self, rating: OwnActivityRating) -> OwnActivityRating:
        """Say how well one could be done on a day, once for each day."""
        with self._diary.change(_on(rating.day)) as recorder:
            given = self.on(rating.own_activity_id, rating.day)
            # A rating that was moved to a day with another one takes its place.
            if given is not None and rating.id and given.id != rating.id:
                recorder.put_in_bin("own_activity_ratings", given.id)
                given = None
            row_id = rating.id or (given.id if given else "")
            return recorder.keep("own_activity_ratings", replace(rating, id=row_id))

    def delete_rating(self, rating_id: str) -> None:
        """Put a rating into the bin."""
        with self._diary.change("Deleted: how well an activity went") as recorder:
            recorder.put_in_bin("own_activity_ratings", rating_id)


def _on(day: date) -> str:
    return f"How well it went on {date_words(day)}"


OWN_ACTIVITY_BIN_KINDS: Mapping[str, BinKind] = {
    "own_activities": BinKind(lambda row: _ONE),
    "own_activity_ratings": BinKind(lambda row: _on(date.fromisoformat(row["day"]))),
}
