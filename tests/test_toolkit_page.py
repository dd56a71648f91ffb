"""My toolkit on paper: as text, as a page to print, and saved by keyboard."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.toolkit import Tool, UseAnswer
from pain_companion.exchange.printed import PrintedPage, page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.exchange.toolkit_page import printed_toolkit
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.toolkit import ToolkitScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.words.toolkit import NOTHING_YET
from tests.clock import FixedClock
from tests.conftest import golden
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.places import at_rest, press
from tests.toolkit import NIGHTS, TODAY, fill_toolkit, use_nights

EXAMPLE = "EXAMPLE. A made-up person, nobody's toolkit."

SCRIPT = "<script>alert(1)</script> \"'&<b>"


def printed(diary: Diary) -> PrintedPage:
    return printed_toolkit(diary, TODAY, tool_titles(), read_help_now())


class Seen(HTMLParser):
    """What a browser would make of a page: its elements and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_toolkit_as_text(diary: Diary) -> None:
    fill_toolkit(diary)
    golden("toolkit-text", page_text(printed(diary)).splitlines())


def test_the_page_to_print_says_the_same_words(diary: Diary) -> None:
    fill_toolkit(diary)
    seen = Seen(page_html(printed(diary)))
    words = " ".join(seen.words.split())
    for line in ("Nights", "Used once, on Friday: helped.", "The radio", "[At night]", "116 123"):
        assert line in words
    assert "Cold showers" not in words
    assert "leave" not in seen.tags
    # A tool without notes has no empty list.
    assert seen.tags.count("ul") == 1


def test_every_word_of_the_person_is_text_on_the_page(diary: Diary) -> None:
    plain = Seen(page_html(printed(diary))).tags
    diary.toolkit.save(Tool(name=SCRIPT, notes=f"{HOSTILE}\n{SCRIPT}", in_use=True))
    seen = Seen(page_html(printed(diary)))
    assert {*seen.tags} - {*plain} <= {"div", "section", "h2", "h3", "ul", "li"}
    assert seen.words.count(SCRIPT) == 2
    for told in (seen.words, page_text(printed(diary))):
        assert HOSTILE_SHOWN in told
        assert "\u202e" not in told


def test_an_empty_toolkit_says_so_and_still_says_whom_to_ring(diary: Diary) -> None:
    use_nights(diary, UseAnswer.HELPED)
    for told in (page_text(printed(diary)), page_html(printed(diary))):
        assert NOTHING_YET in told
        assert "116 123" in told


def test_the_examples_toolkit_says_that_it_is_one(tmp_path: Path, clock: FixedClock) -> None:
    example = Diary.open(tmp_path / "example.db", now=clock, kind=DiaryKind.EXAMPLE)
    example.toolkit.mark(NIGHTS, in_use=True)
    assert page_text(printed(example)).startswith(EXAMPLE)
    assert EXAMPLE in Seen(page_html(printed(example))).words
    example.close()


async def test_the_toolkit_is_saved_as_text_and_to_print_by_keyboard(
    diary_path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    async with room(diary_path, clock, lambda diary: ToolkitScreen(diary, clock)) as (pilot, made):
        await press(pilot, "w")
        assert pilot.app.screen is made, "there is nothing to save yet"
        fill_toolkit(made.store)
        made.look_again()
        await at_rest(pilot)
        await press(pilot, "w")
        assert "Save the toolkit as text" in words_on(pilot.app)
        await press(pilot, "enter", "enter")
        assert "Saved and checked" in status(pilot.app.screen)
        saved = home / "my-toolkit-2026-11-23.txt"
        assert saved.read_text(encoding="utf-8") == page_text(printed(made.store))
        assert saved.stat().st_mode & 0o077 == 0
        await press(pilot, "escape", "h", "enter", "enter")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        saved = home / "my-toolkit-2026-11-23.html"
        assert saved.read_text(encoding="utf-8") == page_html(printed(made.store))
