"""When to get help now: the same page everywhere, at once, without a question."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.helpnow import HelpGroup, HelpLevel, read_help_now
from pain_companion.screens.room import Room


class HelpNowScreen(Room):
    """The three levels of help, most urgent first, then whom to ring."""

    AREA = "help-now"
    TITLE_WORDS = "Get help now"
    HELP: ClassVar[str | None] = (
        "This page lists signs that need help now, today, or soon.\n"
        "It asks nothing and works nothing out. If in doubt, get help.\n"
        "The arrow keys move the page. Esc goes back to where you were."
    )
    DEFAULT_CSS = """
    HelpNowScreen .standing { margin: 1 0; }
    HelpNowScreen .level { height: auto; margin-top: 1; padding: 0 2; border-left: outer $error; }
    HelpNowScreen .level.-urgent { border-left: outer $accent; }
    HelpNowScreen .level.-non-urgent { border-left: outer $edge; }
    """

    def body(self) -> ComposeResult:
        """One Static for each part keeps the page quick to open."""
        page = read_help_now()
        for level in page.levels:
            yield Static(level_words(level), classes=f"level -{level.key}")
        yield Static(Content("\n".join(page.not_usual)), classes="card")
        for group in page.groups:
            yield Static(group_words(group), classes="card")
        yield Static(Content("\n".join(page.standing)), classes="muted standing")


def level_words(level: HelpLevel) -> Content:
    """A level: its name in words, what to do, and the signs."""
    heading = Content.styled(f"{level.words}: {level.heading}", "bold")
    return Content("\n").join([heading, *(Content(f"- {sign.text}") for sign in level.signs)])


def group_words(group: HelpGroup) -> Content:
    """Whom to ring: a heading, a few words, a line for each."""
    rows = [*group.words, *(f"- {line.sentence}" for line in group.lines)]
    return Content("\n").join([Content.styled(group.heading, "bold"), *map(Content, rows)])
