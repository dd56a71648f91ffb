"""A question answered by a tick."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from pain_companion.text import cut
from pain_companion.widgets.answer import Answer

TICKED = "yes"
HINT = "  Space ticks it"
BOX_WIDTH = 6


class Tick(Answer, can_focus=True):
    """A box before a few words. The answer is "yes", or empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "flip", "Tick", show=False),
        Binding("backspace,delete", "clear", "No tick", show=False),
        Binding("enter", "enter", "Go on", show=False),
    ]

    def __init__(self, item: str, label: str) -> None:
        super().__init__(item, label)
        self._ticked = False

    @property
    def text(self) -> str:
        """ "yes" where it is ticked."""
        return TICKED if self._ticked else ""

    @text.setter
    def text(self, text: str) -> None:
        self._ticked = text == TICKED
        self.refresh()

    def first_row(self, width: int) -> Content:
        """The box and the words, as far as there is room for them."""
        asked = self.has_focus_within_it
        box = f"{'›' if asked else ' '} [{'x' if self._ticked else ' '}] "
        row = Content(box + cut(self.label, max(1, width - len(box))))
        if asked and len(row) + len(HINT) <= width:
            row = row + Content.styled(HINT, self.get_visual_style("answer--echo"))
        return row

    def action_flip(self) -> None:
        """Tick it, or take the tick away."""
        self._ticked = not self._ticked
        self.refresh()
        self.post_message(self.Changed(self))

    def action_clear(self) -> None:
        """Take the tick away."""
        if self._ticked:
            self.action_flip()

    def action_enter(self) -> None:
        """Go on to the next question."""
        self.post_message(self.Entered(self))

    def on_click(self, event: events.Click) -> None:
        """A click ticks it."""
        self.action_flip()


class LongTick(Tick):
    """A tick whose words take as many rows as they need."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "flip", "ticks it")]

    def first_row(self, width: int) -> Content:
        """The box and the first of the words."""
        asked = "›" if self.has_focus_within_it else " "
        return Content(f"{asked} [{'x' if self.text else ' '}] {self._words(width)[0]}")

    def rows_beneath(self, width: int) -> list[Content]:
        """The rest of the words."""
        return [Content(" " * BOX_WIDTH + row) for row in self._words(width)[1:]]

    def _words(self, width: int) -> list[str]:
        return wrap(self.label, max(10, width - BOX_WIDTH))
