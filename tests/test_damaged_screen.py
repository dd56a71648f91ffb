"""A diary that cannot be opened, by keyboard: told plainly, never replaced by an empty one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.domain.sleep import Night, Quality
from pain_companion.screens.damaged import DamagedScreen
from pain_companion.screens.plain import PlainScreen
from pain_companion.screens.today import TodayScreen
from pain_companion.store.backup import Backup, Backups, Reason
from pain_companion.store.connection import DiaryKind, backups_folder
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import all_words

MORNINGS = (date(2026, 11, 21), date(2026, 11, 22))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])


def destroy_the_header(path: Path) -> None:
    path.write_bytes(b"\xa5" * 200 + path.read_bytes()[200:])


def blank_the_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])


HARMS = (cut, destroy_the_header, blank_the_header)


@pytest.fixture
def backups(diary_path: Path, clock: FixedClock) -> Backups:
    """A welcomed person's diary, with a backup after each of two nights."""
    found = Backups(diary_path, DiaryKind.OWN, clock)
    for morning in MORNINGS:
        diary = Diary.open(diary_path, now=clock)
        diary.settings.remember(welcomed=True)
        diary.sleep.save(Night(morning, quality=Quality.FAIR))
        diary.close()
        found.make(Reason.ASKED)
        clock.pass_time(minutes=1)
    return found


async def at_rest(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await at_rest(pilot)


def mornings_in(app: CompanionApp) -> list[date]:
    assert app.store is not None
    return [night.morning for night in app.store.sleep.nights(date.min, date.max)]


@pytest.mark.slow
@pytest.mark.parametrize("harm", HARMS)
async def test_a_damaged_diary_comes_back_with_three_keys_and_its_bytes_are_kept(
    diary_path: Path, clock: FixedClock, backups: Backups, harm: Callable[[Path], None]
) -> None:
    harm(diary_path)
    damaged = diary_path.read_bytes()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, DamagedScreen)
        assert diary_path.read_bytes() == damaged
        await press(pilot, "enter")
        assert "Bring this backup back?" in all_words(app)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert mornings_in(app) == [*MORNINGS]
    kept = [path for path in diary_path.parent.glob("*before-restore*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [damaged]


async def test_the_screen_names_the_file_and_each_backup_at_the_home_size(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    cut(diary_path)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert diary_path.name in all_words(app)
        rows = screen_text(app)
        start = next(place for place, row in enumerate(rows) if "Here are your backups" in row)
        golden("damaged-80x24", rows[start:])


async def test_enter_by_mistake_and_escape_change_nothing(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    cut(diary_path)
    damaged = diary_path.read_bytes()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "enter", "enter", "escape", "escape")
        assert isinstance(app.screen, DamagedScreen)
    assert diary_path.read_bytes() == damaged


async def test_a_backup_that_is_damaged_itself_is_not_offered(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    newest = backups.list()[0]
    spoil(newest)
    cut(diary_path)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, DamagedScreen)
        assert [each.number for each in app.screen.backups] == [newest.number - 1]
        await press(pilot, "enter", "y")
        assert mornings_in(app) == [MORNINGS[0]]


def spoil(backup: Backup) -> None:
    """Change one byte in the middle, so that the size stays the same."""
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    backup.path.write_bytes(content)


async def test_a_missing_diary_with_backups_is_not_replaced_by_an_empty_one(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    diary_path.unlink()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, DamagedScreen)
        assert not diary_path.exists()
        await press(pilot, "enter", "y")
        assert mornings_in(app) == [*MORNINGS]


async def test_without_a_backup_the_screen_says_what_to_do_and_tries_again(
    diary_path: Path, clock: FixedClock, backups: Backups, tmp_path: Path
) -> None:
    whole = diary_path.read_bytes()
    backups_folder(diary_path).rename(tmp_path / "elsewhere")
    cut(diary_path)
    damaged = diary_path.read_bytes()
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "No backup that can be read was found beside it." in all_words(app)
        await press(pilot, "enter", "a")
        assert isinstance(app.screen, DamagedScreen)
        assert diary_path.read_bytes() == damaged
        diary_path.write_bytes(whole)
        await press(pilot, "a")
        assert isinstance(app.screen, TodayScreen)
        assert mornings_in(app) == [*MORNINGS]


async def test_another_programs_file_beside_no_backups_is_never_offered_to_be_replaced(
    diary_path: Path, clock: FixedClock
) -> None:
    diary_path.parent.mkdir()
    diary_path.write_bytes(b"Shopping: bread, milk. " * 20)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, PlainScreen)


async def test_what_stood_in_the_way_can_be_mended_and_tried_again(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    whole = diary_path.read_bytes()
    backups_folder(diary_path).rename(diary_path.with_name("elsewhere"))
    diary_path.write_bytes(b"Shopping: bread, milk. " * 20)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "a try again" in all_words(app)
        await press(pilot, "escape", "enter", "a")
        assert isinstance(app.screen, PlainScreen)
        diary_path.write_bytes(whole)
        await press(pilot, "a")
        assert isinstance(app.screen, TodayScreen)


async def test_get_help_now_works_while_the_diary_does_not(
    diary_path: Path, clock: FixedClock, backups: Backups
) -> None:
    cut(diary_path)
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        for key in ("f12", "exclamation_mark"):
            await press(pilot, key)
            assert "Emergency: Call 999" in all_words(app)
            await press(pilot, "escape")
            assert isinstance(app.screen, DamagedScreen)
