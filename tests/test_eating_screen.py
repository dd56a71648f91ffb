"""The area about eating: one question first, small changes by key, a shopping list, or nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.app import CompanionApp
from pain_companion.content.habits import read_food_changes
from pain_companion.content.library import STAY, read_page
from pain_companion.domain.eating import FoodAnswer
from pain_companion.domain.habits import tried
from pain_companion.screens.eating import EatingScreen, PickFoodChangeScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.room import Room
from pain_companion.screens.shopping import ShoppingScreen
from pain_companion.screens.subject import SubjectScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.sidebar import Sidebar
from pain_companion.words.eating import ENOUGH, QUESTION, TICK_UNDONE
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.eating import FISH, OWN, TODAY, fill_eating
from tests.journeys import (
    HOME,
    HOSTILE,
    HOSTILE_SHOWN,
    Fill,
    Journey,
    app_at,
    status,
    text,
    words_on,
)
from tests.killed_typing import type_until_killed
from tests.places import Place, arrive, press


@asynccontextmanager
async def eating(
    fresh_app: FreshApp,
    fill: Fill | None = None,
    *,
    food: str = "show",
    size: tuple[int, int] = HOME,
    at: str = "eating",
) -> AsyncIterator[Journey]:
    """The app at a place of this area."""
    async with app_at(fresh_app(fill=fill, food=food), size=size) as (pilot, app):
        await arrive(pilot, Place(at))
        yield pilot, app


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def answers(app: CompanionApp) -> dict[date, FoodAnswer]:
    days = store_of(app).eating.habit_days(date(2020, 1, 1), TODAY)
    return {each.day: each.answer for each in days}


def texts(app: CompanionApp) -> list[str]:
    return [each.text for each in tried(store_of(app).eating.habits())]


def menu_of(app: CompanionApp) -> list[str]:
    return [each.title for each in app.screen.query_one(Sidebar).areas]


def one_change(diary: Diary) -> None:
    diary.eating.pick_habit(FISH.key, FISH.text, TODAY - timedelta(days=10))


async def test_before_anything_about_food_there_is_one_question(fresh_app: FreshApp) -> None:
    async with eating(fresh_app, food="") as (pilot, app):
        golden("eating-question-80x24", screen_text(app))
        await press(pilot, "a", "b", "h")
        assert isinstance(app.screen, EatingScreen)
        assert QUESTION in text(app)
        await arrive(pilot, Place("eating:shopping"))
        assert QUESTION in text(app)
        await press(pilot, "enter")
        assert store_of(app).settings.read().food == "show"
        assert QUESTION not in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PickFoodChangeScreen)


async def test_not_now_leaves_the_question_for_another_time(fresh_app: FreshApp) -> None:
    async with eating(fresh_app, food="") as (pilot, app):
        await press(pilot, "tab", "tab", "enter")
        assert app.current_mode == "today"
        assert store_of(app).settings.read().food == ""
        assert "Eating well" in menu_of(app)
        await arrive(pilot, Place("eating"))
        await press(pilot, "tab", "tab", "tab", "enter")
        assert isinstance(app.screen, PageScreen)
        assert read_page("eating/when-food-is-a-hard-subject").title in text(app)


async def test_hidden_the_area_is_gone_from_everywhere_and_two_pages_stay(
    fresh_app: FreshApp,
) -> None:
    async with eating(fresh_app, fill_eating, food="") as (pilot, app):
        await press(pilot, "tab", "enter")
        assert store_of(app).settings.read().food == "hide"
        assert "Eating well" not in menu_of(app)
        assert FISH.text not in text(app)
        golden("eating-hidden-80x24", screen_text(app))
        await press(pilot, "enter")
        assert app.current_mode == "today"
        assert "Eating" not in text(app)
        await press(pilot, "slash", *"eating")
        assert "Eating" not in text(app)
        await press(pilot, "escape")
        await arrive(pilot, Place("learn"))
        assert "Eating" not in text(app)
        await arrive(pilot, Place("learn:wellbeing"))
        assert read_page("eating/who-should-ask-first").title in text(app)
        for name in STAY:
            await arrive(pilot, Place(f"page:{name}"))
            assert read_page(name).title in text(app)
        await arrive(pilot, Place("page:eating/the-eatwell-facts"))
        assert read_page("eating/when-food-is-a-hard-subject").title in text(app)
        await arrive(pilot, Place("eating"))
        assert FISH.text not in text(app)


async def test_hiding_is_one_key_away_and_undone_with_another(fresh_app: FreshApp) -> None:
    async with eating(fresh_app, one_change) as (pilot, app):
        await press(pilot, "h")
        assert "Eating well" not in menu_of(app)
        assert FISH.text not in text(app)
        await press(pilot, "ctrl+z")
        assert "Eating well" in menu_of(app)
        assert FISH.text in text(app)
        await press(pilot, "1")
        assert answers(app) == {TODAY: FoodAnswer.DID}


async def test_the_settings_bring_the_area_back(fresh_app: FreshApp) -> None:
    async with eating(fresh_app, food="hide", at="settings") as (pilot, app):
        assert "Eating well" not in menu_of(app)
        app.screen.query_one("#food").focus()
        await press(pilot, "1")
        assert store_of(app).settings.read().food == "show"
        assert "Eating well" in menu_of(app)
        await press(pilot, "2")
        assert "Eating well" not in menu_of(app)


async def test_before_the_first_pick_it_says_once_who_should_ask_first(
    fresh_app: FreshApp,
) -> None:
    async with eating(fresh_app) as (pilot, app):
        golden("eating-empty-80x24", screen_text(app))
        await press(pilot, "w")
        assert read_page("eating/who-should-ask-first").title in text(app)
        await arrive(pilot, Place("eating"))
        await press(pilot, "enter", "enter")
        first = read_food_changes()[0]
        assert texts(app) == [first.text]
        assert f"On a bad day: {first.easier}" in words_on(app)
        assert f"You are trying: {first.text}" in words_on(app)
        assert "Ask your team" not in text(app)


async def test_own_words_are_picked_as_they_are_and_a_fourth_is_kindly_refused(
    fresh_app: FreshApp,
) -> None:
    async with eating(fresh_app, fill_eating) as (pilot, app):
        await press(pilot, "a", "o", *HOSTILE_SHOWN, "escape", "escape", "a")
        assert HOSTILE_SHOWN[:20] in text(app)
        await press(pilot, "o", "enter")
        assert texts(app) == [FISH.text, OWN, HOSTILE_SHOWN]
        assert HOSTILE_SHOWN in words_on(app)
        await press(pilot, "a")
        assert isinstance(app.screen, EatingScreen)
        assert status(app.screen) == ENOUGH
        await arrive(pilot, Place("eating:pick"))
        assert isinstance(app.screen, EatingScreen)
        assert len(texts(app)) == 3


async def test_days_are_answered_with_one_key_and_looked_back_at_in_words(
    fresh_app: FreshApp,
) -> None:
    async with eating(fresh_app, fill_eating) as (pilot, app):
        golden("eating-80x24", screen_text(app))
        await press(pilot, "2", "left_square_bracket", "3")
        assert answers(app)[TODAY] is FoodAnswer.DID_NOT
        assert status(app.screen) == "Saved: Sunday 22 November, not today"
        await press(pilot, "tab", "enter")
        assert texts(app) == [OWN]
        await press(pilot, "ctrl+z")
        assert texts(app) == [FISH.text, OWN]


async def test_the_list_is_ticked_added_to_and_saved_as_text(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    async with eating(fresh_app, fill_eating) as (pilot, app):
        (tmp_path / "home").mkdir()
        await press(pilot, "b")
        assert isinstance(app.screen, ShoppingScreen)
        golden("shopping-80x24", screen_text(app))
        assert app.screen.wanted == [*FISH.shopping]
        await press(pilot, "enter", "space", "o", *HOSTILE_SHOWN, "enter", *"cat food")
        await press(pilot, "escape", "w", "enter", "enter")
        saved = tmp_path / "home" / "shopping-list-2026-11-23.txt"
        lines = saved.read_text(encoding="utf-8").splitlines()
        assert lines == [
            "Shopping list, Monday 23 November 2026",
            "",
            f"- {FISH.shopping[1]}",
            f"- {HOSTILE_SHOWN}",
            "- cat food",
        ]
        assert str(saved.name) in status(app.screen)
        await press(pilot, "escape", "escape", "b")
        assert isinstance(app.screen, ShoppingScreen)
        assert app.screen.wanted == [*FISH.shopping]
        assert app.screen.query_one(NoteField).text == f"{HOSTILE_SHOWN}\ncat food"


async def test_with_nothing_to_buy_the_list_is_for_ones_own(fresh_app: FreshApp) -> None:
    async with eating(fresh_app, at="eating:shopping") as (pilot, app):
        await press(pilot, *"tea", "backspace", "backspace", "backspace", "escape", "escape")
        assert store_of(app).eating.typed_items() == ""
        assert store_of(app).drafts.all() == []


async def test_undo_takes_back_ticks_first_and_while_typing_what_is_typed(
    fresh_app: FreshApp,
) -> None:
    async with eating(fresh_app, fill_eating) as (pilot, app):
        before = store_of(app).history.recent(5)
        await press(pilot, "b")
        assert isinstance(app.screen, ShoppingScreen)
        await press(pilot, "space", "enter", "space", "u")
        assert app.screen.wanted == [FISH.shopping[0]]
        assert status(app.screen) == TICK_UNDONE
        await press(pilot, "u", "o", *"tea", "ctrl+z")
        assert app.screen.wanted == [*FISH.shopping], "Without a tick it is all of them."
        assert store_of(app).history.recent(5) == before, "All that was about the list."
        assert store_of(app).eating.typed_items() != "tea"
        await press(pilot, "escape", "u")
        assert status(app.screen).startswith("Undone: "), "Then it is about the diary."
        assert store_of(app).history.recent(5) != before


async def test_the_pages_about_eating_are_read_from_here(fresh_app: FreshApp) -> None:
    async with eating(fresh_app) as (pilot, app):
        await press(pilot, "r")
        assert isinstance(app.screen, SubjectScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name.startswith("eating/")


@pytest.mark.slow
def test_own_lines_survive_a_program_that_is_killed(diary_path: Path) -> None:
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        diary.settings.change(food="show")
    type_until_killed("shopping", diary_path, *"tea")
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        assert diary.eating.typed_items() == "tea"


async def test_what_cannot_be_saved_is_told(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with eating(fresh_app, one_change) as (pilot, app):

        def busy(*_: object, **__: object) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(store_of(app).eating, "tick_habit", busy)
        monkeypatch.setattr(store_of(app).settings, "change", busy)
        for key in "1h":
            await press(pilot, key)
            assert "Another window is saving." in text(app)
        assert answers(app) == {}
        assert store_of(app).settings.read().food == "show"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32)])
async def test_all_of_it_is_reached_on_any_terminal(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    def fill(diary: Diary) -> None:
        fill_eating(diary)
        diary.eating.pick_habit(None, HOSTILE, TODAY)

    async with eating(fresh_app, fill, size=size) as (pilot, app):
        for key in ("", "a", "b", "r"):
            await press(pilot, *key)
            assert isinstance(app.screen, Room)
            assert app.screen.query_one("#body").max_scroll_x == 0
            assert app.screen.focused is not None
            if key:
                while len(app.screen_stack) > 1:
                    await press(pilot, "escape")
        assert "\u202e" not in text(app)
