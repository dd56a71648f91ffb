"""Backups: whole or absent, checked, in order of their numbers, fewer with time."""

from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pain_companion.domain.sleep import Night
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.backup_notes import note_path
from pain_companion.store.check import check
from pain_companion.store.conflict_copies import conflict_copies
from pain_companion.store.connection import DiaryKind, connect, read_only_connection
from pain_companion.store.contents import holds_the_same
from pain_companion.store.diary import Diary
from pain_companion.store.faults import (
    BusyDiaryError,
    DamagedDiaryError,
    DiaryError,
    GoneDiaryError,
    NoSpaceError,
    ReadOnlyDiaryError,
)
from tests.clock import FixedClock
from tests.digests import rows_digest
from tests.test_upgrades import build_of_version

TODAY = date(2026, 11, 23)
ORPHAN = (
    "INSERT INTO sleep_habit_days VALUES ('a', 'no such habit', '2026-11-23', 'yes', '', '', NULL)"
)
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX processes and permissions")


@pytest.fixture
def diary(diary_path: Path, clock: FixedClock) -> Iterator[Diary]:
    opened = Diary.open(diary_path, now=clock)
    write(opened, TODAY, "the first words")
    yield opened
    opened.close()


@pytest.fixture
def backups(diary: Diary, clock: FixedClock) -> Backups:
    return Backups(diary.path, diary.kind, clock)


def write(diary: Diary, morning: date, note: str) -> Night:
    blank = Night(morning, bed_zone="Europe/London", rise_zone="Europe/London")
    return diary.sleep.save(replace(blank, note=note))


def digest(path: Path) -> str:
    with closing(read_only_connection(path)) as connection:
        return rows_digest(connection)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def dying(*arguments: object) -> str:
    """What a process of `tests.dying` printed."""
    command = [sys.executable, "-m", "tests.dying", *map(str, arguments)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_backup_has_every_row_and_says_what_is_in_it(diary: Diary, backups: Backups) -> None:
    write(diary, date(2026, 11, 25), "tomorrow's words")
    diary.drafts.keep("night", "2026-11-26", {"note": "half a sen"})
    made = backups.make(Reason.ASKED)
    assert digest(made.path) == digest(diary.path)
    assert (made.number, made.entries, made.newest) == (1, 2, date(2026, 11, 25))
    assert (made.reason, made.verified) == (Reason.ASKED, True)
    assert backups.list(verify=True) == [made]


def test_the_name_has_the_number_first_and_the_note_says_more(
    diary: Diary, backups: Backups
) -> None:
    backups.make(Reason.FIRST_CHANGE)
    stem = "000001-2026-11-23-0800-first-change"
    assert names(backups.folder) == [f"{stem}.db", f"{stem}.json"]
    note = json.loads((backups.folder / f"{stem}.json").read_bytes())
    assert note["diary_id"] == diary.id
    assert note["counts"]["nights"] == 1
    assert note["made_at"] == "2026-11-23T08:00:00+00:00"
    assert "the first words" not in json.dumps(note)


@posix_only
def test_backups_are_for_their_owner_alone_even_while_they_are_made(
    diary: Diary, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    real = os.fsync

    def look(handle: int) -> None:
        seen.extend(stat.S_IMODE(path.stat().st_mode) for path in backups.folder.iterdir())
        real(handle)

    monkeypatch.setattr(os, "fsync", look)
    before = os.umask(0)
    try:
        backups.make(Reason.ASKED)
    finally:
        os.umask(before)
    assert set(seen) == {0o600}
    assert stat.S_IMODE(backups.folder.stat().st_mode) == 0o700


@posix_only
def test_the_name_of_a_backup_lasts_through_a_power_cut(
    backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[int, list[str]]] = []
    real = os.fsync

    def look(handle: int) -> None:
        synced.append((os.fstat(handle).st_ino, names(backups.folder)))
        real(handle)

    monkeypatch.setattr(os, "fsync", look)
    made = backups.make(Reason.ASKED)
    assert synced[-1] == (backups.folder.stat().st_ino, names(backups.folder))
    assert made.path.name in synced[-1][1]


def test_deleted_words_are_not_in_a_backup(diary: Diary, backups: Backups) -> None:
    night = write(diary, date(2026, 11, 20), "a word to forget")
    diary.sleep.delete(night.id)
    (item,) = diary.bin.items()
    diary.bin.remove_for_good(item)
    assert b"a word to forget" not in backups.make(Reason.ASKED).path.read_bytes()


def test_a_backup_can_be_made_while_another_window_is_open_and_writes_between(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    other = Diary.open(diary.path, now=clock)
    for day in range(1, 6):
        write(other, TODAY - timedelta(days=day), "from the other window")
        made = backups.make(Reason.ASKED)
        assert digest(made.path) == digest(diary.path)
    other.close()


def test_a_window_that_goes_on_writing_holds_up_no_backup(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    begun, enough = threading.Event(), threading.Event()

    def keep_writing() -> int:
        with closing(Diary.open(diary.path, now=clock)) as other:
            written = 0
            while not enough.wait(0.002):
                written += 1
                write(other, date(2020, 1, 1), f"change {written}")
                begun.set()
            return written

    with ThreadPoolExecutor(max_workers=1) as thread:
        writing = thread.submit(keep_writing)
        try:
            assert begun.wait(60)
            made = [backups.make(Reason.ASKED) for _ in range(5)]
        finally:
            enough.set()
        assert writing.result() > 1
    assert backups.list(verify=True) == made[::-1]
    assert digest(backups.make(Reason.ASKED).path) == digest(diary.path)


def test_while_another_program_holds_the_diary_it_says_so(
    diary: Diary, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.store.connection.BUSY_SECONDS", 0.05)
    diary.connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyDiaryError):
        backups.make(Reason.ASKED)
    diary.connection.execute("ROLLBACK")
    assert backups.list() == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE diary SET diary_id = 'another'",
        "DELETE FROM nights",
        "INSERT INTO settings VALUES ('new', '1', '2026-11-23T08:00:00+00:00')",
        "CREATE TABLE more (id TEXT)",
    ],
)
def test_a_copy_that_differs_is_not_kept(
    diary: Diary, backups: Backups, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    def changed_first(source: sqlite3.Connection, copy: Path) -> bool:
        with closing(sqlite3.connect(copy)) as other, other:
            assert other.execute(change).rowcount
        return holds_the_same(source, copy)

    monkeypatch.setattr("pain_companion.store.verified_copy.HALVES", ())
    monkeypatch.setattr("pain_companion.store.verified_copy.holds_the_same", changed_first)
    with pytest.raises(DamagedDiaryError, match="not the same"):
        backups.make(Reason.ASKED)
    assert names(backups.folder) == []


def test_a_copy_is_the_same_wherever_its_rows_lie_and_not_with_one_value_changed(
    diary: Diary, tmp_path: Path
) -> None:
    write(diary, TODAY - timedelta(1), "the second words")
    copy = tmp_path / "copy.db"
    diary.connection.execute("VACUUM INTO ?", (str(copy),))
    for statement, is_the_same in (
        ("UPDATE nights SET rowid = rowid + 100", True),
        ("UPDATE nights SET note = 'other words' WHERE note = 'the second words'", False),
    ):
        with closing(connect(copy, diary.kind)) as connection:
            connection.execute(statement)
        with closing(connect(diary.path, diary.kind)) as source:
            assert holds_the_same(source, copy) is is_the_same


def orphan(path: Path) -> None:
    with closing(connect(path, DiaryKind.OWN)) as connection:
        connection.execute(ORPHAN)


def not_allowed(path: Path) -> None:
    with closing(connect(path, DiaryKind.OWN)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE nights SET wakings = 1000")


def lost_to_its_index(path: Path) -> None:
    with closing(connect(path, DiaryKind.OWN)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'nights_by_morning'"
        ).fetchone()
    content = path.read_bytes()
    begin, end = 4096 * (page - 1), 4096 * page
    index = content[begin:end].replace(str(TODAY).encode(), b"2026-11-24")
    path.write_bytes(content[:begin] + index + content[end:])


@pytest.mark.parametrize("harm", [orphan, not_allowed, lost_to_its_index])
def test_a_diary_whose_parts_do_not_fit_together_makes_no_backup(
    diary: Diary, backups: Backups, harm: Callable[[Path], None]
) -> None:
    diary.close()
    harm(diary.path)
    assert len(check(diary.path).problems) == 1
    with pytest.raises(DamagedDiaryError, match="may be damaged"):
        backups.make(Reason.ASKED)
    assert names(backups.folder) == []


def test_a_lost_diary_is_told(backups: Backups, diary: Diary) -> None:
    diary.close()
    diary.path.unlink()
    with pytest.raises(GoneDiaryError):
        backups.make(Reason.ASKED)


def test_the_first_change_of_a_day_needs_one_backup(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    assert backups.due(TODAY)
    backups.make(Reason.ASKED)
    assert backups.due(TODAY)
    backups.make(Reason.FIRST_CHANGE)
    assert not backups.due(TODAY)
    assert backups.due(TODAY + timedelta(days=1))


def test_a_diary_with_nothing_in_it_needs_no_backup(tmp_path: Path, clock: FixedClock) -> None:
    empty = Diary.open(tmp_path / "empty.db", now=clock)
    empty.settings.change(welcomed=True)
    assert not Backups(empty.path, empty.kind, clock).due(TODAY)
    empty.close()


def test_another_diarys_backup_of_today_does_not_count(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    made = backups.make(Reason.FIRST_CHANGE)
    note = json.loads(note_path(made.path).read_bytes())
    note_path(made.path).write_text(json.dumps(note | {"diary_id": "another"}))
    assert backups.due(TODAY)


@pytest.mark.parametrize("year", [1999, 2099])
def test_a_wrong_clock_changes_neither_order_nor_what_is_there(
    diary: Diary, backups: Backups, clock: FixedClock, year: int
) -> None:
    right = clock.moment
    made = [backups.make(Reason.FIRST_CHANGE).number]
    clock.moment = right.replace(year=year)
    assert backups.due(clock.moment.date())
    made.append(backups.make(Reason.FIRST_CHANGE).number)
    backups.rotate("few")
    clock.moment = right + timedelta(days=1)
    made.append(backups.make(Reason.FIRST_CHANGE).number)
    backups.rotate("few")
    assert made == [1, 2, 3]
    assert [backup.number for backup in backups.list()] == [3, 2, 1]


def test_rotation_removes_the_oldest_with_their_notes(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    for _ in range(6):
        backups.make(Reason.ASKED)
        clock.pass_time(minutes=5)
    # Another window that does the same may have come so far.
    note_path(backups.list()[-1].path).unlink()
    backups.rotate("few")
    assert [backup.number for backup in backups.list()] == [6, 5, 4]
    assert len(names(backups.folder)) == 6
    assert backups.make(Reason.ASKED).number == 7


def test_rotation_never_removes_what_a_restore_replaced(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    backups.make(Reason.RESTORE)
    for _ in range(5):
        backups.make(Reason.ASKED)
    backups.rotate("few")
    assert [backup.number for backup in backups.list()] == [6, 5, 4, 1]


def test_other_files_in_the_folder_are_passed_over_and_left(diary: Diary, backups: Backups) -> None:
    backups.make(Reason.ASKED)
    (backups.folder / "my own notes.txt").write_text("x")
    (backups.folder / "000009-2026-11-23-0800-asked (1).db").write_bytes(b"x")
    (backups.folder / "000007-2026-11-23-0800-for-fun.db").write_bytes(b"x")
    (backups.folder / "000008-2026-11-23-0800-asked.db").mkdir()
    backups.make(Reason.ASKED)
    assert [backup.number for backup in backups.list()] == [2, 1]
    assert len(names(backups.folder)) == 8


def test_what_an_interrupted_backup_left_is_cleared_away(diary: Diary, backups: Backups) -> None:
    backups.make(Reason.ASKED)
    stem = "000002-2026-11-23-0759-asked"
    for ending in (".json", ".json.part", ".db.part", ".db.part-journal"):
        (backups.folder / f"{stem}{ending}").write_bytes(b"left over")
    backups.restoring_path().write_bytes(b"left over")
    backups.make(Reason.ASKED)
    assert len(names(backups.folder)) == 4
    assert b"left over" not in {path.read_bytes() for path in backups.folder.iterdir()}
    assert not backups.restoring_path().exists()


def test_a_changed_bit_is_found_though_the_file_is_well_formed(
    diary: Diary, backups: Backups
) -> None:
    made = backups.make(Reason.ASKED)
    altered = made.path.read_bytes().replace(b"the first words", b"the forst words")
    made.path.write_bytes(altered)
    assert check(made.path).problems == []
    assert backups.list()[0].verified
    assert not backups.list(verify=True)[0].verified


def test_a_cut_backup_is_listed_as_not_verified(diary: Diary, backups: Backups) -> None:
    made = backups.make(Reason.ASKED)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    assert not backups.list()[0].verified


@pytest.mark.parametrize("note", [None, b"", b"[]", b'{"reason": "asked"}', b"\xff", b"{"])
def test_a_backup_without_a_sound_note_is_listed_as_not_verified(
    diary: Diary, backups: Backups, note: bytes | None
) -> None:
    made = backups.make(Reason.ASKED)
    if note is None:
        note_path(made.path).unlink()
    else:
        note_path(made.path).write_bytes(note)
    (found,) = backups.list(verify=True)
    assert (found.number, found.entries, found.reason) == (1, 1, Reason.ASKED)
    assert found.made_at == datetime.fromisoformat("2026-11-23T08:00:00+00:00")
    assert not found.verified


def test_a_backup_of_which_nothing_can_be_read_is_listed_all_the_same(
    diary: Diary, backups: Backups
) -> None:
    made = backups.make(Reason.ASKED)
    note_path(made.path).unlink()
    made.path.write_bytes(b"no diary")
    (found,) = backups.list()
    assert (found.number, found.entries, found.newest, found.verified) == (1, 0, None, False)


def test_a_note_whose_time_has_no_zone_is_not_relied_on(diary: Diary, backups: Backups) -> None:
    made = backups.make(Reason.ASKED)
    note = json.loads(note_path(made.path).read_bytes())
    note_path(made.path).write_text(json.dumps(note | {"made_at": "2026-11-20T08:00:00"}))
    (found,) = backups.list()
    assert (found.made_at, found.verified) == (made.made_at, False)


def told_by_sqlite() -> sqlite3.Error:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left"), told_by_sqlite()])
def test_a_full_disk_is_told_and_leaves_the_old_backup_alone(
    diary: Diary, backups: Backups, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    first = backups.make(Reason.ASKED)
    before = names(backups.folder)

    def full(_: int) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(NoSpaceError, match="no room left on the disk for a copy"):
            backups.make(Reason.ASKED)
    assert names(backups.folder) == before
    assert backups.list(verify=True) == [first]
    assert backups.make(Reason.ASKED).number == 2


def test_a_folder_that_takes_no_copy_is_not_called_full(
    backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(ReadOnlyDiaryError, match=r"diary\.db"):
        backups.make(Reason.ASKED)
    assert names(backups.folder) == []


@posix_only
def test_where_the_copy_does_not_fit_there_is_no_half_of_it(diary: Diary, backups: Backups) -> None:
    write(diary, date(2026, 11, 20), "words " * 40_000)
    first = backups.make(Reason.ASKED)
    told = dying("make-without-room", diary.path)
    assert "as large as this computer lets a file be" in told
    assert backups.list(verify=True) == [first]
    assert len(names(backups.folder)) == 2


@pytest.mark.slow
@posix_only
def test_killed_at_any_step_a_backup_is_whole_or_absent(diary: Diary, backups: Backups) -> None:
    diary.close()
    counts = json.loads(dying("make", diary.path))
    assert len(counts) > 10
    assert counts == sorted(counts)
    assert counts[0] == 0


@pytest.mark.slow
@posix_only
@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_at_any_moment_a_backup_is_whole_or_absent(
    diary: Diary, backups: Backups, after: int
) -> None:
    write(diary, date(2026, 11, 20), "words " * 40_000)
    command = [sys.executable, "-m", "tests.dying", "make-on-and-on", str(diary.path)]
    root = Path(__file__).parent.parent
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(after):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    found = backups.list(verify=True)
    assert len(found) >= after
    assert all(backup.verified for backup in found)
    made = backups.make(Reason.ASKED)
    assert len(names(backups.folder)) == 2 * (len(found) + 1)
    assert digest(made.path) == digest(diary.path)


def test_removed_for_good_is_removed_from_every_backup(
    diary: Diary, backups: Backups, clock: FixedClock
) -> None:
    backups.make(Reason.ASKED)
    diary.drafts.keep("night", "2026-11-20", {"note": "a word to forget"})
    backups.make(Reason.FIRST_CHANGE)
    night = write(diary, date(2026, 11, 20), "a word to forget")
    backups.make(Reason.ASKED)
    diary.sleep.delete(night.id)
    backups.make(Reason.ASKED)
    (item,) = diary.bin.items()
    diary.bin.remove_for_good(item)
    kept = backups.make(Reason.ASKED)
    assert backups.remove_from_all(item.table, item.id) == 3
    diary.close()
    everything = [path for path in diary.path.parent.rglob("*") if path.is_file()]
    assert not [path for path in everything if b"a word to forget" in path.read_bytes()]
    found = backups.list(verify=True)
    assert [backup.number for backup in found] == [5, 4, 3, 2, 1]
    assert all(backup.verified and backup.entries == 1 for backup in found)
    assert found[0] == kept
    assert all(not check(backup.path).problems for backup in found)
    # As in the header of any file that needs no journal: it can be read where nothing is written.
    assert {backup.path.read_bytes()[18:20] for backup in found} == {b"\x01\x01"}
    assert len(names(backups.folder)) == 10


def test_what_can_be_undone_no_longer_is_removed_from_backups_too(
    diary: Diary, backups: Backups
) -> None:
    night = write(diary, date(2026, 11, 20), "a word to forget")
    diary.connection.execute("DELETE FROM changes")
    made = backups.make(Reason.ASKED)
    assert backups.remove_from_all("nights", night.id) == 1
    assert b"a word to forget" not in made.path.read_bytes()


def test_what_was_undone_is_removed_from_backups_too(diary: Diary, backups: Backups) -> None:
    night = write(diary, date(2026, 11, 20), "a word to forget")
    diary.history.undo()
    made = backups.make(Reason.ASKED)
    assert backups.remove_from_all("nights", night.id) == 1
    assert b"a word to forget" not in made.path.read_bytes()


def test_an_older_backup_loses_its_drafts_with_a_record_that_it_cannot_hold_yet(
    backups: Backups,
) -> None:
    backups.folder.mkdir()
    build_of_version(1, backups.folder / "000001-2026-11-22-0800-update.db")
    assert [backups.remove_from_all("people", "any") for _ in range(2)] == [1, 0]


def test_a_backup_out_of_reach_is_named(diary: Diary, backups: Backups) -> None:
    night = write(diary, date(2026, 11, 20), "a word to forget")
    whole, cut = backups.make(Reason.ASKED), backups.make(Reason.ASKED)
    cut.path.write_bytes(cut.path.read_bytes()[:5000])
    with pytest.raises(DiaryError, match=r"000002-2026-11-23-0800-asked\.db"):
        backups.remove_from_all("nights", night.id)
    assert b"a word to forget" not in whole.path.read_bytes()


def test_an_altered_backup_is_not_called_sound_after_something_was_removed(
    diary: Diary, backups: Backups
) -> None:
    night = write(diary, date(2026, 11, 20), "a word to forget")
    made = backups.make(Reason.ASKED)
    altered = made.path.read_bytes().replace(b"the first words", b"the forst words")
    made.path.write_bytes(altered)
    assert backups.remove_from_all("nights", night.id) == 1
    assert b"a word to forget" not in made.path.read_bytes()
    assert not backups.list(verify=True)[0].verified


def test_a_sound_diary_has_no_problems(diary: Diary) -> None:
    report = check(diary.path)
    assert report.problems == []
    assert report.contents is not None
    assert report.contents.counts["nights"] == 1


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TABLE naps", "tables"),
        ("CREATE TABLE extra (x)", "tables"),
        ("PRAGMA user_version = 99", "newer"),
        ("UPDATE nights SET written_at = '{no json}'", "cannot be understood"),
        (ORPHAN, "not there"),
    ],
)
def test_what_is_wrong_with_a_diary_is_told(diary: Diary, statement: str, words: str) -> None:
    with closing(connect(diary.path, DiaryKind.OWN)) as connection:
        connection.execute(statement)
    assert any(words in problem for problem in check(diary.path).problems)


def test_where_a_day_is_no_day_that_is_told_and_nothing_is_counted(diary: Diary) -> None:
    with closing(connect(diary.path, DiaryKind.OWN)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE nights SET morning = 'soon'")
    report = check(diary.path)
    assert report.contents is None
    assert "Some records cannot be understood, in the table nights." in report.problems


@pytest.mark.parametrize("content", [b"", b"Dear diary", bytes(5000)])
def test_a_file_that_is_no_diary_is_a_problem_and_stays_as_it_is(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    report = check(path)
    assert len(report.problems) == 1
    assert report.contents is None
    assert path.read_bytes() == content


def test_a_damaged_page_is_a_problem(diary: Diary) -> None:
    diary.close()
    content = bytearray(diary.path.read_bytes())
    content[4096 * 8 : 4096 * 10] = b"\xff" * 4096 * 2
    diary.path.write_bytes(content)
    assert check(diary.path).problems
    content[100:4096] = bytes(4096 - 100)
    diary.path.write_bytes(content)
    (problem,) = check(diary.path).problems
    assert str(diary.path) in problem


def test_the_digest_sees_every_value_and_survives_a_rewrite(diary: Diary) -> None:
    before = digest(diary.path)
    diary.connection.execute("VACUUM")
    assert digest(diary.path) == before
    diary.connection.execute("UPDATE nights SET note = 'The first words'")
    assert digest(diary.path) != before


def test_the_digest_reads_text_that_is_no_utf_8(tmp_path: Path) -> None:
    found = []
    for byte in ("ff", "fe"):
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE TABLE t (x TEXT)")
            connection.execute(f"INSERT INTO t VALUES (CAST(x'{byte}' AS TEXT))")
            found.append(rows_digest(connection))
    assert found[0] != found[1]


def test_copies_that_a_cloud_folder_made_are_named_and_nothing_else(tmp_path: Path) -> None:
    copies = [
        "diary (1).db",
        "diary (Sam's conflicted copy 2026-11-23).db",
        "diary (conflicted copy 2026-11-23 073100).db",
        "diary 2.db",
        "diary.sync-conflict-20261123-073100-ABCDEFG.db",
        "diary_conflict-20261123-073100.db",
    ]
    others = ["diary.db", "diary-wal.db", "diary (1).txt", "old diary.db", "diary.db-wal"]
    for name in copies + others:
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in conflict_copies(tmp_path / "diary.db")] == sorted(copies)
    assert conflict_copies(tmp_path / "no such folder" / "diary.db") == []
