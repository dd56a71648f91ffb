"""Measure everything and print a table of medians, with ratios to the smallest Textual program.

    .venv/bin/python -m benchmarks.run [ROUNDS]

Programs take turns, so that a machine that slows down slows all of them. Quote ratios, not
milliseconds. POSIX only: the programs run in pseudo-terminals.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from benchmarks.terminal import Timed
from benchmarks.years import diary_of, fixed_now
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary

YEARS = (1, 10, 100)
KEYS_TYPED = 200
SAVES = 100
HELLO = [sys.executable, "-m", "benchmarks.hello"]
HELLO_WORDS = b"this is hello"
OUR_FIRST_WORDS = b"Good"
DASHBOARD_WORDS = b"week"
SLEEP_WORDS = b"asleep"


def main() -> None:
    """Run every measure on diaries of 1, 10 and 100 years, and on hello beside them."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    now = fixed_now()
    with tempfile.TemporaryDirectory() as folder:
        diaries = {years: diary_of(years, Path(folder), now) for years in YEARS}
        starting(rounds, diaries)
        opening(rounds, diaries)
        typing(diaries[100])
        resting(diaries[100])
        storing(diaries, Path(folder))


def row(name: str, seconds: Sequence[float], base: Sequence[float] | None = None) -> None:
    """Print a median and a 95th percentile in milliseconds, and the median ratio to a base."""
    p95 = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    ratio = ""
    if base is not None:
        ratio = f"{median(a / b for a, b in zip(seconds, base, strict=True)):.2f} x hello"
    print(f"{name:<46}{median(seconds) * 1000:9.1f} ms  p95 {p95 * 1000:9.1f}  {ratio}")


def ours(diary: Path) -> list[str]:
    """The command that opens a diary."""
    return [sys.executable, "-m", "pain_companion", "--data", str(diary)]


def starting(rounds: int, diaries: dict[int, Path]) -> None:
    """From the fork to the first paint, the whole of Today, the first key answered; leaving."""
    programs = {"hello": HELLO} | {f"{years} years": ours(diaries[years]) for years in YEARS}
    paint: dict[str, list[float]] = {name: [] for name in programs}
    whole: dict[str, list[float]] = {name: [] for name in programs}
    answer: dict[str, list[float]] = {name: [] for name in programs}
    leave: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, command in programs.items():
            first, settled = (
                (HELLO_WORDS, HELLO_WORDS)
                if name == "hello"
                else (OUR_FIRST_WORDS, DASHBOARD_WORDS)
            )
            with Timed(command) as program:
                began = program.started
                paint[name].append(program.wait_for(first))
                whole[name].append(program.wait_for(settled))
                program.send(b"x" if name == "hello" else b"?")
                program.wait_for(b"x" if name == "hello" else b"Keys")
                answer[name].append(time.perf_counter() - began)
                program.send(b"\x1b")
                program.settle(0.3)
                leave[name].append(program.leave())
    for title, measured in (
        ("first paint", paint),
        ("all of Today", whole),
        ("first key answered", answer),
        ("leaving", leave),
    ):
        for name, seconds in measured.items():
            row(f"{title}, {name}", seconds, measured["hello"])


def opening(rounds: int, diaries: dict[int, Path]) -> None:
    """From the key to the paint of the sleep screen, the form and the longest view."""
    for years, diary in diaries.items():
        sleep, form, weeks, far = [], [], [], []
        for _ in range(rounds):
            with Timed(ours(diary)) as program:
                program.wait_for(DASHBOARD_WORDS)
                program.settle(0.2)
                program.send(b"s")
                sleep.append(program.wait_for(SLEEP_WORDS))
                program.settle(0.2)
                program.send(b"w")
                weeks.append(program.wait_for(b"week"))
                program.settle(0.2)
                program.send(b"\x1b[F")
                far.append(program.wait_for_any())
                program.settle(0.2)
                program.send(b"\x1b")
                program.settle(0.3)
                program.send(b"\r")
                form.append(program.wait_for(b"Lights out"))
        row(f"sleep screen, {years} years", sleep)
        row(f"longest view, {years} years", weeks)
        row(f"its other end, {years} years", far)
        row(f"night form, {years} years", form)


def typing(diary: Path) -> None:
    """From a letter typed into the form to its paint, and the processor time it takes."""
    with Timed(ours(diary)) as program:
        program.wait_for(DASHBOARD_WORDS)
        program.send(b"s")
        program.settle(0.3)
        program.send(b"\r")
        program.settle(0.5)
        seconds = []
        cpu = program.cpu_seconds()
        for count in range(KEYS_TYPED):
            time.sleep(0.06 + 0.08 * (count % 7) / 7)
            program.send(b"1" if count % 2 == 0 else b"\x7f")
            seconds.append(program.wait_for_any())
        used = (program.cpu_seconds() - cpu) / KEYS_TYPED
        row("key to paint in the form", seconds)
        print(f"{'processor time for a key':<46}{used * 1000:9.1f} ms")


def resting(diary: Path) -> None:
    """Memory with everything open, and what happens while nobody does anything."""
    for name, command, words in (
        ("hello", HELLO, HELLO_WORDS),
        ("100 years", ours(diary), DASHBOARD_WORDS),
    ):
        with Timed(command) as program:
            program.wait_for(words)
            if name != "hello":
                for key in (b"s", b"t"):
                    program.send(key)
                    program.settle(0.5)
            program.settle(1.0)
            cpu, painted = program.cpu_seconds(), len(program.painted)
            began = time.perf_counter()
            while time.perf_counter() - began < 10:
                program.settle(1.0)
            idle = (program.cpu_seconds() - cpu) / 10
            print(f"{f'memory, {name}':<46}{program.resident_mebibytes():9.1f} MiB")
            print(f"{f'idle, {name}':<46}{idle * 1000:9.2f} ms of processor time a second")
            print(f"{f'painted while idle, {name}':<46}{len(program.painted) - painted:9d} bytes")


def storing(diaries: dict[int, Path], folder: Path) -> None:
    """Opening, saving, backing up, exporting and importing, inside one process."""
    now = fixed_now()
    for years, path in diaries.items():
        row(f"open the diary, {years} years", timed(5, _open_and_close, path))
        with closing(opened(path)) as diary:
            row(f"save a night, {years} years", saves(diary))
            row(f"find in notes, {years} years", timed(5, diary.sleep.find_notes, "pil", 20))
        backups = Backups(path, DiaryKind.OWN, lambda: now)
        row(f"verified backup, {years} years", timed(3, backups.make, Reason.ASKED))
        for form in ("json", "csv"):
            output = folder / f"copy.{form}"
            row(
                f"export {form}, {years} years",
                timed(3, export_diary, path, form, output),
            )
            row(f"import {form}, {years} years", imports(output, folder))


def opened(path: Path) -> Diary:
    """The diary at a path, with a clock that stands still."""
    now = fixed_now()
    return Diary.open(path, now=lambda: now)


def _open_and_close(path: Path) -> None:
    opened(path).close()


def _bring_in(diary: Diary, output: Path) -> None:
    bring_in(diary, unpack(output.read_bytes()))


def saves(diary: Diary) -> list[float]:
    """Seconds for each of many saves of a changed night."""
    night = diary.sleep.recent(fixed_now().date(), 1)[0]
    seconds = []
    for count in range(SAVES):
        changed = replace(night, wakings=count % 9, note=f"number {count}")
        seconds += timed(1, diary.sleep.save, changed, night)
        night = changed
    return seconds


def imports(output: Path, folder: Path) -> list[float]:
    """Seconds to read an export and bring it into a new diary."""
    new = folder / "new.db"
    with closing(opened(new)) as diary:
        seconds = timed(1, _bring_in, diary, output)
    new.unlink()
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


if __name__ == "__main__":
    main()
