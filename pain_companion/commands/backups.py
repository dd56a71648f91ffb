"""`backup`, `backups` and `restore`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import DiaryCommand, Place, Problem, examples, free_name, say
from pain_companion.commands.listening import ask_whether
from pain_companion.formats import date_words

if TYPE_CHECKING:
    from pain_companion.store.restore import Differences, Preview

NO_BACKUP = "There are no backups yet. One is made before the first change of each day."


@click.command(cls=DiaryCommand, epilog=examples("backup", "backup /media/stick"))
@click.argument("dest", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def backup(place: Place, dest: Path | None) -> None:
    """Make a backup now, compared with the diary row by row.

    It goes beside the diary, or to DEST: a folder, or a file that is not there yet.
    """
    from pain_companion.store.backup import Reason  # noqa: PLC0415

    if not place.path.exists():
        raise Problem(f"There is no diary to back up here: {place.path}.")
    if dest is None:
        made = place.backups().make(Reason.ASKED).path
    else:
        made = _copy(place, dest.expanduser())
    say(f"Backup made and checked: {made}")


@click.command(cls=DiaryCommand, epilog=examples("backups"))
@click.pass_obj
def backups(place: Place) -> None:
    """List the backups beside the diary, newest first."""
    from pain_companion.words.backups import backup_line, backup_title  # noqa: PLC0415

    found = place.backups().list(verify=True)
    if not found:
        say(NO_BACKUP)
    for each in found:
        made = backup_title(each.made_at, place.today, twelve_hour=True)
        more = backup_line(each.reason.value, each.entries, each.newest, verified=each.verified)
        say(f"{each.number}. {made}. {more}", f"   {each.path}")


@click.command(cls=DiaryCommand, epilog=examples("restore 12", "restore copy.db --yes"))
@click.argument("file", metavar="FILE|NUMBER")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--other-diary", is_flag=True, help="Yes, it is a backup of another diary.")
@click.pass_obj
def restore(place: Place, file: str, yes: bool, other_diary: bool) -> None:
    """Bring a backup back. FILE is its path, or its number in the list of `backups`.

    First it shows what it would bring. The diary as it is now is kept, so that you can go back.
    """
    from pain_companion.store.connection import DiaryKind  # noqa: PLC0415
    from pain_companion.store.restore import preview  # noqa: PLC0415
    from pain_companion.store.restore import restore as put_back  # noqa: PLC0415

    chosen = _chosen(place, file)
    found = preview(place.path, chosen, kind=DiaryKind.OWN, now=place.now)
    say(*_preview_lines(found, chosen))
    if found.other_diary and not other_diary:
        raise Problem(
            "This backup is of another diary. If it is the one you want, add --other-diary."
        )
    if not yes:
        ask_whether("Bring it back?")
    restored = put_back(
        place.path, chosen, kind=DiaryKind.OWN, now=place.now, other_diary=other_diary
    )
    say(f"Brought back: {chosen}")
    if restored.kept_aside is not None:
        say(f"The diary as it was is kept here: {restored.kept_aside}")


def contents_words(counts: Mapping[str, int]) -> str:
    """What a file holds: "12 nights, 1 nap"."""
    from pain_companion.words.exchange import NAMES, table_words  # noqa: PLC0415

    held = [table_words(table, number) for table, number in counts.items() if table in NAMES]
    return ", ".join(words for words in held if not words.startswith("no ")) or "nothing"


def _copy(place: Place, dest: Path) -> Path:
    """A verified copy of the diary at `dest`, which takes the place of nothing."""
    from pain_companion.store.safe_files import explaining, put_in_place  # noqa: PLC0415
    from pain_companion.store.verified_copy import verified_copy  # noqa: PLC0415

    target = dest
    if dest.is_dir():
        target = free_name(dest / f"pain-companion-{place.today.isoformat()}.db")
    if target.exists():
        raise Problem(f"There is something here already: {target}. Choose another name.")
    part = target.with_name(f".{target.name}.part")
    with explaining(target), place.backups().held_still() as connection:
        try:
            verified_copy(connection, part)
            put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)
    return target


def _chosen(place: Place, file: str) -> Path:
    path = Path(file).expanduser()
    if path.exists() or not file.isdecimal():
        return path
    for each in place.backups().list():
        if each.number == int(file):
            return each.path
    raise Problem("There is no backup with this number. To see them: pain-companion backups")


def _preview_lines(found: Preview, chosen: Path) -> list[str]:
    held = found.contents
    newest = f", the newest from {date_words(held.newest)}" if held.newest else ""
    lines = [f"Backup: {chosen}", f"In it: {contents_words(held.counts)}{newest}."]
    if found.present is not None:
        lines.append(f"In your diary now: {contents_words(found.present.counts)}.")
    if found.differences is not None:
        lines += _difference_lines(found.differences)
    return lines


def _difference_lines(differences: Differences) -> list[str]:
    return [
        f"Would come back: {contents_words(differences.only_in_backup)}.",
        f"Would go from the diary: {contents_words(differences.only_in_present)}.",
        f"Would be as they were in the backup: {contents_words(differences.changed)}.",
    ]


COMMANDS = (backup, backups, restore)
