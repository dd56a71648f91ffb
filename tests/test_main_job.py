"""The main job by keyboard in a real terminal: write nights, be cut off, find everything again."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pain_companion.formats import date_words
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from tests.terminal_harness import DEADLINE, TerminalProgram, posix_terminals, python_program

pytestmark = posix_terminals

ONE_DAY = timedelta(days=1)
ENTER, ESCAPE, TAB, SAVE, LEAVE, UP, LAST = (
    b"\r",
    b"\x1b",
    b"\t",
    b"\x13",
    b"\x11",
    b"\x1b[A",
    b"\x1b[F",
)
BACK_IN_THIS_WINDOW = b"\x1b[I"
NIGHT = (b"2230", b"11", b"45", b"2", b"60", b"615", b"7", b"3")
NOTE = "Rain woke me at three, and then"


HERE = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"
"""Where it is about midday now: the day does not change while a program runs, nor do clocks."""


@pytest.fixture(autouse=True)
def _about_midday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", HERE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def begun(path: Path) -> Path:
    """A diary that has been welcomed and holds nothing yet."""
    with closing(Diary.open(path, now=lambda: datetime.now(UTC))) as diary:
        diary.settings.change(welcomed=True)
    return path


def companion(
    path: Path | str, *, columns: int = 80, lines: int = 24, env: Mapping[str, str] | None = None
) -> TerminalProgram:
    command = python_program("pain_companion", "--data", str(path))
    return TerminalProgram(command, columns=columns, lines=lines, env=env)


def today() -> date:
    return datetime.now(ZoneInfo(HERE)).date()


def nights(path: Path) -> dict[date, dict[str, object]]:
    """The nights of the last two weeks, as the command shows them."""
    command = ["--data", str(path), "sleep", "show", "--weeks", "2", "--format", "json"]
    told = json.loads(run(python_program("pain_companion", *command)).stdout)
    return {date.fromisoformat(night["morning"]): night for night in told["nights"]}


def run(
    command: list[str], env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})}
    )
    assert "Traceback" not in done.stderr
    return done


def kept_note(path: Path) -> str:
    """The note in the draft that lies in the file now."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT body FROM drafts").fetchone()
    return str(json.loads(found[0]).get("note", "")) if found else ""


def start_my_own(program: TerminalProgram) -> None:
    for step in ("1 of 3", "2 of 3", "3 of 3"):
        program.wait_for(step)
        program.send(ENTER)
    program.wait_for("for today")


def write_a_night(program: TerminalProgram, morning: date) -> None:
    """All at once, as a fast typist's keys or a dictation program's come."""
    program.wait_for(f"to {date_words(morning, today=today())}")
    program.send(ENTER.join([*NIGHT, SAVE]))
    program.wait_for(f"Saved: {date_words(morning, today=today())}")


def begin_a_note(program: TerminalProgram, words: str) -> None:
    program.send(b"2215" + ENTER)
    program.wait_for("10:15pm")
    program.send_until(TAB, "› Note")
    program.send(words.encode())
    program.wait_for(words)


def killed(program: TerminalProgram, path: Path) -> None:
    program.wait_until(lambda: kept_note(path) == NOTE, "the note to be in the file")
    program.send(b" and then")
    program.signal(signal.SIGKILL)
    assert program.wait_exit() == -signal.SIGKILL


def signalled(number: signal.Signals) -> Callable[[TerminalProgram, Path], None]:
    def end(program: TerminalProgram, _path: Path) -> None:
        program.signal(number)
        assert program.wait_exit() == 128 + number
        assert program.modes_left_on() == set()

    return end


def window_closed(program: TerminalProgram, _path: Path) -> None:
    program.close_window()
    assert program.process.wait(DEADLINE) != 0


@pytest.mark.parametrize(
    "end",
    [
        killed,
        # Every day, test_terminal.py does the others to a smaller program.
        pytest.param(window_closed, marks=pytest.mark.slow),
        *(
            pytest.param(signalled(number), id=number.name, marks=pytest.mark.slow)
            for number in (signal.SIGTERM, signal.SIGHUP)
        ),
    ],
)
def test_four_nights_and_what_was_being_typed_outlive_any_end(
    path: Path, end: Callable[[TerminalProgram, Path], None]
) -> None:
    mornings = [today() - n * ONE_DAY for n in range(5)]
    with companion(path) as program:
        start_my_own(program)
        program.send(b"s")
        program.wait_for("No nights yet")
        program.send(ENTER)
        for morning in mornings[:4]:
            write_a_night(program, morning)
            if morning != mornings[3]:
                program.send(ENTER)
        program.send(ESCAPE)
        program.wait_for("on average over 4 nights")
        program.send(4 * UP + ENTER)
        program.wait_for(f"to {date_words(mornings[4], today=today())}")
        begin_a_note(program, NOTE)
        end(program, path)
    with companion(path) as program:
        program.wait_for("A night you began")
        program.send(ENTER)
        program.wait_for("You typed this at")
        program.wait_for("10:15pm")
        program.send(ESCAPE)
        program.wait_for("? help")
        # The questions further down follow after the first paint.
        program.send_until(LAST, NOTE)
        program.send(LEAVE)
        assert program.wait_exit() == 0
        assert program.modes_left_on() == set()
    assert kept_note(path).startswith(NOTE)
    written = nights(path)
    assert sorted(written) == sorted(mornings[:4])
    assert {night["total_sleep_time_minutes"] for night in written.values()} == {330}
    assert {night["quality"] for night in written.values()} == {"fair"}


@pytest.mark.slow
def test_a_form_holds_through_a_storm_of_sizes(begun: Path) -> None:
    with companion(begun, columns=40, lines=15) as program:
        program.wait_for("for today")
        program.send(b"s")
        program.wait_for("No nights yet")
        program.send(ENTER)
        program.wait_for("› Into bed")
        program.send(b"2230")
        program.wait_for("2230")
        for columns, lines in 4 * [(200, 60), (1, 1), (20, 6), (400, 120), (41, 16), (80, 24)]:
            program.resize(columns, lines)
        for columns, lines in ((200, 60), (40, 15), (80, 24)):
            program.resize(columns, lines)
            program.clear_screen()
            program.wait_for("› Into bed           ▌ 2230")
        program.send(ENTER + b"11" + SAVE)
        program.wait_for("Saved: ")
        program.send(LEAVE)
        assert program.wait_exit() == 0
        assert program.modes_left_on() == set()
    assert nights(begun)[today()]["lights_out"] == "23:00"


# Every day, test_night_screen.py has two windows on one diary in one process.
@pytest.mark.slow
def test_two_windows_on_one_diary_keep_both_answers_and_show_each_others(begun: Path) -> None:
    with companion(begun) as short, companion(begun) as long:
        for program in (short, long):
            program.wait_for("for today")
            program.send(b"s")
            program.wait_for("No nights yet")
        short.send(b"s")
        short.wait_for("How was it?")
        long.send(ENTER)
        long.wait_for("Into bed")
        short.send(b"4" + SAVE)
        short.wait_for("Saved: ")
        long.send(b"2230" + SAVE)
        long.wait_for("Saved: ")
        long.send(BACK_IN_THIS_WINDOW)
        long.wait_for("[4 good]")
        short.send(ESCAPE + BACK_IN_THIS_WINDOW)
        short.wait_for("Sleep diary")
        for program in (short, long):
            program.send(LEAVE)
            assert program.wait_exit() == 0
    night = nights(begun)[today()]
    assert (night["quality"], night["to_bed"]) == ("good", "22:30")


def test_a_window_that_is_too_small_says_so_until_it_is_bigger(begun: Path) -> None:
    with companion(begun, columns=30, lines=10) as program:
        program.wait_for("Make this window bigger")
        program.resize(40, 15)
        program.wait_for("for today")
        program.send(LEAVE)
        assert program.wait_exit() == 0


def test_a_dumb_terminal_gets_a_sentence(begun: Path) -> None:
    with companion(begun, env={"TERM": "dumb"}) as program:
        assert program.wait_exit() == 1
        assert "This terminal cannot show full screens." in program.screen()[0]


def test_without_a_terminal_today_is_printed(begun: Path) -> None:
    done = run(python_program("pain_companion", "--data", str(begun)))
    assert done.returncode == 0
    assert date_words(today(), today=today()) in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


POOR_SURROUNDINGS = {
    "no colour": {"NO_COLOR": "1"},
    "plain C": {"LC_ALL": "C", "LANG": "C"},
    "no such locale": {"LC_ALL": "xx_XX.nothing"},
    "no home there": {"HOME": "/nonexistent/home"},
    "an old terminal": {"TERM": "vt100", "COLORTERM": ""},
    "a terminal without a name": {"TERM": ""},
}


@pytest.mark.slow
@pytest.mark.parametrize("env", POOR_SURROUNDINGS.values(), ids=POOR_SURROUNDINGS)
def test_poor_surroundings_are_good_enough(begun: Path, env: dict[str, str]) -> None:
    with companion(begun, env=env) as program:
        program.wait_for("for today")
        program.wait_for("›Today")
        program.send(b"s")
        program.wait_for("›Sleep diary")
        program.send(LEAVE)
        assert program.wait_exit() == 0
        assert program.modes_left_on() == set()


@pytest.mark.parametrize("encoding", ["ascii", pytest.param("latin-1", marks=pytest.mark.slow)])
def test_a_terminal_that_knows_few_characters_is_sent_a_mark_for_each_other(
    begun: Path, encoding: str
) -> None:
    few = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    with companion(begun, env=few) as program:
        program.wait_for("for today")
        rows = program.screen()
        assert "?Today" in rows[3]
        assert not any("\\" in row for row in rows)
        program.send(LEAVE)
        assert program.wait_exit() == 0


def test_without_a_home_a_named_diary_opens(begun: Path) -> None:
    command = ["env", "-u", "HOME", *python_program("pain_companion", "--data", str(begun))]
    with TerminalProgram(command) as program:
        program.wait_for("for today")
        program.send(LEAVE)
        assert program.wait_exit() == 0


def test_a_home_that_is_missing_is_made(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path / "new"), "XDG_DATA_HOME": ""}
    with TerminalProgram(python_program("pain_companion"), env=env) as program:
        start_my_own(program)
        program.send(LEAVE)
        assert program.wait_exit() == 0


@pytest.mark.slow
def test_a_strange_path_is_no_trouble_and_is_shown_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Häuser [bold]x[/nope] 日記" / "my own.db"
    with companion(path, columns=200, lines=60) as program:
        start_my_own(program)
        program.send(b"\x10")
        program.wait_for("Type what you are looking for")
        program.send(b"your data")
        program.wait_for("Go there")
        program.send(ENTER)
        program.wait_for("Häuser [bold]x[/nope]")
        program.send(LEAVE)
        assert program.wait_exit() == 0
    assert path.exists()


def test_the_example_says_so_also_beneath_what_lies_over_it_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    env = {"XDG_DATA_HOME": str(tmp_path)}
    with TerminalProgram(python_program("pain_companion", "demo"), env=env) as program:
        program.wait_for("Whom would you like to meet?")
        program.wait_for("a start point")
        program.send(ENTER)
        program.wait_for("for today")
        assert "EXAMPLE" in program.screen()[-1]
        program.send(b"?")
        program.wait_for("Keys everywhere")
        assert "EXAMPLE" in program.screen()[-1]
        program.send(LEAVE)
        assert program.wait_exit() == 0
    assert not [each for each in tmp_path.rglob("*") if each.is_file()]


def test_a_folder_that_cannot_be_written_gets_a_sentence(begun: Path) -> None:
    command = python_program("pain_companion", "--data", str(begun))
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("the administrator may write everywhere")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    begun.chmod(0o400)
    begun.parent.chmod(0o500)
    with TerminalProgram(command) as program:
        program.wait_for("could not be opened")
        program.wait_for("! get help now")
        program.send(b"!")
        program.wait_for("Call 999")
        program.send(LEAVE)
        assert program.wait_exit() == 0
    begun.parent.chmod(0o700)


def test_a_folder_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with companion(tmp_path / "file" / "diary.db") as program:
        program.wait_for("could not be opened")
        program.send(LEAVE)
        assert program.wait_exit() == 0


def test_an_example_never_opens_as_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    Diary.open(path, now=lambda: datetime.now(UTC), kind=DiaryKind.EXAMPLE).close()
    with companion(path) as program:
        program.wait_for("This file is an example")
        program.send(LEAVE)
        program.wait_exit()
