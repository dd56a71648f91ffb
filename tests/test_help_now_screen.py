"""Get help now on the screen: the most urgent first, and its sources one key on."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.content.helpnow import plain_lines, read_help_now, source_lines
from tests.conftest import FreshApp, golden, screen_text
from tests.places import at_rest, press

SIZES = ((80, 24), (40, 15))


async def open_help_now(pilot: Pilot[None]) -> None:
    await at_rest(pilot)
    await press(pilot, "!")


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_page_begins_with_the_emergency_signs(
    fresh_app: FreshApp, width: int, height: int
) -> None:
    app = fresh_app()
    async with app.run_test(size=(width, height)) as pilot:
        await open_help_now(pilot)
        golden(f"help-now-{width}x{height}", screen_text(app))


@pytest.mark.parametrize("width", [40, 120])
async def test_every_line_of_the_list_stands_on_the_page(fresh_app: FreshApp, width: int) -> None:
    app = fresh_app()
    async with app.run_test(size=(width, 400)) as pilot:
        await open_help_now(pilot)
        words = squeezed(app)
        for line in filter(None, plain_lines()):
            assert line.replace(" ", "") in words


def squeezed(app: CompanionApp) -> str:
    """The words of the page without the spaces, edges and line ends between them."""
    left = 0 if app.size.width < 70 else 26 if app.size.width >= 100 else 22
    rows = (row[left:] for row in screen_text(app))
    return "".join(rows).replace(" ", "").replace("▌", "")


async def test_one_key_shows_every_source_and_hides_them_again(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 400)) as pilot:
        await open_help_now(pilot)
        sources = source_lines()
        assert len(sources) == len(read_help_now().sources)
        assert sources[1].replace(" ", "") not in squeezed(app)
        await press(pilot, "w")
        assert all(line.replace(" ", "") in squeezed(app) for line in sources)
        await press(pilot, "w")
        assert sources[1].replace(" ", "") not in squeezed(app)
