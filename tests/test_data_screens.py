"""Your data by keyboard: history, bin, backups, copies out and in, settings."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.__main__ import bring_back
from pain_companion.app import CompanionApp, Next
from pain_companion.domain.sleep import Night, Quality, SleepWindow
from pain_companion.exchange.export import export_diary
from pain_companion.screens.backups import BackupsScreen
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.data import DOORS, DataScreen
from pain_companion.screens.room import Room
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind, kind_of
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.widgets.go import Go
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text

TODAY = date(2026, 11, 23)
SECRET = "marmalade-and-thunder"
HOSTILE = "[bold]x[/nope] [@click=app.exit]y[/] \x1b[2J"


def two_nights(diary: Diary) -> None:
    first = diary.sleep.save(Night(TODAY, quality=Quality.FAIR, note=SECRET))
    diary.sleep.save(Night(TODAY - timedelta(days=1), quality=Quality.GOOD))
    diary.sleep.delete(first.id)


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


async def go(pilot: Pilot[None], place: str) -> None:
    """Wait for the start, then go somewhere as the palette does."""
    app = pilot.app
    assert isinstance(app, CompanionApp)
    await pilot.pause()
    app.post_message(Go(place))
    await pilot.pause()
    await pilot.pause()


def status(app: CompanionApp) -> str:
    return "\n".join(screen_text(app))


async def test_your_data_lists_its_doors(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data")
        assert isinstance(app.screen, DataScreen)
        lines = [line for line in screen_text(app) if str(store_of(app).path.parent) not in line]
        for words in ("What I changed", "The bin", "Backups", "Save a copy", "Bring in a copy"):
            assert any(words in line for line in lines)


async def test_each_change_is_listed_and_undone_by_one_key(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:history")
        golden("history-80x24", screen_text(app))
        await pilot.press("ctrl+z")
        assert store_of(app).sleep.night(TODAY) is not None
        assert "Undone: Deleted: Night of Monday 23 November 2026" in status(app)
        await pilot.press("ctrl+y")
        assert store_of(app).sleep.night(TODAY) is None


async def test_a_deleted_night_is_put_back_from_the_bin(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:bin")
        golden("bin-80x24", screen_text(app))
        await pilot.press("enter")
        assert store_of(app).sleep.night(TODAY) is not None
        assert "The bin is empty" in status(app)


async def test_enter_by_mistake_removes_nothing_for_good(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:bin")
        await pilot.press("r")
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("enter")
        assert len(store_of(app).bin.items()) == 1


async def test_words_removed_for_good_are_in_no_file_of_the_program(
    fresh_app: FreshApp, diary_path: Path, clock: FixedClock
) -> None:
    app = fresh_app(fill=two_nights)
    Backups(diary_path, DiaryKind.OWN, clock).make(Reason.ASKED)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:bin")
        store_of_app = store_of(app)
        store_of_app.drafts.keep("night", TODAY.isoformat(), {"note": SECRET})
        await pilot.press("r", "y")
        await pilot.pause()
        assert store_of_app.bin.items() == []
        await pilot.press("y")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "also from 2 backups" in status(app)
    left = [file for file in diary_path.parent.rglob("*") if file.is_file()]
    assert len(left) > 1
    for file in left:
        assert SECRET.encode() not in file.read_bytes(), file.name


async def test_a_backup_is_made_and_an_earlier_one_brought_back(
    fresh_app: FreshApp, diary_path: Path, clock: FixedClock
) -> None:
    app = fresh_app(fill=two_nights)
    before = Backups(diary_path, DiaryKind.OWN, clock).make(Reason.ASKED)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:backups")
        assert isinstance(app.screen, BackupsScreen)
        night = store_of(app).sleep.night(TODAY - timedelta(days=1))
        assert night is not None
        clock.pass_time(minutes=5)
        store_of(app).sleep.save(replace(night, quality=Quality.VERY_POOR), night)
        await pilot.press("b")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Backed up and checked" in status(app)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert "It would change: 1 night." in status(app)
        await pilot.press("y")
        await pilot.pause()
    assert app.wants_next is Next.SAME
    assert app.backup_to_bring_back == before.path
    assert "The backup is back" in bring_back(diary_path, app.kind, app.backup_to_bring_back)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        kept = diary.sleep.night(TODAY - timedelta(days=1))
        assert kept is not None
        assert kept.quality is Quality.GOOD
    reasons = [each.reason for each in Backups(diary_path, DiaryKind.OWN, clock).list()]
    assert Reason.RESTORE in reasons


async def test_a_copy_is_saved_where_the_person_says(fresh_app: FreshApp, tmp_path: Path) -> None:
    app = fresh_app(fill=two_nights)
    place = tmp_path / "my copy.json"
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:export")
        app.screen.query_one("#place", Field).text = str(place)
        await pilot.press("tab", "tab", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Saved and checked" in status(app)
    assert len(json.loads(place.read_bytes())["tables"]["nights"]) == 2


async def test_a_file_that_is_there_is_replaced_only_after_a_yes(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    app = fresh_app()
    place = tmp_path / "precious.json"
    place.write_text("precious")
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:export")
        app.screen.query_one("#place", Field).text = str(place)
        await pilot.press("tab", "tab", "enter")
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("escape")
        await app.workers.wait_for_complete()
    assert place.read_text() == "precious"


async def test_a_copy_never_takes_the_place_of_the_diary(
    fresh_app: FreshApp, diary_path: Path
) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:export")
        app.screen.query_one("#place", Field).text = str(diary_path)
        await pilot.press("tab", "tab", "enter")
        assert "This would write over your diary." in " ".join(status(app).split())
    assert kind_of(diary_path) is DiaryKind.OWN


async def test_no_diary_is_written_over_by_a_copy_of_another_one(
    fresh_app: FreshApp, tmp_path: Path, clock: FixedClock
) -> None:
    app = fresh_app(fill=two_nights, kind=DiaryKind.EXAMPLE)
    own = tmp_path / "own.db"
    Diary.open(own, now=clock).close()
    async with app.run_test(size=(80, 24)) as pilot:
        for place in (own, tmp_path / "own.db-wal"):
            await go(pilot, "data:export")
            app.screen.query_one("#place", Field).text = str(place)
            await pilot.press("tab", "tab", "enter")
            if isinstance(app.screen, ConfirmScreen):
                await pilot.press("y")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert "This would write over a diary." in " ".join(status(app).split())
    assert kind_of(own) is DiaryKind.OWN


async def test_a_copy_is_looked_at_before_it_comes_in(
    fresh_app: FreshApp, tmp_path: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(tmp_path / "old.db", now=clock)) as old:
        two_nights(old)
        export_diary(old.path, "csv", tmp_path / "copy.zip")
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:import")
        app.screen.query_one("#file", Field).text = f"'{tmp_path / 'copy.zip'}'"
        await pilot.press("tab", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "2 nights" in status(app)
        assert store_of(app).sleep.first_morning() is None
        await pilot.press("y")
        await pilot.pause()
        assert store_of(app).sleep.first_morning() == TODAY - timedelta(days=1)
        assert "Brought in." in status(app)
        app.screen.set_focus(None)
        await pilot.press("ctrl+z")
        assert store_of(app).sleep.first_morning() is None


async def test_a_broken_copy_is_told_and_what_was_typed_stays(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    (tmp_path / "broken.json").write_text('{"format": ')
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:import")
        field = app.screen.query_one("#file", Field)
        field.text = str(tmp_path / "broken.json")
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "line 1, column" in status(app)
        assert field.text.endswith("broken.json")


async def test_a_setting_holds_at_once_and_can_be_undone(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "settings")
        golden("settings-80x24", [row.replace("▌", " ") for row in screen_text(app)][:14])
        await pilot.press("right")
        await pilot.pause()
        assert store_of(app).settings.read().theme == "calm-night"
        assert app.theme == "calm-night"
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert app.theme == "calm-day"


async def test_letters_in_settings_are_keys_until_the_name_is_gone_to(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "settings")
        await pilot.press("t")
        await pilot.pause()
        assert app.current_mode == "today"
        await go(pilot, "settings")
        await pilot.press("up", "t", "enter")
        await pilot.pause()
        assert store_of(app).settings.read().greet_as == "t"
        assert "Saved: Your name." in status(app)


@pytest.mark.parametrize("typed", ["~nobody-of-this-name/x.json", "/" + "x" * 300, "/nowhere\0/x"])
async def test_a_place_that_cannot_be_is_told_and_can_be_mended(
    fresh_app: FreshApp, typed: str
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:export")
        app.screen.query_one("#place", Field).text = typed
        await pilot.press("tab", "tab", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "could not be written there" in " ".join(status(app).split())
        await go(pilot, "data:import")
        app.screen.query_one("#file", Field).text = typed
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "could not be opened" in " ".join(status(app).split())


async def test_a_copy_in_a_folder_gets_a_name_and_the_whole_place_is_shown(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    app = fresh_app()
    async with app.run_test(size=(120, 32)) as pilot:
        await go(pilot, "data:export")
        await pilot.press("tab", "ctrl+u", *str(tmp_path))
        await pilot.pause()
        assert "It goes here:" in status(app)
        await pilot.press("tab", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
    assert (tmp_path / "pain-companion-2026-11-23.json").is_file()


async def test_enter_on_a_change_says_how_changes_are_taken_back(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:history")
        await pilot.press("enter")
        await pilot.pause()
        assert status(app).count("Ctrl+Z undoes the newest.") == 2


async def test_a_question_fits_the_smallest_terminal_and_names_what_is_not_reached(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(40, 15)) as pilot:
        await go(pilot, "data:bin")
        await pilot.press("r")
        await pilot.pause()
        golden("remove-for-good-40x15", screen_text(app))


@pytest.mark.slow
async def test_the_palette_finds_each_door_and_undoes_what_was_done_last(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=two_nights)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for door in DOORS.values():
            await pilot.press("ctrl+p", *door.words, "enter")
            await pilot.pause()
            await pilot.pause()
            assert isinstance(app.screen, Room)
            assert door.words == app.screen.TITLE_WORDS
        await go(pilot, "today")
        await pilot.press("ctrl+p", *"undo", "enter")
        await pilot.pause()
        assert "Undone: Deleted: Night of" in status(app)


async def test_the_marked_line_is_reversed_in_the_terminals_own_colours(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(theme="terminal")
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data")
        door = DOORS["history"]
        assert reversed_words(app) == {door.words, door.more}
        await pilot.press("m", "down")
        await pilot.pause()
        assert reversed_words(app) == {"Settings"}
        await go(pilot, "sleep")
        assert reversed_words(app) == {"›Mon 23"}


def reversed_words(app: CompanionApp) -> set[str]:
    return {
        segment.text.strip()
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None and segment.style.reverse and segment.text.strip()
    }


async def test_out_of_the_menu_of_areas_the_keys_are_for_the_list_again(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data")
        await pilot.press("m", "escape", "down", "enter")
        await pilot.pause()
        assert "The bin is empty" in status(app)


async def test_a_list_scrolls_with_its_mark_and_shows_its_heading_again(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(40, 15)) as pilot:
        await go(pilot, "data")
        assert "Your data" in status(app)
        await pilot.press("end")
        await pilot.pause()
        assert "Bring in a copy" in status(app)
        await pilot.press("home")
        await pilot.pause()
        assert "Your data" in status(app)


async def test_a_hostile_name_is_shown_as_it_is(fresh_app: FreshApp) -> None:
    app = fresh_app(greet_as=HOSTILE)
    async with app.run_test(size=(120, 32)) as pilot:
        await go(pilot, "settings")
        assert app.screen.query_one("#greet-as", Field).text == HOSTILE
        await go(pilot, "today")
        assert "[bold]x[/nope] [@click=app.exit]y[/] ␛[2J" in status(app)


async def test_a_sleep_window_in_the_bin_is_named_without_the_persons_words(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    def fill(diary: Diary) -> None:
        noon = clock().time()
        window = diary.sleep.save_window(SleepWindow(noon, noon, HOSTILE, TODAY))
        diary.sleep.delete_window(window.id)

    app = fresh_app(fill=fill)
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "data:bin")
        assert "Sleep window from Monday 23 November 2026" in status(app)
        assert "bold" not in status(app)
