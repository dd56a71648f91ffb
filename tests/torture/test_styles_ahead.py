"""Whether styles were read ahead or as each screen opened, everything looks the same."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from shutil import rmtree

from pain_companion.areas import AREAS
from pain_companion.swift import SwiftApp
from tests.places import every_screen, visiting
from tests.torture.drawn import runs
from tests.torture.test_every_screen import example, store_of

READ_STYLES = SwiftApp.read_styles
Seen = dict[str, list[str]]


async def test_every_screen_looks_the_same_with_styles_read_ahead(tmp_path: Path) -> None:
    # In the same place, since some screens tell where the diary is.
    folder = tmp_path / "home"
    as_opened = await seen(folder, ahead=False)
    rmtree(folder)
    ahead = await seen(folder, ahead=True)
    assert as_opened.keys() == ahead.keys()
    assert {place for place in ahead if ahead[place] != as_opened[place]} == set()


async def seen(folder: Path, *, ahead: bool) -> Seen:
    """What is drawn at each place, with its colours."""
    folder.mkdir()
    found: Seen = {}
    async with example(folder) as (pilot, app):
        if ahead:
            for step in chain(app.ahead(store_of(app)), *map(app.ahead_inside, AREAS)):
                step()
            READ_STYLES(app)
        async for place in visiting(pilot, every_screen()):
            found[str(place)] = [f"{run.at} {run.words!r} {run.style}" for run in runs(app)]
    return found
