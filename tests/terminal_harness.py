"""A program in a real pseudo-terminal: keys go in as bytes, the screen is read as people see it."""

from __future__ import annotations

import os
import re
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

import pyte
import pytest

if sys.platform != "win32":
    import fcntl
    import select
    import termios

DEADLINE = 60.0
"""Seconds. Long enough for a slow and busy machine: a test that passes does not wait for it."""

SLOWEST_PAINT = 5.0
"""Seconds. After so long a key that changes nothing is taken to have changed nothing."""

posix_terminals = pytest.mark.skipif(
    sys.platform == "win32", reason="there are no pseudo-terminals on Windows"
)

_OTHER_SCREEN = re.compile(rb"\x1b\[\?1049[hl]")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYS = re.compile(rb"\x1b\[([<>])[0-9]*u")
_UNFINISHED = re.compile(rb"\x1b(\[[0-9;?<>=$]*)?\Z")
_ON_AT_REST = {"?7": "no line wrap", "?25": "hidden cursor"}
_ENDS_WITH_LINE = 3
"""Where the attributes of a terminal hold whether it echoes and edits lines."""


class TerminalProgram:
    """Starts a command in a pseudo-terminal. A wait that lasts too long fails with the screen.

    `ignoring` are the signals that the command is started with as ignored.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        lines: int = 24,
        env: Mapping[str, str] | None = None,
        ignoring: Iterable[signal.Signals] = (),
    ) -> None:
        self.output = b""
        """Everything that the program has sent to the terminal."""
        self._held = b""
        self._ignoring = tuple(ignoring)
        self._master, self._slave = os.openpty()
        self._set_size(columns, lines)
        self._at_rest = termios.tcgetattr(self._slave)
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._seen: list[str] | None = None
        self.process = subprocess.Popen(
            command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=_environ(env or {}),
            start_new_session=True,
            preexec_fn=self._make_terminal_its_own,  # noqa: PLW1509  # no test has threads
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.close_window()

    def send(self, keys: bytes) -> None:
        """Type."""
        os.write(self._master, keys)

    def screen(self) -> list[str]:
        """The screen as it is now, a line of text for each row, without spaces at their ends."""
        # A terminal hands on a few thousand bytes at a time.
        while self._read(0.05):
            pass
        return self._rows()

    def wait_for(self, words: str, deadline: float = DEADLINE) -> list[str]:
        """Wait until one row of the screen holds `words`, and give the screen."""
        self.wait_until(lambda: any(words in row for row in self._rows()), repr(words), deadline)
        return self._rows()

    def send_until(self, keys: bytes, words: str, deadline: float = DEADLINE) -> None:
        """Type the same keys until a row shows `words`, each time when the last are painted."""
        end = time.monotonic() + deadline
        while not any(words in row for row in self.screen()):
            if time.monotonic() > end:
                pytest.fail(f"typed on for {words!r}, time is up:\n" + "\n".join(self._rows()))
            before, painted_by = self._rows(), time.monotonic() + SLOWEST_PAINT
            self.send(keys)
            while self._rows() == before and time.monotonic() < painted_by:
                self._read(0.05)

    def wait_until_gone(self, words: str, deadline: float = DEADLINE) -> list[str]:
        """Wait until no row of the screen holds `words`, and give the screen."""
        gone = f"{words!r} to go"
        self.wait_until(lambda: not any(words in row for row in self._rows()), gone, deadline)
        return self._rows()

    def wait_for_output(self, sequence: bytes, deadline: float = DEADLINE) -> None:
        """Wait until the program has sent a sequence to the terminal."""
        self.wait_until(lambda: sequence in self.output, repr(sequence), deadline)

    def wait_until(
        self, holds: Callable[[], bool], what: str = "it", deadline: float = DEADLINE
    ) -> None:
        """Wait until something holds; what the program paints is read meanwhile."""
        end = time.monotonic() + deadline
        while not holds():
            ended = self.process.poll() is not None
            if not self._read(0.05) and (ended or time.monotonic() > end) and not holds():
                why = f"it ended with {self.process.returncode}" if ended else "time is up"
                pytest.fail(f"waited for {what}, {why}:\n" + "\n".join(self._rows()))

    def wait_exit(self, deadline: float = DEADLINE) -> int:
        """Wait for the end of the program and give its exit status, negative after a signal."""
        end = time.monotonic() + deadline
        while self.process.poll() is None:
            if time.monotonic() > end:
                pytest.fail("the program did not end:\n" + "\n".join(self._rows()))
            self._read(0.02)
        while self._read(0):
            pass
        return self.process.returncode

    def interrupt(self) -> None:
        """Press Ctrl+C as a person does, again where nothing comes of it, until the end."""
        while self.process.poll() is None:
            self.send(b"\x03")
            again_at = time.monotonic() + SLOWEST_PAINT
            while self.process.poll() is None and time.monotonic() < again_at:
                self._read(0.05)

    def wait_stopped(self) -> None:
        """Wait until the program has stopped, as after Ctrl+Z in a shell."""
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOWAIT)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the window. The system tells the program."""
        self._screen.resize(lines, columns)
        self._seen = None
        self._set_size(columns, lines)

    def close_window(self) -> None:
        """Take the terminal away, as closing its window does. The system tells the program."""
        for end in (self._slave, self._master):
            with suppress(OSError):
                os.close(end)
        self._slave = self._master = -1

    def modes_left_on(self) -> set[str]:
        """What is not as it is in a terminal at rest: modes by number, or a few words."""
        left: set[str] = set()
        for modes, switch in _MODE.findall(self.output):
            for mode in (f"?{number}" for number in modes.decode().split(";")):
                name = _ON_AT_REST.get(mode, mode)
                is_left = (switch == b"l") == (mode in _ON_AT_REST)
                (left.add if is_left else left.discard)(name)
        pushed: list[bytes] = _KEYS.findall(self.output)
        if pushed.count(b">") > pushed.count(b"<"):
            left.add("kitty keys")
        return left | ({"raw input"} if self.is_raw() else set())

    def is_raw(self) -> bool:
        """Whether keys go to the program as they come, without echo and editing of lines."""
        now = termios.tcgetattr(self._slave)
        return now[: _ENDS_WITH_LINE + 1] != self._at_rest[: _ENDS_WITH_LINE + 1]

    def make_cooked(self) -> None:
        """Set the terminal's input as a shell does that takes it over."""
        termios.tcsetattr(self._slave, termios.TCSANOW, self._at_rest)

    def clear_screen(self) -> None:
        """Forget what is on the screen, as after a shell has written over it."""
        self._screen.reset()
        self._seen = None

    def wait_until_blocked(self, deadline: float = DEADLINE) -> None:
        """Wait, reading nothing, until the terminal takes no more of what the program paints."""
        end = time.monotonic() + deadline
        while select.select([], [self._slave], [], 0)[1]:
            if time.monotonic() > end:
                pytest.fail("the terminal still takes what the program paints")
            time.sleep(0.02)

    def _rows(self) -> list[str]:
        # To read them takes a few milliseconds, and who waits asks again and again.
        if self._seen is None:
            self._seen = [row.rstrip() for row in self._screen.display]
        return self._seen

    def _read(self, seconds: float) -> bool:
        if self._master < 0:
            time.sleep(seconds)
            return False
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return False
        self.output += data
        self._paint(self._held + data)
        return bool(data)

    def _paint(self, data: bytes) -> None:
        """Show what pyte knows: it would paint a part of the sequences for kitty's keys."""
        self._held = found.group() if (found := _UNFINISHED.search(data)) else b""
        self._seen = None
        known = _KEYS.sub(b"", data.removesuffix(self._held))
        first, *others = _OTHER_SCREEN.split(known)
        self._stream.feed(first)
        for other in others:
            self._screen.reset()
            self._stream.feed(other)

    def _set_size(self, columns: int, lines: int) -> None:
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    def _make_terminal_its_own(self) -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        # Whatever runs the tests may ignore some of them itself, as nohup does.
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
            handling = signal.SIG_IGN if number in self._ignoring else signal.SIG_DFL
            signal.signal(number, handling)


def python_program(module: str, *arguments: str) -> list[str]:
    """The command that runs a module with this Python."""
    return [sys.executable, "-m", module, *arguments]


def _environ(added: Mapping[str, str]) -> dict[str, str]:
    # A size in the environment would stand before that of the terminal.
    dropped = ("NO_COLOR", "COLUMNS", "LINES")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **added}
