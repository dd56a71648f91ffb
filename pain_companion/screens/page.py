"""One page to read, in a measure that is kind to tired eyes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.areas import place_title
from pain_companion.content.library import SCREEN, read_page
from pain_companion.content.source import Source
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.formats import count_words
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.contents import ContentsScreen
from pain_companion.screens.reading import ReadingRoom
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.page_text import PageText

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SOURCES = "sources"


class PageScreen(ReadingRoom):
    """The page, then where it leads, then its sources."""

    AREA = "learn"
    HELP: ClassVar[str | None] = (
        "The arrow keys and Page Down move the page. c shows what is in it.\n"
        "Below the page are links. Down or Tab goes to them, Enter follows one.\n"
        "An address on the web is never opened without asking.\n"
        "Esc goes back to the list of pages."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "contents", "contents")]
    DEFAULT_CSS = """
    PageScreen #body > * { max-width: 66; }
    PageScreen .part { margin-top: 1; }
    PageScreen .standing { margin: 1 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], name: str) -> None:
        super().__init__(store, now)
        self.page = read_page(name).without(hidden_areas(self.settings))
        self._on_the_web = [each for each in self.page.sources if each.address]

    def body(self) -> ComposeResult:
        """Heading, words, links, sources."""
        page = self.page
        yield Static(Content(page.title), classes="heading")
        minutes = count_words(page.reading_minutes, "minute")
        yield Static(Content(f"{page.summary} {minutes} to read."), classes="muted")
        yield from self.above_the_words()
        yield PageText(page.passages)
        yield from self.below_the_words()
        if page.links:
            yield Static(Content("Where to go from here"), classes="heading part")
            yield Menu([*map(_link_line, page.links)])
        yield Static(Content("Where this comes from"), classes="heading part")
        yield Lines([f"- {each.sentence}" for each in page.sources if not each.address])
        if self._on_the_web:
            lines = [_source_line(*each) for each in enumerate(self._on_the_web)]
            yield Menu(lines, id=SOURCES)
        yield Lines([page.standing], classes="muted standing")

    def above_the_words(self) -> ComposeResult:
        """What stands between the heading and the words, where there is more to do than to read."""
        yield from ()

    def below_the_words(self) -> ComposeResult:
        """What stands between the words and where they lead."""
        yield from ()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Follow a link."""
        place = event.option_id or ""
        if event.option_list.id == SOURCES:
            self._ask_to_open(self._on_the_web[event.option_index].address)
        elif place.startswith(SCREEN):
            self.post_message(Go(place.removeprefix(SCREEN)))
        else:
            self.post_message(Go(f"page:{place}"))

    def action_contents(self) -> None:
        """Show the headings of the page, and go to the chosen one."""
        text = self.query_one(PageText)

        def go_to(place: int | None) -> None:
            if place is not None:
                self.set_focus(None)
                row = text.virtual_region.y + text.heading_rows[place]
                self.query_one("#body").scroll_to(y=row, animate=False)

        self.app.push_screen(ContentsScreen(self.page.headings), go_to)

    def _ask_to_open(self, address: str) -> None:
        question = ConfirmScreen(
            "Open this address in your web browser?",
            [address, "That site will see that you visit it. Nothing from your diary is sent."],
            yes="Yes, open it",
            no="No, stay here",
        )
        self.app.push_screen(question, lambda sure: self.app.open_url(address) if sure else None)


def _link_line(link: str) -> Line:
    if link.startswith(SCREEN):
        return Line(link, place_title(link.removeprefix(SCREEN)), "Opens in this program.")
    return Line(link, read_page(link).title, read_page(link).summary)


def _source_line(number: int, source: Source) -> Line:
    return Line(str(number), source.title, f"{source.publisher}. On the web: {source.address}")
