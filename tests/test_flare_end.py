"""The record of a flare-up and its end: one question at a time, one key each, none needed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.screens.flare_end import FlareEndScreen
from pain_companion.screens.flare_record import FlareAskingRoom, FlareRecordScreen
from pain_companion.screens.flare_room import FlareRoomScreen
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.store.flares import FlareStore
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.flare_room import back_words, places_used, read_day
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.flares import TODAY, start_flare
from tests.journeys import all_words
from tests.pacing import start_walking
from tests.places import press
from tests.room_app import RoomApp

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
SIZES = [(80, 24), (40, 15), (120, 32)]
DAY = timedelta(days=1)
MOST_KEYS = 8
"""So many keys three steps, the end and two ticks may take."""

Opened = tuple[Pilot[None], Diary]


def begun(diary: Diary, days_ago: int = 3, words: tuple[str, ...] = ("Breathe", "Rest")) -> Flare:
    """A flare-up with steps that were done."""
    flare = start_flare(diary, days_ago=days_ago)
    done = [FlareStep(flare.id, each, StepAnswer.DONE, flare.started_on) for each in words]
    put_off = FlareStep(flare.id, "Ring work", StepAnswer.NOT_NOW, flare.started_on)
    for step in (*done, put_off):
        diary.flares.save_step(step)
    return flare


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    kind: type[QuietRoom] = FlareEndScreen,
    *,
    size: tuple[int, int] = (80, 24),
    limited: bool = False,
    days_ago: int = 3,
    words: tuple[str, ...] = ("Breathe", "Rest"),
) -> AsyncIterator[Opened]:
    """A screen over a flare-up that is begun, unless there is one already."""
    diary = Diary.open(path, now=clock)
    diary.settings.remember(worse_after_effort="yes" if limited else "no")
    if not diary.pacing.current_plans():
        start_walking(diary)
    flare = diary.flares.last() or begun(diary, days_ago, words)
    given = () if kind is FlareRoomScreen else (flare.id,)
    async with RoomApp(kind(diary, clock, *given)).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot, diary
    diary.close()


def last(diary: Diary) -> Flare:
    flare = diary.flares.last()
    assert flare is not None
    return flare


def helped(diary: Diary) -> list[str]:
    return [step.words for step in diary.flares.steps(last(diary).id) if step.helped]


async def test_three_steps_the_end_and_two_ticks_take_few_keys(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    diary.flares.save_lines([PlanLine(Part.DAYS_1_2, words) for words in ("Lie", "Sip", "Ring")])
    start_flare(diary, days_ago=1)
    diary.close()
    keys = [*"111", "e", "1", *"12", "enter"]
    async with opened(diary_path, clock, FlareRoomScreen) as (pilot, diary):
        await press(pilot, *keys)
        assert (last(diary).ended_on, helped(diary)) == (TODAY, ["Lie", "Sip"])
    print(f"Three steps, the end, two ticks: {len(keys)} keys")  # noqa: T201
    assert len(keys) <= MOST_KEYS


async def test_when_it_ended_is_one_key_and_what_helped_one_each(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        golden("flare-end-when-80x24", screen_text(pilot.app))
        await press(pilot, "2")
        assert "It ended on Sunday 22 November." in all_words(pilot.app)
        assert "Ring work" not in all_words(pilot.app)
        golden("flare-end-helped-80x24", screen_text(pilot.app))
        await press(pilot, "2", "enter")
        assert last(diary).ended_on == TODAY - DAY
        assert helped(diary) == ["Rest"]
        assert "This flare-up lasted 3 days." in all_words(pilot.app)
        golden("flare-end-remember-80x24", screen_text(pilot.app))
        await press(pilot, *"slow down sooner", "enter")
        assert last(diary).remember == "slow down sooner"
        assert not isinstance(pilot.app.screen, FlareEndScreen)


async def test_it_ends_in_one_change_that_is_undone_as_one(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "1", "1", "2", "enter", "escape", "u")
        assert (last(diary).ended_on, helped(diary)) == (None, [])
        assert "When did it ease?" in all_words(pilot.app)


async def test_plans_stay_eased_until_the_person_says_so(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "1", "enter")
        assert diary.flares.share_now() == 50
        assert "They come back when you say so." in all_words(pilot.app)


async def test_who_is_to_stay_within_limits_is_told_when_you_feel_steady(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, limited=True) as (pilot, _):
        await press(pilot, "1", "enter")
        assert "Your plans come back when you feel steady." in all_words(pilot.app)
    assert back_words(Flare(TODAY), limited=False) == ""


async def test_another_day_is_typed_and_read_back(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "3", *"19 Nov", "enter")
        assert "It began on Friday 20 November. Type that day or a later one." in all_words(
            pilot.app
        )
        await press(pilot, "ctrl+u", *"tomorrow", "enter")
        assert "That day has not come yet." in all_words(pilot.app)
        await press(pilot, "ctrl+u", *"21 Nov", "enter")
        assert "It ended on Saturday 21 November." in all_words(pilot.app)
        await press(pilot, "d", "1", "enter")
        assert last(diary).ended_on == TODAY


@pytest.mark.parametrize("kind", [FlareEndScreen, FlareRecordScreen])
async def test_a_day_that_is_typed_and_waits_stays_that_day(
    diary_path: Path, clock: FixedClock, kind: type[FlareAskingRoom]
) -> None:
    async with opened(diary_path, clock, kind) as (pilot, _):
        await press(pilot, "3", *"yesterday")
        assert isinstance(pilot.app.screen, kind)
        assert pilot.app.screen.draft_body() == {"day": "22/11/2026"}


async def test_what_began_today_can_only_end_today(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, days_ago=0) as (pilot, diary):
        assert "Which of these helped?" in all_words(pilot.app)
        assert "Press d" not in all_words(pilot.app)
        await press(pilot, "d", "enter")
        assert last(diary).ended_on == TODAY


async def test_without_a_step_done_nothing_is_asked_about_them(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, words=()) as (pilot, diary):
        await press(pilot, "1")
        assert last(diary).ended_on == TODAY
        assert "One line for next time, if you like" in all_words(pilot.app)


async def test_ticks_and_days_are_there_after_leaving(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, _):
        await press(pilot, "2", "1", "escape")
    clock.pass_time(days=2)
    async with opened(diary_path, clock) as (pilot, diary):
        assert "It ended on Sunday 22 November." in all_words(pilot.app)
        assert "[x] 1 Breathe" in all_words(pilot.app)
        await press(pilot, "1", "down", "space", "enter")
        assert helped(diary) == ["Rest"]


async def test_a_line_to_remember_is_kept_however_one_leaves(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "1", "enter", *"rest sooner", "escape", "escape")
        assert last(diary).remember == "rest sooner"
        assert diary.drafts.all() == []
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "ctrl+u", "ctrl+s")
        assert last(diary).remember is None


async def test_the_mouse_ticks_and_saves(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await pilot.click(OptionList, offset=(2, 0))
        await pilot.pause()
        await pilot.click("#helped-2")
        await pilot.click("#save")
        await pilot.pause()
        assert (last(diary).ended_on, helped(diary)) == (TODAY, ["Rest"])


async def test_two_windows_end_it_once_and_lose_nothing(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "1", "1")
        other = Diary.open(diary_path, now=clock)
        other.flares.save(replace(last(other), place="knee"))
        await press(pilot, "enter")
        assert (last(diary).place, last(diary).ended_on) == ("knee", TODAY)
        assert helped(diary) == ["Breathe"]
        other.flares.delete(last(other).id)
        await press(pilot, *"x", "enter")
        assert not isinstance(pilot.app.screen, FlareEndScreen)
        other.close()


async def test_a_fault_at_the_end_keeps_what_was_ticked(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise BusyDiaryError("Another window is saving. Try again in a moment.")

    async with opened(diary_path, clock) as (pilot, diary):
        with monkeypatch.context() as patch:
            patch.setattr(FlareStore, "end", busy)
            await press(pilot, "1", "1", "enter")
            assert "Another window is saving." in all_words(pilot.app)
        await press(pilot, "enter")
        assert helped(diary) == ["Breathe"]


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_and_long_words_stand_as_they_are(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    words = (HOSTILE, *(f"step {n} of many more than fit" for n in range(12)))
    async with opened(diary_path, clock, size=size, words=words) as (pilot, diary):
        await press(pilot, "1")
        assert "[ ] 1 [red]x[/] [/nope] [@click=app.exit]x[/] 😀 �" in all_words(pilot.app)
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0
        if size == (40, 15):
            golden("flare-end-helped-40x15", screen_text(pilot.app))
        await press(pilot, *["down"] * 12, "space", "enter", *HOSTILE[:-1], "enter")
        assert helped(diary) == ["step 11 of many more than fit"]
        assert last(diary).remember == HOSTILE[:-1].strip()


async def test_the_start_and_the_place_are_one_key_each(
    diary_path: Path, clock: FixedClock
) -> None:
    earlier = Diary.open(diary_path, now=clock)
    for place in ("Lower back", "knee", "lower back"):
        flare = start_flare(earlier, days_ago=60)
        earlier.flares.save(replace(flare, place=place, ended_on=flare.started_on))
    begun(earlier, 0)
    earlier.close()
    async with opened(diary_path, clock, FlareRoomScreen) as (pilot, diary):
        await press(pilot, "w")
        golden("flare-record-when-80x24", screen_text(pilot.app))
        await press(pilot, "2")
        assert last(diary).started_on == TODAY - DAY
        assert "1 lower back 2 knee 3 Somewhere else 4 Leave it as it is" in all_words(pilot.app)
        golden("flare-record-where-80x24", screen_text(pilot.app))
        await press(pilot, "2")
        assert last(diary).place == "knee"
        assert "Day 2 of this flare-up ■ flare-up · knee" in all_words(pilot.app)


async def test_an_earlier_start_changes_the_day_at_once(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, FlareRecordScreen, size=(40, 15)) as (pilot, diary):
        golden("flare-record-when-40x15", screen_text(pilot.app))
        await press(pilot, "3", *"someday", "enter")
        assert last(diary).started_on == TODAY - 3 * DAY
        await press(pilot, "ctrl+u", *"14 Nov", "enter")
        assert last(diary).day_on(TODAY) == 10
        await press(pilot, *"left hip", "enter")
        assert last(diary).place == "left hip"


async def test_none_of_the_record_is_needed(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, FlareRecordScreen) as (pilot, diary):
        before = last(diary)
        await press(pilot, "enter", "enter")
        assert last(diary) == before
        assert not isinstance(pilot.app.screen, FlareRecordScreen)


async def test_a_place_that_is_being_typed_is_there_again(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, FlareRecordScreen) as (pilot, _):
        await press(pilot, "4", *"left shou", "escape", "escape")
    async with opened(diary_path, clock, FlareRecordScreen) as (pilot, diary):
        await press(pilot, "4", *"lder", "enter")
        assert last(diary).place == "left shoulder"
        assert diary.drafts.all() == []


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_places_stand_as_they_are(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, FlareRecordScreen, size=size) as (pilot, diary):
        diary.flares.save(replace(last(diary), place=HOSTILE))
        await press(pilot, "4")
        assert "1 [red]x[/] [/nope] [@click=app.exit]x[/] 😀 �" in all_words(pilot.app)
        await press(pilot, "1")
        assert last(diary).place == HOSTILE


async def test_a_flare_up_in_the_bin_closes_its_record(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, FlareRecordScreen) as (pilot, diary):
        diary.flares.delete(last(diary).id)
        await press(pilot, "2")
        assert diary.flares.all() == []


def test_a_start_after_the_end_is_refused() -> None:
    ended = date(2026, 11, 20)
    with pytest.raises(NotUnderstoodError, match="It ended on Friday 20 November"):
        read_day("21 Nov", TODAY, not_after=ended)
    assert read_day("20 Nov", TODAY, not_after=ended) == ended


def test_places_used_before_come_each_once_newest_first() -> None:
    flares = [Flare(TODAY, place=place) for place in ("Knee", None, "hip", "knee", "neck", "jaw")]
    assert places_used(flares, 3) == ["Knee", "hip", "neck"]


async def test_one_key_never_ends_a_flare_up(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, days_ago=0, words=()) as (pilot, diary):
        assert "When did it ease?" in all_words(pilot.app)
        assert last(diary).ended_on is None
        await press(pilot, "1")
        assert last(diary).ended_on == TODAY
