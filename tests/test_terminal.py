"""The terminal is left as it was found and nothing typed is lost, whatever ends the program."""

from __future__ import annotations

import io
import os
import signal
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.terminal import (
    PASTE_SILENCE_SECONDS,
    Typing,
    why_not_full_screen,
    write_report,
)
from tests.steady_app import SECRET
from tests.terminal_harness import TerminalProgram, posix_terminals, python_program

pytestmark = posix_terminals


@pytest.fixture
def steady(tmp_path: Path) -> Iterator[TerminalProgram]:
    with TerminalProgram(python_program("tests.steady_app", str(tmp_path))) as program:
        program.wait_for("ready")
        yield program


def typed(program: TerminalProgram, words: str) -> None:
    program.send(words.encode())
    program.wait_for(f"typed {len(words)}")


def assert_at_rest(program: TerminalProgram) -> None:
    assert program.modes_left_on() == set()
    assert not program.is_raw()


def test_leaving_by_key_leaves_the_terminal_at_rest(steady: TerminalProgram) -> None:
    steady.send(b"\x11")
    assert steady.wait_exit() == 0
    assert_at_rest(steady)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_keeps_what_was_typed_and_restores_the_terminal(
    steady: TerminalProgram, tmp_path: Path, name: str
) -> None:
    typed(steady, "half a sentence")
    number = getattr(signal, name)
    steady.signal(number)
    assert steady.wait_exit(3) == 128 + number
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "half a sentence"
    assert_at_rest(steady)


def test_a_program_that_hangs_still_goes_when_it_is_told_to(steady: TerminalProgram) -> None:
    steady.send(b"\x1b[18~")
    steady.wait_for("hanging")
    steady.signal(signal.SIGTERM)
    assert steady.wait_exit(3) == 128 + signal.SIGTERM
    assert_at_rest(steady)


def test_ctrl_c_and_the_interrupt_signal_end_nothing(steady: TerminalProgram) -> None:
    steady.send(b"\x03")
    steady.signal(signal.SIGINT)
    typed(steady, "still here")


def test_bytes_that_are_no_text_are_survived(steady: TerminalProgram) -> None:
    steady.send(b"\xff\xfe\xc3")
    steady.send(b"\x1b[1;1:3A\x1b[<0;NaN;NaNM\x1b[999999999999999999999u")
    steady.wait_for("typed")
    steady.send(b"\x11")
    assert steady.wait_exit() == 0


def test_a_mouse_at_no_place_types_nothing(steady: TerminalProgram) -> None:
    steady.send(b"\x1b[<35;NaN;NaNM")
    typed(steady, "ab")


def test_going_on_without_having_been_stopped_changes_nothing(steady: TerminalProgram) -> None:
    steady.signal(signal.SIGCONT)
    typed(steady, "on we go")
    steady.send(b"\x11")
    assert steady.wait_exit() == 0
    assert_at_rest(steady)


def test_stopping_and_going_on_comes_back(steady: TerminalProgram) -> None:
    typed(steady, "before")
    steady.signal(signal.SIGTSTP)
    steady.wait_stopped()
    steady.output = b""
    steady.signal(signal.SIGCONT)
    steady.wait_for_output(b"\x1b[?2004h")
    steady.send(b"x")
    steady.wait_for("typed 7")
    steady.send(b"\x11")
    assert steady.wait_exit() == 0
    assert_at_rest(steady)


def test_a_closed_window_ends_the_program_and_keeps_the_words(
    steady: TerminalProgram, tmp_path: Path
) -> None:
    typed(steady, "half a sentence")
    steady.close_window()
    assert steady.process.wait(5) != 0
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "half a sentence"


@pytest.mark.parametrize("key", [b"\x1b[15~", b"\x1b[17~"], ids=["in a handler", "in a worker"])
def test_a_fault_of_ours_says_a_sentence_and_no_private_word(
    steady: TerminalProgram, tmp_path: Path, key: bytes
) -> None:
    typed(steady, "private")
    steady.send(key)
    assert steady.wait_exit() == 1
    assert_at_rest(steady)
    shown = steady.output.rpartition(b"\x1b[?1049l")[2].decode()
    assert "Sorry, something went wrong" in shown
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "private"
    (report,) = (tmp_path / "reports").iterdir()
    written = report.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in written
    assert "tests/steady_app.py:" in written
    for words in ("private", SECRET, str(tmp_path)):
        assert words not in written
        assert words == str(tmp_path) or words not in shown
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write_report(tmp_path / "file" / "reports", ValueError("x"), datetime.now(UTC)) is None


class FakeTime:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def reader(clock: FakeTime | None = None) -> Typing:
    from textual._xterm_parser import XTermParser  # noqa: PLC0415

    return Typing(XTermParser, clock or FakeTime())


def names(messages: list[object]) -> list[str]:
    return [type(message).__name__ for message in messages]


def test_a_paste_without_an_end_is_closed_after_some_silence() -> None:
    clock = FakeTime()
    typing = reader(clock)
    assert typing.feed(b"\x1b[200~some words") == []
    clock.seconds = PASTE_SILENCE_SECONDS - 0.1
    assert typing.tick() == []
    clock.seconds = PASTE_SILENCE_SECONDS
    (paste,) = typing.tick()
    assert getattr(paste, "text", None) == "some words"
    assert names(list(typing.feed(b"a"))) == ["Key"]


def test_a_paste_in_pieces_ends_where_it_ends() -> None:
    clock = FakeTime()
    typing = reader(clock)
    messages = [
        message
        for piece in (b"\x1b[20", b"0~wor", b"ds\x1b[2", b"01~")
        for message in typing.feed(piece)
    ]
    assert [getattr(message, "text", None) for message in messages] == ["words"]
    clock.seconds = 10 * PASTE_SILENCE_SECONDS
    assert typing.tick() == []


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_no_bytes_stop_the_keyboard_for_good(pieces: list[bytes]) -> None:
    clock = FakeTime()
    typing = reader(clock)
    for piece in pieces:
        typing.feed(piece)
    for _ in range(3):
        clock.seconds += 10
        typing.tick()
    # A sequence still open swallows at most what it can be long.
    keys = [name for _ in range(40) for name in names(list(typing.feed(b"a")))]
    assert "Key" in keys


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_poor_terminal_gets_a_sentence(term: str) -> None:
    assert "pain-companion today" in (why_not_full_screen(Terminal(), {"TERM": term}) or "")


def test_a_terminal_is_good_enough_and_a_pipe_is_not() -> None:
    assert why_not_full_screen(Terminal(), {"TERM": "xterm"}) is None
    assert why_not_full_screen(io.StringIO(), {"TERM": "xterm"}) is not None
    assert os.name == "posix"
