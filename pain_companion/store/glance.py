"""One look at a diary before the first paint: what is chosen in it. Cheap."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from pain_companion.domain.settings import Settings
from pain_companion.store.connection import DiaryKind, read_only_connection
from pain_companion.store.faults import DiaryError
from pain_companion.store.settings import read_settings


class Glance:
    """As much of a diary as the first paint shows. It stands in for it until that is open."""

    def __init__(self, kind: DiaryKind, settings: Settings) -> None:
        self.kind = kind
        self.settings = _Seen(settings)


class _Seen:
    """The settings as they were seen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self) -> Settings:
        """The settings, as those of an open diary are read."""
        return self._settings


def glance(path: Path, kind: DiaryKind = DiaryKind.OWN) -> Glance:
    """Read the settings without opening the diary for writing.

    Never raises for the file's sake: opening it properly, right after the paint, says what is
    wrong with it.
    """
    if not path.exists():
        return Glance(kind, Settings())
    try:
        with closing(read_only_connection(path.resolve(), kind)) as connection:
            return Glance(kind, read_settings(connection))
    except (DiaryError, sqlite3.Error, ValueError):
        return Glance(kind, Settings())
