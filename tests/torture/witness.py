"""Somebody who looks at the screen all the time, and knows what must be in the file for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.torture.monkey import MARK

QUARTER = 0.25
"""Seconds. What was typed so long before a kill is kept."""

NOT_A_FORM = (
    "▔▔▔▔",  # Ctrl+P
    "EXAMPLE",
    "Save it as",
    "Which file",
    "Look for",
    "Your name",
)
"""What stands where something is typed that is no entry: a search, a path, an example's form."""

OTHER_DAY = re.compile(r" Morning  ")
"""The line of a night in which another morning is typed to go there."""

SAVED = re.compile(r"(^|  )Saved\b")
NOT_ALL_SAVED = "Not saved yet"
REMOVED = "Removed for good"
NO_WORDS = ("note_", "sqlite_", "_sqlite")


@dataclass(frozen=True)
class Kept:
    """The words in a file: those in drafts, and all others, also those that were undone."""

    drafts: str
    saved: str


class Witness:
    """Sees marks on the screen. `seen` says since when, for those that stand there now.

    Moments are of the clock that `look` and `steered` are given: it stands still while the
    program is kept from running, so that a busy machine is not taken for a slow program.
    """

    def __init__(self) -> None:
        self.seen: dict[str, float] = {}
        self.saved: set[str] = set()
        """Marks that the screen called saved. They stay so."""
        self._steered_at = 0.0
        self._says_saved = False

    def steered(self, moment: float) -> None:
        """Something is typed now that may take away or save what stands there."""
        self._steered_at = moment

    def started(self, moment: float) -> None:
        """Another start: nothing stands there yet."""
        self.seen = {}
        self._steered_at = moment
        self._says_saved = False

    def look(self, rows: Sequence[str], moment: float) -> None:
        """Look at the screen."""
        words = "\n".join(rows)
        says_saved = any(SAVED.search(row) for row in rows)
        if says_saved and not self._says_saved and NOT_ALL_SAVED not in words:
            self.saved |= {mark for mark, since in self.seen.items() if since < self._steered_at}
        if REMOVED in words:
            self.saved.clear()
        self._says_saved = says_saved
        is_form = not any(mark in words for mark in NOT_A_FORM)
        typed = [row for row in rows if not OTHER_DAY.search(row)] if is_form else []
        marks = MARK.findall("\n".join(typed))
        self.seen = {mark: self.seen.get(mark, moment) for mark in marks}

    def must_be_kept(self, moment: float) -> set[str]:
        """The marks that stand there and have to outlive a kill at this moment."""
        before = moment - QUARTER
        if self._steered_at > before:
            return set()
        return {mark for mark, since in self.seen.items() if since <= before}


def kept_in(path: Path) -> Kept:
    """All the words in a diary, and in what was there before a backup was brought back."""
    replaced = path.with_name(f"{path.name}.backups").glob("*-restore.db")
    words = [_words_in(each) for each in (path, *replaced)]
    return Kept("\n".join(each.drafts for each in words), "\n".join(each.saved for each in words))


def _words_in(path: Path) -> Kept:
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        names = [name for (name,) in tables if not name.startswith(NO_WORDS)]
        words = {
            name: "\n".join(map(str, connection.execute(f'SELECT * FROM "{name}"')))
            for name in names
        }
    return Kept(words.pop("drafts"), "\n".join(words.values()))
