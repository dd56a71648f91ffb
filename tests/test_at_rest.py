"""What all tests of screens stand on: a look at a screen is taken when nothing more will come."""

from __future__ import annotations

import time

from rich.console import RenderableType
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Static

from tests.places import at_rest, press

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


async def test_a_key_is_reported_as_a_terminal_does() -> None:
    async with LateApp().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, LateApp)
        for key in "aAé7 !?[.-'":
            (reported,) = XTermParser().feed(key)
            assert isinstance(reported, events.Key)
            await press(pilot, key, reported.key)
            assert app.told[-2:] == [f"{reported.key} {reported.character}"] * 2


class DrawnApp(App[None]):
    """Counts how often it is drawn, and what of it there was when a key asked to be told."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = 0
        self.told: list[int] = []

    def compose(self) -> ComposeResult:
        field = Input()
        field.cursor_blink = False
        yield field
        yield Static()

    def on_key(self, event: events.Key) -> None:
        line = self.query_one(Static)
        line.update(event.key)
        self.call_later(line.update, event.key * 2)
        self.call_after_refresh(lambda: self.told.append(self.drawn))

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        self.drawn += 1
        super()._display(screen, renderable)


async def test_a_key_is_drawn_once_and_letters_in_a_field_together() -> None:
    async with DrawnApp().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, DrawnApp)
        await at_rest(pilot)
        app.drawn = 0
        await press(pilot, *"abc")
        assert (app.query_one(Input).value, app.drawn) == ("abc", 1)
        app.set_focus(None)
        await at_rest(pilot)
        app.drawn = 0
        await press(pilot, *"abc")
        assert (str(app.query_one(Static).content), app.drawn) == ("cc", 3)
        assert app.told == [1, 2, 3]
