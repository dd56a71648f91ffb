"""Whole sessions in a real terminal: cut off, gone on with, cleared, and nothing left behind."""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pain_companion.content.run_sheets import read_sheet, sheet_names
from tests.terminal_harness import TerminalProgram, posix_terminals, python_program

pytestmark = [posix_terminals, pytest.mark.slow]

ENTER, ESCAPE, DOWN, SAVE, LEAVE = b"\r", b"\x1b", b"\x1b[B", b"\x13", b"\x11"
F4, F9 = b"\x1bOS", b"\x1b[20~"
WORDS = "Marmalade on the blue stairs"
OTHERS = "A lantern for the deaf owl"
STEPS = read_sheet("sleep").steps_in(10)
BEFORE_SLEEP = sheet_names().index("sleep")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder in which everything lies that the program can write."""
    for folder in ("home", "home/tmp"):
        (tmp_path / folder).mkdir(exist_ok=True)
    return tmp_path / "home"


@pytest.fixture
def start(home: Path) -> Callable[..., TerminalProgram]:
    """Start a command of the program, with a home and a folder for temporary files of its own."""
    env: Mapping[str, str] = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "TMPDIR": str(home / "tmp"),
        "SQLITE_TMPDIR": str(home / "tmp"),
        "TZ": "UTC",
    }
    return lambda *words: TerminalProgram(python_program("pain_companion", *words), env=env)


def files_with(home: Path, words: str) -> list[str]:
    """Every file, and every name of one, in which words stand."""
    files = [each for each in home.rglob("*") if each.is_file()]
    return sorted(
        each.name for each in files if words.encode() in each.read_bytes() + each.name.encode()
    )


def begin(program: TerminalProgram) -> None:
    """The sleep sheet for ten minutes, with the person's own words."""
    program.wait_for("Which strategy would you like to show?")
    program.send(BEFORE_SLEEP * DOWN + ENTER)
    program.wait_for("How long do you have?")
    program.send(ENTER)
    program.wait_for("With whose words?")
    program.send(ENTER)
    at_step(program, 1)


def at_step(program: TerminalProgram, number: int) -> None:
    program.wait_for(f"{number} of {len(STEPS)} {STEPS[number - 1].title}")
    # The screen of the step is open when its own keys stand at the foot.
    program.wait_for("Sleep diary" if number == 1 else "? help")


def write_a_line(program: TerminalProgram, words: str) -> None:
    """One line to say next time, from wherever the session is."""
    program.send(b"j")
    program.wait_for("Esc leaves the field")
    program.send(words.encode())
    program.wait_for(words)
    program.send(SAVE)
    program.wait_for("Saved")


def clear(program: TerminalProgram) -> None:
    program.send(LEAVE)
    program.wait_for("The end of the session")
    program.send(b"c")
    assert program.wait_exit() == 0
    assert any("The session is cleared." in row for row in program.screen())
    assert program.modes_left_on() == set()


def test_a_whole_session_by_keyboard_leaves_only_what_was_saved_on_purpose(
    start: Callable[..., TerminalProgram], home: Path
) -> None:
    with start("session") as program:
        begin(program)
        for number in range(2, len(STEPS) + 1):
            program.send(F9)
            at_step(program, number)
        write_a_line(program, WORDS)
        assert files_with(home, WORDS) != []
        program.send(F4)
        program.wait_for("Covered.")
        assert not any(WORDS in row or STEPS[-1].title in row for row in program.screen())
        program.send(F4)
        at_step(program, len(STEPS))
        program.send(F9)
        program.wait_for("The end of the session")
        program.send(b"t")
        program.wait_for("A page or a file to share")
        program.send(b"w")
        program.wait_for("Save it as")
        program.send_until(ENTER, "Saved and checked")
        clear(program)
    (kept,) = files_with(home, WORDS)
    assert kept.endswith(".txt")
    assert [each.name for each in (home / "data/pain-companion/session").iterdir()] == ["in-use"]


ENDS: Mapping[str, Callable[[TerminalProgram], object]] = {
    "killed": lambda program: program.signal(signal.SIGKILL),
    "told to end": lambda program: program.signal(signal.SIGTERM),
    "hung up": lambda program: program.signal(signal.SIGHUP),
    "window closed": lambda program: program.close_window(),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_a_session_that_was_cut_off_shows_only_a_time_and_goes_on_where_it_was(
    end: Callable[[TerminalProgram], object], start: Callable[..., TerminalProgram], home: Path
) -> None:
    with start("session") as program:
        begin(program)
        write_a_line(program, WORDS)
        program.send(F9)
        at_step(program, 2)
        end(program)
        program.process.wait()
    with start("session") as program:
        program.wait_for("A session is unfinished: ")
        shown = " ".join(program.screen())
        assert WORDS not in shown
        assert STEPS[1].title not in shown
        program.send(DOWN + ENTER)
        at_step(program, 2)
        with start("session") as second:
            assert second.wait_exit() == 1
            assert any("A session is open in another window." in row for row in second.screen())
        assert files_with(home, WORDS) != []
        clear(program)
    assert files_with(home, WORDS) == []


def test_two_sessions_after_each_other_share_nothing(
    start: Callable[..., TerminalProgram], home: Path
) -> None:
    with start("session") as program:
        begin(program)
        write_a_line(program, WORDS)
        program.signal(signal.SIGKILL)
        program.wait_exit()
    assert files_with(home, WORDS) != []
    with start("session") as program:
        program.wait_for("A session is unfinished: ")
        program.send(ENTER)
        begin(program)
        assert files_with(home, WORDS) == []
        write_a_line(program, OTHERS)
        clear(program)
    for words in (WORDS, OTHERS):
        assert files_with(home, words) == []


def test_a_session_names_the_service_and_leaves_the_assistants_own_diary_as_it_is(
    start: Callable[..., TerminalProgram], home: Path
) -> None:
    for words in (("settings", "set", "service", "The pain service"), ("team", "say", OTHERS)):
        with start(*words) as program:
            assert program.wait_exit() == 0
    own = home / "data/pain-companion/diary.db"
    before = own.read_bytes(), own.stat().st_mtime_ns
    with start("session") as program:
        begin(program)
        program.send(LEAVE)
        program.wait_for("The end of the session")
        program.send(b"t")
        program.wait_for("A page or a file to share")
        assert not any(OTHERS in row for row in program.screen())
        program.send(b"w")
        program.wait_for("Save it as")
        program.send_until(ENTER, "Saved and checked")
        clear(program)
    assert (own.read_bytes(), own.stat().st_mtime_ns) == before
    assert any(name.endswith(".txt") for name in files_with(home, "The pain service"))
    assert all(not name.endswith(".txt") for name in files_with(home, OTHERS))


def test_an_example_in_a_session_is_gone_afterwards_also_after_a_kill(
    start: Callable[..., TerminalProgram], home: Path
) -> None:
    for ending in (signal.SIGKILL, None):
        with start("session") as program:
            program.wait_for("Which strategy would you like to show?")
            program.send(BEFORE_SLEEP * DOWN + ENTER)
            program.wait_for("How long do you have?")
            program.send(ENTER)
            program.wait_for("With whose words?")
            program.send(DOWN + ENTER)
            at_step(program, 1)
            program.wait_for("EXAMPLE")
            if ending is not None:
                program.signal(ending)
                program.wait_exit()
                continue
            program.send(LEAVE)
            assert program.wait_exit() == 0
    assert list(home.rglob("example.db*")) == []
    assert list(home.rglob("*.db")) == []
