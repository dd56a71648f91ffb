"""Bringing a backup back: checked first, what it replaces kept, and undone the same way."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pain_companion.domain.people import Person
from pain_companion.domain.sleep import Night
from pain_companion.store.backup import Backup, Backups, Reason
from pain_companion.store.backup_notes import note_path
from pain_companion.store.check import check
from pain_companion.store.connection import DiaryKind, read_only_connection
from pain_companion.store.diary import Diary
from pain_companion.store.faults import (
    BusyDiaryError,
    DamagedDiaryError,
    DiaryError,
    GoneDiaryError,
    NewerDiaryError,
    NoSpaceError,
    NotADiaryError,
    WrongKindError,
)
from pain_companion.store.restore import Restored, WrongDiaryError, preview, restore
from pain_companion.store.safe_files import put_in_place
from pain_companion.store.schema import SCHEMA_VERSION
from tests.clock import FixedClock
from tests.digests import rows_digest
from tests.test_upgrades import build_of_version

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX processes")


class Desk:
    """A diary with an earlier and a later state, closed, and a backup of the earlier."""

    def __init__(self, path: Path, clock: FixedClock) -> None:
        self.path = path
        self.clock = clock
        self.write(date(2026, 11, 21), "both")
        self.write(date(2026, 11, 22), "only earlier")
        self.backup = self.backups.make(Reason.ASKED)
        self.earlier = digest(path)
        with closing(self.open()) as diary:
            night = diary.sleep.night(date(2026, 11, 22))
            assert night is not None
            diary.sleep.delete(night.id)
        clock.pass_time(minutes=1)
        self.write(date(2026, 11, 21), "both, changed")
        self.write(date(2026, 11, 23), "only later")
        self.later = digest(path)

    @property
    def backups(self) -> Backups:
        return Backups(self.path, DiaryKind.OWN, self.clock)

    def open(self) -> Diary:
        return Diary.open(self.path, now=self.clock)

    def write(self, morning: date, note: str) -> None:
        with closing(self.open()) as diary:
            blank = Night(morning, bed_zone="Europe/London", rise_zone="Europe/London")
            loaded = diary.sleep.night(morning)
            diary.sleep.save(replace(loaded or blank, note=note), loaded)

    def restore(self, backup: Path | None = None, **told: bool) -> Restored:
        backup = backup or self.backup.path
        return restore(self.path, backup, kind=DiaryKind.OWN, now=self.clock, **told)

    def everything(self) -> dict[str, bytes]:
        """Every file in the diary's folder and below, by name."""
        found = self.path.parent.rglob("*")
        return {str(path): path.read_bytes() for path in found if path.is_file()}


@pytest.fixture(scope="module")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Made once, and never changed."""
    return Desk(tmp_path_factory.mktemp("desk") / "diary.db", FixedClock())


@pytest.fixture
def desk(first_desk: Desk, diary_path: Path, clock: FixedClock) -> Desk:
    """A copy of the first one, with a clock of its own."""
    shutil.copytree(first_desk.path.parent, diary_path.parent)
    clock.moment = first_desk.clock.moment
    desk = copy(first_desk)
    desk.path, desk.clock = diary_path, clock
    backup = desk.backups.folder / first_desk.backup.path.name
    desk.backup = replace(first_desk.backup, path=backup)
    return desk


def digest(path: Path) -> str:
    with closing(read_only_connection(path)) as connection:
        return rows_digest(connection)


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 6] = b"\xff" * 4096 * 4
    path.write_bytes(content)


def tidied(files: dict[str, bytes]) -> dict[str, bytes]:
    """Without the empty journal that looking into a file can leave beside it."""
    return {name: file for name, file in files.items() if not name.endswith(("-wal", "-shm"))}


def test_a_restore_brings_the_same_rows_and_keeps_what_was_there(desk: Desk) -> None:
    kept = desk.restore().kept_aside
    assert digest(desk.path) == desk.earlier
    assert kept is not None
    newest = desk.backups.list(verify=True)[0]
    assert (newest.path, newest.reason, newest.verified) == (kept, Reason.RESTORE, True)
    assert digest(kept) == desk.later


def test_a_restore_is_undone_by_restoring_what_it_kept(desk: Desk) -> None:
    desk.restore(desk.restore().kept_aside)
    assert digest(desk.path) == desk.later
    with closing(desk.open()) as diary:
        night = diary.sleep.night(date(2026, 11, 23))
        assert night is not None
        assert night.note == "only later"


def test_a_preview_says_what_would_come_and_what_would_go(desk: Desk) -> None:
    before = desk.everything()
    seen = preview(desk.path, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert seen.contents.counts["nights"] == 2
    assert seen.contents.newest == date(2026, 11, 22)
    assert seen.present is not None
    assert seen.present.newest == date(2026, 11, 23)
    assert not seen.other_diary
    assert seen.differences is not None
    assert seen.differences.only_in_backup["nights"] == 1
    assert seen.differences.only_in_present["nights"] == 1
    assert seen.differences.changed["nights"] == 1
    assert tidied(desk.everything()) == tidied(before)


def test_a_preview_of_another_version_counts_what_only_one_of_them_can_hold(
    desk: Desk, tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    build_of_version(1, older)
    with closing(desk.open()) as diary:
        diary.people.save_all([Person("Sam")])
    seen = preview(desk.path, older, kind=DiaryKind.OWN, now=desk.clock)
    assert seen.differences is not None
    assert seen.differences.only_in_present["people"] == 1
    newer = desk.backups.make(Reason.ASKED)
    seen = preview(older, newer.path, kind=DiaryKind.OWN, now=desk.clock)
    assert seen.differences is not None
    assert seen.differences.only_in_backup["people"] == 1


def test_nothing_is_left_lying_about(desk: Desk) -> None:
    desk.restore()
    assert {path.name for path in desk.path.parent.iterdir()} == {"diary.db", "diary.db.backups"}
    assert len(list(desk.backups.folder.iterdir())) == 4


@posix_only
def test_a_restored_diary_is_for_its_owner_alone(desk: Desk) -> None:
    desk.path.chmod(0o644)
    desk.restore()
    assert desk.path.stat().st_mode & 0o777 == 0o600


def test_while_the_diary_is_open_elsewhere_nothing_is_restored(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.store.connection.BUSY_SECONDS", 0.05)
    other = desk.open()
    with pytest.raises(BusyDiaryError, match="open in another window"):
        desk.restore()
    other.settings.change(greet_as="Sam")
    other.close()
    assert [backup.number for backup in desk.backups.list()] == [1]
    desk.restore()
    assert digest(desk.path) == desk.earlier


def test_while_another_program_has_the_diary_open_nothing_is_restored(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.store.connection.BUSY_SECONDS", 0.05)
    program = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('PRAGMA journal_mode = WAL'); c.execute('SELECT * FROM nights').fetchall();"
        "print('open', flush=True); sys.stdin.readline(); c.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(desk.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(BusyDiaryError, match="open in another window"):
            desk.restore()
        assert digest(desk.path) == desk.later
        process.communicate(b"enough\n")
    desk.restore()
    assert digest(desk.path) == desk.earlier


@posix_only
def test_nobody_can_write_into_the_old_file_until_the_new_one_is_in_its_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.store.connection.BUSY_SECONDS", 0.05)

    def write_first(part: Path, path: Path) -> None:
        with pytest.raises(BusyDiaryError):
            desk.open()
        put_in_place(part, path)

    monkeypatch.setattr("pain_companion.store.restore.put_in_place", write_first)
    desk.restore()
    assert digest(desk.path) == desk.earlier


def test_another_diarys_backup_is_refused_unless_told(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other" / "diary.db", desk.clock)
    before = desk.everything()
    with pytest.raises(WrongDiaryError, match="another diary"):
        desk.restore(other.backup.path)
    assert tidied(desk.everything()) == tidied(before)
    seen = preview(desk.path, other.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert seen.other_diary
    kept = desk.restore(other.backup.path, other_diary=True).kept_aside
    assert digest(desk.path) == other.earlier
    with pytest.raises(WrongDiaryError):
        desk.restore(kept)
    desk.restore(kept, other_diary=True)
    assert digest(desk.path) == desk.later


def test_another_diarys_backup_is_refused_also_when_the_diary_is_lost(
    desk: Desk, tmp_path: Path
) -> None:
    other = Desk(tmp_path / "other" / "diary.db", desk.clock)
    desk.path.unlink()
    with pytest.raises(WrongDiaryError):
        desk.restore(other.backup.path)
    assert not desk.path.exists()


def cut(backup: Backup) -> None:
    backup.path.write_bytes(backup.path.read_bytes()[:5000])


def flip_a_bit(backup: Backup) -> None:
    altered = backup.path.read_bytes().replace(b"only earlier", b"only earlyer")
    backup.path.write_bytes(altered)


def destroy_a_page(backup: Backup) -> None:
    note_path(backup.path).unlink()
    damage(backup.path)


def make_newer(backup: Backup) -> None:
    note_path(backup.path).unlink()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def make_an_example(backup: Backup) -> None:
    note_path(backup.path).unlink()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute(f"PRAGMA application_id = {DiaryKind.EXAMPLE:d}")


def make_foreign(backup: Backup) -> None:
    note_path(backup.path).unlink()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute("PRAGMA application_id = 7")


def empty_it(backup: Backup) -> None:
    note_path(backup.path).unlink()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute("DELETE FROM diary")
        connection.commit()


def make_it_text(backup: Backup) -> None:
    note_path(backup.path).unlink()
    backup.path.write_text("Dear diary")


def remove_it(backup: Backup) -> None:
    backup.path.unlink()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (cut, DamagedDiaryError),
        (flip_a_bit, DamagedDiaryError),
        (destroy_a_page, DamagedDiaryError),
        (empty_it, DamagedDiaryError),
        (make_newer, NewerDiaryError),
        (make_an_example, WrongKindError),
        (make_foreign, NotADiaryError),
        (make_it_text, NotADiaryError),
        (remove_it, GoneDiaryError),
    ],
)
def test_a_backup_that_is_not_fit_is_refused_before_anything_is_touched(
    desk: Desk, spoil: object, fault: type[DiaryError]
) -> None:
    assert callable(spoil)
    spoil(desk.backup)
    before = desk.everything()
    with pytest.raises(fault):
        desk.restore()
    with pytest.raises(fault):
        preview(desk.path, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert tidied(desk.everything()) == tidied(before)


def test_a_backup_without_its_note_can_be_brought_back(desk: Desk) -> None:
    note_path(desk.backup.path).unlink()
    desk.restore()
    assert digest(desk.path) == desk.earlier


def test_a_damaged_diary_is_kept_as_it_is_beside_the_restored_one(desk: Desk) -> None:
    damage(desk.path)
    broken = desk.path.read_bytes()
    seen = preview(desk.path, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert (seen.present, seen.differences) == (None, None)
    kept = desk.restore().kept_aside
    assert kept is not None
    assert kept.name == "diary.db.before-restore-2026-11-23-0801.db"
    assert kept.read_bytes() == broken
    assert digest(desk.path) == desk.earlier
    damage(desk.path)
    again = desk.restore().kept_aside
    assert again is not None
    assert again.name == "diary.db.before-restore-2026-11-23-0801-2.db"
    assert kept.read_bytes() == broken


def test_what_lies_beside_a_damaged_diary_goes_with_it(desk: Desk) -> None:
    desk.path.write_bytes(bytes(5000))
    wal = Path(f"{desk.path}-wal")
    wal.write_bytes(b"the newest words")
    kept = desk.restore().kept_aside
    assert not wal.exists()
    assert Path(f"{kept}-wal").read_bytes() == b"the newest words"
    assert digest(desk.path) == desk.earlier


def test_a_journal_of_a_lost_diary_never_meets_the_restored_one(desk: Desk) -> None:
    diary = desk.open()
    diary.settings.change(greet_as="Sam")
    wal = Path(f"{desk.path}-wal")
    journal = wal.read_bytes()
    diary.close()
    desk.path.unlink()
    wal.write_bytes(journal)
    assert desk.restore().kept_aside is None
    assert digest(desk.path) == desk.earlier
    aside = [path for path in desk.path.parent.iterdir() if "before-restore" in path.name]
    assert [path.read_bytes() for path in aside] == [journal]


def test_saves_that_are_still_in_the_journal_are_kept_too(desk: Desk) -> None:
    program = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('PRAGMA wal_autocheckpoint = 0');"
        "c.execute(\"UPDATE nights SET note = 'in the journal'\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program, str(desk.path)], check=True)
    assert b"in the journal" not in desk.path.read_bytes()
    kept = desk.restore().kept_aside
    assert kept is not None
    assert b"in the journal" in kept.read_bytes()
    assert digest(desk.path) == desk.earlier


def test_a_destroyed_header_can_be_mended_from_a_backup(desk: Desk) -> None:
    desk.path.write_bytes(b"Dear diary")
    kept = desk.restore().kept_aside
    assert kept is not None
    assert kept.read_bytes() == b"Dear diary"
    assert digest(desk.path) == desk.earlier


def test_another_programs_file_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "someone elses.db"
    other.write_bytes(b"SQLite format 3\x00" + bytes(200))
    with pytest.raises(NotADiaryError):
        restore(other, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert other.read_bytes() == b"SQLite format 3\x00" + bytes(200)


def test_on_a_fresh_computer_a_copy_of_a_backup_becomes_the_diary(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "new" / "place" / "diary.db"
    restored = restore(path, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert restored.kept_aside is None
    assert digest(path) == desk.earlier


def test_a_link_to_a_diary_stays_a_link(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    try:
        link.symlink_to(desk.path)
    except OSError:
        pytest.skip("this system makes no links")
    restore(link, desk.backup.path, kind=DiaryKind.OWN, now=desk.clock)
    assert link.is_symlink()
    assert digest(desk.path) == desk.earlier


def test_without_room_the_diary_stays_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.everything()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoSpaceError):
        desk.restore()
    assert tidied(desk.everything()) == tidied(before)


@pytest.mark.slow
@posix_only
def test_killed_at_any_step_the_diary_is_the_old_or_the_new_one(desk: Desk) -> None:
    command = [sys.executable, "-m", "tests.dying", "bring-back", str(desk.path)]
    done = subprocess.run(
        [*command, str(desk.backup.path)],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    states = json.loads(done.stdout.replace("'", '"'))
    assert states[0] == "old"
    assert states[-1] == "new"
    assert states == sorted(states, reverse=True)
    assert len(states) > 15
    assert not check(desk.path).problems
