"""The commands about check-ins: what the screens take and show."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.domain.check_in import CheckIn
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.journeys import HOSTILE, HOSTILE_SHOWN

TODAY = date(2026, 11, 23)


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "check-in")


def told_on(path: Path, day: date = TODAY) -> CheckIn | None:
    with closing(Diary.open(path, now=FixedClock())) as diary:
        return diary.check_ins.on(day)


def test_one_answer_is_written_and_others_are_added(run: Run, diary_path: Path) -> None:
    assert run("add", "--energy", "6").lines == ["Saved for today. Energy 6."]
    added = run("add", "--mattered", "the beds", "--in-the-way", "0", "--note", "Rain.")
    assert added.lines == ["Saved for today. Did: the beds, in the way 0, energy 6."]
    told = told_on(diary_path)
    assert told is not None
    assert (told.energy, told.mattered, told.in_the_way, told.note) == (6, "the beds", 0, "Rain.")
    assert told.zone == "Europe/London"
    run("add", "--energy", "", "--mattered", "", "--in-the-way", "")
    gone = run("add", "--note", "")
    assert gone.lines[0] == "Nothing is written for Monday 23 November now."
    assert told_on(diary_path) is None


def test_a_day_that_went_by_is_written_and_one_to_come_is_refused(
    run: Run, diary_path: Path
) -> None:
    run("add", "--day", "friday", "--mood", "4")
    assert told_on(diary_path, date(2026, 11, 20)) is not None
    assert "Filled in later." in run("show").out
    assert run("add", "--day", "tomorrow", "--mood", "4").status == 1
    wrong = run("add", "--mood", "11")
    assert (wrong.status, wrong.err) == (1, "--mood: Type a number from 0 to 10.\n")
    assert run("add").err == "Not saved yet. Add any one answer.\n"


def test_questions_are_added_chosen_and_answered(run: Run, diary_path: Path) -> None:
    assert "so it waits" in run("questions", "add", "Foggy head?").out
    assert run("questions", "ask", "foggy head").status == 1
    run("questions", "leave-out", "in-the-way")
    run("questions", "ask", "1")
    run("questions", "add", "The best bit?", "--kind", "words")
    assert run("questions", "show").lines[4:] == [
        "[ ] in-the-way: How much pain was in the way",
        "[x] 1: Foggy head? (number)",
        "[ ] 2: The best bit? (words)",
    ]
    answered = run("add", "--own", "foggy head=4", "--own", "2=a = b")
    assert answered.lines == ["Saved for today. Foggy head: 4, The best bit: a = b."]
    assert run("add", "--own", "foggy head").status == 1
    assert run("add", "--own", "unknown=4").status == 1
    run("questions", "delete", "1")
    assert "Foggy" not in run("show").out
    assert run("questions", "delete", "9").status == 1


def test_several_days_are_filled_in_and_taken_back(run: Run, diary_path: Path) -> None:
    run("add", "--day", "20/11", "--energy", "3")
    filled = run("fill", "--from", "18/11", "--to", "yesterday", "--note", "resting")
    assert filled.lines == [
        "Filled in: 4 days. 1 day had a check-in already. It stays as it is.",
        "To take that back, type: pain-companion undo",
    ]
    kept = told_on(diary_path, date(2026, 11, 20))
    assert kept is not None
    assert kept.note is None
    run(command="undo")
    assert told_on(diary_path, date(2026, 11, 18)) is None
    wrong = run("fill", "--from", "yesterday", "--to", "18/11", "--note", "x")
    assert wrong.err == "--to: That is before the first day.\n"
    assert run("fill", "--from", "18/11", "--to", "20/11").status == 1


def test_days_and_weeks_are_shown_as_on_the_screen(run: Run) -> None:
    assert run("show").status == 0
    for back in range(4):
        day = (TODAY - timedelta(days=back)).isoformat()
        run("add", "--day", day, "--energy", str(back), "--enjoyed", HOSTILE)
    shown = run("show")
    assert shown.lines[:4] == [
        "Check-ins, 17 to 23 November",
        "",
        "Energy: 0 none, 10 plenty",
        "          Tu We Th Fr Sa Su Mo",
    ]
    assert shown.lines[4] == "to 23 Nov  –  –  –  3  2  1  0 1.5 on average, 4 days"
    assert shown.out.count(HOSTILE_SHOWN) == 4
    told = json.loads(run("show", "--from", "22/11", "--format", "json").out)
    assert [each["energy"] for each in told["check_ins"]] == [1, 0]
    assert "pain_numbers" not in told
    assert run("show", "--from", "today", "--to", "yesterday").status == 1
    assert "A gap is only a gap." in run("show", "--to", "1/10").out


def test_a_day_is_deleted_and_comes_back(run: Run, diary_path: Path) -> None:
    run("add", "--energy", "3")
    assert run("delete", "--day", "today").status == 0
    assert told_on(diary_path) is None
    assert run("delete", "--day", "today").err == "There is no check-in for Monday 23 November.\n"
    run(command="undo")
    assert told_on(diary_path) is not None


def test_pain_numbers_are_taken_and_shown_only_where_they_are_on(
    run: Run, diary_path: Path
) -> None:
    off = run("pain", "4")
    assert (off.status, off.out) == (1, "")
    assert off.err.startswith("Pain numbers are off.")
    assert not diary_path.exists()
    run("set", "pain-numbers", "on", command="settings")
    noted = run("pain", "4", "--at", "7.15am", "--place", "left knee")
    assert noted.lines == ["Saved on Monday 23 November: pain 4, left knee, 7:15am."]
    assert run("pain", "6").lines == ["Saved on Monday 23 November: pain 6, 8am."]
    assert run("pain", "5", "--day", "yesterday").lines[0].endswith("pain 5.")
    assert run("pain", "11").status == 1
    shown = run("show")
    assert "  Pain 4, left knee, 7:15am" in shown.lines
    told = json.loads(run("show", "--format", "json").out)
    assert [each["number"] for each in told["pain_numbers"]] == [5, 4, 6]
    run("set", "pain-numbers", "off", command="settings")
    assert "left knee" not in run("show").out
    assert "pain_numbers" not in json.loads(run("show", "--format", "json").out)


def test_once_a_week_is_a_setting_that_can_be_changed_back(run: Run, diary_path: Path) -> None:
    for every in ("week", "day"):
        assert run("set", "check-in", every, command="settings").status == 0
        with closing(Diary.open(diary_path, now=FixedClock())) as diary:
            assert diary.settings.read().check_in_every == every
