"""Make the pictures in README.md from the real screens: python -m docs.make_pictures

Needs rsvg-convert (librsvg) and the font Fira Code. The diary is the example person's.
"""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from pain_companion.app import CompanionApp
from pain_companion.demo.example import make_example
from pain_companion.session_app import SessionApp
from pain_companion.store.connection import DiaryKind
from pain_companion.store.session_file import Where

PICTURES = Path(__file__).parent / "pictures"
SIZE = (80, 24)
WIDE = (120, 32)
WIDTH_PIXELS = "860"

SCREENS: Sequence[tuple[str, str, tuple[int, int], Sequence[str]]] = (
    ("today", "calm-day", SIZE, ()),
    ("night", "calm-day", SIZE, ("enter",)),
    ("week", "calm-day", SIZE, ("s",)),
    ("week-night-colours", "calm-night", WIDE, ("s",)),
    ("pacing-week", "calm-day", SIZE, ("p", "e")),
    ("timer", "calm-night", SIZE, ("p", "g")),
    ("flare-up", "calm-night", SIZE, ("f", "y")),
    ("lesson", "calm-day", SIZE, ("/", *"hurt and harm", "enter", "pagedown")),
    ("practice", "calm-night", SIZE, ("/", *"slow breathing", "enter", "enter", "right")),
    ("body-chart", "calm-day", WIDE, ("/", *"body chart", "enter")),
    ("help-now", "high-contrast", SIZE, ("f12",)),
)
"""File name, colours, size, and the keys that lead there."""

TERMINAL = (
    ("terminal", "$ cd Downloads/pain-companion\n$ python3 start.py█"),
    (
        "terminal-windows",
        "C:\\Users\\you> cd Downloads\\pain-companion\n"
        "C:\\Users\\you\\Downloads\\pain-companion> py start.py█",
    ),
)


def now() -> datetime:
    """A Monday morning."""
    return datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/London"))


def example(path: Path) -> CompanionApp:
    """The program on the example person's diary."""
    return CompanionApp(path, now=now, kind=DiaryKind.EXAMPLE)


def session(path: Path) -> CompanionApp:
    """A session about sleep, with the example person."""
    where = Where("sleep", minutes=20, step=1)
    return SessionApp(path, now=now, kind=DiaryKind.EXAMPLE, where=where)


async def picture(
    name: str,
    theme: str,
    size: tuple[int, int],
    keys: Sequence[str],
    shows: Callable[[Path], CompanionApp] = example,
) -> None:
    """Open the example, press the keys, keep what the screen shows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.db"
        make_example(path, now)
        app = shows(path)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            app.theme = theme
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            await pilot.pause()
            save(name, app.export_screenshot(title="Pain Companion"))


def terminal(name: str, words: str) -> None:
    """A terminal window with a few lines typed into it."""
    console = Console(record=True, width=64, height=6, file=StringIO())
    console.print(words, highlight=False, markup=False)
    save(name, console.export_svg(title="Terminal", theme=DEFAULT_TERMINAL_THEME))


def save(name: str, svg: str) -> None:
    """Keep a picture as PNG, so that it looks the same everywhere."""
    target = PICTURES / f"{name}.png"
    # A piece of text may begin with a space, which SVG would leave out.
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    command = ["rsvg-convert", "--width", WIDTH_PIXELS, "--output", str(target)]
    subprocess.run(command, input=svg.encode(), check=True)


def main() -> None:
    """Make all of them."""
    for name, words in TERMINAL:
        terminal(name, words)
    for name, theme, size, keys in SCREENS:
        asyncio.run(picture(name, theme, size, keys))
    asyncio.run(picture("session", "calm-day", SIZE, (), session))


if __name__ == "__main__":
    main()
