"""What a person has learned: written, shown again where it may help, and found."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pain_companion.areas import AREAS
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.settings import Settings
from pain_companion.going_page import areas_with_notes
from pain_companion.screens.flare_room import FlareRoomScreen
from pain_companion.screens.learned import LearnedFormScreen, LearnedScreen, PickAreaScreen
from pain_companion.screens.pacing import PacingScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.words.learned import (
    NONE_YET,
    learned_lines,
    read_learned,
    typed_from_learned,
)
from pain_companion.words.learned_again import LONGEST, LONGEST_IN_FLARE, in_flare_words, note_words
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.conftest import FreshApp, golden
from tests.going import TODAY, rows_of
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_at, app_with, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press

FRIDAY = date(2026, 11, 20)
EMPTY_DAY = LearnedLine("After visitors I need an empty day.", FRIDAY, "pacing")
CUSHION = LearnedLine("The blue cushion,\nnot the green one.", date(2026, 10, 2))
AREAS_HERE = {"pacing": "Pacing", "sleep": "Sleep diary"}


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "learned")


def save_both(diary: Diary) -> None:
    diary.learned.save(EMPTY_DAY)
    diary.learned.save(CUSHION)


# As it is read and told


def test_only_the_words_are_needed() -> None:
    read = read_learned({"words": "  It passed.  "}, None, TODAY, AREAS_HERE)
    assert read.record == LearnedLine("It passed.", TODAY)
    assert read_learned({"about": "pacing"}, None, TODAY, AREAS_HERE).missing == ["a few words"]


def test_an_area_is_named_by_its_title_or_its_short_name() -> None:
    for said in ("sleep", "SLEEP  diary"):
        read = read_learned({"words": "x", "about": said}, None, TODAY, AREAS_HERE)
        assert read.record is not None
        assert read.record.about == "sleep"
    short = read_learned({"words": "x", "about": "sleep"}, None, TODAY, AREAS_HERE)
    assert short.echoes == {"about": "Sleep diary"}
    whole = read_learned({"words": "x", "about": "Sleep diary"}, None, TODAY, AREAS_HERE)
    assert whole.echoes == {}
    wrong = read_learned({"words": "x", "about": "the shed"}, None, TODAY, AREAS_HERE)
    assert wrong.problems == {"about": "Type one of these: Pacing, Sleep diary."}
    assert wrong.record is None


@pytest.mark.parametrize("line", [EMPTY_DAY, CUSHION])
def test_a_note_typed_again_is_the_same_note(line: LearnedLine) -> None:
    typed = typed_from_learned(line, AREAS_HERE, TODAY)
    assert read_learned(typed, line, TODAY, AREAS_HERE).record == line


def test_a_note_of_a_hidden_area_stays_there_when_it_is_changed() -> None:
    line = replace(EMPTY_DAY, about="eating")
    typed = {**typed_from_learned(line, AREAS_HERE, TODAY), "words": "Soup."}
    read = read_learned(typed, line, TODAY, AREAS_HERE)
    assert read.record == replace(line, words="Soup.")
    shown = read_learned({"words": "Soup.", "about": ""}, EMPTY_DAY, TODAY, AREAS_HERE)
    assert shown.record is not None
    assert shown.record.about is None


def test_a_note_is_told_with_its_day_and_where_it_is_shown_again() -> None:
    assert learned_lines(CUSHION, 2, AREAS_HERE, TODAY) == [
        "2. The blue cushion,", "   not the green one.", "   Friday 2 October",
    ]  # fmt: skip
    told = learned_lines(EMPTY_DAY, 1, AREAS_HERE, TODAY)
    assert told[-1] == "   Friday 20 November · shown again in Pacing"


def test_where_it_is_shown_again_it_is_one_line_and_not_too_long() -> None:
    assert note_words(None) == in_flare_words(None) == ""
    assert note_words(CUSHION) == "My note: The blue cushion, not the green one."
    long = replace(CUSHION, words="word " * 100)
    assert note_words(long).endswith("word…")
    assert len(note_words(long)) <= LONGEST + len("My note: ")
    assert in_flare_words(CUSHION) == note_words(CUSHION)
    assert in_flare_words(replace(CUSHION, words="w" * (LONGEST_IN_FLARE + 1))) == ""


def test_notes_are_for_areas_that_the_person_sees() -> None:
    areas = areas_with_notes(Settings(food="show"))
    assert {"pacing", "flare", "eating"} <= areas.keys()
    assert areas.keys() < {each.key for each in AREAS} - {"today", "settings", "going"}
    assert "eating" not in areas_with_notes(Settings(food="hide"))


# In the diary


def test_notes_come_newest_first_and_all_can_be_undone(diary: Diary) -> None:
    save_both(diary)
    newer = diary.learned.save(replace(EMPTY_DAY, words="Two of them.", noted_on=TODAY))
    assert [each.words for each in diary.learned.all()] == [
        "Two of them.", EMPTY_DAY.words, CUSHION.words,
    ]  # fmt: skip
    assert diary.learned.newest_about("pacing") == newer
    assert diary.learned.newest_about("sleep") is None
    diary.learned.delete(newer.id)
    found = diary.learned.newest_about("pacing")
    assert found is not None
    assert found.words == EMPTY_DAY.words
    assert diary.learned.line(newer.id) is None
    (item,) = diary.bin.items()
    assert item.title == "What I have learned"
    diary.bin.put_back(item)
    assert diary.learned.line(newer.id) == newer
    for _ in range(5):
        diary.history.undo()
    assert diary.learned.all() == []


# On the screen


async def test_a_note_is_written_with_an_area_from_the_list(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LearnedScreen) as (pilot, app):
        assert NONE_YET in words_on(app)
        await press(pilot, "enter", *"Rest first", "tab", "tab", "enter")
        assert isinstance(app.screen, PickAreaScreen)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, LearnedFormScreen)
        golden("learned-form-80x24", rows_of(app))
        await press(pilot, "ctrl+s")
        assert status(app.screen).startswith("Saved.")
        assert app.store is not None
        (line,) = app.store.learned.all()
        assert (line.words, line.about, line.noted_on) == ("Rest first", "pacing", TODAY)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_notes_are_listed_changed_and_put_in_the_bin(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with app_with(fresh_app(fill=save_both), LearnedScreen, size=size) as (pilot, app):
        golden(f"learned-{size[0]}x{size[1]}", rows_of(app))
        assert app.store is not None
        await press(pilot, "down", "enter", "down", "end", *" So.", "ctrl+s")
        assert app.store.learned.all()[1].words == f"{CUSHION.words} So."
        await press(pilot, "up", "delete")
        assert "In the bin: After visitors" in status(app.screen)
        assert len(app.store.learned.all()) == 1
        await press(pilot, "u")
        assert len(app.store.learned.all()) == 2


async def test_an_area_that_is_not_known_is_said_and_nothing_is_lost(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app_with(fresh_app(), LearnedFormScreen, None) as (pilot, app):
        await press(pilot, *"Rest", "tab", *"shed", "ctrl+s")
        assert "Not saved yet." in status(app.screen)
        assert "Type one of these" in words_on(app)
        app.screen.query_one("#about", Answer).take_focus()
        await press(pilot, *["backspace"] * 4)
        assert app.store is not None

        def busy(_: LearnedLine) -> None:
            raise BusyDiaryError("Another window is saving.")

        with monkeypatch.context() as patch:
            patch.setattr(app.store.learned, "save", busy)
            await press(pilot, "ctrl+s")
        assert status(app.screen) == "Another window is saving."
        await press(pilot, "ctrl+s")
        assert [each.words for each in app.store.learned.all()] == ["Rest"]


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are_wherever_they_stand(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        diary.learned.save(LearnedLine(HOSTILE, TODAY, "pacing"))

    async with app_at(fresh_app(fill=fill), "p", size=(120, 32)) as (pilot, app):
        assert f"My note: {HOSTILE_SHOWN}" in words_on(app)
        await app.visit("going:learned")
        await press(pilot, "enter")
        assert isinstance(app.screen, LearnedFormScreen)
        await press(pilot, "end", *"[/b]", "tab", "end", *"[x", "ctrl+s")
        assert "Not saved yet." in status(app.screen)
        assert HOSTILE_SHOWN in words_on(app)
        assert "Pacing[x" in words_on(app)
        app.screen.query_one("#about", Answer).take_focus()
        await press(pilot, "backspace", "backspace", "ctrl+s")
        assert app.store is not None
        assert app.store.learned.all()[0].words.endswith("[/b]")
        await press(pilot, "delete")
        assert "In the bin: [red]x[/]" in status(app.screen)


@pytest.mark.slow
def test_a_note_outlives_a_killed_program(diary_path: Path, clock: FixedClock) -> None:
    type_until_killed("learned", diary_path, *"Rest")
    with closing(Diary.open(diary_path, now=clock)) as diary:
        (draft,) = diary.drafts.all()
        assert draft.body["words"] == "Rest"


# Where it is shown again


async def test_a_note_stands_at_the_top_of_its_area_and_nowhere_else(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app(fill=save_both), "p") as (pilot, app):
        assert isinstance(app.screen, PacingScreen)
        assert "Pacing My note: After visitors I need an empty day." in words_on(app)
        await press(pilot, "d")
        assert "My note" not in words_on(app)
        await press(pilot, "s")
        assert "My note" not in words_on(app)
        assert app.store is not None
        app.store.learned.delete(app.store.learned.all()[0].id)
        await press(pilot, "p", "escape")
        assert "My note" not in words_on(app)


async def test_in_the_quiet_room_a_short_note_waits_until_the_first_step_is_answered(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        diary.learned.save(LearnedLine("It passed.", TODAY, "flare"))
        diary.flares.save(Flare(TODAY))

    async with app_with(fresh_app(fill=fill), FlareRoomScreen) as (pilot, app):
        assert "My note" not in words_on(app)
        await press(pilot, "1")
        assert "My note: It passed." in words_on(app)
        assert app.store is not None
        steps = app.store.flares.steps(app.store.flares.all()[0].id)
        assert [(type(each), each.answer) for each in steps] == [(FlareStep, StepAnswer.DONE)]


# From the command line


def test_notes_are_added_shown_and_deleted(run: Run, diary: Diary, diary_path: Path) -> None:
    assert run("show").lines == [NONE_YET]
    assert run("add", "Rest first", "--about", "pacing").lines == [
        "Saved. It is shown again in Pacing."
    ]
    assert run("add", HOSTILE, "--day", "friday").lines == ["Saved."]
    shown = run("show").lines
    assert shown[0] == "1. Rest first"
    assert shown[2].startswith(f"2. {HOSTILE_SHOWN}")
    assert [row["about"] for row in json.loads(run("show", "--format", "json").out)] == [
        "pacing", None,
    ]  # fmt: skip
    assert run("add", "x", "--about", "shed").err.startswith("--about: Type one of these: ")
    assert run("add", " ").err == "Not saved yet. Add a few words.\n"
    assert run("delete", "3").status == 1
    assert run("delete", "2").lines[0] == f"Deleted: {HOSTILE_SHOWN}"
    assert [each.noted_on for each in diary.learned.all()] == [TODAY]


def test_a_note_is_found_by_its_words(diary: Diary) -> None:
    save_both(diary)
    (found,) = diary.notes.find("cushion", 5, ["learned_lines"])
    assert (found.source, found.day) == ("learned_lines", CUSHION.noted_on)
