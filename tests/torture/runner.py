"""Kills the program at random moments in the midst of random use, and looks what is left.

python -m tests.torture.runner --kills N --seed S [--minutes M] [--jobs J]

Each life of a diary is ten kills long and has a seed of its own: S, S + 1, and so on. What is done
in a life depends on its seed alone, so a fault is met again with the line that is printed for it.
Only where in the work a kill falls is up to the machine.

After each kill the file must be whole. What stood in a form for a quarter of a second must be in
it, and everything that the screen called saved. The next start has to work in the terminal as the
kill left it; what was typed into a form is looked for there.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from math import ceil, inf
from multiprocessing import get_context

from tests.torture.life import KILLS_IN_A_LIFE, Outcome, live


def lives(kills: int, seed: int, jobs: int) -> Iterator[Outcome]:
    """So many kills' worth of lives, one after another or `jobs` at a time."""
    seeds = range(seed, seed + ceil(kills / KILLS_IN_A_LIFE))
    if jobs == 1:
        yield from map(live, seeds)
        return
    # No fork: a terminal is handed to each program by a process without threads.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        yield from pool.map(live, seeds)
    finally:
        pool.shutdown(cancel_futures=True)


def main() -> int:
    """Run it, tell what came of it as it goes, and give the exit status."""
    options = read_options()
    print(f"seed {options.seed}", flush=True)  # noqa: T201
    end = time.monotonic() + 60 * options.minutes
    tally: Counter[str] = Counter()
    longest_lost, faults = 0.0, 0
    for outcome in lives(options.kills, options.seed, options.jobs):
        tally += outcome.tally
        longest_lost = max(longest_lost, outcome.longest_lost)
        faults += bool(outcome.fault)
        told = ", ".join(f"{number} {what}" for what, number in sorted(tally.items()))
        print(f"{told}, lost typing stood there {longest_lost:.2f} s at most", flush=True)  # noqa: T201
        if outcome.fault:
            print(outcome.fault, flush=True)  # noqa: T201
        if time.monotonic() > end:
            break
    print(f"{faults} faults")  # noqa: T201
    return min(faults, 1)


def read_options() -> argparse.Namespace:
    """What is asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--minutes", type=float, default=inf)
    parser.add_argument("--jobs", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
