"""The week of activity: its words, and journeys by keyboard."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from textual.widgets import OptionList

from pain_companion.domain.pacing import Activity, ActivityKind, Demand, Log
from pain_companion.domain.pacing_load import DayLoad, Loads
from pain_companion.screens.pacing_day import PacingDayScreen
from pain_companion.screens.pacing_week import PacingWeekScreen
from pain_companion.screens.page import PageScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.load_bars import parts
from pain_companion.words.pacing_week import (
    day_details,
    day_sentence,
    left_out_sentence,
    middle_help,
    pattern_question,
    rests_sentence,
    week_sentences,
)
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, TODAY, Fill, Journey, app_with, text, words_on
from tests.places import at_rest, press

FIRST = TODAY - timedelta(days=13)


@asynccontextmanager
async def week(
    fresh_app: FreshApp,
    fill: Fill | None = None,
    size: tuple[int, int] = HOME,
    last: date | None = None,
) -> AsyncIterator[Journey]:
    """The app at the week of activity."""
    async with app_with(fresh_app(fill=fill), PacingWeekScreen, last, size=size) as journey:
        yield journey


def add(diary: Diary, place: int, activity: Activity | None, minutes: int | None) -> None:
    """Something done, so many days after the first of the fourteen."""
    day = FIRST + timedelta(days=place)
    diary.pacing.save_log(Log(activity.id if activity else None, day, minutes=minutes))


def two_weeks(diary: Diary) -> None:
    """A big Thursday, a small Saturday, a gap on Wednesday, rests, things without minutes."""
    walk = diary.pacing.save_activity(Activity("Walking", unit="metres", demand=Demand.MEDIUM))
    iron = diary.pacing.save_activity(Activity(HOSTILE, demand=Demand.HIGH))
    mail = diary.pacing.save_activity(
        Activity("Letters", kind=ActivityKind.THINKING, demand=Demand.LOW)
    )
    for place in (0, 1, 2, 4, 5, 6, 7):
        add(diary, place, walk, 30)
        add(diary, place, mail, 20)
    add(diary, 9, walk, 45)
    add(diary, 9, iron, 40)
    add(diary, 9, mail, 30)
    add(diary, 10, walk, 15)
    add(diary, 10, mail, 40)
    add(diary, 10, walk, None)
    add(diary, 11, mail, 20)
    add(diary, 11, None, 30)
    add(diary, 11, None, 20)
    add(diary, 12, walk, None)
    add(diary, 13, None, 30)


async def test_the_week_stands_on_one_page(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (_, app):
        golden("pacing-week-80x24", screen_text(app))


async def test_the_week_as_a_table(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (pilot, app):
        await press(pilot, "v")
        golden("pacing-week-table-80x24", screen_text(app))


async def test_the_week_in_words(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (pilot, app):
        await press(pilot, "v", "v")
        golden("pacing-week-words-80x24", screen_text(app))
        await press(pilot, "v")
        assert "HHHMMM" in words_on(app)


async def test_before_anything_is_written_it_says_that_nothing_has_to_be(
    fresh_app: FreshApp,
) -> None:
    async with week(fresh_app) as (_, app):
        golden("pacing-week-empty-80x24", screen_text(app))


async def test_the_pattern_is_asked_about_and_leads_to_the_page(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (pilot, app):
        question = "Thursday was a big day and Saturday a small one. Does that look familiar?"
        assert question in words_on(app)
        await press(pilot, "b")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == "pacing/boom-and-bust"


async def test_without_the_pattern_nothing_is_asked(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        two_weeks(diary)
        for place in (0, 1):
            for log in diary.pacing.logs(*[FIRST + timedelta(days=place)] * 2):
                diary.pacing.delete_log(log.id)

    async with week(fresh_app, fill) as (_, app):
        assert "familiar" not in words_on(app)
        assert "small" not in words_on(app)


async def test_today_is_not_over_and_so_never_a_small_day(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        walk = diary.pacing.save_activity(Activity("Walking"))
        for place in range(12):
            add(diary, place, walk, 30)
        add(diary, 12, walk, 90)
        add(diary, 13, walk, 5)

    async with week(fresh_app, fill) as (_, app):
        assert "familiar" not in words_on(app)


async def test_what_is_put_aside_still_counts(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        walk = diary.pacing.save_activity(Activity("Walking", demand=Demand.HIGH))
        add(diary, 13, walk, 30)
        diary.pacing.archive_activity(walk.id, TODAY)

    async with week(fresh_app, fill) as (_, app):
        assert "Monday had the most in it, with a load of 90." in words_on(app)
        assert "No middle yet" not in words_on(app)


async def test_the_weeks_go_back_as_far_as_there_are_any(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks, last=date(1900, 1, 20)) as (pilot, app):
        await press(pilot, *["left_square_bracket"] * 3)
        assert "1900" in words_on(app)


async def test_the_middle_day_shows_its_sum(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks, (80, 60)) as (pilot, app):
        await press(pilot, "f1")
        words = words_on(app)
        assert "Thursday 19 November: 40 × 3 + 45 × 2 + 30 × 1 = 240" in words
        assert "A big day has 1.5 × the middle or more: 120." in words
        assert "This is our own rule of thumb. It is not tested." in words


async def test_brackets_go_to_other_weeks_and_stop_at_this_one(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (pilot, app):
        assert "17 to 23 November" in words_on(app)
        await press(pilot, "left_square_bracket")
        assert "10 to 16 November" in words_on(app)
        await press(pilot, "left_square_bracket")
        assert "Nothing is written for these days, and nothing has to be." in words_on(app)
        await press(pilot, *["right_square_bracket"] * 3)
        assert "17 to 23 November" in words_on(app)
        assert "This is the latest week." in text(app)


async def test_a_day_is_opened_from_the_words(fresh_app: FreshApp) -> None:
    async with week(fresh_app, two_weeks) as (pilot, app):
        await press(pilot, "v", "v", "down", "down", "enter")
        assert isinstance(app.screen, PacingDayScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, PacingWeekScreen)
        assert isinstance(app.screen.focused, OptionList)
        assert app.screen.focused.highlighted == 2


async def test_what_is_written_meanwhile_is_seen_on_coming_back(fresh_app: FreshApp) -> None:
    async with week(fresh_app) as (pilot, app):
        other = Diary.open(app.diary_path, now=app.now)
        other.pacing.save_log(Log(None, TODAY, minutes=80))
        other.close()
        app.look_around()
        await at_rest(pilot)
        assert "You wrote 1 rest, 1 hour 20 minutes." in words_on(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32), (200, 60)])
async def test_every_size_shows_all_of_it_without_sideways_scrolling(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with week(fresh_app, two_weeks, size) as (pilot, app):
        for _ in range(3):
            await press(pilot, "v", "end")
            assert app.screen.query_one("#body").max_scroll_x == 0


DAY = DayLoad(date(2026, 11, 16), 2, 0, 0, 0, {Demand.HIGH: Decimal(30), Demand.LOW: Decimal(20)})


def test_no_entry_without_minutes_is_forgotten() -> None:
    assert left_out_sentence([DAY]) == ""
    assert left_out_sentence([replace(DAY, without_minutes=1)]) == (
        "1 entry without minutes is left out."
    )
    assert left_out_sentence([replace(DAY, without_minutes=3)]) == (
        "3 entries without minutes are left out."
    )


def test_rests_are_told_as_willingly() -> None:
    rested = DayLoad(DAY.day, rests=4, minutes={Demand.REST: Decimal(80)})
    assert rests_sentence([rested]) == "You wrote 4 rests, 1 hour 20 minutes."
    some = replace(rested, rests_without_minutes=1)
    assert rests_sentence([some]) == "You wrote 4 rests, at least 1 hour 20 minutes."
    assert rests_sentence([DayLoad(DAY.day, rests=1, rests_without_minutes=1)]) == (
        "You wrote 1 rest."
    )
    assert rests_sentence([DAY]) == ""


def test_a_day_is_told_with_what_its_load_is_made_of() -> None:
    assert day_sentence(DAY) == "load 110: 30 minutes high, 20 minutes low"
    partly = replace(DAY, entries=3, without_minutes=1)
    assert day_sentence(partly) == "load 110 or more: 30 minutes high, 20 minutes low"
    assert day_sentence(DayLoad(DAY.day)) == "nothing written"
    assert day_sentence(DayLoad(DAY.day, entries=1, without_minutes=1)) == "no minutes written"
    assert day_details(replace(DAY, rests=2, without_minutes=1)) == (
        "2 rests; 1 entry without minutes"
    )


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (DayLoad(DAY.day), "Nothing is written for these days, and nothing has to be."),
        (DayLoad(DAY.day, rests=1), "You wrote on 1 of these 1 days. They were days of rest."),
        (
            DayLoad(DAY.day, entries=1, without_minutes=1),
            "You wrote on 1 of these 1 days. None of them has minutes, so there is no load.",
        ),
        (DAY, "You wrote on 1 of these 1 days. Monday had the most in it, with a load of 110."),
    ],
)
def test_the_first_sentence_says_what_there_is(day: DayLoad, told: str) -> None:
    assert week_sentences([day])[0] == told


def test_a_pattern_of_the_week_before_is_told_with_its_dates() -> None:
    later = replace(DAY, day=date(2026, 11, 18))
    assert pattern_question((DAY, later), date(2026, 11, 17), TODAY) == (
        "Monday 16 November was a big day and Wednesday a small one. Does that look familiar?"
    )


def test_where_the_middle_is_nothing_the_help_says_so() -> None:
    told = middle_help(Loads([DayLoad(DAY.day, rests=1)]), TODAY)
    assert "Where the middle is 0, no day is called big or small." in told


def test_a_bar_is_as_long_as_its_load_and_has_its_parts_in_it() -> None:
    assert parts(DAY, Decimal(110), 22) == [(Demand.HIGH, 18), (Demand.LOW, 4)]
    assert parts(DAY, Decimal(220), 22) == [(Demand.HIGH, 9), (Demand.LOW, 2)]
    assert sum(count for _, count in parts(DAY, Decimal(100_000), 22)) == 1
    assert parts(DayLoad(DAY.day, rests=1), Decimal(110), 22) == []
    assert parts(DayLoad(DAY.day), Decimal(110), 22) == []
