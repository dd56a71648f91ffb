"""Contrast of everything that is drawn, on every place and in each of our themes, after WCAG 2.2.

The terminal's own theme names no colours for text and background: nothing can be worked out for it.
`test_themes.py` says that it leaves them alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import Theme
from textual.widget import Widget
from textual.widgets import Input, TextArea

from pain_companion.app import CompanionApp
from pain_companion.session_app import SessionApp
from pain_companion.store.connection import DiaryKind
from pain_companion.store.session_file import Where
from pain_companion.themes import OURS
from tests.clock import FixedClock
from tests.journeys import app_at
from tests.places import at_rest, every_screen, press, visiting
from tests.torture.drawn import Run, runs
from tests.torture.test_every_screen import example, resize, store_of

TALL = (80, 60)
"""Little is scrolled away, and there is room for the rules in the menu."""
BODY, QUIET, DRAWN, BENEATH = 7, 4.5, 3, 3
"""Text, quiet text, lines and blocks, and text of a screen that something lies over."""
NONSENSE = ("z", "z")

pytestmark = pytest.mark.slow


class Faint(defaultdict[str, set[str]]):
    """What stands out too little, and the places where it does."""

    def __init__(self, app: CompanionApp, theme: Theme) -> None:
        super().__init__(set)
        self.app = app
        self.quiet = Color.parse(theme.variables["text-muted"])
        self.kinds: set[object] = set()

    def look(self, place: object) -> None:
        """Work out the contrast of every run on the terminal."""
        for run in runs(self.app):
            ratio = run.contrast
            if ratio is not None and ratio < self.least(run):
                self[f"{run}: {ratio:.2f}"].add(str(place))

    def least(self, run: Run) -> float:
        """What is promised for it."""
        if self.is_beneath(run):
            return BENEATH if run.is_text else 0
        if not run.is_text:
            return DRAWN
        return QUIET if run.colours and run.colours[0] == self.quiet else BODY

    def is_beneath(self, run: Run) -> bool:
        """Whether it is part of a screen that something lies over."""
        screen = self.app.screen
        return screen.is_modal and screen.get_widget_at(*run.at)[0] is screen

    def new_kinds(self, widgets: Iterable[Widget]) -> Iterator[Widget]:
        """Those that are styled as none before, or stand on another colour."""
        for each in widgets:
            kind = (type(each), frozenset(each.classes), each.background_colors)
            if kind not in self.kinds:
                self.kinds.add(kind)
                yield each

    def __str__(self) -> str:
        return "\n".join(f"{what} at {', '.join(sorted(at)[:5])}" for what, at in self.items())


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
async def test_everything_stands_out_on_every_place_whatever_has_the_focus(
    theme: Theme, tmp_path: Path
) -> None:
    async with example(tmp_path) as (pilot, app):
        store_of(app).settings.change(theme=theme.name)
        app.theme = theme.name
        faint = Faint(app, theme)
        await resize(pilot, *TALL)
        async for place in visiting(pilot, every_screen()):
            faint.look(place)
            for each in faint.new_kinds([*app.screen.focus_chain]):
                app.screen.set_focus(each)
                await at_rest(pilot)
                faint.look(f"{place}, {each} in focus")
                if isinstance(each, Input | TextArea):
                    await write_nonsense(pilot)
                    faint.look(f"{place}, {each} selected")
            app.screen.set_focus(None)
            await at_rest(pilot)
            faint.look(f"{place}, with what is wrong")
    assert not faint, str(faint)


async def write_nonsense(pilot: Pilot[None]) -> None:
    """Write something that most fields cannot understand, and select it."""
    await press(pilot, *NONSENSE, "shift+home")


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
async def test_the_strip_of_a_session_and_what_lies_over_it_stand_out(
    theme: Theme, tmp_path: Path, clock: FixedClock
) -> None:
    where = Where("sleep", 10)
    led = SessionApp(tmp_path / "session.db", now=clock, kind=DiaryKind.SESSION, where=where)
    async with app_at(led) as (pilot, app):
        app.theme = theme.name
        await at_rest(pilot)
        faint = Faint(app, theme)
        for keys in ([], ["f7"], ["f7", "f4"], ["f4", "ctrl+q"]):
            await press(pilot, *keys)
            faint.look(f"a session, after {' '.join(keys)}")
    assert not faint, str(faint)
