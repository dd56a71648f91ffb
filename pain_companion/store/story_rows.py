"""Everything of "My story" as rows, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.store.rows import Row
from pain_companion.store.values import amount_from, day_from, moment_from, plain

HELD_APART = ("ratings", "places")
"""What a picture or a chart holds and another table keeps."""

Told = (
    LifePicture
    | Rating
    | BodyChart
    | BodyPlace
    | OwnActivity
    | OwnActivityRating
    | PegAnswers
    | GivenScore
    | StoryLine
)


def story_row(record: Told) -> Row:
    """Any record of this area as the columns of its table."""
    names = [each.name for each in fields(record) if each.name not in HELD_APART]
    return {name: plain(getattr(record, name)) for name in names}


def picture_from(row: Row, ratings: Sequence[Rating] = ()) -> LifePicture:
    """A picture of life from a row of its table, with what was said in it."""
    return LifePicture(date.fromisoformat(row["begun_on"]), tuple(ratings), row["note"], row["id"])


def rating_from(row: Row) -> Rating:
    """What was said of one part of life, from a row of its table."""
    return Rating(**_values(row, Rating))


def chart_from(row: Row, places: Sequence[BodyPlace] = ()) -> BodyChart:
    """A body chart from a row of its table, with the places on it."""
    return BodyChart(date.fromisoformat(row["day"]), tuple(places), row["note"], row["id"])


def place_from(row: Row) -> BodyPlace:
    """A place on a chart from a row of its table."""
    return BodyPlace(**_values(row, BodyPlace) | {"side": Side(row["side"])})


def own_activity_from(row: Row) -> OwnActivity:
    """Something to do, from a row of its table."""
    return OwnActivity(**_values(row, OwnActivity) | {"ended_on": day_from(row["ended_on"])})


def own_rating_from(row: Row) -> OwnActivityRating:
    """How well something went, from a row of its table."""
    read = {"day": date.fromisoformat(row["day"])}
    return OwnActivityRating(**_values(row, OwnActivityRating) | read)


def peg_from(row: Row) -> PegAnswers:
    """Answers to the three questions, from a row of their table."""
    read = {"day": date.fromisoformat(row["day"]), "written_at": moment_from(row["written_at"])}
    return PegAnswers(**_values(row, PegAnswers) | read)


def score_from(row: Row) -> GivenScore:
    """A score that was given, from a row of its table."""
    read = {"day": date.fromisoformat(row["day"]), "score": amount_from(row["score"])}
    return GivenScore(**_values(row, GivenScore) | read)


def story_line_from(row: Row) -> StoryLine:
    """Words of the story from a row of their table."""
    read = {
        "noted_on": date.fromisoformat(row["noted_on"]),
        "ended_on": day_from(row["ended_on"]),
    }
    return StoryLine(**_values(row, StoryLine) | read)


def _values(row: Row, kind: type[Told]) -> dict[str, Any]:
    return {each.name: row[each.name] for each in fields(kind)}
