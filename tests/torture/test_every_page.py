"""Every page opened and read to its end, through the screens."""

from __future__ import annotations

from pain_companion.content.library import page_names, read_page
from pain_companion.content.practices import practice_of
from pain_companion.content.subjects import SUBJECTS
from pain_companion.screens.subject import SubjectScreen
from pain_companion.widgets.menu import Menu
from tests.conftest import FreshApp
from tests.places import Place, arrive, at_rest, press
from tests.test_reading import open_page, text


async def test_every_page_is_opened_from_its_subject_and_escape_returns_to_its_place(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no", food="show")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        for folder in SUBJECTS:
            await arrive(pilot, Place(f"learn:{folder}"))
            subject = app.screen
            assert isinstance(subject, SubjectScreen)
            menu = subject.query_one(Menu)
            for place in range(menu.option_count):
                assert menu.highlighted == place
                await press(pilot, "enter")
                assert app.screen is not subject
                await press(pilot, "escape")
                assert app.screen is subject
                assert menu.highlighted == place
                await press(pilot, "down")


async def test_every_source_is_named_on_its_page(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(120, 200)) as pilot:
        for name in page_names():
            if practice_of(read_page(name)) is not None:
                # A practice is done rather than read. `read` prints its sources.
                continue
            await open_page(pilot, name)
            await press(pilot, "end")
            for source in read_page(name).sources:
                assert joined(source.title) in joined(text(app)), name
            assert joined(read_page(name).standing) in joined(text(app)), name


def joined(words: str) -> str:
    """Words without what may be broken into rows between them."""
    return "".join(words.split())
