"""Measure everything, and print medians, the tails, ratios to hello, and the goals.

    .venv/bin/python -m benchmarks.run [--quick] [PART ...]

Parts: starting opening typing resting storing exchanging; all of them where none is named, which
takes about half an hour. At the end stands a table of the goals, as docs/performance.md has it.
Hello is the smallest Textual program, measured in the same run. Programs take turns, so that a
machine that slows down slows all of them: quote ratios, not milliseconds. POSIX only.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.report import goals


def main(arguments: Sequence[str]) -> int:
    """Run the parts that are named on diaries made for it; quickly means few rounds."""
    if os.name != "posix":
        print("The measured programs run in pseudo-terminals, which this system does not have.")
        return 1
    quick = "--quick" in arguments
    chosen = [each for each in arguments if each != "--quick"]
    with tempfile.TemporaryDirectory() as folder:
        diaries = _diaries(Path(folder))
        parts = _parts(quick, diaries)
        if unknown := set(chosen) - parts.keys():
            print(f"Not a part: {' '.join(sorted(unknown))}. Parts: {' '.join(parts)}.")
            return 2
        _warm_up(Path(folder), diaries["1 year"])
        for name in chosen or parts:
            parts[name]()
        goals()
    return 0


def _parts(quick: bool, diaries: Mapping[str, Path]) -> Mapping[str, Callable[[], None]]:
    from benchmarks.opening import opening  # noqa: PLC0415  # these know POSIX only
    from benchmarks.resting import resting  # noqa: PLC0415
    from benchmarks.starting import starting  # noqa: PLC0415
    from benchmarks.storing import exchanging, storing  # noqa: PLC0415
    from benchmarks.typing import typing  # noqa: PLC0415

    rounds, blocks, seconds, times = (3, 2, 5, 2) if quick else (20, 8, 20, 20)
    filled = {name: path for name, path in diaries.items() if name != "empty"}
    oldest = diaries["100 years"]
    return {
        "starting": lambda: starting(rounds, diaries, progress),
        "opening": lambda: opening(rounds, filled, progress),
        "typing": lambda: typing(blocks, oldest, progress),
        "resting": lambda: resting(seconds, oldest, progress),
        "storing": lambda: storing(times, filled, progress),
        "exchanging": lambda: exchanging(1, oldest, progress),
    }


def _diaries(folder: Path) -> Mapping[str, Path]:
    from benchmarks.years import diary_of  # noqa: PLC0415

    progress("making the diaries")
    years = {"empty": 0, "1 year": 1, "10 years": 10, "100 years": 100}
    return {name: diary_of(count, folder) for name, count in years.items()}


def _warm_up(folder: Path, diary: Path) -> None:
    """Compile what is measured. Without bytecode all would be four times as slow."""
    from benchmarks.opening import look_around  # noqa: PLC0415
    from benchmarks.programs import HELLO, HELLO_WORDS  # noqa: PLC0415
    from benchmarks.terminal import Timed  # noqa: PLC0415

    progress("warming up")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    with Timed(HELLO) as hello:
        hello.wait_for(HELLO_WORDS)
        hello.leave()
    look_around(diary)


def progress(words: str) -> None:
    """Say what is going on, where someone looks on."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}\r", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
