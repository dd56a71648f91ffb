"""One look at a diary before the first paint: which theme, and whether it is new. Cheap."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pain_companion.domain.settings import Settings
from pain_companion.store.connection import DiaryKind, read_only_connection
from pain_companion.store.faults import DiaryError
from pain_companion.store.settings import read_settings


@dataclass(frozen=True)
class Glance:
    """Whether a file is there, and the settings in it as far as they can be read."""

    exists: bool
    settings: Settings


def glance(path: Path, kind: DiaryKind = DiaryKind.OWN) -> Glance:
    """Read the settings without opening the diary for writing.

    Never raises for the file's sake: opening it properly, right after the paint, says what is
    wrong with it.
    """
    if not path.exists():
        return Glance(False, Settings())
    try:
        with closing(read_only_connection(path.resolve(), kind)) as connection:
            return Glance(True, read_settings(connection))
    except (DiaryError, sqlite3.Error, ValueError):
        return Glance(True, Settings())
