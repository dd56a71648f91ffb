"""A copy of a diary that was read back and compared before anyone relies on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from pain_companion.store.check import HALVES
from pain_companion.store.connection import read_only_connection
from pain_companion.store.contents import holds_the_same
from pain_companion.store.faults import DamagedDiaryError
from pain_companion.store.safe_files import make_private


def verified_copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open file into `target`, which is new, and compare every row of every table.

    One file without a journal, and without what was deleted. Nothing may write to the source
    meanwhile. Raises DamagedDiaryError, sqlite3.Error or OSError; then `target` may be left over.
    """
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # few commands make a copy

    make_private(target)
    # A connection for reading refuses this too, though only the other file is written.
    source.execute("PRAGMA query_only = OFF")
    source.execute("VACUUM INTO ?", (str(target),))
    # SQLite lets others work while it reads: the halves of the check go on beside the comparison.
    with ThreadPoolExecutor() as beside:
        damage = beside.map(partial(_found_in, target), HALVES)
        is_the_same = holds_the_same(source, target)
    if any(damage) or not is_the_same:
        raise DamagedDiaryError(
            "The copy was not the same as the diary, so it was not kept. "
            "The diary file may be damaged: check it."
        )


def _found_in(path: Path, look: Callable[[sqlite3.Connection], list[str]]) -> list[str]:
    with closing(read_only_connection(path)) as connection:
        return look(connection)
