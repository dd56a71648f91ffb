"""Commands about the diary as a whole: where it is, is it sound, a copy of it."""

from __future__ import annotations

from pathlib import Path

import click

from pain_companion.commands.backups import contents_words
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    Place,
    Problem,
    complain,
    examples,
    free_name,
    say,
)
from pain_companion.commands.bring_in import bring_in

ENDINGS = {"json": "json", "csv": "zip"}


@click.command(cls=DiaryCommand, epilog=examples("where"))
@click.pass_obj
def where(place: Place) -> None:
    """Show where the diary and its backups are."""
    from pain_companion.store.connection import backups_folder  # noqa: PLC0415

    there = "" if place.path.exists() else " (not begun yet)"
    say(f"Diary: {place.path}{there}", f"Backups: {backups_folder(place.path)}")


@click.command(cls=DiaryCommand, epilog=examples("check", "check --data other.db"))
@click.pass_obj
def check(place: Place) -> int:
    """Look through the whole diary file. Nothing in it is changed."""
    from pain_companion.store.check import check as looked_through  # noqa: PLC0415
    from pain_companion.store.conflict_copies import conflict_copies  # noqa: PLC0415

    for copy in conflict_copies(place.path):
        say(f"Beside it lies a copy that a cloud folder may have made: {copy}")
    if not place.begun:
        say(NO_DIARY)
        return 0
    found = looked_through(place.path)
    if found.problems:
        complain(" ".join(found.problems))
        return 1
    say(f"The diary is sound: {place.path}")
    if found.contents is not None:
        say(f"In it: {contents_words(found.contents.counts)}.")
    return 0


@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "export", "export --format csv --output copy.zip", "export --area sleep --output -"
    ),
)
@click.option("--format", "form", type=click.Choice(list(ENDINGS)), help="Usually json.")
@click.option(
    "--area",
    metavar="NAME",
    help="One table alone, as CSV: `sleep` the nights, `pacing` what was done.",
)
@click.option("--output", metavar="PATH", help="Where to. `-` is standard output.")
@click.pass_obj
def export(place: Place, form: str | None, area: str | None, output: str | None) -> None:
    """Save everything you wrote to a file that other programs can read.

    Without --output it is a new file in this folder, with the date in its name. The copy is read
    back and compared before it is put in place. Anyone who has the file can read it.
    """
    from pain_companion.exchange.export import export_area, export_diary  # noqa: PLC0415
    from pain_companion.store.tables import TABLE_NAMED  # noqa: PLC0415

    if area is not None and area not in TABLE_NAMED:
        raise click.UsageError(f"--area can be {', '.join(TABLE_NAMED)}.")
    if area is not None and form == "json":
        raise click.UsageError("One table alone is CSV. Leave out --format json.")
    if not place.begun:
        raise Problem(NO_DIARY)
    ending = "csv" if area else ENDINGS[form or "json"]
    target = None if output == "-" else _target(place, output, ending)
    if area is not None:
        content = export_area(place.path, area, target)
    else:
        content = export_diary(place.path, form or "json", target)
    if content is None:
        say(f"Saved and checked: {target}")
    else:
        click.echo(content, nl=False)


def _target(place: Place, output: str | None, ending: str) -> Path:
    """The file to write. A name of our own is one that is free."""
    if output is None:
        return free_name(Path(f"pain-companion-{place.today.isoformat()}.{ending}"))
    return place.target(output)


COMMANDS = (where, check, export, bring_in)
