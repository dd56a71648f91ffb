"""Opening, saving, backing up, exporting and importing, inside one process."""

from __future__ import annotations

import gc
import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing, redirect_stdout
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from benchmarks.report import Goal, head, line, row
from benchmarks.years import fixed_now
from pain_companion.cli import main as command
from pain_companion.content.page_search import index
from pain_companion.demo.alex import WALKING
from pain_companion.demo.example import make_example
from pain_companion.demo.people import PEOPLE
from pain_companion.domain.pacing import Log
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.finding import find_anything
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary

SAVES = 100
MEDIAN = ("median",)
SAVE_GOAL = Goal("D2 beside the sync", (1,), MEDIAN)
SYNC_GOAL = Goal("D2 syncs", (1,))
FIND_GOAL = Goal("D3 query", (20,), MEDIAN)
CHART_GOAL = Goal("D4", (60,), MEDIAN)
BACKUP_GOAL = Goal("D5", (1500,), MEDIAN)
FORTNIGHT, YEAR = timedelta(days=13), timedelta(days=365)
LONG_AGO = timedelta(days=800)
"""Logs are saved on a day that no screen shows, so that what is measured next stays as it was."""
TRACE = ("strace", "-f", "-e", "trace=fsync,fdatasync")


def storing(times: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print what the diary file costs, with years of nights and of things done in it."""
    head("the diary file")
    row("read all pages and make their index", timed(1, index))
    row(
        "make the example of a year",
        timed(times, _make_a_year),
        goal=Goal("example", (2000,), MEDIAN),
    )
    for years, path in diaries.items():
        tell(f"the diary file, {years}")
        row(f"open and close, {years}", timed(times, _open_and_close, path))
        with closing(opened(path)) as diary:
            for what, save in SAVED.items():
                row(f"save a {what}, {years}", save(diary))
            diary.connection.execute("PRAGMA synchronous = OFF")
            for what, save in SAVED.items():
                row(f"  {what} without its sync, {years}", save(diary), goal=SAVE_GOAL)
            for what, words in LOOKED_FOR.items():
                found = timed(times, find_anything, diary, words, fixed_now().date())
                row(f"find {what}, {years}", found, goal=FIND_GOAL)
            today = fixed_now().date()
            fortnight = timed(times, diary.pacing.logs, today - FORTNIGHT, today)
            row(f"logs of a fortnight, {years}", fortnight)
            row(f"plans that hold, {years}", timed(times, diary.pacing.current_plans))
            year = timed(times, diary.sleep.nights, today - YEAR, today)
            row(f"nights of a year, {years}", year, goal=CHART_GOAL)
        row(f"pacing show, {years}", timed(times, _show_fortnight, path))
        backups = Backups(path, DiaryKind.OWN, fixed_now)
        made = timed(times, backups.make, Reason.ASKED)
        row(f"verified backup, {years}", made, goal=BACKUP_GOAL)
        shutil.rmtree(backups.folder)
    if shutil.which("strace"):
        for what in SAVED:
            # Not the first save after opening, which begins the journal: that is two syncs more.
            syncs = _syncs(diaries["1 year"], what, 21) - _syncs(diaries["1 year"], what, 1)
            line(f"syncs of the disk for a {what}", syncs / 20, "", goal=SYNC_GOAL)


def exchanging(times: int, diary: Path, tell: Callable[[str], None]) -> None:
    """Print the export and import of a long diary."""
    head("export and import, 100 years")
    with tempfile.TemporaryDirectory() as folder:
        for form in ("json", "csv"):
            tell(f"export and import as {form}")
            output = Path(folder) / f"copy.{form}"
            row(f"export {form}", timed(times, export_diary, diary, form, output))
            row(f"import {form}", [_import(output) for _ in range(times)])


def opened(path: Path) -> Diary:
    """The diary at a path, with a clock that stands still."""
    now = fixed_now()
    return Diary.open(path, now=lambda: now)


def save_nights(diary: Diary, count: int = SAVES) -> list[float]:
    """Seconds for each of many saves of a changed night."""
    night = diary.sleep.recent(fixed_now().date(), 1)[0]
    seconds = []
    for number in range(count):
        note = f"number {number} of {time.time_ns()}"
        changed = replace(night, wakings=number % 9, note=note)
        seconds += timed(1, diary.sleep.save, changed, night)
        night = changed
    return seconds


def save_logs(diary: Diary, count: int = SAVES) -> list[float]:
    """Seconds for each of many saves of something new that was done."""
    seconds = []
    for number in range(count):
        day = fixed_now().date() - LONG_AGO
        log = Log(WALKING.id, day, Decimal(number + 1), note=f"number {number}")
        seconds += timed(1, diary.pacing.save_log, log)
    return seconds


SAVED = {"night": save_nights, "log": save_logs}
LOOKED_FOR = {"a word": "pillow", "one letter": "w", "two words": "woke pil", "nothing": "zebra"}


def timed(times: int, work: Callable[..., object], *arguments: object) -> list[float]:
    """Seconds for each of a few runs of `work` with its arguments."""
    seconds = []
    for _ in range(times):
        gc.collect()
        began = time.perf_counter()
        work(*arguments)
        seconds.append(time.perf_counter() - began)
    return seconds


def _make_a_year() -> None:
    longest = max(PEOPLE.values(), key=lambda person: person.days)
    with tempfile.TemporaryDirectory() as folder:
        make_example(Path(folder) / "example.db", fixed_now, person=longest.key)


def _open_and_close(path: Path) -> None:
    opened(path).close()


def _import(output: Path) -> float:
    """Seconds to read an export and bring it into a new diary."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(opened(Path(folder) / "new.db")) as diary,
    ):
        return timed(1, lambda: bring_in(diary, unpack(output.read_bytes())))[0]


def _show_fortnight(path: Path) -> None:
    """What `pacing show` prints, from opening the diary to closing it."""
    asked = ["--data", str(path), "pacing", "show", "--from", "13 days ago"]
    with redirect_stdout(io.StringIO()):
        command(asked)


def _syncs(path: Path, what: str, count: int) -> int:
    """How many syncs a process asks for that saves so many."""
    code = (
        "import sys; from pathlib import Path; from benchmarks.storing import SAVED, opened;"
        "diary = opened(Path(sys.argv[1]));"
        "SAVED[sys.argv[2]](diary, int(sys.argv[3])); diary.close()"
    )
    traced = subprocess.run(
        [*TRACE, sys.executable, "-c", code, str(path), what, str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    return traced.stderr.count("sync(")
