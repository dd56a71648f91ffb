"""My movements on the screen: picked, answered by one key, put aside, timed, eased."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, Position
from pain_companion.screens.movement import MovementScreen
from pain_companion.screens.movement_form import MovementFormScreen
from pain_companion.screens.movement_timer import MovementTimerScreen
from pain_companion.screens.movements import MovementsScreen
from pain_companion.screens.wellbeing import WellbeingScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.flares import start_flare
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import at_rest, press
from tests.test_energy_limit import found_in
from tests.wellbeing import HEELS, SWAYING, TODAY, YESTERDAY, fill_wellbeing


def filled(
    clock: FixedClock, *movements: Movement, flare: bool = False, limited: bool = False
) -> Callable[[Diary], MovementsScreen]:
    """Makes the list from a diary with these movements."""

    def make(diary: Diary) -> MovementsScreen:
        diary.settings.change(worse_after_effort="yes" if limited else "no")
        diary.movements.save_all(movements)
        if flare:
            start_flare(diary)
        return MovementsScreen(diary, clock)

    return make


def answers(diary: Diary) -> list[tuple[str, str]]:
    names = {each.id: each.name for each in diary.movements.all()}
    days = diary.movements.days(TODAY - timedelta(days=9), TODAY)
    return [(names[each.movement_id], each.answer.value) for each in days]


async def test_wellbeing_has_four_things_to_do_and_below_them_pages_to_read(
    diary_path: Path, clock: FixedClock
) -> None:
    def limited(diary: Diary) -> WellbeingScreen:
        diary.settings.change(worse_after_effort="yes")
        return WellbeingScreen(diary, clock)

    async with room(diary_path, clock, limited, (80, 60)) as (pilot, _):
        told = words_on(pilot.app)
        assert "My movements" in told
        assert "To read Moving in ways you like" in told
        assert "What the UK guidance says" not in told
        assert found_in(screen_text(pilot.app)) == []
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MovementsScreen)


async def test_the_first_movement_is_picked_changed_and_answered_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, filled(clock)) as (pilot, screen):
        assert "Add one to begin." in words_on(pilot.app)
        await press(pilot, "enter", "down", "enter")
        assert "Shoulders up and down" in pilot.app.screen.query_one("#name", Field).text
        await press(pilot, "enter", "tab", *"5", "ctrl+s")
        (kept,) = screen.store.movements.all()
        assert (kept.name, kept.amount) == ("Shoulders up and down", Decimal(5))
        assert (kept.unit, kept.position) == ("repetitions", Position.SEATED)
        assert kept.from_whom is None
        assert pilot.app.screen is screen
        assert status(screen) == "Saved: Shoulders up and down"
        assert screen.store.drafts.all() == []
        await press(pilot, "2")
        assert answers(screen.store) == [("Shoulders up and down", "part")]
        await press(pilot, "1", "left_square_bracket", "3")
        assert answers(screen.store)[0][1] == "not today"
        assert screen.store.movements.on(kept.id, TODAY) is not None
        await press(pilot, "0", "right_square_bracket", "right_square_bracket")
        assert [answer for _, answer in answers(screen.store)] == ["done"]
        assert status(screen) == "That day has not come yet."


async def test_the_list_and_a_movement_look_like_this(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> MovementsScreen:
        diary.settings.change(worse_after_effort="no")
        fill_wellbeing(diary)
        return MovementsScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, _):
        golden("movements-80x24", screen_text(pilot.app))
        await press(pilot, "enter")
        golden("movement-80x24", screen_text(pilot.app))
        await press(pilot, "c")
        golden("movement-form-80x24", screen_text(pilot.app))


async def test_in_a_flare_up_less_is_shown_and_what_was_agreed_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    make = filled(clock, HEELS, SWAYING, flare=True)
    async with room(diary_path, clock, make) as (pilot, screen):
        told = words_on(pilot.app)
        assert "5 repetitions, eased while your flare-up lasts (half of 10)" in told
        await press(pilot, "down", "g")
        assert "2 minutes to go" in words_on(pilot.app)
        await press(pilot, "escape", "up", "enter", "c")
        assert pilot.app.screen.query_one("#amount", Field).text == "10"
        assert screen.store.movements.all()[0].amount == 10


async def test_whoever_stays_within_limits_meets_a_limit_and_never_more(
    diary_path: Path, clock: FixedClock
) -> None:
    make = filled(clock, HEELS, SWAYING, flare=True, limited=True)
    async with room(diary_path, clock, make, (100, 60)) as (pilot, _):
        assert "at most 5 repetitions, or rest" in words_on(pilot.app)
        for keys in (("enter",), ("escape", "down", "g"), ("x",), ("escape", "a"), ("o",)):
            assert found_in(screen_text(pilot.app)) == []
            await press(pilot, *keys)
        assert found_in(screen_text(pilot.app)) == []


async def test_movements_change_places_go_aside_and_come_back(
    diary_path: Path, clock: FixedClock
) -> None:
    knees = Movement("Knees", TODAY, place=2)
    async with room(diary_path, clock, filled(clock, HEELS, SWAYING, knees)) as (pilot, screen):
        kept = screen.store.movements
        await press(pilot, "right", "right")
        assert [each.name for each in kept.all()] == ["Swaying", "Knees", HEELS.name]
        await press(pilot, "home", "up", "up", "x")
        assert [each.name for each in kept.all()][-1] == "Swaying"
        assert kept.all()[-1].ended_on == TODAY
        assert "Put aside Swaying" in words_on(pilot.app)
        # The last of those that are done does not change places with one put aside.
        await press(pilot, "down", "right")
        assert [each.name for each in kept.all()] == ["Knees", HEELS.name, "Swaying"]
        await press(pilot, "down", "1")
        assert status(screen).startswith("This is put aside.")
        assert answers(screen.store) == []
        await press(pilot, "x")
        assert all(each.ended_on is None for each in kept.all())
        await press(pilot, "delete")
        assert len(kept.all()) == 2
        await press(pilot, "ctrl+z")
        assert len(kept.all()) == 3


async def test_a_note_goes_with_the_answer_of_its_day(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, filled(clock, HEELS)) as (pilot, screen):
        await press(pilot, "left_square_bracket", "n", "ctrl+s")
        assert "Add how it went." in status(pilot.app.screen)
        await press(pilot, "tab", "tab", "2", "tab", *HOSTILE, "ctrl+s")
        (told,) = screen.store.movements.days(YESTERDAY, YESTERDAY)
        assert (told.answer, told.note) == (MovementAnswer.PART, HOSTILE_SHOWN)
        assert f"part of it. {HOSTILE_SHOWN}" in words_on(pilot.app)
        await press(pilot, "enter", "end")
        assert isinstance(pilot.app.screen, MovementScreen)
        assert "17 to 23 November: part of it on 1 day." in words_on(pilot.app)


async def test_a_timer_runs_out_rings_and_asks_how_it_went(
    diary_path: Path, clock: FixedClock
) -> None:
    rung: list[bool] = []
    async with room(diary_path, clock, filled(clock, SWAYING)) as (pilot, screen):
        screen.store.settings.change(quiet_bell=True)
        pilot.app.bell = lambda: rung.append(True)  # type: ignore[method-assign]  # heard here
        await press(pilot, "g")
        timer = pilot.app.screen
        assert isinstance(timer, MovementTimerScreen)
        clock.pass_time(minutes=1)
        await press(pilot, "space")
        clock.pass_time(minutes=60)
        timer.tick()
        assert "Paused. 3 minutes to go." in words_on(pilot.app)
        await press(pilot, "space", "1")
        assert answers(screen.store) == []
        clock.pass_time(minutes=3)
        timer.tick()
        timer.tick()
        await at_rest(pilot)
        assert rung == [True]
        await press(pilot, "enter")
        assert answers(screen.store) == [("Swaying", "done")]
        assert status(screen) == "Saved: Swaying, Monday 23 November, done."


async def test_a_timer_is_only_for_minutes_and_leaves_nothing_behind(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, filled(clock, HEELS, SWAYING)) as (pilot, screen):
        await press(pilot, "g")
        assert status(screen).startswith("A timer is for movements")
        await press(pilot, "down", "enter", "enter", "x")
        assert "How did it go?" in words_on(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, MovementScreen)
        assert answers(screen.store) == []
        assert screen.store.drafts.all() == []


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    hostile = replace(HEELS, name=HOSTILE, words=HOSTILE, often=HOSTILE, from_whom=HOSTILE)
    async with room(diary_path, clock, filled(clock, hostile), (120, 40)) as (pilot, screen):
        await press(pilot, "1")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 3
        await press(pilot, "enter")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 4
        await press(pilot, "c", *"[/b]", "ctrl+s")
        assert screen.store.movements.all()[0].name == f"{HOSTILE_SHOWN} [/b]"


@pytest.mark.slow
async def test_all_of_it_is_reached_on_a_small_terminal(
    diary_path: Path, clock: FixedClock
) -> None:
    make = filled(clock, HEELS, flare=True)
    async with room(diary_path, clock, make, (40, 15)) as (pilot, screen):
        await press(pilot, "1", "tab", "enter", "o", *"Knees", "ctrl+s")
        assert [each.name for each in screen.store.movements.all()] == [HEELS.name, "Knees"]
        assert answers(screen.store) == [(HEELS.name, "done")]
        assert screen.query_one("#body").max_scroll_x == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys", "found"),
    [("movement", "Kne", "Kne"), ("movement day", ("tab", *"slow"), "slow")],
)
async def test_typing_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock, form: str, keys: str | tuple[str, ...], found: str
) -> None:
    async with room(diary_path, clock, filled(clock, HEELS)):
        pass
    type_until_killed(form, diary_path, *keys)
    async with room(diary_path, clock, lambda diary: MovementsScreen(diary, clock)) as (pilot, _):
        await press(pilot, "a" if form == "movement" else "n")
        assert "It is as you left it." in words_on(pilot.app)
        screen = pilot.app.screen
        if isinstance(screen, MovementFormScreen):
            assert screen.query_one("#name", Field).text == found
        else:
            assert screen.query_one(NoteField).text == found


async def test_a_fault_is_said_and_nothing_is_lost(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(diary_path, clock, filled(clock, HEELS, SWAYING)) as (pilot, screen):
        with monkeypatch.context() as patch:
            patch.setattr(screen.store, "change", busy)
            for key in ("1", "x", "right", "delete"):
                await press(pilot, key)
                assert "Another window is saving." in status(screen)
        assert answers(screen.store) == []
        assert len(screen.store.movements.all()) == 2
        await press(pilot, "1")
        assert answers(screen.store) == [(HEELS.name, "done")]


def busy(_: str) -> None:
    raise BusyDiaryError("Another window is saving. Try again in a moment.")


async def test_a_movement_deleted_while_it_is_read_is_said_to_be_gone(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, filled(clock, SWAYING)) as (pilot, screen):
        (kept,) = screen.store.movements.all()
        screen.store.movements.save_day(MovementDay(kept.id, TODAY, MovementAnswer.DONE))
        await press(pilot, "enter")
        screen.store.movements.delete(kept.id)
        await look_again(pilot)
        assert "This movement is not in your list any more." in words_on(pilot.app)
        assert "17 to 23 November" not in words_on(pilot.app)
        await press(pilot, "c", "g", "escape")
        assert pilot.app.screen is screen


async def look_again(pilot: Pilot[None]) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, MovementScreen)
    screen.look_again()
    await at_rest(pilot)
