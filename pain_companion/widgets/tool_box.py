"""What a person has of a tool: whether it is theirs, how it was to use it, and their notes."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.toolkit import GONE, PUT_IN, TAKE_OUT

USED_IT = "I used it today:"


class ToolBox(Vertical):
    """Two buttons, and keys as words to click. `leads_to` names where the tool is done.

    The screen acts on the buttons `way-in` and `mark`, and on the actions of `ways`.
    """

    DEFAULT_CSS = """
    ToolBox { height: auto; }
    ToolBox > #state { height: auto; margin-top: 1; }
    ToolBox > #tool-ways { height: auto; margin: 1 0; }
    ToolBox > #tool-ways > Button { margin-right: 2; }
    ToolBox > KeyLinks { margin-top: 0; }
    ToolBox > Lines { margin-top: 1; }
    """

    def __init__(self, leads_to: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self._leads_to = leads_to
        self._ways = ways

    def compose(self) -> ComposeResult:
        """How things stand, the buttons, the keys, the notes."""
        yield Static(id="state")
        with Horizontal(id="tool-ways"):
            if self._leads_to:
                yield Button(Content(f"Open: {self._leads_to}"), id="way-in")
            yield Button(PUT_IN, id="mark")
        yield Static(Content(USED_IT), classes="muted")
        yield KeyLinks(self._ways)
        yield Lines([], "My notes")

    def tell(self, state: str, notes: str, *, in_use: bool) -> None:
        """Show how things stand now."""
        told, mark, lines = self.query_one("#state", Static), self._mark, self.query_one(Lines)
        told.update(Content(state))
        told.display = bool(state)
        mark.label = Content(TAKE_OUT if in_use else PUT_IN)
        mark.refresh(layout=True)
        lines.tell(notes.splitlines())
        lines.display = bool(notes)

    def tell_gone(self) -> None:
        """Show that there is nothing to be done with it any more."""
        self.query_one("#state", Static).update(Content(GONE))
        for part in list(self.children)[1:]:
            part.display = False

    @property
    def _mark(self) -> Button:
        return self.query_one("#mark", Button)
