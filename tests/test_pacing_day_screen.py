"""The day of activity pacing: looking at it, planning it, keeping or leaving what is offered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.domain.pacing import (
    EVERY_DAY,
    Activity,
    Demand,
    Log,
    Plan,
    PlannedItem,
    Priority,
)
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.screens.pacing_day import PacingDayScreen
from pain_companion.screens.planned_item import PlannedItemScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.day_strip import DayStrip
from pain_companion.widgets.menu import Menu
from tests.clock import LONDON, FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOME, HOSTILE, HOSTILE_SHOWN, TODAY, Fill, room, status, text, words_on
from tests.places import press

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    fill: Fill | None = None,
    *,
    day: date | None = None,
    size: tuple[int, int] = HOME,
    worse_after_effort: str = "no",
) -> AsyncIterator[tuple[Pilot[None], PacingDayScreen]]:
    def make(diary: Diary) -> PacingDayScreen:
        diary.settings.remember(worse_after_effort=worse_after_effort)
        if fill is not None:
            fill(diary)
        return PacingDayScreen(diary, clock, day)

    async with room(path, clock, make, size) as made:
        yield made


def planned(screen: PacingDayScreen, day: date = TODAY) -> list[PlannedItem]:
    return screen.store.pacing.items(day, day)


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)


def one(diary: Diary) -> None:
    diary.pacing.save_item(PlannedItem(TODAY, "Ring the bank", 30, Demand.LOW, starts=time(9)))


def a_plan(activity: Activity, days: frozenset[int] = EVERY_DAY) -> Plan:
    return Plan(activity.id, YESTERDAY, Decimal(9), days=days, first_amount=Decimal(9))


def full(diary: Diary) -> None:
    """A day with everything in it."""
    pacing = diary.pacing
    walk = pacing.save_activity(Activity("Walking"))
    swim = pacing.save_activity(Activity("Swimming", unit="lengths", demand=Demand.HIGH))
    pacing.save_plan(Plan(walk.id, YESTERDAY, Decimal("9.6"), 2, first_amount=Decimal("9.6")))
    pacing.save_items(
        [
            PlannedItem(TODAY, "Ring the bank", 30, Demand.LOW, Priority.MUST, time(9)),
            PlannedItem(TODAY, "Swim", 60, Demand.HIGH, starts=time(10), activity_id=swim.id),
            PlannedItem(TODAY, "Rest", 30, Demand.REST, starts=time(11)),
            PlannedItem(TODAY, "Sort the drawer", 45, priority=Priority.CAN_WAIT),
        ]
    )
    pacing.save_logs(
        [
            Log(walk.id, TODAY, Decimal(9), started_at=at(6, 30), zone="Europe/London"),
            Log(None, TODAY, minutes=30, started_at=at(7), zone="Europe/London"),
            Log(swim.id, TODAY, Decimal(6)),
        ]
    )


async def test_a_full_day_at_the_home_size(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (_, screen):
        golden("pacing-day-80x24", screen_text(screen.app))


async def test_an_empty_day_at_the_home_size(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (_, screen):
        golden("pacing-day-empty-80x24", screen_text(screen.app))


async def test_the_day_beside_its_lists_on_a_wide_terminal(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full, size=(120, 32)) as (_, screen):
        golden("pacing-day-120x32", screen_text(screen.app))


# Planning


async def test_tomorrow_is_planned_by_keyboard_from_the_first_word_to_kept_places(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "n", "enter", *"Clean the bath", "enter", *"60", "enter", "3")
        golden("pacing-day-form-80x24", screen_text(screen.app))
        await press(pilot, "ctrl+s")
        assert screen.app.screen is screen
        assert status(screen) == "Saved: No time yet: Clean the bath (high, would like, 1 hour)"
        await press(pilot, "a", *"Move the logs", "enter", *"30", "enter", "3", "enter", "1")
        await press(pilot, "ctrl+s", "o")
        golden("pacing-day-offer-80x24", screen_text(screen.app))
        assert [item.starts for item in planned(screen, TOMORROW)] == [None, None]
        await press(pilot, "enter")
        assert [(each.words, each.starts) for each in planned(screen, TOMORROW)] == [
            ("Move the logs", time(8)),
            ("Rest", time(8, 30)),
            ("Clean the bath", time(10, 30)),
        ]
        await press(pilot, "u")
        assert [item.starts for item in planned(screen, TOMORROW)] == [None, None]


async def test_an_offer_that_is_left_changes_nothing(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        before = planned(screen)
        await press(pilot, "o")
        assert "(medium, can wait, offered)" in words_on(screen.app)
        assert "1 thing has a place here." in words_on(screen.app)
        await press(pilot, "a", "right", "space", "delete", "escape")
        assert planned(screen) == before
        assert "offered" not in text(screen.app)
        assert status(screen) == "Nothing was changed."


async def test_a_rest_that_was_offered_can_be_deleted(diary_path: Path, clock: FixedClock) -> None:
    def two_high(diary: Diary) -> None:
        for hour in (9, 12):
            high = PlannedItem(TODAY, "Dig", 60, Demand.HIGH, starts=time(hour))
            diary.pacing.save_item(high)

    async with opened(diary_path, clock, two_high) as (pilot, screen):
        await press(pilot, "o")
        assert "A rest stands between things of high demand." in words_on(screen.app)
        await press(pilot, "enter")
        assert [each.words for each in planned(screen)] == ["Dig", "Rest", "Dig"]
        await press(pilot, "delete")
        assert [each.words for each in planned(screen)] == ["Dig", "Dig"]


async def test_places_begin_after_now_and_what_does_not_fit_can_wait(
    diary_path: Path, clock: FixedClock
) -> None:
    clock.pass_time(hours=12, minutes=10)

    def evening(diary: Diary) -> None:
        diary.pacing.save_item(PlannedItem(TODAY, "Ring", 30, priority=Priority.MUST))
        diary.pacing.save_item(PlannedItem(TODAY, "Sweep", 90, priority=Priority.CAN_WAIT))

    async with opened(diary_path, clock, evening) as (pilot, screen):
        await press(pilot, "o")
        assert "This can wait for another day: Sweep." in words_on(screen.app)
        await press(pilot, "enter")
        assert [(each.words, each.starts) for each in planned(screen)] == [
            ("Ring", time(20, 30)),
            ("Sweep", None),
        ]


async def test_where_nothing_fits_the_program_says_so_and_offers_nothing(
    diary_path: Path, clock: FixedClock
) -> None:
    clock.pass_time(hours=14)

    def late(diary: Diary) -> None:
        diary.pacing.save_item(PlannedItem(TODAY, HOSTILE_SHOWN, 30, priority=Priority.MUST))

    async with opened(diary_path, clock, late) as (pilot, screen):
        await press(pilot, "o")
        assert f"There is no room for: {HOSTILE_SHOWN}. Another day may suit." in status(screen)


async def test_a_planned_activity_is_picked_and_brings_its_name_minutes_and_demand(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full, day=TOMORROW) as (pilot, screen):
        await press(pilot, "a", "enter", "1", "enter", "ctrl+s")
        (item,) = planned(screen, TOMORROW)
        walk = screen.store.pacing.activities()[1]
        assert (item.words, item.minutes, item.demand) == ("Walking", 9, Demand.MEDIUM)
        assert item.activity_id == walk.id


async def test_only_activities_with_a_plan_for_that_weekday_are_offered(
    diary_path: Path, clock: FixedClock
) -> None:
    def mondays(diary: Diary) -> None:
        walk = diary.pacing.save_activity(Activity("Walking"))
        diary.pacing.save_plan(a_plan(walk, frozenset({0})))

    async with opened(diary_path, clock, mondays) as (pilot, screen):
        await press(pilot, "a")
        assert "1 Walking" in text(screen.app)
        await press(pilot, "escape", "escape", "n", "a")
        assert "Walking" not in text(screen.app)


async def test_a_rest_needs_no_name(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", "enter", *"20", "enter", "4", "enter", "enter", *"2")
        assert "2pm" in text(screen.app)
        await press(pilot, "enter", "enter")
        (item,) = planned(screen)
        assert (item.words, item.minutes, item.demand) == ("Rest", 20, Demand.REST)
        assert item.starts == time(14)


async def test_a_form_without_its_minutes_is_not_saved_and_is_there_on_return(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", *"Shop", "ctrl+s")
        assert "Not saved yet. Add how many minutes." in text(screen.app)
        assert planned(screen) == []
        await press(pilot, "escape")
        await press(pilot, "a")
        assert "Shop" in text(screen.app)
        assert "You typed this earlier." in text(screen.app)


async def test_a_time_the_clocks_skip_is_not_taken(diary_path: Path, clock: FixedClock) -> None:
    clock.moment = datetime(2027, 3, 27, 9, tzinfo=LONDON)
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "n", "a", *"Feed the cat", "tab", *"10", *["tab"] * 3, *"1.30am")
        await press(pilot, "ctrl+s")
        assert "The clocks go forward over 1:30am." in text(screen.app)
        assert planned(screen, date(2027, 3, 28)) == []


# Changing what is planned


async def test_the_marked_thing_moves_by_half_hours(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "right", "right", "right", "right", "right")
        assert [(each.words, each.starts) for each in planned(screen)][2] == (
            "Ring the bank",
            time(11, 30),
        )
        await press(pilot, "left")
        assert "11am to 11:30am: Ring the bank" in text(screen.app)


async def test_the_mark_stays_on_the_thing_that_moves_and_the_day_has_ends(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, one) as (pilot, screen):
        await press(pilot, *["left"] * 20)
        assert [each.starts for each in planned(screen)] == [time(0)]
        assert status(screen) == "It cannot go further on this day."


async def test_what_has_no_time_cannot_move(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "down", "down", "down", "right")
        assert "This has no time yet." in status(screen)


async def test_space_marks_it_done_and_open_again(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, one) as (pilot, screen):
        await press(pilot, "space")
        assert [each.done for each in planned(screen)] == [True]
        assert "1 is done." in text(screen.app)
        await press(pilot, "space")
        assert [each.done for each in planned(screen)] == [False]


async def test_a_thing_is_changed_and_stays_done(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "down", "space", "enter")
        assert isinstance(screen.app.screen, PlannedItemScreen)
        await press(pilot, *" gently", "ctrl+s")
        swim = planned(screen)[1]
        assert (swim.words, swim.done) == ("Swim gently", True)
        assert swim.activity_id == screen.store.pacing.activities()[0].id
        assert len(planned(screen)) == 4


async def test_a_thing_is_deleted_and_comes_back(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, one) as (pilot, screen):
        await press(pilot, "delete")
        assert planned(screen) == []
        assert status(screen) == "This is in the bin. Ctrl+Z brings it back."
        await press(pilot, "u")
        assert len(planned(screen)) == 1


async def test_a_thing_is_deleted_from_its_form_too(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, one) as (pilot, screen):
        await press(pilot, "enter")
        screen.app.screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert planned(screen) == []


async def test_what_was_done_is_deleted_where_it_is_marked(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "tab", "delete")
        assert len(planned(screen)) == 4
        logs = screen.store.pacing.logs(TODAY, TODAY)
        assert [log.minutes or log.amount for log in logs] == [6, 30]


async def test_a_fault_while_saving_is_a_line_and_changes_nothing(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: object) -> list[PlannedItem]:
        raise BusyDiaryError("Another window is saving. Try again in a moment.")

    async with opened(diary_path, clock, one) as (pilot, screen):
        monkeypatch.setattr(screen.store.pacing, "save_items", busy)
        await press(pilot, "right")
        assert status(screen) == "Another window is saving. Try again in a moment."
        assert [each.starts for each in planned(screen)] == [time(9)]


async def test_what_was_done_is_opened_from_the_day(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "tab", "enter")
        form = screen.app.screen
        assert isinstance(form, LogFormScreen)
        assert form.record == screen.store.pacing.logs(TODAY, TODAY)[1]
        await press(pilot, "escape", "escape")
        assert screen.app.screen is screen


# Looking


async def test_an_offer_is_still_there_after_looking_at_something_else(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "o")
        await screen.app.push_screen(Screen())
        await screen.app.pop_screen()
        await press(pilot, "enter")
        assert all(item.starts for item in planned(screen))


async def test_out_of_the_menu_of_areas_enter_still_keeps_an_offer(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "o", "m", "escape")
        assert "offered" in text(screen.app)
        await press(pilot, "enter")
        assert all(item.starts for item in planned(screen))


async def test_an_offer_is_gone_once_the_day_has_changed(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "o")
        screen.store.pacing.save_item(PlannedItem(TODAY, "Visit", 600, starts=time(12)))
        screen.look_again()
        assert "offered" not in text(screen.app)


@pytest.mark.slow
async def test_a_hostile_name_is_picked_and_shown_as_it_is(
    diary_path: Path, clock: FixedClock
) -> None:
    def hostile(diary: Diary) -> None:
        activity = diary.pacing.save_activity(Activity(HOSTILE))
        diary.pacing.save_plan(a_plan(activity))

    async with opened(diary_path, clock, hostile) as (pilot, screen):
        await press(pilot, "a", "enter", "1")
        assert HOSTILE_SHOWN in words_on(screen.app)
        assert "\u202e" not in text(screen.app)
        await press(pilot, "ctrl+s")
        assert planned(screen)[0].words == HOSTILE
        assert HOSTILE_SHOWN in words_on(screen.app)


async def test_the_same_day_is_there_in_words(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, full) as (pilot, screen):
        await press(pilot, "v")
        golden("pacing-day-words-80x24", screen_text(screen.app))
        await press(pilot, "v")
        golden("pacing-day-80x24", screen_text(screen.app))


async def test_other_days_are_looked_at_and_past_ones_are_over(
    diary_path: Path, clock: FixedClock
) -> None:
    def yesterday(diary: Diary) -> None:
        diary.pacing.save_item(PlannedItem(YESTERDAY, "Wash up", 30, starts=time(23, 45)))

    async with opened(diary_path, clock, yesterday) as (pilot, screen):
        assert "plan M···" in text(screen.app)
        await press(pilot, "left_square_bracket")
        assert "Yesterday, Sunday 22 November" in text(screen.app)
        assert "11:45pm to 12:15am: Wash up" in text(screen.app)
        for key in ("a", "o"):
            await press(pilot, key)
            assert status(screen) == "This day is over. Press n to plan tomorrow."
        await press(pilot, "n")
        assert "Tomorrow, Tuesday 24 November" in text(screen.app)
        await press(pilot, "n", "right_square_bracket")
        assert "Thursday 26 November" in text(screen.app)
        assert "plan the day after" in text(screen.app)


async def test_the_mouse_goes_to_other_days_and_adds(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        column = screen_text(screen.app)[1].index("After")
        await pilot.click(offset=(column, 1))
        assert screen.day == TOMORROW
        await pilot.click("#new-thing")
        assert isinstance(screen.app.screen, PlannedItemScreen)


async def test_the_words_at_the_foot_move_what_is_marked(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, one, size=(80, 40)) as (pilot, screen):
        rows = screen_text(screen.app)
        (row,) = [place for place, words in enumerate(rows) if "→ later" in words]
        await pilot.click(offset=(rows[row].index("later"), row))
        assert [item.starts for item in planned(screen)] == [time(9, 30)]


async def test_within_an_energy_limit_no_amount_of_a_plan_is_shown(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full, size=(120, 40), worse_after_effort="") as (
        pilot,
        screen,
    ):
        assert "Walking: Written today: 9 minutes." in text(screen.app)
        assert "Rests count as much as doing." in text(screen.app)
        assert "times a day" not in text(screen.app)
        await press(pilot, "a", "enter", "1", "ctrl+s")
        assert "Not saved yet. Add how many minutes." in text(screen.app)
        assert "9 minutes" not in text(screen.app)


async def test_a_day_of_a_clock_change_says_so(diary_path: Path, clock: FixedClock) -> None:
    autumn = date(2026, 10, 25)

    def repeated(diary: Diary) -> None:
        log = Log(None, autumn, minutes=60, started_at=at(0, 30, autumn), zone="Europe/London")
        diary.pacing.save_log(log)

    async with opened(diary_path, clock, repeated, day=autumn) as (_, screen):
        assert "The clocks change on this day." in text(screen.app)
        assert "done ·RR···" in text(screen.app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32), (200, 60)])
async def test_hostile_words_are_shown_as_they_are_at_every_size(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    def hostile(diary: Diary) -> None:
        activity = diary.pacing.save_activity(Activity(HOSTILE, unit=HOSTILE))
        diary.pacing.save_plan(a_plan(activity))
        diary.pacing.save_log(Log(activity.id, TODAY, Decimal(9), note=HOSTILE))
        diary.pacing.save_item(PlannedItem(TODAY, HOSTILE, 30))
        diary.pacing.save_item(PlannedItem(TODAY, HOSTILE, 1440, activity_id=activity.id))

    async with opened(diary_path, clock, hostile, size=size) as (pilot, screen):
        for keys in (["v"], ["o"], ["escape", "space"], ["enter"], ["ctrl+s"], ["n", "a"]):
            await press(pilot, *keys)
            words = text(screen.app)
            assert "\u202e" not in words
            if size[0] > 100 and keys in (["v"], ["o"]):
                assert HOSTILE_SHOWN in " ".join(words.split())
        assert isinstance(screen.app.screen, PlannedItemScreen)


async def test_a_narrow_terminal_shows_two_rows_of_twelve_hours(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, full, size=(40, 24)) as (_, screen):
        assert "     midday      6pm" in text(screen.app)
        assert screen.query_one(DayStrip).size.height == 7
        assert screen.query_one("#planned", Menu).has_focus
