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
from pain_companion.widgets.footline import FootItem, key_words
from pain_companion.widgets.links import key_link, link

EVERYWHERE = (
    FootItem("?  or F1", "help"),
    FootItem("!  or F12", "get help now", "app.go('help-now')"),
    FootItem("f  or F2", "your flare-up plan", "app.go('flare:now')"),
    FootItem("t  or F3", "Today", "app.go('today')"),
    FootItem("m", "the menu of areas", "screen.menu"),
    FootItem("/  or Ctrl+P", "find anything", "app.command_palette"),
    FootItem("j", "write one line to say next time", "app.say_next_time"),
    FootItem("u  or Ctrl+Z", "undo", "screen.undo"),
    FootItem("Ctrl+Y", "do again what was undone", "screen.redo"),
    FootItem("Esc", "leave a field, or go back", "screen.leave"),
    FootItem("q  or Ctrl+Q", "leave the program", "app.quit"),
)
KEY_WIDTH = 14


class HelpScreen(ModalScreen[None]):
    """At most five lines of words, then the keys. A click on a key does what the key does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark", "dismiss", "Close", show=False),
        Binding("exclamation_mark", "app.go('help-now')", "Get help now", show=False),
        Binding("f", "app.go('flare:now')", "Flare-up plan", show=False),
        Binding("t", "app.go('today')", "Today", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen .keys { link-style: none; link-color: $text; }
    """

    def __init__(self, heading: str, lines: Sequence[str], keys: Sequence[FootItem]) -> None:
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
            if self.keys:
                yield Static("Keys here", classes="heading key-title")
                yield from map(_row, range(len(self.keys)), self.keys)
            yield Static("Keys everywhere", classes="heading key-title")
            yield from map(_row, range(len(self.keys), len(self._all)), EVERYWHERE)
            closes = key_link("Esc", "closes this.", "screen.dismiss(None)")
            yield Static(closes, classes="muted keys way-out")

    @property
    def _all(self) -> list[FootItem]:
        return [*self.keys, *EVERYWHERE]

    def action_do(self, place: int) -> None:
        """Close this, then do what one of the keys does on the screen beneath."""
        item = self._all[place]
        self.dismiss()
        if item.action:
            self.app.call_later(self.app.run_action, item.action, item.owner)


def _row(place: int, item: FootItem) -> Static:
    words = f"{item.key:<{KEY_WIDTH}}{item.words}"
    return Static(link(words, f"screen.do({place})"), classes="keys")


def own_keys(screen: Screen[Any]) -> list[FootItem]:
    """The keys of a screen itself, and what they do."""
    return [
        FootItem(key_words(key), active.binding.description, active.binding.action, screen)
        for key, active in screen.active_bindings.items()
        if active.node is screen and active.binding.show
    ]
