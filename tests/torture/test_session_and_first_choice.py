"""What holds for the screens of a diary holds for those of a session, and of the first choice."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.__main__ import example_lines
from pain_companion.content.run_sheets import LENGTHS, read_sheet, sheet_names
from pain_companion.front_app import FrontApp
from pain_companion.screens.cover import CoverScreen
from pain_companion.screens.pick_example import PickExampleScreen
from pain_companion.screens.room import Room
from pain_companion.screens.session_start import SessionStartScreen, UnfinishedScreen
from pain_companion.session_app import SessionApp
from pain_companion.store.connection import DiaryKind
from pain_companion.store.session_file import Where
from pain_companion.text import CUT
from pain_companion.widgets.footline import GAP, FootLine
from tests.clock import FixedClock
from tests.conftest import screen_text
from tests.places import Place, at_rest, press
from tests.torture.drawn import runs
from tests.torture.test_at_twice_the_size import HOME, NARROW, Seen, missing_words, read_down
from tests.torture.test_every_screen import can_have_the_focus
from tests.torture.test_keyboard_and_mouse_alone import (
    MOST_CLICKS_BACK,
    can_all_be_clicked,
    click_back,
    keys_without_a_click,
    out_of_sight,
    scroll_to_the_end,
    without_a_look,
)

KEY_NAMES = {"Esc": "escape", "Ctrl+Q": "ctrl+q", "!": "exclamation_mark"}
TALL = (120, 160)
"""All of a step with the key pressed last is in sight, and a run sheet but for its last row."""
LEAST_USUAL = (70, 24)
"""The strip has one row, and as little room in it as it ever has."""
LONGEST = "mindfulness"
"""Of the run sheets, which all have the same keys."""
KEY_SHOWN = re.compile(r"  Key: \S+")
LONG_KEY = "Shift+Tab"
LAST = 99
"""More steps than any run sheet has."""

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Showing:
    """Something to look at in a program that has just begun, and the keys that lead to it."""

    name: str
    begin: Callable[[Path], App[Any]]
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


def session(
    sheet: str = "pacing", step: int = 0, kind: DiaryKind = DiaryKind.SESSION
) -> Callable[[Path], App[Any]]:
    where = Where(sheet, LENGTHS[-1], step)
    return lambda folder: SessionApp(folder / "led.db", now=FixedClock(), kind=kind, where=where)


def front(asks: Callable[[], Any]) -> Callable[[Path], App[Any]]:
    return lambda _: FrontApp(asks, now=FixedClock())


SHOWINGS = [
    Showing("a step", session()),
    Showing("a step in between, with keys shown", session("goals", 4), ("f5", "down")),
    Showing("the last step", session(step=LAST)),
    Showing("help over a step", session(), ("f1",)),
    Showing("the cover", session(), ("f4",)),
    Showing("the end", session(), ("ctrl+q",)),
    Showing("the end of an example", session(step=LAST, kind=DiaryKind.EXAMPLE), ("f9",)),
    *(Showing(f"run sheet {name}", session(name, 1), ("f7",)) for name in sheet_names()),
    Showing("which strategy", front(SessionStartScreen)),
    Showing("how long", front(SessionStartScreen), ("enter",)),
    Showing("whose words", front(SessionStartScreen), ("enter", "enter")),
    Showing("an unfinished session", front(lambda: UnfinishedScreen("It is unfinished."))),
    Showing("whom to meet", front(lambda: PickExampleScreen(example_lines()))),
    Showing("help now before any diary", front(SessionStartScreen), ("f12",)),
]

each_showing = pytest.mark.parametrize("showing", SHOWINGS, ids=str)


@asynccontextmanager
async def at(
    showing: Showing, folder: Path, size: tuple[int, int]
) -> AsyncIterator[tuple[Pilot[Any], App[Any]]]:
    app = showing.begin(folder)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        await press(pilot, *showing.keys)
        yield pilot, app


@each_showing
async def test_the_keyboard_reaches_all_of_it_and_one_sees_where_one_is(
    showing: Showing, tmp_path: Path
) -> None:
    async with at(showing, tmp_path, NARROW) as (pilot, app):
        assert not await out_of_sight(pilot)
        assert not await without_a_look(pilot, set())
        chain = [*app.screen.focus_chain]
        assert {*can_have_the_focus(app.screen)} == {*chain}
        for key, order in (("tab", chain), ("shift+tab", chain[::-1])):
            app.screen.set_focus(order[0] if order else None)
            for expected in [*order[1:], *order[:1]]:
                await press(pilot, key)
                assert app.screen.focused is expected


@pytest.mark.parametrize(
    "showing",
    [each for each in SHOWINGS if each.keys != ("f7",) or each.name.endswith(LONGEST)],
    ids=str,
)
async def test_whatever_a_key_does_a_click_does_too(showing: Showing, tmp_path: Path) -> None:
    async with at(showing, tmp_path, TALL) as (pilot, app):
        await can_all_be_clicked(pilot)
        await scroll_to_the_end(pilot)
        if not isinstance(app.screen, Room):
            assert not [*keys_without_a_click(app)]
        keys = dict(keys_to_click(app))
        assert keys
    for key in keys:
        ends: list[object] = []
        for click in (False, True):
            folder = tmp_path / f"{key}-{click}".replace("/", "")
            folder.mkdir()
            async with at(showing, folder, TALL) as (pilot, app):
                await scroll_to_the_end(pilot)
                if click:
                    await pilot.click(offset=dict(keys_to_click(app))[key])
                    await at_rest(pilot)
                else:
                    await press(pilot, KEY_NAMES.get(key, key.lower()))
                ends.append(what_came_of_it(app))
        assert ends[0] == ends[1], key


def keys_to_click(app: App[Any]) -> Iterator[tuple[str, Offset]]:
    """The keys that stand there with something to click, and where that is.

    Those of a room stand in its help. The strip of a session is looked at here.
    """
    for foot in app.screen.query(FootLine):
        for y, row in enumerate(foot._drawn[: len(foot._drawn) // 2]):
            starts = accumulate((item.width + GAP for item in row), initial=1)
            yield from (
                (item.key, foot.region.offset + Offset(x, y))
                for item, x in zip(row, starts, strict=False)
                if item.action
            )
        return
    for run in runs(app):
        if run.style.bold and "@click" in run.style.meta:
            yield run.words.split()[0], run.at
    for each in app.screen.query(Button):
        yield str(each.label).split()[0], each.region.offset


def what_came_of_it(app: App[Any]) -> tuple[object, ...]:
    """What is to be seen, or where it has gone, and what was chosen."""
    # The key that was pressed is shown where that is wanted: a click is none.
    words = KEY_SHOWN.sub("", text_of(app))
    seen = (type(app.screen), words) if app._running else (app.return_code,)
    chosen = ("answer", "where", "wants_clear", "wants_another", "_keys_shown")
    return *seen, *(getattr(app, each, None) for each in chosen)


def text_of(app: App[Any]) -> str:
    return "\n".join(screen_text(app))


@pytest.mark.parametrize(
    "showing",
    [each for each in SHOWINGS if "step" not in each.name or each.keys == ("f1",)],
    ids=str,
)
async def test_clicks_alone_lead_out_of_it_and_so_do_keys_alone(
    showing: Showing, tmp_path: Path
) -> None:
    for way in (click_back, key_back):
        async with at(showing, tmp_path, NARROW) as (pilot, app):
            assert not is_out(app)
            for _ in range(MOST_CLICKS_BACK):
                if not is_out(app):
                    await way(pilot, app)
            assert is_out(app), way


async def key_back(pilot: Pilot[Any], app: App[Any]) -> None:
    await press(pilot, "f4" if isinstance(app.screen, CoverScreen) else "escape")


def is_out(app: App[Any]) -> bool:
    return not app._running or isinstance(app.screen, Room)


@each_showing
async def test_every_word_can_be_read_at_40_columns(showing: Showing, tmp_path: Path) -> None:
    wide, narrow = Seen(), Seen()
    for size, seen in ((HOME, wide), (NARROW, narrow)):
        folder = tmp_path / str(size[0])
        folder.mkdir()
        async with at(showing, folder, size) as (pilot, app):
            await read_down(pilot, app, seen)
    assert wide.words
    assert not [*missing_words(Place(str(showing)), wide, narrow)]


@pytest.mark.parametrize("size", [HOME, LEAST_USUAL, NARROW])
async def test_the_strip_has_all_its_keys_at_every_step_and_cuts_with_a_mark(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with at(SHOWINGS[0], tmp_path, size) as (pilot, app):
        assert isinstance(app, SessionApp)
        foot = app.screen.query_one(FootLine)
        for name in sheet_names():
            app.sheet = read_sheet(name)
            app.steps = app.sheet.steps
            for place, step in enumerate(app.steps):
                app.where = Where(name, LENGTHS[-1], place)
                for app._last_key in ("", LONG_KEY):
                    foot.refresh()
                    await at_rest(pilot)
                    rows = screen_text(app)[foot.region.y : foot.region.bottom]
                    strip = " ".join(rows[: len(rows) // 2])
                    last = place == len(app.steps) - 1
                    keys = ["F8 back"] * (place > 0) + ["F9 end" if last else "F9 next"]
                    for words in (*keys, "F7 sheet", "F4 cover", app._last_key):
                        assert words in strip
                    assert step.title in strip or CUT in strip
                    assert "help" in " ".join(rows[len(rows) // 2 :])
