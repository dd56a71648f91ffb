"""A program in a real pseudo-terminal: keys go in as bytes, the screen is read as people see it."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

import pyte
import pytest

DEADLINE = 15.0

posix_terminals = pytest.mark.skipif(os.name != "posix", reason="POSIX pseudo-terminals")

_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_PUSHED_KEYS = re.compile(rb"\x1b\[([><])[0-9]*u")


class TerminalProgram:
    """Starts a command in a pseudo-terminal. Waits have a deadline, and fail with the screen."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        lines: int = 24,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        import termios  # noqa: PLC0415 - there are none on Windows

        self._tcgetattr = termios.tcgetattr
        self._set_size = termios.TIOCSWINSZ
        self.master, self.slave = os.openpty()
        self._resize_terminal(columns, lines)
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.output = b""
        self._attributes = self._tcgetattr(self.slave)
        self.process = subprocess.Popen(
            command,
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env={**os.environ, "TERM": "xterm-256color", **(environ or {})},
            start_new_session=True,
        )

    def __enter__(self) -> TerminalProgram:
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
        for handle in (self.master, self.slave):
            try:
                os.close(handle)
            except OSError:
                continue

    def send(self, keys: bytes) -> None:
        """Type."""
        os.write(self.master, keys)

    def screen(self) -> list[str]:
        """The screen as it is now, a line of text for each row."""
        # A terminal hands on a few thousand bytes at a time.
        while self._read(0.05):
            pass
        return list(self._screen.display)

    def wait_for(self, words: str, deadline: float = DEADLINE) -> list[str]:
        """Wait until the screen holds `words`."""
        end = time.monotonic() + deadline
        while not any(words in row for row in self._screen.display):
            if time.monotonic() > end or (not self._read(0.1) and self.process.poll() is not None):
                pytest.fail(f"{words!r} is not on the screen:\n" + "\n".join(self._screen.display))
        return list(self._screen.display)

    def wait_exit(self, deadline: float = DEADLINE) -> int:
        """Wait for the end of the program; its exit code."""
        end = time.monotonic() + deadline
        while self.process.poll() is None:
            if time.monotonic() > end:
                pytest.fail("the program did not end:\n" + "\n".join(self._screen.display))
            self._read(0.05)
        self._read(0.05)
        return self.process.returncode

    def wait_for_output(self, sequence: bytes, deadline: float = DEADLINE) -> None:
        """Wait until the program has sent a sequence to the terminal."""
        end = time.monotonic() + deadline
        while sequence not in self.output:
            if time.monotonic() > end:
                pytest.fail(f"{sequence!r} was not sent")
            self._read(0.1)

    def wait_stopped(self) -> None:
        """Wait until the program has stopped, as Ctrl+Z in a shell does it."""
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOWAIT)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal."""
        self._resize_terminal(columns, lines)
        self._screen.resize(lines, columns)
        self.signal(signal.SIGWINCH)

    def close_window(self) -> None:
        """Take the terminal away, as closing its window does."""
        os.close(self.slave)
        os.close(self.master)

    def modes_left_on(self) -> set[str]:
        """The terminal's private modes that were turned on and not off again."""
        on: set[str] = set()
        for modes, switch in _MODE.findall(self.output):
            for mode in modes.decode().split(";"):
                (on.add if switch == b"h" else on.discard)(mode)
        pushed = _PUSHED_KEYS.findall(self.output)
        if pushed.count(b">") > pushed.count(b"<"):
            on.add("kitty keys")
        # The cursor and the line wrap are on in a terminal at rest.
        return on - {"25", "7"} | ({"hidden cursor"} if b"?25l" in self._last_cursor() else set())

    def is_raw(self) -> bool:
        """Whether the terminal was left without echo or line editing."""
        return bool(self._tcgetattr(self.slave)[3] != self._attributes[3])

    def _last_cursor(self) -> bytes:
        found = re.findall(rb"\x1b\[(\?25[hl])", self.output)
        return found[-1] if found else b""

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.output += data
        self._stream.feed(data)
        return bool(data)

    def _resize_terminal(self, columns: int, lines: int) -> None:
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self.master, self._set_size, size)


def python_program(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of ours."""
    return [sys.executable, "-m", module, *arguments]
