"""How a passphrase is asked for: never on the command line, where others could read it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from pain_companion.commands.base import Problem
from pain_companion.commands.listening import listening

Command = TypeVar("Command", bound=Callable[..., Any])
LONGEST = 1000


def passphrase_option(command: Command) -> Command:
    """Give a command `--passphrase-file`, handed to it as `passphrase_file`."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar="PATH",
        help="Take the passphrase from the first line of this file. Otherwise it is asked for.",
    )(command)


def known_passphrase(file: Path | None) -> str:
    """The passphrase to open something with. Raises Problem."""
    return _from_file(file) if file is not None else _asked(twice=False)


def new_passphrase(file: Path | None) -> str:
    """A passphrase to lock something with, typed twice where it is typed. Raises Problem."""
    from pain_companion.exchange.handover_lock import lock_lacks  # noqa: PLC0415

    if lacks := lock_lacks():
        raise Problem(lacks)
    return _from_file(file) if file is not None else _asked(twice=True)


def _from_file(file: Path) -> str:
    try:
        with file.expanduser().open(encoding="utf-8-sig") as lines:
            return lines.readline(LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise Problem(f"The file with the passphrase could not be read: {file}.") from None


def _asked(*, twice: bool) -> str:
    if not sys.stdin.isatty():
        raise Problem(
            "A passphrase is needed, and nobody can be asked. Name a file: --passphrase-file PATH"
        )
    again = twice and "The same again"
    with listening():
        typed: str = click.prompt(
            "Passphrase", hide_input=True, err=True, confirmation_prompt=again
        )
    return typed
