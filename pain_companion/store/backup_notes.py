"""What is known of a backup: its name in the folder, and the note beside it."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from pain_companion import __version__
from pain_companion.frozen import frozen
from pain_companion.store.contents import Contents
from pain_companion.store.safe_files import make_private, put_in_place

_STEM = r"(\d{6,12})-(\d{4}-\d\d-\d\d-\d{4})-([a-z-]+)"
NAME = re.compile(rf"{_STEM}\.db", re.ASCII)
"""A number that counts up, the clock when it was made, and why."""

LEFT_OVER = re.compile(rf"{_STEM}\.(db|json)\.part(-.+)?", re.ASCII)
"""What a backup is called until it is finished, with the journals that SQLite puts beside it."""


class Reason(StrEnum):
    """Why a backup was made, in words that go on after "made"."""

    FIRST_CHANGE = "before the first change of the day"
    UPDATE = "before an update"
    IMPORT = "before things were brought in"
    RESTORE = "before another backup was brought back"
    ASKED = "because you asked"

    @property
    def key(self) -> str:
        """As it stands in file names."""
        return self.name.lower().replace("_", "-")


BY_KEY = {reason.key: reason for reason in Reason}


@frozen
class Note:
    """What was true of a backup when it was made and verified. `made_at` is aware."""

    reason: Reason
    made_at: datetime
    contents: Contents
    size: int
    sha256: str


def name_of(number: int, made_at: datetime, reason: Reason) -> str:
    """The file name of a backup. It is put in order by its number, whatever the clock said."""
    return f"{number:06}-{made_at:%Y-%m-%d-%H%M}-{reason.key}.db"


def clock_in_name(clock: str, now: datetime) -> datetime | None:
    """When a backup without its note was made, taken to be in today's zone."""
    try:
        return datetime.strptime(clock, "%Y-%m-%d-%H%M").replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def note_path(backup: Path) -> Path:
    """Where the note about a backup lies: beside it."""
    return backup.with_suffix(".json")


def is_lone_note(path: Path) -> bool:
    """Whether it is the note about a backup that is not there."""
    backup = path.with_suffix(".db")
    return path.suffix == ".json" and bool(NAME.fullmatch(backup.name)) and not backup.exists()


def note_about(finished: Path, reason: Reason, made_at: datetime, contents: Contents) -> Note:
    """The note for a finished copy. Raises OSError."""
    return Note(reason, made_at, contents, finished.stat().st_size, file_digest(finished))


def write_note(backup: Path, note: Note) -> None:
    """Write the note about the backup that has, or will have, this name. Raises OSError."""
    kept = {
        "reason": note.reason.key,
        "made_at": note.made_at.isoformat(),
        "program": __version__,
        "schema_version": note.contents.schema_version,
        "diary_id": note.contents.diary_id,
        "counts": dict(note.contents.counts),
        "newest": note.contents.newest and note.contents.newest.isoformat(),
        "size": note.size,
        "sha256": note.sha256,
    }
    part = note_path(backup).with_suffix(".json.part")
    make_private(part, json.dumps(kept, indent=1).encode() + b"\n")
    put_in_place(part, note_path(backup))


def read_note(backup: Path) -> Note | None:
    """The note about a backup, or None where there is none that can be understood."""
    try:
        kept = json.loads(note_path(backup).read_bytes())
        made_at = datetime.fromisoformat(kept["made_at"])
        contents = Contents(
            str(kept["diary_id"]),
            int(kept["schema_version"]),
            {str(name): int(count) for name, count in dict(kept["counts"]).items()},
            None if kept["newest"] is None else date.fromisoformat(kept["newest"]),
        )
        note = Note(
            BY_KEY[kept["reason"]], made_at, contents, int(kept["size"]), str(kept["sha256"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return note if made_at.tzinfo is not None else None


def file_digest(path: Path) -> str:
    """SHA-256 over the bytes of a file. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
