"""The ways out and in for chosen lines: by keyboard on the screens, and by command."""

from __future__ import annotations

import stat
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pyrage
import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.commands import passphrases
from pain_companion.domain.sleep import Night
from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.exchange.handover import pack_rows, save_handover
from pain_companion.exchange.unpack import unpack_file
from pain_companion.screens.bring_in import BringInScreen
from pain_companion.screens.choose_lines import ChooseLinesScreen
from pain_companion.screens.save_handover import SaveHandoverScreen
from pain_companion.store.connection import DiaryKind, backups_folder
from pain_companion.store.diary import Diary
from pain_companion.store.table_links import RowKey
from pain_companion.widgets.field import Field
from pain_companion.widgets.tick import Tick
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, app_with, text, words_on
from tests.places import at_rest, press
from tests.test_exchange import new_diary

TODAY = date(2026, 11, 23)
PASSPHRASE = "correct horse battery"
PLAIN, LOCKED = "handover-2026-11-23.pain-companion", "handover-2026-11-23.pain-companion.age"


@pytest.fixture
def quick_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that is none, for what happens around it: a real one takes a second."""
    head = b"age-encryption.org/v1\n"

    def encrypt(content: bytes, passphrase: str) -> bytes:
        return head + passphrase.encode() + b"\n" + content

    def decrypt(content: bytes, passphrase: str) -> bytes:
        if not content.startswith(head + passphrase.encode() + b"\n"):
            raise pyrage.DecryptError("Decryption failed")
        return content.split(b"\n", 2)[2]

    monkeypatch.setattr(pyrage, "passphrase", SimpleNamespace(encrypt=encrypt, decrypt=decrypt))


def two_parts(diary: Diary) -> list[RowKey]:
    """A night, and a line in a person's own words."""
    night = diary.sleep.save(Night(TODAY, note=HOSTILE))
    line = diary.up_and_down.add(UpDownLine(Way.UP, "places", HOSTILE, TODAY))
    return [("nights", night.id), ("up_and_down", line.id)]


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    """A file of a session."""
    with closing(new_diary(tmp_path / "session.db", DiaryKind.SESSION)) as session:
        save_handover(session, two_parts(session), tmp_path / PLAIN)
    return tmp_path / PLAIN


async def worked_off(pilot: Pilot[None]) -> None:
    """Until what runs beside the screen has ended and what it said is drawn."""
    await pilot.app.workers.wait_for_complete()
    await at_rest(pilot)


def nothing_brought_in(app: CompanionApp) -> bool:
    assert app.store is not None
    return app.store.sleep.night(TODAY) is None and not app.store.up_and_down.all()


# Saving


async def test_chosen_lines_are_saved_as_a_file_by_keyboard(
    fresh_app: FreshApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[RowKey] = []
    app = fresh_app(fill=lambda diary: rows.extend(two_parts(diary)))
    monkeypatch.setattr(Path, "home", lambda: Path("/home/jo"))
    async with app_with(app, SaveHandoverScreen, frozenset(rows)) as (pilot, _):
        golden("save-handover-80x24", screen_text(app))
        app.screen.query_one("#place", Field).text = str(tmp_path)
        await press(pilot, "tab", "tab", "enter")
        await worked_off(pilot)
        assert "Saved and checked:" in words_on(app)
    assert unpack_file(tmp_path / PLAIN) == pack_rows(app.diary_path, rows, TODAY)
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / PLAIN).stat().st_mode) == 0o600


async def test_a_lock_is_asked_for_twice_and_shown_as_dots(
    fresh_app: FreshApp, tmp_path: Path, quick_lock: None
) -> None:
    rows: list[RowKey] = []
    app = fresh_app(fill=lambda diary: rows.extend(two_parts(diary)))
    (tmp_path / "home").mkdir()
    async with app_with(app, SaveHandoverScreen, frozenset(rows)) as (pilot, _):
        await press(pilot, "tab", "space")
        assert app.screen.query_one("#place", Field).text.endswith(LOCKED)
        first, again = (app.screen.query_one(each, Field) for each in ("#passphrase", "#again"))
        await press(pilot, "tab", *"sesame", "enter", "s", "tab", "enter")
        assert "The two passphrases are not the same" in words_on(app)
        again.text = first.text
        await press(pilot, "enter")
        await worked_off(pilot)
        assert "at least 8 characters" in words_on(app)
        first.text = again.text = PASSPHRASE
        await press(pilot, "enter")
        await worked_off(pilot)
        assert "Saved and checked:" in words_on(app)
        assert not [word for word in ("sesame", "battery") if word in text(app)]
    assert unpack_file(tmp_path / "home" / LOCKED, PASSPHRASE).counts == {
        "nights": 1,
        "up_and_down": 1,
    }


async def test_where_the_lock_is_missing_the_tick_says_what_to_install(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    async with app_with(fresh_app(), SaveHandoverScreen, frozenset(), size=(40, 15)) as (
        pilot,
        app,
    ):
        await press(pilot, "tab", "space", "end")
        assert "pip install pyrage" in " ".join(text(app).split())
        assert not app.screen.query_one("#passphrase", Field).display


async def test_ticked_lines_become_a_file_by_one_key(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = fresh_app(fill=two_parts)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with app_with(app, ChooseLinesScreen, ["Pain is real."]) as (pilot, _):
        await press(pilot, "c")
        assert "Tick a line first" in words_on(app)
        await press(pilot, "space", "c")
        assert "These lines were worked out" in words_on(app)
        await press(pilot, "end", "space", "c", "tab", "tab", "enter")
        await worked_off(pilot)
        assert "Saved and checked:" in words_on(app)
    assert unpack_file(tmp_path / PLAIN).counts == {"up_and_down": 1}


# Bringing in


async def test_what_is_in_a_file_is_shown_by_part_and_only_what_is_ticked_comes_in(
    fresh_app: FreshApp, handed: Path
) -> None:
    async with app_with(fresh_app(), BringInScreen) as (pilot, app):
        assert app.store is not None
        app.screen.query_one("#file", Field).text = str(handed)
        await press(pilot, "enter")
        await worked_off(pilot)
        golden("bring-in-parts-80x24", screen_text(app))
        await press(pilot, "space", "tab", "space", "tab", "enter")
        assert "Nothing is ticked" in words_on(app)
        await press(pilot, "shift+tab", "space", "tab", "enter")
        assert "1 line of what winds you up" in text(app)
        assert nothing_brought_in(app)
        await press(pilot, "y")
        await worked_off(pilot)
        assert "Brought in. New: 1 line of what winds you up" in words_on(app)
        (line,) = app.store.up_and_down.all()
        assert line.words == HOSTILE
        assert app.store.sleep.night(TODAY) is None
        assert len([*backups_folder(app.diary_path).glob("*-import.db")]) == 1
        await press(pilot, "escape", "ctrl+z")
        assert nothing_brought_in(app)


async def test_going_back_from_the_parts_brings_nothing_in(
    fresh_app: FreshApp, handed: Path
) -> None:
    async with app_with(fresh_app(), BringInScreen, size=(40, 15)) as (pilot, app):
        app.screen.query_one("#file", Field).text = str(handed)
        await press(pilot, "enter")
        await worked_off(pilot)
        assert "From a session" in text(app)
        assert len(app.screen.query(Tick)) == 2
        await press(pilot, "escape")
        assert isinstance(app.screen, BringInScreen)
        assert nothing_brought_in(app)


async def test_a_locked_file_asks_for_its_passphrase_until_it_opens(
    fresh_app: FreshApp, tmp_path: Path, quick_lock: None
) -> None:
    with closing(new_diary(tmp_path / "other.db")) as other:
        save_handover(other, two_parts(other), tmp_path / LOCKED, PASSPHRASE)
    async with app_with(fresh_app(), BringInScreen) as (pilot, app):
        assert not app.screen.query_one("#passphrase", Field).display
        app.screen.query_one("#file", Field).text = str(tmp_path / LOCKED)
        await press(pilot, "enter")
        await worked_off(pilot)
        assert "This file is locked. Type its passphrase" in words_on(app)
        await press(pilot, *"wrong", "enter")
        await worked_off(pilot)
        assert "This passphrase does not open the file." in words_on(app)
        await press(pilot, "ctrl+u", *PASSPHRASE, "enter")
        await worked_off(pilot)
        assert "From a person's own diary" in words_on(app)


async def test_a_session_brings_a_file_in_without_a_backup(
    fresh_app: FreshApp, handed: Path
) -> None:
    app = fresh_app(kind=DiaryKind.SESSION)
    async with app_with(app, BringInScreen) as (pilot, _):
        assert app.store is not None
        app.screen.query_one("#file", Field).text = str(handed)
        await press(pilot, "enter")
        await worked_off(pilot)
        await press(pilot, "tab", "tab", "enter")
        assert "backup" not in text(app)
        await press(pilot, "y")
        await worked_off(pilot)
        assert app.store.sleep.night(TODAY) is not None
    assert not backups_folder(app.diary_path).exists()


# Commands


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, usual="import")


def test_a_command_shows_the_parts_and_brings_in_those_that_are_named(
    run: Run, handed: Path, diary_path: Path
) -> None:
    said = [
        "From a session, saved on Monday 23 November 2026.",
        "  sleep: 1 night",
        "  up-and-down: 1 line of what winds you up or settles you",
        "Would come in: 1 night, 1 line of what winds you up or settles you.",
        "Nothing was changed.",
    ]
    assert run(str(handed), "--dry-run").lines == said
    assert not diary_path.exists()
    wrong = run(str(handed), "--only", "sleep,goals")
    assert wrong.status == 1
    assert wrong.err.strip() == "What this file has is: sleep, up-and-down. Nothing was done."
    assert run(str(handed), "--only", "sleep").lines[-1] == "New: 1 night."
    assert run(str(handed)).lines[-2:] == [
        "New: 1 line of what winds you up or settles you.",
        "Here already: 1 night.",
    ]
    assert run(command="undo").lines[0] == "Taken back: Brought in from a file"


def test_a_command_takes_the_passphrase_from_a_file_or_asks_for_it(
    run: Run, tmp_path: Path, quick_lock: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(new_diary(tmp_path / "other.db")) as other:
        save_handover(other, two_parts(other), tmp_path / LOCKED, PASSPHRASE)
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\r\nmore\n")
    locked = str(tmp_path / LOCKED)
    told = run(locked, "--passphrase-file", str(file), "--dry-run")
    assert told.lines[0] == "From a person's own diary, saved on Monday 23 November 2026."
    nobody = run(locked)
    assert nobody.status == 1
    assert "--passphrase-file" in nobody.err
    missing = run(locked, "--passphrase-file", str(tmp_path / "nowhere"))
    assert "could not be read" in missing.err
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("pain_companion.commands.passphrases.sys", terminal)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: "wrong")
    assert "This passphrase does not open the file." in run(locked).err
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: PASSPHRASE)
    assert passphrases.new_passphrase(None) == PASSPHRASE
    assert run(locked).lines[-1].startswith("New: 1 night")


def test_chosen_lines_are_shared_as_a_file_by_command(
    run: Run, diary_path: Path, tmp_path: Path, quick_lock: None
) -> None:
    with closing(new_diary(diary_path)) as diary:
        rows = two_parts(diary)[1:]
    file, secret = tmp_path / "a.pain-companion", tmp_path / "secret"
    secret.write_text(PASSPHRASE)
    words = ("share", "--part", "up-and-down", "--format", "file", "--output", str(file))
    assert run(*words, command="team").lines == [f"Saved and checked: {file}"]
    assert unpack_file(file) == pack_rows(diary_path, rows, TODAY)
    assert run(*words, "--passphrase-file", str(secret), command="team").status == 0
    assert unpack_file(file, PASSPHRASE) == pack_rows(diary_path, rows, TODAY)
    assert "say where with --output" in run(*words[:-2], command="team").err
    assert run("share", "--lines", "1", "--lock", command="team").status == 2


def test_a_file_with_a_hostile_name_is_told_without_steering_the_terminal(
    run: Run, tmp_path: Path
) -> None:
    odd = tmp_path / "\x1b[2J[red].pain-companion"
    odd.write_bytes(b'{"format": "pain-companion-handover", "version": 9, "schema_version": 1}')
    ran = run(str(odd))
    assert ran.status == 1
    assert "newer version" in ran.err
    gone = run(str(odd) + ".age")
    assert "could not be opened" in gone.err
    assert "\x1b" not in gone.err
