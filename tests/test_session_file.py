"""The file of a session: kept through a fault, cleared without a trace, never in use twice."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pain_companion.screens.aside import put_aside
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind, kind_of
from pain_companion.store.diary import Diary
from pain_companion.store.faults import NoBackupsError, WrongKindError
from pain_companion.store.held import holding, is_held
from pain_companion.store.session_file import (
    KEPT_FOR,
    Where,
    clear,
    clear_forgotten,
    keep_where,
    kept_where,
    last_used,
    session_path,
)

WORDS = "Marmalade on the blue stairs"
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and folders")


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "session"


@pytest.fixture
def begun(folder: Path) -> Path:
    """A session's folder with a file that holds words, a draft and its journal."""
    with holding(folder):
        diary = Diary.open(session_path(folder), now=now, kind=DiaryKind.SESSION)
        diary.drafts.keep("form", "subject", {"note": WORDS})
    # Not closed, as after a kill: the words lie in the journal.
    diary.connection.close()
    keep_where(folder, Where("sleep", 10, 2))
    (folder / "session.db-wal").write_bytes(WORDS.encode())
    return folder


def test_a_session_is_a_kind_of_its_own(begun: Path) -> None:
    path = session_path(begun)
    (begun / "session.db-wal").unlink()
    assert kind_of(path) is DiaryKind.SESSION
    for kind in (DiaryKind.OWN, DiaryKind.EXAMPLE):
        with pytest.raises(WrongKindError, match="a file of a session"):
            Diary.open(path, now=now, kind=kind)


def test_cleared_leaves_no_file_and_no_word(begun: Path) -> None:
    inner = begun / "kept" / "more"
    inner.mkdir(parents=True)
    (inner / "words.txt").write_text(WORDS, encoding="utf-8")
    open_before = session_path(begun).open("rb")
    with open_before:
        assert (
            WORDS.encode() in open_before.read()
            or WORDS.encode() in (begun / "session.db-wal").read_bytes()
        )
        clear(begun)
        # Even for a program that still has the file open, its bytes are gone.
        open_before.seek(0)
        assert open_before.read().strip(b"\0") == b""
    assert [each.name for each in begun.iterdir()] == ["in-use"]
    assert last_used(begun) is None
    assert kept_where(begun) is None


@posix_only
def test_a_session_is_for_its_owner_alone(folder: Path) -> None:
    before = os.umask(0)
    try:
        with holding(folder):
            keep_where(folder, Where("sleep", 10))
    finally:
        os.umask(before)
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (folder, *folder.iterdir())}
    assert modes == {"session": 0o700, "in-use": 0o600, "where.json": 0o600}


@posix_only
def test_every_byte_is_written_over_before_the_names_go(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = begun / "session.db-wal"
    long.write_bytes(WORDS.encode() * 100_000)
    (begun / "session.db-shm").write_bytes(b"x")
    sizes = [path.stat().st_size for path in begun.iterdir() if path.name != "in-use"]
    real, synced, names = os.fsync, [], []

    def look(handle: int) -> None:
        real(handle)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            os.lseek(handle, 0, os.SEEK_SET)
            synced.append(os.read(handle, 10 << 20))
        else:
            names.append([each.name for each in begun.iterdir()])

    monkeypatch.setattr(os, "fsync", look)
    clear(begun)
    assert sorted(synced) == sorted(bytes(size) for size in sizes)
    assert names == [["in-use"]]


def test_clearing_leaves_alone_what_a_link_leads_to(begun: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Not a session's", encoding="utf-8")
    (begun / "link").symlink_to(other)
    clear(begun)
    assert other.read_text(encoding="utf-8") == "Not a session's"
    assert not (begun / "link").is_symlink()


def test_a_session_is_cleared_once_nobody_opened_it_for_a_day(begun: Path) -> None:
    used = last_used(begun)
    assert used is not None
    assert clear_forgotten(begun, used + KEPT_FOR - timedelta(minutes=1)) is None
    assert session_path(begun).exists()
    assert clear_forgotten(begun, used + KEPT_FOR) == used
    assert not session_path(begun).exists()
    assert clear_forgotten(begun, used + KEPT_FOR) is None


def test_a_session_whose_last_words_are_in_its_journal_is_not_forgotten(begun: Path) -> None:
    used = last_used(begun)
    assert used is not None
    long_ago = (used - 3 * KEPT_FOR).timestamp()
    os.utime(session_path(begun), (long_ago, long_ago))
    assert clear_forgotten(begun, used + timedelta(minutes=1)) is None
    assert last_used(begun) == used


def test_a_session_in_use_is_not_cleared_however_old(begun: Path) -> None:
    used = last_used(begun)
    assert used is not None
    with holding(begun) as ours:
        assert ours
        assert is_held(begun)
        with holding(begun) as another:
            assert not another
        assert clear_forgotten(begun, used + 3 * KEPT_FOR) is None
    assert not is_held(begun)


def test_the_place_in_the_run_sheet_is_kept_beside_it(folder: Path) -> None:
    assert kept_where(folder) is None
    keep_where(folder, Where("pacing", 40, 3))
    assert kept_where(folder) == Where("pacing", 40, 3)
    for other in ("[", '{"sheet": "pacing"}'):
        (folder / "where.json").write_text(other, encoding="utf-8")
        assert kept_where(folder) is None


def test_a_session_makes_no_backups(begun: Path) -> None:
    (begun / "session.db-wal").unlink()
    with (
        closing(Diary.open(session_path(begun), now=now, kind=DiaryKind.SESSION)) as diary,
        pytest.raises(NoBackupsError, match="A session makes no backups"),
    ):
        Backups(diary.path, diary.kind, now).make(Reason.ASKED)
    assert sorted(each.name for each in begun.iterdir()) == ["in-use", "session.db", "where.json"]


def test_words_that_cannot_be_kept_in_a_session_never_go_outside_its_folder(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    path = put_aside({"Note": WORDS}, session_path(begun), now(), only_beside=True)
    assert path is not None
    assert path.parent == begun
    clear(begun)
    nowhere = begun / "not a folder" / "session.db"
    assert put_aside({"Note": WORDS}, nowhere, now(), only_beside=True) is None
    assert put_aside({"Note": WORDS}, nowhere, now()) is not None
