"""A flare-up eases pacing plans everywhere, asks about no step meanwhile, and is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from pain_companion.cli import main
from pain_companion.domain.pacing import Log
from pain_companion.domain.pacing_timer_kept import from_words
from pain_companion.store.diary import Diary
from pain_companion.store.pacing import TIMER_FORM
from tests.clock import FixedClock
from tests.conftest import FreshApp, screen_text
from tests.flares import TODAY, start_flare
from tests.pacing import WALKING, answer_safety_question, start_walking
from tests.places import at_rest, press

ONE_DAY = timedelta(days=1)


def ripe(diary: Diary) -> str:
    """Eight days done as planned, so that it is time to ask how it went."""
    answer_safety_question(diary)
    plan = start_walking(diary, from_day=TODAY - 8 * ONE_DAY)
    for days in range(8):
        diary.pacing.save_log(Log(plan.activity_id, TODAY - days * ONE_DAY, Decimal(9)))
    return plan.activity_id


def ripe_in_a_flare_up(diary: Diary) -> str:
    activity_id = ripe(diary)
    start_flare(diary, days_ago=3)
    return activity_id


async def test_an_activity_shows_its_eased_amount_marks_the_flare_up_and_asks_nothing(
    fresh_app: FreshApp,
) -> None:
    ids: list[str] = []
    app = fresh_app(fill=lambda diary: ids.append(ripe_in_a_flare_up(diary)), motion=False)
    async with app.run_test(size=(100, 60)) as pilot:
        await at_rest(pilot)
        await app.visit(f"pacing:{ids[0]}")
        await at_rest(pilot)
        words = "\n".join(screen_text(app))
        assert "Plan: 9 minutes" in words
        assert "Eased for your flare-up: 4 minutes" in words
        assert "ffff" in words.replace(" ", "")
        assert "f flare-up" in words
        assert "How did it go?" not in words


async def test_without_the_flare_up_the_same_days_are_asked_about(fresh_app: FreshApp) -> None:
    ids: list[str] = []
    app = fresh_app(fill=lambda diary: ids.append(ripe(diary)), motion=False)
    async with app.run_test(size=(100, 60)) as pilot:
        await at_rest(pilot)
        await app.visit(f"pacing:{ids[0]}")
        await at_rest(pilot)
        words = "\n".join(screen_text(app))
        assert "How did it go?" in words
        assert "flare-up:" not in words


async def test_the_timer_runs_for_the_eased_amount(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        start_walking(diary)
        start_flare(diary)

    app = fresh_app(fill=fill, worse_after_effort="no", motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p", "g")
        assert app.store is not None
        (draft,) = app.store.drafts.all()
        assert draft.form == TIMER_FORM
        timer = from_words(draft.body)
        assert timer is not None
        assert timer.part_seconds == 4 * 60


async def test_plans_that_are_kept_whole_are_not_eased(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        start_walking(diary)
        flare = start_flare(diary)
        diary.flares.save(replace(flare, share_percent=100, back_percent=100))

    app = fresh_app(fill=fill, worse_after_effort="no", motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "p")
        assert "9 minutes, once a day" in "\n".join(screen_text(app))


def test_the_shell_says_that_plans_are_eased_and_refuses_a_step(
    diary_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary = Diary.open(diary_path, now=FixedClock())
    ripe_in_a_flare_up(diary)
    diary.close()
    data = ["--data", str(diary_path)]
    assert main([*data, "pacing", "show"], now=FixedClock()) == 0
    assert "For your flare-up your plans are eased to half." in capsys.readouterr().out
    assert main([*data, "pacing", "step", WALKING.name, "up"], now=FixedClock()) == 1
    assert "For your flare-up this plan is eased." in capsys.readouterr().err
