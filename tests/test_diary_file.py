"""The diary file: made whole, opened with care, refused when it is something else."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any
from uuid import RFC_4122, UUID

import pytest

from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.settings import Settings
from pain_companion.domain.sleep import Night
from pain_companion.domain.story import StoryLine
from pain_companion.store import connection as connection_module
from pain_companion.store.bin_kinds import BIN_KINDS
from pain_companion.store.check_ins import CHECK_IN_FORM
from pain_companion.store.connection import DiaryKind, kind_of, read_only_connection
from pain_companion.store.contents import DAY_COLUMNS, record_tables
from pain_companion.store.diary import Diary
from pain_companion.store.faults import (
    BusyDiaryError,
    DamagedDiaryError,
    DiaryError,
    GoneDiaryError,
    NewerDiaryError,
    NoSpaceError,
    NotADiaryError,
    OldSqliteError,
    ReadOnlyDiaryError,
    TooLargeError,
    WrongKindError,
    explained,
)
from pain_companion.store.glance import glance
from pain_companion.store.ids import new_id
from pain_companion.store.lessons import LESSON_FORM
from pain_companion.store.look import look_through
from pain_companion.store.part import Part
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.settings import read_settings, settings_from
from pain_companion.store.sleep import NIGHT_FORM
from pain_companion.store.story import WORDS_FORM
from pain_companion.store.table_links import links
from pain_companion.store.tables import known_columns
from tests.clock import FixedClock

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")


def open_new(path: Path, kind: DiaryKind = DiaryKind.OWN) -> Diary:
    return Diary.open(path, now=FixedClock(), kind=kind)


def make(path: Path, kind: DiaryKind = DiaryKind.OWN) -> None:
    open_new(path, kind).close()


@posix_only
def test_a_new_diary_and_its_folder_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "in another" / "diary.db"
    diary = open_new(path)
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
    diary.close()
    assert modes == dict.fromkeys(modes, 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_closed_diary_is_one_file(tmp_path: Path) -> None:
    make(tmp_path / "diary.db")
    assert [each.name for each in tmp_path.iterdir()] == ["diary.db"]


def test_the_file_says_whose_it_is_and_which_version(tmp_path: Path) -> None:
    diary = open_new(tmp_path / "diary.db")
    assert diary.connection.execute("PRAGMA application_id").fetchone() == (DiaryKind.OWN,)
    assert diary.connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    diary.close()


def test_saves_are_synced_and_the_guards_are_on(tmp_path: Path) -> None:
    diary = open_new(tmp_path / "diary.db")
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "ignore_check_constraints": 0,
        "trusted_schema": 0,
        "busy_timeout": 2000,
    }
    for name, value in wanted.items():
        assert diary.connection.execute(f"PRAGMA {name}").fetchone() == (value,), name
    diary.close()


@posix_only
def test_where_there_can_be_no_log_beside_it_each_save_is_synced_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_a_network_drive(place: str, **more: Any) -> Any:
        return connect(f"{place}&vfs=unix-dotfile" if "uri" in more else place, **more)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", on_a_network_drive)
    with closing(open_new(tmp_path / "diary.db")) as diary:
        for _ in range(2):
            assert diary.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
            assert diary.connection.execute("PRAGMA synchronous").fetchone() == (3,)
            diary.drafts.keep("night", "2026-11-23", {"note": "words"})


def test_typing_waits_neither_for_the_disk_nor_long_for_others(tmp_path: Path) -> None:
    def waits() -> tuple[int, int]:
        ask = diary.connection.execute
        (synchronous,), (busy_for,) = (
            ask(f"PRAGMA {name}").fetchone() for name in ("synchronous", "busy_timeout")
        )
        return synchronous, busy_for

    with closing(open_new(tmp_path / "diary.db")) as diary:
        with diary.unsynced_transaction():
            assert waits() == (1, 100)
        assert waits() == (2, 2000)


def test_every_table_is_strict(tmp_path: Path) -> None:
    diary = open_new(tmp_path / "diary.db")
    rows = diary.connection.execute("PRAGMA table_list").fetchall()
    diary.close()
    by_sqlite = ("sqlite_", "_sqlite", "note_index")
    ours = {row[1]: row[5] for row in rows if not row[1].startswith(by_sqlite)}
    assert "nights" in ours
    assert set(ours.values()) == {1}


def test_opening_again_finds_the_same_diary(tmp_path: Path) -> None:
    first = open_new(tmp_path / "diary.db")
    first.close()
    again = open_new(tmp_path / "diary.db")
    again.close()
    assert again.id == first.id


def test_an_id_has_its_moment_and_otherwise_chance_as_version_7_of_a_uuid() -> None:
    moment = FixedClock()().replace(microsecond=123_000)
    made = [UUID(new_id(moment)) for _ in range(200)]
    assert {(each.version, each.variant) for each in made} == {(7, RFC_4122)}
    assert {each.int >> 80 for each in made} == {round(moment.timestamp() * 1000)}
    assert len({each.int for each in made}) == 200
    changing = reduce(or_, (each.int ^ made[0].int for each in made))
    assert changing == 0xFFF << 64 | (1 << 62) - 1


def test_each_part_is_made_once_and_is_what_it_says(tmp_path: Path) -> None:
    parts = {name for name, each in vars(Diary).items() if isinstance(each, Part)}
    with closing(Diary.open(tmp_path / "diary.db", now=FixedClock())) as diary:
        assert not parts & vars(diary).keys()
        for load in diary.parts():
            load()
        assert parts <= vars(diary).keys()
        for name in parts:
            made = getattr(diary, name)
            assert Diary.__annotations__[name] == f"Part[{type(made).__name__}]"
            assert getattr(diary, name) is made


def test_a_diary_is_made_where_a_file_can_have_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    make(tmp_path / "diary.db")
    assert [each.name for each in tmp_path.iterdir()] == ["diary.db"]


def test_a_new_diary_for_which_there_is_no_room_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError()
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("pain_companion.store.new_diary.begin", full)
    with pytest.raises(NoSpaceError):
        open_new(tmp_path / "diary.db")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("links", [True, False])
def test_a_diary_that_another_window_makes_at_the_same_time_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path = tmp_path / "diary.db"
    made: list[str] = []

    def while_another_begins() -> datetime:
        if not path.exists():
            with closing(open_new(path)) as other:
                other.settings.change(greet_as="Sam")
                made.append(other.id)
        return FixedClock()()

    def no_links(*_: object) -> None:
        raise PermissionError

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with closing(Diary.open(path, now=while_another_begins)) as diary:
        assert [diary.id] == made
        assert diary.settings.read().greet_as == "Sam"
    assert [each.name for each in tmp_path.iterdir()] == ["diary.db"]


def test_every_record_can_lie_in_the_bin_by_itself_or_with_its_owner(diary: Diary) -> None:
    with_their_owners = {name for name, found in links().items() if any(f.needed for f in found)}
    never_deleted = {"put_off_pages"}
    known = {*BIN_KINDS, *with_their_owners, *never_deleted}
    assert set(record_tables(diary.connection)) - known == set()


def test_whatever_was_written_on_a_day_says_how_new_a_diary_is() -> None:
    of_days = {
        name for name, columns in known_columns().items() if {"day", "noted_on"} & {*columns}
    }
    to_come, with_their_check_in = {"planned_items", "appointments"}, {"own_answers"}
    assert of_days - DAY_COLUMNS.keys() == to_come | with_their_check_in


def test_a_link_to_a_diary_stays_a_link(tmp_path: Path) -> None:
    make(tmp_path / "real" / "diary.db")
    link = tmp_path / "link.db"
    try:
        link.symlink_to(tmp_path / "real" / "diary.db")
    except OSError:
        pytest.skip("this system makes no links")
    make(link)
    assert link.is_symlink()
    assert {each.name for each in tmp_path.iterdir()} == {"real", "link.db"}


@pytest.mark.parametrize("name", ["mit Leerzeichen.db", "Ünïcode ☂.db", "a[b]#%3f?c.db"])
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and "?" in name:
        pytest.skip("not a file name on this system")
    make(tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"Dear diary", NotADiaryError),
        (b"\x89PNG\r\n" + bytes(200), NotADiaryError),
        (b"", DamagedDiaryError),
        (bytes(4096), DamagedDiaryError),
    ],
)
def test_a_file_that_is_no_diary_is_refused_and_left_as_it_is(
    tmp_path: Path, content: bytes, fault: type[DiaryError]
) -> None:
    path = tmp_path / "diary.db"
    path.write_bytes(content)
    with pytest.raises(fault):
        open_new(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["diary.db"]


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE nights (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotADiaryError):
        open_new(path)
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADiaryError):
        open_new(tmp_path)


@pytest.mark.parametrize("kind", list(DiaryKind))
def test_examples_and_own_diaries_never_open_in_each_others_place(
    tmp_path: Path, kind: DiaryKind
) -> None:
    path = tmp_path / "diary.db"
    make(path, kind)
    before = path.read_bytes()
    for other in set(DiaryKind) - {kind}:
        with pytest.raises(WrongKindError):
            open_new(path, other)
        assert path.read_bytes() == before


def test_a_newer_diary_is_refused_by_name_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    diary = open_new(path)
    diary.connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    diary.close()
    before = path.read_bytes()
    with pytest.raises(NewerDiaryError, match=r"newer version.*diary\.db"):
        open_new(path)
    assert path.read_bytes() == before


def test_a_damaged_page_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    make(path)
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 3] = b"\xff" * 4096 * 2
    path.write_bytes(content)
    with pytest.raises(DamagedDiaryError, match=r"diary\.db"):
        open_new(path)
    assert path.read_bytes() == bytes(content)


@pytest.mark.parametrize("lost", [16, 5000])
def test_a_diary_whose_beginning_is_lost_is_called_damaged_and_named(
    tmp_path: Path, lost: int
) -> None:
    path = tmp_path / "diary.db"
    make(path)
    path.write_bytes(bytes(lost) + path.read_bytes()[lost:])
    with pytest.raises(DamagedDiaryError, match=r"diary\.db"):
        open_new(path)


def test_a_value_that_its_column_does_not_allow_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    with closing(open_new(path)) as diary:
        night = diary.sleep.save(Night(date(2026, 11, 23), wakings=3))
        diary.connection.execute("PRAGMA ignore_check_constraints = ON")
        diary.connection.execute("UPDATE nights SET wakings = 1000")
    assert look_through(path)()
    with closing(open_new(path)) as diary:
        assert diary.sleep.night(night.morning) == replace(night, wakings=1000)


def test_a_file_without_what_every_diary_has_is_named(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    with closing(open_new(path)) as diary:
        diary.connection.execute("DROP TABLE diary")
    with pytest.raises(DiaryError, match=r"diary\.db"):
        open_new(path)


def test_a_file_that_another_window_is_just_writing_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "diary.db"
    make(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])
    monkeypatch.setattr(connection_module, "sleep", lambda _: path.write_bytes(whole))
    assert kind_of(path) is DiaryKind.OWN


def test_a_file_that_is_whole_only_with_its_journal_is_not_called_damaged(tmp_path: Path) -> None:
    path, left = tmp_path / "diary.db", tmp_path / "left.db"
    diary = open_new(path)
    diary.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    diary.sleep.save(Night(date(2026, 11, 23), note="words " * 20_000))
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{left}{ending}")
    diary.close()
    with path.open("rb") as brought_in, left.open("r+b") as filled_up:
        # As after a disk that filled up: the first page knows of others that found no room.
        filled_up.write(brought_in.read(4096))
    with closing(read_only_connection(left)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    with closing(open_new(left)) as opened:
        assert opened.sleep.night(date(2026, 11, 23)) is not None


def test_a_cut_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    make(path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(DamagedDiaryError):
        open_new(path)
    assert [*tmp_path.iterdir()] == [path]


def test_a_lost_diary_with_backups_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "diary.db.backups").mkdir()
    (tmp_path / "diary.db.backups" / "a-backup.db").write_bytes(b"x")
    with pytest.raises(GoneDiaryError):
        open_new(tmp_path / "diary.db")
    assert not (tmp_path / "diary.db").exists()


def test_without_leave_to_create_a_missing_diary_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoneDiaryError):
        Diary.open(tmp_path / "diary.db", now=FixedClock(), create=False)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_saved_into_a_file_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    diary = open_new(path)
    path.rename(tmp_path / "moved.db")
    with pytest.raises(GoneDiaryError):
        diary.settings.change(greet_as="Sam")
    make(path)
    with pytest.raises(GoneDiaryError):
        diary.drafts.keep("night", "2026-11-23", {"note": "words"})
    diary.close()


def test_a_lock_held_too_long_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection_module, "BUSY_SECONDS", 0.05)
    first, second = open_new(tmp_path / "diary.db"), open_new(tmp_path / "diary.db")
    first.connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyDiaryError, match="Another program"):
        second.settings.change(greet_as="Sam")
    first.connection.execute("ROLLBACK")
    second.settings.change(greet_as="Sam")
    assert first.settings.read().greet_as == "Sam"
    first.close()
    second.close()


def test_what_one_window_reads_for_a_change_no_other_changes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection_module, "BUSY_SECONDS", 0.05)
    with (
        closing(open_new(tmp_path / "diary.db")) as one,
        closing(open_new(tmp_path / "diary.db")) as other,
    ):
        with one.transaction():
            assert one.settings.read().greet_as == ""
            with pytest.raises(BusyDiaryError):
                other.settings.change(greet_as="Sam")
        other.settings.change(greet_as="Sam")
        assert one.settings.read().greet_as == "Sam"


def test_a_full_disk_is_told_and_the_next_save_works(tmp_path: Path) -> None:
    diary = open_new(tmp_path / "diary.db")
    (pages,) = diary.connection.execute("PRAGMA page_count").fetchone()
    diary.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiaryError, match="no room"):
        diary.settings.change(greet_as="x" * 100_000)
    diary.connection.execute("PRAGMA max_page_count = 1073741823")
    diary.settings.change(greet_as="Sam")
    assert diary.settings.read().greet_as == "Sam"
    diary.close()


def told(code: int, path: Path) -> str:
    """What a person is told where SQLite gives up with this code."""
    error = sqlite3.OperationalError("from SQLite")
    error.sqlite_errorcode = code
    return str(explained(error, path))


@pytest.mark.skipif(os.name != "posix", reason="there are no such limits elsewhere")
def test_a_file_that_may_grow_no_more_is_told_as_that_and_what_was_saved_stays(
    tmp_path: Path,
) -> None:
    import resource  # noqa: PLC0415

    with closing(open_new(tmp_path / "diary.db")) as diary:
        diary.settings.change(greet_as="Sam")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (diary.path.stat().st_size, before[1]))
        try:
            with pytest.raises(TooLargeError, match="as large as this computer lets a file be"):
                diary.settings.change(greet_as="x" * 1_000_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert diary.settings.read().greet_as == "Sam"
        diary.settings.change(greet_as="Alex")
        assert diary.settings.read().greet_as == "Alex"


@pytest.mark.parametrize(
    ("refused_with", "words"),
    [
        (errno.ENOSPC, "no room left on the disk"),
        (errno.EDQUOT, "no room left on the disk"),
        (errno.EIO, "its disk is connected"),
        (None, "its disk is connected"),
    ],
)
@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_no_room_and_a_disk_that_is_gone_are_told_apart_by_what_the_system_says_to_a_trial(
    code: int,
    refused_with: int | None,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: int) -> None:
        if refused_with is not None:
            raise OSError(refused_with, "")

    monkeypatch.setattr(os, "fsync", refuse)
    assert words in told(code, tmp_path / "diary.db")
    assert [*tmp_path.iterdir()] == [], "The trial leaves nothing."


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_IOERR_READ, "its disk is connected"),
        (sqlite3.SQLITE_CANTOPEN, "you may change this file"),
        (sqlite3.SQLITE_LOCKED, "Another program"),
    ],
)
def test_a_fault_of_the_file_is_told_by_what_helps(tmp_path: Path, code: int, words: str) -> None:
    assert words in told(code, tmp_path / "gone" / "diary.db")


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR_READ]
)
def test_a_fault_of_the_file_says_which_file(tmp_path: Path, code: int) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    assert str(tmp_path / "diary.db") in str(explained(error, tmp_path / "diary.db"))


def test_two_windows_see_each_others_changes(tmp_path: Path) -> None:
    one, other = open_new(tmp_path / "diary.db"), open_new(tmp_path / "diary.db")
    assert not other.seen_elsewhere()
    one.settings.change(theme="high-contrast")
    assert other.seen_elsewhere()
    assert not other.seen_elsewhere()
    assert other.settings.read().theme == "high-contrast"
    other.settings.change(theme="calm-night")
    assert not other.seen_elsewhere()
    one.close()
    other.close()


def test_an_old_sqlite_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    with pytest.raises(OldSqliteError, match="too old"):
        open_new(tmp_path / "diary.db")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(sqlite3, "sqlite_version_info", connection_module.OLDEST_SQLITE)
    make(tmp_path / "diary.db")


def test_a_glance_changes_nothing_and_never_fails(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    assert glance(path).settings.read() == Settings()
    assert not path.exists()
    diary = open_new(path)
    diary.settings.change(theme="calm-night")
    diary.close()
    before = path.read_bytes()
    assert glance(path).settings.read().theme == "calm-night"
    assert glance(path, DiaryKind.EXAMPLE).settings.read() == Settings()
    assert path.read_bytes() == before
    path.write_bytes(b"not a diary")
    assert glance(path).settings.read() == Settings()


def test_a_setting_that_means_nothing_here_leaves_what_holds_without_it() -> None:
    kept = {"greet_as": "5", "backups": '"all of them"', "no_such": "1", "theme": '"calm-night"'}
    assert settings_from(kept.items()) == Settings(theme="calm-night")


def test_a_setting_that_does_not_exist_is_not_kept(diary: Diary) -> None:
    with pytest.raises(ValueError, match="no_such"):
        diary.settings.change(greet_as="Sam", no_such="1")
    assert diary.settings.read() == Settings()


def test_looking_through_says_no_to_whatever_cannot_be_read(tmp_path: Path) -> None:
    whole, broken, no_tables, other, loop = (tmp_path / f"{name}.db" for name in "abcde")
    for path, begin, end in ((whole, 0, 0), (broken, 4096, 4096 * 3), (no_tables, 100, 4096)):
        make(path)
        content = bytearray(path.read_bytes())
        content[begin:end] = b"\xff" * (end - begin)
        path.write_bytes(content)
    other.write_bytes(b"Dear diary")
    paths = [whole, broken, no_tables, other, tmp_path / "not there.db"]
    if os.name == "posix":
        loop.symlink_to(loop)
        paths.append(loop)
    assert [look_through(path)() for path in paths] == [path == whole for path in paths]


def test_looking_at_an_open_diary_keeps_its_locks(tmp_path: Path) -> None:
    """Closing a file takes away a process's locks on it: another program must not notice."""
    path = tmp_path / "diary.db"
    diary = open_new(path)
    diary.settings.change(greet_as="Sam")
    kind_of(path)
    read_only_connection(path).close()
    reader = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        "c.execute('SELECT count(*) FROM settings').fetchone(); c.close()"
    )
    subprocess.run([sys.executable, "-c", reader, str(path)], check=True)
    diary.settings.change(greet_as="Jo")
    with closing(read_only_connection(path)) as other:
        assert read_settings(other).greet_as == "Jo"
    assert path.with_name("diary.db-wal").exists()
    diary.close()


def test_looking_at_a_closed_diary_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    make(path)
    glance(path)
    with closing(read_only_connection(path)) as connection:
        read_settings(connection)
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_connection_cannot_write(tmp_path: Path) -> None:
    make(tmp_path / "diary.db")
    connection = read_only_connection(tmp_path / "diary.db")
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM diary")
    connection.close()


def test_the_days_first_change_waits_for_a_backup(tmp_path: Path) -> None:
    clock = FixedClock()
    diary = Diary.open(tmp_path / "diary.db", now=clock)
    calls: list[str] = []
    diary.before_first_change = lambda: calls.append(diary.settings.read().greet_as)
    diary.settings.change(greet_as="Sam")
    diary.settings.change(greet_as="Jo")
    clock.pass_time(days=1)
    diary.settings.change(greet_as="Kim")
    assert calls == ["", "Jo"]
    diary.close()


def test_the_words_typed_last_are_offered_whatever_the_clock_says(diary_path: Path) -> None:
    clock = FixedClock()
    with (
        closing(Diary.open(diary_path, now=clock)) as one,
        closing(Diary.open(diary_path, now=clock)) as other,
    ):
        for window, words in ((one, "first"), (other, "then"), (one, "last")):
            window.drafts.keep("night", "2026-11-23", {"note": words})
            typed_at = clock()
            clock.pass_time(hours=-1)
        assert [draft.body["note"] for draft in other.drafts.all()] == ["last", "then"]
        assert other.drafts.all()[0].kept_at == typed_at
        newest = other.drafts.newest("night", "2026-11-23")
        assert newest is not None
        assert newest.body == {"note": "last"}


def test_what_is_saved_from_a_form_takes_its_drafts_along(diary_path: Path) -> None:
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        for name in ("nap", "night"):
            diary.drafts.keep(name, "2026-11-23", {"minutes": "3"})
        with diary.saving("nap", "2026-11-23"):
            assert diary.drafts.newest("nap", "2026-11-23") is not None
            diary.settings.change(greet_as="Sam")
        assert [draft.form for draft in diary.drafts.all()] == ["night"]
        diary.settings.change(greet_as="Jo")
        assert [draft.form for draft in diary.drafts.all()] == ["night"]


def test_putting_a_draft_away_leaves_the_others(diary: Diary) -> None:
    for name, day in (("night", "2026-11-22"), ("night", "2026-11-23"), ("nap", "2026-11-23")):
        diary.drafts.keep(name, day, {"note": day})
    diary.drafts.drop("night", "2026-11-23")
    left = [(draft.form, draft.subject) for draft in diary.drafts.all()]
    assert left == [("nap", "2026-11-23"), ("night", "2026-11-22")]


def test_removing_for_good_what_has_its_day_or_part_for_a_name_forgets_what_is_typed_of_it(
    diary: Diary,
) -> None:
    day = date(2026, 11, 23)
    diary.sleep.delete(diary.sleep.save(Night(day, note="words")).id)
    diary.check_ins.delete(diary.check_ins.save(CheckIn(day, note="words")).id)
    diary.story.delete(diary.story.write(StoryLine("hope", "words", day)).id)
    diary.lessons.delete(diary.lessons.save(LessonNote("pacing", day)).lesson)
    for form, subject in (
        (NIGHT_FORM, "2026-11-23"),
        (CHECK_IN_FORM, "2026-11-23"),
        (WORDS_FORM, "hope"),
        (LESSON_FORM, "pacing"),
        (WORDS_FORM, "fear"),
    ):
        diary.drafts.keep(form, subject, {"words": "typed"})
    for item in diary.bin.items():
        diary.bin.remove_for_good(item)
    assert [draft.subject for draft in diary.drafts.all()] == ["fear"]


def test_a_diary_that_cannot_be_written_any_more_is_named(diary: Diary) -> None:
    diary.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyDiaryError, match=r"diary\.db"):
        diary.settings.change(greet_as="Sam")
    with pytest.raises(ReadOnlyDiaryError, match=r"diary\.db"):
        diary.drafts.keep("nap", "2026-11-23", {"minutes": "3"})


def test_where_saving_fails_the_drafts_stay(diary_path: Path) -> None:
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        diary.drafts.keep("nap", "2026-11-23", {"minutes": "3"})
        with (
            pytest.raises(ValueError, match="no"),
            diary.saving("nap", "2026-11-23"),
            diary.change("Nap"),
        ):
            raise ValueError("no")
        assert len(diary.drafts.all()) == 1
