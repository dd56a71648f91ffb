"""Looking back on flare-ups, by keyboard: the list, all together, and one by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.screens.flare_page import FlarePageScreen
from pain_companion.screens.flare_record import FlareRecordScreen
from pain_companion.screens.flares import FlaresScreen
from pain_companion.screens.one_flare import NO_PLAN_THEN, OneFlareScreen
from pain_companion.store.diary import Diary
from pain_companion.words.flare_history import IN_THE_BIN, NONE_YET
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import beside_menu
from tests.pacing import start_walking
from tests.places import at_rest, press

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
HOSTILE_SHOWN = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀"
ONE_DAY = timedelta(days=1)


def write_flare(
    diary: Diary,
    start: date,
    days: int | None,
    steps: tuple[tuple[str, bool], ...] = (),
    place: str | None = "lower back",
) -> Flare:
    """A flare-up of so many days, or one that lasts, with steps done on its first day."""
    end = start + (days - 1) * ONE_DAY if days else None
    flare = diary.flares.save(Flare(start, end, place, share_percent=50, started_at=diary.now()))
    for words, helped in steps:
        diary.flares.save_step(FlareStep(flare.id, words, StepAnswer.DONE, start, helped=helped))
    return flare


def fill_four(diary: Diary) -> None:
    write_flare(diary, date(2026, 9, 1), 2, (("Breathe out slowly", True), ("A bath", False)))
    write_flare(diary, date(2026, 9, 20), 4, (("Breathe out slowly", True),))
    write_flare(diary, date(2026, 10, 13), 9, (("Breathe out slowly", False), ("Ring Ann", True)))
    write_flare(diary, date(2026, 11, 20), None, (("A bath", False),), "knees")


@asynccontextmanager
async def looking_back(
    fresh_app: FreshApp,
    fill: Callable[[Diary], object] = fill_four,
    size: tuple[int, int] = (80, 24),
    effort: str = "no",
) -> AsyncIterator[tuple[Pilot[None], CompanionApp]]:
    """The app at the flare-ups so far."""
    app = fresh_app(fill=fill, worse_after_effort=effort, motion=False)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(FlaresScreen(app.store, app.now))
        await at_rest(pilot)
        yield pilot, app


def started(app: CompanionApp) -> list[date]:
    assert app.store is not None
    return [flare.started_on for flare in app.store.flares.all()]


async def test_the_list_and_all_together(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        golden("flares-80x24", screen_text(app))
        await press(pilot, *["down"] * 20)
        assert "Breathe out slowly: used in 3, ticked as helpful in 2" in beside_menu(app)
        assert "Ring Ann: used in 1, ticked as helpful in 1" in beside_menu(app)


async def test_the_same_as_a_table_and_back(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        await press(pilot, "v")
        golden("flares-table-80x24", screen_text(app))
        await press(pilot, "v", "enter")
        assert isinstance(app.screen, OneFlareScreen)


async def test_with_fewer_than_three_it_is_too_early(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        write_flare(diary, date(2026, 9, 1), 2, (("A bath", True),))
        write_flare(diary, date(2026, 11, 1), 3)

    async with looking_back(fresh_app, fill) as (_, app):
        assert "You have written down 2 flare-ups. That is too early" in beside_menu(app)
        assert "used in" not in beside_menu(app)


async def test_without_any_there_is_a_line_and_no_key_does_harm(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app, lambda _: None) as (pilot, app):
        assert NONE_YET in beside_menu(app)
        await press(pilot, "v", "enter", "delete")
        assert isinstance(app.screen, FlaresScreen)


async def test_delete_puts_one_into_the_bin_and_u_brings_it_back(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        await press(pilot, "down", "delete")
        assert "Deleted: Flare-up, 13 to 21 October. u brings it back." in beside_menu(app)
        assert len(started(app)) == 3
        await press(pilot, "u")
        assert started(app)[1] == date(2026, 10, 13)


def fill_planned(diary: Diary) -> None:
    """The same flare-ups, of someone who had a plan by the third of them."""
    fill_four(diary)
    start_walking(diary, from_day=date(2026, 10, 13))


async def test_one_flare_up_with_its_steps_by_day(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app, fill_planned) as (pilot, app):
        await press(pilot, "down", "enter")
        golden("one-flare-80x24", screen_text(app))


async def test_before_there_were_plans_none_were_eased(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app, fill_planned) as (pilot, app):
        await press(pilot, "down", "down", "enter")
        assert "Flare-up, 20 to 23 September" in beside_menu(app)
        assert "Your plans were" not in beside_menu(app)


async def test_the_plan_as_it_was_then_is_one_key_away(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    def fill(diary: Diary) -> None:
        clock.pass_time(days=-30)
        line = diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Lie down"))
        write_flare(diary, clock().date(), 3)
        clock.pass_time(days=30)
        diary.flares.end_line(line.id)
        diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Walk a little"))

    async with looking_back(fresh_app, fill) as (pilot, app):
        await press(pilot, "enter", "v")
        assert isinstance(app.screen, FlarePageScreen)
        await press(pilot, "end")
        assert "Lie down" in beside_menu(app)
        assert "Walk a little" not in beside_menu(app)


async def test_when_and_where_can_be_changed(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        await press(pilot, "enter", "e")
        assert isinstance(app.screen, FlareRecordScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, OneFlareScreen)


async def test_where_there_was_no_plan_then_it_says_so(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        await press(pilot, "enter", "v")
        assert isinstance(app.screen, OneFlareScreen)
        assert NO_PLAN_THEN in beside_menu(app)


async def test_one_is_put_into_the_bin_from_its_own_page(fresh_app: FreshApp) -> None:
    async with looking_back(fresh_app) as (pilot, app):
        await press(pilot, "enter", "delete")
        assert IN_THE_BIN in beside_menu(app)
        assert len(started(app)) == 3
        await press(pilot, "v", "e", "delete")
        assert isinstance(app.screen, OneFlareScreen)
        await press(pilot, "u")
        assert len(started(app)) == 4
        assert "knees" in beside_menu(app)


async def test_within_limits_there_is_no_figure_for_what_plans_were_eased_to(
    fresh_app: FreshApp,
) -> None:
    async with looking_back(fresh_app, fill_planned, effort="yes") as (pilot, app):
        await press(pilot, "down", "enter")
        assert "Your plans rested." in beside_menu(app)
        assert "half" not in beside_menu(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 32)])
async def test_hostile_words_are_only_words(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    def fill(diary: Diary) -> None:
        for month in (6, 7, 8, 9):
            write_flare(diary, date(2026, month, 1), 3, ((HOSTILE, True),), HOSTILE)

    async with looking_back(fresh_app, fill, size) as (pilot, app):
        seen = beside_menu(app)
        for key in ("pagedown", "end", "down", "v", "end", "v", "home", "enter", "end"):
            await press(pilot, key)
            seen += beside_menu(app)
        assert isinstance(app.screen, OneFlareScreen)
        assert HOSTILE_SHOWN[:17] in seen
