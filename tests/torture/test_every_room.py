"""From every room the plan is two keys away, and within limits no room offers a step up."""

from __future__ import annotations

from textual.widgets import Input, TextArea

from pain_companion.domain.flare_plan import Part
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from tests.conftest import FreshApp, screen_text
from tests.flares import STEPS, write_plan
from tests.places import at_rest, every_room, press, visiting
from tests.test_energy_limit import TALL, about, due, found_in, ripe_for_a_step
from tests.test_flare_hub import MOST_KEYS_TO_THE_FIRST_STEP, end_it


async def test_from_every_room_the_first_step_is_two_keys_away(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    first_step = STEPS[Part.SAY_TO_MYSELF][0]
    rooms = [place for place in every_room() if not place.to.startswith("page:")]
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        async for place in visiting(pilot, rooms):
            if not isinstance(app.screen, Room):
                continue
            typing = isinstance(app.screen.focused, Input | TextArea)
            keys = ["f2" if typing else "f", "y"]
            assert len(keys) <= MOST_KEYS_TO_THE_FIRST_STEP
            await press(pilot, *keys)
            assert first_step in " ".join(screen_text(app)), place
            await end_it(pilot, app)


async def test_no_screen_offers_a_step_up(fresh_app: FreshApp) -> None:
    ids: list[str] = []

    def fill(diary: Diary) -> None:
        ids.append(ripe_for_a_step(diary))
        assert due(diary, ids[0])

    app = fresh_app(fill=fill, worse_after_effort="not sure", motion=False)
    places = [place for place in every_room() if not place.to.startswith("page:")]
    found: set[str] = set()
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        async for place in visiting(pilot, [*places, *about(ids[0])]):
            told = app.screen.help_lines() if isinstance(app.screen, Room) else []
            lines = [*screen_text(app), *told]
            found.update(f"{place}: {line}" for line in found_in(lines))
    assert found == set()
