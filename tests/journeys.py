"""What journeys through screens share: opening one on a diary, and reading what stands on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

import pytest
from textual.app import App
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from pain_companion.app import CompanionApp
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from pain_companion.widgets.footline import FootLine
from pain_companion.widgets.sidebar import Sidebar
from tests.clock import FixedClock
from tests.conftest import screen_text
from tests.places import LONGEST_SECONDS, at_rest, press
from tests.room_app import RoomApp

TODAY = date(2026, 11, 23)
HOME = (80, 24)
"""The size at which a screen is looked at unless another is said."""
HOSTILE_SHOWN = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀"
HOSTILE = f"{HOSTILE_SHOWN} \u202e"
"""Words that would do harm if they were read as markup, and the part that is shown as it is."""

Fill = Callable[[Diary], object]
Journey = tuple[Pilot[None], CompanionApp]
R = TypeVar("R", bound=Room)


@asynccontextmanager
async def app_at(
    app: CompanionApp, *keys: str, size: tuple[int, int] = HOME
) -> AsyncIterator[Journey]:
    """The whole program, after these keys on Today."""
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        await press(pilot, *keys)
        yield pilot, app


@asynccontextmanager
async def app_with(
    app: CompanionApp,
    screen: Callable[..., Screen[Any]],
    *given: object,
    size: tuple[int, int] = HOME,
) -> AsyncIterator[Journey]:
    """The whole program with a screen of this kind opened in it."""
    async with app_at(app, size=size) as (pilot, _):
        await open_screen(pilot, app, screen, *given)
        yield pilot, app


async def open_screen(
    pilot: Pilot[None], app: CompanionApp, screen: Callable[..., Screen[Any]], *given: object
) -> None:
    """Open a screen of this kind. It is handed the diary, the clock and what is given."""
    assert app.store is not None
    app.push_screen(screen(app.store, app.now, *given))
    await at_rest(pilot)


@asynccontextmanager
async def room(
    path: Path,
    clock: FixedClock,
    make: Callable[[Diary], R],
    size: tuple[int, int] = HOME,
    app: Callable[[Room], RoomApp] = RoomApp,
) -> AsyncIterator[tuple[Pilot[None], R]]:
    """A room by itself, made from the diary at `path`."""
    with closing(Diary.open(path, now=clock)) as diary:
        made = make(diary)
        async with app(made).run_test(size=size) as pilot:
            await at_rest(pilot)
            yield pilot, made


def text(app: App[Any]) -> str:
    """What stands on the terminal, row by row."""
    return "\n".join(screen_text(app))


def words_on(app: App[Any]) -> str:
    """What stands beside the menu and above the foot line, whatever its rows are broken by."""
    rows, left = screen_text(app), 0
    if bodies := app.screen.query("#body"):
        left = bodies.first().region.x
        rows = rows[: app.screen.query_one(FootLine).region.y]
    return " ".join(" ".join(row[left:] for row in rows).split())


def beside_menu(app: App[Any]) -> str:
    """What stands beside the menu, the foot line too, whatever its rows are broken by."""
    menus = app.screen.query(Sidebar)
    left = menus.first().region.right if menus else 0
    return " ".join(" ".join(row[left:] for row in screen_text(app)).split())


def all_words(app: App[Any]) -> str:
    """What stands on the terminal without its edges, whatever its rows are broken by."""
    return " ".join(" ".join(screen_text(app)).replace("▌", " ").split())


async def click(pilot: Pilot[None], words: str) -> None:
    """Click on the first place where these words stand."""
    for y, row in enumerate(screen_text(pilot.app)):
        if words in row:
            await pilot.click(offset=(row.index(words) + 1, y))
            await at_rest(pilot)
            return
    pytest.fail(f"{words} does not stand on the screen")


def status(screen: Screen[Any]) -> str:
    """The line that stays."""
    visual = screen.query_one("#status", Static).visual
    assert isinstance(visual, Content)
    return visual.plain


async def until(pilot: Pilot[None], holds: Callable[[], object], what: str) -> None:
    """Until something holds that only time brings: what is typed is kept after a while."""
    end = monotonic() + LONGEST_SECONDS
    while not holds():
        assert monotonic() < end, f"waited in vain for {what}"
        await pilot.pause(0.02)
