"""Opening, saving, backing up, exporting and importing, inside one process."""

from __future__ import annotations

import gc
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from benchmarks.report import head, line, row
from benchmarks.years import fixed_now
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary

SAVES = 100
TRACE = ("strace", "-f", "-e", "trace=fsync,fdatasync")


def storing(times: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print what the diary file costs, with years of nights in it."""
    head("the diary file")
    for years, path in diaries.items():
        tell(f"the diary file, {years}")
        row(f"open and close, {years}", timed(times, _open_and_close, path))
        with closing(opened(path)) as diary:
            saved = saves(diary)
            diary.connection.execute("PRAGMA synchronous = OFF")
            beside = saves(diary)
            row(f"save a night, {years}", saved)
            row(f"  without its sync, {years}", beside, goal="D2 <= 1")
            found = timed(times, diary.sleep.find_notes, "pil", 20)
            row(f"find in notes, {years}", found)
        backups = Backups(path, DiaryKind.OWN, fixed_now)
        made = timed(times, backups.make, Reason.ASKED)
        row(f"verified backup, {years}", made, goal="D5 <= 1500")
        shutil.rmtree(backups.folder)
    if shutil.which("strace"):
        syncs = _syncs(diaries["1 year"], 20) - _syncs(diaries["1 year"], 0)
        line("syncs of the disk for a save", syncs / 20, "", goal="D2 1")


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


def saves(diary: Diary, count: int = SAVES) -> list[float]:
    """Seconds for each of many saves of a changed night."""
    night = diary.sleep.recent(fixed_now().date(), 1)[0]
    seconds = []
    for number in range(count):
        note = f"number {number} of {time.time_ns()}"
        changed = replace(night, wakings=number % 9, note=note)
        seconds += timed(1, diary.sleep.save, changed, night)
        night = changed
    return seconds


def timed(times: int, work: Callable[..., object], *arguments: object) -> list[float]:
    """Seconds for each of a few runs of `work` with its arguments."""
    seconds = []
    for _ in range(times):
        gc.collect()
        began = time.perf_counter()
        work(*arguments)
        seconds.append(time.perf_counter() - began)
    return seconds


def _open_and_close(path: Path) -> None:
    opened(path).close()


def _import(output: Path) -> float:
    """Seconds to read an export and bring it into a new diary."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(opened(Path(folder) / "new.db")) as diary,
    ):
        return timed(1, lambda: bring_in(diary, unpack(output.read_bytes())))[0]


def _syncs(path: Path, count: int) -> int:
    """How many syncs a process asks for that saves so many nights."""
    code = (
        "import sys; from pathlib import Path; from benchmarks.storing import opened, saves;"
        "diary = opened(Path(sys.argv[1])); saves(diary, int(sys.argv[2])); diary.close()"
    )
    traced = subprocess.run(
        [*TRACE, sys.executable, "-c", code, str(path), str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    return traced.stderr.count("sync(")
