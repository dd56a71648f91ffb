"""Before the plan: a reminder of the usual flare-up that concludes nothing, and the way to help."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.screens.flare_gate import FlareGateScreen
from pain_companion.screens.helpnow import HelpNowScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.store.flares import FlareStore
from pain_companion.widgets.go import Go
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import all_words
from tests.places import press
from tests.room_app import RoomApp

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"


class GateApp(RoomApp):
    """Opens the gate over a room, and notes its answer and where it asks to go."""

    def __init__(self, diary: Diary, clock: FixedClock) -> None:
        super().__init__(HelpNowScreen(diary, clock))
        self.gate = FlareGateScreen(diary, clock)
        self.given: list[bool | None] = []
        self.asked_for: list[str] = []

    def on_go(self, event: Go) -> None:
        self.asked_for.append(event.place)


Opened = tuple[Pilot[None], GateApp]


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    size: tuple[int, int] = (80, 24),
    own: str = "",
    kind: DiaryKind = DiaryKind.OWN,
) -> AsyncIterator[Opened]:
    diary = Diary.open(path, now=clock, kind=kind)
    if own:
        diary.flares.save_line(PlanLine(Part.USUAL_FLARE, own))
    app = GateApp(diary, clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.push_screen(app.gate, app.given.append)
        await pilot.pause()
        yield pilot, app
    diary.close()


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_reminder_and_both_ways_stand_on_one_screen(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, size) as (_, app):
        for words in ("same place", "same kind", "No new signs", "y Yes", "n No, or not sure"):
            assert words in all_words(app)
        golden(f"flare-gate-{size[0]}x{size[1]}", screen_text(app))


async def test_nothing_is_chosen_beforehand_and_no_key_in_passing_says_yes(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, app):
        assert app.gate.focused is None
        await press(pilot, "enter", "space", "tab", "enter", "down", "enter", "1", "2", "3", "f")
        assert app.screen is app.gate
        assert (app.given, app.asked_for) == ([], [])


async def test_y_says_that_it_is_a_usual_flare_up(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, app):
        await press(pilot, "y")
        assert (app.given, app.asked_for) == ([True], [])


@pytest.mark.parametrize("key", ["n", "?", "!"])
async def test_no_and_not_sure_lead_to_help_at_once(
    diary_path: Path, clock: FixedClock, key: str
) -> None:
    async with opened(diary_path, clock) as (pilot, app):
        await press(pilot, "question_mark" if key == "?" else key)
        assert (app.given, app.asked_for) == ([], ["help-now"])
        assert app.gate.went_for_help


async def test_escape_begins_nothing(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, app):
        await press(pilot, "escape")
        assert app.given == [False]


async def test_each_way_can_be_clicked(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, app):
        await pilot.click("#way-help_now", offset=(3, 0))
        assert (app.given, app.asked_for) == ([], ["help-now"])
        await pilot.click("#way-yes", offset=(3, 0))
        assert app.given == [True]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_persons_own_words_stand_beside_it_as_they_are(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, size, own=HOSTILE) as (pilot, app):
        assert "y Yes" in all_words(app)
        await press(pilot, *["down"] * 12)
        assert "In your own words: - [red]x[/] [/nope] [@click=app.exit]x[/] 😀 �" in all_words(app)
        assert "y Yes" in all_words(app)
        assert app.gate.query_one("#body").max_scroll_x == 0


async def test_the_reminder_stands_without_what_the_diary_cannot_give(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: FlareStore) -> None:
        raise BusyDiaryError("Another window is saving.")

    monkeypatch.setattr(FlareStore, "plan", busy)
    async with opened(diary_path, clock) as (pilot, app):
        assert "Is this my usual flare-up?" in all_words(app)
        await press(pilot, "y")
        assert app.given == [True]


async def test_the_example_person_is_marked_here_too(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, kind=DiaryKind.EXAMPLE) as (_, app):
        assert "EXAMPLE" in all_words(app).upper()
