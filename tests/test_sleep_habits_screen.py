"""Sleep habits: pick one or two, say how days went, look back without scores."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest

from pain_companion.app import CompanionApp
from pain_companion.content.habits import read_habits
from pain_companion.domain.habits import HabitDay, PickedHabit
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.screens.pick_habit import PickHabitScreen
from pain_companion.screens.sleep_habits import ENOUGH, SleepHabitsScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.words.habits import look_back
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE_SHOWN, TODAY, Fill, Journey, app_at, text
from tests.places import press


@asynccontextmanager
async def habits(
    fresh_app: FreshApp, fill: Fill | None = None, size: tuple[int, int] = HOME
) -> AsyncIterator[Journey]:
    """The app at the sleep habits, reached by its keys."""
    async with app_at(fresh_app(fill=fill), "s", "h", size=size) as (pilot, app):
        assert isinstance(app.screen, SleepHabitsScreen)
        yield pilot, app


def picked(app: CompanionApp) -> list[PickedHabit]:
    assert app.store is not None
    return app.store.sleep.habits()


def answers(app: CompanionApp) -> dict[date, HabitAnswer]:
    assert app.store is not None
    days = app.store.sleep.habit_days(date(2020, 1, 1), TODAY)
    return {each.day: each.answer for each in days}


def one_habit(diary: Diary) -> None:
    diary.sleep.pick_habit(None, "Lights low for the last hour", TODAY - timedelta(days=10))


def with_answers(diary: Diary) -> None:
    """One tried with answers in two weeks, one put aside."""
    one_habit(diary)
    (habit,) = diary.sleep.habits()
    for days_ago, answer in (
        (0, HabitAnswer.YES),
        (1, HabitAnswer.SOME),
        (2, HabitAnswer.YES),
        (8, HabitAnswer.SOME),
    ):
        diary.sleep.tick_habit(habit.id, TODAY - timedelta(days=days_ago), answer)
    other = diary.sleep.pick_habit(None, "No coffee after lunch", TODAY - timedelta(days=20))
    diary.sleep.tick_habit(other.id, TODAY - timedelta(days=15), HabitAnswer.NOT_TODAY)
    diary.sleep.drop_habit(other.id, TODAY - timedelta(days=5))


async def test_a_habit_is_picked_from_the_list(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "enter", "down", "enter")
        second = read_habits()[1]
        (habit,) = picked(app)
        assert (habit.key, habit.text) == (second.key, second.text)
        assert f"You are trying: {second.text}" in " ".join(text(app).split())


async def test_a_habit_is_picked_in_own_words(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "a", "o", *HOSTILE_SHOWN, "enter")
        (habit,) = picked(app)
        assert (habit.key, habit.text) == (None, HOSTILE_SHOWN)
        assert isinstance(app.screen, SleepHabitsScreen)
        assert HOSTILE_SHOWN in text(app)


async def test_own_words_are_kept_until_they_are_picked(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "a", "o", *"A bath", "escape", "escape")
        assert picked(app) == []
        await press(pilot, "a")
        assert "A bath" in text(app)
        await press(pilot, "o", "enter", "a")
        assert picked(app)[0].text == "A bath"
        assert "A bath" not in text(app)


async def test_no_words_are_no_habit(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "a", "o", "enter")
        assert picked(app) == []
        assert "Type a few words first." in text(app)


async def test_what_is_tried_already_is_not_offered_again(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "a", "enter", "a")
        assert isinstance(app.screen, PickHabitScreen)
        assert read_habits()[0].text not in text(app)


async def test_two_at_a_time_are_enough(fresh_app: FreshApp) -> None:
    async with habits(fresh_app) as (pilot, app):
        await press(pilot, "a", "enter")
        await press(pilot, "a", "enter")
        await press(pilot, "a")
        assert isinstance(app.screen, SleepHabitsScreen)
        assert len(picked(app)) == 2
        assert ENOUGH.split(".", maxsplit=1)[0] in text(app)


async def test_today_is_answered_with_one_key_and_taken_back_with_another(
    fresh_app: FreshApp,
) -> None:
    async with habits(fresh_app, one_habit) as (pilot, app):
        await press(pilot, "2")
        assert answers(app) == {TODAY: HabitAnswer.SOME}
        assert "Saved: Monday 23 November, some" in text(app)
        await press(pilot, "3")
        assert answers(app) == {TODAY: HabitAnswer.NOT_TODAY}
        await press(pilot, "0")
        assert answers(app) == {}


async def test_days_before_can_be_answered_and_days_to_come_cannot(fresh_app: FreshApp) -> None:
    async with habits(fresh_app, one_habit) as (pilot, app):
        await press(pilot, "left_square_bracket", "left_square_bracket", "1")
        assert answers(app) == {TODAY - timedelta(days=2): HabitAnswer.YES}
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "Today, Monday 23 November" in text(app)
        await press(pilot, "right_square_bracket")
        assert "That day has not come yet." in text(app)


async def test_the_day_before_can_be_clicked(fresh_app: FreshApp) -> None:
    async with habits(fresh_app, one_habit) as (pilot, app):
        await pilot.click("#when", offset=(30, 0))
        await pilot.pause()
        assert "Sunday 22 November" in text(app)


async def test_looking_back_tells_days_in_words(fresh_app: FreshApp) -> None:
    async with habits(fresh_app, with_answers) as (_, app):
        golden("sleep-habits-80x24", screen_text(app))


async def test_before_anything_is_picked_it_says_how_little_is_enough(
    fresh_app: FreshApp,
) -> None:
    async with habits(fresh_app) as (_, app):
        golden("sleep-habits-empty-80x24", screen_text(app))


async def test_a_habit_put_aside_keeps_its_days_and_comes_back_with_undo(
    fresh_app: FreshApp,
) -> None:
    async with habits(fresh_app, one_habit) as (pilot, app):
        await press(pilot, "1", "tab", "enter")
        (habit,) = picked(app)
        assert habit.dropped_on == TODAY
        assert answers(app) == {TODAY: HabitAnswer.YES}
        assert "Put aside on Monday 23 November" in " ".join(text(app).split())
        await press(pilot, "ctrl+z")
        assert picked(app)[0].dropped_on is None
        assert "How did it go?" in text(app)


async def test_an_answer_that_cannot_be_saved_is_told(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with habits(fresh_app, one_habit) as (pilot, app):
        assert app.store is not None

        def busy(*_: object) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(app.store.sleep, "tick_habit", busy)
        await press(pilot, "1")
        assert answers(app) == {}
        assert "Another window is saving." in text(app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_every_size_shows_the_question(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    async with habits(fresh_app, with_answers, size) as (pilot, app):
        assert "How did it go?" in text(app)
        assert app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "a")
        assert isinstance(app.screen, PickHabitScreen)
        await press(pilot, "o")
        assert "In your own words" in text(app)


def test_looking_back_counts_no_day_without_an_answer() -> None:
    habit = PickedHabit("one", None, "Read", TODAY - timedelta(days=30))
    assert look_back(habit, [], TODAY) == []
    days = [HabitDay("x", "one", TODAY - timedelta(days=14), HabitAnswer.NOT_TODAY)]
    assert look_back(habit, days, TODAY) == ["3 to 9 November: left for another time on 1 day."]
    assert look_back(habit, [HabitDay("y", "two", TODAY, HabitAnswer.YES)], TODAY) == []
