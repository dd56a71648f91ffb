"""A person's own list by keyboard: added to, looked at side by side, and looked back on."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Button

from pain_companion.domain.up_and_down import UpDownLine, Way, held_on
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.up_and_down import UpAndDownScreen
from pain_companion.screens.up_and_down_days import UpAndDownDaysScreen
from pain_companion.screens.up_and_down_page import UpAndDownPageScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Menu
from pain_companion.words.up_and_down import (
    DELETED,
    ENDED,
    IS_BACK,
    NO_LONGER,
    NONE_YET,
    NOTHING_HERE,
)
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, HOSTILE_SHOWN, Journey, app_with, status, words_on
from tests.killed_typing import type_until_killed
from tests.lessons import BATH, RUSHED, TODAY, fill_list
from tests.places import press

ONE_DAY = timedelta(days=1)


def lines_of(journey: Journey) -> list[UpDownLine]:
    """What is in the list today."""
    store = journey[1].store
    assert store is not None
    return held_on(store.up_and_down.all(), TODAY)


def rows_beside_the_menu(journey: Journey) -> list[str]:
    return [row[24:] for row in screen_text(journey[1])]


async def test_the_first_lines_are_added_in_a_few_keys(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), UpAndDownScreen) as (pilot, app):
        assert NONE_YET in words_on(app)
        assert NOTHING_HERE not in words_on(app)
        await press(pilot, "enter")
        golden("up-and-down-which-80x24", rows_beside_the_menu((pilot, app)))
        await press(pilot, "1", "3")
        golden("up-and-down-words-80x24", rows_beside_the_menu((pilot, app)))
        await press(pilot, "2")
        (first,) = lines_of((pilot, app))
        assert (first.way, first.everyday, first.noted_on) == (Way.UP, "doing", TODAY)
        assert f"Saved: {first.words}. Ctrl+Z takes it back." == status(app.screen)
        await press(pilot, "a", "2", "down", "down", "enter", "7", *"A song", "enter")
        assert [line.words for line in lines_of((pilot, app))] == [first.words, "A song"]
        await press(pilot, "u")
        assert len(lines_of((pilot, app))) == 1
        await press(pilot, "a", "1", "3")
        assert first.words not in words_on(app)


async def test_both_halves_stand_side_by_side(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen) as (pilot, app):
        await press(pilot, "down", "right")
        golden("up-and-down-80x24", rows_beside_the_menu((pilot, app)))
        focused = app.screen.focused
        assert isinstance(focused, Menu)
        assert focused.id == "down"
        await press(pilot, "left", "up")
        assert isinstance(app.screen.focused, Button)
        assert app.screen.query_one("#body").scroll_offset.y == 0
        assert "not so any more" not in words_on(app)


async def test_a_line_ends_comes_back_and_goes_to_the_bin(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen) as (pilot, app):
        await press(pilot, "down", "right", "enter")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "y")
        assert status(app.screen) == ENDED
        words = [line.words for line in lines_of((pilot, app))]
        assert words == ["A short night", BATH.words]
        await press(pilot, "down", "down", "down")
        assert NO_LONGER in words_on(app)
        await press(pilot, "enter", "y")
        assert status(app.screen) == IS_BACK
        assert len(lines_of((pilot, app))) == 3
        await press(pilot, "right", "delete")
        assert status(app.screen) == DELETED
        assert len(lines_of((pilot, app))) == 2
        await press(pilot, "u", "left", "e", "enter", "n")
        assert len(lines_of((pilot, app))) == 2


async def test_it_is_seen_as_it_was_on_an_earlier_day(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen) as (pilot, app):
        await press(pilot, "b")
        assert isinstance(app.screen, UpAndDownDaysScreen)
        assert "Saturday 21 November 1 thing winds me up. 2 things settle me." in words_on(app)
        await press(pilot, "down", "down", "enter")
        assert isinstance(app.screen, UpAndDownPageScreen)
        assert "As it was on Monday 9 November 2026." in words_on(app)
        assert RUSHED.words in words_on(app)
        assert BATH.words not in words_on(app)
        await press(pilot, "w")
        assert isinstance(app.screen, UpAndDownPageScreen)


async def test_as_sentences_it_is_saved_to_take_along(fresh_app: FreshApp, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen) as (pilot, app):
        await press(pilot, "v")
        golden("up-and-down-sentences-80x24", rows_beside_the_menu((pilot, app)))
        await press(pilot, "w", "enter", "enter")
        saved = tmp_path / "home" / "what-winds-me-up-2026-11-23.txt"
        assert "A short night. Since Monday 9 November 2026." in saved.read_text(encoding="utf-8")


@pytest.mark.slow
async def test_own_words_are_kept_when_killed_and_where_the_diary_is_busy(
    fresh_app: FreshApp, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: object) -> None:
        raise BusyDiaryError("Another window is saving. Try again in a moment.")

    app = fresh_app()
    type_until_killed("up and down", diary_path, "2", "7", "7", *"Tea")
    async with app_with(app, UpAndDownScreen) as (pilot, _):
        assert app.store is not None
        await press(pilot, "a")
        assert "You typed this earlier." in status(app.screen)
        assert app.screen.query_one(Field).text == "Tea"
        with monkeypatch.context() as patch:
            patch.setattr(app.store.up_and_down, "add", busy)
            await press(pilot, "enter")
            assert "Another window is saving." in status(app.screen)
        await press(pilot, "enter")
        (line,) = lines_of((pilot, app))
        assert (line.way, line.everyday, line.words) == (Way.DOWN, "comfort", "Tea")
        assert app.store.drafts.all() == []


async def test_escape_goes_back_question_by_question(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), UpAndDownScreen) as (pilot, app):
        await press(pilot, "a", "1", "1", "7", "enter")
        assert "Add a word or more." in status(app.screen)
        for asked in ("My body today", "What is it about?", "What would you like to add?"):
            await press(pilot, "escape")
            if "▌" in words_on(app):
                await press(pilot, "escape")
            assert asked in words_on(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, UpAndDownScreen)
        assert lines_of((pilot, app)) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [HOME, (40, 15), (120, 32)])
async def test_hostile_words_are_shown_as_they_are_everywhere(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    def fill(diary: Diary) -> None:
        diary.up_and_down.add(replace(RUSHED, words=HOSTILE, everyday=HOSTILE))

    async with app_with(fresh_app(fill=fill), UpAndDownScreen, size=size) as (pilot, app):
        await press(pilot, "down")
        hostile = HOSTILE_SHOWN.replace(" ", "")
        assert hostile in words_on(app).replace(" ", "")
        await press(pilot, "enter")
        assert hostile in "".join(screen_text(app)).replace(" ", "").replace("▌", "")
        await press(pilot, "n", "a", "1", "3", "7", *"[/b]", "enter")
        assert "Saved: [/b]." in status(app.screen)
        await press(pilot, "v")
        assert hostile in words_on(app).replace(" ", "")
        assert app.screen.query_one("#body").max_scroll_x == 0


async def test_one_under_the_other_on_a_narrow_terminal(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen, size=(40, 15)) as (pilot, app):
        halves = [app.screen.query_one(f"#{way}").region for way in Way]
        assert halves[0].x == halves[1].x
        assert halves[0].bottom <= halves[1].y
        await press(pilot, "down", "down", "down", "down")
        assert NO_LONGER in words_on(app)
        assert app.screen.query_one("#body").max_scroll_x == 0


async def test_another_window_and_a_new_day_are_seen(
    fresh_app: FreshApp, diary_path: Path, clock: FixedClock
) -> None:
    async with app_with(fresh_app(fill=fill_list), UpAndDownScreen) as (pilot, app):
        clock.pass_time(days=1)
        with closing(Diary.open(diary_path, now=clock)) as other:
            other.up_and_down.add(replace(RUSHED, words="A row", noted_on=TODAY + ONE_DAY))
        app.look_around()
        await pilot.pause()
        assert "A row" in words_on(app)
