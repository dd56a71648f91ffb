"""Small things with pleasure or meaning: the list, the days, looking back, the commands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.wellbeing_content import read_pleasures
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.screens.pleasures import PleasuresScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.pleasures import by_day, read_pleasure, typed_from_pleasure
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.wellbeing import CALL, MOON, TODAY, YESTERDAY, fill_wellbeing


def having(clock: FixedClock, *pleasures: Pleasure) -> Callable[[Diary], PleasuresScreen]:
    """Makes the list from a diary with these in it."""

    def make(diary: Diary) -> PleasuresScreen:
        diary.pleasures.save_all(pleasures)
        return PleasuresScreen(diary, clock)

    return make


def words(diary: Diary) -> list[str]:
    return [each.words for each in diary.pleasures.all()]


def days(diary: Diary) -> list[PleasureDay]:
    return diary.pleasures.days(TODAY - timedelta(days=30), TODAY)


@given(st.text())
def test_a_small_thing_typed_again_is_the_same(said: str) -> None:
    read = read_pleasure({"words": said}, CALL)
    if read.record is None:
        assert read.missing == ["a few words"]
    else:
        assert read_pleasure(typed_from_pleasure(read.record), CALL).record == read.record
        assert read.record.place == CALL.place


def test_looking_back_tells_each_day_and_counts_nothing() -> None:
    listed = [replace(MOON, id="m"), replace(CALL, id="c")]
    done = [
        PleasureDay("m", YESTERDAY, "Full."),
        PleasureDay("m", TODAY),
        PleasureDay("c", TODAY),
    ]
    told = by_day(done, listed, TODAY)
    assert told == [
        ("Monday 23 November", ["Look for the moon", "Ring Ana"]),
        ("Sunday 22 November", ["Look for the moon. Full."]),
    ]
    assert by_day([], listed, TODAY) == []


def test_suggestions_are_short_and_none_comes_twice() -> None:
    groups = read_pleasures()
    things = [each for group in groups for each in group.things]
    assert len(set(things)) == len(things) >= 50
    assert len({group.key for group in groups}) == len(groups)
    assert all(not re.search(r"\d", each) for each in things)
    assert all(read_pleasure({"words": each}, None).record == Pleasure(each) for each in things)


def test_a_day_has_a_small_thing_once_and_its_note_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    fill_wellbeing(diary)
    moon = diary.pleasures.all()[0]
    diary.pleasures.did(moon.id, YESTERDAY)
    assert [each.note for each in days(diary)] == ["It was full. 😀"]
    diary.pleasures.save_day(PleasureDay(moon.id, YESTERDAY, "Half."))
    assert [each.note for each in days(diary)] == ["Half."]
    diary.pleasures.did(moon.id, YESTERDAY - timedelta(days=1))
    assert [each.note for each in days(diary)] == [None, "Half."]
    diary.history.undo()
    diary.pleasures.delete(moon.id)
    assert days(diary) == []
    item = next(each for each in diary.bin.items() if each.id == moon.id)
    assert item.title == "A small thing with pleasure"
    diary.bin.put_back(item)
    assert len(days(diary)) == 1
    diary.bin.remove_for_good(item)
    assert diary.connection.execute("SELECT count(*) FROM pleasure_days").fetchone() == (0,)
    diary.close()


def test_days_with_small_things_stand_in_their_order(diary: Diary) -> None:
    moon = diary.pleasures.save(MOON)
    today, before = (
        diary.pleasures.save_day(PleasureDay(moon.id, day)) for day in (TODAY, YESTERDAY)
    )
    assert days(diary) == [before, today]


async def test_small_things_are_picked_and_done_with_one_key(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock)) as (pilot, screen):
        assert "Add one to begin." in words_on(pilot.app)
        await press(pilot, "enter", "down", "enter", "enter", "enter")
        first, second = read_pleasures()[0].things[:2]
        assert words(screen.store) == [first, second]
        assert pilot.app.screen is not screen
        assert first not in words_on(pilot.app)
        await press(pilot, "escape")
        assert "Where would you like to look?" in words_on(pilot.app)
        await press(pilot, "o", *"Ring Ana", "ctrl+s", "escape")
        assert pilot.app.screen is screen
        assert words(screen.store) == [first, second, "Ring Ana"]
        await press(pilot, "down", "enter", "enter")
        assert status(screen).endswith("0 takes it back.")
        await press(pilot, "left_square_bracket", "1", "right_square_bracket", "0")
        (done,) = days(screen.store)
        assert (done.pleasure_id, done.day) == (screen.store.pleasures.all()[1].id, YESTERDAY)
        await press(pilot, "right_square_bracket")
        assert status(screen) == "That day has not come yet."


async def test_a_note_goes_with_a_day_and_is_read_when_looking_back(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock, MOON, CALL)) as (pilot, screen):
        await press(pilot, "h")
        assert "That is fine, too." in words_on(pilot.app)
        await press(pilot, "escape", "n", *HOSTILE, "ctrl+s")
        (done,) = days(screen.store)
        assert (done.day, done.note) == (TODAY, HOSTILE_SHOWN)
        assert f"done on this day. {HOSTILE_SHOWN}" in words_on(pilot.app)
        await press(pilot, "h")
        assert f"- Look for the moon. {HOSTILE_SHOWN}" in words_on(pilot.app)
        golden("pleasures-back-80x24", screen_text(pilot.app))


async def test_the_list_is_changed_ordered_and_emptied(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, MOON, CALL)) as (pilot, screen):
        golden("pleasures-80x24", screen_text(pilot.app))
        await press(pilot, "c", *HOSTILE, "ctrl+s")
        changed = f"{MOON.words}{HOSTILE_SHOWN}"
        assert words(screen.store) == [changed, CALL.words]
        assert changed in words_on(pilot.app)
        await press(pilot, "right")
        assert words(screen.store) == [CALL.words, changed]
        await press(pilot, "delete", "delete")
        assert words(screen.store) == []
        assert "Add one to begin." in words_on(pilot.app)
        await press(pilot, "1", "0", "n", "c", "ctrl+z")
        assert words(screen.store) == [CALL.words]


@pytest.mark.slow
async def test_a_small_terminal_reaches_all_of_it(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, MOON), (40, 15)) as (pilot, screen):
        await press(pilot, "enter", "tab", "enter", "down", "enter", "enter")
        assert len(words(screen.store)) == 2
        assert len(days(screen.store)) == 1
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0


@pytest.mark.slow
@pytest.mark.parametrize("form", ["pleasure", "pleasure day"])
async def test_typing_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock, form: str
) -> None:
    async with room(diary_path, clock, having(clock, MOON)):
        pass
    type_until_killed(form, diary_path, *"Hum")
    async with room(diary_path, clock, lambda diary: PleasuresScreen(diary, clock)) as (pilot, _):
        await press(pilot, "a" if form == "pleasure" else "n")
        answer = pilot.app.screen.query_one(Field if form == "pleasure" else NoteField)
        assert answer.text == "Hum"


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "wellbeing")
    assert run("pleasure", "show").out.startswith("There is no diary here yet.")
    assert run("pleasure", "add", " ").err == "Not saved yet. Add a few words.\n"
    assert run("pleasure", "add", "Look for the moon").lines == ["In your list: Look for the moon"]
    assert run("pleasure", "did", "1").lines == ["Saved: Look for the moon, Monday 23 November."]
    assert run("pleasure", "did", "1", "--day", "yesterday", "--note", "Full.").status == 0
    assert run("pleasure", "did", "2").status == 1
    assert run("pleasure", "did", "1", "--day", "24/11/2026").status == 1
    shown = run("pleasure", "show").lines
    assert shown[0] == "1. Look for the moon"
    assert shown[-2:] == ["Sunday 22 November", "- Look for the moon. Full."]
    kept = json.loads(run("pleasure", "show", "--format", "json").out)
    assert [each["words"] for each in kept] == ["Look for the moon"]
    assert "- Look for the moon" in run("pleasure", "list").lines
