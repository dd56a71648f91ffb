"""The rows of a file beside those of the diary that they may come into."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from pain_companion.domain.flare_plan import Part
from pain_companion.domain.goals import State
from pain_companion.store.rows import Row
from pain_companion.store.table_links import links, single_places
from pain_companion.store.tables import Tables

Place = tuple[object, ...]

_ALONE: Mapping[str, Callable[[Row], Place | None]] = {
    "food_days": lambda row: (row["day"], row["change_id"]),
    "flare_plan_lines": lambda row: (
        (row["part"],) if row["part"] == Part.EASE and row["until"] is None else None
    ),
}
"""Where only one row may stand, besides what the tables say of it."""

SAFETY_ANSWERS = ("worse_after_effort", "limits_set")
"""Settings that are asked for in each diary and never taken from another."""
NO_MATTER = {"created_at": None, "updated_at": None, "held": None}
"""A row is the same whenever it was written in this diary, and also where it is held here."""


class Beside:
    """What became of the rows of a file that were gone through, table by table."""

    def __init__(self, here: Tables, *, adopts: bool, limited: bool) -> None:
        self.new: dict[str, list[Row]] = {}
        """Rows that come in, as they come in."""
        self.same: dict[str, int] = {}
        """How many are here already."""
        self.conflicts: dict[str, list[Row]] = {}
        """Rows that stay out: something else is here in their place."""
        self.resting = 0
        """How many things to do come in to rest."""
        self._here = here
        self._adopts = adopts
        self._limited = limited
        self._left: set[tuple[str, object]] = set()
        self._room: int | None = None
        self._today: date | None = None

    def let_rest_beyond(self, room: int, today: date) -> None:
        """Let things to do rest from today, but for as many as there is room to try."""
        self._room, self._today = max(0, room), today

    def go_through(self, name: str, rows: Sequence[Row]) -> None:
        """Say of each row of a table what becomes of it. Tables that others name come first."""
        by_id = {row["id"]: row for row in self._here[name]}
        taken = {place for row in by_id.values() if (place := _place(name, row))}
        new, conflicts = self.new.setdefault(name, []), self.conflicts.setdefault(name, [])
        for row in rows:
            there, place = by_id.get(row["id"]), _place(name, row)
            if there is not None and {**there, **NO_MATTER} == {**row, **NO_MATTER}:
                self.same[name] = self.same.get(name, 0) + 1
            elif there is not None:
                conflicts.append(row)
            elif place in taken or self._stays_out(name, row):
                conflicts.append(row)
                self._left.add((name, row["id"]))
            else:
                new.append(self._as_it_comes_in(name, row))
                by_id[row["id"]] = row
                taken |= {place} if place else set()

    def _stays_out(self, name: str, row: Row) -> bool:
        """Whether it is an answer that belongs to the other diary, or is about what stays out."""
        if name == "settings":
            return row["id"] in SAFETY_ANSWERS and not self._adopts
        owners = [(link.table, row[link.column]) for link in links()[name] if link.needed]
        return not self._left.isdisjoint(owners)

    def _as_it_comes_in(self, name: str, row: Row) -> Row:
        fitted = dict(row)
        for link in links()[name]:
            if (link.table, row[link.column]) in self._left:
                fitted[link.column] = None
        if self._limited and "held" in row:
            fitted["held"] = 1
        if name == "goals" and row["state"] == State.ALIVE and row["deleted_at"] is None:
            fitted |= self._tried_or_resting()
        return fitted

    def _tried_or_resting(self) -> dict[str, Any]:
        """What changes of one more thing that is being tried."""
        if self._room is None or self._today is None:
            return {}
        if self._room:
            self._room -= 1
            return {}
        self.resting += 1
        return {"state": State.RESTING.value, "state_since": self._today.isoformat()}


def _place(name: str, row: Row) -> Place | None:
    """Where this row stands alone, if it does. In the bin it stands nowhere."""
    if row.get("deleted_at") is not None:
        return None
    if name in _ALONE:
        return _ALONE[name](row)
    columns = single_places().get(name)
    return tuple(row[column] for column in columns) if columns else None
