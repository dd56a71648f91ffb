"""Pairs of things that a person looks at, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.going import Topic
from pain_companion.domain.watched_pairs import WatchedPair
from pain_companion.store.bin import BinKind
from pain_companion.store.ids import new_id
from pain_companion.store.rows import Row, query
from pain_companion.store.values import plain

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAIR_COLUMNS = ("id", "first", "second", "lag", "picked_on")
A_PAIR = "A pair to look at"


def pair_row(pair: WatchedPair) -> Row:
    """A pair as the columns of its table."""
    return {name: plain(getattr(pair, name)) for name in PAIR_COLUMNS}


def pair_from(row: Row) -> WatchedPair:
    """A pair from a row of its table. Raises ValueError for a thing that is not known."""
    return WatchedPair(
        Topic(row["first"]),
        Topic(row["second"]),
        1 if row["lag"] else 0,
        date.fromisoformat(row["picked_on"]),
        row["id"],
    )


class PairStore:
    """The pairs of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[WatchedPair]:
        """Every pair, in the order in which they were picked."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM watched_pairs WHERE deleted_at IS NULL"
            " ORDER BY picked_on, created_at, rowid",
        )
        return [pair_from(row) for row in rows]

    def pick(self, pair: WatchedPair) -> WatchedPair:
        """Add a pair, unless the same is there already."""
        with self._diary.change(A_PAIR) as recorder:
            for each in self.all():
                if each.is_same_as(pair):
                    return each
            kept = replace(pair, id=new_id(recorder.now))
            recorder.record("watched_pairs", pair_row(kept))
        return kept

    def drop(self, pair_id: str) -> None:
        """Put a pair into the bin."""
        with self._diary.change("Deleted: a pair to look at") as recorder:
            recorder.put_in_bin("watched_pairs", pair_id)


PAIR_BIN_KINDS: Mapping[str, BinKind] = {"watched_pairs": BinKind(lambda row: A_PAIR)}
