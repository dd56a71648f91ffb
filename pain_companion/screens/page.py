"""One page to read, in a measure that is kind to tired eyes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Markdown, OptionList, Static

from pain_companion.areas import area
from pain_companion.content.library import SCREEN, read_page
from pain_companion.formats import count_words, date_words
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.contents import ContentsScreen
from pain_companion.screens.room import Room
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WEB = "web:"


class PageScreen(Room):
    """The page, then where it leads, then its sources."""

    AREA = "learn"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "The arrow keys and Page Down move the page. c shows what is in it.\n"
        "Tab goes to the links at the end, Enter follows one.\n"
        "An address on the web is never opened without asking."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "contents", "contents")]
    DEFAULT_CSS = """
    PageScreen #body > * { max-width: 66; }
    PageScreen Markdown { padding: 0; margin: 1 0 0 0; background: transparent; }
    PageScreen .sources { margin: 1 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], name: str) -> None:
        super().__init__(store, now)
        self.page = read_page(name)

    def body(self) -> ComposeResult:
        """Heading, words, links, sources."""
        page = self.page
        yield Static(Content(page.title), classes="heading")
        minutes = count_words(page.reading_minutes, "minute")
        yield Static(Content(f"{page.summary} {minutes} to read."), classes="muted")
        yield Markdown(page.body, open_links=False)
        lines = [*map(_link_line, page.links), *_source_lines(page.name)]
        if lines:
            yield Static(Content("Where to go from here"), classes="heading")
            yield Menu(lines)
        yield Static(Content("\n".join(self._ending())), classes="muted sources")

    def _ending(self) -> list[str]:
        page = self.page
        sources = [f"- {source.sentence}" for source in page.sources]
        return [
            "Where this comes from",
            *sources,
            f"Last checked: {date_words(page.checked, year=True)}.",
            f"Next check: {date_words(page.next_check, year=True)}.",
        ]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Follow a link."""
        place = event.option_id or ""
        if place.startswith(WEB):
            self._ask_to_open(place.removeprefix(WEB))
        elif place.startswith(SCREEN):
            self.post_message(Go(place.removeprefix(SCREEN)))
        else:
            self.post_message(Go(f"page:{place}"))

    def action_contents(self) -> None:
        """Show the headings of the page, and go to the chosen one."""
        headings = list(self.query(Markdown).first().query("MarkdownH2, MarkdownH3"))
        words = [str(getattr(heading, "_content", "")) for heading in headings]

        def go_to(place: int | None) -> None:
            if place is not None:
                self.query_one("#body").scroll_to_widget(headings[place], top=True, animate=False)

        self.app.push_screen(ContentsScreen(words), go_to)

    def _ask_to_open(self, address: str) -> None:
        question = ConfirmScreen(
            "Open this address in your web browser?",
            [address, "That site will see that you visit it. Nothing from your diary is sent."],
            yes="Yes, open it",
        )
        self.app.push_screen(question, lambda sure: self.app.open_url(address) if sure else None)


def _link_line(link: str) -> Line:
    if link.startswith(SCREEN):
        return Line(link, area(link.removeprefix(SCREEN)).title)
    return Line(link, read_page(link).title)


def _source_lines(name: str) -> list[Line]:
    return [
        Line(f"{WEB}{source.address}", f"On the web: {source.title}", source.address)
        for source in read_page(name).sources
        if source.address
    ]
