"""Earlier flare-up plans: what changed from day to day, seen again and gone back to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.domain.flare_plan import FlarePlan, Part, PlanLine
from pain_companion.domain.plan_changes import PlanChanges, plan_changes, plan_versions
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.flare_page import FlarePageScreen
from pain_companion.screens.flare_versions import HOLDS, NONE_YET, FlareVersionsScreen
from pain_companion.store.diary import Diary
from pain_companion.words.flare_versions import change_lines, line_words
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import beside_menu
from tests.places import at_rest, press

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
HOSTILE_SHOWN = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀"
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
DAY = timedelta(days=1)
REST = PlanLine(Part.FIRST_HOURS, "Lie down", since=MONDAY, id="1")
BREATHE = PlanLine(Part.FIRST_HOURS, "Breathe", place=1, since=MONDAY, id="2")
RING = PlanLine(Part.MESSAGES, "I will ring", "Sam", since=MONDAY + DAY, id="3")


# What differs


def test_lines_that_came_in_and_went_out() -> None:
    changes = plan_changes(FlarePlan([REST, BREATHE]), FlarePlan([BREATHE, RING]))
    assert changes == PlanChanges([RING], [REST])
    assert change_lines(changes, limited=False) == [
        "Came in, Messages to send: To Sam: I will ring",
        "Went out, The first hours: Lie down",
    ]


def test_lines_that_say_the_same_are_the_same_whatever_their_ids() -> None:
    again = PlanLine(Part.FIRST_HOURS, "Lie down", since=MONDAY + DAY, id="9")
    assert plan_changes(FlarePlan([REST]), FlarePlan([again])).are_none


def test_a_line_that_stands_twice_can_go_out_once() -> None:
    changes = plan_changes(FlarePlan([REST, REST]), FlarePlan([REST]))
    assert (changes.came_in, changes.went_out) == ([], [REST])
    assert not changes.are_none


def test_another_order_is_told_by_its_part() -> None:
    changes = plan_changes(FlarePlan([REST, BREATHE]), FlarePlan([BREATHE, REST]))
    assert change_lines(changes, limited=False) == ["In another order: The first hours"]


def test_a_version_is_the_plan_at_the_end_of_a_day() -> None:
    later = MONDAY + timedelta(hours=2)
    lines = [
        PlanLine(Part.FIRST_HOURS, "Lie", since=MONDAY, until=later, id="1"),
        PlanLine(Part.FIRST_HOURS, "Lie down", since=later, until=MONDAY + DAY, id="2"),
        RING,
    ]
    moments = [MONDAY + DAY, later, MONDAY]
    newest, oldest = plan_versions(lines, moments)
    assert (newest.day, oldest.day) == (date(2026, 11, 17), date(2026, 11, 16))
    assert [line.words for line in oldest.plan.lines] == ["Lie down"]
    assert oldest.changes.went_out == []
    assert [line.words for line in newest.changes.went_out] == ["Lie down"]


def test_a_day_that_came_to_nothing_is_left_out() -> None:
    later = MONDAY + timedelta(hours=2)
    lines = [PlanLine(Part.FIRST_HOURS, "Lie", since=MONDAY, until=later, id="1")]
    assert plan_versions(lines, [later, MONDAY]) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (PlanLine(Part.MEDICINES, "As agreed", "Dr Lee"), "As agreed (agreed with Dr Lee)"),
        (PlanLine(Part.THOUGHTS, "Never ends", "It did"), "Never ends → It did"),
        (PlanLine(Part.COMFORT_KIT, "Socks", "drawer"), "Socks (drawer)"),
        (PlanLine(Part.MESSAGES, "Hello"), "Hello"),
        (PlanLine(Part.EASE, "50", "1"), "half, back in 1 step"),
        (PlanLine(Part.EASE, "60", "3"), "about 60 in every 100, back in 3 steps"),
    ],
)
def test_a_line_in_words(line: PlanLine, words: str) -> None:
    assert line_words(line, limited=False) == words


def test_within_limits_easing_has_no_figure() -> None:
    words = line_words(PlanLine(Part.EASE, "60", "3"), limited=True)
    assert not any(character.isdigit() for character in words)
    assert "step" not in words


# On the screen


def fill_days(clock: FixedClock) -> Callable[[Diary], None]:
    """A plan that was changed on three days, the last of them today."""

    def fill(diary: Diary) -> None:
        clock.pass_time(days=-7)
        rest = diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Lie down with a warm pack"))
        clock.pass_time(days=4)
        diary.flares.save_line(PlanLine(Part.MESSAGES, "I will ring tomorrow", "Sam"))
        clock.pass_time(days=3)
        diary.flares.end_line(rest.id)
        diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Walk to the gate"))
        clock.pass_time(hours=1)

    return fill


@asynccontextmanager
async def versions(
    fresh_app: FreshApp, fill: Callable[[Diary], object], size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], CompanionApp]]:
    """The app at the earlier plans."""
    app = fresh_app(fill=fill, worse_after_effort="no", motion=False)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(FlareVersionsScreen(app.store, app.now))
        await at_rest(pilot)
        yield pilot, app


def words_now(app: CompanionApp) -> list[str]:
    assert app.store is not None
    return [line.words for line in app.store.flares.plan().lines]


async def test_changes_stand_by_day_the_newest_first(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with versions(fresh_app, fill_days(clock)) as (_, app):
        golden("flare-versions-80x24", screen_text(app))


async def test_enter_shows_the_plan_as_it_was_then(fresh_app: FreshApp, clock: FixedClock) -> None:
    async with versions(fresh_app, fill_days(clock)) as (pilot, app):
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, FlarePageScreen)
        assert "Friday 20 November" in beside_menu(app)
        await press(pilot, "end")
        assert "Lie down with a warm pack" in beside_menu(app)
        assert "Walk to the gate" not in beside_menu(app)
        await press(pilot, "w", "h")
        assert isinstance(app.screen, FlarePageScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, FlareVersionsScreen)


async def test_going_back_asks_first_and_u_takes_it_back(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with versions(fresh_app, fill_days(clock)) as (pilot, app):
        await press(pilot, "down", "g")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "enter")
        assert words_now(app) == ["Walk to the gate", "I will ring tomorrow"]
        await press(pilot, "g", "y")
        assert words_now(app) == ["Lie down with a warm pack", "I will ring tomorrow"]
        assert "Your plan is again as it was on Friday 20 November" in beside_menu(app)
        await press(pilot, "u")
        assert words_now(app) == ["Walk to the gate", "I will ring tomorrow"]


async def test_the_plan_one_came_from_can_be_gone_back_to_as_well(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with versions(fresh_app, fill_days(clock)) as (pilot, app):
        clock.pass_time(days=1)
        await press(pilot, "down", "down", "g", "y")
        assert words_now(app) == ["Lie down with a warm pack"]
        await press(pilot, "home", "down", "g", "y")
        assert words_now(app) == ["Walk to the gate", "I will ring tomorrow"]


async def test_the_plan_that_holds_is_not_gone_back_to(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with versions(fresh_app, fill_days(clock)) as (pilot, app):
        await press(pilot, "g")
        assert isinstance(app.screen, FlareVersionsScreen)
        assert HOLDS in beside_menu(app)


async def test_without_a_plan_there_is_no_earlier_one(fresh_app: FreshApp) -> None:
    async with versions(fresh_app, lambda _: None) as (pilot, app):
        assert NONE_YET in beside_menu(app)
        await press(pilot, "enter", "g")
        assert isinstance(app.screen, FlareVersionsScreen)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 32)])
async def test_hostile_words_are_only_words(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    def fill(diary: Diary) -> None:
        diary.flares.save_line(PlanLine(Part.MESSAGES, HOSTILE, HOSTILE))

    async with versions(fresh_app, fill, size) as (pilot, app):
        assert HOSTILE_SHOWN[:18] in beside_menu(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, FlarePageScreen)
