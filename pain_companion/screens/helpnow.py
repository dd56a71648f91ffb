"""When to get help now: the same page everywhere, at once, without a question."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.content.helpnow import read_help_now, source_lines
from pain_companion.screens.room import Room
from pain_companion.widgets.lines import Lines


class HelpNowScreen(Room):
    """The three levels of help, most urgent first, then whom to ring."""

    AREA = "help-now"
    TITLE_WORDS = "Get help now"
    HELP: ClassVar[str | None] = (
        "This page lists signs that need help now, today, or soon.\n"
        "It asks nothing and works nothing out. If in doubt, get help.\n"
        "The arrow keys move the page. Esc goes back to where you were.\n"
        "w shows where each line comes from, and hides it again."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("w", "sources", "where this comes from")]
    DEFAULT_CSS = """
    HelpNowScreen .standing { margin: 1 0; }
    HelpNowScreen .level { height: auto; margin-top: 1; padding: 0 2; border-left: outer $error; }
    HelpNowScreen .level.-urgent { border-left: outer $accent; }
    HelpNowScreen .level.-non-urgent { border-left: outer $edge; }
    """

    def body(self) -> ComposeResult:
        """One widget for each part keeps the page quick to open."""
        page = read_help_now()
        for level in page.levels:
            signs = [f"- {sign.text}" for sign in level.signs]
            heading = f"{level.words}: {level.heading}"
            yield Lines(signs, heading, classes=f"level -{level.key}")
        yield Lines(page.not_usual, classes="card")
        for group in page.groups:
            lines = [*group.words, *(f"- {line.sentence}" for line in group.lines)]
            yield Lines(lines, group.heading, classes="card")
        yield Lines([*page.standing, "Where this comes from: press w."], classes="muted standing")
        yield Lines(source_lines(page), "Where this comes from", classes="muted standing sources")

    def on_mount(self) -> None:
        """The sources wait until they are asked for."""
        self.query_one(".sources").display = False

    def action_sources(self) -> None:
        """Show the sources, or hide them."""
        sources = self.query_one(".sources")
        sources.display = not sources.display
        if sources.display:
            self.call_after_refresh(sources.scroll_visible, animate=False, top=True)
        else:
            self.action_scroll("home")
