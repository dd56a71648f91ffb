"""The toolkit from the command line."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.journeys import HOSTILE, HOSTILE_SHOWN
from tests.toolkit import FRIDAY


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `toolkit` on a diary of its own, at 8am on Monday 23 November 2026 in London."""
    return runner(diary_path, clock, capsys, "toolkit")


Kept = Callable[[], tuple[list[Tool], list[ToolUse]]]


@pytest.fixture
def kept(diary_path: Path, clock: FixedClock) -> Kept:
    """The toolkit and the uses as they are on the disk now."""

    def look() -> tuple[list[Tool], list[ToolUse]]:
        with closing(Diary.open(diary_path, now=clock, create=False)) as diary:
            return diary.toolkit.marked(), diary.toolkit.uses()

    return look


def test_before_anything_is_written_the_tools_can_be_seen_and_no_file_is_made(
    run: Run, diary_path: Path
) -> None:
    shown = run("show")
    assert shown.lines[0].startswith("Nothing is in your toolkit yet.")
    tools = run("tools").lines
    assert len(tools) == 13
    assert tools[4] == "nights: Nights."
    assert run("page").status == 1
    assert not diary_path.exists()


def test_a_tool_is_marked_by_its_name_or_title_and_taken_out(run: Run, kept: Kept) -> None:
    assert run("mark", "nights").lines == ["Nights. Saved: it is in your toolkit."]
    assert run("mark", "my  PEOPLE").status == 0
    assert [tool.key for tool in kept()[0]] == ["nights", "my-people"]
    assert "nights: Nights. In my toolkit." in run("tools").lines
    assert run("unmark", "nights").status == 0
    assert [tool.key for tool in kept()[0]] == ["my-people"]
    assert "nights: Nights." in run("tools").lines


def test_a_use_is_not_sure_unless_it_is_said_how_it_was(run: Run, kept: Kept) -> None:
    assert run("use", "nights").lines == ["Saved: Nights. Monday 23 November: not sure."]
    run("use", "nights", "--answer", "not-for-me", "--day", "friday", "--note", "too cold")
    tools, uses = kept()
    assert tools == []
    assert [(use.day, use.answer, use.note) for use in uses[1:]] == [
        (FRIDAY, UseAnswer.NOT_FOR_ME, "too cold")
    ]
    late = run("use", "nights", "--day", "tomorrow")
    assert (late.status, late.err) == (
        1,
        "--day: That day has not come yet. Type today or a day before it.\n",
    )
    assert run("use", "nights", "--answer", "").status == 1
    assert len(kept()[1]) == 2


def test_a_tool_of_ones_own_is_added_used_shown_and_deleted(run: Run, kept: Kept) -> None:
    run("mark", "nights")
    assert run("add", "The radio", "--notes", "Low.\nAt night.").lines == ["Saved: The radio"]
    run("use", "the radio", "--answer", "helped")
    run("note", "nights", "Tea first")
    assert run("show").lines == [
        "Nights",
        "  Tea first",
        "The radio",
        "  Used once, today: helped.",
        "  Low.",
        "  At night.",
    ]
    assert run("tools").lines[-1] == "The radio. In my toolkit."
    assert run("delete", "nights").status == 1
    assert run("delete", "the radio").lines[0] == "Deleted: The radio"
    assert [tool.key for tool in kept()[0]] == ["nights"]
    assert run("note", "nights", "").lines == ["No notes now about Nights"]
    assert run("show").lines == ["Nights"]


def test_a_name_that_is_not_known_is_told_and_not_repeated(run: Run) -> None:
    for words in (("mark", "x-x"), ("use", "x-x"), ("note", "x-x", "y"), ("unmark", "x-x")):
        ran = run(*words)
        assert ran.status == 1
        assert "x-x" not in ran.err
    assert run("add", " ").err == "Not saved yet. Add a name.\n"


def test_the_toolkit_is_shown_and_saved_as_a_page(run: Run, tmp_path: Path) -> None:
    run("add", HOSTILE)
    assert HOSTILE_SHOWN in run("page").out
    assert "\u202e" not in run("page").out
    assert run("page", "--format", "html").out.startswith("<!DOCTYPE html>")
    target = tmp_path / "toolkit.html"
    saved = run("page", "--format", "html", "--output", str(target))
    assert saved.lines == [f"Saved and checked: {target}"]
    assert HOSTILE_SHOWN in target.read_text(encoding="utf-8")


def test_a_tool_is_read_as_any_page(run: Run) -> None:
    assert run("toolkit/nights", command="read").lines[0] == "Nights"


def test_what_was_hidden_is_not_listed(run: Run) -> None:
    run("set", "food", "hide", command="settings")
    assert not any("food-and-drink" in line for line in run("tools").lines)
