"""The first screen of pacing: what comes first, what is planned today, and the ways on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from textual.widgets import Static

from pain_companion.domain.pacing import Activity, Log
from pain_companion.screens.activity import ActivityScreen
from pain_companion.screens.activity_form import ActivityFormScreen
from pain_companion.screens.effort_question import EffortQuestionScreen
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.screens.timer import TimerScreen
from pain_companion.store.diary import Diary
from tests.conftest import FreshApp, golden, screen_text
from tests.pacing import TODAY, fill_pacing, start_walking
from tests.places import at_rest, press

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"


async def test_the_question_comes_first_then_a_first_activity(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p")
        golden("pacing-first-80x24", screen_text(app))
        await press(pilot, "enter")
        assert isinstance(app.screen, EffortQuestionScreen)
        await press(pilot, "3", "escape")
        assert app.store is not None
        assert app.store.settings.read().worse_after_effort == "no"
        await press(pilot, "enter")
        assert isinstance(app.screen, ActivityFormScreen)


async def test_what_waits_today_stands_first_and_is_opened_written_and_timed(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=fill_pacing)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p")
        golden("pacing-80x24", screen_text(app))
        await press(pilot, "enter")
        assert isinstance(app.screen, ActivityScreen)
        await press(pilot, "escape", "w")
        assert isinstance(app.screen, LogFormScreen)
        await press(pilot, "escape", "escape", "escape", "p", "g")
        assert isinstance(app.screen, TimerScreen)


async def test_an_activity_put_aside_is_brought_back_by_keyboard(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=fill_pacing)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p", "o", "enter")
        assert app.store is not None
        assert app.store.pacing.activities(archived=True) == []
        await press(pilot, "u")
        assert [each.name for each in app.store.pacing.activities(archived=True)] == ["Stairs"]


async def test_without_an_activity_the_keys_say_what_to_do(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        for key in "gw":
            await press(pilot, "p", key)
            said = str(app.screen.query_one("#status", Static).render())
            assert said == "There is no activity yet. Press a to choose one."


@pytest.mark.slow
async def test_a_hostile_name_is_shown_as_it_is(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=lambda diary: diary.pacing.save_activity(Activity(HOSTILE)))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p")
        assert "[red]x[/] [/nope] [@click=app.exit]x[/] 😀" in "\n".join(screen_text(app))


def walked(diary: Diary) -> None:
    diary.settings.change(worse_after_effort="no")
    plan = start_walking(diary)
    diary.pacing.save_log(Log(plan.activity_id, TODAY, Decimal(9), zone="Europe/London"))
    later = replace(plan, id="", activity_id=diary.pacing.save_activity(Activity("Reading")).id)
    other_days = {(TODAY + timedelta(days=1)).weekday()}
    diary.pacing.save_plan(replace(later, days=frozenset(other_days)))


async def test_what_is_done_and_what_is_for_other_days_is_said(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=walked)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p")
        words = " ".join("\n".join(screen_text(app)).split())
        assert "Done for today. Written today: 9 minutes." in words
        assert "Not planned today, but on Tuesday." in words


async def test_today_offers_what_is_planned_and_starts_it_with_one_key(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=start_walking, worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "Walking [to the shop]" in "\n".join(screen_text(app))
        await press(pilot, "2")
        assert isinstance(app.screen, TimerScreen)
