"""The headings of a page, to go to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu


class ContentsScreen(ModalScreen[int | None]):
    """Gives the number of the chosen heading, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,c", "dismiss(None)", "Close")]
    DEFAULT_CSS = """
    ContentsScreen .way-out { link-style: none; link-color: $text-muted; }
    """

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self.headings = headings

    def compose(self) -> ComposeResult:
        """The headings as a menu."""
        with VerticalScroll(id="contents", can_focus=False):
            yield Static(Content("On this page"), classes="heading")
            yield Menu([Line(str(place), words) for place, words in enumerate(self.headings)])
            closes = key_link("Esc", "closes this.", "screen.dismiss(None)")
            yield Static(Content("Enter goes there. ") + closes, classes="muted way-out")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        self.dismiss(event.option_index)
