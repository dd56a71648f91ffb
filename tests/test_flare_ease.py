"""How much plans are eased in a flare-up: chosen beforehand, with the figures it would give."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from pain_companion.domain.flare_plan import Ease, Part, PlanLine
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.screens.flare_ease import FlareEaseScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.words.flare_ease import (
    back_words,
    chosen_words,
    figure_lines,
    read_ease,
    saved_words,
    typed_from_ease,
)
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import beside_menu
from tests.places import press
from tests.room_app import RoomApp

TODAY = date(2026, 11, 23)
HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"

Opened = tuple[Pilot[None], FlareEaseScreen]


def walking(diary: Diary) -> None:
    """Walking, 11 minutes at a time, and reading, 30 minutes."""
    for name, amount in (("Walking", 11), ("Reading", 30)):
        activity = diary.pacing.save_activity(Activity(name))
        diary.pacing.save_plan(Plan(activity.id, TODAY, Decimal(amount), first_amount=Decimal(1)))


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    fill: Callable[[Diary], None] = lambda _: None,
    *,
    answer: str = "no",
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[Opened]:
    """The form, for a person who answered so how it is after effort."""
    diary = Diary.open(path, now=clock)
    diary.settings.remember(worse_after_effort=answer)
    fill(diary)
    screen = FlareEaseScreen(diary, clock)
    async with RoomApp(screen).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot, screen
    diary.close()


def ease(screen: FlareEaseScreen) -> Ease:
    return screen.store.flares.plan().ease


async def test_the_figures_are_those_of_the_plans_there_are(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, walking) as (pilot, screen):
        assert "- Walking: 11 minutes becomes 5 minutes" in beside_menu(pilot.app)
        assert "- Reading: 30 minutes becomes 15 minutes" in beside_menu(pilot.app)
        golden("flare-ease-80x24", screen_text(pilot.app))
        await press(pilot, "3", "tab", "1")
        assert "- Walking: 11 minutes becomes 8 minutes" in beside_menu(pilot.app)
        assert "Afterwards, when you say so: all of it." in beside_menu(pilot.app)
        assert screen.store.flares.lines() == []
        await press(pilot, "ctrl+s")
        assert ease(screen) == Ease(75, 1)
        assert "Saved. This much of your plans holds in a flare-up: three quarters." in beside_menu(
            pilot.app
        )
        plans = screen.store.pacing.current_plans().values()
        assert sorted(plan.amount for plan in plans) == [11, 30]


async def test_ones_own_figure_is_asked_for_when_it_is_chosen(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, walking) as (pilot, screen):
        assert not screen.query_one("#own-share").display
        await press(pilot, "5", *"40", "enter", "4", "ctrl+s")
        assert ease(screen) == Ease(40, 4)
        assert "- Walking: 11 minutes becomes 4 minutes" in beside_menu(pilot.app)


@pytest.mark.parametrize("typed", ["0", "101", "x", "-5", "4.5"])
async def test_a_figure_that_is_no_share_is_not_saved(
    diary_path: Path, clock: FixedClock, typed: str
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "5", *typed, "ctrl+s")
        assert screen.store.flares.lines() == []
        assert "Type a number from 1 to 100." in beside_menu(pilot.app)


async def test_not_easing_at_all_leaves_every_figure_as_it_is(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, walking) as (pilot, screen):
        await press(pilot, "4", "ctrl+s")
        assert ease(screen).share_percent == 100
        assert "- Walking: stays at 11 minutes" in beside_menu(pilot.app)
        assert "Your plans stay as they are in a flare-up." in beside_menu(pilot.app)


async def test_before_any_choice_the_usual_one_stands_and_is_said_not_to_be_chosen(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        assert screen.typed["share"] == "50"
        assert "You have not chosen yet." in beside_menu(pilot.app)
        assert "You have no pacing plans yet." in beside_menu(pilot.app)
        await press(pilot, "ctrl+s")
        assert ease(screen) == Ease()
        assert "You have not chosen yet." not in beside_menu(pilot.app)


async def test_a_new_choice_keeps_the_earlier_one_as_an_earlier_plan(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "3", "ctrl+s")
        clock.pass_time(days=1)
        await press(pilot, "shift+tab", "shift+tab", "1", "ctrl+s", "ctrl+s")
        assert ease(screen).share_percent == 50
        shares = [line.words for line in screen.store.flares.lines()]
        assert shares == ["75", "50"]


async def test_a_choice_can_be_taken_back_and_comes_back(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        assert not screen.query_one("#delete").display
        await press(pilot, "3", "ctrl+s", "tab", "enter")
        assert screen.store.flares.plan().of(Part.EASE) == []
        assert screen.typed["share"] == "50"
        assert "Your choice is taken back." in beside_menu(pilot.app)
        await press(pilot, "ctrl+z")
        assert ease(screen).share_percent == 75
        assert screen.typed["share"] == "75"


async def test_a_choice_that_is_not_saved_is_kept(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "5", *"4")
        screen.keep_typing()
    async with opened(diary_path, clock) as (pilot, screen):
        assert "It is as you left it." in beside_menu(pilot.app)
        assert (screen.typed["share"], screen.typed["own_share"]) == ("own", "4")
        assert screen.store.flares.lines() == []


async def test_two_windows_agree_on_one_choice(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        other = Diary.open(diary_path, now=clock)
        other.flares.save_line(PlanLine(Part.EASE, "34", "3"))
        other.close()
        screen.look_again()
        assert (screen.typed["share"], screen.typed["steps"]) == ("34", "3")
        await press(pilot, "3", "ctrl+s")
        assert [line.words for line in screen.store.flares.plan().of(Part.EASE)] == ["75"]


async def test_a_fault_while_saving_keeps_the_choice(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):

        def busy(_: PlanLine) -> PlanLine:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(screen.store.flares, "save_line", busy)
            await press(pilot, "3", "ctrl+s")
            assert "Another window is saving." in beside_menu(pilot.app)
        await press(pilot, "ctrl+s")
        assert ease(screen).share_percent == 75


@pytest.mark.parametrize("answer", ["", "yes", "not sure"])
async def test_within_limits_there_are_no_figures_and_no_steps(
    diary_path: Path, clock: FixedClock, answer: str
) -> None:
    async with opened(diary_path, clock, walking, answer=answer) as (pilot, screen):
        said = " ".join([beside_menu(pilot.app), *screen.help_lines()])
        for word in ("minutes", "step", "half", "three quarters", "every 100"):
            assert word not in said
        assert "They come back when you feel steady." in said
        if not answer:
            golden("flare-ease-limited-80x24", screen_text(pilot.app))
        await press(pilot, "2", "ctrl+s")
        assert ease(screen).share_percent == 100
        assert "Saved: your plans stay as they are." in beside_menu(pilot.app)
        assert "when you feel steady" not in beside_menu(pilot.app)
        screen.query_one("#plans", Answer).take_focus()
        await press(pilot, "1", "ctrl+s")
        assert ease(screen) == Ease()


async def test_a_figure_chosen_before_limits_were_set_stays_as_it_was(
    diary_path: Path, clock: FixedClock
) -> None:
    def chosen(diary: Diary) -> None:
        diary.flares.save_line(PlanLine(Part.EASE, "40", "6"))

    async with opened(diary_path, clock, chosen, answer="yes") as (pilot, screen):
        await press(pilot, "1", "ctrl+s")
        assert ease(screen) == Ease(40, 6)
        assert len(screen.store.flares.lines()) == 1


async def test_hostile_names_of_activities_are_shown_as_they_are(
    diary_path: Path, clock: FixedClock
) -> None:
    def hostile(diary: Diary) -> None:
        activity = diary.pacing.save_activity(Activity(HOSTILE, "[b]lengths[/c]"))
        diary.pacing.save_plan(Plan(activity.id, TODAY, Decimal(10), first_amount=Decimal(1)))

    async with opened(diary_path, clock, hostile, size=(120, 32)) as (pilot, _):
        assert "[red]x[/] [/nope] [@click=app.exit]x[/] 😀" in beside_menu(pilot.app)
        assert "10 [b]lengths[/c] becomes 5 [b]lengths[/c]" in beside_menu(pilot.app)
        assert "\u202e" not in beside_menu(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32)])
async def test_all_of_it_is_reached_on_any_terminal(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, walking, size=size) as (pilot, screen):
        await press(pilot, "5", *"60", "tab", "3", "tab", "enter")
        assert ease(screen) == Ease(60, 3)
        assert screen.query_one("#body").max_scroll_x == 0


def test_figures_are_whole_and_never_below_1() -> None:
    stairs = Activity("Stairs", "steps", id="s")
    plans = {"s": Plan("s", TODAY, Decimal(1))}
    assert figure_lines(plans, [stairs], 50) == ["- Stairs: stays at 1 step"]
    plans = {"s": Plan("s", TODAY, Decimal("9.6"))}
    assert figure_lines(plans, [stairs], 50) == ["- Stairs: 9 steps becomes 4 steps"]
    assert figure_lines(plans, [Activity("Swimming", id="x")], 50) == []


def test_a_plan_in_parts_is_shown_as_what_one_time_comes_to() -> None:
    stairs = Activity("Stairs", "steps", id="s")
    plans = {"s": Plan("s", TODAY, Decimal(20), parts=2)}
    assert figure_lines(plans, [stairs], 50) == ["- Stairs: 20 steps becomes 10 steps"]


def test_the_way_back_is_said_in_the_persons_own_steps() -> None:
    assert back_words(Ease(50, 2)) == "Afterwards, when you say so: three quarters, then all of it."
    assert back_words(Ease(99, 4)) == "Afterwards, when you say so: all of it."


@given(share=st.integers(1, 100), steps=st.integers(1, 99), limited=st.booleans())
def test_a_choice_made_again_is_the_same_choice(share: int, steps: int, limited: bool) -> None:
    line = PlanLine(Part.EASE, str(share), str(steps), id="1")
    again = read_ease(typed_from_ease(line), line, limited=limited).record
    assert again == line


def test_a_choice_is_said_in_a_few_words() -> None:
    line = PlanLine(Part.EASE, "40")
    assert chosen_words(line, limited=False) == "about 40 in every 100"
    assert chosen_words(None, limited=False) == "half, as usual"
    assert chosen_words(line, limited=True) == "plans rest"
    assert chosen_words(replace(line, words="100"), limited=True) == "plans stay"
    assert saved_words(line, limited=True).startswith("Saved: plans rest.")
