"""The safety question: asked in its own words, kept at once, said back, open to change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.settings import EFFORT_ANSWERS, Settings
from pain_companion.screens.effort_question import EffortQuestionScreen
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.go import Go
from pain_companion.words.effort_question import ANSWERS, meaning
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOME, room, words_on
from tests.places import press
from tests.room_app import RoomApp


class GoingApp(RoomApp):
    """Notes where it is asked to go."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.asked_for: list[str] = []

    def on_go(self, event: Go) -> None:
        self.asked_for.append(event.place)


Opened = tuple[Pilot[None], EffortQuestionScreen]


@asynccontextmanager
async def opened(
    path: Path, clock: FixedClock, size: tuple[int, int] = HOME
) -> AsyncIterator[Opened]:
    def make(diary: Diary) -> EffortQuestionScreen:
        return EffortQuestionScreen(diary, clock)

    async with room(path, clock, make, size, GoingApp) as made:
        yield made


async def test_nothing_is_answered_beforehand(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        assert screen.query_one(Choice).text == ""
        assert not asked(screen.settings)
        assert "it counts as not sure" in words_on(pilot.app)
        golden("effort-question-80x24", screen_text(pilot.app))


@pytest.mark.parametrize(("key", "answer"), [("1", "yes"), ("2", "not sure"), ("3", "no")])
async def test_a_digit_answers_and_is_kept_at_once(
    diary_path: Path, clock: FixedClock, key: str, answer: str
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, key)
        assert screen.settings.worse_after_effort == answer
        offers = "Plans with steps are offered. You decide each one." in words_on(pilot.app)
        assert offers is (answer == "no")
        assert ("It never offers to do more." in words_on(pilot.app)) is (answer != "no")
    diary = Diary.open(diary_path, now=clock)
    assert diary.settings.read().worse_after_effort == answer
    diary.close()


async def test_set_limits_hold_whatever_the_answer_is(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "3", "enter", "space")
        assert screen.settings.limits_set
        assert energy_limited(screen.settings)
        assert "Ask your specialist team or GP" in words_on(pilot.app)
        assert "Saved: no, with limits set." in words_on(pilot.app)
        golden("effort-question-answered-80x24", screen_text(pilot.app))
        await press(pilot, "space")
        assert not energy_limited(screen.settings)
        assert "Plans with steps are offered." in words_on(pilot.app)


async def test_an_answer_is_changed_taken_back_and_undone(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "3", "1")
        assert screen.settings.worse_after_effort == "yes"
        await press(pilot, "0")
        assert not asked(screen.settings)
        await press(pilot, "u", "u")
        assert screen.settings.worse_after_effort == "no"
        assert screen.query_one(Choice).text == "no"


async def test_an_answer_is_one_change(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "1", "enter", "space", "u")
        assert (screen.settings.worse_after_effort, screen.settings.limits_set) == ("yes", False)
        await press(pilot, "u")
        assert screen.settings == Settings()


async def test_going_on_leaves_the_screen(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "2", "enter", "enter")
        assert isinstance(screen.focused, Button)
        await press(pilot, "enter")
        assert pilot.app.screen is not screen


async def test_the_page_about_limits_is_one_key_or_one_click_away(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, _):
        assert isinstance(pilot.app, GoingApp)
        await press(pilot, "w")
        await pilot.click("#page", offset=(3, 0))
        assert pilot.app.asked_for == ["page:pacing/staying-within-limits"] * 2


async def test_a_fault_while_saving_shows_what_holds(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):

        def busy(**_: object) -> Settings:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(screen.store.settings, "change", busy)
        await press(pilot, "3")
        assert "Another window is saving." in words_on(pilot.app)
        assert screen.query_one(Choice).text == ""


@pytest.mark.slow
async def test_all_of_it_is_reached_on_a_small_terminal(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, (40, 15)) as (pilot, screen):
        assert "Have you been told" in words_on(pilot.app)
        await press(pilot, "1", "tab", "space", "tab")
        await pilot.pause()
        assert "Go on" in words_on(pilot.app)
        assert screen.settings.limits_set
        assert screen.query_one("#body").max_scroll_x == 0


def test_the_answers_are_those_the_diary_knows() -> None:
    assert tuple(kept for kept, _ in ANSWERS) == EFFORT_ANSWERS


@pytest.mark.parametrize("answer", ["", *EFFORT_ANSWERS])
@pytest.mark.parametrize("limits", [True, False])
def test_only_a_clear_no_offers_steps(answer: str, limits: bool) -> None:
    settings = Settings(worse_after_effort=answer, limits_set=limits)
    told = " ".join(meaning(settings))
    assert ("steps are offered" in told) is (answer == "no" and not limits)
    assert ("stay within your limits" in told) is energy_limited(settings)
