"""Memory with everything open, and what happens while nobody does anything. Linux only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.opening import READING, go
from benchmarks.programs import HELLO, HELLO_WORDS, TODAY_WORDS, ours
from benchmarks.report import Goal, line
from benchmarks.screens import journey
from benchmarks.terminal import Timed

LOOKED_ROUND = 5.0
"""So long after the last key the collector has had its look round, in seconds."""
IDLE_GOALS = (
    Goal("M2 ms of processor a second", (2,)),
    Goal("M2 wake-ups a second", (11,)),
    Goal("M2 bytes painted", (0,)),
)


def resting(seconds: float, diary: Path, tell: Callable[[str], None]) -> None:
    """Print memory and idling, of hello and of Today after a look around."""
    print("\nmemory, and nobody at the keys")
    tell(f"resting, {seconds:.0f} seconds for each")
    with Timed(HELLO) as hello, Timed(ours(diary)) as program:
        hello.wait_for(HELLO_WORDS)
        program.wait_for(TODAY_WORDS)
        program.rest(READING)
        start = program.resident_mebibytes()
        go(program, journey("first time"))
        base = hello.resident_mebibytes()
        full = program.resident_mebibytes()
        line("memory, hello", base, "MiB")
        line("memory, Today at the start", start, "MiB", start / base)
        line("memory, Today, every screen seen", full, "MiB", full / base, Goal("M1", (1.4,)))
        _idle("hello, its cursor blinking", hello, seconds, (None, None, None))
        _idle("Today", program, seconds, IDLE_GOALS)


def _idle(name: str, program: Timed, seconds: float, goals: Sequence[Goal | None]) -> None:
    program.rest(LOOKED_ROUND)
    cpu, woken, painted = program.cpu_seconds(), program.wake_ups(), len(program.painted)
    program.rest(seconds)
    used = (program.cpu_seconds() - cpu) / seconds * 1000
    line(f"idle, {name}", used, "ms of processor a second", goal=goals[0])
    line("  wake-ups", (program.wake_ups() - woken) / seconds, "a second", goal=goals[1])
    line("  painted", len(program.painted) - painted, "bytes", goal=goals[2])
