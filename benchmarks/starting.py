"""From the fork to the first paint, to the whole of Today and the first key answered; leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.programs import DOWN, HELLO, HELLO_WORDS, TODAY_WORDS, ours
from benchmarks.report import head, line, row
from benchmarks.terminal import Timed

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
        # Down moves from the first card to the second, which then says so.
        answer = b" Enter  Read it" if name == "empty" else b" Enter  Start the timer"
        programs[name] = Start(ours(diary), b"Good ", TODAY_WORDS, DOWN, answer)
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
            goal = GOALS[measure] if name != "hello" else ""
            row(f"{measure}, {name}", taken, by_name["hello"], goal)
    whole = figures["all of Today"]
    ratios = [full / bare for full, bare in zip(whole["100 years"], whole["empty"], strict=True)]
    line("all of Today, 100 years to empty", median(ratios), "x", goal="S4 <= 1.05")


GOALS = {
    "first paint": "S1 <= 1.15 x",
    "all of Today": "S3 <= 1.6 x",
    "nothing more painted": "",
    "first key answered": "S2 <= 1.25 x",
    "leaving": "S7 <= 1 x",
}


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
