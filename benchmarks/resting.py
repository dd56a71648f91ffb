"""Memory with everything open, and what happens while nobody does anything. Linux only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.programs import ESCAPE, HELLO, HELLO_WORDS, TODAY_WORDS, ours
from benchmarks.report import line
from benchmarks.terminal import Timed

SLEEP = (b"s", b"\r", ESCAPE, ESCAPE, b"w", ESCAPE)
PACING = (b"p", b"\r", ESCAPE, b"w", ESCAPE, b"d", ESCAPE, b"e", ESCAPE)
VISITED = (*SLEEP, *PACING, b"l", b"t")


def resting(seconds: float, diary: Path, tell: Callable[[str], None]) -> None:
    """Print memory and idling, of hello and of Today after a look around."""
    print("\nmemory, and nobody at the keys")
    tell(f"resting, {seconds:.0f} seconds for each")
    with Timed(HELLO) as hello, Timed(ours(diary)) as program:
        hello.wait_for(HELLO_WORDS)
        program.wait_for(TODAY_WORDS)
        program.settle(1)
        start = program.resident_mebibytes()
        for key in VISITED:
            program.send(key)
            program.settle(0.5)
        base = hello.resident_mebibytes()
        full = program.resident_mebibytes()
        line("memory, hello", base, "MiB")
        line("memory, Today at the start", start, "MiB", f"{start / base:.2f} x")
        line("memory, Today, all seen", full, "MiB", f"{full / base:.2f} x", "M1 <= 1.4 x")
        _idle("hello, its cursor blinking", hello, seconds, ("", "", ""))
        _idle("Today", program, seconds, ("M2 <= 2", "M2 <= 11", "M2 0"))


def _idle(name: str, program: Timed, seconds: float, goals: tuple[str, str, str]) -> None:
    program.rest(0.5)
    cpu, woken, painted = program.cpu_seconds(), program.wake_ups(), len(program.painted)
    program.rest(seconds)
    used = (program.cpu_seconds() - cpu) / seconds * 1000
    line(f"idle, {name}", used, "ms of processor a second", goal=goals[0])
    line("  wake-ups", (program.wake_ups() - woken) / seconds, "a second", goal=goals[1])
    line("  painted", len(program.painted) - painted, "bytes", goal=goals[2])
