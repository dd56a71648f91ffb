"""What is spared as screens are opened: nothing that can be seen."""

from __future__ import annotations

from typing import Any

import pytest

from pain_companion.areas import AREAS
from tests.conftest import FreshApp
from tests.places import Place, arrive, at_rest


@pytest.mark.parametrize(
    ("chosen", "rule"), [({"roomy": False}, "padding"), ({"theme": "calm-night"}, "background")]
)
async def test_a_screen_behind_looks_as_the_settings_are_when_it_is_come_back_to(
    fresh_app: FreshApp, chosen: dict[str, Any], rule: str
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("help-now"))
        card = app.screen.query(".card").first()
        before = getattr(card.styles, rule)
        await arrive(pilot, Place("sleep"))
        assert app.store is not None
        app.wear(app.store.settings.change(**chosen))
        await at_rest(pilot)
        assert getattr(card.styles, rule) == before
        await arrive(pilot, Place("help-now"))
        assert getattr(card.styles, rule) != before


async def test_what_is_done_ahead_is_done_once_and_in_order(fresh_app: FreshApp) -> None:
    app = fresh_app()
    done: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        app.do_ahead([lambda: done.append("first"), lambda: done.append("second")])
        while len(done) < 2:
            await pilot.pause(0.01)
        await pilot.pause(0.1)
    assert done == ["first", "second"]


def test_every_area_can_be_loaded_ahead() -> None:
    assert len({each.load() for each in AREAS}) == len(AREAS)
