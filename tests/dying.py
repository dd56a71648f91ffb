"""Things done to a diary by a process that dies, or has no room, at every step on the way.

Run as `python -m tests.dying WHAT DIARY [BACKUP]`. It prints what held afterwards.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

from pain_companion.store.backup import Backups, Reason
from pain_companion.store.check import check
from pain_companion.store.connection import DiaryKind, read_only_connection
from pain_companion.store.faults import DiaryError
from pain_companion.store.restore import restore
from tests.clock import FixedClock
from tests.digests import rows_digest

STEPS = ("os.rename", "os.remove", "os.mkdir", "sqlite3.connect")


def die_at(step: int) -> None:
    """Be killed just before changing a file or opening a database for the `step`th time."""
    steps = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and bool(int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR))
        if (writes or event in STEPS) and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def killed_at_every_step(act: Callable[[], object]) -> Iterator[int]:
    """Do it again and again, killed one step later each time, until it gets to the end."""
    for step in count(1):
        child = os.fork()
        if child == 0:
            die_at(step)
            act()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        yield step
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            return


def backups_of(path: Path) -> Backups:
    return Backups(path, DiaryKind.OWN, FixedClock())


def digest(path: Path) -> str:
    with closing(read_only_connection(path)) as connection:
        return rows_digest(connection)


def make(path: Path) -> None:
    """Print the steps, and how many backups there were after each."""
    backups = backups_of(path)
    numbers = []
    for _ in killed_at_every_step(lambda: backups.make(Reason.ASKED)):
        assert not check(path).problems
        listed = backups.list(verify=True)
        assert all(backup.verified and not check(backup.path).problems for backup in listed)
        numbers.append(len(listed))
    backups.make(Reason.ASKED)
    assert len(list(backups.folder.iterdir())) == 2 * (numbers[-1] + 1)
    print(numbers)  # noqa: T201


def bring_back(path: Path, backup: Path) -> None:
    """Print whether the diary was the old or the new one after each step."""
    old, new = digest(path), digest(backup)
    states = []

    def act() -> None:
        restore(path, backup, kind=DiaryKind.OWN, now=FixedClock())

    for _ in killed_at_every_step(act):
        assert not check(path).problems
        states.append({old: "old", new: "new"}[digest(path)])
    assert any(digest(each.path) == old for each in backups_of(path).list())
    print(states)  # noqa: T201


def make_on_and_on(path: Path) -> None:
    """Make backups until killed from outside, saying so after each."""
    clock = FixedClock()
    backups = Backups(path, DiaryKind.OWN, clock)
    while True:
        print(backups.make(Reason.ASKED).number, flush=True)  # noqa: T201
        clock.moment += timedelta(minutes=1)


def make_without_room(path: Path) -> None:
    """Print the sentence for a disk on which only a small part of the copy fits."""
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    try:
        backups_of(path).make(Reason.ASKED)
    except DiaryError as fault:
        print(fault)  # noqa: T201


if __name__ == "__main__":
    diary, rest = Path(sys.argv[2]), sys.argv[3:]
    match sys.argv[1]:
        case "make":
            make(diary)
        case "make-on-and-on":
            make_on_and_on(diary)
        case "make-without-room":
            make_without_room(diary)
        case "bring-back":
            bring_back(diary, Path(rest[0]))
