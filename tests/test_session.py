"""Session mode: the strip that leads through real screens, the cover, the start and the end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pain_companion.cli import main
from pain_companion.content.run_sheets import LENGTHS, read_sheet, sheet_names
from pain_companion.front_app import FrontApp
from pain_companion.paths import session_folder
from pain_companion.screens.cover import CoverScreen
from pain_companion.screens.room import Room
from pain_companion.screens.run_sheet import RunSheetScreen
from pain_companion.screens.session_end import EndScreen
from pain_companion.screens.session_start import SessionStartScreen, Start, UnfinishedScreen
from pain_companion.session_app import SessionApp
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.session_file import Where, session_path
from pain_companion.widgets.footline import FootLine
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, app_at, text
from tests.places import at_rest, press

NARROW = (40, 15)


class Reached(list[Where]):
    """Every place in the run sheet that was to be remembered."""


@pytest.fixture
def reached() -> Reached:
    return Reached()


@pytest.fixture
def led(tmp_path: Path, clock: FixedClock, reached: Reached) -> Callable[..., SessionApp]:
    """A session with an empty file."""

    def make(sheet: str, minutes: int = 10, step: int = 0) -> SessionApp:
        return SessionApp(
            tmp_path / "session.db",
            now=clock,
            kind=DiaryKind.SESSION,
            where=Where(sheet, minutes, step),
            service="The pain service",
            keep=reached.append,
        )

    return make


def strip(app: SessionApp) -> str:
    """The row of the present step."""
    return screen_text(app)[app.screen.query_one(FootLine).region.y]


async def test_the_steps_lead_through_real_screens_and_back(
    led: Callable[..., SessionApp], reached: Reached
) -> None:
    steps = read_sheet("sleep").steps_in(10)
    async with app_at(led("sleep")) as (pilot, app):
        assert isinstance(app, SessionApp)
        golden("session-sleep-80x24", screen_text(app))
        for place, step in enumerate(steps):
            assert f"{place + 1} of {len(steps)} {step.title}" in strip(app)
            if place + 1 < len(steps):
                await press(pilot, "f9")
        assert "F9 end" in strip(app)
        await press(pilot, "f8")
        assert steps[-2].title in strip(app)
    assert [each.step for each in reached] == [*range(len(steps)), len(steps) - 2]


async def test_a_session_goes_on_at_the_step_where_it_was_cut_off(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("sleep", 20, 2)) as (_, app):
        assert isinstance(app, SessionApp)
        assert strip(app).startswith(f" 3 of {len(app.steps)} {app.step.title}")
    async with app_at(led("sleep", 10, 99)) as (_, app):
        assert isinstance(app, SessionApp)
        assert app.place == len(app.steps) - 1


async def test_the_strip_is_also_for_the_mouse_and_has_rows_of_its_own_where_it_is_narrow(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("pacing"), size=NARROW) as (pilot, app):
        assert isinstance(app, SessionApp)
        foot = app.screen.query_one(FootLine)
        assert foot.region.height == 4
        rows = screen_text(app)[foot.region.y :]
        assert app.step.title in rows[0]
        await pilot.click(FootLine, offset=(rows[1].index("F9"), 1))
        await at_rest(pilot)
        assert strip(app).startswith(" 2 of ")


async def test_f7_shows_the_run_sheet_with_the_present_step_first(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("pacing"), "f7", size=(80, 60)) as (pilot, app):
        assert isinstance(app, SessionApp)
        shown = " ".join(text(app).replace("▌", " ").split())
        for words in (app.step.title, app.step.ask[0], "To have ready"):
            assert words in shown
        assert shown.index(app.step.title) < shown.index(app.sheet.aim)
        await press(pilot, "f7")
        assert isinstance(app.screen, Room)
        await press(pilot, "f7", "a")
    assert app.wants_another
    assert not app.wants_clear


async def test_covered_nothing_is_seen_and_no_key_but_one_does_anything(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("sleep"), "f4") as (pilot, app):
        for key in ("f12", "f2", "f3", "f9", "f7", "ctrl+p", "ctrl+q", "q", "escape", "enter"):
            await press(pilot, key)
            assert isinstance(app.screen, CoverScreen)
            assert text(app).split() == ["Covered.", "F4", "shows", "it", "again."]
        await press(pilot, "f4")
        assert "Sleep diary" in text(app)


async def test_keys_are_shown_when_that_is_wanted_but_not_what_is_written(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("sleep"), "down") as (pilot, app):
        assert isinstance(app, SessionApp)
        assert "Key:" not in strip(app)
        await press(pilot, "f5")
        await press(pilot, "down")
        assert "Key: ↓" in strip(app)
        await press(pilot, "j", "x")
        assert "Key:" not in strip(app)
        await press(pilot, "f5", "f5")
        assert "Key: F5" in strip(app)


async def test_leaving_asks_once_and_enter_by_mistake_changes_nothing(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("sleep"), "ctrl+q") as (pilot, app):
        assert isinstance(app, SessionApp)
        assert isinstance(app.screen, EndScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, Room)
        await press(pilot, *["f9"] * len(app.steps))
        assert isinstance(app.screen, EndScreen)
        await press(pilot, "t")
        assert isinstance(app.screen, Room)
        assert "A page or a file to share" in text(app)
        await press(pilot, "ctrl+q", "c")
    assert app.wants_clear
    assert app.return_code == 0


async def test_the_file_of_a_session_asks_about_limits_before_any_plan_and_knows_the_service(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("pacing")) as (_, app):
        assert app.store is not None
        assert app.store.kind is DiaryKind.SESSION
        assert app.store.settings.read().worse_after_effort == ""
        assert app.store.settings.read().service_name == "The pain service"
        assert "A question before any plan" in text(app)
        assert list(app.diary_path.parent.glob("*backups*")) == []


async def test_hostile_words_are_only_words_in_a_session(
    led: Callable[..., SessionApp],
) -> None:
    async with app_at(led("sleep"), "j") as (pilot, app):
        await press(pilot, *HOSTILE)
        await press(pilot, "ctrl+s", "f7", "f7", "f4", "f4")
        assert app.store is not None
        (said,) = app.store.things_to_say.all()
        assert said.words.startswith("[red]x[/] [/nope]")
        assert isinstance(app.screen, Room)


@pytest.mark.slow
@pytest.mark.parametrize("name", sheet_names())
async def test_every_step_of_every_sheet_opens_a_screen(
    name: str, led: Callable[..., SessionApp]
) -> None:
    async with app_at(led(name, LENGTHS[-1])) as (pilot, app):
        assert isinstance(app, SessionApp)
        for step in app.steps:
            assert step.title in strip(app)
            assert isinstance(app.screen, Room)
            assert "no page of this name" not in text(app)
            await press(pilot, "f9")
        assert isinstance(app.screen, EndScreen)


async def test_the_start_page_asks_which_how_long_and_with_whose_words(clock: FixedClock) -> None:
    app = FrontApp(SessionStartScreen, now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        golden("session-start-80x24", screen_text(app))
        await press(pilot, "down", "down", "enter")
        assert "How long do you have?" in text(app)
        await press(pilot, "escape")
        assert "Which strategy" in text(app)
        await press(pilot, "down", "down", "enter", "down", "enter")
        assert "With whose words?" in text(app)
        await press(pilot, "enter")
    assert app.answer == Start(Where("sleep", 20), own_words=True)


@pytest.mark.parametrize("size", [(80, 24), NARROW])
async def test_the_start_page_can_be_left_and_an_example_chosen(
    size: tuple[int, int], clock: FixedClock
) -> None:
    app = FrontApp(SessionStartScreen, now=clock)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "enter", "down", "enter")
    assert app.answer == Start(Where(sheet_names()[0], LENGTHS[0]), own_words=False)
    app = FrontApp(SessionStartScreen, now=clock)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        await press(pilot, "f12")
        assert "999" in text(app)
        await press(pilot, "escape", "escape")
    assert app.answer is None


@pytest.mark.parametrize(("keys", "goes_on"), [(["enter"], False), (["down", "enter"], True)])
async def test_an_unfinished_session_shows_a_time_alone_and_clearing_comes_first(
    keys: list[str], goes_on: bool, clock: FixedClock
) -> None:
    app = FrontApp(lambda: UnfinishedScreen("A session is unfinished: 2:10pm today."), now=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        golden("session-unfinished-80x24", screen_text(app))
        await press(pilot, *keys)
    assert app.answer is goes_on


def test_the_run_sheets_can_be_read_without_a_full_screen(
    capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    assert main(["session", "list"], now=clock) == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [*sheet_names()]
    assert main(["session", "sheet", "sleep", "--minutes", "10"], now=clock) == 0
    printed = capsys.readouterr().out
    sheet = read_sheet("sleep")
    assert all(line in printed for line in (*sheet.pass_on, *sheet.not_promised))
    assert [step.title in printed for step in sheet.steps] == [
        step.shortest == LENGTHS[0] for step in sheet.steps
    ]
    assert main(["session", "sheet", "nothing"], now=clock) == 1
    assert "There is no run sheet of this name" in capsys.readouterr().err
    assert main(["session", "sheet", "sleep", "--minutes", "15"], now=clock) == 2


def test_a_session_that_was_left_can_be_cleared_by_a_command(
    capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    assert main(["session", "clear"], now=clock) == 0
    assert "There is no session to clear." in capsys.readouterr().out
    path = session_path(session_folder())
    with closing(Diary.open(path, now=clock, kind=DiaryKind.SESSION)):
        pass
    assert main(["session", "clear"], now=clock) == 0
    assert "The session is cleared." in capsys.readouterr().out
    assert not path.exists()


def test_without_a_full_screen_a_session_says_so(
    capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    assert main(["session"], now=clock) == 1
    assert "This is not a terminal." in capsys.readouterr().err


async def test_the_run_sheet_closes_by_escape(led: Callable[..., SessionApp]) -> None:
    async with app_at(led("sleep"), "f7") as (pilot, app):
        assert isinstance(app.screen, RunSheetScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, Room)
