"""How the last week went: stay, step up or step back, and when it is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import Activity, Growth, Log, Plan, Reason, StepRule
from pain_companion.screens.plan_form import PlanFormScreen
from pain_companion.screens.step_question import StepQuestionScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.words.plan_steps import offers
from tests.clock import FixedClock
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
from tests.places import press

WALKING = Activity("Walking", id="walking")
PLAN = Plan("walking", date(2026, 11, 9), Decimal("9.6"), first_amount=Decimal("9.6"))


def with_plan(
    plan: Plan = PLAN, done: int = 6, activity: Activity = WALKING
) -> Callable[[Diary], None]:
    """An activity with a plan, done on so many of the last days."""

    def fill(diary: Diary) -> None:
        diary.pacing.save_activity(activity)
        diary.pacing.save_plan(plan)
        for back in range(done):
            day = TODAY - timedelta(days=back)
            diary.pacing.save_log(Log("walking", day, Decimal(9), zone="Europe/London"))

    return fill


@asynccontextmanager
async def question(
    fresh_app: FreshApp,
    fill: Fill | None = None,
    size: tuple[int, int] = HOME,
    effort: str = "no",
) -> AsyncIterator[Journey]:
    """The app at the question about walking."""
    app = fresh_app(fill=fill or with_plan(), worse_after_effort=effort, motion=False)
    async with app_with(app, StepQuestionScreen, "walking", size=size) as journey:
        yield journey


async def reopen(pilot: Pilot[None], app: CompanionApp) -> None:
    await open_screen(pilot, app, StepQuestionScreen, "walking")


def kept(app: CompanionApp) -> list[Plan]:
    assert app.store is not None
    return app.store.pacing.plans("walking")


async def test_a_step_up_is_chosen_by_keyboard_and_taken_back_with_undo(
    fresh_app: FreshApp,
) -> None:
    async with question(fresh_app) as (pilot, app):
        golden("step-question-80x24", screen_text(app))
        await press(pilot, "2", "enter", "enter")
        first, second = kept(app)
        assert (second.amount, second.reason) == (Decimal("10.56"), Reason.STEPPED_UP)
        assert second.from_day == TODAY
        assert "Saved: 10 minutes, once a day, every day." in words_on(app)
        await press(pilot, "u")
        assert kept(app) == [first]


@pytest.mark.parametrize(
    ("key", "amount", "reason"),
    [("1", "9.6", Reason.STAYED), ("3", "8.73", Reason.STEPPED_BACK)],
)
async def test_staying_and_stepping_back_are_chosen_the_same_way(
    fresh_app: FreshApp, key: str, amount: str, reason: Reason
) -> None:
    async with question(fresh_app) as (pilot, app):
        await press(pilot, key, "ctrl+s")
        assert (kept(app)[-1].amount, kept(app)[-1].reason) == (Decimal(amount), reason)


async def test_nothing_is_chosen_beforehand(fresh_app: FreshApp) -> None:
    async with question(fresh_app) as (pilot, app):
        await press(pilot, "enter", "enter")
        assert len(kept(app)) == 1
        assert "Choose one of the three first." in words_on(app)


async def test_the_question_may_be_left_and_is_asked_again(fresh_app: FreshApp) -> None:
    async with question(fresh_app) as (pilot, app):
        app.screen.query_one("#not-now").focus()
        await press(pilot, "enter")
        assert not isinstance(app.screen, StepQuestionScreen)
        assert len(kept(app)) == 1
        await reopen(pilot, app)
        assert "How did the last week go with 9 minutes?" in words_on(app)


async def test_after_a_decision_it_is_not_asked_for_seven_days(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with question(fresh_app) as (pilot, app):
        assert app.store is not None
        await press(pilot, "1", "ctrl+s")
        for days in range(1, 8):
            if days in {1, 7}:
                assert "How did the last week go" not in words_on(app)
                assert "The program asks on Monday 30 November at the earliest." in words_on(app)
                await press(pilot, "2", "ctrl+s")
                assert len(kept(app)) == 2
                await press(pilot, "escape")
            clock.pass_time(days=1)
            day = TODAY + timedelta(days=days)
            app.store.pacing.save_log(Log("walking", day, Decimal(9), zone="Europe/London"))
            if days in {6, 7}:
                await reopen(pilot, app)
        assert "How did the last week go with 9 minutes?" in words_on(app)


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        (with_plan(done=4), "It asks once 5 planned days are done."),
        (with_plan(replace(PLAN, days=frozenset({0}))), "too few days to ask about"),
        (with_plan(replace(PLAN, held=True)), "Look through it and save it."),
        (with_plan(activity=replace(WALKING, archived_on=TODAY)), "put aside"),
        (lambda diary: diary.pacing.save_activity(WALKING), "There is no plan for this yet."),
    ],
)
async def test_where_nothing_is_due_it_says_why(
    fresh_app: FreshApp, fill: Fill, words: str
) -> None:
    async with question(fresh_app, fill) as (pilot, app):
        assert words in words_on(app)
        assert "What now?" not in words_on(app)
        before = kept(app)
        await press(pilot, "2", "ctrl+s")
        assert kept(app) == before


async def test_a_held_plan_leads_to_the_plan_which_takes_the_hold_off(
    fresh_app: FreshApp,
) -> None:
    async with question(fresh_app, with_plan(replace(PLAN, held=True))) as (pilot, app):
        await press(pilot, "c")
        assert isinstance(app.screen, PlanFormScreen)
        await press(pilot, "ctrl+s")
        assert [plan.held for plan in kept(app)] == [True, False]
        await press(pilot, "escape")
        assert "How did the last week go with 9 minutes?" in words_on(app)


async def test_with_limited_energy_nothing_is_asked_and_no_step_is_named(
    fresh_app: FreshApp,
) -> None:
    async with question(fresh_app, effort="not sure", size=(80, 40)) as (pilot, app):
        await press(pilot, "2", "ctrl+s", "1", "ctrl+s")
        assert len(kept(app)) == 1
        words = words_on(app)
        assert "6 of 7 planned days" in words
        assert "limit to stay within" in words
        await press(pilot, "f1")
        for never in ("step", "What now?", "10.56"):
            assert never not in words + words_on(app)


async def test_at_the_goal_there_is_no_step_up_and_it_says_so(fresh_app: FreshApp) -> None:
    at_goal = replace(WALKING, goal_amount=Decimal("9.6"))
    async with question(fresh_app, with_plan(activity=at_goal)) as (pilot, app):
        await press(pilot, "2", "ctrl+s")
        assert len(kept(app)) == 1
        assert "Step up: The plan is at your goal." in words_on(app)


async def test_another_window_that_decided_first_is_heeded(fresh_app: FreshApp) -> None:
    async with question(fresh_app) as (pilot, app):
        assert app.store is not None
        await press(pilot, "2")
        app.store.pacing.save_plan(replace(PLAN, from_day=TODAY, reason=Reason.STAYED))
        await press(pilot, "ctrl+s")
        assert [plan.reason for plan in kept(app)] == [Reason.START, Reason.STAYED]
        assert "Not saved. There is nothing to decide any more." in words_on(app)
        assert "The program asks on Monday 30 November at the earliest." in words_on(app)


async def test_a_fault_while_saving_is_told_and_the_choice_stays(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with question(fresh_app) as (pilot, app):
        assert app.store is not None

        def busy(_: Plan) -> Plan:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.pacing, "save_plan", busy)
        await press(pilot, "1", "ctrl+s")
        assert "Another window is saving." in words_on(app)
        monkeypatch.undo()
        await press(pilot, "ctrl+s")
        assert kept(app)[-1].reason is Reason.STAYED


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    hostile = Activity(HOSTILE, unit=HOSTILE, id="walking")
    async with question(fresh_app, with_plan(activity=hostile), (200, 60)) as (pilot, app):
        assert f"How did it go? {HOSTILE_SHOWN}" in words_on(app)
        assert f"with 9 {HOSTILE_SHOWN}" in words_on(app)
        assert f"Step up to 10 {HOSTILE_SHOWN}" in words_on(app)
        await press(pilot, "1", "ctrl+s")
        assert f"Saved: 9 {HOSTILE_SHOWN}" in words_on(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_reaches_every_choice(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    async with question(fresh_app, size=size) as (pilot, app):
        assert app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "2", "enter")
        await pilot.pause()
        assert "Save" in words_on(app)
        await press(pilot, "enter")
        assert kept(app)[-1].reason is Reason.STEPPED_UP


def test_each_way_shows_a_sum_that_can_be_checked_by_hand() -> None:
    stay, up, back = offers([PLAN], WALKING, TODAY)
    assert stay.words == "Stay with 9 minutes."
    assert up.words == (
        "Step up to 10 minutes. 10% of 9.6 is 0.96. 9.6 + 0.96 = 10.56. Shown as 10."
    )
    assert back.words == "Step back to 8 minutes. 9.6 ÷ 1.1 is about 8.73. Shown as 8."


def test_a_linear_step_is_a_share_of_the_first_amount() -> None:
    plan = replace(PLAN, amount=Decimal("10.56"), step=StepRule(Growth.LINEAR, Decimal(10)))
    _, up, back = offers([plan], WALKING, TODAY)
    assert "10% of the first 9.6 is 0.96. 10.56 + 0.96 = 11.52. Shown as 11." in up.words
    assert "10.56 less 0.96 is 9.6." in back.words


def test_a_fixed_step_stops_at_the_goal() -> None:
    plan = replace(PLAN, amount=Decimal(8), step=StepRule(Growth.AMOUNT, Decimal(5)))
    _, up, _ = offers([plan], replace(WALKING, goal_amount=Decimal(10)), TODAY)
    assert up.words == "Step up to 10 minutes. 8 + 5 = 13. It goes no further than 10."


def test_a_step_back_names_the_amount_that_was_before() -> None:
    plans = [PLAN, replace(PLAN, from_day=date(2026, 11, 16), amount=Decimal("10.56"))]
    _, _, back = offers(plans, WALKING, TODAY)
    assert back.words == "Step back to 9 minutes. You had 9.6 before."


def test_at_the_lowest_there_is_no_step_back() -> None:
    _, _, back = offers([replace(PLAN, amount=Decimal(1))], WALKING, TODAY)
    assert back.plan is None
    assert back.words == "Step back: This is as low as the plan goes."
