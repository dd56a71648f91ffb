"""A program in a pseudo-terminal of 120 by 40, timed from outside."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

DEADLINE = 20.0
SEQUENCES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]")
"""What stands between the letters of a word when only a part of it is painted anew."""


class Timed:
    """Starts a command; every wait returns the seconds since the last thing that was sent."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str] | None = None) -> None:
        self.started = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environ or {})}
            os.execvpe(command[0], list(command), {**os.environ, **settings})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.painted = b""

    def __enter__(self) -> Timed:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)

    def send(self, keys: bytes) -> None:
        """Type, and start the watch."""
        self.painted = b""
        self.started = time.perf_counter()
        os.write(self.master, keys)

    def wait_for(self, words: bytes) -> float:
        """Seconds until `words` have been painted. Raises TimeoutError after 20 seconds."""
        while words not in SEQUENCES.sub(b"", self.painted):
            if not self._read(DEADLINE):
                raise TimeoutError(f"{words!r} was not painted")
        return time.perf_counter() - self.started

    def wait_for_any(self) -> float:
        """Seconds until anything has been painted."""
        if not self._read(DEADLINE):
            raise TimeoutError("nothing was painted")
        return time.perf_counter() - self.started

    def settle(self, seconds: float) -> int:
        """Read until nothing has come for so long. Returns how many bytes came."""
        before = len(self.painted)
        while self._read(seconds):
            pass
        return len(self.painted) - before

    def leave(self, keys: bytes = b"\x11") -> float:
        """Seconds from the leaving key to the end of the program."""
        self.send(keys)
        while self._read(DEADLINE):
            pass
        return time.perf_counter() - self.started

    def resident_mebibytes(self) -> float:
        """Memory in use now."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:  # noqa: PTH123
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def cpu_seconds(self) -> float:
        """Processor time used so far."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as stat:  # noqa: PTH123
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            got = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.painted += got
        return bool(got)
