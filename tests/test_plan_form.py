"""A plan: how much, how often and when, where steps would lead, and its whole history."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import (
    Activity,
    Growth,
    Method,
    Plan,
    Reason,
    StepRule,
)
from pain_companion.screens.effort_question import EffortQuestionScreen
from pain_companion.screens.plan_form import PlanFormScreen
from pain_companion.screens.plan_history import PlanHistoryScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.entry import Entry
from pain_companion.words.plan_entry import (
    read_days,
    read_plan,
    typed_for_new_plan,
    typed_from_plan,
    typed_from_start,
)
from pain_companion.words.plan_steps import table_lines, table_words
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import (
    HOME,
    HOSTILE,
    HOSTILE_SHOWN,
    TODAY,
    Fill,
    Journey,
    app_with,
    open_screen,
    words_on,
)
from tests.places import at_rest, press

WALKING = Activity("Walking", id="walking", goal_amount=Decimal(15))
START = Plan(
    "walking",
    TODAY,
    Decimal("9.6"),
    first_amount=Decimal("9.6"),
    method=Method.AVERAGE,
    share_percent=80,
)
LATER = replace(START, from_day=date(2026, 11, 9))


def fill_activity(diary: Diary) -> None:
    diary.pacing.save_activity(WALKING)


def fill_plan(diary: Diary) -> None:
    fill_activity(diary)
    diary.pacing.save_plan(LATER)


def fill_history(diary: Diary) -> None:
    fill_plan(diary)
    up = replace(
        LATER, from_day=date(2026, 11, 16), amount=Decimal("10.56"), reason=Reason.STEPPED_UP
    )
    diary.pacing.save_plan(up)
    days = frozenset({0, 2, 4})
    diary.pacing.save_plan(
        replace(up, from_day=date(2026, 11, 20), days=days, times_a_day=2, reason=Reason.CHANGED)
    )


@asynccontextmanager
async def plan_form(
    fresh_app: FreshApp,
    fill: Fill = fill_activity,
    start: Plan | None = START,
    size: tuple[int, int] = HOME,
    effort: str = "no",
    **settings: object,
) -> AsyncIterator[Journey]:
    """The app at the plan for walking."""
    app = fresh_app(fill=fill, worse_after_effort=effort, motion=False, **settings)
    async with app_with(app, PlanFormScreen, "walking", start, size=size) as journey:
        yield journey


async def reopen(pilot: Pilot[None], app: CompanionApp, start: Plan | None = None) -> None:
    await open_screen(pilot, app, PlanFormScreen, "walking", start)


def kept(app: CompanionApp) -> list[Plan]:
    assert app.store is not None
    return app.store.pacing.plans("walking")


async def test_a_first_plan_is_made_by_keyboard(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, size=(80, 50)) as (pilot, app):
        assert "9.6, shown as 9 minutes" in words_on(app)
        await press(pilot, "enter", *"2", "enter", *"5", "enter", *"2", "enter")
        await press(pilot, "3", "enter", *"mon wed fri")
        golden("plan-form-80x50", screen_text(app))
        await press(pilot, "ctrl+s")
        (plan,) = kept(app)
        assert (plan.amount, plan.parts, plan.rest_minutes) == (Decimal("9.6"), 2, 5)
        assert (plan.times_a_day, plan.days) == (2, frozenset({0, 2, 4}))
        assert (plan.reason, plan.from_day) == (Reason.START, TODAY)
        assert (plan.method, plan.share_percent) == (Method.AVERAGE, 80)
        assert plan.step == StepRule(Growth.COMPOUND, Decimal(10))
        assert "Saved: twice 4 minutes, with 5 minutes rest after each" in words_on(app)


async def test_a_start_point_alone_is_enough_for_a_plan(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app) as (pilot, app):
        golden("plan-form-80x24", screen_text(app))
        await press(pilot, "ctrl+s")
        (plan,) = kept(app)
        assert (plan.times_a_day, plan.parts, len(plan.days)) == (1, 1, 7)
        await press(pilot, "u")
        assert kept(app) == []


async def test_a_changed_amount_is_the_persons_own_figure(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app) as (pilot, app):
        await press(pilot, *["backspace"] * 3, *"8", "ctrl+s")
        (plan,) = kept(app)
        assert (plan.amount, plan.first_amount) == (Decimal(8), Decimal(8))
        assert (plan.method, plan.share_percent) == (Method.OWN, None)


async def test_a_change_adds_a_version_and_saving_again_adds_none(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, fill_plan, None) as (pilot, app):
        await press(pilot, "tab", "tab", "tab", *"3", "ctrl+s", "ctrl+s")
        first, second = kept(app)
        assert (first.times_a_day, second.times_a_day) == (1, 3)
        assert (second.reason, second.from_day) == (Reason.CHANGED, TODAY)
        assert (second.method, second.share_percent) == (Method.AVERAGE, 80)
        assert second.first_amount == first.first_amount
        await press(pilot, "u")
        assert kept(app) == [first]
        assert "3" not in app.screen.query_one("#times-a-day Input", Input).value


async def test_a_new_start_point_goes_before_what_was_typed_earlier(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, fill_plan, None) as (pilot, app):
        await press(pilot, *["backspace"] * 3, *"20", "escape", "escape")
        assert not isinstance(app.screen, PlanFormScreen)
        new = replace(START, amount=Decimal(7), first_amount=Decimal(7), method=Method.HALFWAY)
        await reopen(pilot, app, replace(new, share_percent=None))
        await press(pilot, "ctrl+s")
        plan = kept(app)[-1]
        assert plan.amount == plan.first_amount == Decimal(7)
        assert plan.method is Method.HALFWAY
        assert plan.share_percent is None


async def test_what_is_typed_is_there_on_return(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, fill_plan, None) as (pilot, app):
        await press(pilot, "tab", *"3", "escape", "escape")
        assert not isinstance(app.screen, PlanFormScreen)
        await reopen(pilot, app)
        assert "It is as you left it." in words_on(app)
        assert "3 times 3 minutes" in words_on(app)
        assert kept(app)[-1].parts == 1


async def test_the_table_follows_what_is_typed_and_stops_at_the_goal(
    fresh_app: FreshApp,
) -> None:
    async with plan_form(fresh_app, size=(80, 50)) as (pilot, app):
        assert "Your goal of 15 would be reached in week 6." in words_on(app)
        await press(pilot, *["backspace"] * 3, *"14")
        assert "Your goal of 15 would be reached in week 2." in words_on(app)
        await press(pilot, "backspace", *"5")
        assert "This is at your goal of 15 minutes. There it stays." in words_on(app)


async def test_a_size_for_a_share_is_not_taken_for_a_fixed_amount(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, size=(80, 50)) as (pilot, app):
        app.screen.query_one("#step-how").focus()
        await press(pilot, "2", "enter", *"20")
        assert "20% of the first amount" in words_on(app)
        await press(pilot, "shift+tab", "3", "ctrl+s")
        assert kept(app)[-1].step == StepRule(Growth.AMOUNT, Decimal(1))


async def test_without_an_amount_it_is_not_saved(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, start=None) as (pilot, app):
        await press(pilot, "tab", *"2", "ctrl+s")
        assert kept(app) == []
        assert "Not saved yet. Add how much at a time." in words_on(app)


async def test_before_any_plan_the_question_about_effort_is_asked(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, effort="") as (pilot, app):
        assert isinstance(app.screen, EffortQuestionScreen)
        await press(pilot, "3", "escape", "escape")
        if not isinstance(app.screen, PlanFormScreen):
            await press(pilot, "escape")
        assert isinstance(app.screen, PlanFormScreen)
        assert "A step up is" in words_on(app)
        await press(pilot, "ctrl+s")
        assert len(kept(app)) == 1


@pytest.mark.parametrize(("effort", "limits"), [("not sure", False), ("no", True)])
async def test_with_limited_energy_no_step_table_or_goal_is_shown(
    fresh_app: FreshApp, effort: str, limits: bool
) -> None:
    async with plan_form(fresh_app, fill_history, None, (80, 60), effort, limits_set=limits) as (
        pilot,
        app,
    ):
        words = words_on(app)
        assert "This is a limit to stay within" in words
        await press(pilot, "f1")
        words += words_on(app)
        await press(pilot, "escape")
        await press(pilot, "escape", "h")
        assert isinstance(app.screen, PlanHistoryScreen)
        words += words_on(app)
        await press(pilot, "f1")
        words += words_on(app)
        for never in ("step", "goal", "15", "week 8", "%"):
            assert never not in words.lower()
        assert "Monday 16 November: changed" in words


async def test_with_limited_energy_a_plan_is_saved_too(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, effort="yes") as (pilot, app):
        await press(pilot, "ctrl+s")
        assert len(kept(app)) == 1
        assert "Saved: 9 minutes, once a day, every day" in words_on(app)


async def test_a_held_plan_is_free_once_it_is_looked_through_and_saved(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        fill_activity(diary)
        diary.pacing.save_plan(replace(LATER, held=True))

    async with plan_form(fresh_app, fill, None) as (pilot, app):
        assert "This plan came from another diary" in words_on(app)
        await press(pilot, "ctrl+s")
        assert [plan.held for plan in kept(app)] == [True, False]
        assert "came from another diary" not in words_on(app)


async def test_deleting_goes_back_to_the_version_before(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, fill_history, None, (80, 50)) as (pilot, app):
        app.screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert kept(app)[-1].reason is Reason.STEPPED_UP
        assert "Your plan: 10 minutes, once a day, every day." in words_on(app)


async def test_a_first_plan_that_was_undone_comes_back_into_the_form(
    fresh_app: FreshApp,
) -> None:
    async with plan_form(fresh_app, size=(80, 50)) as (pilot, app):
        await press(pilot, "tab", *"2", "ctrl+s", "u")
        assert kept(app) == []
        assert "Your plan: 9 minutes, once a day, every day." in words_on(app)
        await press(pilot, "ctrl+y")
        assert "Your plan: twice 4 minutes, once a day, every day." in words_on(app)


async def test_what_is_not_asked_with_limited_energy_does_not_stand_in_the_way(
    fresh_app: FreshApp,
) -> None:
    async with plan_form(fresh_app, fill_plan, None, (80, 50)) as (pilot, app):
        app.screen.query_one("#step-by Input").focus()
        await press(pilot, *"xx", "escape", "escape")
        assert app.store is not None
        app.store.settings.change(worse_after_effort="yes")
        await reopen(pilot, app)
        app.screen.query_one("#times-a-day Input").focus()
        await press(pilot, *"2", "ctrl+s")
        plan = kept(app)[-1]
        assert (plan.times_a_day, plan.step) == (2, LATER.step)


async def test_the_history_is_read_and_the_newest_goes_back(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app, fill_history, None) as (pilot, app):
        await press(pilot, "escape", "h")
        assert isinstance(app.screen, PlanHistoryScreen)
        golden("plan-history-80x24", screen_text(app))
        await press(pilot, "delete")
        assert [plan.reason for plan in kept(app)] == [Reason.START, Reason.STEPPED_UP]
        assert "The plan is again: 10 minutes, once a day, every day." in words_on(app)
        await press(pilot, "u")
        assert len(kept(app)) == 3
        await press(pilot, "delete", "delete", "delete")
        assert len(kept(app)) == 1
        assert "This is the only one" in words_on(app)


async def test_a_history_without_a_plan_says_so(fresh_app: FreshApp) -> None:
    async with plan_form(fresh_app) as (pilot, app):
        assert app.store is not None
        await app.push_screen(PlanHistoryScreen(app.store, app.now, "walking"))
        await at_rest(pilot)
        await press(pilot, "delete")
        assert "There is no plan for this yet. In the activity, e writes one." in words_on(app)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        diary.pacing.save_activity(Activity(HOSTILE, unit=HOSTILE, id="walking"))
        diary.pacing.save_plan(
            replace(LATER, note=HOSTILE, set_by=HOSTILE, method=Method.PROFESSIONAL)
        )

    async with plan_form(fresh_app, fill, None, (200, 60)) as (pilot, app):
        rows = "\n".join(screen_text(app))
        assert f"Plan: {HOSTILE_SHOWN}" in rows
        assert f"Your plan: 9 {HOSTILE_SHOWN}" in rows
        await press(pilot, "escape", "h")
        rows = "\n".join(screen_text(app))
        assert f"The plan so far: {HOSTILE_SHOWN}" in rows
        assert f"Set by {HOSTILE_SHOWN}" in rows
        assert rows.count(HOSTILE_SHOWN) >= 4


async def test_a_fault_while_saving_keeps_the_words(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with plan_form(fresh_app, fill_plan, None) as (pilot, app):
        assert app.store is not None

        def busy(_: Plan) -> Plan:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.pacing, "save_plan", busy)
        await press(pilot, "tab", *"2", "ctrl+s")
        assert "Another window is saving." in words_on(app)
        await press(pilot, "escape", "escape")
        monkeypatch.undo()
        await reopen(pilot, app)
        await press(pilot, "ctrl+s")
        assert kept(app)[-1].parts == 2


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_reaches_the_whole_form(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with plan_form(fresh_app, fill_history, None, size) as (pilot, app):
        app.screen.query_one("#save").focus()
        await pilot.pause()
        await pilot.pause()
        assert "Save" in words_on(app)
        assert app.screen.query_one("#body").max_scroll_x == 0
        app.screen.query_one("#history").focus()
        await press(pilot, "enter", "down", "down")
        assert "9 November: the start" in words_on(app)


def read(typed: Mapping[str, str], before: Plan | None = None) -> Entry[Plan]:
    return read_plan({**typed_for_new_plan(), **typed}, WALKING, TODAY, before)


def test_a_plan_is_typed_and_read_back_the_same() -> None:
    for plan in (
        START,
        replace(START, days=frozenset({1, 3}), parts=3, rest_minutes=5, note="slowly"),
        replace(START, days=frozenset(range(5)), first_amount=Decimal(8), times_a_day=4),
        replace(START, step=StepRule(Growth.AMOUNT, Decimal("2.5"))),
        replace(START, method=Method.PROFESSIONAL, share_percent=None, set_by="Jo", set_on=TODAY),
    ):
        again = read(typed_from_plan(plan), plan).record
        assert again == replace(plan, reason=Reason.CHANGED)


def test_a_start_point_is_read_as_the_first_plan() -> None:
    assert read(typed_from_start(START)).record == START


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon wed fri", {0, 2, 4}),
        ("Monday, Wednesday and Friday", {0, 2, 4}),
        ("tues thurs weds", {1, 2, 3}),
        ("weekends", {5, 6}),
        ("su", {6}),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, days: set[int]) -> None:
    assert read_days(typed) == days


@pytest.mark.parametrize("typed", ["m", "someday", "mon 3", "[red]", "mon tu x"])
def test_what_is_no_day_is_named(typed: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_days(typed)


@pytest.mark.parametrize(
    ("name", "said"),
    [("times_a_day", "0"), ("parts", "100"), ("step_by", "101"), ("amount", "-3")],
)
def test_what_cannot_be_is_named_and_not_saved(name: str, said: str) -> None:
    entry = read({"amount": "9", name: said})
    assert entry.record is None
    assert set(entry.problems) == {name}


def test_parts_of_less_than_one_are_named() -> None:
    assert set(read({"amount": "9", "parts": "10"}).problems) == {"parts"}
    assert read({"amount": "9", "parts": "9"}).record is not None
    assert read({"amount": "0.5", "parts": "1"}).record is not None


def test_some_days_need_their_names() -> None:
    entry = read({"amount": "9", "days": "some days"})
    assert entry.record is None
    assert entry.missing == ["the days"]


def test_the_table_has_the_published_figures() -> None:
    plan = replace(START, step=StepRule(Growth.LINEAR, Decimal(10)))
    lines = table_lines(plan, replace(WALKING, goal_amount=None))
    assert lines[0].split() == ["Week", "of", "last", "[of", "first]", "fixed"]
    figures = [line.split() for line in lines[1:]]
    assert [row[1] for row in figures[:5]] == ["9", "10", "11", "12", "14"]
    assert [row[2] for row in figures[:5]] == ["9", "10", "11", "12", "13"]
    assert [row[3] for row in figures[:5]] == ["9", "10", "11", "12", "13"]
    assert len(figures) == 8


AMOUNTS = st.decimals(Decimal("0.01"), Decimal(1_000_000), places=2)


@given(
    AMOUNTS, AMOUNTS, st.sampled_from(Growth), st.decimals(Decimal("0.01"), Decimal(100), places=2)
)
def test_no_figure_of_the_table_is_past_the_goal_or_below_the_one_before(
    amount: Decimal, goal: Decimal, how: Growth, by: Decimal
) -> None:
    plan = replace(START, amount=amount, first_amount=amount, step=StepRule(how, by))
    table = table_lines(plan, replace(WALKING, goal_amount=goal))[1:]
    rows = [[int(cell.replace(",", "")) for cell in line.split()[1:]] for line in table]
    assert (rows == []) == (amount >= goal)
    for column in zip(*rows, strict=True):
        assert list(column) == sorted(column)
        assert 1 <= column[0] <= column[-1] <= max(1, int(goal))


def test_the_words_of_the_table_say_what_a_step_is_and_that_none_comes_by_itself() -> None:
    words = table_words(START, replace(WALKING, goal_amount=None))
    assert words[0] == "- of last: 10% more than the last amount"
    assert words[2] == "- fixed: 1 minute more"
    assert "With one step each week, week 8 would be 18 minutes." in words[3]
    assert "Nothing steps up by itself" in words[-1]
