"""Exports are complete and read back; imports bring in what is new and never overwrite."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import stat
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docs.schema_page import schema_page
from pain_companion.commands.backups import contents_words
from pain_companion.domain.pacing import Activity, Log, Plan
from pain_companion.domain.sleep import Nap, Night, Quality, SleepWindow
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.exchange.bring_in import bring_in, plan
from pain_companion.exchange.export import export_area, export_diary
from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.unpack import unpack, unpack_file
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.tables import TABLES, read_identity, read_tables
from pain_companion.words.exchange import NAMES, import_lines
from tests import strategies
from tests.clock import FixedClock
from tests.filled import fill_areas
from tests.pacing import answer_safety_question, start_walking

TODAY = date(2026, 11, 23)
FORMS = ("json", "csv")


def new_diary(path: Path, kind: DiaryKind = DiaryKind.OWN) -> Diary:
    return Diary.open(path, now=FixedClock(), kind=kind)


def fill(diary: Diary, note: str = "a note") -> None:
    """Something in every table, and something in the bin."""
    for days, quality in enumerate((Quality.FAIR, Quality.GOOD, Quality.POOR)):
        night = Night(TODAY - timedelta(days=days), quality=quality, note=note, wakings=days)
        kept = diary.sleep.save(night)
    diary.sleep.delete(kept.id)
    diary.sleep.save_nap(Nap(TODAY, FixedClock()(), 30, "Europe/London"))
    diary.sleep.save_window(
        SleepWindow(FixedClock()().time(), FixedClock()().time(), "the sleep nurse", TODAY)
    )
    habit = diary.sleep.pick_habit("dim-lights", "Dim the lights", TODAY)
    diary.sleep.tick_habit(habit.id, TODAY, HabitAnswer.SOME)
    diary.settings.change(greet_as="Zoë", theme="calm-night")
    fill_areas(diary)


def exported(diary: Diary, form: str) -> bytes:
    content = export_diary(diary.path, form)
    assert content is not None
    return content


def everything(diary: Diary) -> object:
    return read_tables(diary.connection), read_identity(diary.connection)


@pytest.mark.parametrize("form", FORMS)
def test_an_export_brought_into_a_new_diary_makes_the_same_diary(tmp_path: Path, form: str) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        fill(old)
        tables = read_tables(old.connection)
        assert all(tables.values())
        ids = [[row["id"] for row in rows] for rows in tables.values()]
        assert ids == [sorted(each) for each in ids]
        made = bring_in(new, unpack(exported(old, form)))
        assert made.adopts
        assert new.id == old.id
        assert everything(new) == everything(old)
        assert exported(new, form) == exported(old, form)


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(
    nights=st.lists(strategies.nights, max_size=4, unique_by=lambda night: night.morning),
    naps=st.lists(strategies.naps, max_size=2),
    windows=st.lists(strategies.windows, max_size=2),
    activity=strategies.activities,
    plans=st.lists(strategies.plans, max_size=2),
    logs=st.lists(strategies.logs, max_size=3),
    form=st.sampled_from(FORMS),
)
def test_whatever_was_written_comes_back_the_same(  # noqa: PLR0917  # hypothesis names them
    nights: list[Night],
    naps: list[Nap],
    windows: list[SleepWindow],
    activity: Activity,
    plans: list[Plan],
    logs: list[Log],
    form: str,
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(new_diary(Path(folder) / "old.db")) as old,
        closing(new_diary(Path(folder) / "new.db")) as new,
    ):
        for night in nights:
            old.sleep.save(replace(night, id="", written_at={}))
        for nap in naps:
            old.sleep.save_nap(nap)
        for window in windows:
            old.sleep.save_window(window)
        answer_safety_question(old)
        kept = old.pacing.save_activity(activity)
        for plan in plans:
            old.pacing.save_plan(replace(plan, activity_id=kept.id))
        for log in logs:
            old.pacing.save_log(replace(log, activity_id=log.activity_id and kept.id))
        bring_in(new, unpack(exported(old, form)))
        assert everything(new) == everything(old)


HOSTILE = [
    "=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "'quoted", "''", "'", "", "a,b\r\n\"c\"",
    "[bold]x[/nope]", "\x1b[2J", "\u202eabc", "emoji 🛌 and \x00 nul", "x" * 200_000,
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("note", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_travel_unchanged(tmp_path: Path, note: str, form: str) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        old.sleep.save(Night(TODAY, note=note))
        bring_in(new, unpack(exported(old, form)))
        kept = new.sleep.night(TODAY)
        assert kept is not None
        assert kept.note == note


@pytest.mark.parametrize("note", ["=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "'quoted"])
def test_a_cell_that_a_spreadsheet_would_run_gets_one_quote(tmp_path: Path, note: str) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        diary.sleep.save(Night(TODAY, note=note))
        packed = export_area(diary.path, "sleep")
        assert packed is not None
        assert f"'{note}" in packed.decode()
        (row,) = unpack(packed).tables["nights"]
        assert row["note"] == note


def test_an_export_file_is_put_in_place_whole_for_its_owner_alone(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        fill(diary)
        output = tmp_path / "out" / "diary.zip"
        output.parent.mkdir()
        export_diary(diary.path, "csv", output)
        assert [each.name for each in output.parent.iterdir()] == ["diary.zip"]
        assert unpack_file(output).tables == read_tables(diary.connection)
        if os.name == "posix":
            assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_an_export_that_does_not_read_back_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.exchange.csv_rows._cell", str)
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        fill(diary)
        output = tmp_path / "diary.zip"
        output.write_bytes(b"the earlier export")
        with pytest.raises(ParcelError):
            export_diary(diary.path, "csv", output)
        assert output.read_bytes() == b"the earlier export"


def test_exporting_changes_no_byte_of_the_diary(tmp_path: Path) -> None:
    diary = new_diary(tmp_path / "diary.db")
    fill(diary)
    diary.close()
    before = diary.path.read_bytes()
    export_diary(diary.path, "json")
    export_diary(diary.path, "csv")
    assert diary.path.read_bytes() == before


def test_bringing_in_twice_brings_nothing_the_second_time(tmp_path: Path) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        fill(old)
        parcel = unpack(exported(old, "json"))
        bring_in(new, parcel)
        again = bring_in(new, parcel)
        assert not any(again.counts.values())
        assert again.same == parcel.counts
        assert everything(new) == everything(old)


def test_what_is_there_is_never_overwritten_but_named(tmp_path: Path) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        fill(old, note="theirs")
        mine = new.sleep.save(Night(TODAY, note="mine"))
        made = bring_in(new, unpack(exported(old, "json")))
        assert not made.adopts
        assert [row["morning"] for row in made.conflicts["nights"]] == ["2026-11-23"]
        assert new.sleep.night(TODAY) == mine
        yesterday = new.sleep.night(TODAY - timedelta(days=1))
        assert yesterday is not None
        assert yesterday.note == "theirs"


@pytest.mark.parametrize("answer", ["", "yes", "not sure"])
def test_plans_arrive_held_where_no_step_is_offered(tmp_path: Path, answer: str) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        answer_safety_question(old, answer)
        plan = start_walking(old)
        bring_in(new, unpack(exported(old, "json")))
        assert new.pacing.plan(plan.activity_id) == replace(plan, held=True)


def test_the_safety_question_is_never_answered_by_another_diary(tmp_path: Path) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        answer_safety_question(old, "no")
        plan = start_walking(old)
        new.settings.change(greet_as="Jo")
        made = bring_in(new, unpack(exported(old, "json")))
        assert new.settings.read().worse_after_effort == ""
        assert [row["id"] for row in made.conflicts["settings"]] == ["worse_after_effort"]
        kept = new.pacing.plan(plan.activity_id)
        assert kept is not None
        assert kept.held


def test_an_import_is_undone_in_one_step(tmp_path: Path) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        fill(old)
        new.sleep.save(Night(date(2026, 1, 1), note="mine"))
        before = read_tables(new.connection)
        bring_in(new, unpack(exported(old, "csv")))
        after = read_tables(new.connection)
        assert after != before
        new.history.undo()
        assert read_tables(new.connection) == before
        new.history.redo()
        assert read_tables(new.connection) == after


def test_looking_first_changes_nothing(tmp_path: Path) -> None:
    with (
        closing(new_diary(tmp_path / "old.db")) as old,
        closing(new_diary(tmp_path / "n.db")) as new,
    ):
        fill(old)
        before = everything(new)
        made = plan(new, unpack(exported(old, "json")))
        assert made.counts["nights"] == 3
        assert everything(new) == before


def test_examples_are_not_brought_into_a_persons_own_diary(tmp_path: Path) -> None:
    example = new_diary(tmp_path / "example.db", DiaryKind.EXAMPLE)
    with closing(example), closing(new_diary(tmp_path / "own.db")) as own:
        fill(example)
        before = everything(own)
        with pytest.raises(ParcelError, match="kept apart"):
            bring_in(own, unpack(exported(example, "json")))
        assert everything(own) == before


Json = dict[str, Any]

MALFORMED: dict[str, Callable[[Json, Json], object]] = {
    "no format": lambda whole, night: whole.pop("format"),
    "newer": lambda whole, night: whole.update(version=2),
    "newer schema": lambda whole, night: whole.update(schema_version=99),
    "unknown table": lambda whole, night: whole["tables"].update(passwords=[]),
    "tables a list": lambda whole, night: whole.update(tables=[]),
    "missing column": lambda whole, night: night.pop("quality"),
    "extra column": lambda whole, night: night.update(mood="fine"),
    "wrong type": lambda whole, night: night.update(wakings="three"),
    "true for a number": lambda whole, night: night.update(wakings=True),
    "huge number": lambda whole, night: night.update(wakings=10**30),
    "half a character": lambda whole, night: night.update(note="\ud800"),
    "unknown word": lambda whole, night: night.update(quality="superb"),
    "no such day": lambda whole, night: night.update(morning="2026-02-30"),
    "naive time": lambda whole, night: night.update(to_bed_at="2026-11-22T22:30"),
    "out of range": lambda whole, night: night.update(awake_minutes=100_000),
    "refers to nothing": lambda whole, night: whole["tables"].update(sleep_habits=[]),
    "broken setting": lambda whole, night: whole["tables"]["settings"][0].update(value="{no"),
    "odd deletion": lambda whole, night: night.update(deleted_at="yesterday"),
}


@cache
def full_export() -> bytes:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(new_diary(Path(folder) / "diary.db")) as diary,
    ):
        fill(diary)
        return exported(diary, "json")


def changed_export(change: Callable[[Json, Json], object]) -> bytes:
    """An export with one thing in it changed: given the whole and one night in it."""
    whole = json.loads(full_export())
    change(whole, next(row for row in whole["tables"]["nights"] if row["deleted_at"] is None))
    return json.dumps(whole).encode()


@pytest.mark.parametrize("change", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_export_is_refused_whole(
    tmp_path: Path, change: Callable[[Json, Json], object]
) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        before = everything(diary)
        with pytest.raises(ParcelError):
            bring_in(diary, unpack(changed_export(change)))
        assert everything(diary) == before


def test_a_second_night_for_one_morning_is_a_conflict(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        twin = changed_export(
            lambda whole, night: whole["tables"]["nights"].append(dict(night, id="another"))
        )
        made = bring_in(diary, unpack(twin))
        assert [row["id"] for row in made.conflicts["nights"]] == ["another"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"format": "pain-companion-diary",\n "version": }', "line 2, column 13"),
        (b"", "not an export"),
        (b"hello", "not an export"),
        (b'"a', "not an export"),
        (b"\xff\xfe{", "not text"),
        (b'{"a": NaN}', "no number"),
        (b"PK\x03\x04 broken", "zip"),
        (b"{" * 100_000, "line 1|nested|holds"),
        (b'{"a": ' + b"9" * 5000 + b"}", "holds|not an export"),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(content: bytes, place: str) -> None:
    with pytest.raises(ParcelError, match=place):
        unpack(content)


def csv_zip(diary: Diary, changed: dict[str, bytes]) -> bytes:
    """The export as CSV with some members replaced and the checksums made to fit."""
    packed = exported(diary, "csv")
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(output, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return output.getvalue()


def test_a_table_changed_after_export_is_noticed(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        fill(diary)
        with pytest.raises(ParcelError, match=r"table nights .* was changed"):
            unpack(csv_zip(diary, {"nights.csv": b"id\r\n1\r\n"}))


def test_a_broken_line_of_a_table_is_named(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        fill(diary)
        table = export_area(diary.path, "naps")
        assert table is not None
        header, row, *_ = table.split(b"\r\n")
        with pytest.raises(ParcelError, match=r"Line 3 .* has 1 cells where 9 belong"):
            unpack(b"\r\n".join([header, row, b"x"]))
        with pytest.raises(ParcelError, match="Line 2, column minutes"):
            unpack(b"\r\n".join([header, row.replace(b",30,", b",half,")]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_file_to_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ParcelError):
        unpack_file(tmp_path / "pipe")
    with pytest.raises(ParcelError):
        unpack_file(tmp_path / "nothing")


def test_a_zip_bomb_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pain_companion.exchange.unpack.MOST_BYTES", 100_000)
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        bomb = csv_zip(diary, {"manifest.json": b" " * 1_000_000})
        with pytest.raises(ParcelError, match="more than"):
            unpack(bomb)


def test_every_table_is_exported_or_known_to_stay(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        rows = diary.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        names = {name for (name,) in rows if not name.startswith(("sqlite_", "_sqlite"))}
    # The index of notes is made from the others.
    names = {name for name in names if not name.startswith("note_")}
    assert names == {*TABLES, "diary", "drafts", "changes", "change_rows"}


def test_every_table_has_words_for_one_row_and_for_several() -> None:
    counts = dict.fromkeys(TABLES, 2)
    assert set(NAMES) == set(TABLES)
    (told,) = import_lines(counts, {}, {})
    assert told.count("2 ") == len(TABLES)
    assert contents_words(counts).count("2 ") == len(TABLES)


def test_the_description_of_the_tables_is_up_to_date(tmp_path: Path) -> None:
    page = Path(__file__).parent.parent / "docs" / "schema.md"
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        made = schema_page(diary.connection)
    if os.environ.get("GOLDEN_UPDATE"):
        page.write_text(made, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == made
    assert "| holds |" in made
    assert "|  |" not in made


def test_the_tables_are_those_of_the_migrations_alone(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        before = diary.connection.execute("SELECT * FROM sqlite_schema").fetchall()
        fill(diary)
        diary.history.undo()
        assert diary.connection.execute("SELECT * FROM sqlite_schema").fetchall() == before
        with pytest.raises(sqlite3.IntegrityError), diary.change("wrong") as recorder:
            recorder.put("settings", {"id": "", "value": "1", "updated_at": "x"})
