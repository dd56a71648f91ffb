"""The longer view: a hundred years of weeks, of which only those in sight are read."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_summary import summarise
from pain_companion.domain.weeks import week_start
from pain_companion.screens.sleep import SleepScreen
from pain_companion.screens.sleep_weeks import SleepWeeksScreen, week_line
from pain_companion.store.connection import writing
from pain_companion.store.diary import Diary
from pain_companion.store.sleep import SleepStore
from pain_companion.store.sleep_rows import night_row
from pain_companion.store.tables import fill_tables
from pain_companion.widgets.week_list import WeekList, bar
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, TODAY, Fill, Journey, app_at, text, until
from tests.nights import mornings, ordinary
from tests.places import press

HUNDRED_YEARS_AGO = date(1926, 11, 23)
DAYS_AROUND = 3 * 24 * 7
"""Those of the weeks in sight, and of a page on each side of them, at most."""


@asynccontextmanager
async def weeks(
    fresh_app: FreshApp, fill: Fill | None = None, size: tuple[int, int] = HOME
) -> AsyncIterator[Journey]:
    """The app at the longer view, reached by its keys."""
    async with app_at(fresh_app(fill=fill), "s", "w", size=size) as (pilot, app):
        assert isinstance(app.screen, SleepWeeksScreen)
        yield pilot, app


def put_in(diary: Diary, nights: list[Night]) -> None:
    """Many nights at once."""
    stamp = diary.now().isoformat()
    rows: list[Mapping[str, Any]] = [
        {**night_row(night), "id": f"night-{number}", "created_at": stamp, "updated_at": stamp}
        for number, night in enumerate(nights)
    ]
    with writing(diary.connection, diary.path):
        fill_tables(diary.connection, {"nights": rows})


def a_few_weeks(diary: Diary) -> None:
    """A whole week, a thin one, a gap, and one with some nights."""
    days = [
        *mornings(date(2026, 11, 16), 7),
        *mornings(date(2026, 11, 9), 2),
        *mornings(date(2026, 10, 26), 5),
    ]
    put_in(diary, [ordinary(day) for day in days])


def five_a_week(diary: Diary, first: date) -> None:
    days = mornings(first, (TODAY - first).days)
    put_in(diary, [Night(day, estimated_sleep_minutes=400) for day in days if day.weekday() < 5])


def a_hundred_years(diary: Diary) -> None:
    five_a_week(diary, HUNDRED_YEARS_AGO)


def two_years(diary: Diary) -> None:
    five_a_week(diary, TODAY - timedelta(days=730))


class Spy:
    """Remembers which mornings were asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[tuple[date, date]] = []
        nights = SleepStore.nights

        def watched(store: SleepStore, first: date, last: date) -> list[Night]:
            self.asked.append((first, last))
            return nights(store, first, last)

        monkeypatch.setattr(SleepStore, "nights", watched)

    def most_days(self) -> int:
        return max(((last - first).days + 1 for first, last in self.asked), default=0)


async def test_weeks_stand_beneath_each_other_with_gaps_as_gaps(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (_, app):
        golden("sleep-weeks-80x24", screen_text(app))


async def test_a_thin_week_has_no_average(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (_, app):
        (row,) = [row for row in screen_text(app) if " 9 Nov 2026" in row]
        assert row.split()[-3:] == ["–", "–", "2"]


async def test_without_nights_it_says_so(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app) as (pilot, app):
        await press(pilot, "down", "enter", "end")
        assert "No nights yet." in text(app)
        assert "open this week" not in text(app)


async def test_enter_opens_the_week_under_the_cursor(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        await press(pilot, "down", "down", "enter")
        assert isinstance(app.screen, SleepScreen)
        assert "9 to 15 November" in text(app)


async def test_this_week_opens_with_the_nights_up_to_this_morning(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        await press(pilot, "enter")
        assert "17 to 23 November" in text(app)


async def test_a_click_opens_a_week(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        await pilot.click(WeekList, offset=(5, 4))
        await pilot.pause()
        await pilot.pause()
        assert "26 October to 1 November" in text(app)


async def test_a_click_beneath_the_last_week_opens_nothing(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        await pilot.click(WeekList, offset=(5, 9))
        await pilot.pause()
        assert isinstance(app.screen, SleepWeeksScreen)


async def test_escape_goes_back_to_the_week(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        await press(pilot, "escape")
        assert isinstance(app.screen, SleepScreen)


@pytest.mark.parametrize(("week_starts", "first"), [(0, "16 Nov 2026"), (6, "22 Nov 2026")])
async def test_weeks_start_on_the_chosen_day(
    fresh_app: FreshApp, week_starts: int, first: str
) -> None:
    app = fresh_app(fill=a_few_weeks, week_starts=week_starts)
    async with app.run_test(size=HOME) as pilot:
        await pilot.pause()
        await press(pilot, "s", "w")
        assert first in text(app)


def test_the_start_of_a_week_is_never_after_the_day() -> None:
    for starts in range(7):
        for day in mornings(date(2026, 11, 16), 7):
            first = week_start(day, starts)
            assert first.weekday() == starts
            assert timedelta() <= day - first < timedelta(days=7)


@pytest.mark.slow
async def test_a_hundred_years_are_opened_and_walked_reading_only_what_is_seen(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with weeks(fresh_app, a_hundred_years, HOME) as (pilot, app):
        spy = Spy(monkeypatch)
        await press(pilot, "end")
        assert "›22 Nov 1926" in text(app)
        assert 0 < spy.most_days() <= DAYS_AROUND
        await press(pilot, "home")
        assert "›23 Nov 2026" in text(app)
        assert spy.most_days() <= DAYS_AROUND
        spy.asked.clear()
        await press(pilot, "pagedown", "pagedown", "pageup")
        assert spy.most_days() <= DAYS_AROUND


async def read_ahead(pilot: Pilot[None]) -> WeekList:
    """The list, once the pages on both sides of the one in sight have been read."""
    shown = pilot.app.screen.query_one(WeekList)
    top, page = shown.scroll_offset.y, shown.size.height
    around = {*range(max(0, top - page), top + 2 * page)}
    await until(pilot, lambda: around <= shown._seen.keys(), "the pages around")
    return shown


async def test_a_step_down_reads_one_week_more(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with weeks(fresh_app, two_years, HOME) as (pilot, _):
        await press(pilot, "pagedown", "pagedown")
        await read_ahead(pilot)
        spy = Spy(monkeypatch)
        await press(pilot, "down")
        await read_ahead(pilot)
        assert spy.most_days() == 7
        assert len(spy.asked) == 1


async def test_no_key_waits_for_the_page_that_comes_next(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with weeks(fresh_app, two_years, HOME) as (pilot, _):
        await press(pilot, "pagedown", "pagedown")
        shown = await read_ahead(pilot)
        spy = Spy(monkeypatch)
        assert shown.week_at(shown.scroll_offset.y + 2 * shown.size.height - 1).nights == 5
        assert shown.week_at(shown.scroll_offset.y - 1).nights == 5
        assert spy.asked == []


async def test_a_step_in_sight_draws_two_weeks_anew(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with weeks(fresh_app, two_years, HOME) as (pilot, _):
        drawn: list[int] = []
        render_line = WeekList.render_line

        def watched(shown: WeekList, y: int) -> Strip:
            drawn.append(y)
            return render_line(shown, y)

        monkeypatch.setattr(WeekList, "render_line", watched)
        await press(pilot, "down")
        assert set(drawn) == {0, 1}


async def test_a_new_night_is_seen_on_coming_back(fresh_app: FreshApp) -> None:
    async with weeks(fresh_app, a_few_weeks) as (pilot, app):
        other = Diary.open(app.diary_path, now=app.now)
        other.sleep.save(ordinary(TODAY))
        other.close()
        app.look_around()
        await pilot.pause()
        (row,) = [row for row in screen_text(app) if "23 Nov 2026" in row]
        assert row.split()[-1] == "1"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_keeps_the_cursor_in_sight(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with weeks(fresh_app, a_hundred_years, size) as (pilot, app):
        for key in ("end", "home", "pagedown"):
            await press(pilot, key)
            assert app.screen.query_one(WeekList).has_focus
            assert any(re.search(r"›\d+ \w{3} \d{4}", row) for row in screen_text(app))


def test_a_week_in_the_list_has_the_same_figures_as_its_summary() -> None:
    days = mornings(date(2026, 11, 16), 7)
    nights = [ordinary(day, awake_minutes=10 * place) for place, day in enumerate(days)]
    for count in range(8):
        line = week_line(days[0], nights[:count])
        summary = summarise(nights[:count], [], days[0], days[-1])
        assert line.nights == summary.nights_written
        assert line.asleep == summary.total_sleep_time.value
        assert line.of_hundred == summary.sleep_efficiency_ratio_of_sums.value


def test_a_bar_is_never_longer_than_its_room() -> None:
    assert bar(12 * 60, 14) == "█" * 14
    assert bar(20 * 60, 14) == "█" * 14
    assert bar(0, 14) == ""
    assert bar(6 * 60 + 30, 12) == "█" * 6 + "▌"
