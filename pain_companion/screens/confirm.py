"""One question before something that is hard to take back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pain_companion.text import shown


class ConfirmScreen(ModalScreen[bool]):
    """Says what would happen, then offers to leave things as they are, or to go on.

    Leaving things as they are is first: Enter by mistake changes nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer(False)", "No", show=False),
        Binding("n", "answer(False)", "No", show=False),
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("down,right", "app.focus_next", "Next", show=False),
        Binding("up,left", "app.focus_previous", "Back", show=False),
    ]
    DEFAULT_CSS = """
    ConfirmScreen Static, ConfirmScreen Button { height: auto; margin-bottom: 1; }
    ConfirmScreen.-narrow Static.line, ConfirmScreen.-narrow Button { margin-bottom: 0; }
    """

    def __init__(
        self, heading: str, lines: Sequence[str], yes: str, no: str = "No, leave it"
    ) -> None:
        super().__init__()
        self.heading = heading
        self.lines = lines
        self.yes = yes
        self.no = no

    def compose(self) -> ComposeResult:
        """The words, then the two ways."""
        with VerticalScroll(id="question", can_focus=False):
            yield Static(Content(self.heading), classes="heading")
            for line in self.lines:
                yield Static(Content(shown(line)), classes="line")
            yield Button(Content(f"n  {self.no}"), id="no")
            yield Button(Content(f"y  {self.yes}"), id="yes")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go the way that was chosen."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Go the way of a key."""
        self.dismiss(answer)
