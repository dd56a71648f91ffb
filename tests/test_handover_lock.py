"""The lock of a handover file is age: other tools open it, and it opens what they have locked."""

from __future__ import annotations

import re
import shutil
import sys
from base64 import b64decode
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pain_companion.domain.sleep import Night
from pain_companion.exchange.handover import pack_rows, save_handover
from pain_companion.exchange.handover_lock import LockedError, lock, unlock
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.exchange.unpack import unpack
from pain_companion.store.tables import read_tables
from tests.terminal_harness import TerminalProgram, posix_terminals
from tests.test_exchange import new_diary

TODAY = date(2026, 11, 23)
PASSPHRASE = "correct horse battery"
WORDS = "What was locked by another program. ☂"
ELSEWHERE = b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCAxWUs2aDV3UWw2SExaUlAxK3NXRzVRIDIKUHZRckdTNHVHYmlp"
    "Zyt0VWQ3UWhIL1dpLzRnK3ZDcFMvTDJPcUNPS2NlSQotLS0gM1dwdU1vd0dVd3J2VVpoSDdwNnFKS2FmS2tlRzZ0djRl"
    "MEdVMFh5OHRwawq+CnGE+Ut3qLio3Sim2spPDOS+/UFbDBZl1kpxSyCKMHNsbPkp886Broe2HNXXn3L7edUWZfCAUcdr"
    "38gBVivmZY6bI8yjKg=="
)
"""The words locked with the passphrase by a program that shares no code with ours, which followed
the description of the format with RFC 7914, 5869 and 8439. Little work is asked of who opens it."""

HEADER = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} \d\d\n[A-Za-z0-9+/]{43}\n"
    rb"--- [A-Za-z0-9+/]{43}\n"
)


def changed_at(place: int) -> bytes:
    changed = bytearray(ELSEWHERE)
    changed[place] ^= 1
    return bytes(changed)


def test_what_another_program_locked_opens_here() -> None:
    assert unlock(ELSEWHERE, PASSPHRASE).decode() == WORDS
    with pytest.raises(LockedError):
        unpack(ELSEWHERE)


def test_a_wrong_passphrase_is_told_apart_from_damage() -> None:
    with pytest.raises(ParcelError, match="This passphrase does not open the file"):
        unlock(ELSEWHERE, "correct horse")
    for damaged in (changed_at(110), changed_at(150), changed_at(-3), ELSEWHERE[:-1]):
        with pytest.raises(ParcelError, match="damaged"):
            unlock(damaged, PASSPHRASE)
    with pytest.raises(ParcelError, match="take this computer too long"):
        unlock(ELSEWHERE.replace(b"WG5Q 2\n", b"WG5Q 40\n"), PASSPHRASE)
    with pytest.raises(ParcelError, match="with a key, not a passphrase"):
        unlock(ELSEWHERE.replace(b"-> scrypt", b"-> sandal"), PASSPHRASE)


def test_what_is_locked_must_be_one_of_ours() -> None:
    with pytest.raises(ParcelError, match="broken at line 1"):
        unpack(ELSEWHERE, PASSPHRASE)


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    for attempt in (
        lambda: unpack(ELSEWHERE),
        lambda: unpack(ELSEWHERE, PASSPHRASE),
        lambda: lock(b"", PASSPHRASE),
    ):
        with pytest.raises(ParcelError) as fault:
            attempt()
        told = f"For the lock, first type: {sys.executable} -m pip install pyrage"
        assert str(fault.value) == told


def test_a_short_passphrase_locks_nothing(tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "diary.db")) as diary:
        rows = [("nights", diary.sleep.save(Night(TODAY)).id)]
        with pytest.raises(ParcelError, match="at least 8 characters"):
            save_handover(diary, rows, tmp_path / "file.age", "sesame")
    assert not (tmp_path / "file.age").exists()


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Parcel]:
    """A locked file, and what is in it. To lock and to open takes a second or more each."""
    folder = tmp_path_factory.mktemp("locked")
    file = folder / "file.pain-companion.age"
    with closing(new_diary(folder / "diary.db")) as diary:
        rows = [("nights", diary.sleep.save(Night(TODAY, note="a secret ☂")).id)]
        save_handover(diary, rows, file, PASSPHRASE)
        return file, pack_rows(diary.path, rows, TODAY)


@pytest.mark.slow
@posix_terminals
def test_a_locked_file_is_plain_age(locked: tuple[Path, Parcel]) -> None:
    file, parcel = locked
    assert HEADER.match(file.read_bytes())
    assert b"secret" not in file.read_bytes()
    if shutil.which("age"):
        opened = file.with_suffix(".json")
        with TerminalProgram(["age", "--decrypt", "--output", str(opened), str(file)]) as age:
            age.wait_for("passphrase")
            age.send(PASSPHRASE.encode() + b"\r")
            assert age.wait_exit() == 0
        assert unpack(opened.read_bytes()) == parcel


@pytest.mark.slow
@posix_terminals
def test_a_passphrase_is_asked_for_and_never_shown(
    locked: tuple[Path, Parcel], tmp_path: Path
) -> None:
    file, parcel = locked
    diary = tmp_path / "diary.db"
    command = [sys.executable, "-m", "pain_companion", "import", str(file), "--data", str(diary)]
    with TerminalProgram(command) as program:
        program.wait_for("Passphrase:")
        program.send(PASSPHRASE.encode() + b"\r")
        program.wait_for("New: 1 night.")
        assert program.wait_exit() == 0
        assert PASSPHRASE.encode() not in program.output
    with closing(new_diary(diary)) as diary_now:
        assert read_tables(diary_now.connection)["nights"] == parcel.tables["nights"]
