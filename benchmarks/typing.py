"""From a key to the paint where one types, in a long note, and in the longest list."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import chain, cycle, islice, repeat
from pathlib import Path
from shutil import copy

from benchmarks.programs import (
    BACKSPACE,
    DOWN,
    END,
    ENTER,
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
from benchmarks.report import HEADS, Goal, head, line, row
from benchmarks.screens import FORM_WORDS, SLEEP_WORDS, TOOLKIT_WORDS, WEEKS_WORDS, Press
from benchmarks.terminal import Timed

TYPED = b"1045pm"
KEYS_IN_A_BLOCK = 24
LAST_WORDS = b"this is the end"
LONG_NOTE = b"\x1b[200~" + (b"about how it went " * 25 + b"\n") * 200 + LAST_WORDS + b"\x1b[201~"
"""20,000 words in 200 paragraphs, pasted."""
PAUSE = 0.6


def typing(blocks: int, diary: Path, tell: Callable[[str], None]) -> None:
    """Type into hello, a form and a long note in turns; then move in the list of all weeks."""
    keys = [*(bytes([key]) for key in TYPED), *repeat(BACKSPACE, len(TYPED))]
    with (
        Timed(HELLO) as hello,
        Timed(ours(_copy(diary, "form"))) as form,
        Timed(ours(_copy(diary, "note"))) as note,
        Timed(ours(_copy(diary, "weeks"))) as weeks,
    ):
        hello.wait_for(HELLO_WORDS)
        _go(note, (b"k", TOOLKIT_WORDS), (b"a", b"What I call it"), (TAB + LONG_NOTE, LAST_WORDS))
        _go(form, (b"s", SLEEP_WORDS), (ENTER, FORM_WORDS))
        _go(weeks, (b"s", SLEEP_WORDS), (b"w", WEEKS_WORDS))
        from_top = (DOWN, DOWN, PAGE_DOWN, UP, PAGE_DOWN, PAGE_UP, UP)
        from_end = (UP, UP, PAGE_UP, DOWN, PAGE_UP, PAGE_DOWN, DOWN)
        # What is imported and learnt with the first keys is not what a key takes.
        for program in (hello, form, note):
            _type(program, keys)
        _type(weeks, from_top)
        measured = {name: Typing() for name in GOALS}
        for count in range(blocks):
            tell(f"typing, block {count + 1} of {blocks}")
            measured["a field of hello"].add(hello, _block(keys))
            measured["a field of the form"].add(form, _block(keys))
            measured["a note of 20,000 words"].add(note, _block(keys))
            measured["100 years of weeks, top"].add(weeks, _block(from_top))
            _type(weeks, [END])
            measured["100 years of weeks, end"].add(weeks, _block(from_end))
            _type(weeks, [HOME])
    head("key to paint")
    for name, goal in GOALS.items():
        measured[name].show(name, goal)


MOVING = Goal("L3", (8, 12), ("median", "p95"))
GOALS = {
    "a field of hello": None,
    "a field of the form": Goal("L1", (6, 12, 25, 60), HEADS),
    "a note of 20,000 words": Goal("L2", (25,), ("p95",)),
    "100 years of weeks, top": MOVING,
    "100 years of weeks, end": MOVING,
}
CPU_GOAL, FRAME_GOAL = Goal("L4 ms of processor a key", (8,)), Goal("L4 frames a key", (1,))


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

    def show(self, name: str, goal: Goal | None) -> None:
        """Print what came of it, for a key."""
        row(name, self.seconds, goal=goal)
        count = len(self.seconds)
        cpu_goal, frame_goal = (CPU_GOAL, FRAME_GOAL) if goal else (None, None)
        line(f"  processor time a key, {name}", self.cpu / count * 1000, "ms", goal=cpu_goal)
        line(f"  frames a key, {name}", self.frames / count, "", goal=frame_goal)


def _copy(diary: Path, name: str) -> Path:
    """The diary for one program: what is typed in another window would be news to it."""
    return Path(copy(diary, diary.with_name(f"{name}.db")))


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
