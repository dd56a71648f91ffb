"""A short list to choose from, each line with a few words beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pain_companion.text import shown


@dataclass(frozen=True)
class Line:
    """One line of a menu: what it is called in the program, its words, and more about it."""

    key: str
    words: str
    more: str = ""


class Menu(OptionList):
    """Lines to choose from with the arrows and Enter, or the mouse."""

    DEFAULT_CSS = """
    Menu {
        height: auto; max-height: 100%; border: none; padding: 0; background: transparent;
        margin-top: 1; scrollbar-size-vertical: 1;
    }
    Menu:focus { border: none; }
    """

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead, the mark on the same place as far as there is one."""
        marked = self.highlighted or 0
        self.clear_options()
        self.add_options([Option(_prompt(line), id=line.key) for line in lines])
        if lines:
            self.highlighted = min(marked, len(lines) - 1)


def _prompt(line: Line) -> Content:
    words = Content.styled(shown(line.words), "bold")
    return words + f"\n{shown(line.more)}" if line.more else words
