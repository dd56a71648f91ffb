"""Commands run on a diary of their own, and what they printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pain_companion.cli import main
from tests.clock import FixedClock


class Ran:
    """What a command printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.lines = out.splitlines()
        self.out = out
        self.err = err


Run = Callable[..., Ran]


def runner(
    path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], usual: str = ""
) -> Run:
    """Runs a command, `usual` where no other is named, on a diary, in London by this clock."""

    def run_it(*words: str, command: str = usual, data: Path = path) -> Ran:
        capsys.readouterr()
        arguments = [*filter(None, [command]), *words, "--data", str(data)]
        status = main(arguments, now=clock, zone=lambda: "Europe/London")
        return Ran(status, *capsys.readouterr())

    return run_it
