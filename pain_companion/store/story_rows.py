"""Everything of "My story" as rows, and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.store.records import reader, row_of
from pain_companion.store.rows import Row
from pain_companion.store.values import amount_from


def picture_row(picture: LifePicture) -> dict[str, object]:
    """A picture of life as the columns of its table. Another table keeps what was said in it."""
    return row_of(picture, "ratings")


def picture_from(row: Row, ratings: Sequence[Rating] = ()) -> LifePicture:
    """A picture of life from a row of its table, with what was said in it."""
    return LifePicture(date.fromisoformat(row["begun_on"]), tuple(ratings), row["note"], row["id"])


rating_from = reader(Rating)


def chart_row(chart: BodyChart) -> dict[str, object]:
    """A body chart as the columns of its table. Another table keeps the places on it."""
    return row_of(chart, "places")


def chart_from(row: Row, places: Sequence[BodyPlace] = ()) -> BodyChart:
    """A body chart from a row of its table, with the places on it."""
    return BodyChart(date.fromisoformat(row["day"]), tuple(places), row["note"], row["id"])


place_from = reader(BodyPlace, side=Side)
own_activity_from = reader(OwnActivity, ended_on=date.fromisoformat)
own_rating_from = reader(OwnActivityRating, day=date.fromisoformat)
peg_from = reader(PegAnswers, day=date.fromisoformat, written_at=datetime.fromisoformat)
score_from = reader(GivenScore, day=date.fromisoformat, score=amount_from)
story_line_from = reader(StoryLine, noted_on=date.fromisoformat, ended_on=date.fromisoformat)
