"""The end of a session: something to take home, or clear it. Asked once."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pain_companion.store.connection import DiaryKind
from pain_companion.widgets.lines import Lines

OWN = (
    "Save what the person wants to take home first: a page, or a file for their own program.",
    "Clearing removes everything that was written here. It cannot be brought back.",
)
EXAMPLE = ("The example is removed when you leave. A page made from it says EXAMPLE.",)


class Ending(Enum):
    """What was chosen at the end."""

    GO_ON = "go on"
    TAKE_HOME = "take home"
    CLEAR = "clear"


class EndScreen(ModalScreen[Ending]):
    """Going on comes first: Enter by mistake changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,g", "choose('GO_ON')", "Go on", show=False),
        Binding("t", "choose('TAKE_HOME')", "To take home", show=False),
        Binding("c", "choose('CLEAR')", "Clear it and leave", show=False),
        Binding("down,right", "app.focus_next", "Next", show=False),
        Binding("up,left", "app.focus_previous", "Before", show=False),
    ]
    DEFAULT_CSS = """
    EndScreen Button, EndScreen Lines { margin-top: 1; }
    """

    def __init__(self, kind: DiaryKind) -> None:
        super().__init__()
        self.kind = kind

    def compose(self) -> ComposeResult:
        """The three ways."""
        own = self.kind is DiaryKind.SESSION
        with VerticalScroll(id="question", can_focus=False):
            yield Static(Content("The end of the session"), classes="heading")
            yield Lines(OWN if own else EXAMPLE)
            yield Button(Content("g  Go on with the session"), name="GO_ON")
            yield Button(Content("t  Make something to take home"), name="TAKE_HOME")
            leave = "c  Clear it and leave" if own else "c  Leave"
            yield Button(Content(leave), name="CLEAR")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go the way that was chosen."""
        self.action_choose(event.button.name or "")

    def action_choose(self, way: str) -> None:
        """Go the way of a key."""
        self.dismiss(Ending[way])
