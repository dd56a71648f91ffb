"""The keys that work, at the foot of a screen that has no foot line."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from pain_companion.widgets.links import key_link

Part = str | tuple[str, str, str]
"""Words only, or a key, what it does, and the action by which a click does the same."""

GO_BACK: Part = ("Esc", "goes back", "screen.leave")
LEAVE: Part = ("Ctrl+Q", "leave", "app.quit")
HELP_NOW: Part = ("!", "get help now", "app.go('help-now')")
FRONT_HELP_NOW: Part = ("!", "get help now", "app.help_now")
"""The same in a program before the program."""


class KeyBar(Static):
    """The parts one after another. A click on a key does what the key does."""

    DEFAULT_CSS = """
    KeyBar {
        height: auto; padding: 0 2; background: $panel; color: $text;
        link-style: none; link-color: $text;
    }
    """

    def __init__(self, *parts: Part) -> None:
        told = [Content(each) if isinstance(each, str) else key_link(*each) for each in parts]
        super().__init__(Content(" · ").join(told))
