"""Every page that leaves an example says that it is one, in its words and in its file's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual.widgets import Button

from pain_companion.app import CompanionApp
from pain_companion.demo.example import make_example
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.screens.save_printed import SavePrintedScreen
from pain_companion.store.connection import DiaryKind
from tests.clock import FixedClock
from tests.places import Place, at_rest, visiting

SAVED_AT = (
    *(Place("flare:page", (key,)) for key in "wh"),
    Place("toolkit", ("w",)),
    Place("pain:up-and-down", ("v", "w")),
    Place("eating:shopping", ("w",)),
    Place("wellbeing:thoughts", ("w",)),
    Place("wellbeing:medicines", ("w",)),
    Place("team:calendar"),
    *(Place("team:since", (key,)) for key in "wh"),
    *(Place("team:share", ("space", key)) for key in "hwdc"),
    *(Place("story", (key,)) for key in "wg"),
)
"""Where pages are saved, each as text and as a page to print. A PDF has the words of the page."""


def kinds_of(screen: type[SavePageScreen]) -> Iterator[type[SavePageScreen]]:
    """Every kind of screen that saves a page."""
    for each in screen.__subclasses__():
        yield from [each] if each is not SavePrintedScreen else []
        yield from kinds_of(each)


async def test_every_page_that_is_saved_from_an_example_says_so(
    tmp_path: Path, clock: FixedClock
) -> None:
    path = tmp_path / "example.db"
    make_example(path, clock)
    Path.home().mkdir(parents=True)
    app = CompanionApp(path, now=clock, kind=DiaryKind.EXAMPLE)
    seen = set()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        async for place in visiting(pilot, [*SAVED_AT]):
            screen = app.screen
            assert isinstance(screen, SavePageScreen), place
            seen.add(type(screen))
            before = {*Path.home().iterdir()}
            screen.query_one("#save", Button).press()
            await at_rest(pilot)
            await app.workers.wait_for_complete()
            (saved,) = {*Path.home().iterdir()} - before
            assert "-example-" in saved.name
            assert says_so(saved), saved.name
    assert seen == {*kinds_of(SavePageScreen)}


def says_so(saved: Path) -> bool:
    """Whether a file says what it is. What is packed away in a PDF is its page again."""
    content = saved.read_bytes()
    return saved.suffix == ".pdf" or b"EXAMPLE" in content or b'"kind": "example"' in content
