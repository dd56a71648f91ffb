"""One life of a diary: used at random, killed, looked through, and opened again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from traceback import format_exception

import pytest

from pain_companion.demo.example import make_example
from pain_companion.store.check import check
from pain_companion.store.connection import DiaryKind
from tests.places import Place
from tests.torture.killed_program import KilledProgram, go, heading_of
from tests.torture.monkey import HOME, MARK, NO_PLACE, Act, Monkey, Round, key_bytes
from tests.torture.witness import Kept, Witness, kept_in

KILLS_IN_A_LIFE = 10
WIDE = (200, 60)
MOST_FIELDS = 15
MEMORY = Path("/dev/shm")


class LostError(Exception):
    """Something that must hold after a kill does not."""


class Life:
    """One diary through some kills. `tally` counts what was looked for and found."""

    def __init__(self, seed: int, folder: Path, module: str) -> None:
        self.folder = folder
        self.module = module
        self.path = folder / "data" / "diary.db"
        self.tally: Counter[str] = Counter()
        self.longest_lost = 0.0
        """Seconds by the clock on the wall that lost typing had stood there, at most."""
        self._monkey = Monkey(seed)
        self._witness = Witness()
        self._first_seen: dict[str, float] = {}
        self._looked_for: tuple[Place, set[str]] | None = None
        self.log: list[str] = []

    def live(self, kills: int) -> None:
        """Live through so many kills. Raises LostError."""
        home = self.folder / "home"
        env = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TZ": "UTC"}
        with KilledProgram(self.module, self.path, self.folder / "pid", env) as program:
            for number, each in enumerate(self._monkey.rounds()):
                self.log = [f"round {number}: {str(each.place) or 'killed while it starts'}"]
                if number:
                    program.start_again()
                try:
                    self._do(program, each)
                except BaseException as fault:
                    fault.add_note("\n".join([*self.log, *program.rows()]))
                    raise
                if self.tally["kills"] == kills:
                    return

    def _do(self, program: KilledProgram, each: Round) -> None:
        witness = self._witness
        witness.started(program.leisure())
        heading = ""
        if each.place != NO_PLACE:
            program.wait_for("? help")
            self._look_again(program)
            go(program, each.place)
            heading = heading_of(program.rows())
            for act in each.acts:
                self._act(program, act)
        program.read(each.last_wait, lambda: self._look(program))
        moment, now = program.leisure(), time.monotonic()
        must = witness.must_be_kept(moment)
        was_killed = program.kill()
        self.tally["kills" if was_killed else "left by itself"] += 1
        kept = self._examine()
        self._compare(must, kept, now)
        stays = each.looks_again and heading == heading_of(program.rows())
        in_drafts = {mark for mark in must if mark in kept.drafts}
        self._looked_for = (each.place, in_drafts) if stays and in_drafts else None

    def _act(self, program: KilledProgram, act: Act) -> None:
        self.log.append(f"  {act}")
        if act.steers:
            self._witness.steered(program.leisure())
        if act.size is not None:
            program.resize(*act.size)
        elif program.is_running():
            program.send(act.keys)
        program.read_at_leisure(act.then_wait, lambda: self._look(program))

    def _look(self, program: KilledProgram) -> None:
        self._witness.look(program.rows(), program.leisure())
        for mark in self._witness.seen:
            self._first_seen.setdefault(mark, time.monotonic())

    def _examine(self) -> Kept:
        """Look through the file as it was left, in a copy: the next start finds what is there."""
        copy = self.folder / "left"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.path.parent, copy)
        left = copy / self.path.name
        if problems := check(left).problems:
            raise LostError(f"the file is not whole: {problems}")
        if reports := list((self.folder / "home").rglob("reports/*")):
            raise LostError(f"a fault of ours:\n{reports[0].read_text()}")
        return kept_in(left)

    def _compare(self, must: set[str], kept: Kept, now: float) -> None:
        everything = kept.drafts + kept.saved
        if lost := {mark for mark in must if mark not in everything}:
            raise LostError(f"typed, shown for a quarter of a second, and lost: {sorted(lost)}")
        if lost := {mark for mark in self._witness.saved if mark not in kept.saved}:
            raise LostError(f"called saved and not in the diary: {sorted(lost)}")
        self.tally["typed words kept"] += len(must)
        self.tally["saved words kept"] = len(self._witness.saved)
        for mark in self._witness.seen:
            if mark not in everything:
                self.longest_lost = max(self.longest_lost, now - self._first_seen[mark])

    def _look_again(self, program: KilledProgram) -> None:
        """What was typed before the kill stands in the form when it is opened again."""
        if self._looked_for is None:
            return
        (place, marks), self._looked_for = self._looked_for, None
        # Wide enough for a line to show all that is typed into it.
        program.resize(*WIDE)
        go(program, place)
        missing = set(marks)
        for _ in range(MOST_FIELDS):
            missing -= {*MARK.findall("\n".join(program.rows()))}
            if not missing:
                break
            program.send(key_bytes("tab"))
            program.read_until_idle()
        if missing:
            raise LostError(f"kept but not offered again at {place}: {sorted(missing)}")
        self.tally["typed words offered again"] += len(marks)
        program.resize(*HOME)
        program.send(key_bytes("f3"))
        program.wait_for("? help")


def make_diary(path: Path) -> None:
    """A person's diary with something in every area."""
    path.parent.mkdir(parents=True)
    make_example(path, lambda: datetime.now(UTC))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {DiaryKind.OWN:d}")


@dataclass(frozen=True)
class Outcome:
    """What came of one life. `fault` tells what was lost and how to meet it again, if anything.

    `longest_lost` is how long, in seconds, lost typing had stood on the screen at most.
    """

    tally: Counter[str]
    longest_lost: float
    fault: str = ""


def live(
    seed: int, kills: int = KILLS_IN_A_LIFE, *, module: str = "pain_companion", keep: bool = True
) -> Outcome:
    """One life of the program in `module`. Where something is lost, `keep` leaves its files."""
    within = MEMORY if os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="torture-", dir=within))
    one = Life(seed, folder, module)
    told = ""
    try:
        make_diary(one.path)
        one.live(kills)
    except (Exception, pytest.fail.Exception) as fault:
        told = "".join(format_exception(fault))
        again = f"python -m tests.torture.runner --kills {kills} --seed {seed}"
        told += f"\nThe files are in {folder}. To meet it again:\n{again}\n"
    if not told or not keep:
        shutil.rmtree(folder)
    return Outcome(one.tally, one.longest_lost, told)
