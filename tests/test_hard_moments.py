"""Hard moments: a sheet in any order, read again, changed, taken along; help is near."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.wellbeing_content import read_thoughts
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.exchange.text_page import as_text
from pain_companion.screens.hard_moment_form import HardMomentFormScreen
from pain_companion.screens.hard_moments import HardMomentScreen, HardMomentsScreen
from pain_companion.screens.helpnow import HelpNowScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.hard_moments import (
    PARTS,
    added,
    moment_line,
    moment_lines,
    moment_parts,
    read_moment,
    typed_from_moment,
)
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_with, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.wellbeing import SHEET, TODAY, YESTERDAY, fill_wellbeing

EMPTY = HardMoment(TODAY)


def having(clock: FixedClock, *sheets: HardMoment) -> Callable[[Diary], HardMomentsScreen]:
    """Makes the list from a diary with these sheets."""

    def make(diary: Diary) -> HardMomentsScreen:
        for sheet in sheets:
            diary.hard_moments.save(sheet)
        return HardMomentsScreen(diary, clock)

    return make


@given(st.fixed_dictionaries({name: st.text() for name in PARTS}))
def test_a_sheet_typed_again_is_the_same_sheet(typed: dict[str, str]) -> None:
    read = read_moment(typed, EMPTY, TODAY)
    if read.record is None:
        assert read.missing == ["a word in any part"]
    else:
        again = typed_from_moment(read.record, TODAY)
        assert read_moment(again, EMPTY, TODAY).record == read.record
        assert moment_line(read.record)


@pytest.mark.parametrize("part", PARTS)
def test_any_part_alone_is_a_sheet(part: str) -> None:
    sheet = read_moment({part: "word"}, EMPTY, TODAY).record
    assert sheet == replace(EMPTY, **{part: "word"})  # type: ignore[arg-type]  # parts by name
    assert moment_parts(sheet) == [(PARTS[part], "word")]


def test_the_parts_of_a_sheet_are_all_that_is_written_in_it() -> None:
    names = {each.name for each in fields(HardMoment)}
    assert names == {*PARTS, "day", "written_at", "id"}


def test_picked_words_join_those_that_are_there_and_never_twice() -> None:
    assert added("", "sad") == "sad"
    assert added("sad", "let down") == "sad, let down"
    assert added("sad, let down", "sad") == "sad, let down"
    assert added("so sad\n", "sad") == "so sad, sad"


def test_a_sheet_is_text_to_take_along() -> None:
    told = as_text(moment_lines(SHEET)).splitlines()
    assert told[:2] == ["A HARD MOMENT", "Friday 20 November 2026"]
    assert told[told.index("My body") + 1] == "Neck tight."
    assert max(map(len, told)) <= 78


def test_words_to_pick_are_short_and_end_without_a_stop() -> None:
    thoughts = read_thoughts()
    assert all(len(each.split()) <= 3 for each in thoughts.feelings)
    assert not any(each.endswith(".") for each in (*thoughts.feelings, *thoughts.kinder))


def test_a_sheet_is_kept_changed_deleted_and_put_back(diary_path: Path, clock: FixedClock) -> None:
    diary = Diary.open(diary_path, now=clock)
    fill_wellbeing(diary)
    (kept,) = diary.hard_moments.all()
    assert kept == replace(SHEET, id=kept.id, written_at=clock())
    clock.pass_time(hours=3)
    changed = diary.hard_moments.save(replace(kept, did="Rested."))
    assert (changed.did, changed.written_at) == ("Rested.", kept.written_at)
    later = diary.hard_moments.save(replace(SHEET, id="", day=YESTERDAY))
    assert [each.id for each in diary.hard_moments.all()] == [later.id, kept.id]
    diary.hard_moments.delete(kept.id)
    assert diary.hard_moments.moment(kept.id) is None
    (item,) = [each for each in diary.bin.items() if each.id == kept.id]
    # None of the person's words are in the title.
    assert item.title == "Hard moment of Friday 20 November 2026"
    diary.history.undo()
    assert diary.hard_moments.moment(kept.id) == changed
    diary.close()


async def test_a_sheet_is_written_in_any_order_and_words_are_picked(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock)) as (pilot, screen):
        assert "Nothing is required." in words_on(pilot.app)
        assert "press ! for Get help now." in words_on(pilot.app)
        await press(pilot, "enter", "ctrl+s")
        assert "Add a word in any part." in status(pilot.app.screen)
        form = pilot.app.screen
        assert isinstance(form, HardMomentFormScreen)
        form.query_one("#did", NoteField).take_focus()
        await press(pilot, *"Lay down.")
        form.query_one("#pick-feelings").focus()
        await press(pilot, "enter", "enter", "down", "enter", "enter", "escape")
        first, second = read_thoughts().feelings[:2]
        assert form.query_one("#feelings", NoteField).text == f"{first}, {second}"
        form.query_one("#pick-kinder").focus()
        await press(pilot, "enter", "enter", "ctrl+s")
        (sheet,) = screen.store.hard_moments.all()
        assert (sheet.did, sheet.feelings) == ("Lay down.", f"{first}, {second}")
        assert (sheet.kinder, sheet.happened) == (read_thoughts().kinder[0], None)
        assert (sheet.day, sheet.written_at) == (TODAY, clock())
        assert pilot.app.screen is screen
        assert screen.store.drafts.all() == []


async def test_sheets_are_listed_read_changed_and_deleted(
    diary_path: Path, clock: FixedClock
) -> None:
    older = HardMoment(YESTERDAY.replace(day=2), thoughts="Never again.")
    async with room(diary_path, clock, having(clock, older, SHEET)) as (pilot, screen):
        golden("hard-moments-80x24", screen_text(pilot.app))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, HardMomentScreen)
        golden("hard-moment-80x24", screen_text(pilot.app))
        await press(pilot, "c")
        golden("hard-moment-form-80x24", screen_text(pilot.app))
        await press(pilot, *"Twice. ", "ctrl+s")
        assert screen.store.hard_moments.all()[0].happened == "Twice. A friend cancelled."
        assert "Twice. A friend cancelled." in words_on(pilot.app)
        await press(pilot, "escape", "delete")
        assert [each.thoughts for each in screen.store.hard_moments.all()] == ["Never again."]
        await press(pilot, "ctrl+z")
        assert len(screen.store.hard_moments.all()) == 2


async def test_a_sheet_is_saved_as_text_of_its_own(
    diary_path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir(exist_ok=True)
    async with room(diary_path, clock, having(clock, SHEET)) as (pilot, _):
        await press(pilot, "w", "tab", "enter")
        assert "Saved and checked" in words_on(pilot.app)
    (saved,) = (tmp_path / "home").glob("*.txt")
    assert saved.name == "hard-moment-2026-11-23.txt"
    assert saved.read_text() == as_text(moment_lines(SHEET))


async def test_get_help_now_is_one_key_away_and_the_sheet_waits(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), HardMomentFormScreen, None) as (pilot, app):
        await press(pilot, *"Dark", "escape", "!")
        assert isinstance(app.screen, HelpNowScreen)
        assert app.store is not None
        (draft,) = app.store.drafts.all()
        assert draft.body["happened"] == "Dark"


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    said = dict.fromkeys(PARTS, HOSTILE)
    hostile = read_moment(said, EMPTY, TODAY).record
    assert hostile is not None
    async with room(diary_path, clock, having(clock, hostile), (100, 60)) as (pilot, screen):
        assert HOSTILE_SHOWN in words_on(pilot.app)
        await press(pilot, "enter")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == len(PARTS)
        await press(pilot, "c", *"[/b]", "ctrl+s")
        assert screen.store.hard_moments.all()[0].happened == f"[/b]{HOSTILE_SHOWN}"


async def test_a_small_terminal_reaches_all_of_it(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, SHEET), (40, 15)) as (pilot, screen):
        await press(pilot, "a", *"Cold", "ctrl+s")
        assert screen.store.hard_moments.all()[0].happened == "Cold"
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0


@pytest.mark.slow
async def test_a_sheet_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock
) -> None:
    type_until_killed("hard moment", diary_path, *"Cold", "tab", *"why")
    async with room(diary_path, clock, having(clock)) as (pilot, _):
        await press(pilot, "a")
        form = pilot.app.screen
        assert form.query_one("#happened", NoteField).text == "Cold"
        assert form.query_one("#thoughts", NoteField).text == "why"


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "wellbeing")
    assert run("moment", "show").out.startswith("There is no diary here yet.")
    assert run("moment", "add").err == "Not saved yet. Add a word in any part.\n"
    added_one = run("moment", "add", "--body", "Neck tight", "--day", "yesterday")
    assert added_one.lines[0] == "Saved: the sheet of Sunday 22 November."
    assert "help-now" in added_one.lines[1]
    assert run("moment", "show").lines == ["1. Sunday 22 November: Neck tight"]
    assert run("moment", "show", "1").lines[-2:] == ["My body", "Neck tight"]
    assert run("moment", "show", "2").status == 1
    (kept,) = json.loads(run("moment", "show", "--format", "json").out)
    assert (kept["body"], kept["day"]) == ("Neck tight", "2026-11-22")
    assert run("moment", "add", "--did", "x", "--day", "soon").err.startswith("--day: ")
