"""The program in a terminal, killed and started again there, and the way to each of its places."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

from pain_companion.areas import AREAS, place_title
from tests.places import Place
from tests.terminal_harness import TerminalProgram, python_program
from tests.torture.monkey import HOME, key_bytes

SLOWEST_ANSWER = 10.0
"""Seconds. After so long a place is taken not to be there: an area can be hidden."""
IDLE = 0.1
"""Seconds without work, after which nothing is left to do."""
PALETTE = "▔▔▔▔"
AREA_KEYS = [each.key for each in AREAS]


class KilledProgram(TerminalProgram):
    """The program in a terminal in which it is started again after each kill."""

    def __init__(self, module: str, path: Path, note: Path, env: dict[str, str]) -> None:
        self._note = note
        program = python_program(module, "--data", str(path))
        command = python_program("tests.torture.again", str(note), *program)
        super().__init__(command, columns=HOME[0], lines=HOME[1], env=env)
        self.pid = 0
        self._await_start()

    def start_again(self) -> None:
        """Start it in the terminal as it is now."""
        self._held = b""
        self.resize(*HOME)
        self.clear_screen()
        self._stream = pyte.ByteStream(self._screen)
        self.send(b"\r")
        self._await_start()

    def is_running(self) -> bool:
        return self._noted() != ""

    def kill(self) -> bool:
        """Kill it. Returns whether it was running."""
        was_running = self.is_running()
        if was_running:
            os.kill(self.pid, signal.SIGKILL)
        self.wait_until(lambda: not self.is_running(), "the end")
        return was_running

    def leisure(self) -> float:
        """A clock that stands still while the program works or waits for a processor.

        Where the system does not tell, it goes slowly.
        """
        try:
            numbers = Path(f"/proc/{self.pid}/schedstat").read_text().split()
        except OSError:
            return time.monotonic() / 8
        working, waiting, _ = map(int, numbers)
        return time.monotonic() - (working + waiting) / 1e9

    def rows(self) -> list[str]:
        return self._rows()

    def read(self, seconds: float, look: Callable[[], None]) -> None:
        """Read for so long what it paints, and look at it each time."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._read(min(left, 0.05)):
                look()

    def read_at_leisure(self, seconds: float, look: Callable[[], None]) -> None:
        """Read until it had so long nothing to do, and look at what it paints each time."""
        begin, end = self.leisure(), time.monotonic() + SLOWEST_ANSWER
        while self.leisure() - begin < seconds and time.monotonic() < end and self.is_running():
            if self._read(0.01):
                look()

    def read_until(self, holds: Callable[[], bool], seconds: float = SLOWEST_ANSWER) -> bool:
        """Read until something holds. Returns whether it does."""
        end = time.monotonic() + seconds
        while not holds() and time.monotonic() < end and self.is_running():
            self._read(0.02)
        return holds()

    def read_until_idle(self) -> None:
        """Read until it had nothing to do for a moment: what was typed is worked off then."""
        begin = self.leisure()
        self.read_until(lambda: self.leisure() - begin > IDLE)

    def _noted(self) -> str:
        return self._note.read_text() if self._note.exists() else ""

    def _await_start(self) -> None:
        self.wait_until(self.is_running, "the start")
        self.pid = int(self._noted())


def go(program: KilledProgram, place: Place) -> None:
    """Go from Today to a place: an area by the menu, what is inside one with Ctrl+P."""
    program.read_until_idle()
    if place.to in AREA_KEYS:
        steps = AREA_KEYS.index(place.to)
        program.send(b"m")
        program.read_until_idle()
        program.send(steps * key_bytes("down") + key_bytes("enter"))
    else:
        name = place_title(place.to)
        program.send(key_bytes("ctrl+p"))
        program.wait_for("Type what you are looking for")
        program.send(name.encode())
        program.read_until(lambda: first_hit(program.rows()).strip() == name)
        program.send(key_bytes("enter"))
        program.read_until(lambda: not first_hit(program.rows()))
    program.read_until_idle()
    for key in place.keys:
        program.send(key_bytes(key))
        program.read_until_idle()


def first_hit(rows: Sequence[str]) -> str:
    """The first thing found with Ctrl+P; empty where that is not open."""
    top = next((place for place, row in enumerate(rows) if row.startswith(PALETTE)), None)
    return "" if top is None else rows[top + 3] or " "


def heading_of(rows: Sequence[str]) -> str:
    return rows[1][24:]
