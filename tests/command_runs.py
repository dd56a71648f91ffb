"""Commands run on a diary of their own, and what they printed."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from pain_companion.cli import main
from pain_companion.store import backup
from pain_companion.store.safe_files import make_private
from tests.clock import FixedClock

Answering = Callable[[list[str]], str | None]
"""Gives what a person types when they have heard these lines; None ends the input."""


class Ran:
    """What a command printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.lines = out.splitlines()
        self.out = out
        self.err = err


Run = Callable[..., Ran]


class Person:
    """Somebody at the keyboard, who hears each line before answering."""

    def __init__(self, capsys: pytest.CaptureFixture[str], answering: Answering) -> None:
        self.heard = ""
        self._capsys, self._answering = capsys, answering

    def isatty(self) -> bool:
        """Not a terminal: commands ask only where they are told to."""
        return False

    def readline(self) -> str:
        """The next line that they type."""
        self.heard += self._capsys.readouterr().out
        said = self._answering(self.heard.splitlines())
        return "" if said is None else f"{said}\n"


def _copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open file as `verified_copy` does, but do not compare."""
    make_private(target)
    source.execute("PRAGMA query_only = OFF")
    source.execute("VACUUM INTO ?", (str(target),))


def runner(
    path: Path,
    clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
    usual: str = "",
    *,
    compares_copies: bool = False,
) -> Run:
    """Runs a command, `usual` where no other is named, on a diary, in London by this clock.

    `typed` are the lines that a person types while it runs, or who thinks of them. The second
    change of each diary makes a backup. To compare it would take a quarter of the time.
    """

    def run_it(
        *words: str,
        command: str = usual,
        data: Path = path,
        typed: Sequence[str] | Answering = (),
    ) -> Ran:
        capsys.readouterr()
        arguments = [*filter(None, [command]), *words, "--data", str(data)]
        lines = iter(() if callable(typed) else typed)
        person = Person(capsys, typed if callable(typed) else lambda _: next(lines, None))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", person)
            if not compares_copies:
                patch.setattr(backup, "verified_copy", _copy)
            status = main(arguments, now=clock, zone=lambda: "Europe/London")
        out, err = capsys.readouterr()
        return Ran(status, person.heard + out, err)

    return run_it
