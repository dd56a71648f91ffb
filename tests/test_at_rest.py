"""What all tests of screens stand on: a look at a screen is taken when nothing more will come."""

from __future__ import annotations

import time

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tests.places import press

LATE = 0.1


class LateApp(App[None]):
    """Whatever it is told, it answers a little later, each time in another way."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static("\n".join(map(str, range(100))))

    def on_key(self, event: events.Key) -> None:
        self.told.append(f"{event.key} {event.character}")
        match event.key:
            case "w":
                self.run_worker(self._work, thread=True)
            case "s":
                scroll = self.query_one(VerticalScroll)
                scroll.scroll_to(y=50, duration=LATE, force=True, level="none")
            case "r":
                self.call_after_refresh(self.call_later, self.call_next, self.told.append, "drawn")

    def _work(self) -> None:
        time.sleep(LATE)
        self.call_from_thread(self.told.append, "worked")


async def test_a_key_is_waited_for_until_all_that_it_brings_is_there() -> None:
    async with LateApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, LateApp)
        await press(pilot, "w")
        assert app.told == ["w w", "worked"]
        await press(pilot, "r")
        assert app.told[-1] == "drawn"
        await press(pilot, "s")
        assert app.query_one(VerticalScroll).scroll_offset.y == 50
        await pilot.resize_terminal(50, 20)
        assert app.screen.size == (50, 20)


@pytest.mark.parametrize("key", ["a", "A", "é", "7", " ", "!", "?", "[", ".", "-", "'"])
async def test_a_key_is_reported_as_a_terminal_does(key: str) -> None:
    (reported,) = XTermParser().feed(key)
    assert isinstance(reported, events.Key)
    async with LateApp().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, LateApp)
        await press(pilot, key, reported.key)
        assert app.told == [f"{reported.key} {reported.character}"] * 2
