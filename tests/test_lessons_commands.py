"""`pain lessons` and `pain note`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from pain_companion.content.lessons import lesson_names, read_lesson
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.journeys import HOSTILE, HOSTILE_SHOWN
from tests.lessons import SECOND, TODAY


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "pain")


def test_lessons_are_listed_with_what_was_read(run: Run, diary_path: Path) -> None:
    assert len(run("lessons").lines) == len(lesson_names())
    assert not diary_path.exists()
    run("note", "hurt-and-harm", "--done")
    told = run("lessons").lines
    assert told[1] == f"{SECOND}: Hurt and harm. 3 minutes. Read on Monday 23 November."
    assert told[0].endswith("This one is next.")


def test_words_are_kept_in_one_change_and_shown_again(
    run: Run, diary_path: Path, clock: FixedClock
) -> None:
    given = ("--reflection", HOSTILE, "--own-words", "Mine", "--done")
    assert run("note", SECOND, *given).status == 0
    told = run("note", "hurt-and-harm")
    assert f"  {HOSTILE_SHOWN}" in told.lines
    assert read_lesson(SECOND).reflect in told.lines
    assert "\u202e" not in told.out
    with closing(Diary.open(diary_path, now=clock)) as diary:
        assert len(diary.history.recent(5)) == 1
        assert diary.lessons.note(SECOND).finished_on == TODAY
    assert "not read" not in run("note", "hurt-and-harm", "--not-done").out
    assert "Read on" not in run("note", "hurt-and-harm").out


def test_a_lesson_that_is_not_there_is_said_to_be_none(run: Run, diary_path: Path) -> None:
    assert run("note", "sleep/winding-down", "--done").status == 1
    assert "There is no lesson of this name." in run("note", "x").err
    assert not diary_path.exists()
