"""A program in a pseudo-terminal of 120 by 40, timed from outside. POSIX only."""

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
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

DEADLINE = 20.0
ROWS, COLUMNS = 40, 120
SEQUENCES = re.compile(rb"\x1b\[[0-9;?$<>]*[ -/]*[@-~]")
"""What stands between the letters of a word when only a part of it is painted anew."""

ASKED_FOR_FRAMES = b"\x1b[?2026$p"
HAS_FRAMES = b"\x1b[?2026;2$y"
FRAME_ENDS = b"\x1b[?2026l"
"""A terminal that says it can paint whole frames is told where each one ends."""


class Timed:
    """Starts a command; every wait returns the seconds since the last thing that was sent."""

    def __init__(self, command: Sequence[str]) -> None:
        self.started = time.perf_counter()
        self.painted = b""
        self.painted_at = self.started
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execvpe(command[0], list(command), {**os.environ, **settings})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self) -> Timed:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    def kill(self) -> None:
        """End the program, however it is."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)

    @property
    def frames(self) -> int:
        """How many frames have been painted since the last thing that was sent."""
        return self.painted.count(FRAME_ENDS)

    def send(self, keys: bytes) -> None:
        """Type, and start the watch. What was on its way until now does not count."""
        self.settle(0)
        self.painted = b""
        self.started = time.perf_counter()
        os.write(self.master, keys)

    def type_ahead(self, keys: bytes) -> None:
        """Type without starting the watch anew."""
        self.painted = b""
        os.write(self.master, keys)

    def wait_for(self, words: bytes) -> float:
        """Seconds until `words` have been painted. Raises TimeoutError after 20 seconds."""
        while words not in SEQUENCES.sub(b"", self.painted):
            if not self._read(DEADLINE):
                raise TimeoutError(f"{words!r} was not painted")
        return self.painted_at - self.started

    def wait_for_frame(self) -> float:
        """Seconds until a whole frame has been painted."""
        while not self.frames:
            if not self._read(DEADLINE):
                raise TimeoutError("nothing was painted")
        return self.painted_at - self.started

    def settle(self, silence: float) -> float:
        """Read until nothing has come for so long. Seconds until the last thing that came."""
        while self._read(silence):
            pass
        return self.painted_at - self.started

    def rest(self, seconds: float) -> None:
        """Read for so long, whatever comes."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def leave(self, keys: bytes = b"\x11") -> float:
        """Seconds from the leaving key to the end of the program."""
        self.send(keys)
        while self._read(DEADLINE):
            pass
        return time.perf_counter() - self.started

    def resident_mebibytes(self) -> float:
        """Memory in use now. Linux only, as what follows."""
        return self._figure(Path(f"/proc/{self.pid}/status"), "VmRSS") / 1024

    def cpu_seconds(self) -> float:
        """Processor time that the threads that live now have used."""
        return sum(int(_words(task / "schedstat")[0]) for task in self._tasks()) / 1e9

    def wake_ups(self) -> int:
        """How often a thread that lives now has gone on after waiting."""
        return sum(self._figure(task / "status", "voluntary") for task in self._tasks())

    def _tasks(self) -> list[Path]:
        return list(Path(f"/proc/{self.pid}/task").iterdir())

    def _figure(self, file: Path, name: str) -> int:
        lines = file.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith(name)).split()[1])

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            got = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.painted_at = time.perf_counter()
        self.painted += got
        if ASKED_FOR_FRAMES in got:
            os.write(self.master, HAS_FRAMES)
        return bool(got)


def _words(file: Path) -> list[str]:
    return file.read_text(encoding="ascii").split()
