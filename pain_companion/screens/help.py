"""What a screen is for and which keys it has, over the screen itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.widgets.footline import key_words

EVERYWHERE = (
    ("?  or F1", "help"),
    ("!  or F12", "get help now"),
    ("f  or F2", "your flare-up plan"),
    ("t  or F3", "Today"),
    ("m", "the menu of areas"),
    ("/  or Ctrl+P", "find anything"),
    ("j", "write one line to say next time"),
    ("u  or Ctrl+Z", "undo, Ctrl+Y do it again"),
    ("Esc", "leave a field, or go back"),
    ("q  or Ctrl+Q", "leave the program"),
)
KEY_WIDTH = 14


class HelpScreen(ModalScreen[None]):
    """At most five lines of words, then the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark", "dismiss", "Close", show=False),
        Binding("exclamation_mark", "app.go('help-now')", "Get help now", show=False),
        Binding("f", "app.go('flare:now')", "Flare-up plan", show=False),
        Binding("t", "app.go('today')", "Today", show=False),
    ]

    def __init__(self, heading: str, lines: Sequence[str], keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.heading = heading
        self.lines = lines
        self.keys = keys

    @classmethod
    def about(cls, screen: Screen[Any]) -> HelpScreen:
        """Help for a screen, as it is now."""
        if isinstance(screen, Room):
            return cls(screen.TITLE_WORDS or "Help", screen.help_lines(), own_keys(screen))
        return cls("Help", [], [])

    def compose(self) -> ComposeResult:
        """Words, keys of this screen, keys of every screen."""
        with VerticalScroll(id="help"):
            yield Static(Content(self.heading), classes="heading")
            for line in self.lines:
                yield Static(Content(shown(line)))
            for title, keys in (("Keys here", self.keys), ("Keys everywhere", EVERYWHERE)):
                if keys:
                    yield Static(Content(title), classes="heading key-title")
                    rows = (f"{key:<{KEY_WIDTH}}{words}" for key, words in keys)
                    yield Static(Content("\n".join(rows)))
            yield Static(Content("Esc closes this."), classes="muted key-title")


def own_keys(screen: Screen[Any]) -> list[tuple[str, str]]:
    """The keys of a screen itself, and what they do."""
    return [
        (key_words(key), active.binding.description)
        for key, active in screen.active_bindings.items()
        if active.node is screen and active.binding.show
    ]
