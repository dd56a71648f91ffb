"""A diary is like a plain dictionary: whatever is done, and in whatever order.

Recording, changing, the bin, undo, exports, imports, backups, restores, other versions and starting
again are mixed at random. After each step the diary holds what a dictionary holds.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from pain_companion.domain.appointments import ThingToSay
from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.goals import Goal
from pain_companion.domain.pacing import Log
from pain_companion.domain.sleep import Night
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.check import check
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.faults import TakenError
from pain_companion.store.restore import restore
from pain_companion.store.schema import SCHEMA_VERSION
from tests.clock import FixedClock
from tests.test_upgrades import build_of_version

TODAY = FixedClock()().date()
FORMS = ("json", "csv")

Key = tuple[str, str]
"""A table and the id of a row."""


@dataclass(frozen=True)
class Kind:
    """One kind of record: how it is made, kept, thrown away and read, and where only one stands."""

    table: str
    make: Callable[[date, str], Any]
    words: str
    save: Callable[[Diary, Any, Any], Any]
    delete: Callable[[Diary, str], None]
    read: Callable[[Diary], Any]
    place: Callable[[Any], object] = lambda record: None


KINDS = {
    kind.table: kind
    for kind in (
        Kind(
            "nights",
            lambda day, words: Night(day, wakings=2, note=words),
            "note",
            lambda diary, night, loaded: diary.sleep.save(night, loaded),
            lambda diary, id: diary.sleep.delete(id),
            lambda diary: diary.sleep.nights(date.min, date.max),
            lambda night: night.morning,
        ),
        Kind(
            "activity_logs",
            lambda day, words: Log(None, day, minutes=10, note=words),
            "note",
            lambda diary, log, _: diary.pacing.save_log(log),
            lambda diary, id: diary.pacing.delete_log(id),
            lambda diary: diary.pacing.logs(date.min, date.max),
        ),
        Kind(
            "goals",
            lambda day, words: Goal(words, day),
            "words",
            lambda diary, goal, _: diary.goals.save(goal),
            lambda diary, id: diary.goals.delete(id),
            lambda diary: diary.goals.all(),
        ),
        Kind(
            "check_ins",
            lambda day, words: CheckIn(day, energy=3, note=words),
            "note",
            lambda diary, check_in, loaded: diary.check_ins.save(check_in, loaded),
            lambda diary, id: diary.check_ins.delete(id),
            lambda diary: diary.check_ins.between(date.min, date.max),
            lambda check_in: check_in.day,
        ),
        Kind(
            "flare_plan_lines",
            lambda day, words: PlanLine(Part.SAY_TO_MYSELF, words),
            "words",
            lambda diary, line, _: diary.flares.save_line(line),
            lambda diary, id: diary.flares.end_line(id),
            lambda diary: diary.flares.lines(),
        ),
        Kind(
            "things_to_say",
            lambda day, words: ThingToSay(words, day),
            "words",
            lambda diary, thing, _: diary.things_to_say.save(thing),
            lambda diary, id: diary.things_to_say.delete(id),
            lambda diary: diary.things_to_say.all(),
        ),
    )
}
LINES = "flare_plan_lines"


@dataclass(frozen=True)
class Row:
    """A record, and whether it lies in the bin."""

    record: Any
    binned: bool = False


@dataclass
class Change:
    """One thing that was done: each row before and after it. None where there was no row."""

    rows: dict[Key, tuple[Row | None, Row | None]]
    undone: bool = False


@dataclass
class Model:
    """What a diary holds, and what was done, as a dictionary and a list."""

    rows: dict[Key, Row] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def live(self) -> dict[Key, Any]:
        return {key: row.record for key, row in self.rows.items() if not row.binned}

    def in_bin(self) -> set[Key]:
        return {key for key, row in self.rows.items() if row.binned}

    def change(self, after: Mapping[Key, Row]) -> None:
        if after:
            self.changes.append(Change({key: (self.rows.get(key), after[key]) for key in after}))
            self.rows.update(after)

    def undo(self) -> bool:
        standing = [change for change in self.changes if not change.undone]
        return bool(standing) and self._move(standing[-1], 0)

    def redo(self) -> bool:
        undone = [*self._undone_last()]
        return bool(undone) and self._move(undone[-1], 1)

    def forget(self, key: Key) -> None:
        """Remove a row for good, and whatever was done with it."""
        del self.rows[key]
        for change in self.changes:
            change.rows.pop(key, None)
        self.changes = [change for change in self.changes if change.rows]

    def is_free(self, key: Key, record: Any) -> bool:
        """Whether nothing else stands where only one record of its kind may stand."""
        place = KINDS[key[0]].place
        others = (
            row.record
            for other, row in self.rows.items()
            if other[0] == key[0] and other != key and not row.binned
        )
        return place(record) is None or place(record) not in map(place, others)

    def _undone_last(self) -> Iterator[Change]:
        for change in reversed(self.changes):
            if not change.undone:
                return
            yield change

    def _move(self, change: Change, side: int) -> bool:
        for key, row in ((key, sides[side]) for key, sides in change.rows.items()):
            if row is None:
                del self.rows[key]
            else:
                self.rows[key] = row
        change.undone = side == 0
        return True


class DiaryMachine(RuleBasedStateMachine):
    """Does things to a diary and to its model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "diary.db"
        self.clock = FixedClock()
        self.words = 0
        self.backups: list[tuple[Path, Model]] = []
        self.parcels: list[tuple[bytes, dict[Key, Row]]] = []

    @initialize(version=st.none() | st.integers(1, SCHEMA_VERSION))
    def begin(self, version: int | None) -> None:
        """With a new diary, or with one of an earlier version, with something in every table."""
        if version is not None:
            build_of_version(version, self.path)
        self.diary = self.open(self.path)
        # What an earlier version left in the bin stays there.
        self.left_in_bin = bin_of(self.diary)
        self.model = Model({key: Row(record) for key, record in read(self.diary).items()})

    def open(self, path: Path) -> Diary:
        return Diary.open(path, now=self.clock)

    def new_words(self) -> str:
        self.clock.pass_time(minutes=1)
        self.words += 1
        return f"words {self.words}"

    def pick(self, draw: st.DataObject, keys: object) -> Key:
        chosen: Key = draw.draw(st.sampled_from(sorted(keys)))  # type: ignore[call-overload]
        return chosen

    @rule(table=st.sampled_from([*KINDS]), days=st.integers(0, 5))
    def record(self, table: str, days: int) -> None:
        made = KINDS[table].make(TODAY - timedelta(days=days), self.new_words())
        if self.model.is_free((table, ""), made):
            kept = KINDS[table].save(self.diary, made, None)
            self.model.change({(table, kept.id): Row(kept)})

    @precondition(lambda self: self.model.live())
    @rule(data=st.data())
    def alter(self, data: st.DataObject) -> None:
        key = self.pick(data, self.model.live())
        before = self.model.rows[key].record
        if key[0] == LINES and (before.until is not None or before.part is Part.EASE):
            # What has ended stays as it was, and the part about easing holds numbers.
            return
        words = {KINDS[key[0]].words: self.new_words()}
        kept = KINDS[key[0]].save(self.diary, replace(before, **words), before)
        after = {(key[0], kept.id): Row(kept)}
        if key[0] == LINES:
            after[key] = Row(replace(before, until=self.clock()))
        self.model.change(after)

    @precondition(lambda self: self.model.live())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """Into the bin. A line of the flare-up plan ends instead."""
        key = self.pick(data, self.model.live())
        record = self.model.rows[key].record
        self.clock.pass_time(minutes=1)
        KINDS[key[0]].delete(self.diary, key[1])
        if key[0] != LINES:
            self.model.change({key: Row(record, True)})
        elif record.until is None:
            self.model.change({key: Row(replace(record, until=self.clock()))})

    @precondition(lambda self: self.model.in_bin())
    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        key = self.pick(data, self.model.in_bin())
        item = next(each for each in self.diary.bin.items() if (each.table, each.id) == key)
        record = self.model.rows[key].record
        if self.model.is_free(key, record):
            self.diary.bin.put_back(item)
            self.model.change({key: Row(record)})
        else:
            with pytest.raises(TakenError):
                self.diary.bin.put_back(item)

    @precondition(lambda self: self.model.in_bin())
    @rule(data=st.data())
    def remove_for_good(self, data: st.DataObject) -> None:
        key = self.pick(data, self.model.in_bin())
        item = next(each for each in self.diary.bin.items() if (each.table, each.id) == key)
        self.diary.bin.remove_for_good(item)
        self.model.forget(key)

    @precondition(lambda self: any(not change.undone for change in self.model.changes))
    @rule()
    def undo(self) -> None:
        assert self.diary.history.undo() is not None
        assert self.model.undo()

    @rule()
    def redo(self) -> None:
        assert (self.diary.history.redo() is not None) == self.model.redo()

    @rule(form=st.sampled_from(FORMS))
    def export(self, form: str) -> None:
        packed = export_diary(self.path, form)
        assert packed is not None
        self.parcels.append((packed, dict(self.model.rows)))

    @precondition(lambda self: self.parcels)
    @rule(data=st.data())
    def bring_in_again(self, data: st.DataObject) -> None:
        """What is not there comes back. What is there stays as it is."""
        packed, rows = data.draw(st.sampled_from(self.parcels))
        self.clock.pass_time(minutes=1)
        bring_in(self.diary, unpack(packed))
        came: dict[Key, Row] = {}
        for key, row in sorted(rows.items()):
            seen = Model({**self.model.rows, **came})
            if key not in seen.rows and (row.binned or seen.is_free(key, row.record)):
                came[key] = row
        self.model.change(came)

    @precondition(lambda self: self.parcels)
    @rule(data=st.data())
    def bring_into_an_empty_diary(self, data: st.DataObject) -> None:
        packed, rows = data.draw(st.sampled_from(self.parcels))
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(self.open(Path(folder) / "other.db")) as other,
        ):
            bring_in(other, unpack(packed))
            assert_holds(other, Model(rows), self.left_in_bin)

    @rule()
    def make_a_backup(self) -> None:
        self.clock.pass_time(minutes=1)
        made = Backups(self.path, DiaryKind.OWN, self.clock).make(Reason.ASKED)
        self.backups.append((made.path, deepcopy(self.model)))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def bring_a_backup_back(self, data: st.DataObject) -> None:
        backup, model = data.draw(st.sampled_from(self.backups))
        self.diary.close()
        kept = restore(self.path, backup, kind=DiaryKind.OWN, now=self.clock).kept_aside
        assert kept is not None
        self.backups.append((kept, self.model))
        self.model = deepcopy(model)
        self.diary = self.open(self.path)

    @rule()
    def leave_and_start_again(self) -> None:
        self.diary.close()
        self.diary = self.open(self.path)

    @invariant()
    def holds_the_same(self) -> None:
        assert_holds(self.diary, self.model, self.left_in_bin)

    def teardown(self) -> None:
        try:
            self.diary.close()
            assert check(self.path).problems == []
        finally:
            shutil.rmtree(self.folder)


def read(diary: Diary) -> dict[Key, Any]:
    """The records of a diary that are not in its bin, as the screens get them."""
    return {
        (table, record.id): record for table, kind in KINDS.items() for record in kind.read(diary)
    }


def bin_of(diary: Diary) -> set[Key]:
    return {(item.table, item.id) for item in diary.bin.items()}


def assert_holds(diary: Diary, model: Model, left_in_bin: set[Key]) -> None:
    assert read(diary) == model.live()
    assert bin_of(diary) - left_in_bin == model.in_bin()


def test_whatever_is_done_a_diary_holds_what_a_dictionary_holds() -> None:
    few = settings(max_examples=3, stateful_step_count=20)
    run_state_machine_as_test(DiaryMachine, settings=few)


@pytest.mark.slow
def test_so_it_is_after_many_and_long_orders_of_things() -> None:
    many = settings(max_examples=40, stateful_step_count=50)
    run_state_machine_as_test(DiaryMachine, settings=many)
