"""Recording times in bed that a clinician has set."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time

import pytest

from pain_companion.app import CompanionApp
from pain_companion.domain.sleep import SleepWindow
from pain_companion.screens.sleep_window import SleepWindowsScreen
from pain_companion.screens.window_form import SleepWindowScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.words.window_entry import read_window, typed_from_window, window_days
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE_SHOWN, TODAY, Fill, Journey, app_at, text
from tests.places import press

CLINIC = SleepWindow(time(23, 30), time(6, 30), "the sleep clinic", date(2026, 11, 19))


@asynccontextmanager
async def windows(
    fresh_app: FreshApp, fill: Fill | None = None, size: tuple[int, int] = HOME
) -> AsyncIterator[Journey]:
    """The app at the sleep windows, reached by its keys."""
    async with app_at(fresh_app(fill=fill), "s", "i", size=size) as (pilot, app):
        assert isinstance(app.screen, SleepWindowsScreen)
        yield pilot, app


def kept(app: CompanionApp) -> list[SleepWindow]:
    assert app.store is not None
    return app.store.sleep.windows()


def fill_clinic(diary: Diary) -> None:
    diary.sleep.save_window(CLINIC)


async def test_a_window_is_written_down_by_keyboard(fresh_app: FreshApp) -> None:
    async with windows(fresh_app) as (pilot, app):
        await press(pilot, "enter", *"1130", "enter", *"630", "enter", *"Dr Shah", "enter")
        await press(pilot, *"19/11", "enter", *"31/12/2026", "enter", *"for six weeks")
        golden("sleep-window-form-80x24", screen_text(app))
        await press(pilot, "ctrl+s")
        (window,) = kept(app)
        assert (window.to_bed, window.got_up) == (time(23, 30), time(6, 30))
        assert (window.set_by, window.note) == ("Dr Shah", "for six weeks")
        assert window.first_morning == date(2026, 11, 19)
        assert window.last_morning == date(2026, 12, 31)
        assert "Saved: sleep window 11:30pm to 6:30am" in text(app)
        await press(pilot, "escape")
        golden("sleep-windows-80x24", screen_text(app))


async def test_nothing_is_ever_suggested(fresh_app: FreshApp) -> None:
    async with windows(fresh_app) as (pilot, app):
        assert "It never" in text(app)
        await press(pilot, "enter", "right")
        assert isinstance(app.screen, SleepWindowScreen)
        assert app.screen.typed == {}


async def test_a_window_without_its_times_is_not_saved_and_says_what_it_needs(
    fresh_app: FreshApp,
) -> None:
    async with windows(fresh_app) as (pilot, app):
        await press(pilot, "enter", *"2330", "ctrl+s")
        assert kept(app) == []
        assert "Not saved yet. Add the time up and who set it." in text(app)


async def test_what_is_typed_is_kept_and_there_on_return(fresh_app: FreshApp) -> None:
    async with windows(fresh_app) as (pilot, app):
        await press(pilot, "a", *"2330", "escape", "escape")
        assert isinstance(app.screen, SleepWindowsScreen)
        await press(pilot, "a")
        assert "11:30pm" in text(app)
        assert "It is as you left it." in text(app)


async def test_the_first_morning_that_is_typed_stays_that_day(fresh_app: FreshApp) -> None:
    async with windows(fresh_app) as (pilot, app):
        await press(pilot, "a", *"2330", "enter", "enter", "enter", *"tomorrow", "escape", "escape")
        assert app.store is not None
        draft = app.store.drafts.newest("sleep window", "new")
        assert draft is not None
        assert draft.body == {"to_bed": "2330", "first_morning": "24/11/2026"}


async def test_a_window_is_changed(fresh_app: FreshApp) -> None:
    async with windows(fresh_app, fill_clinic) as (pilot, app):
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, SleepWindowScreen)
        await press(pilot, "tab", *["backspace"] * 6, *"7am", "ctrl+s")
        (window,) = kept(app)
        assert window.got_up == time(7)
        assert window.set_by == "the sleep clinic"


async def test_a_window_is_deleted_and_comes_back_with_undo(fresh_app: FreshApp) -> None:
    async with windows(fresh_app, fill_clinic) as (pilot, app):
        await press(pilot, "delete")
        assert kept(app) == []
        assert "Deleted: 11:30pm to 6:30am. Ctrl+Z brings it back." in text(app)
        await press(pilot, "ctrl+z")
        assert len(kept(app)) == 1


async def test_a_window_is_deleted_from_its_form_too(fresh_app: FreshApp) -> None:
    async with windows(fresh_app, fill_clinic) as (pilot, app):
        await press(pilot, "tab", "enter")
        app.screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert kept(app) == []
        assert "in the bin" in text(app)
        assert not app.screen.query_one("#delete").display


async def test_with_no_window_there_is_nothing_to_delete(fresh_app: FreshApp) -> None:
    async with windows(fresh_app) as (pilot, app):
        await press(pilot, "delete")
        assert "There is no window to delete." in text(app)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    async with windows(fresh_app, size=(120, 32)) as (pilot, app):
        await press(pilot, "a", *"2330", "tab", *"630", "tab", *HOSTILE_SHOWN, "ctrl+s", "escape")
        assert kept(app)[0].set_by == HOSTILE_SHOWN
        assert f"Set by {HOSTILE_SHOWN}, from Monday 23 November on" in text(app)


async def test_a_fault_while_saving_keeps_the_words(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with windows(fresh_app) as (pilot, app):
        assert app.store is not None

        def busy(_: SleepWindow) -> SleepWindow:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.sleep, "save_window", busy)
        await press(pilot, "a", *"2330", "tab", *"630", "tab", *"Jo", "ctrl+s", "escape", "escape")
        monkeypatch.undo()
        assert kept(app) == []
        await press(pilot, "a", "ctrl+s")
        assert kept(app)[0].set_by == "Jo"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_reaches_the_whole_form(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with windows(fresh_app, fill_clinic, size) as (pilot, app):
        await press(pilot, "a", *["tab"] * 6)
        assert "Save" in text(app)
        assert app.screen.query_one("#body").max_scroll_x == 0


def test_a_window_without_a_first_morning_holds_from_today() -> None:
    typed = {"to_bed": "midnight", "got_up": "7", "set_by": "Jo"}
    window = read_window(typed, TODAY, twelve_hour=True).record
    assert window is not None
    assert (window.to_bed, window.got_up) == (time(0), time(7))
    assert window.first_morning == TODAY
    assert window_days(window, TODAY) == "from Monday 23 November on"


def test_a_last_morning_before_the_first_is_named() -> None:
    typed = {
        "to_bed": "2330",
        "got_up": "7",
        "set_by": "Jo",
        "first_morning": "20/11/2026",
        "last_morning": "19/11/2026",
    }
    entry = read_window(typed, TODAY, twelve_hour=True)
    assert entry.record is None
    assert entry.problems == {"last_morning": "This is before the first morning."}


def test_a_window_is_typed_and_read_back_the_same() -> None:
    for twelve_hour in (True, False):
        typed = typed_from_window(CLINIC, twelve_hour=twelve_hour)
        assert read_window(typed, TODAY, twelve_hour=twelve_hour).record == CLINIC
