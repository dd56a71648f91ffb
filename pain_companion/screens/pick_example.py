"""Which made-up person to look at: four of them, each with a line of their life."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from pain_companion.widgets.key_bar import FRONT_HELP_NOW, LEAVE, KeyBar, Part
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.today import EXAMPLE_WORDS

KEYS: tuple[Part, ...] = (
    "EXAMPLE",
    "Enter opens",
    ("Esc", "leaves", "screen.dismiss('')"),
    FRONT_HELP_NOW,
    LEAVE,
)
HEADING = "Whom would you like to meet?"
APART = ("All four are made up. Your own diary stays closed and is not touched.",)


class PickExampleScreen(Screen[str]):
    """A name and a line for each. Its result: the key of who was picked, or "" for nobody."""

    AUTO_FOCUS: ClassVar[str | None] = "Menu"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss('')", "Leave", show=False),
    ]

    def __init__(self, people: Sequence[Line]) -> None:
        super().__init__()
        self.people = people

    def compose(self) -> ComposeResult:
        """What they are, then who they are."""
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(EXAMPLE_WORDS), id="example")
            yield Static(Content(HEADING), classes="heading")
            yield Lines(APART, classes="paragraph")
            yield Menu(self.people)
        yield KeyBar(*KEYS)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open that person's diary."""
        self.dismiss(event.option.id)
