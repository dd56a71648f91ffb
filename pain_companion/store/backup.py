"""The backups of one diary, in a folder beside it: made, listed, and fewer with time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from pain_companion.domain.rotation import to_keep
from pain_companion.frozen import frozen
from pain_companion.store.backup_notes import (
    BY_KEY,
    LEFT_OVER,
    NAME,
    Reason,
    clock_in_name,
    file_digest,
    is_lone_note,
    name_of,
    note_about,
    note_path,
    read_note,
    write_note,
)
from pain_companion.store.backup_removal import copy_without
from pain_companion.store.connection import (
    DiaryKind,
    backups_folder,
    connect,
    read_only_connection,
    writing,
)
from pain_companion.store.contents import Contents, contents_at, contents_of, holds_anything
from pain_companion.store.faults import (
    DamagedDiaryError,
    NoBackupsError,
    NotADiaryError,
    WrongKindError,
)
from pain_companion.store.safe_files import explaining, make_private_folder, put_in_place
from pain_companion.store.tables import read_identity
from pain_companion.store.verified_copy import verified_copy

__all__ = ["Backup", "Backups", "Reason"]


@frozen
class Backup:
    """One backup. `verified` says that it is as it was when it was made and compared."""

    path: Path
    number: int
    made_at: datetime
    reason: Reason
    contents: Contents | None
    verified: bool

    @property
    def entries(self) -> int:
        """How many records are in it, those in its bin not counted."""
        return self.contents.entries if self.contents else 0

    @property
    def newest(self) -> date | None:
        """The day of the newest entry in it."""
        return self.contents.newest if self.contents else None


class Backups:
    """The backups of the diary at `path`, which may be a link, gone, or damaged.

    Every call opens its own connection, so it can be made from any thread.
    """

    def __init__(self, path: Path, kind: DiaryKind, now: Callable[[], datetime]) -> None:
        self.path = path.resolve()
        self.kind = kind
        self.now = now
        self.folder = backups_folder(self.path)

    def make(self, reason: Reason) -> Backup:
        """Copy the diary, compare the copy row by row, and put it into the folder.

        Other windows wait so long with their changes. Raises DiaryError; then there is no new
        backup, and the others are as they were.
        """
        if self.kind is DiaryKind.SESSION:
            raise NoBackupsError(
                "A session makes no backups. Save a page or a file for the person instead."
            )
        with self.held_still() as connection, explaining(self.path):
            self.restoring_path().unlink(missing_ok=True)
            return self.shelve(connection, reason)

    def shelve(self, connection: sqlite3.Connection, reason: Reason) -> Backup:
        """Make a backup from a connection to the diary while nothing else can write to it."""
        with explaining(self.path):
            make_private_folder(self.folder)
            self._tidy()
            made_at = self.now()
            path = self.folder / name_of(self._next_number(), made_at, reason)
            part = path.with_suffix(".db.part")
            try:
                verified_copy(connection, part)
                note = note_about(part, reason, made_at, contents_of(connection))
                write_note(path, note)
                put_in_place(part, path)
            finally:
                part.unlink(missing_ok=True)
        found = self._backup(path, verify=False)
        assert found is not None
        return found

    def list(self, *, verify: bool = False) -> Sequence[Backup]:
        """The backups, newest number first. Other files in the folder are passed over.

        `verify` reads each file whole and compares its digest; else its size has to do.
        Raises DiaryError where the folder cannot be read.
        """
        with explaining(self.folder):
            if not self.folder.is_dir():
                return []
            found = [self._backup(path, verify=verify) for path in self.folder.iterdir()]
        listed = [backup for backup in found if backup is not None]
        return sorted(listed, key=lambda backup: backup.number, reverse=True)

    def due(self, today: date) -> bool:
        """Whether the first change of `today` needs a backup before it. Raises DiaryError."""
        with (
            explaining(self.path),
            closing(read_only_connection(self.path, self.kind)) as connection,
        ):
            if not holds_anything(connection):
                return False
            diary_id = read_identity(connection)["diary_id"]
        return not any(
            backup.reason is Reason.FIRST_CHANGE
            and backup.made_at.date() == today
            and backup.contents is not None
            and backup.contents.diary_id == diary_id
            for backup in self.list()
        )

    def rotate(self, keep: str) -> None:
        """Remove the backups that one of the choices in SLOTS lets go. Raises DiaryError.

        What a restore has replaced stays: nobody may have noticed yet that it is needed.
        """
        backups = self.list()
        kept = to_keep([(each.number, each.made_at) for each in backups], keep, self.now())
        with explaining(self.folder):
            for backup in backups:
                if backup.number not in kept and backup.reason is not Reason.RESTORE:
                    backup.path.unlink(missing_ok=True)
                    note_path(backup.path).unlink(missing_ok=True)

    def remove_from_all(self, table: str, row_id: str) -> int:
        """Remove a record from every backup beyond recall, and all drafts with it.

        Returns how many backups held something of it. Raises DiaryError; where a backup cannot be
        read it is told at the end, when the others are done.
        """
        changed = 0
        out_of_reach = []
        for backup in self.list(verify=True):
            try:
                changed += self._remove_from(backup, table, row_id)
            except (DamagedDiaryError, NotADiaryError, WrongKindError):
                out_of_reach.append(backup.path.name)
        if out_of_reach:
            raise DamagedDiaryError(
                f"These backups could not be read and may still hold it: {', '.join(out_of_reach)}."
                f" To be sure, delete them in {self.folder}."
            )
        return changed

    @contextmanager
    def held_still(self) -> Iterator[sqlite3.Connection]:
        """A connection for reading while nothing else writes to the diary or makes a backup."""
        with (
            closing(connect(self.path, self.kind)) as reader,
            closing(connect(self.path, self.kind)) as holder,
            writing(holder, self.path),
        ):
            yield reader

    def restoring_path(self) -> Path:
        """Where a restore prepares the new file. Left over only if it was interrupted."""
        return self.path.with_name(f"{self.path.name}.restoring")

    def _remove_from(self, backup: Backup, table: str, row_id: str) -> bool:
        part = backup.path.with_suffix(".db.part")
        with self.held_still(), explaining(self.path):
            self._tidy()
            try:
                contents = copy_without(backup.path, part, self.kind, table, row_id)
                if contents is None:
                    return False
                _replace(backup, part, contents)
                return True
            finally:
                part.unlink(missing_ok=True)

    def _tidy(self) -> None:
        """Remove what was left over when the program was ended in the middle of a backup."""
        for path in self.folder.iterdir():
            if LEFT_OVER.fullmatch(path.name) or is_lone_note(path):
                path.unlink(missing_ok=True)

    def _next_number(self) -> int:
        return max((backup.number for backup in self.list()), default=0) + 1

    def _backup(self, path: Path, *, verify: bool) -> Backup | None:
        named = NAME.fullmatch(path.name)
        reason = BY_KEY.get(named[3]) if named else None
        if named is None or reason is None or not path.is_file():
            return None
        number = int(named[1])
        note = read_note(path)
        if note is None:
            made_at = clock_in_name(named[2], self.now())
            if made_at is None:
                return None
            return Backup(path, number, made_at, reason, contents_at(path), False)
        # Another window may be rotating them meanwhile.
        with suppress(FileNotFoundError):
            verified = path.stat().st_size == note.size
            if verify:
                verified = file_digest(path) == note.sha256
            return Backup(path, number, note.made_at, note.reason, note.contents, verified)
        return None


def _replace(backup: Backup, part: Path, contents: Contents) -> None:
    """Put a rewritten copy in the place of its backup, with a note that fits."""
    if not backup.verified:
        # It was altered before this, and its old note goes on saying so.
        put_in_place(part, backup.path)
        return
    note = note_about(part, backup.reason, backup.made_at, contents)
    # First without a note: one that does not fit would call a good backup damaged.
    note_path(backup.path).unlink(missing_ok=True)
    put_in_place(part, backup.path)
    write_note(backup.path, note)
