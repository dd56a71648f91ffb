"""From the fork to the first paint, to the whole of Today and the first key answered; leaving."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.programs import DOWN, HELLO, HELLO_WORDS, TODAY_WORDS, ours
from benchmarks.report import Goal, head, line, row
from benchmarks.terminal import Timed

RATIO = ("ratio",)
SILENCE = 0.4
"""So long a program has painted nothing when it is taken to be done, in seconds."""


@dataclass(frozen=True)
class Start:
    """A program, what its first paint and its whole page show, and a key with what it does."""

    command: list[str]
    first: bytes
    whole: bytes
    key: bytes
    answer: bytes


def starting(rounds: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print the table of starting and leaving."""
    programs = {"hello": Start(HELLO, HELLO_WORDS, HELLO_WORDS, b"x", b"x")}
    for name, diary in diaries.items():
        # Down moves on from the first card, which then has its number in place of Enter.
        programs[name] = Start(ours(diary), b"Sleep diary", TODAY_WORDS, DOWN, b" 1  ")
    figures: dict[str, dict[str, list[float]]] = {
        measure: {name: [] for name in programs} for measure in GOALS
    }
    for count in range(rounds):
        tell(f"starting, round {count + 1} of {rounds}")
        for name, program in programs.items():
            for measure, seconds in _one_start(program).items():
                figures[measure][name].append(seconds)
    head("start and end")
    for measure, by_name in figures.items():
        for name, taken in by_name.items():
            goal = GOALS[measure] if name != "hello" else None
            row(f"{measure}, {name}", taken, by_name["hello"], goal)
    whole = figures["all of Today"]
    ratios = [full / bare for full, bare in zip(whole["100 years"], whole["empty"], strict=True)]
    line("all of Today, 100 years to empty", median(ratios), "x", goal=Goal("S4", (1.05,)))
    _starting_cold(rounds, programs, tell)


GOALS = {
    "first paint": Goal("S1", (1.15,), RATIO),
    "all of Today": Goal("S3", (1.6,), RATIO),
    "nothing more painted": None,
    "first key answered": Goal("S2", (1.25,), RATIO),
    "leaving": Goal("S7", (1,), RATIO),
}
COLD_GOAL = Goal("S1 cold", (1.25,), RATIO)


def _starting_cold(rounds: int, programs: Mapping[str, Start], tell: Callable[[str], None]) -> None:
    """The first paint after the system has forgotten the files of Python and of both programs."""
    names = ("hello", "100 years")
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for count in range(rounds):
        tell(f"starting cold, round {count + 1} of {rounds}")
        for name in names:
            _forget_files()
            with Timed(programs[name].command) as program:
                seconds[name].append(program.wait_for(programs[name].first))
    for name in names:
        goal = COLD_GOAL if name != "hello" else None
        row(f"first paint, cold, {name}", seconds[name], seconds["hello"], goal)


def _forget_files() -> None:
    """Ask the system to drop what it keeps of them in memory, as far as nothing else uses them."""
    if sys.platform != "linux":
        return
    for folder in (sys.prefix, sys.base_prefix, os.environ["PYTHONPYCACHEPREFIX"]):
        for path in Path(folder).rglob("*.*"):
            if path.suffix in (".py", ".pyc", ".so"):
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _one_start(start: Start) -> dict[str, float]:
    """Start twice: once to look, once to type as soon as anything is seen."""
    with Timed(start.command) as program:
        seen = {
            "first paint": program.wait_for(start.first),
            "all of Today": program.wait_for(start.whole),
            "nothing more painted": program.settle(SILENCE),
            "leaving": program.leave(),
        }
    with Timed(start.command) as program:
        program.wait_for(start.first)
        program.type_ahead(start.key)
        return seen | {"first key answered": program.wait_for(start.answer)}
