"""A question answered by a number: digit keys, arrows and mouse, with words at both ends."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from pain_companion.widgets.answer import Answer

INDENT = 2
TEN = 10


class Scale(Answer, can_focus=True):
    """A label, the numbers from 0 to `most`, at most 10, and what its two ends mean.

    A 1 and then a 0 is 10.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Less", show=False),
        Binding("right", "move(1)", "More", show=False),
        Binding("backspace,delete", "clear", "No answer", show=False),
        Binding("enter", "enter", "Go on", show=False),
    ]

    def __init__(self, item: str, label: str, least: str, highest: str, *, most: int = TEN) -> None:
        super().__init__(item, label)
        self._most = most
        self._ends = f"0 is {least}, {most} is {highest}."
        self._number: int | None = None

    @property
    def text(self) -> str:
        """The number that is chosen."""
        return "" if self._number is None else str(self._number)

    @text.setter
    def text(self, text: str) -> None:
        known = text in map(str, range(self._most + 1))
        self._number = int(text) if known else None
        self.refresh()

    def rows_beneath(self, width: int) -> list[Content]:
        """The numbers, then the words at both ends."""
        chosen = self.get_visual_style("answer--chosen")
        cells = [
            Content.styled(cell, chosen) if number == self._number else Content(cell)
            for number, cell in enumerate(self._cells())
        ]
        numbers = Content(" " * INDENT) + Content("").join(cells)
        ends = self._wrapped(self._ends, width, "answer--echo")
        return [numbers, *ends, *super().rows_beneath(width)]

    def action_move(self, by: int) -> None:
        """Choose the number beside the chosen one; at first the middle one."""
        start = self._most // 2 - by if self._number is None else self._number
        self._answer(max(0, min(self._most, start + by)))

    def action_clear(self) -> None:
        """Take the answer back."""
        self._answer(None)

    def action_enter(self) -> None:
        """Go on to the next question."""
        self.post_message(self.Entered(self))

    def on_key(self, event: events.Key) -> None:
        """A digit chooses a number."""
        if event.character is None or event.character not in "0123456789":
            return
        event.stop()
        digit = int(event.character)
        if digit == 0 and self._number == 1 and self._most >= TEN:
            digit = TEN
        if digit <= self._most:
            self._answer(digit)

    def on_click(self, event: events.Click) -> None:
        """Choose the number that was clicked; clicked again, it is taken back."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y != 1:
            return
        at = INDENT
        for number, cell in enumerate(self._cells()):
            if at <= offset.x < at + len(cell):
                self._answer(None if number == self._number else number)
            at += len(cell)

    def _answer(self, number: int | None) -> None:
        if number != self._number:
            self._number = number
            self.refresh()
            self.post_message(self.Changed(self))

    def _cells(self) -> list[str]:
        numbers = range(self._most + 1)
        return [f"[{each}]" if each == self._number else f" {each} " for each in numbers]
