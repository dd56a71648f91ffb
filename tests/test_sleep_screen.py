"""Looking at the week: journeys by keyboard and mouse, and what stands on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from pain_companion.app import CompanionApp
from pain_companion.domain.sleep import Nap, Night, Quality, SleepWindow
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.nap import NapScreen
from pain_companion.screens.night import NightScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.short_night import ShortNightScreen
from pain_companion.screens.sleep import SleepScreen
from pain_companion.screens.sleep_habits import SleepHabitsScreen
from pain_companion.screens.sleep_weeks import SleepWeeksScreen
from pain_companion.screens.sleep_window import SleepWindowsScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.figure import Figure
from pain_companion.widgets.go import Go
from pain_companion.widgets.night_chart import NightChart
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, TODAY, Fill, Journey, app_at, text
from tests.nights import a_night, mornings, ordinary
from tests.places import at_rest, press

SUNDAY = TODAY - timedelta(days=1)
WEEK = mornings(date(2026, 11, 17), 7)
HOSTILE = "[bold]x[/nope] [@click=app.exit]y[/] \x1b[2J"


@asynccontextmanager
async def sleep_diary(
    fresh_app: FreshApp, fill: Fill | None = None, size: tuple[int, int] = HOME
) -> AsyncIterator[Journey]:
    """The app at the sleep diary, reached by its key."""
    async with app_at(fresh_app(fill=fill), "s", size=size) as (pilot, app):
        assert isinstance(app.screen, SleepScreen)
        yield pilot, app


def nights_in(app: CompanionApp) -> dict[date, Night]:
    assert app.store is not None
    return {night.morning: night for night in app.store.sleep.nights(date(2000, 1, 1), TODAY)}


def an_ordinary_week(diary: Diary) -> None:
    """Six nights of this week and the week before, each written on its morning."""
    assert isinstance(diary.now, FixedClock)
    now = diary.now.moment
    for number, morning in enumerate(mornings(WEEK[0] - timedelta(days=7), 13)):
        diary.now.moment = now - (TODAY - morning)
        quality = (Quality.FAIR, Quality.POOR, Quality.FAIR, Quality.GOOD)[number % 4]
        diary.sleep.save(ordinary(morning, wakings=number % 3, quality=quality, **_awake(number)))
    diary.now.moment = now


def _awake(number: int) -> dict[str, int]:
    return {"awake_minutes": 20 * (number % 3)}


def a_week_with_everything(diary: Diary) -> None:
    """Filled in later, contradictory, a guess, no sleep, a window, and a gap."""
    assert isinstance(diary.now, FixedClock)
    now = diary.now.moment
    diary.now.moment = now - timedelta(days=6)
    diary.sleep.save(ordinary(WEEK[0], quality=Quality.FAIR))
    diary.now.moment = now
    diary.sleep.save(ordinary(WEEK[1], quality=Quality.VERY_POOR))
    diary.sleep.save(ordinary(WEEK[2], awake_minutes=600))
    diary.sleep.save(Night(WEEK[3], estimated_sleep_minutes=300, quality=Quality.POOR))
    never = a_night(WEEK[4], "22:00", None, None, "07:00", never_slept=True)
    diary.sleep.save(replace(never, quality=Quality.VERY_POOR))
    diary.sleep.save_window(SleepWindow(time(23, 30), time(6, 30), HOSTILE, WEEK[3]))


async def test_the_week_stands_on_one_page(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (_, app):
        golden("sleep-week-80x24", screen_text(app))


async def test_the_week_with_every_mark(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything) as (_, app):
        golden("sleep-week-marks-80x24", screen_text(app))


async def test_the_week_on_a_wide_terminal(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything, (120, 32)) as (_, app):
        golden("sleep-week-marks-120x32", screen_text(app))


async def test_the_week_as_a_table(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything) as (pilot, app):
        await press(pilot, "v")
        golden("sleep-table-80x24", screen_text(app))


async def test_the_wide_table_has_every_column(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything, (120, 32)) as (pilot, app):
        await press(pilot, "v")
        golden("sleep-table-120x32", screen_text(app))


async def test_before_the_first_night_it_says_how_to_begin(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app) as (_, app):
        golden("sleep-empty-80x24", screen_text(app))


async def test_last_night_is_written_from_the_week_and_then_seen_there(
    fresh_app: FreshApp,
) -> None:
    async with sleep_diary(fresh_app) as (pilot, app):
        await press(pilot, "enter")
        assert isinstance(app.screen, NightScreen)
        assert app.screen.morning == TODAY
        await press(pilot, *"2230", "enter", *"2300", "enter", *"45", "enter", *"1", "enter")
        await press(pilot, *"60", "enter", *"0615", "enter", *"0700", "ctrl+s", "escape")
        assert isinstance(app.screen, SleepScreen)
        assert "›Mon 23" in text(app)
        assert "5h30" in text(app)
        assert nights_in(app)[TODAY].awake_minutes == 60


async def test_a_night_of_an_earlier_week_is_opened_with_the_arrows(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "left", "up", "up", "enter")
        assert isinstance(app.screen, NightScreen)
        assert app.screen.morning == date(2026, 11, 14)
        await press(pilot, "escape", "escape")
        assert "10 to 16 November" in text(app)


async def test_earlier_and_later_weeks_stop_at_today(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "left", "left")
        assert "3 to 9 November" in text(app)
        await press(pilot, "right", "right")
        assert "17 to 23 November" in text(app)
        await press(pilot, "right")
        assert "17 to 23 November" in text(app)
        assert "This is the latest week." in text(app)


async def test_earlier_and_later_weeks_are_reached_with_the_mouse(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await pilot.click("#when", offset=(22, 0))
        await pilot.pause()
        assert "10 to 16 November" in text(app)
        await pilot.click("#when", offset=(34, 0))
        await pilot.pause()
        assert "17 to 23 November" in text(app)


@pytest.mark.slow
async def test_every_other_way_has_a_key_that_leads_there(fresh_app: FreshApp) -> None:
    ways = {
        "s": ShortNightScreen,
        "n": NapScreen,
        "w": SleepWeeksScreen,
        "h": SleepHabitsScreen,
        "i": SleepWindowsScreen,
    }
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        for key, screen in ways.items():
            await press(pilot, key)
            assert isinstance(app.screen, screen)
            await press(pilot, "escape", "escape")
            if not isinstance(app.screen, SleepScreen):
                await press(pilot, "s")
            assert isinstance(app.screen, SleepScreen)


async def test_the_page_about_the_figures_is_one_key_away(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "r")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == "sleep/what-the-figures-mean"


async def test_every_other_way_can_be_clicked(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week, (120, 32)) as (pilot, app):
        await pilot.click("KeyLinks", offset=(2, 0))
        await pilot.pause()
        assert isinstance(app.screen, ShortNightScreen)


async def test_the_short_way_is_about_the_night_under_the_cursor(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app) as (pilot, app):
        await press(pilot, "up", "s")
        await press(pilot, "4", *"6.5", "enter")
        written = nights_in(app)[SUNDAY]
        assert written.quality is Quality.GOOD
        assert written.estimated_sleep_minutes == 390


async def test_a_deleted_night_is_named_and_comes_back_with_undo(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "up", "delete")
        assert SUNDAY not in nights_in(app)
        assert "Deleted: Sunday 22 November. Ctrl+Z brings it back." in text(app)
        await press(pilot, "ctrl+z")
        assert SUNDAY in nights_in(app)


async def test_a_gap_cannot_be_deleted(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        before = nights_in(app)
        await press(pilot, "delete")
        assert nights_in(app) == before
        assert "There is no night here to delete." in text(app)


async def test_a_night_that_cannot_be_deleted_now_is_told_in_words(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        assert app.store is not None

        def busy(_: str) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.sleep, "delete", busy)
        await press(pilot, "up", "delete")
        assert "Another window is saving." in text(app)


async def test_the_cursor_stays_on_its_night_between_picture_and_table(
    fresh_app: FreshApp,
) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "up", "up", "v")
        assert "›Sat 21" in text(app)
        await press(pilot, "up", "v", "enter")
        assert isinstance(app.screen, NightScreen)
        assert app.screen.morning == WEEK[3]


async def test_f1_on_a_figure_explains_it_with_the_persons_own_numbers(
    fresh_app: FreshApp,
) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week, (80, 60)) as (pilot, app):
        await press(pilot, "tab", "tab", "f1")
        assert isinstance(app.screen, HelpScreen)
        told = text(app)
        assert "100 × time asleep ÷ time in bed" in told
        assert "All nights added up" in told
        assert "Average of the nights" in told
        assert "Source:" in told
        await press(pilot, "escape", "enter")
        assert "100 × time asleep ÷ time in bed" in text(app)


async def test_the_regularity_index_is_explained_where_two_weeks_allow(
    fresh_app: FreshApp,
) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week, (80, 60)) as (pilot, app):
        app.screen.query_one("#figure-2").focus()
        await press(pilot, "enter")
        assert "Over 12 pairs of neighbouring days" in text(app)


async def test_f1_elsewhere_says_what_the_screen_is_for(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "f1")
        assert "Your nights, each under the morning it ended." in text(app)


async def test_averages_can_leave_out_nights_filled_in_later(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        an_ordinary_week(diary)
        diary.sleep.delete(diary.sleep.nights(WEEK[0], WEEK[0])[0].id)
        diary.sleep.save(ordinary(WEEK[0]))

    async with sleep_diary(fresh_app, fill) as (pilot, app):
        assert "over 6 nights" in text(app)
        await press(pilot, "o")
        assert "over 5 nights" in text(app)
        assert "Averages leave out nights filled in later." in text(app)
        assert "Tue 17*" in text(app)
        await press(pilot, "o")
        assert "over 6 nights" in text(app)


async def test_naps_of_the_week_are_told_beneath_the_nights(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        for day, minutes in ((WEEK[0], 40), (WEEK[2], 90), (WEEK[0] - timedelta(days=1), 20)):
            diary.sleep.save_nap(Nap(day, None, minutes))

    async with sleep_diary(fresh_app, fill) as (pilot, app):
        assert "Naps: Tue 17 40m, Thu 19 1h30" in text(app)
        await press(pilot, "left", "left")
        assert "Naps:" not in text(app)


async def test_a_thin_week_has_no_average_and_says_what_it_needs(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, lambda diary: diary.sleep.save(ordinary(SUNDAY))) as (_, app):
        assert "needs 4 nights" in app.screen.query_one("#figure-0", Figure).line
        assert "an average needs 4" in text(app)


async def test_a_week_without_nights_shows_no_figures(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        await press(pilot, "left", "left")
        assert not app.screen.query_one("#figures").display
        assert not app.screen.query_one("#empty").display


@pytest.mark.slow
@pytest.mark.parametrize(
    "night",
    [
        Night(TODAY),
        Night(TODAY, estimated_sleep_minutes=0),
        a_night(TODAY, "22:00", None, None, "07:00", never_slept=True),
        ordinary(TODAY, awake_minutes=600),
        ordinary(TODAY, never_slept=True),
        a_night(TODAY, got_up="07:00"),
        Night(TODAY, note=HOSTILE),
    ],
)
async def test_any_one_night_can_be_shown_both_ways(fresh_app: FreshApp, night: Night) -> None:
    async with sleep_diary(fresh_app, lambda diary: diary.sleep.save(night)) as (pilot, app):
        await press(pilot, "v", "enter")
        assert isinstance(app.screen, NightScreen)


@pytest.mark.parametrize("last", ["2026-03-29", "2026-10-25"])
async def test_weeks_in_which_the_clocks_change_are_shown(fresh_app: FreshApp, last: str) -> None:
    def fill(diary: Diary) -> None:
        for morning in mornings(date.fromisoformat(last) - timedelta(days=6), 7):
            diary.sleep.save(ordinary(morning))

    async with sleep_diary(fresh_app, fill) as (pilot, app):
        app.post_message(Go(f"sleep:week-up-to-{last}"))
        await at_rest(pilot)
        (row,) = [row for row in screen_text(app) if f"Sun {last[-2:]}" in row]
        assert ("4h30" if "03" in last else "6h30") in row


async def test_a_place_can_name_a_night_or_be_nonsense(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app) as (pilot, app):
        app.post_message(Go("sleep:not-a-day"))
        await at_rest(pilot)
        assert isinstance(app.screen, SleepScreen)
        app.post_message(Go("sleep:2026-11-20"))
        await at_rest(pilot)
        assert isinstance(app.screen, NightScreen)
        assert app.screen.morning == date(2026, 11, 20)


async def test_another_windows_night_is_seen_on_coming_back(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app) as (pilot, app):
        other = Diary.open(app.diary_path, now=app.now)
        other.sleep.save(ordinary(SUNDAY))
        other.close()
        await press(pilot, "t", "s")
        assert "5h30" in text(app)


async def test_the_week_moves_on_with_the_day(fresh_app: FreshApp, clock: FixedClock) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week) as (pilot, app):
        clock.pass_time(days=1)
        app.look_around()
        await pilot.pause()
        assert "18 to 24 November" in text(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60), (63, 18)])
async def test_every_size_shows_it_without_sideways_scrolling(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything, size) as (pilot, app):
        for _ in range(2):
            assert any("Mon 23" in row for row in screen_text(app))
            assert app.screen.query_one("#body").max_scroll_x == 0
            await press(pilot, "v")


async def test_the_rest_of_the_page_is_reached_by_scrolling(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything, (40, 15)) as (pilot, app):
        await press(pilot, "end")
        await pilot.wait_for_scheduled_animations()
        assert "leave out nights filled in later" in text(app)
        await press(pilot, "home")
        await pilot.wait_for_scheduled_animations()
        assert "Sleep diary" in text(app)


async def test_down_on_the_last_night_scrolls_the_page(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, a_week_with_everything, (40, 15)) as (pilot, app):
        await press(pilot, "down")
        await pilot.wait_for_scheduled_animations()
        assert app.screen.query_one("#body").scroll_offset.y == 1
        assert app.screen.query_one(NightChart).cursor == 6


@pytest.mark.slow
async def test_a_resize_packs_the_words_anew(fresh_app: FreshApp) -> None:
    async with sleep_diary(fresh_app, an_ordinary_week, (120, 32)) as (pilot, app):
        await pilot.resize_terminal(60, 40)
        await at_rest(pilot)
        assert app.screen.query_one("#body").max_scroll_x == 0
        assert "i sleep window" in text(app)
