"""The whole story as a page to take along, and as plain values. Each part of it is dated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.body_chart import BodyChart
from pain_companion.exchange.plain_values import Plain
from pain_companion.exchange.printed import Group, PrintedPage, Section, ending_of, example_line
from pain_companion.exchange.story_told import told_of
from pain_companion.formats import date_words
from pain_companion.store.connection import DiaryKind
from pain_companion.store.records import row_of
from pain_companion.store.story_rows import chart_row, picture_row
from pain_companion.words.body_chart import chart_lines, note_lines
from pain_companion.words.life_areas import (
    begin_words,
    change_sentence,
    changes_of,
    picture_lines,
    then_words,
)
from pain_companion.words.own_activities import activity_line, change_words
from pain_companion.words.story import TITLE, peg_words, score_words
from pain_companion.words.story_hub import Told

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.content.story_names import StoryNames
    from pain_companion.store.diary import Diary

NOTHING = "Nothing is written in this story yet."


def printed_story(diary: Diary, today: date, names: StoryNames, help_now: HelpNow) -> PrintedPage:
    """The story as it is saved as text, or to print. Raises DiaryError."""
    found = story_groups(told_of(diary), today, names)
    groups = [Group("story", heading, sections) for heading, sections in found if sections]
    example = example_line("story", is_example=diary.kind is DiaryKind.EXAMPLE)
    dated = f"As on {date_words(today)}"
    return PrintedPage(TITLE, dated, groups, NOTHING, ending_of(help_now), example=example)


def story_groups(told: Told, today: date, names: StoryNames) -> Iterator[tuple[str, list[Section]]]:
    """Each part of the story with what is written in it, in the order of its hub."""
    yield "In my own words", [*_words(told, names)]
    yield "Ten parts of my life", [*_areas(told, names)]
    yield "Where in my body", [*_body(told, names)]
    yield "What I want to be able to do", [*_activities(told, today)]
    yield "Scores", [*_scores(told, today, names)]


def story_json(told: Told) -> Plain:
    """The story as plain values for JSON, as the tables have it."""
    return {
        "life_pictures": [
            {**picture_row(each), "parts": [row_of(part) for part in each.ratings]}
            for each in told.pictures
        ],
        "body_charts": [chart_json(each) for each in told.charts],
        "own_activities": [
            {
                **row_of(each),
                "ratings": [
                    row_of(rating) for rating in told.ratings if rating.own_activity_id == each.id
                ],
            }
            for each in told.activities
        ],
        "words": [row_of(each) for each in told.lines],
        "peg": [{**row_of(each), "mean": each.mean} for each in told.peg],
        "given_scores": [row_of(each) for each in told.scores],
    }


def chart_json(chart: BodyChart) -> Plain:
    """A chart with its places as plain values for JSON."""
    return {**chart_row(chart), "places": [row_of(each) for each in chart.places]}


def _words(told: Told, names: StoryNames) -> Iterator[Section]:
    """What holds, then what was written before, by part."""
    order = [*names.parts]
    held = sorted(
        (each for each in told.lines if each.part in order),
        key=lambda each: (order.index(each.part), each.ended_on is not None),
    )
    for each in held:
        until = f" until {_day(each.ended_on)}" if each.ended_on else ""
        heading = f"{names.parts[each.part]} ({_day(each.noted_on)}{until})"
        yield Section(heading, [line for line in each.words.splitlines() if line.strip()])


def _areas(told: Told, names: StoryNames) -> Iterator[Section]:
    for number, picture in enumerate(told.pictures):
        lines = picture_lines(picture, names.areas)
        note = begin_words(picture, names.areas) if number == 0 else ""
        if lines:
            yield Section(f"Begun on {_day(picture.begun_on)}", lines, note=note)
    for now, before in zip(told.pictures, told.pictures[1:], strict=False):
        then = then_words(before, now)
        changes = [
            change_sentence(each, names.areas, then)
            for each in changes_of(before, now, names.areas)
        ]
        if changes:
            yield Section(f"{_day(before.begun_on)} and {_day(now.begun_on)}", changes)


def _body(told: Told, names: StoryNames) -> Iterator[Section]:
    for chart in told.charts:
        lines = [*chart_lines(chart, names.body), *note_lines(chart, names.body)]
        yield Section(_day(chart.day), lines)


def _activities(told: Told, today: date) -> Iterator[Section]:
    if told.activities:
        lines = [
            f"{each.name}: {activity_line(each, told.ratings, today)}" for each in told.activities
        ]
        note = " ".join(change_words(told.activities, told.ratings))
        yield Section("0 is I cannot, 10 is as well as before", lines, note=note)


def _scores(told: Told, today: date, names: StoryNames) -> Iterator[Section]:
    if told.peg:
        lines = [f"{_day(each.day)}: {peg_words(each, names.peg)}" for each in told.peg]
        yield Section(names.peg_name, lines, note=names.peg_source)
    if told.scores:
        lines = [f"{each.name}: {score_words(each, today)}" for each in told.scores]
        yield Section("Numbers someone gave me", lines)


def _day(day: date) -> str:
    return date_words(day).partition(" ")[2]
