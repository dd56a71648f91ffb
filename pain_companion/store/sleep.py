"""Nights, naps, sleep windows and sleep habits in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.sleep import ITEMS, Nap, Night, SleepWindow, is_recorded
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.drafts import drop_drafts
from pain_companion.store.faults import TakenError
from pain_companion.store.habits import HabitStore, habit_bin_kind
from pain_companion.store.ids import new_id
from pain_companion.store.rows import find_live, find_row
from pain_companion.store.sleep_rows import (
    CHOICES,
    SLEEP_HABITS,
    nap_from,
    night_from,
    night_row,
    window_from,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NIGHT_FORM = "night"
"""The form whose drafts are about a night; its subject is the morning as an ISO date."""


class SleepStore(HabitStore[HabitAnswer]):
    """Everything about sleep in one diary. Dates are mornings; ranges include both ends."""

    def __init__(self, diary: Diary) -> None:
        super().__init__(diary, SLEEP_HABITS)

    def night(self, morning: date) -> Night | None:
        """The night that ended on `morning`."""
        return next(iter(self.nights(morning, morning)), None)

    def nights(self, first: date, last: date) -> list[Night]:
        """The nights from one morning to another, in order."""
        rows = self._query(
            "SELECT * FROM nights WHERE deleted_at IS NULL AND morning BETWEEN ? AND ?"
            " ORDER BY morning",
            [first.isoformat(), last.isoformat()],
        )
        return [night_from(row) for row in rows]

    def recent(self, until: date, count: int) -> list[Night]:
        """Up to `count` nights up to `until`, newest first."""
        rows = self._query(
            "SELECT * FROM nights WHERE deleted_at IS NULL AND morning <= ?"
            " ORDER BY morning DESC LIMIT ?",
            [until.isoformat(), count],
        )
        return [night_from(row) for row in rows]

    def first_morning(self) -> date | None:
        """The morning of the earliest night."""
        return self._end("min")

    def last_morning(self) -> date | None:
        """The morning of the latest night."""
        return self._end("max")

    def save(self, night: Night, loaded: Night | None = None) -> Night:
        """Save what differs from `loaded`, the night as it was when the person began.

        Answers that another window has given in the meantime stay. Drafts of this night are
        dropped in the same transaction. Returns the night as it is now. Raises TakenError where
        the night was moved to a morning that has one.
        """
        before = loaded or Night(night.morning, bed_zone="", rise_zone="")
        changed = [
            name for name in (*ITEMS, *CHOICES) if getattr(night, name) != getattr(before, name)
        ]
        with self._diary.change(f"Night of {date_words(night.morning)}") as recorder:
            current = self._current(night)
            stamps = dict(current.written_at if current else {})
            for name in changed:
                if name in ITEMS:
                    stamps[name] = recorder.now
            values = {name: getattr(night, name) for name in changed}
            kept = replace(current or Night(night.morning), **values, morning=night.morning)
            kept = replace(kept, written_at=_of_recorded(kept, stamps))
            taken = self.night(kept.morning)
            if taken is not None and taken.id != kept.id:
                raise TakenError(
                    f"There is a night for {date_words(kept.morning)} already. "
                    "Choose another day, or change that night."
                )
            kept = replace(kept, id=kept.id or new_id(recorder.now))
            recorder.record("nights", night_row(kept))
            for morning in (before.morning, kept.morning):
                drop_drafts(self._diary.connection, NIGHT_FORM, morning.isoformat())
        return kept

    def delete(self, night_id: str) -> None:
        """Put a night into the bin."""
        self._delete("nights", night_id)

    def naps(self, first: date, last: date) -> list[Nap]:
        """The naps from one day to another, in order."""
        rows = self._query(
            "SELECT * FROM naps WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " ORDER BY day, started_at",
            [first.isoformat(), last.isoformat()],
        )
        return [nap_from(row) for row in rows]

    def save_nap(self, nap: Nap) -> Nap:
        """Add a nap, or change the one with its id."""
        with self._diary.change(f"Nap on {date_words(nap.day)}") as recorder:
            return recorder.keep("naps", replace(nap, written_at=recorder.now))

    def delete_nap(self, nap_id: str) -> None:
        """Put a nap into the bin."""
        self._delete("naps", nap_id)

    def windows(self) -> list[SleepWindow]:
        """The sleep windows that clinicians have set, latest first."""
        rows = self._query(
            "SELECT * FROM sleep_windows WHERE deleted_at IS NULL ORDER BY first_morning DESC"
        )
        return [window_from(row) for row in rows]

    def save_window(self, window: SleepWindow) -> SleepWindow:
        """Add a sleep window, or change the one with its id."""
        with self._diary.change("Sleep window") as recorder:
            return recorder.keep("sleep_windows", window)

    def delete_window(self, window_id: str) -> None:
        """Put a sleep window into the bin."""
        self._delete("sleep_windows", window_id)

    def _current(self, night: Night) -> Night | None:
        row = find_live(self._diary.connection, "nights", night.id)
        return self.night(night.morning) if row is None else night_from(row)

    def _end(self, which: str) -> date | None:
        (found,) = self._diary.connection.execute(
            f"SELECT {which}(morning) FROM nights WHERE deleted_at IS NULL"
        ).fetchone()
        return None if found is None else date.fromisoformat(found)

    def _delete(self, table: str, row_id: str) -> None:
        row = find_row(self._diary.connection, table, row_id)
        if row is None:
            return
        with self._diary.change(f"Deleted: {SLEEP_BIN_KINDS[table].title(row)}") as recorder:
            recorder.put_in_bin(table, row_id)


def _of_recorded(night: Night, stamps: Mapping[str, datetime]) -> Mapping[str, datetime]:
    return {name: at for name, at in stamps.items() if is_recorded(night, name)}


SLEEP_BIN_KINDS: Mapping[str, BinKind] = {
    "nights": dated("morning", "Night of", (NIGHT_FORM, "morning")),
    "naps": dated("day", "Nap on"),
    "sleep_windows": dated("first_morning", "Sleep window from"),
    "sleep_habits": habit_bin_kind(SLEEP_HABITS),
}
