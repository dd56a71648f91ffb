"""Start the program. With no argument but --data nothing is loaded that the first paint spares."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pain_companion.store.connection import DiaryKind
    from pain_companion.widgets.menu import Line


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program or a command, and give the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    chosen = _only_data(arguments)
    if chosen is None:
        return _command(arguments)
    if not sys.stdout.isatty():
        return _command([*arguments, "today"])
    from pain_companion.paths import diary_path  # noqa: PLC0415

    return run_app(diary_path(chosen or None))


def run_app(path: Path, *, example: bool = False) -> int:
    """Show a diary on the full screen until the person leaves."""
    # Most of what start-up makes stays for good: collecting meanwhile would be for nothing.
    gc.disable()
    # Ctrl+C is a key of the program, also while it is being loaded.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Python's own importlib does not stand two threads at its first import.
    import importlib  # noqa: F401, PLC0415

    from pain_companion.store.look import look_through  # noqa: PLC0415

    looked_through: Callable[[], bool] | None = look_through(path)
    from pain_companion.app import CompanionApp, Next  # noqa: PLC0415
    from pain_companion.store.connection import DiaryKind  # noqa: PLC0415
    from pain_companion.terminal import run_steadily, why_not_full_screen  # noqa: PLC0415

    if (reason := why_not_full_screen(sys.stdout, os.environ)) is not None:
        print(reason, file=sys.stderr)  # noqa: T201
        return 1
    kind = DiaryKind.EXAMPLE if example else DiaryKind.OWN
    following: Next | None = Next.SAME
    words = ""
    while following is Next.SAME:
        app = CompanionApp(
            path, now=local_now, kind=kind, first_words=words, looked_through=looked_through
        )
        status = run_steadily(app)
        looked_through = None
        following = app.wants_next if status == 0 else None
        words = bring_back(path, kind, app.backup_to_bring_back)
    if following is Next.EXAMPLE:
        return run_example(instead=lambda: run_app(path))
    return status


def bring_back(path: Path, kind: DiaryKind, backup: Path | None) -> str:
    """Put a backup in the diary's place, if one was chosen; in words, what came of it."""
    if backup is None:
        return ""
    from pain_companion.store.faults import DiaryError  # noqa: PLC0415
    from pain_companion.store.restore import restore  # noqa: PLC0415

    try:
        restore(path, backup, kind=kind, now=local_now)
    except DiaryError as fault:
        return f"The backup was not brought back. {fault}"
    return "The backup is back. What it replaced is kept as a backup too."


def run_example(person: str = "", *, instead: Callable[[], int] = lambda: 0) -> int:
    """Show an example person's diary, made new in a folder apart and removed afterwards.

    Where nobody is named, it asks whom to meet. `instead` is run where the answer is nobody.
    """
    from pain_companion.demo.example import example_diary  # noqa: PLC0415
    from pain_companion.paths import example_folder  # noqa: PLC0415

    if not person:
        status, picked = _pick_example()
        if not picked:
            return instead() if picked is not None else status
        person = picked
    with example_diary(example_folder(), local_now, person=person) as path:
        return run_app(path, example=True)


def example_lines() -> list[Line]:
    """The example people to pick from."""
    from pain_companion.demo.people import PEOPLE  # noqa: PLC0415
    from pain_companion.widgets.menu import Line  # noqa: PLC0415

    return [Line(each.key, f"{each.name}. {each.line}", each.about) for each in PEOPLE.values()]


def _pick_example() -> tuple[int, str | None]:
    """Ask whom to meet: the exit status, and who it is; "" for nobody, None for leaving."""
    from pain_companion.front_app import FrontApp  # noqa: PLC0415
    from pain_companion.screens.pick_example import PickExampleScreen  # noqa: PLC0415
    from pain_companion.terminal import run_steadily  # noqa: PLC0415

    app = FrontApp(lambda: PickExampleScreen(example_lines()), now=local_now)
    return run_steadily(app), app.answer


def local_now() -> datetime:
    """The time now, with the offset in force on this computer."""
    return datetime.now().astimezone()


def _only_data(arguments: list[str]) -> str | None:
    """The file named after --data, "" where nothing is said, None where there is anything else."""
    match arguments:
        case []:
            return ""
        case ["--data", file] if file:
            return file
        case [only] if only.startswith("--data=") and only != "--data=":
            return only.removeprefix("--data=")
        case _:
            return None


def _command(arguments: list[str]) -> int:
    from pain_companion.cli import main as commands  # noqa: PLC0415

    return commands(arguments)


if __name__ == "__main__":
    sys.exit(main())
