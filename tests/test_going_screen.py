"""How it is going, by keyboard: read, asked how it is worked out, and led on."""

from __future__ import annotations

import pytest

from pain_companion.screens.going import GoingScreen
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.learned import LearnedScreen
from pain_companion.screens.watched_pairs import WatchedPairsScreen
from pain_companion.words.going import NOTHING_YET
from tests.conftest import FreshApp, golden
from tests.going import rows_of, two_months
from tests.journeys import app_with, words_on
from tests.places import press


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_each_line_is_a_sentence_with_a_picture(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with app_with(fresh_app(fill=two_months), GoingScreen, size=size) as (_, app):
        golden(f"going-{size[0]}x{size[1]}", rows_of(app))
        assert app.screen.query_one("#body").max_scroll_x == 0


async def test_enter_shows_how_the_marked_line_is_worked_out(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=two_months), GoingScreen) as (pilot, app):
        await press(pilot, "enter")
        assert isinstance(app.screen, HelpScreen)
        assert app.screen.lines[3].startswith("4.0 - 7.0 = -3.0.")
        await press(pilot, "escape", "down", "f1")
        assert isinstance(app.screen, HelpScreen)
        assert app.screen.lines[0].startswith("Energy.")
        await press(pilot, "escape", "down", "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "Nothing is scored." in app.screen.lines[0]


async def test_the_ways_on_are_a_key_away_and_in_the_list(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(fill=two_months), GoingScreen) as (pilot, app):
        for keys, screen in (("d", WatchedPairsScreen), ("n", LearnedScreen)):
            await press(pilot, keys)
            assert isinstance(app.screen, screen)
            await press(pilot, "escape")
        await press(pilot, "down", "down", "enter")
        assert isinstance(app.screen, WatchedPairsScreen)
        await press(pilot, "escape", "down", "down", "enter")
        assert "With long-term pain, one hard day" in words_on(app)


async def test_where_nothing_is_written_it_leads_to_a_first_entry(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), GoingScreen) as (pilot, app):
        assert NOTHING_YET in words_on(app)
        await press(pilot, "enter")
        assert app.current_mode == "checkin"
