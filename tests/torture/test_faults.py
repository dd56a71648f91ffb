"""What can go wrong around a diary, what the person is told then, and that nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from pain_companion.app import CompanionApp
from pain_companion.cli import main
from pain_companion.domain.sleep import Night
from pain_companion.screens.damaged import DamagedScreen
from pain_companion.screens.learned import LearnedFormScreen
from pain_companion.screens.plain import PlainScreen
from pain_companion.screens.today import TodayScreen
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.schema import SCHEMA_VERSION
from tests.clock import FixedClock
from tests.conftest import FreshApp
from tests.journeys import app_with, text, words_on
from tests.places import at_rest, press
from tests.terminal_harness import TerminalProgram, posix_terminals, python_program
from tests.test_upgrades import build_of_version

TODAY = date(2026, 11, 23)
LONG = "The stairs were easier with the rail. " * 1000
"""Longer than what is free in the pages of a small diary."""
NO_ROOM = "There is no room left on the disk, so nothing can be saved now."
ROOT = Path(__file__).parent.parent.parent


async def paste(pilot: Pilot[None], words: str) -> None:
    pilot.app.post_message(events.Paste(words))
    await at_rest(pilot)


def diary_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def learned(path: Path) -> list[str]:
    with closing(Diary.open(path, now=FixedClock(), create=False)) as diary:
        return [line.words for line in diary.learned.all()]


async def until_kept(pilot: Pilot[None], screen: LearnedFormScreen) -> None:
    """Until what is typed there lies in the file."""
    while screen.find_draft() is None:
        await pilot.pause(0.02)


# A full disk


async def test_a_full_disk_is_said_and_the_words_are_saved_once_there_is_room(
    fresh_app: FreshApp, diary_path: Path
) -> None:
    app = fresh_app()
    async with app_with(app, LearnedFormScreen, None) as (pilot, _):
        connection = diary_of(app).connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        await paste(pilot, LONG)
        await press(pilot, "ctrl+s")
        assert NO_ROOM in words_on(app)
        assert app.screen.query(TextArea).first().text == LONG
        connection.execute("PRAGMA max_page_count = 1073741823")
        await press(pilot, "ctrl+s")
    assert learned(diary_path) == [LONG.strip()]


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of two megabytes. Only the administrator may make one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(command, check=False).returncode != 0:
        pytest.skip("no disk can be made here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(disk: Path) -> Path:
    """Something else that takes all the room there is."""
    other = disk / "a film"
    with other.open("wb", 0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return other


@posix_terminals
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only for the administrator")
def test_a_disk_that_is_full_at_the_start_and_fills_up_while_one_types(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "diary.db"
        new(path, lambda diary: diary.settings.change(welcomed=True))
        film = fill_up(disk)
        with companion(path) as program:
            program.wait_for(NO_ROOM)
            film.unlink()
            program.send(b"a")
            program.wait_for("for today")
            program.send(b"j")
            program.wait_for("› What to say")
            program.send(b"Ask about the stairs")
            program.wait_until(lambda: "stairs" in drafts(path), "the words to be kept")
            film = fill_up(disk)
            program.send(b"\x1b[200~" + b" and the rail" * 12 + b"\x1b[201~")
            program.wait_for("Not saved yet.")
            film.unlink()
            program.wait_for("Kept as you typed it.")
            program.send(b"\x13")
            program.wait_for("Saved, to say next time: Ask about the stairs")
            leave(program)
        assert "and the rail" in things_to_say(path)[0]


@posix_terminals
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only for the administrator")
def test_on_a_full_disk_a_new_diary_is_not_begun_by_half(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        film = fill_up(disk)
        with companion(disk / "diary.db") as program:
            program.wait_for(NO_ROOM)
            assert [*disk.iterdir()] == [film]
            leave(program)


# The file


@posix_terminals
def test_a_file_that_may_only_be_read_gets_a_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    new(path, lambda diary: diary.settings.change(welcomed=True))
    path.chmod(0o400)
    before = path.read_bytes()
    with TerminalProgram([*as_anyone(), *command(path)]) as program:
        program.wait_for("cannot be written")
        leave(program)
    assert path.read_bytes() == before


@pytest.mark.parametrize("replaced", [False, True], ids=["taken away", "replaced"])
async def test_words_for_a_file_that_is_gone_lie_beside_it_and_are_saved_once_it_is_back(
    fresh_app: FreshApp, diary_path: Path, replaced: bool
) -> None:
    app = fresh_app()
    elsewhere = diary_path.with_name("elsewhere.db")
    async with app_with(app, LearnedFormScreen, None) as (pilot, _):
        await paste(pilot, "The rail helps")
        diary_path.rename(elsewhere)
        if replaced:
            shutil.copy(elsewhere, diary_path)
        await press(pilot, "ctrl+s")
        told = words_on(app)
        assert "was moved or replaced while it was open" in told
        assert "This is not saved." in told
        (beside,) = diary_path.parent.glob("words-not-saved-*.txt")
        assert "The rail helps" in beside.read_text(encoding="utf-8")
        diary_path.unlink(missing_ok=True)
        elsewhere.rename(diary_path)
        await press(pilot, "ctrl+s")
    assert learned(diary_path) == ["The rail helps"]


async def test_while_another_program_holds_the_file_words_wait_and_are_saved_afterwards(
    fresh_app: FreshApp, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pain_companion.store.connection.BUSY_SECONDS", 0.05)
    app = fresh_app()
    async with app_with(app, LearnedFormScreen, None) as (pilot, _):
        with closing(sqlite3.connect(diary_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            await paste(pilot, "The rail helps")
            await press(pilot, "ctrl+s")
            assert "Another program is holding the diary file." in words_on(app)
            other.execute("ROLLBACK")
        assert isinstance(app.screen, LearnedFormScreen)
        await until_kept(pilot, app.screen)
        await press(pilot, "ctrl+s")
    assert learned(diary_path) == ["The rail helps"]


@pytest.mark.parametrize("how", ["the form", "the program"])
async def test_words_that_cannot_be_kept_when_one_leaves_lie_beside_the_diary(
    fresh_app: FreshApp, diary_path: Path, how: str
) -> None:
    app = fresh_app()
    with closing(sqlite3.connect(diary_path)) as other:
        async with app_with(app, LearnedFormScreen, None) as (pilot, _):
            other.execute("BEGIN IMMEDIATE")
            await paste(pilot, "The rail helps")
            if how == "the form":
                await press(pilot, "escape", "escape")
                told = words_on(app)
            else:
                await app.action_quit()
                told = app.last_words
        other.execute("ROLLBACK")
    (beside,) = diary_path.parent.glob("words-not-saved-*")
    assert "The rail helps" in beside.read_text(encoding="utf-8")
    assert "What you typed last could not be kept in the diary." in told
    assert beside.name in told.replace(" ", "")


def damage_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 6] = b"\xff" * 4096 * 4
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [damage_a_page, empty])
async def test_a_damaged_diary_is_told_changed_in_no_byte_and_comes_back_from_a_backup(
    diary_path: Path, clock: FixedClock, harm: Callable[[Path], None]
) -> None:
    new(diary_path, lambda diary: diary.sleep.save(Night(TODAY, wakings=2)))
    Backups(diary_path, DiaryKind.OWN, clock).make(Reason.ASKED)
    harm(diary_path)
    before = diary_path.read_bytes()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, DamagedScreen)
        assert "Nothing in it was changed." in " ".join(text(app).split())
        assert diary_path.read_bytes() == before
        await press(pilot, "enter", "y")
        assert diary_of(app).sleep.night(TODAY) is not None


async def test_a_diary_of_a_newer_version_is_told_and_changed_in_no_byte(
    diary_path: Path, clock: FixedClock
) -> None:
    new(diary_path, lambda diary: diary.settings.change(welcomed=True))
    with closing(sqlite3.connect(diary_path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = diary_path.read_bytes()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, PlainScreen)
        told = " ".join(text(app).split())
        assert "This diary was written by a newer version of the program" in told
        assert "Update the program, then start again." in told
    assert diary_path.read_bytes() == before


def test_an_update_killed_before_any_of_its_statements_leaves_every_row(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.dying_update", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    versions = [int(word) for word in done.stdout.split()]
    assert len(versions) > 100
    assert versions == sorted(versions)
    assert {*versions} == {*range(1, SCHEMA_VERSION + 1)}


async def test_before_an_update_there_is_a_backup_of_the_earlier_version(
    diary_path: Path, clock: FixedClock
) -> None:
    diary_path.parent.mkdir()
    build_of_version(1, diary_path)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        (backup,) = Backups(diary_path, DiaryKind.OWN, clock).list(verify=True)
    assert backup.reason is Reason.UPDATE
    assert backup.verified
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


# The clock and the calendar


async def test_what_was_typed_last_is_offered_also_when_the_clock_was_set_back(
    diary_path: Path,
) -> None:
    for days_back, words in enumerate(("first", "later", "last")):
        clock = FixedClock()
        clock.pass_time(days=-days_back)
        with closing(Diary.open(diary_path, now=clock)) as diary:
            diary.drafts.keep("nap", "new", {"note": words})
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        newest = diary.drafts.newest("nap", "new")
        assert newest is not None
        assert newest.body == {"note": "last"}


@pytest.mark.parametrize(
    ("morning", "told"),
    [
        ("1999-12-31", "Saved: Friday 31 December"),
        ("2024-02-29", "Saved: Thursday 29 February"),
        ("2023-02-29", "There is no such date."),
        ("2099-01-01", "That day has not come yet."),
    ],
)
def test_a_day_that_is_typed_is_kept_or_refused_in_a_sentence(
    diary_path: Path, capsys: pytest.CaptureFixture[str], morning: str, told: str
) -> None:
    words = ["--data", str(diary_path), "sleep", "add", "--morning", morning, "--quality", "fair"]
    status = main(words, now=FixedClock())
    assert told in "".join(capsys.readouterr())
    assert status == (0 if told.startswith("Saved") else 1)
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        written = [night.morning.isoformat() for night in diary.sleep.nights(date.min, date.max)]
    assert written == ([morning] if status == 0 else [])


def test_a_change_of_the_time_zone_moves_no_night(tmp_path: Path) -> None:
    """Written in London, shown on a computer in Auckland, where it is tomorrow already."""
    path = tmp_path / "diary.db"
    times = ["--to-bed", "22:30", "--lights-out", "23:00", "--woke", "6:30", "--got-up", "7:00"]
    run(path, "Europe/London", "sleep", "add", "--morning", "2026-03-29", *times)
    shown = ["sleep", "show", "--from", "2026-03-01", "--to", "2026-04-30", "--format", "json"]
    told = {zone: run(path, zone, *shown) for zone in ("Europe/London", "Pacific/Auckland")}
    assert told["Europe/London"] == told["Pacific/Auckland"]
    assert '"morning": "2026-03-29"' in told["Pacific/Auckland"]
    # The clocks went forward that night.
    assert '"time_in_bed_minutes": 450' in told["Pacific/Auckland"]


# Several at once


WRITER = """
import sys
from datetime import date
from pathlib import Path
from pain_companion.__main__ import local_now
from pain_companion.cli import main
from pain_companion.domain.appointments import ThingToSay
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
def keep(words):
    # As a screen does: what could not be kept at once is kept a little later.
    try:
        diary.drafts.keep("thing to say", "new", {"words": words})
    except BusyDiaryError:
        keep(words)
diary = Diary.open(Path(sys.argv[1]), now=local_now)
for number in range(20):
    keep(f"{sys.argv[2]} {number}")
    with diary.saving("thing to say", f"not {sys.argv[2]}"):
        diary.things_to_say.save(ThingToSay(f"{sys.argv[2]} {number}", date(2026, 11, 23)))
diary.close()
"""


def test_five_windows_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    new(path, lambda diary: None)
    names = ("Ann", "Bo", "Cy", "Di", "Ed")
    each = [sys.executable, "-c", WRITER, str(path)]
    windows = [subprocess.Popen([*each, name], cwd=ROOT) for name in names]
    assert [window.wait() for window in windows] == [0] * len(names)
    assert sorted(things_to_say(path)) == sorted(f"{n} {k}" for n in names for k in range(20))
    with closing(Diary.open(path, now=FixedClock())) as diary:
        kept = {draft.body["words"] for draft in diary.drafts.all()}
        assert kept == {f"{name} 19" for name in names}


async def test_a_copy_that_a_cloud_folder_made_is_named_and_left_alone(
    fresh_app: FreshApp, diary_path: Path
) -> None:
    app = fresh_app()
    copy = diary_path.with_name("diary (Sam's conflicted copy 2026-11-23).db")
    shutil.copy(diary_path, copy)
    before = copy.read_bytes()
    async with app.run_test(size=(120, 40)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, TodayScreen)
        await app.visit("data:backups")
        await at_rest(pilot)
        assert "conflicted copy" in words_on(app)
    assert copy.read_bytes() == before


# What the tests share


def new(path: Path, fill: Callable[[Diary], object]) -> None:
    """A diary with something in it."""
    with closing(Diary.open(path, now=FixedClock())) as diary:
        fill(diary)


def command(path: Path) -> list[str]:
    return python_program("pain_companion", "--data", str(path))


def companion(path: Path) -> TerminalProgram:
    return TerminalProgram(command(path), env={"TZ": "UTC"})


def as_anyone() -> list[str]:
    """What makes of the administrator someone who may not write everywhere."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("the administrator may write everywhere")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def leave(program: TerminalProgram) -> None:
    program.send(b"\x11")
    assert program.wait_exit() == 0
    assert program.modes_left_on() == set()


def run(path: Path, zone: str, *words: str) -> str:
    done = subprocess.run(
        python_program("pain_companion", "--data", str(path), *words),
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def drafts(path: Path) -> str:
    """The words in the drafts that lie in the file now."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return "\n".join(body for (body,) in connection.execute("SELECT body FROM drafts"))


def things_to_say(path: Path) -> list[str]:
    with closing(Diary.open(path, now=FixedClock(), create=False)) as diary:
        return [thing.words for thing in diary.things_to_say.all()]
