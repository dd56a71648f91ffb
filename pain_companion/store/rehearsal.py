"""A diary to try a change on: a copy in memory, of which nothing reaches the file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pain_companion.store.connection import DiaryKind, in_memory, read_only_connection
from pain_companion.store.diary import Clock, Diary
from pain_companion.store.new_diary import begin


class Rehearsal:
    """The diary at a path as it is now, or a new one where there is none."""

    def __init__(self, path: Path, now: Clock) -> None:
        self._path, self._now = path.resolve(), now
        self._kept = in_memory()
        if self._path.exists():
            with closing(read_only_connection(self._path, DiaryKind.OWN)) as file:
                file.backup(self._kept)
            return
        begin(self._kept, now())

    def diary(self) -> Diary:
        """A copy to change. It is gone when it is closed."""
        copy = in_memory()
        self._kept.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        return Diary(self._path, DiaryKind.OWN, copy, self._now)

    def close(self) -> None:
        """Forget the diary."""
        self._kept.close()
