"""The commands of session mode: for a therapy assistant who shows the program."""

from __future__ import annotations

import click

from pain_companion.commands.base import DiaryGroup, Place, Problem, examples, say
from pain_companion.words.session import (
    CLEARED,
    LENGTH_WORDS,
    NO_SESSION,
    NO_SHEET,
    OPEN_ELSEWHERE,
    sheet_lines,
)

LONGEST = 40


@click.group(
    cls=DiaryGroup,
    invoke_without_command=True,
    epilog=examples("session", "session sheet sleep"),
)
@click.pass_obj
@click.pass_context
def session(context: click.Context, place: Place) -> int:
    """Show a strategy to someone, in a session. Your own diary stays closed.

    Without a word more it opens the assistant's start page.
    """
    if context.invoked_subcommand is not None:
        return 0
    from pain_companion.session_run import run_session  # noqa: PLC0415

    return run_session(place)


@session.command("list", epilog=examples("session list"))
def list_sheets() -> None:
    """List the strategies that have a run sheet."""
    from pain_companion.content.run_sheets import read_sheet, sheet_names  # noqa: PLC0415

    for sheet in map(read_sheet, sheet_names()):
        say(f"{sheet.name}: {sheet.summary}")


@session.command(
    "sheet", epilog=examples("session sheet pacing", "session sheet sleep --minutes 10")
)
@click.argument("name")
@click.option("--minutes", type=int, default=LONGEST, help="For 10, 20 or 40 minutes.")
def show_sheet(name: str, minutes: int) -> None:
    """Print a run sheet, to read before a session."""
    from pain_companion.content.run_sheets import LENGTHS, read_sheet  # noqa: PLC0415

    if minutes not in LENGTHS:
        raise click.UsageError(LENGTH_WORDS)
    try:
        sheet = read_sheet(name)
    except KeyError:
        raise Problem(NO_SHEET) from None
    say(*sheet_lines(sheet, minutes))


@session.command("clear", epilog=examples("session clear"))
def clear_session() -> None:
    """Clear a session that was left unfinished."""
    from pain_companion.paths import session_folder  # noqa: PLC0415
    from pain_companion.store.held import holding  # noqa: PLC0415
    from pain_companion.store.session_file import clear, last_used  # noqa: PLC0415

    folder = session_folder()
    if last_used(folder) is None:
        say(NO_SESSION)
        return
    with holding(folder) as ours:
        if not ours:
            raise Problem(OPEN_ELSEWHERE)
        clear(folder)
    say(*CLEARED)
