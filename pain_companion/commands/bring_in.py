"""The command that brings a file into the diary: a copy of everything, or chosen lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import DiaryCommand, Place, Problem, examples, say
from pain_companion.commands.passphrases import known_passphrase, passphrase_option

if TYPE_CHECKING:
    from pain_companion.exchange.parcel import Parcel
    from pain_companion.store.diary import Diary


@click.command(
    "import",
    cls=DiaryCommand,
    epilog=examples("import copy.json --dry-run", "import handover.pain-companion --only sleep"),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--only", metavar="PARTS", help="Bring in these parts alone, as `flare-plan,sleep`.")
@click.option("--dry-run", is_flag=True, help="Only tell what would come in.")
@passphrase_option
@click.pass_obj
def bring_in(
    place: Place, file: Path, only: str | None, dry_run: bool, passphrase_file: Path | None
) -> None:
    """Bring in a file: a copy that `export` made, or lines that someone chose for you.

    What is in your diary is never overwritten. A backup is made first, and `undo` takes it back.
    """
    from pain_companion.exchange.bring_in import bring_in, plan  # noqa: PLC0415
    from pain_companion.store.backup import Reason  # noqa: PLC0415
    from pain_companion.words.exchange import import_lines, source_words  # noqa: PLC0415

    parcel = _chosen(_opened(file.expanduser(), passphrase_file), only)
    if dry_run:
        with _as_it_is(place) as diary:
            made = plan(diary, parcel)
    else:
        with place.changing() as diary:
            plan(diary, parcel)
            place.backups().make(Reason.IMPORT)
            made = bring_in(diary, parcel)
    if parcel.made_on is not None:
        say(source_words(parcel.kind, parcel.made_on), *_part_lines(parcel))
    lines = import_lines(
        made.counts, made.same, made.conflicts, resting=made.resting, done=not dry_run
    )
    say(*lines)
    if dry_run:
        say("Nothing was changed.")


def _opened(file: Path, passphrase_file: Path | None) -> Parcel:
    """What is in the file. Its passphrase is asked for only where it has one."""
    from pain_companion.exchange.handover_lock import LockedError  # noqa: PLC0415
    from pain_companion.exchange.unpack import unpack_file  # noqa: PLC0415

    try:
        return unpack_file(file)
    except LockedError:
        return unpack_file(file, known_passphrase(passphrase_file))


def _chosen(parcel: Parcel, only: str | None) -> Parcel:
    """The parts that were asked for. Raises Problem where one is not there."""
    from pain_companion.exchange.bring_in import only_parts, parts_in  # noqa: PLC0415

    if only is None:
        return parcel
    there: Collection[str] = parts_in(parcel)
    wanted = [part.strip() for part in only.split(",") if part.strip()]
    if not wanted or not {*wanted} <= {*there}:
        raise Problem(f"What this file has is: {', '.join(there) or 'nothing'}. Nothing was done.")
    return only_parts(parcel, wanted)


def _part_lines(parcel: Parcel) -> Iterator[str]:
    from pain_companion.exchange.bring_in import parts_in  # noqa: PLC0415
    from pain_companion.words.exchange import part_words  # noqa: PLC0415

    for key, counts in parts_in(parcel).items():
        yield f"  {key}: {part_words(counts)}"


@contextmanager
def _as_it_is(place: Place) -> Iterator[Diary]:
    """The diary to compare with. Where there is none, an empty one that is gone afterwards."""
    from pain_companion.store.diary import Diary  # noqa: PLC0415

    with place.reading() as diary:
        if diary is not None:
            yield diary
            return
    with TemporaryDirectory() as folder:
        empty = Diary.open(Path(folder) / "empty.db", now=place.now)
        with closing(empty):
            yield empty
