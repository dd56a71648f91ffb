"""From a key to the paint: opening screens, typing into the form, moving in the longest list."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, islice, repeat
from pathlib import Path

from benchmarks.programs import (
    BACKSPACE,
    DOWN,
    END,
    ENTER,
    ESCAPE,
    HELLO,
    HELLO_WORDS,
    HOME,
    PAGE_DOWN,
    PAGE_UP,
    TAB,
    TODAY_WORDS,
    UP,
    ours,
)
from benchmarks.report import head, line, row
from benchmarks.terminal import Timed

PAUSE = 0.3
"""So long a screen is left alone after it was opened, in seconds."""

SLEEP_WORDS = b"on average"
WEEKS_WORDS = "███".encode()
FORM_WORDS = b"Got up"
TYPED = b"1045pm"
KEYS_IN_A_BLOCK = 24

Press = tuple[bytes, bytes]
"""A key, and words that are painted when what it leads to is there."""

WAITS = "100 of it wait for what may follow Esc"
SCREEN_GOAL = "D1 <= 60"
FORM_GOAL = "D6 <= 120"


@dataclass(frozen=True)
class Step:
    """A key that leads on, measured where it has a name."""

    name: str
    press: Press
    goal: str = ""


BACK_ON_TODAY = Step("back on Today", (b"t", TODAY_WORDS), SCREEN_GOAL)

SLEEP = (
    Step("sleep screen, first time", (b"s", SLEEP_WORDS), SCREEN_GOAL),
    BACK_ON_TODAY,
    Step("sleep screen, again", (b"s", SLEEP_WORDS), SCREEN_GOAL),
    Step("night form, first time", (ENTER, FORM_WORDS), FORM_GOAL),
    Step("back from the form", (ESCAPE * 2, SLEEP_WORDS), WAITS),
    Step("night form, again", (ENTER, FORM_WORDS), FORM_GOAL),
    Step("back from the form again", (ESCAPE * 2, SLEEP_WORDS), WAITS),
    Step("longest view", (b"w", WEEKS_WORDS), SCREEN_GOAL),
    Step("its other end", (END, WEEKS_WORDS)),
)

HUB_WORDS = b"Family calls"
ACTIVITY_WORDS = b"In these 4 weeks"
YEAR_WORDS = b"In these 52 weeks"
BACK_ON_HUB = Step("", (ESCAPE, HUB_WORDS))


def _pacing(time: str) -> tuple[Step, ...]:
    """From the hub to each screen of pacing, and back on Today."""
    return (
        Step(f"pacing, {time}", (b"p", HUB_WORDS), SCREEN_GOAL),
        Step(f"the day, {time}", (b"d", b"midnight"), SCREEN_GOAL),
        BACK_ON_HUB,
        Step(f"the week, {time}", (b"e", b"You wrote on"), SCREEN_GOAL),
        BACK_ON_HUB,
        # The first in the list is the one with a plan.
        Step(f"an activity, {time}", (ENTER, ACTIVITY_WORDS), SCREEN_GOAL),
        Step("", (b"r", b"In these 12 weeks")),
        Step(f"its 52 weeks, {time}", (b"r", YEAR_WORDS), SCREEN_GOAL),
        Step("", (b"r", ACTIVITY_WORDS)),
        Step(f"form of a log, {time}", (b"w", b"It ended because"), FORM_GOAL),
        Step("", (ESCAPE, ACTIVITY_WORDS)),
        Step(f"form of a plan, {time}", (b"e", b"On which days"), FORM_GOAL),
        Step("", (ESCAPE * 2, ACTIVITY_WORDS)),
        Step(f"the timer, {time}", (b"g", b"Pause"), SCREEN_GOAL),
        # It is stopped and not logged, so that the diary is as it was.
        Step("", (b"x", b"Do not log it")),
        Step("", (TAB * 4 + ENTER, b"No, go back")),
        Step("", (b"y", b"This is not logged")),
        Step("", (ESCAPE, ACTIVITY_WORDS)),
        BACK_ON_HUB,
        Step("", (b"t", TODAY_WORDS)),
    )


PACING = (*_pacing("first time"), *_pacing("again"))
JOURNEYS = (SLEEP, PACING)


def opening(rounds: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print how long each screen takes to open. The first time it is imported too."""
    goals = {step.name: step.goal for journey in JOURNEYS for step in journey if step.name}
    figures: dict[str, dict[str, list[float]]] = {
        years: {name: [] for name in goals} for years in diaries
    }
    for count in range(rounds):
        tell(f"screens, round {count + 1} of {rounds}")
        for years, diary in diaries.items():
            for name, seconds in look_around(diary).items():
                figures[years][name].append(seconds)
    head("key to paint of a screen")
    for name, goal in goals.items():
        for years, by_name in figures.items():
            row(f"{name}, {years}", by_name[name], goal=goal)


def look_around(diary: Path) -> dict[str, float]:
    """Open one screen after the other, each journey in a program of its own."""
    taken = {}
    for journey in JOURNEYS:
        with Timed(ours(diary)) as program:
            program.wait_for(TODAY_WORDS)
            program.settle(PAUSE)
            for step in journey:
                keys, words = step.press
                program.send(keys)
                seconds = program.wait_for(words)
                program.settle(PAUSE)
                if step.name:
                    taken[step.name] = seconds
    return taken


def typing(blocks: int, diary: Path, tell: Callable[[str], None]) -> None:
    """Type into the form and into hello in turns; then move in the list of all weeks."""
    keys = [*(bytes([key]) for key in TYPED), *repeat(BACKSPACE, len(TYPED))]
    with Timed(HELLO) as hello, Timed(ours(diary)) as form, Timed(ours(diary)) as weeks:
        hello.wait_for(HELLO_WORDS)
        _go(form, (b"s", SLEEP_WORDS), (ENTER, FORM_WORDS))
        _go(weeks, (b"s", SLEEP_WORDS), (b"w", WEEKS_WORDS))
        from_top = (DOWN, DOWN, PAGE_DOWN, UP, PAGE_DOWN, PAGE_UP, UP)
        from_end = (UP, UP, PAGE_UP, DOWN, PAGE_UP, PAGE_DOWN, DOWN)
        # What is imported and learnt with the first keys is not what a key takes.
        for program in (hello, form):
            _type(program, keys)
        _type(weeks, from_top)
        measured = {name: Typing() for name in GOALS}
        for count in range(blocks):
            tell(f"typing, block {count + 1} of {blocks}")
            measured["a field of hello"].add(hello, _block(keys))
            measured["a field of the form"].add(form, _block(keys))
            measured["100 years of weeks, top"].add(weeks, _block(from_top))
            _type(weeks, [END])
            measured["100 years of weeks, end"].add(weeks, _block(from_end))
            _type(weeks, [HOME])
    head("key to paint")
    for name, goal in GOALS.items():
        measured[name].show(name, goal)


GOALS = {
    "a field of hello": "",
    "a field of the form": "L1 <= 6, 12, 25, 60",
    "100 years of weeks, top": "L3 <= 8, 12",
    "100 years of weeks, end": "L3 <= 8, 12",
}


class Typing:
    """The keys of all blocks of one kind: how long each took, and what they cost."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.cpu = 0.0
        self.frames = 0

    def add(self, program: Timed, keys: Sequence[bytes]) -> None:
        """Type a block of keys."""
        cpu = program.cpu_seconds()
        for seconds, frames in _type(program, keys):
            self.seconds.append(seconds)
            self.frames += frames
        self.cpu += program.cpu_seconds() - cpu

    def show(self, name: str, goal: str) -> None:
        """Print what came of it, for a key."""
        row(name, self.seconds, goal=goal)
        count = len(self.seconds)
        line("  processor time a key", self.cpu / count * 1000, "ms", goal="L4 <= 8")
        line("  frames a key", self.frames / count, "", goal="L4 1")


def _go(program: Timed, *presses: Press) -> None:
    program.wait_for(TODAY_WORDS)
    program.settle(PAUSE)
    for keys, words in presses:
        program.send(keys)
        program.wait_for(words)
        program.settle(2 * PAUSE)


def _block(keys: Sequence[bytes]) -> list[bytes]:
    return list(islice(chain.from_iterable(cycle([keys])), KEYS_IN_A_BLOCK))


def _type(program: Timed, keys: Sequence[bytes]) -> list[tuple[float, int]]:
    """Type as fast as people do. For each key the seconds to the paint, and the frames."""
    taken = []
    for key in keys:
        program.send(key)
        seconds = program.wait_for_frame()
        program.rest(random.uniform(0.06, 0.14))
        taken.append((seconds, program.frames))
    return taken
