"""Pairs of things that a person looks at, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.going import Topic
from pain_companion.domain.watched_pairs import WatchedPair
from pain_companion.store.bin import BinKind
from pain_companion.store.records import reader
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

A_PAIR = "A pair to look at"


pair_from = reader(WatchedPair, first=Topic, second=Topic, picked_on=date.fromisoformat)


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
            return recorder.keep("watched_pairs", pair)

    def drop(self, pair_id: str) -> None:
        """Put a pair into the bin."""
        with self._diary.change("Deleted: a pair to look at") as recorder:
            recorder.put_in_bin("watched_pairs", pair_id)


PAIR_BIN_KINDS: Mapping[str, BinKind] = {"watched_pairs": BinKind(lambda row: A_PAIR)}
