"""The command line: which commands there are, and how a problem is told.

Exit codes: 0 done, 1 a problem with the data or the input, 2 wrong usage.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

import click

from pain_companion import __version__
from pain_companion.__main__ import local_now
from pain_companion.commands import (
    backups,
    changes,
    check_in,
    diary_file,
    eating,
    flare,
    goals,
    going,
    learned,
    pacing,
    pages,
    pain,
    practice,
    session,
    sleep,
    story,
    team,
    toolkit,
    wellbeing,
)
from pain_companion.commands.base import DiaryGroup, Place, Problem, complain, examples
from pain_companion.text import sentence
from pain_companion.typed import NotUnderstoodError
from pain_companion.zone import machine_zone


@click.group(
    cls=DiaryGroup,
    epilog=examples(
        "today",
        "sleep add --quality fair --roughly-asleep 6h",
        "sleep show --weeks 2",
        "help-now",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """A companion for people who live with long-term pain.

    Without a command it opens on the full screen.
    """


for command in (
    *pages.COMMANDS,
    *flare.COMMANDS,
    pacing.pacing,
    toolkit.toolkit,
    goals.goals,
    check_in.check_in,
    sleep.sleep,
    pain.pain,
    practice.practice,
    eating.eating,
    wellbeing.wellbeing,
    team.team,
    story.story,
    going.going,
    learned.learned,
    session.session,
    *changes.COMMANDS,
    *diary_file.COMMANDS,
    *backups.COMMANDS,
):
    commands.add_command(command)


def main(
    arguments: Sequence[str],
    *,
    now: Callable[[], datetime] = local_now,
    zone: Callable[[], str] = machine_zone,
) -> int:
    """Run a command and give the exit status. Problems are told in plain sentences."""
    _print_any_character()
    place = Place(now, zone)
    try:
        status = commands.main(
            list(arguments),
            prog_name="pain-companion",
            standalone_mode=False,
            obj=place,
        )
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "pain-companion"
        complain(f"{_misused(error)} For help, type: {path} --help")
        return error.exit_code
    except click.Abort:
        complain("Stopped. Nothing was changed.")
        return 1
    except Exception as error:  # nobody should meet a traceback
        complain(_told(error, place))
        return 1
    return status if isinstance(status, int) else 0


def _misused(error: click.UsageError) -> str:
    """What is wrong with what was typed. An option is named; an answer in its place says enough."""
    in_its_place = isinstance(getattr(error, "param", None), click.Argument)
    if in_its_place and not isinstance(error, click.MissingParameter):
        return sentence(error.message)
    return sentence(error.format_message())


def _told(error: Exception, place: Place) -> str:
    """A problem in one or two plain sentences. What nobody foresaw goes into a report."""
    import sqlite3  # noqa: PLC0415  # --help does without

    from pain_companion.exchange.parcel import ParcelError  # noqa: PLC0415
    from pain_companion.store.faults import NO_ROOM, DiaryError, explained  # noqa: PLC0415

    if isinstance(error, sqlite3.Error):
        return str(explained(error, place.path))
    if isinstance(error, Problem | NotUnderstoodError | DiaryError | ParcelError):
        return str(error)
    if isinstance(error, OSError):
        _stop_printing()
        if error.errno in NO_ROOM:
            return "There is no room left on the disk. Make some room, then try again."
        return f"The computer could not do this: {error.strerror or 'input or output'}."
    return _reported(error)


def _reported(error: Exception) -> str:
    """Something is wrong with the program itself: keep where, without a word of the diary."""
    from pain_companion.fault_report import write_report  # noqa: PLC0415
    from pain_companion.paths import report_folder  # noqa: PLC0415

    sorry = "Sorry, something went wrong in the program. What was saved before is safe."
    report = write_report(report_folder(), error, local_now())
    return f"{sorry} A report without any of your words is here: {report}" if report else sorry


def _print_any_character() -> None:
    """Let a terminal that knows few characters show a mark for the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _stop_printing() -> None:
    """Leave what could not be printed unprinted: Python would try again at the very end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
