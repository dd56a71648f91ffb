"""What of the story is told, in a line for each part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pain_companion.domain.body_chart import Body, BodyChart
from pain_companion.domain.life_areas import LifePicture
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine, now_held
from pain_companion.formats import count_words, date_words
from pain_companion.frozen import frozen
from pain_companion.words.body_chart import place_words
from pain_companion.words.life_areas import told_words

PLACES_NAMED = 3


@frozen
class Told:
    """Everything that is told of a story: what was last first, but for lines and ratings."""

    pictures: Sequence[LifePicture]
    charts: Sequence[BodyChart]
    activities: Sequence[OwnActivity]
    ratings: Sequence[OwnActivityRating]
    lines: Sequence[StoryLine]
    peg: Sequence[PegAnswers]
    scores: Sequence[GivenScore]


def part_lines(
    told: Told, areas: Mapping[str, str], parts: Mapping[str, str], body: Body, today: date
) -> dict[str, str]:
    """A line about each part by its door; empty for one that is not begun."""
    return {
        "areas": _areas(told, [*areas], today),
        "body": _body(told, body, today),
        "activities": _activities(told),
        "words": _words(told, parts),
        "scores": _scores(told, today),
    }


def _areas(told: Told, keys: Sequence[str], today: date) -> str:
    if not told.pictures:
        return ""
    picture = told.pictures[0]
    return f"{told_words(picture, keys)}, begun on {date_words(picture.begun_on, today=today)}."


def _body(told: Told, body: Body, today: date) -> str:
    if not told.charts:
        return ""
    chart = told.charts[0]
    named = ", ".join(place_words(each, body) for each in chart.places[:PLACES_NAMED])
    more = " and more" if len(chart.places) > PLACES_NAMED else ""
    return f"{date_words(chart.day, today=today)}: {named or 'nothing marked yet'}{more}."


def _activities(told: Told) -> str:
    held = [each.name for each in told.activities if each.ended_on is None]
    return f"{', '.join(held)}." if held else ""


def _words(told: Told, parts: Mapping[str, str]) -> str:
    written = [title for key, title in parts.items() if now_held(told.lines, key)]
    return f"Written: {', '.join(written)}." if written else ""


def _scores(told: Told, today: date) -> str:
    days = [*(each.day for each in told.peg), *(each.day for each in told.scores)]
    if not days:
        return ""
    return (
        f"{count_words(len(days), 'entry', 'entries')}, last {date_words(max(days), today=today)}."
    )
