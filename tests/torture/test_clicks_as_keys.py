"""A click on a key at the foot of a screen does what the key does, on every screen.

All screens are walked through twice with the same diary. Once each key is pressed, once it is
clicked. Each time the same is to be seen afterwards, and the same is in the diary. Of the keys
that are not the same everywhere, none does nothing.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.app import CompanionApp
from pain_companion.areas import AREAS
from pain_companion.store import ids
from pain_companion.store.connection import backups_folder
from pain_companion.widgets.footline import KEY_WORDS, FootItem, FootLine
from tests.digests import rows_digest
from tests.places import Place, arrive, at_rest, every_screen, press
from tests.torture.test_every_screen import an_example, opened, resize, store_of, text
from tests.torture.test_keyboard_and_mouse_alone import click_foot

WIDE = (200, 40)
"""There is room for every key at the foot."""
NAMES = {words: key for key, words in KEY_WORDS.items()}
LEAVE = FootItem("q", "leave", "app.quit")

Act = Callable[[Pilot[None], FootItem], Awaitable[object]]

pytestmark = pytest.mark.slow


class Seen(NamedTuple):
    """What a key has led to."""

    screen: str
    words: str
    focus: str
    diary: str


class Walk:
    """One program, on its way through the screens of an area."""

    def __init__(self, pilot: Pilot[None], app: CompanionApp, before: sqlite3.Connection) -> None:
        self.pilot = pilot
        self.app = app
        self.before = before
        self.tried: set[tuple[str, str]] = set()

    async def next_to_try(self, place: Place) -> FootItem | None:
        """Be at a place, with the diary as it was, and find a key that was not tried there.

        Some stand at the foot only while something has the focus. Those that are the same
        everywhere are tried on the first screen of each area. Elsewhere it is enough that they
        begin the same.
        """
        self.before.backup(store_of(self.app).connection)
        await arrive(self.pilot, place)
        if (found := self._not_tried(place)) is not None:
            return found
        for each in [*self.app.screen.focus_chain]:
            self.app.screen.set_focus(each)
            await at_rest(self.pilot)
            if (found := self._not_tried(place)) is not None:
                return found
        self.tried.clear()
        return None

    def _not_tried(self, place: Place) -> FootItem | None:
        for item in self._foot():
            if (item.key, item.action) not in self.tried and item.action != LEAVE.action:
                self.tried.add((item.key, item.action))
                if item.owner is not None or place.to == area_of(place):
                    return item
                assert is_same(self.app.screen, item), f"{item} at {place}"
        return None

    def _foot(self) -> list[FootItem]:
        lines = self.app.screen.query(FootLine)
        return [item for line in lines for row in line._drawn for item in row if item.action]

    def look(self) -> Seen:
        """What is to be seen, and all that is in the diary."""
        # What is typed is kept after a while, or now.
        self.app.keep_typing()
        screen = self.app.screen
        diary = rows_digest(store_of(self.app).connection)
        return Seen(type(screen).__name__, text(self.app), repr(screen.focused), diary)


def is_same(screen: Screen[Any], item: FootItem) -> bool:
    """Whether a key that is the same everywhere begins here what a click on it begins."""
    active = screen.active_bindings[key_of(item)]
    return active.binding.action in (item.action, item.action.partition(".")[2])


def key_of(item: FootItem) -> str:
    """The name of the key of which this is the word."""
    return NAMES.get(item.key, item.key.lower())


def area_of(place: Place) -> str:
    """The area that a place is in. Pages stand in the library."""
    area = place.to.partition(":")[0]
    return "learn" if area == "page" else area


async def press_it(pilot: Pilot[None], item: FootItem) -> None:
    await press(pilot, key_of(item))


async def click_it(pilot: Pilot[None], item: FootItem) -> None:
    assert await click_foot(pilot, pilot.app.screen, item.key), item


async def what_came_of_it(
    path: Path, area: str, act: Act, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Seen]:
    """What each key at the foot of each screen of an area leads to."""
    seen = {}
    # A window that is open has an id, too.
    give_the_same_ids(monkeypatch)
    async with opened(path) as (pilot, app):
        await resize(pilot, *WIDE)
        with closing(sqlite3.connect(":memory:")) as before:
            store_of(app).connection.backup(before)
            walk = Walk(pilot, app, before)
            for place in (each for each in every_screen() if area_of(each) == area):
                while item := await walk.next_to_try(place):
                    before_it = walk.look()
                    await act(pilot, item)
                    seen[f"{item.key} ({item.action}) at {place}"] = after = walk.look()
                    does_something = after != before_it or item.owner is None
                    assert does_something, f"{item.key} {item.words} at {place}"
                    give_the_same_ids(monkeypatch)
                    # What was saved there is not found by the next.
                    shutil.rmtree(path.parent / "home", ignore_errors=True)
    return seen


def give_the_same_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids begin anew, with the same chance each time."""
    numbers = count()
    chance = SimpleNamespace(urandom=lambda length: next(numbers).to_bytes(length, "big"))
    monkeypatch.setattr(ids, "os", chance)


@pytest.mark.parametrize("area", [each.key for each in AREAS])
async def test_a_click_at_the_foot_does_what_its_key_does(
    area: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = an_example(tmp_path)
    kept = Path(shutil.copy(path, tmp_path / "kept.db"))
    pressed = await what_came_of_it(path, area, press_it, monkeypatch)
    shutil.copy(kept, path)
    shutil.rmtree(backups_folder(path), ignore_errors=True)
    clicked = await what_came_of_it(path, area, click_it, monkeypatch)
    assert pressed.keys() == clicked.keys()
    apart = [each for each, seen in pressed.items() if seen != clicked[each]]
    assert not apart, "\n".join(f"{each}: {pressed[each]}\n{clicked[each]}" for each in apart)


@pytest.mark.parametrize("act", [press_it, click_it])
async def test_a_click_on_leave_leaves_as_its_key_does(act: Act, tmp_path: Path) -> None:
    async with opened(an_example(tmp_path)) as (pilot, app):
        await act(pilot, LEAVE)
        assert not app._running
        assert app.return_code == 0
