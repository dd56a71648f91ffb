"""From a key to the paint of a screen, by the way to each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.programs import TODAY_WORDS, ours
from benchmarks.report import head, row
from benchmarks.screens import Step, journey
from benchmarks.terminal import Timed

PAUSE = 0.05
"""So long a screen has painted nothing when the next key is pressed, in seconds."""
READING = 3.0
"""So long a person looks at Today before the first key, in seconds."""
LONGEST = "100 years"


def opening(rounds: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print how long each screen takes to open.

    The first time in a program is measured in the longest diary, with a program for each round;
    later times in all of them, in one program for each of the others.
    """
    figures = {years: _Figures() for years in diaries}
    programs = {years: Timed(ours(path)) for years, path in diaries.items() if years != LONGEST}
    for program in programs.values():
        at_rest(program)
        go(program, journey("first time"))
    for count in range(rounds):
        tell(f"screens, round {count + 1} of {rounds}")
        for years, program in programs.items():
            figures[years].add(go(program, journey("again")))
        with Timed(ours(diaries[LONGEST])) as program:
            at_rest(program)
            for time in ("first time", "again"):
                figures[LONGEST].add(go(program, journey(time)))
    for program in programs.values():
        program.kill()
    head("key to paint of a screen")
    for step in (*journey("first time"), *journey("again")):
        for years, found in figures.items():
            if step.name in found.seconds:
                row(f"{step.name}, {years}", found.seconds[step.name], goal=step.goal)


class _Figures:
    """The seconds of each step by its name."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}

    def add(self, taken: Mapping[str, float]) -> None:
        """Add those of one journey."""
        for name, seconds in taken.items():
            self.seconds.setdefault(name, []).append(seconds)


def look_around(diary: Path) -> None:
    """Open every screen once."""
    with Timed(ours(diary)) as program:
        at_rest(program)
        go(program, journey("first time"))


def at_rest(program: Timed) -> None:
    """Wait until Today is there and has been looked at."""
    program.wait_for(TODAY_WORDS)
    program.rest(READING)


def go(program: Timed, steps: Sequence[Step]) -> dict[str, float]:
    """Go these steps. The seconds of those that have a name."""
    taken = {}
    for step in steps:
        keys, words = step.press
        program.send(keys)
        seconds = program.wait_for(words)
        program.settle(PAUSE)
        if step.name:
            taken[step.name] = seconds
    return taken
