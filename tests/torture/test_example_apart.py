"""Whatever is done in an example, a person's own diary stays as it is, or is not made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen

from pain_companion.app import CompanionApp
from pain_companion.areas import AREAS
from pain_companion.demo.example import example_diary
from pain_companion.paths import data_folder, diary_path, example_folder
from pain_companion.screens.room import Room
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.nights import ordinary
from tests.places import Place, every_screen, press, visiting

LEAVING = {"ctrl+q", "q"}
Pressed = set[tuple[type, str, str]]
"""What was pressed already: on which kind of screen or widget, which key, and what it does."""


def keys_of(app: CompanionApp, pressed: Pressed) -> Iterator[str]:
    """The keys that the present screen and the part with the focus answer, but to leave.

    What every room answers alike is pressed in one room.
    """
    in_rooms = Binding.make_bindings([*Screen.BINDINGS, *Room.BINDINGS])
    rooms = {each.action for each in in_rooms}
    for key, active in app.screen.active_bindings.items():
        if key in LEAVING or active.node is app or not active.enabled:
            continue
        action = active.binding.action
        kind = Room if action in rooms and isinstance(active.node, Room) else type(active.node)
        if (kind, key, action) not in pressed:
            pressed.add((kind, key, action))
            yield key


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file in a folder, with its bytes and its time."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each): (each.read_bytes(), each.stat().st_mtime_ns) for each in files}


async def press_every_key(clock: FixedClock, places: list[Place]) -> int:
    """In an example, at each of the places. Gives how many different keys there were."""
    pressed: Pressed = set()
    with example_diary(example_folder(), clock) as path:
        app = CompanionApp(path, now=clock, kind=DiaryKind.EXAMPLE)
        async with app.run_test(size=(80, 24)) as pilot:
            async for _ in visiting(pilot, places):
                # Whatever one of them leads to, the next is pressed there.
                for key in [*keys_of(app, pressed)]:
                    await press(pilot, key)
    return len(pressed)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a person's own diary is, or would be."""
    path = tmp_path / "own" / "diary.db"
    monkeypatch.setenv("PAIN_COMPANION_DATA", str(path))
    assert diary_path() == path
    # No browser is opened, and what would open another file only closes this one.
    monkeypatch.setattr(CompanionApp, "open_url", lambda *_, **__: None)
    monkeypatch.setattr(CompanionApp, "_leave_for", lambda *_: None)
    return path


async def test_no_key_anywhere_in_an_example_touches_ones_own_diary(
    own: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(own, now=clock)) as diary:
        diary.sleep.save(ordinary())
    before = state_of(own.parent)
    places = every_screen()
    assert await press_every_key(clock, places) > len(places)
    assert state_of(own.parent) == before
    assert [*example_folder().iterdir()] == []


async def test_no_key_in_an_example_makes_a_diary_where_there_was_none(
    own: Path, clock: FixedClock
) -> None:
    assert await press_every_key(clock, [Place(each.key) for each in AREAS]) > len(AREAS)
    assert not own.parent.exists()
    assert not [each for each in data_folder().rglob("*") if each.is_file()]
