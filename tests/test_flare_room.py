"""The quiet room: one step at a time, kept at once, found again as it was left."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.content.flare_content import general_steps
from pain_companion.domain.breath import GENTLE, LONG, BreathPart, Pace, moment_of
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.screens.breathing import BreathingScreen
from pain_companion.screens.flare_room import FlareRoomScreen
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.store.flares import FlareStore
from pain_companion.widgets.go import Go
from pain_companion.words.flare_room import eased_words
from tests.clock import LONDON, FixedClock
from tests.conftest import golden, screen_text
from tests.flares import STEPS, TODAY, start_flare, write_plan
from tests.journeys import all_words
from tests.places import press
from tests.room_app import RoomApp

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
SAY, LIE_DOWN, TELL, HALVE, WALK = (words for part in STEPS.values() for words in part)
SIZES = [(80, 24), (40, 15), (120, 32)]

Fill = Callable[[Diary], object]
Opened = tuple[Pilot[None], FlareRoomScreen]


class GoingApp(RoomApp):
    """Notes where it is asked to go."""

    def __init__(self, room: QuietRoom) -> None:
        super().__init__(room)
        self.asked_for: list[str] = []

    def on_go(self, event: Go) -> None:
        self.asked_for.append(event.place)


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    fill: Fill | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    limited: bool = False,
) -> AsyncIterator[Opened]:
    """The room of the flare-up that lasts. `fill` is done before it is opened."""
    diary = Diary.open(path, now=clock)
    diary.settings.remember(worse_after_effort="yes" if limited else "no")
    if fill is not None:
        fill(diary)
    screen = FlareRoomScreen(diary, clock)
    async with GoingApp(screen).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot, screen
    diary.close()


def first_day(diary: Diary) -> Flare:
    write_plan(diary)
    return start_flare(diary)


def ninth_day(diary: Diary) -> Flare:
    write_plan(diary)
    return start_flare(diary, days_ago=8)


def with_pacing(diary: Diary) -> Flare:
    activity = diary.pacing.save_activity(Activity("Walking", "minutes"))
    plan = Plan(activity.id, TODAY, Decimal(8), first_amount=Decimal(8))
    diary.pacing.save_plan(plan)
    return first_day(diary)


def busy(*_: object) -> None:
    raise BusyDiaryError("Another window is saving. Try again in a moment.")


def answers(screen: FlareRoomScreen) -> list[tuple[str, StepAnswer, date]]:
    flare = screen.store.flares.last()
    assert flare is not None
    steps = screen.store.flares.steps(flare.id)
    return [(step.words, step.answer, step.day) for step in steps]


def present(screen: FlareRoomScreen) -> str | None:
    return screen.way.present.words if screen.way.present else None


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_but_the_plan_one_step_at_a_time(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, with_pacing, size=size) as (pilot, screen):
        for words in ("Day 1 of this flare-up", "■ flare-up", SAY, "Step 1 of 4", "1 Done"):
            assert words in all_words(pilot.app)
        assert not any(words in all_words(pilot.app) for words in (LIE_DOWN, TELL, HALVE, WALK))
        assert screen.query_one("#body").max_scroll_x == 0
        if size != (120, 32):
            golden(f"flare-room-{size[0]}x{size[1]}", screen_text(pilot.app))


async def test_each_answer_is_kept_at_once_in_the_words_it_had(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1", "2")
        assert answers(screen) == [
            (SAY, StepAnswer.DONE, TODAY),
            (LIE_DOWN, StepAnswer.NOT_NOW, TODAY),
        ]
        assert "Tell Ana. Step 3 of 4" in all_words(pilot.app)
        assert "Left for now. 3 goes back." in all_words(pilot.app)


async def test_enter_and_the_arrows_do_the_same_as_the_digits(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        for button in screen.query(Button):
            button.active_effect_duration = 0
        await press(pilot, "enter", "right", "enter", "left", "enter")
        assert [answer for _, answer, _ in answers(screen)] == [
            StepAnswer.DONE,
            StepAnswer.NOT_NOW,
            StepAnswer.DONE,
        ]
        await press(pilot, "right", "right", "enter")
        assert present(screen) == TELL


async def test_the_mouse_does_it_too(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await pilot.click("#first")
        await pilot.click("#not_now")
        await pilot.click("#back")
        await pilot.pause()
        assert present(screen) == LIE_DOWN
        await pilot.click("#ways", offset=(20, 0))
        await pilot.pause()
        assert "When did it begin?" in all_words(pilot.app)


async def test_going_back_lets_a_step_be_answered_again(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1", "1", "3", "3")
        assert present(screen) == SAY
        await press(pilot, "2")
        assert answers(screen)[0] == (SAY, StepAnswer.NOT_NOW, TODAY)
        assert len(answers(screen)) == 2
        assert present(screen) == TELL
        await press(pilot, "3", "3", "3")
        assert "This is the first step for today." in all_words(pilot.app)


async def test_leaving_and_coming_back_later_is_where_it_was(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, _):
        await press(pilot, "1", "2")
    clock.pass_time(hours=5)
    async with opened(diary_path, clock) as (pilot, screen):
        assert present(screen) == TELL
        await press(pilot, "3")
    async with opened(diary_path, clock) as (_, screen):
        assert present(screen) == LIE_DOWN


async def test_a_new_day_begins_with_the_steps_of_that_day(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1", "1", "1", "3")
        clock.pass_time(days=1)
        screen.look_again()
        assert "Day 2 of this flare-up" in all_words(pilot.app)
        assert [step.words for step in screen.way.steps] == [SAY, HALVE]
        assert present(screen) == SAY
    clock.pass_time(days=2)
    async with opened(diary_path, clock) as (pilot, screen):
        assert "Day 4 of this flare-up" in all_words(pilot.app)
        assert [step.words for step in screen.way.steps] == [SAY, WALK]


async def test_days_are_right_across_the_october_clock_change(diary_path: Path) -> None:
    clock = FixedClock(datetime(2026, 10, 24, 23, 30, tzinfo=LONDON))

    def start(diary: Diary) -> None:
        write_plan(diary)
        diary.flares.save(Flare(date(2026, 10, 24), started_at=clock(), zone="Europe/London"))

    async with opened(diary_path, clock, start) as (pilot, screen):
        await press(pilot, "1")
        clock.moment = datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=LONDON)
        screen.look_again()
        assert "Day 2 of this flare-up" in all_words(pilot.app)
        await press(pilot, "1")
        clock.moment = datetime(2026, 10, 25, 23, 59, tzinfo=LONDON)
        screen.look_again()
        assert (screen.way.place, "Day 2 of" in all_words(pilot.app)) == (1, True)
        clock.moment = datetime(2026, 10, 26, 0, 0, tzinfo=LONDON)
        screen.look_again()
        assert "Day 3 of this flare-up" in all_words(pilot.app)
        assert [day.day for _, _, day in answers(screen)] == [24, 25]


async def test_after_the_last_step_it_is_calm_and_what_was_left_can_be_looked_at_again(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1", "2", "2", "1")
        assert "These were the steps for today." in all_words(pilot.app)
        assert "2 steps are left for later. Press 1 to look again." in all_words(pilot.app)
        golden("flare-room-day-done-80x24", screen_text(pilot.app))
        await press(pilot, "1")
        assert present(screen) == LIE_DOWN
        await press(pilot, "1")
        assert "1 step is left for later." in all_words(pilot.app)
        await press(pilot, "1", "1")
        assert "left for later" not in all_words(pilot.app)
        assert not screen.query_one("#first").display
        assert {answer for _, answer, _ in answers(screen)} == {StepAnswer.DONE}
        await press(pilot, "1", "2")
        assert len(answers(screen)) == 4


async def test_without_a_plan_there_are_general_steps_marked_as_such(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, start_flare) as (pilot, screen):
        assert general_steps(Part.SAY_TO_MYSELF)[0] in all_words(pilot.app)
        assert "A general step. You can make a plan of your own later." in all_words(pilot.app)
        await press(pilot, "1")
        assert answers(screen)[0][0] == general_steps(Part.SAY_TO_MYSELF)[0]
        flare = screen.store.flares.current()
        assert flare is not None
        assert screen.store.flares.steps(flare.id)[0].line_id is None
        assert screen.way.place == 1


async def test_at_first_it_says_that_plans_are_eased_with_a_way_to_say_no(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, with_pacing) as (pilot, screen):
        assert "Your plans are at half of their amounts while this lasts." in all_words(pilot.app)
        await press(pilot, "k")
        assert screen.store.flares.share_now() == 100
        assert "at half" not in all_words(pilot.app)
        assert "Your plans stay whole." in all_words(pilot.app)
        await press(pilot, "u", "1")
        assert screen.store.flares.share_now() == 50
        assert "at half" not in all_words(pilot.app)


async def test_who_is_to_stay_within_limits_reads_no_figures(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, with_pacing, limited=True) as (pilot, screen):
        assert "Your plans rest while this lasts." in all_words(pilot.app)
        assert "half" not in all_words(pilot.app)
        await press(pilot, "k")
        assert screen.store.flares.share_now() == 100


async def test_where_nothing_is_planned_nothing_is_said_of_easing(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, _):
        assert "Your plans" not in all_words(pilot.app)
    assert eased_words(Flare(TODAY), limited=False) == ""


async def test_after_seven_days_it_speaks_of_set_backs_once(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, ninth_day) as (pilot, screen):
        assert "Day 9 of this flare-up" in all_words(pilot.app)
        assert "Longer ones are often called a set-back." in all_words(pilot.app)
        await press(pilot, "1", "r")
        assert "set-back" in all_words(pilot.app)
        assert isinstance(pilot.app, GoingApp)
        assert pilot.app.asked_for == ["page:flare/flare-up-and-set-back"]
        await press(pilot, "u")
        assert answers(screen) == []
    async with opened(diary_path, clock) as (pilot, _):
        assert "set-back" not in all_words(pilot.app)
        await press(pilot, "r")
        assert isinstance(pilot.app, GoingApp)
        assert pilot.app.asked_for == []


async def test_the_step_is_there_though_nothing_can_be_saved(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(diary: Diary) -> None:
        ninth_day(diary)
        monkeypatch.setattr(FlareStore, "save", busy)

    async with opened(diary_path, clock, fill) as (pilot, _):
        assert SAY in all_words(pilot.app)
        assert "Longer ones are often called a set-back." in all_words(pilot.app)


async def test_on_the_seventh_day_nothing_is_said_of_set_backs(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, lambda diary: start_flare(diary, days_ago=6)) as (p, _):
        assert "Day 7 of this flare-up" in all_words(p.app)
        assert "set-back" not in all_words(p.app)


async def test_the_plan_can_be_edited_while_it_is_used(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1")
        lines = {line.words: line for line in screen.store.flares.plan().lines}
        screen.store.flares.end_line(lines[LIE_DOWN].id)
        await press(pilot, "1")
        assert [words for words, _, _ in answers(screen)] == [SAY]
        assert "Your plan has changed. This is the step now." in all_words(pilot.app)
        assert present(screen) == TELL
        screen.store.flares.save_line(replace(lines[TELL], words="Ring Ana."))
        screen.look_again()
        await press(pilot, "1")
        assert [words for words, _, _ in answers(screen)] == [SAY, "Ring Ana."]


async def test_two_windows_on_one_file_answer_a_step_once(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        other = Diary.open(diary_path, now=clock)
        flare = other.flares.current()
        assert flare is not None
        line = other.flares.plan().of(Part.SAY_TO_MYSELF)[0]
        said = FlareStep(flare.id, line.words, StepAnswer.NOT_NOW, TODAY, line.id)
        other.flares.save_step(said)
        other.flares.save(replace(flare, place="knee"))
        await press(pilot, "1")
        assert answers(screen) == [(SAY, StepAnswer.NOT_NOW, TODAY)]
        assert "■ flare-up · knee" in all_words(pilot.app)
        await press(pilot, "k")
        kept = other.flares.current()
        assert kept is not None
        assert (kept.place, kept.share_percent) == ("knee", 100)
        other.flares.end(replace(kept, ended_on=TODAY), ())
        await press(pilot, "1", "2", "3", "e", "w", "k")
        assert "No flare-up is under way. Esc goes back." in all_words(pilot.app)
        assert len(answers(screen)) == 1
        other.close()


async def test_undo_takes_the_last_answer_back(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        await press(pilot, "1", "1", "u")
        assert present(screen) == LIE_DOWN
        assert len(answers(screen)) == 1


async def test_a_fault_while_saving_is_said_and_the_step_stays(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        with monkeypatch.context() as patch:
            patch.setattr(FlareStore, "answer", busy)
            patch.setattr(FlareStore, "save", busy)
            await press(pilot, "1")
            assert "Another window is saving." in all_words(pilot.app)
            await press(pilot, "k")
            assert "Another window is saving." in all_words(pilot.app)
        await press(pilot, "1")
        assert [words for words, _, _ in answers(screen)] == [SAY]


def hostile_plan(diary: Diary) -> None:
    parts = (Part.SAY_TO_MYSELF, Part.MEDICINES, Part.THOUGHTS)
    diary.flares.save_lines([PlanLine(part, HOSTILE, HOSTILE) for part in parts])
    diary.flares.save(replace(start_flare(diary), place=HOSTILE))


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_stand_as_they_are(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, hostile_plan, size=size) as (pilot, screen):
        assert "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 �" in all_words(pilot.app)
        await press(pilot, "1")
        assert answers(screen)[0][0] == HOSTILE
        for key in "ah":
            await press(pilot, key)
            assert "- [red]x[/] [/nope] [@click=app.exit]x[/]" in all_words(pilot.app)
            await press(pilot, "escape")
        assert pilot.app.screen is screen


async def test_medicines_are_shown_as_agreed_and_nothing_is_worked_out(
    diary_path: Path, clock: FixedClock
) -> None:
    def fill(diary: Diary) -> None:
        line = PlanLine(Part.MEDICINES, "As on the green sheet", "Dr Osei, GP, 3 March")
        diary.flares.save_line(line)
        thought = PlanLine(Part.THOUGHTS, "It never ends", "It has eased each time")
        diary.flares.save_line(thought)
        first_day(diary)

    async with opened(diary_path, clock, fill) as (pilot, _):
        assert "a medicines, as agreed · h unhelpful and kinder thoughts" in all_words(pilot.app)
        await press(pilot, "a")
        assert "As on the green sheet Agreed with" in all_words(pilot.app)
        assert "Dr Osei, GP, 3 March" in all_words(pilot.app)
        golden("flare-medicines-80x24", screen_text(pilot.app))
        await press(pilot, "escape", "h")
        assert "It never ends Kinder thought: It has eased each time" in all_words(pilot.app)


async def test_a_long_step_can_be_read_to_its_end_on_a_small_terminal(
    diary_path: Path, clock: FixedClock
) -> None:
    long = " ".join(f"word{n}" for n in range(200))

    def fill(diary: Diary) -> None:
        diary.flares.save_line(PlanLine(Part.SAY_TO_MYSELF, long))
        start_flare(diary)

    async with opened(diary_path, clock, fill, size=(40, 15)) as (pilot, screen):
        await press(pilot, "end")
        await pilot.pause()
        assert "word199" in all_words(pilot.app)
        assert "v the whole plan" in all_words(pilot.app)
        await press(pilot, "1")
        assert len(answers(screen)) == 1


async def test_the_menu_comes_and_goes_over_the_room(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, first_day) as (pilot, screen):
        assert "Get help now ! " not in all_words(pilot.app)
        await press(pilot, "m")
        assert "Sleep diary" in all_words(pilot.app)
        await press(pilot, "escape", "1")
        assert "Sleep diary" not in all_words(pilot.app)
        assert present(screen) == LIE_DOWN


@pytest.mark.parametrize("pace", [LONG, GENTLE])
def test_breathing_in_fills_and_breathing_out_empties(pace: Pace) -> None:
    tenths = [moment_of(pace, tenth / 10) for tenth in range(pace.seconds * 10)]
    first, last = tenths[0], tenths[-1]
    assert (first.part, first.second, first.full) == (BreathPart.IN, 1, 0)
    assert (last.part, last.second) == (BreathPart.OUT, pace.seconds_out)
    turn = tenths[pace.seconds_in * 10]
    assert (turn.part, turn.second, turn.full) == (BreathPart.OUT, 1, 1)
    assert moment_of(pace, pace.seconds) == first
    assert all(0 <= each.full <= 1 for each in tenths)


@asynccontextmanager
async def breathing(
    path: Path, clock: FixedClock, *, motion: bool, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], BreathingScreen]]:
    diary = Diary.open(path, now=clock)
    diary.settings.remember(motion=motion)
    screen = BreathingScreen(diary, clock)
    async with RoomApp(screen).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot, screen
    diary.close()


async def test_the_pacer_goes_by_the_clock_in_for_four_and_out_for_six(
    diary_path: Path, clock: FixedClock
) -> None:
    async with breathing(diary_path, clock, motion=True) as (pilot, screen):
        clock.pass_time(seconds=2)
        screen.tick()
        await pilot.pause()
        assert "Breathe in 3" in all_words(pilot.app)
        assert "░░██████" in all_words(pilot.app)
        golden("breathing-80x24", screen_text(pilot.app))
        clock.pass_time(seconds=2)
        screen.tick()
        await pilot.pause()
        assert "Breathe out 1" in all_words(pilot.app)
        assert "░" not in all_words(pilot.app)
        clock.pass_time(seconds=5.5)
        screen.tick()
        await pilot.pause()
        assert "Breathe out 6" in all_words(pilot.app)


async def test_the_pacer_pauses_and_takes_gentler_breaths(
    diary_path: Path, clock: FixedClock
) -> None:
    async with breathing(diary_path, clock, motion=True) as (pilot, screen):
        clock.pass_time(seconds=5)
        await press(pilot, "space")
        assert "Paused. Press Space to go on." in all_words(pilot.app)
        clock.pass_time(hours=1)
        await press(pilot, "space")
        assert "Breathe out 2" in all_words(pilot.app)
        await press(pilot, "g")
        assert "Breathe in 1" in all_words(pilot.app)
        assert "In for 3, out for 4." in all_words(pilot.app)
        clock.pass_time(seconds=-60)
        screen.tick()
        assert "Breathe in 1" in all_words(pilot.app)


async def test_without_motion_there_is_one_line_for_each_part_of_a_breath(
    diary_path: Path, clock: FixedClock
) -> None:
    async with breathing(diary_path, clock, motion=False, size=(40, 15)) as (pilot, screen):
        before = screen_text(pilot.app)
        assert "Breathe in for 4" in all_words(pilot.app)
        golden("breathing-40x15", before)
        clock.pass_time(seconds=3.9)
        screen.tick()
        assert screen_text(pilot.app) == before
        clock.pass_time(seconds=0.2)
        screen.tick()
        await pilot.pause()
        assert "Breathe out for 6" in all_words(pilot.app)
        assert "░" not in all_words(pilot.app)


async def test_the_pacer_rests_behind_another_screen_and_ends_with_escape(
    diary_path: Path, clock: FixedClock
) -> None:
    async with breathing(diary_path, clock, motion=True) as (pilot, screen):
        over = FlareRoomScreen(screen.store, clock)
        await pilot.app.push_screen(over)
        await pilot.pause()
        assert screen._ticks is None
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert screen._ticks is not None
        await press(pilot, "escape")
        assert pilot.app.screen is not screen
