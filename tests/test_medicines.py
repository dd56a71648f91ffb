"""The list of medicines as a person was told: kept, ended, taken along. Nothing is worked out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.exchange.text_page import as_text
from pain_companion.screens.medicine_questions import QuestionsScreen
from pain_companion.screens.medicines import MedicineScreen, MedicinesScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.words.medicines import (
    FIXED_LINES,
    medicine_line,
    page_lines,
    question_line,
    read_medicine,
    read_question,
    typed_from_medicine,
    typed_from_question,
)
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.wellbeing import DRIVE, GEL, TABLETS, TODAY, fill_wellbeing


def having(clock: FixedClock, *medicines: Medicine) -> Callable[[Diary], MedicinesScreen]:
    """Makes the list from a diary with these."""

    def make(diary: Diary) -> MedicinesScreen:
        diary.medicines.save_all(medicines)
        return MedicinesScreen(diary, clock)

    return make


def names(diary: Diary) -> list[str]:
    return [each.name for each in diary.medicines.all()]


@given(st.text(), st.text(), st.text(), st.text(), st.sampled_from(["", "3/11", "yesterday"]))
def test_a_medicine_typed_again_is_the_same(
    name: str, what_for: str, as_told: str, note: str, since_on: str
) -> None:
    typed = {"name": name, "what_for": what_for, "as_told": as_told, "note": note}
    read = read_medicine({**typed, "since_on": since_on}, GEL, TODAY)
    if read.record is None:
        assert read.missing == ["a name"]
    else:
        again = typed_from_medicine(read.record, TODAY)
        assert read_medicine(again, GEL, TODAY).record == read.record


def test_days_that_cannot_be_both_right_are_asked_about() -> None:
    typed = {"name": "Gel", "since_on": "3/11", "ended_on": "2/11"}
    read = read_medicine(typed, None, TODAY)
    assert read.record is None
    assert read.problems["ended_on"].startswith("This is before it began.")
    assert read_medicine({**typed, "ended_on": "3/11"}, None, TODAY).record is not None


@given(st.text(), st.text(), st.sampled_from(["", "today", "1/2/2026"]))
def test_a_question_typed_again_is_the_same(words: str, answer: str, asked_on: str) -> None:
    typed = {"words": words, "answer": answer, "asked_on": asked_on}
    read = read_question(typed, DRIVE, TODAY)
    if read.record is None:
        assert read.missing == ["a question"]
    else:
        again = typed_from_question(read.record, TODAY)
        assert read_question(again, DRIVE, TODAY).record == read.record


def test_the_fixed_lines_say_never_to_stop_suddenly_and_whom_to_ask() -> None:
    first, second = FIXED_LINES
    assert first.startswith("Do not start, stop or change a prescribed medicine")
    assert "pharmacist" in first
    named = ("opioids", "gabapentin", "pregabalin", "benzodiazepines", "sleeping tablets")
    assert all(each in second for each in (*named, "antidepressants", "steroids", "epilepsy"))
    assert second.startswith("Never stop these suddenly")


def test_the_page_has_the_fixed_lines_the_list_what_ended_and_the_questions() -> None:
    asked = MedicineQuestion("Does it go with the other?", date(2026, 11, 3), "Yes.", 1)
    told = as_text(page_lines([TABLETS, GEL], [DRIVE, asked], TODAY))
    golden("medicines-page", told.splitlines())
    assert all(" ".join(told.split()).count(line) == 1 for line in FIXED_LINES)
    assert (
        told.index("1. The tablets") < told.index("NOT TAKEN ANY MORE") < told.index("2. The gel")
    )
    nothing = as_text(page_lines([], [], TODAY, is_example=True))
    assert nothing.startswith("EXAMPLE.")
    assert "Nothing is in this list now." in nothing


def test_lines_tell_what_is_known_and_no_more() -> None:
    assert medicine_line(Medicine("Gel"), TODAY) == ""
    assert medicine_line(GEL, TODAY) == "until Thursday 1 October · since Saturday 1 August"
    assert "One with food. Not at night." in medicine_line(TABLETS, TODAY)
    assert question_line(DRIVE, TODAY) == "not asked yet"
    assert question_line(replace(DRIVE, answer="No."), TODAY) == "not asked yet: No."


def test_what_is_kept_is_undone_and_put_back(diary_path: Path, clock: FixedClock) -> None:
    diary = Diary.open(diary_path, now=clock)
    fill_wellbeing(diary)
    tablets, gel = diary.medicines.all()
    assert (tablets, gel) == (replace(TABLETS, id=tablets.id), replace(GEL, id=gel.id))
    diary.medicines.end(tablets.id, TODAY)
    assert diary.medicines.all()[0].ended_on == TODAY
    diary.history.undo()
    assert diary.medicines.all() == [tablets, gel]
    diary.medicines.delete(tablets.id)
    titles = {each.title for each in diary.bin.items()}
    assert {"A medicine in the list", "A question about medicines"} <= titles
    diary.bin.put_back(next(each for each in diary.bin.items() if each.id == tablets.id))
    assert names(diary) == ["The tablets", "The gel"]
    diary.close()


async def test_what_was_not_understood_is_named_and_brought_into_sight(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock), size=(60, 15)) as (pilot, screen):
        await press(pilot, "a", *["tab"] * 5, *"then", *["shift+tab"] * 5, *"Gel")
        assert "Until when" not in words_on(pilot.app)
        await press(pilot, "ctrl+s")
        told = words_on(pilot.app)
        assert "Not saved yet. Look once more at: Until when." in told
        assert "Type a date like" in told
        assert screen.store.medicines.all() == []


async def test_a_medicine_is_written_down_ended_and_taken_again_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock)) as (pilot, screen):
        told = words_on(pilot.app)
        assert all(line in told for line in FIXED_LINES)
        assert "Add a medicine to begin." in told
        await press(pilot, "enter", *"The tablets", "enter", *"my back", "enter", *"with food")
        await press(pilot, "tab", *"my GP", "enter", *"3/11", "ctrl+s")
        (kept,) = screen.store.medicines.all()
        assert (kept.name, kept.what_for) == ("The tablets", "my back")
        assert (kept.as_told, kept.from_whom) == ("with food", "my GP")
        assert (kept.since_on, kept.ended_on) == (date(2026, 11, 3), None)
        assert status(screen) == "Saved: The tablets"
        await press(pilot, "x")
        assert screen.store.medicines.all()[0].ended_on == TODAY
        assert "Not taken any more The tablets until Monday 23 November" in words_on(pilot.app)
        await press(pilot, "x")
        assert screen.store.medicines.all() == [kept]


async def test_the_list_and_one_of_it_look_like_this(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, TABLETS, GEL)) as (pilot, _):
        golden("medicines-80x24", screen_text(pilot.app))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MedicineScreen)
        told = words_on(pilot.app)
        assert "How I was told One with food. Not at night." in told
        await press(pilot, "enter")
        golden("medicine-form-80x24", screen_text(pilot.app))
        await press(pilot, "escape", "escape", "escape", "right", "delete", "delete")
        assert "Add a medicine to begin." in words_on(pilot.app)


async def test_questions_are_asked_answered_and_put_in_order(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock)) as (pilot, screen):
        await press(pilot, "n", "enter", *"May I drive?", "ctrl+s", "a", *"Alcohol?", "ctrl+s")
        questions = screen.store.medicines.questions
        assert [each.words for each in questions()] == ["May I drive?", "Alcohol?"]
        await press(pilot, "right", "up", "down", "enter", "enter", *"today", "tab", *"No.")
        await press(pilot, "ctrl+s")
        assert [each.words for each in questions()] == ["Alcohol?", "May I drive?"]
        assert (questions()[1].asked_on, questions()[1].answer) == (TODAY, "No.")
        assert "asked on Monday 23 November: No." in words_on(pilot.app)
        assert isinstance(pilot.app.screen, QuestionsScreen)
        await press(pilot, "delete", "ctrl+z")
        assert len(questions()) == 2


async def test_the_list_is_saved_to_take_along(
    diary_path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir(exist_ok=True)
    async with room(diary_path, clock, having(clock, TABLETS)) as (pilot, _):
        await press(pilot, "w", "tab", "enter")
        assert "Saved and checked" in words_on(pilot.app)
    saved = tmp_path / "home" / "my-medicines-2026-11-23.txt"
    assert saved.read_text() == as_text(page_lines([TABLETS], [], TODAY))


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    hostile = Medicine(HOSTILE, HOSTILE, HOSTILE, HOSTILE, note=HOSTILE)
    async with room(diary_path, clock, having(clock, hostile), (140, 50)) as (pilot, screen):
        screen.store.medicines.save_question(MedicineQuestion(HOSTILE, TODAY, HOSTILE))
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 5
        await press(pilot, "enter")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 5
        await press(pilot, "c", *"[/b]", "ctrl+s", "escape")
        assert names(screen.store) == [f"{HOSTILE_SHOWN} [/b]"]
        await press(pilot, "n")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 2


@pytest.mark.slow
async def test_a_small_terminal_reaches_all_of_it(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, TABLETS), (40, 15)) as (pilot, screen):
        await press(pilot, "tab", "enter", *"Gel", "ctrl+s")
        assert names(screen.store) == ["The tablets", "Gel"]
        assert screen.query_one("#body").max_scroll_x == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys", "item"),
    [("medicine", ("a",), "#name"), ("medicine question", ("n", "a"), "#words")],
)
async def test_typing_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock, form: str, keys: tuple[str, ...], item: str
) -> None:
    type_until_killed(form, diary_path, *"Gel")
    async with room(diary_path, clock, having(clock)) as (pilot, _):
        await press(pilot, *keys)
        assert pilot.app.screen.query_one(item, Field).text == "Gel"


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "wellbeing")
    assert run("medicine", "show").out.startswith("There is no diary here yet.")
    words = ("The tablets", "--for", "my back", "--since", "3/11", "--from", "my GP")
    assert run("medicine", "add", *words).lines == ["Saved: The tablets", FIXED_LINES[0]]
    assert run("medicine", "add", "Gel", "--until", "never").err.startswith("--until: ")
    assert run("question", "add", "May I drive?").status == 0
    answered = run("question", "answer", "1", "Not while sleepy.", "--on", "yesterday")
    line = "   asked on Sunday 22 November: Not while sleepy."
    assert answered.lines == ["Saved: May I drive?", line]
    assert run("question", "show").lines == ["1. May I drive?", line]
    ended = run("medicine", "end", "1", "--on", "yesterday").lines
    assert ended[0] == "Saved: The tablets, until Sunday 22 November."
    assert [*FIXED_LINES] == ended[1:3]
    shown = run("medicine", "show").lines
    assert [*FIXED_LINES] == shown[3:5]
    assert "1. The tablets" in shown
    assert "- May I drive?" in shown
    kept = json.loads(run("medicine", "show", "--format", "json").out)
    assert [(each["name"], each["ended_on"]) for each in kept] == [("The tablets", "2026-11-22")]
    assert json.loads(run("question", "show", "--format", "json").out)[0]["answer"]
    assert run("medicine", "end", "4").status == 1
