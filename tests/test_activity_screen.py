"""One activity: its amounts over time, and journeys by keyboard that end in the diary."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Demand,
    Log,
    Plan,
    Reason,
    Stopped,
)
from pain_companion.domain.pacing_amounts import AmountPoint
from pain_companion.screens.activity import ActivityScreen
from pain_companion.screens.activity_form import ActivityFormScreen
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.screens.plan_form import PlanFormScreen
from pain_companion.screens.plan_history import PlanHistoryScreen
from pain_companion.screens.start_point import StartPointScreen
from pain_companion.screens.step_question import StepQuestionScreen
from pain_companion.screens.timer import TimerScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.amounts_chart import AmountsChart, column, mark
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.menu import Menu
from pain_companion.words.activity import about_lines, amounts_sentences, entry_words, point_lines
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, TODAY, Fill, Journey, app_with, text, words_on
from tests.places import at_rest, press

WALK = Activity("Walking to the shop", goal_amount=Decimal(30), why="To see Ada", id="walk")


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def done(days: int, amount: str | None, **items: Any) -> Log:
    return Log("walk", before(days), Decimal(amount) if amount else None, **items)


def planned(days: int, amount: str, reason: Reason, **items: Any) -> Plan:
    much = Decimal(amount)
    return Plan("walk", before(days), much, first_amount=much, reason=reason, **items)


def some_weeks(diary: Diary) -> None:
    """A plan with a step up and one back, days above and below it, and gaps."""
    diary.pacing.save_activity(WALK)
    for plan in (
        planned(24, "8", Reason.START),
        planned(14, "10", Reason.STEPPED_UP),
        planned(4, "9", Reason.STEPPED_BACK),
    ):
        diary.pacing.save_plan(plan)
    for days, amount in enumerate([9, 9, 0, 14, 10, 10, 4, 0, 0, 10, 11, 10, 10, 10, 8, 8, 8, 9]):
        if amount:
            diary.pacing.save_log(done(days + 1, str(amount), stopped=Stopped.PLANNED))
    diary.pacing.save_log(done(3, None))
    diary.pacing.save_log(done(18, "6", note=HOSTILE))


def a_hundred_years(diary: Diary) -> None:
    diary.pacing.save_activity(WALK)
    diary.pacing.save_logs([done(days, "9") for days in range(0, 36_500, 30)])


@asynccontextmanager
async def activity(
    fresh_app: FreshApp,
    fill: Fill = some_weeks,
    size: tuple[int, int] = HOME,
    **settings: Any,
) -> AsyncIterator[Journey]:
    """The app at one activity, of a person who may step up unless told otherwise."""
    app = fresh_app(fill=fill, **{"worse_after_effort": "no", **settings})
    async with app_with(app, ActivityScreen, "walk", size=size) as journey:
        yield journey


def logs(app: CompanionApp, day: date = TODAY) -> list[Log]:
    assert app.store is not None
    return app.store.pacing.logs_of("walk", day, day)


async def test_the_activity_stands_on_one_page(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (_, app):
        golden("activity-80x24", screen_text(app))


async def test_the_amounts_as_a_chart(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(80, 40)) as (_, app):
        golden("activity-chart-80x40", screen_text(app))


async def test_the_amounts_as_a_table_and_in_words(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(80, 60)) as (pilot, app):
        await press(pilot, "v")
        golden("activity-table-80x60", screen_text(app))
        await press(pilot, "v")
        assert (
            "- Thursday 19 November: 14 minutes, the plan was 9 minutes a day, stepped back."
            in words_on(app)
        )
        assert "Nothing is written for 13 days." in words_on(app)
        await press(pilot, "v")
        assert app.screen.query_one(AmountsChart).display


async def test_longer_times_put_weeks_together(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(80, 40)) as (pilot, app):
        assert "27 October to 23 November" in words_on(app)
        await press(pilot, "r")
        assert "1 September to 23 November" in words_on(app)
        golden("activity-12-weeks-80x40", screen_text(app))
        await press(pilot, "r")
        assert "25 November 2025 to 23 November 2026" in words_on(app)
        await press(pilot, "r")
        assert "27 October to 23 November" in words_on(app)


async def test_earlier_days_are_shown_and_the_latest_are_the_end(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        await press(pilot, "left_square_bracket")
        assert "29 September to 26 October" in words_on(app)
        assert "Nothing is written for these 4 weeks, and nothing has to be." in words_on(app)
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "27 October to 23 November" in words_on(app)
        assert "These are the latest days." in text(app)


async def test_the_days_go_back_as_far_as_there_are_any(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        assert isinstance(app.screen, ActivityScreen)
        app.screen.last_shown = date(1901, 1, 5)
        await press(pilot, "r", "r", *["left_square_bracket"] * 3)
        assert app.screen.first >= date(1900, 1, 1)
        assert "1900" in words_on(app)


async def test_the_main_action_starts_the_timer(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        await press(pilot, "enter")
        assert isinstance(app.screen, TimerScreen)


@pytest.mark.slow
async def test_every_other_way_has_a_key_that_leads_there(fresh_app: FreshApp) -> None:
    ways = {
        "g": TimerScreen,
        "w": LogFormScreen,
        "b": StartPointScreen,
        "e": PlanFormScreen,
        "i": PlanHistoryScreen,
        "c": ActivityFormScreen,
    }
    for key, screen in ways.items():
        async with activity(fresh_app) as (pilot, app):
            await press(pilot, key)
            assert isinstance(app.screen, screen)
            await press(pilot, "escape", "escape")
            assert not isinstance(app.screen, screen)


async def test_the_same_as_last_time_is_written_in_one_key_and_undone_in_another(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        diary.pacing.save_activity(WALK)
        diary.pacing.save_log(done(40, "12", demand=Demand.HIGH, note="rain"))

    async with activity(fresh_app, fill) as (pilot, app):
        await press(pilot, "a")
        (log,) = logs(app)
        assert (log.amount, log.demand, log.note) == (Decimal(12), Demand.HIGH, None)
        assert "Written for today: 12 minutes, high. u takes it back." in text(app)
        assert "on 1 day, 12 minutes." in words_on(app)
        await press(pilot, "u")
        assert logs(app) == []


async def test_where_nothing_is_written_there_is_nothing_to_repeat(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, lambda diary: diary.pacing.save_activity(WALK)) as (pilot, app):
        assert "Nothing is written for these 4 weeks, and nothing has to be." in words_on(app)
        assert "No plan yet." in words_on(app)
        await press(pilot, "a")
        assert logs(app) == []
        assert "Nothing is written yet that could be repeated." in text(app)


async def test_an_entry_is_opened_from_the_list_to_be_changed(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        app.screen.query_one(Menu).focus()
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, LogFormScreen)
        assert app.screen.record == logs(app, before(2))[0]


async def test_an_entry_goes_to_the_bin_and_comes_back(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        app.screen.query_one(Menu).focus()
        await press(pilot, "delete")
        assert logs(app, before(1)) == []
        assert "Deleted: Sunday 22 November. u brings it back." in text(app)
        await press(pilot, "u")
        assert len(logs(app, before(1))) == 1


async def test_delete_needs_the_list_to_have_the_keys(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        await press(pilot, "delete")
        assert len(logs(app, before(1))) == 1
        assert "choose it in the list first" in text(app)


async def test_a_fault_while_saving_is_told_in_words(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with activity(fresh_app) as (pilot, app):
        assert app.store is not None

        def busy(_: Log) -> Log:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.pacing, "save_log", busy)
        await press(pilot, "a")
        assert "Another window is saving." in text(app)
        assert logs(app) == []


async def test_an_activity_is_put_aside_and_brought_back(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(80, 40)) as (pilot, app):
        assert app.store is not None
        app.screen.query_one("#put-aside").focus()
        await press(pilot, "enter")
        kept = app.store.pacing.activity("walk")
        assert kept is not None
        assert kept.archived_on == TODAY
        assert "Put aside on Monday 23 November." in words_on(app)
        await press(pilot, "g", "a")
        assert isinstance(app.screen, ActivityScreen)
        assert logs(app) == []
        await press(pilot, "enter")
        kept = app.store.pacing.activity("walk")
        assert kept is not None
        assert kept.archived_on is None
        await press(pilot, "enter")
        assert isinstance(app.screen, TimerScreen)


async def test_the_keys_that_stand_on_the_page_can_be_clicked(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(80, 50)) as (pilot, app):
        await pilot.click(KeyLinks, offset=(2, 0))
        await at_rest(pilot)
        assert isinstance(app.screen, StartPointScreen)


@pytest.mark.slow
async def test_a_resize_packs_the_keys_anew(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, size=(120, 50)) as (pilot, app):
        rows = app.screen.query_one(KeyLinks).size.height
        await pilot.resize_terminal(50, 50)
        await at_rest(pilot)
        assert app.screen.query_one(KeyLinks).size.height > rows
        assert "r 4, 12 or 52 weeks" in words_on(app)


async def test_an_activity_in_the_bin_shows_how_to_bring_it_back(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        assert app.store is not None
        app.store.pacing.delete_activity("walk")
        assert isinstance(app.screen, ActivityScreen)
        app.screen.look_again()
        await at_rest(pilot)
        assert (
            words_on(app) == "This activity is in the bin. u brings it back if you deleted it last."
        )
        await press(pilot, *"agwbeicvrh", "delete", "left_square_bracket")
        assert isinstance(app.screen, ActivityScreen)
        await press(pilot, "u")
        assert "Walking to the shop" in words_on(app)
        assert "9 minutes" in words_on(app)


def a_good_week(diary: Diary) -> None:
    """The plan was reached on each of the last seven days."""
    diary.pacing.save_activity(WALK)
    diary.pacing.save_plan(planned(10, "9", Reason.START))
    diary.pacing.save_logs([done(days, "9") for days in range(8)])


async def test_how_it_went_is_asked_only_when_it_is_time(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, a_good_week) as (pilot, app):
        assert "How did it go?" in words_on(app)
        await press(pilot, "h")
        assert isinstance(app.screen, StepQuestionScreen)


async def test_where_too_little_was_done_it_is_not_asked(fresh_app: FreshApp) -> None:
    async with activity(fresh_app) as (pilot, app):
        assert "How did it go?" not in text(app)
        await press(pilot, "h")
        assert isinstance(app.screen, ActivityScreen)


@pytest.mark.parametrize(
    "settings",
    [{"worse_after_effort": "not sure"}, {"worse_after_effort": "no", "limits_set": True}],
)
async def test_where_energy_is_limited_no_step_no_plan_and_no_goal_is_shown(
    fresh_app: FreshApp, settings: dict[str, Any]
) -> None:
    def fill(diary: Diary) -> None:
        a_good_week(diary)
        diary.pacing.save_plan(replace(planned(9, "9", Reason.STEPPED_UP), id=""))

    async with activity(fresh_app, fill, (80, 60), **settings) as (pilot, app):
        await press(pilot, "h")
        assert isinstance(app.screen, ActivityScreen)
        for _ in range(3):
            await press(pilot, "v")
            words = words_on(app).lower().replace("e plan", "").replace("i plan history", "")
            assert "stay within your limits" in words
            for word in ("step", "goal", "plan", "▲", "how did it go", "30 minutes"):
                assert word not in words


async def test_with_limits_the_page_speaks_of_them_instead(fresh_app: FreshApp) -> None:
    async with activity(fresh_app, worse_after_effort="yes") as (_, app):
        golden("activity-limited-80x24", screen_text(app))


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        diary.pacing.save_activity(replace(WALK, name=HOSTILE, unit="[/b]x", why=HOSTILE))
        diary.pacing.save_plan(planned(3, "9", Reason.START))
        diary.pacing.save_log(done(1, "9", note=HOSTILE))

    async with activity(fresh_app, fill, (120, 60)) as (pilot, app):
        shown = "[red]x[/] [/nope] [@click=app.exit]x[/] \U0001f600 \ufffd"
        for _ in range(3):
            assert text(app).count(shown) == 3
            assert "9 [/b]x" in text(app)
            await press(pilot, "v")
        await press(pilot, "a")
        assert "Written for today: 9 [/b]x." in text(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32), (200, 60)])
async def test_every_size_shows_all_of_it_without_sideways_scrolling(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with activity(fresh_app, size=size) as (pilot, app):
        for key in ("v", "v", "v", "r", "r"):
            await press(pilot, key, "end")
            assert app.screen.query_one("#body").max_scroll_x == 0


async def test_a_hundred_years_are_opened_reading_only_the_days_that_are_shown(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with activity(fresh_app, a_hundred_years) as (pilot, app):
        assert app.store is not None
        asked: list[int] = []
        pacing, read = app.store.pacing, app.store.pacing.logs_of

        def spy(activity_id: str, first: date, last: date) -> list[Log]:
            asked.append((last - first).days + 1)
            return read(activity_id, first, last)

        monkeypatch.setattr(pacing, "logs_of", spy)
        await press(pilot, "r", "r", "left_square_bracket")
        assert asked == [84, 14, 364, 14, 364, 14]
        assert "you wrote on 12 days" in words_on(app)


def point(amount: int | None, plan: int | None = None, *changes: Reason) -> AmountPoint:
    return AmountPoint(
        TODAY,
        TODAY,
        None if amount is None else Decimal(amount),
        None if plan is None else Decimal(plan),
        changes,
    )


@pytest.mark.parametrize(
    ("shown", "cells"),
    [
        (point(14), "███████"),
        (point(7), "   ▄███"),
        (point(1), "      ▄"),
        (point(None), "      ·"),
        (point(None, 14), "─     ·"),
        (point(14, 8), "███═███"),
        (point(4, 8), "   ─ ██"),
        (point(None, 1), "      ─"),
    ],
)
def test_a_bar_is_as_high_as_its_amount_and_the_plan_runs_through(
    shown: AmountPoint, cells: str
) -> None:
    assert column(shown, Decimal(14)) == cells


def test_the_smallest_amount_is_seen_beside_the_largest() -> None:
    assert column(point(1), Decimal(1_000_000)) == "      ▁"


def test_steps_have_signs_and_staying_has_none() -> None:
    assert mark(point(1, 1, Reason.STEPPED_UP)) == "▲"
    assert mark(point(1, 1, Reason.STEPPED_BACK)) == "▼"
    assert mark(point(1, 1, Reason.START)) == "◆"
    assert mark(point(1, 1, Reason.STAYED)) == " "
    assert mark(point(1, 1, Reason.STEPPED_UP, Reason.CHANGED)) == "◆"


def test_amounts_are_told_from_the_least_to_the_most() -> None:
    def words_on(*amounts: int) -> list[str]:
        return amounts_sentences([point(each) for each in amounts], [], WALK, "4 weeks")

    assert words_on() == ["Nothing is written for these 4 weeks, and nothing has to be."]
    assert words_on(9) == ["In these 4 weeks you wrote on 1 day, 9 minutes."]
    assert words_on(9, 9) == ["In these 4 weeks you wrote on 2 days, 9 minutes each."]
    assert words_on(9, 4, 14) == [
        "In these 4 weeks you wrote on 3 days, from 4 to 14 minutes a day."
    ]


def test_entries_without_an_amount_are_counted() -> None:
    assert amounts_sentences([point(None)], [done(1, None)], WALK, "4 weeks") == [
        "1 entry without an amount is left out."
    ]


def test_weeks_are_told_as_averages_with_their_gaps() -> None:
    week = AmountPoint(before(6), TODAY, Decimal("9.5"), None)
    gap = AmountPoint(before(13), before(7), None, None)
    assert point_lines([gap, week], "metres", TODAY) == [
        "- 17 to 23 November: 9 metres a day on average.",
        "Nothing is written for 1 stretch of days.",
    ]


def test_a_held_plan_says_where_it_came_from() -> None:
    plan = planned(3, "9", Reason.START, held=True)
    assert about_lines(WALK, plan, TODAY, limited=False) == [
        "To see Ada",
        "Plan: 9 minutes, once a day, every day.",
        "This plan came from another diary. e looks through it.",
        "Your goal: 30 minutes at a time.",
    ]


def test_an_entry_is_told_without_the_name_but_with_its_note() -> None:
    assert entry_words(done(1, "9", note="rain"), WALK, twelve_hour=True) == "9 minutes\nrain"
    rest = Activity("Lying down", kind=ActivityKind.REST, demand=Demand.REST)
    assert entry_words(done(1, "9"), rest, twelve_hour=True) == "9 minutes"
