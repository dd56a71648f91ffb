"""Finding a start point: tries, the ways to work one out, and on to the plan."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from decimal import Decimal

import pytest

from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import (
    Activity,
    Afterwards,
    DayKind,
    Method,
    Try,
)
from pain_companion.screens.effort_question import EffortQuestionScreen
from pain_companion.screens.plan_form import PlanFormScreen
from pain_companion.screens.start_point import StartPointScreen
from pain_companion.screens.try_form import TryFormScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.try_entry import read_share, read_start, read_try, typed_from_try
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, HOSTILE_SHOWN, TODAY, Fill, Journey, app_with, words_on
from tests.places import at_rest, press

WALKING = Activity("Walking", id="walking", goal_amount=Decimal(30))
TRIES = (
    Try("walking", date(2026, 11, 16), Decimal(10), DayKind.BAD, Afterwards.AS_USUAL),
    Try("walking", date(2026, 11, 18), Decimal(14), DayKind.GOOD, Afterwards.SORE_FOR_A_WHILE),
    Try("walking", date(2026, 11, 20), Decimal(12), DayKind.ORDINARY, note="with Sam"),
)


def fill_activity(diary: Diary) -> None:
    diary.pacing.save_activity(WALKING)


def fill_tries(diary: Diary) -> None:
    fill_activity(diary)
    for each in TRIES:
        diary.pacing.save_try(each)


@asynccontextmanager
async def start_point(
    fresh_app: FreshApp,
    fill: Fill = fill_tries,
    size: tuple[int, int] = HOME,
    effort: str = "no",
) -> AsyncIterator[Journey]:
    """The app at the start point of walking."""
    app = fresh_app(fill=fill, worse_after_effort=effort, motion=False)
    async with app_with(app, StartPointScreen, "walking", size=size) as journey:
        yield journey


def tries(app: CompanionApp) -> list[Try]:
    assert app.store is not None
    return app.store.pacing.tries("walking")


async def test_a_try_is_written_down_by_keyboard(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        assert "at least two different days. Three are better. So far: no tries." in words_on(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TryFormScreen)
        await press(pilot, *"12,5", "enter", "3", "enter", "2", "enter", *"with Sam")
        await press(pilot, "shift+tab", "shift+tab", "shift+tab", "shift+tab", *"yesterday")
        golden("try-form-80x24", screen_text(app))
        await press(pilot, "ctrl+s")
        (tried,) = tries(app)
        assert (tried.day, tried.amount) == (date(2026, 11, 22), Decimal("12.5"))
        assert tried.day_kind is DayKind.BAD
        assert tried.afterwards is Afterwards.SORE_FOR_A_WHILE
        assert tried.note == "with Sam"
        assert "Saved: Sunday 22 November: 12.5 minutes, a bad day" in words_on(app)
        await press(pilot, "escape")
        assert "So far: 1 try, on 1 day." in words_on(app)


async def test_the_day_of_a_try_that_waits_stays_that_day(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "enter", *"12", "shift+tab", *"yesterday", "escape", "escape")
        assert app.store is not None
        draft = app.store.drafts.newest("pacing try", "walking")
        assert draft is not None
        assert draft.body == {"amount": "12", "day": "22/11/2026"}
        await press(pilot, "enter")
        assert "It is as you left it." in words_on(app)
        await press(pilot, "ctrl+s")
        assert [each.day for each in tries(app)] == [date(2026, 11, 22)]


async def test_each_way_shows_its_sum_and_the_average_is_offered_first(
    fresh_app: FreshApp,
) -> None:
    async with start_point(fresh_app) as (pilot, app):
        await press(pilot, "tab", "tab", "tab", "tab")
        await pilot.pause()
        golden("start-point-80x24", screen_text(app))
        await press(pilot, "end")
        words = words_on(app)
        assert "10 + 14 + 12 = 36. 36 ÷ 3 = 12. 80 in every 100 of 12 is 9.6." in words
        assert "How do I pace?" in words
        assert "Halfway: 14 + 10 = 24. 24 ÷ 2 = 12." in words
        assert "Start with 9 minutes." in words


async def test_the_start_point_goes_on_to_the_plan_with_where_it_came_from(
    fresh_app: FreshApp,
) -> None:
    async with start_point(fresh_app) as (pilot, app):
        await press(pilot, "tab", "tab", "enter", *"50", "enter", "enter")
        assert isinstance(app.screen, PlanFormScreen)
        await press(pilot, "ctrl+s")
        assert app.store is not None
        plan = app.store.pacing.plan("walking")
        assert plan is not None
        assert (plan.amount, plan.first_amount) == (Decimal(6), Decimal(6))
        assert (plan.method, plan.share_percent) == (Method.AVERAGE, 50)


async def test_half_of_where_one_has_to_stop_asks_for_that_amount(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "tab", "3")
        assert "Needs how much you can do before you have to stop." in words_on(app)
        await press(pilot, "enter", *"20")
        assert "20 ÷ 2 = 10." in words_on(app)
        assert "Start with 10 minutes." in words_on(app)


async def test_a_figure_from_a_professional_is_kept_with_name_and_date(
    fresh_app: FreshApp,
) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "tab", "5", "enter", *"8", "enter")
        assert "Needs a figure, who gave it to you, and when." in words_on(app)
        await press(pilot, *"Dr Shah", "enter", *"19/11", "enter", "enter", "ctrl+s")
        assert app.store is not None
        plan = app.store.pacing.plan("walking")
        assert plan is not None
        assert (plan.amount, plan.method) == (Decimal(8), Method.PROFESSIONAL)
        assert (plan.set_by, plan.set_on) == ("Dr Shah", date(2026, 11, 19))


async def test_when_a_figure_was_given_stays_that_day(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "tab", "5", "enter", *"8", "enter", "enter", *"yesterday")
        assert isinstance(app.screen, StartPointScreen)
        assert app.screen.draft_body() == {
            "method": "professional",
            "figure": "8",
            "set_on": "22/11/2026",
        }


async def test_what_is_chosen_and_typed_is_there_on_return(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "tab", "4", "enter", *"7", "escape", "escape")
        assert not isinstance(app.screen, StartPointScreen)
        assert app.store is not None
        await app.push_screen(StartPointScreen(app.store, app.now, "walking"))
        await at_rest(pilot)
        assert "Start with 7 minutes." in words_on(app)
        assert "It is as you left it." in words_on(app)


async def test_a_half_written_try_is_there_on_return(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "a", *"12", "escape", "escape")
        assert tries(app) == []
        await press(pilot, "a")
        assert "It is as you left it." in words_on(app)
        await press(pilot, "ctrl+s")
        assert [each.amount for each in tries(app)] == [Decimal(12)]


async def test_a_try_is_changed_and_deleted_and_comes_back(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app) as (pilot, app):
        await press(pilot, "tab", "down", "enter")
        assert isinstance(app.screen, TryFormScreen)
        await press(pilot, "backspace", "backspace", *"15", "ctrl+s")
        assert [each.amount for each in tries(app)] == [10, 15, 12]
        app.screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert [each.amount for each in tries(app)] == [10, 12]
        await press(pilot, "u")
        assert [each.amount for each in tries(app)] == [10, 15, 12]


async def test_a_try_without_an_amount_or_on_a_day_to_come_is_not_saved(
    fresh_app: FreshApp,
) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        await press(pilot, "a", "ctrl+s")
        assert "Not saved yet. Add how much it was." in words_on(app)
        await press(pilot, "tab", "tab", *"24/11/2026", "enter", *"12", "ctrl+s")
        assert tries(app) == []
        assert "That day has not come yet." in words_on(app)


async def test_a_try_that_left_one_worse_leads_to_the_question_about_effort(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        fill_activity(diary)
        diary.pacing.save_try(
            Try("walking", TODAY, Decimal(12), afterwards=Afterwards.WORSE_FOR_A_DAY)
        )

    async with start_point(fresh_app, fill) as (pilot, app):
        assert "A try left you worse for a day or more." in words_on(app)
        await press(pilot, "e")
        assert isinstance(app.screen, EffortQuestionScreen)
    async with start_point(fresh_app, lambda _: None, effort="yes") as (pilot, app):
        assert "A try left you worse" not in words_on(app)


async def test_with_limited_energy_it_is_a_limit_and_no_step_is_named(fresh_app: FreshApp) -> None:
    async with start_point(fresh_app, effort="not sure", size=(80, 60)) as (_, app):
        assert "a limit to stay under" in words_on(app)
        assert "Stay within 9 minutes." in words_on(app)
        assert "step" not in words_on(app).lower()
        assert "Start with" not in words_on(app)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        diary.pacing.save_activity(Activity(HOSTILE, unit=HOSTILE, id="walking"))
        for each in (16, 18):
            day = date(2026, 11, each)
            diary.pacing.save_try(Try("walking", day, Decimal(10), note=HOSTILE))

    async with start_point(fresh_app, fill, (200, 60)) as (pilot, app):
        rows = "\n".join(screen_text(app))
        assert f"Start point: {HOSTILE_SHOWN}" in rows
        assert f"16 November: 10 {HOSTILE_SHOWN}" in rows
        assert f"Start with 8 {HOSTILE_SHOWN}" in rows
        await press(pilot, "a", *"3", "ctrl+s")
        assert f"A try: {HOSTILE_SHOWN}" in "\n".join(screen_text(app))
        assert f"3 {HOSTILE_SHOWN}" in "\n".join(screen_text(app))


async def test_a_fault_while_saving_a_try_keeps_the_words(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start_point(fresh_app, fill_activity) as (pilot, app):
        assert app.store is not None

        def busy(_: Try) -> Try:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.pacing, "save_try", busy)
        await press(pilot, "a", *"12", "ctrl+s", "escape", "escape")
        monkeypatch.undo()
        await press(pilot, "a", "ctrl+s")
        assert [each.amount for each in tries(app)] == [Decimal(12)]


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_reaches_the_offer(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    async with start_point(fresh_app, size=size) as (pilot, app):
        await press(pilot, *["tab"] * 4)
        await pilot.pause()
        assert "Use this" in " ".join(screen_text(app))
        assert app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "a", *["tab"] * 5)
        await pilot.pause()
        assert "Save" in " ".join(screen_text(app))


def test_a_try_is_typed_and_read_back_the_same() -> None:
    for each in TRIES:
        assert read_try(typed_from_try(each), WALKING, TODAY).record == each


def test_tries_on_one_day_make_no_average() -> None:
    twice = [Try("walking", TODAY, Decimal(each)) for each in (10, 14)]
    entry = read_start({}, twice, WALKING, TODAY)
    assert (entry.method, entry.record) == (None, None)
    assert read_start({"method": "average"}, twice, WALKING, TODAY).record is None


def test_a_share_is_from_50_to_100() -> None:
    assert [read_share(said) for said in ("50", "80%", " 100 %")] == [50, 80, 100]
    for said in ("49", "101", "8", "eighty", "80.5", "[red]"):
        with pytest.raises(NotUnderstoodError):
            read_share(said)


def test_a_share_that_is_not_understood_offers_nothing() -> None:
    entry = read_start({"method": "average", "share": "200"}, TRIES, WALKING, TODAY)
    assert entry.record is None
    assert set(entry.problems) == {"share"}


def test_what_another_way_was_told_does_not_stand_in_the_way() -> None:
    typed = {"method": "halfway", "share": "nonsense", "figure": "nonsense"}
    found = read_start(typed, TRIES, WALKING, TODAY).record
    assert found is not None
    assert found.start_point == Decimal(12)
