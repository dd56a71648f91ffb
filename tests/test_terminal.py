"""The terminal is left as it was found and nothing typed is lost, whatever ends the program."""

from __future__ import annotations

import io
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from pain_companion.fault_report import write_report
from pain_companion.terminal import (
    PASTE_SILENCE_SECONDS,
    TICK_SECONDS,
    SteadyParser,
    why_not_full_screen,
)
from tests.steady_app import SECRET
from tests.terminal_harness import DEADLINE, TerminalProgram, posix_terminals, python_program

Start = Callable[..., TerminalProgram]

LEAVE = b"\x11"
PIXELS_SUPPORTED = b"\x1b[?2048;2$y"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the small program, with something that goes wrong by itself or without."""
    started: list[TerminalProgram] = []

    def starting(wrong: str = "", **options: object) -> TerminalProgram:
        command = python_program("tests.steady_app", str(tmp_path), wrong)
        program = TerminalProgram(command, **options)  # type: ignore[arg-type]  # handed on
        started.append(program)
        return program

    yield starting
    for program in started:
        program.__exit__(None, None, None)


@pytest.fixture
def steady(start: Start) -> TerminalProgram:
    """The small program, ready for keys."""
    program = start()
    program.wait_for("ready")
    program.wait_for_output(b"\x1b[?7l")
    return program


def typed(program: TerminalProgram, words: str) -> None:
    program.send(words.encode())
    program.wait_for(f"typed {len(words)}")


def assert_leaves_well(program: TerminalProgram) -> None:
    program.send(LEAVE)
    assert program.wait_exit() == 0
    assert program.modes_left_on() == set()


def kept(folder: Path) -> str:
    return (folder / "kept").read_text(encoding="utf-8")


def after_leaving(program: TerminalProgram) -> str:
    return program.output.rpartition(b"\x1b[?1049l")[2].decode()


@posix_terminals
class TestLeaving:
    def test_by_key_leaves_the_terminal_at_rest(self, steady: TerminalProgram) -> None:
        assert "raw input" in steady.modes_left_on()
        assert_leaves_well(steady)

    def test_takes_back_the_mouse_in_pixels(self, steady: TerminalProgram) -> None:
        steady.send(PIXELS_SUPPORTED)
        steady.wait_for_output(b"\x1b[?1016h")
        assert_leaves_well(steady)

    @pytest.mark.parametrize(
        "name", ["SIGTERM", "SIGHUP", pytest.param("SIGQUIT", marks=pytest.mark.slow)]
    )
    def test_on_a_signal_keeps_what_was_typed(
        self, steady: TerminalProgram, tmp_path: Path, name: str
    ) -> None:
        typed(steady, "half a sentence")
        number = signal.Signals[name]
        steady.signal(number)
        assert steady.wait_exit() == 128 + number
        assert kept(tmp_path) == "half a sentence"
        assert steady.modes_left_on() == set()

    def test_on_two_signals_at_once_keeps_what_was_typed(
        self, steady: TerminalProgram, tmp_path: Path
    ) -> None:
        typed(steady, "half a sentence")
        steady.signal(signal.SIGHUP)
        steady.signal(signal.SIGTERM)
        # The second may come when all is done and Python has put away what it does on a signal.
        assert steady.wait_exit() in {128 + signal.SIGHUP, 128 + signal.SIGTERM, -signal.SIGTERM}
        assert kept(tmp_path) == "half a sentence"
        assert steady.modes_left_on() == set()

    def test_on_a_signal_while_starting_leaves_nothing_on(self, start: Start) -> None:
        program = start()
        program.wait_for_output(b"\x1b[?1049h")
        program.signal(signal.SIGTERM)
        assert program.wait_exit() == 128 + signal.SIGTERM
        assert program.modes_left_on() == set()

    def test_on_a_signal_works_when_the_program_hangs(self, steady: TerminalProgram) -> None:
        steady.send(b"\x1b[18~")
        steady.wait_for("hanging")
        steady.signal(signal.SIGTERM)
        assert steady.wait_exit() == 128 + signal.SIGTERM
        assert steady.modes_left_on() == set()

    def test_on_a_signal_works_when_the_terminal_has_stopped_reading(
        self, steady: TerminalProgram
    ) -> None:
        steady.send(b"\x1b[20~")
        steady.wait_until_blocked()
        steady.signal(signal.SIGTERM)
        assert steady.process.wait(DEADLINE) == 128 + signal.SIGTERM
        assert not steady.is_raw()

    def test_a_closed_window_keeps_what_was_typed(
        self, steady: TerminalProgram, tmp_path: Path
    ) -> None:
        typed(steady, "half a sentence")
        steady.close_window()
        steady.wait_exit()
        assert kept(tmp_path) == "half a sentence"

    def test_a_terminal_that_goes_without_a_signal_is_noticed(
        self, start: Start, tmp_path: Path
    ) -> None:
        program = start(ignoring=[signal.SIGHUP])
        program.wait_for("ready")
        typed(program, "half a sentence")
        program.close_window()
        program.wait_exit()
        assert kept(tmp_path) == "half a sentence"


@posix_terminals
class TestGoingOn:
    def test_after_ctrl_c_and_the_interrupt_signal(self, steady: TerminalProgram) -> None:
        steady.send(b"\x03")
        steady.signal(signal.SIGINT)
        typed(steady, "still here")

    def test_an_interrupt_while_starting_ends_nothing(self, start: Start) -> None:
        program = start()
        program.wait_for_output(b"\x1b[?1049h")
        program.signal(signal.SIGINT)
        program.wait_for("ready")

    def test_after_a_character_in_two_pieces_and_bytes_that_are_no_text(
        self, steady: TerminalProgram
    ) -> None:
        steady.send(b"a\xc3")
        steady.wait_for("typed 1")
        steady.send(b"\xa9b")
        steady.wait_for("aéb")
        steady.send(b"a\xff\xfe\xc3b")
        steady.wait_for("typed 8")
        assert_leaves_well(steady)

    def test_after_a_broken_sequence_which_alone_is_dropped(self, steady: TerminalProgram) -> None:
        broken = [
            b"\x1b[1;1:3A",
            b"\x1b[99999999999u",
            b"\x1b[48;0;0;0;0t\x1b[<0;1;1M",
            b"\x1b[<35;NaN;NaNM",
            b"\x1b[<35;NaN;7M",
        ]
        for number, each in enumerate(broken, start=1):
            steady.send(b"a" + each + b"b")
            steady.wait_for(f"typed {2 * number}")
        assert_leaves_well(steady)

    def test_after_a_paste_without_an_end_and_one_with_controls(
        self, steady: TerminalProgram
    ) -> None:
        steady.send(b"\x1b[200~half of a pas")
        steady.wait_for("typed 13")
        steady.send(b"x")
        steady.wait_for("typed 14")
        steady.send(b"\x1b[200~a\x07\xc2\x9bb\x1b[201~\x1b[55296u")
        steady.wait_for("typed 16")
        assert_leaves_well(steady)

    def test_when_told_to_without_having_been_stopped(self, steady: TerminalProgram) -> None:
        steady.signal(signal.SIGCONT)
        typed(steady, "on we go")
        assert steady.output.count(b"\x1b[?1049h") == 1
        assert_leaves_well(steady)

    def test_after_a_stop_by_key(self, steady: TerminalProgram) -> None:
        typed(steady, "before")
        steady.signal(signal.SIGTSTP)
        steady.wait_stopped()
        steady.wait_for_output(b"\x1b[?1004l")
        assert steady.modes_left_on() == set()
        steady.signal(signal.SIGCONT)
        steady.wait_for("typed 6")
        typed_more(steady, "x", 7)
        assert_leaves_well(steady)

    def test_after_a_stop_that_could_not_be_seen_coming(self, steady: TerminalProgram) -> None:
        steady.signal(signal.SIGSTOP)
        steady.wait_stopped()
        steady.make_cooked()
        steady.clear_screen()
        steady.signal(signal.SIGCONT)
        steady.wait_for("ready")
        assert steady.is_raw()
        typed(steady, "on we go")
        assert_leaves_well(steady)


def typed_more(program: TerminalProgram, words: str, total: int) -> None:
    program.send(words.encode())
    program.wait_for(f"typed {total}")


@posix_terminals
class TestAFaultOfOurs:
    @pytest.mark.parametrize(
        "key",
        [
            pytest.param(b"\x1b[12~", id="in a handler"),
            pytest.param(b"\x1b[13~", id="in a worker"),
            pytest.param(b"\x1b[14~", id="in a timer", marks=pytest.mark.slow),
            pytest.param(b"\x1b[15~", id="in the loop", marks=pytest.mark.slow),
            pytest.param(b"\x1b[17~", id="before leaving"),
            pytest.param(b"\x1b[19~", id="in a thread"),
        ],
    )
    def test_keeps_what_was_typed_and_prints_none_of_it(
        self, steady: TerminalProgram, tmp_path: Path, key: bytes
    ) -> None:
        typed(steady, "private")
        steady.send(key)
        assert_told_of_a_fault(steady, tmp_path)
        assert kept(tmp_path) == "private"
        assert "What you typed is kept." in after_leaving(steady)

    @pytest.mark.parametrize("wrong", ["on_mount", "on_unmount"])
    def test_while_starting_and_leaving_is_told_too(
        self, start: Start, tmp_path: Path, wrong: str
    ) -> None:
        program = start(wrong)
        if wrong == "on_unmount":
            program.wait_for("ready")
            program.send(LEAVE)
        assert_told_of_a_fault(program, tmp_path)

    def test_in_keeping_what_was_typed_hides_no_other(self, start: Start, tmp_path: Path) -> None:
        program = start("keep_typing")
        program.wait_for("ready")
        program.send(b"\x1b[12~")
        assert_told_of_a_fault(program, tmp_path)
        assert "What you typed is kept" not in after_leaving(program)

    def test_in_keeping_what_was_typed_does_not_stop_the_leaving(self, start: Start) -> None:
        program = start("keep_typing")
        program.wait_for("ready")
        program.signal(signal.SIGTERM)
        assert program.wait_exit() == 128 + signal.SIGTERM
        assert program.modes_left_on() == set()


def assert_told_of_a_fault(program: TerminalProgram, folder: Path) -> None:
    assert program.wait_exit() == 1
    assert program.modes_left_on() == set()
    told = after_leaving(program)
    assert "Sorry, something went wrong in the program" in told
    assert "Traceback" not in told
    report = folder / "reports" / "fault-2026-11-23-0731.txt"
    assert list(report.parent.iterdir()) == [report]
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700
    written = report.read_text(encoding="utf-8")
    assert "builtins.RuntimeError\n" in written
    assert "tests/steady_app.py:" in written
    for words in ("private", SECRET):
        assert words not in written
        assert words not in told


def test_a_report_names_the_error_and_its_cause_by_place_alone(tmp_path: Path) -> None:
    written = write_report(
        tmp_path / "a" / "b", an_error(), datetime(2026, 11, 23, 7, 31, tzinfo=UTC)
    )
    assert written is not None
    assert written.name == "fault-2026-11-23-0731.txt"
    lines = written.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("Pain Companion ")
    assert "Textual 8." in lines[0]
    assert lines[1].startswith("Python 3.")
    assert [line for line in lines[2:] if not line.startswith(" ")] == [
        "builtins.ValueError",
        "builtins.KeyError",
    ]
    assert lines[3].startswith("  tests/test_terminal.py:")
    assert lines[3].endswith(" an_error")
    assert SECRET not in "\n".join(lines)


def test_two_reports_within_a_minute_are_in_one_file(tmp_path: Path) -> None:
    now = datetime(2026, 11, 23, 7, 31, tzinfo=UTC)
    first = write_report(tmp_path, ValueError(), now)
    second = write_report(tmp_path, KeyError(), now)
    assert first == second is not None
    written = second.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "KeyError" in written


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write_report(tmp_path / "file" / "reports", ValueError(), datetime.now(UTC)) is None


def an_error() -> Exception:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as cause:
            raise ValueError(SECRET) from cause
    except ValueError as error:
        return error


class FakeTime:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def pastes(messages: list[Message]) -> list[str]:
    return [message.text for message in messages if isinstance(message, events.Paste)]


def typed_characters(messages: list[Message]) -> str:
    return "".join(
        message.character or "" for message in messages if isinstance(message, events.Key)
    )


def test_a_paste_is_closed_after_two_seconds_of_silence_and_not_before() -> None:
    clock = FakeTime()
    parser = SteadyParser(clock=clock)
    assert list(parser.feed("\x1b[200~some words")) == []
    clock.seconds = PASTE_SILENCE_SECONDS - 0.1
    assert list(parser.tick()) == []
    clock.seconds = PASTE_SILENCE_SECONDS
    assert pastes(list(parser.tick())) == ["some words"]
    assert typed_characters(list(parser.feed("a"))) == "a"


def test_a_paste_in_pieces_ends_where_it_ends() -> None:
    clock = FakeTime()
    parser = SteadyParser(clock=clock)
    pieces = ["\x1b[20", "0~wor", "ds\x1b[2", "01~"]
    assert pastes([message for piece in pieces for message in parser.feed(piece)]) == ["words"]
    clock.seconds = 10 * PASTE_SILENCE_SECONDS
    assert list(parser.tick()) == []


def test_only_what_has_begun_is_looked_after_while_nothing_comes() -> None:
    clock = FakeTime()
    parser = SteadyParser(clock=clock)
    assert parser.patience is None
    for begun in ("\x1b", "\x1b[20", "\x1b[200~some words"):
        list(parser.feed(begun))
        assert parser.patience == TICK_SECONDS
        list(parser.feed("\x1b[201~"))
        assert parser.patience is None, begun


def test_a_mouse_at_no_place_in_two_pieces_types_nothing() -> None:
    parser = SteadyParser()
    messages = [*parser.feed("\x1b[<35;Na"), *parser.feed("N;NaNMa")]
    assert typed_characters(messages) == "a"


PIECES = st.text(max_size=40) | st.lists(
    st.sampled_from(["\x1b", "\x1b[", "<", ";", ":", "0", "1", "200~", "M", "u", "A", "NaN", "t"]),
    max_size=12,
).map("".join)


@given(st.lists(PIECES, max_size=20))
def test_no_input_makes_the_keyboard_deaf(pieces: list[str]) -> None:
    clock = FakeTime()
    parser = SteadyParser(clock=clock)
    for piece in pieces:
        list(parser.feed(piece))
    parser._timeout_time = parser._timeout_time and 0.0
    list(parser.tick())
    clock.seconds += PASTE_SILENCE_SECONDS
    list(parser.tick())
    assert typed_characters(list(parser.feed("a"))) == "a"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def _on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", Terminal())
    monkeypatch.setattr(sys, "__stderr__", Terminal())


@pytest.mark.usefixtures("_on_a_terminal")
class TestWhyNotFullScreen:
    @pytest.mark.parametrize("term", ["dumb", "unknown"])
    def test_a_poor_terminal_gets_a_sentence_and_another_way(self, term: str) -> None:
        why = why_not_full_screen(Terminal(), {"TERM": term})
        assert why is not None
        assert why.startswith("This terminal cannot show full screens.")
        assert "pain-companion today" in why

    @pytest.mark.parametrize("environ", [{"TERM": "xterm"}, {}])
    def test_any_other_terminal_will_do(self, environ: dict[str, str]) -> None:
        assert why_not_full_screen(Terminal(), environ) is None

    @pytest.mark.parametrize("output", [io.StringIO(), None])
    def test_what_is_no_terminal_gets_another_sentence(self, output: io.StringIO | None) -> None:
        assert "not a terminal" in (why_not_full_screen(output, {"TERM": "xterm"}) or "")

    @pytest.mark.parametrize("stream", ["__stdin__", "__stderr__"])
    def test_keys_and_painting_need_a_terminal_too(
        self, monkeypatch: pytest.MonkeyPatch, stream: str
    ) -> None:
        monkeypatch.setattr(sys, stream, None)
        assert "not a terminal" in (why_not_full_screen(Terminal(), {}) or "")
