"""Every page opened and read to its end, through the screens."""

from __future__ import annotations

from pain_companion.content.library import page_names, read_page
from pain_companion.screens.library import LibraryScreen
from pain_companion.screens.page import PageScreen
from pain_companion.widgets.menu import Menu
from tests.conftest import FreshApp
from tests.places import at_rest, press
from tests.test_reading import open_page, text


async def test_every_page_is_opened_from_the_list_and_escape_returns_to_its_place(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "l")
        seen = []
        for place in range(len(page_names())):
            await press(pilot, "enter")
            assert isinstance(app.screen, PageScreen)
            seen.append(app.screen.page.name)
            before = app.screen.page.title
            await press(pilot, "escape")
            assert isinstance(app.screen, LibraryScreen)
            assert app.screen.query_one(Menu).highlighted == place
            assert before in text(app)
            await press(pilot, "down")
    assert sorted(seen) == page_names()


async def test_every_source_is_named_on_its_page(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(120, 60)) as pilot:
        for name in page_names():
            await open_page(pilot, name)
            await press(pilot, "end")
            for source in read_page(name).sources:
                assert source.title.replace(" ", "") in text(app).replace(" ", ""), name
            assert read_page(name).standing in text(app), name
