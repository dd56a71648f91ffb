"""A question answered by one of a few words: digit keys, arrows and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from pain_companion.text import cut
from pain_companion.widgets.answer import LABEL_WIDTH, Answer

INDENT = 2


class Choice(Answer, can_focus=True):
    """A label and at most nine words. The chosen one stands in brackets.

    `options` are pairs of the text that is kept and the words shown for it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "The word before", show=False),
        Binding("right", "move(1)", "The next word", show=False),
        Binding("backspace,delete", "choose(0)", "No answer", show=False),
        Binding("enter", "enter", "Go on", show=False),
    ]

    def __init__(self, item: str, label: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__(item, label)
        self.options = tuple(options)
        self._place: int | None = None

    @property
    def text(self) -> str:
        """The text of the chosen option."""
        return "" if self._place is None else self.options[self._place][0]

    @text.setter
    def text(self, text: str) -> None:
        kept = [option for option, _ in self.options]
        self._place = kept.index(text) if text in kept else None
        self.refresh()

    def first_row(self, width: int) -> Content:
        """The label, with the words beside it where they fit."""
        return self.label_content() + (self._words(width) if self._fits_beside(width) else "")

    def rows_beneath(self, width: int) -> list[Content]:
        """The words, where they do not fit beside the label, in as many rows as they need."""
        if self._fits_beside(width):
            return []
        return [
            Content(" " * INDENT) + self._words(width, row[0], row[-1] + 1)
            for row in self._places_by_row(width)
        ]

    def action_choose(self, number: int) -> None:
        """Choose a word by its number; 0 takes the answer back."""
        if number <= len(self.options):
            self._answer(number - 1 if number else None)

    def action_move(self, by: int) -> None:
        """Choose the word beside the chosen one."""
        start = self._place if self._place is not None else (-1 if by > 0 else len(self.options))
        self._answer(max(0, min(len(self.options) - 1, start + by)))

    def action_enter(self) -> None:
        """Go on to the next question."""
        self.post_message(self.Entered(self))

    def on_key(self, event: events.Key) -> None:
        """A digit is for this question, also where the focus has gone on in the meantime."""
        if event.character is not None and event.character in "0123456789":
            event.stop()
            self.action_choose(int(event.character))

    def on_click(self, event: events.Click) -> None:
        """Choose the word that was clicked; clicked again, it is taken back."""
        offset = event.get_content_offset(self)
        place = None if offset is None else self._place_at(offset.x, offset.y)
        if place is not None:
            self._answer(None if place == self._place else place)

    def _answer(self, place: int | None) -> None:
        if place != self._place:
            self._place = place
            self.refresh()
            self.post_message(self.Changed(self))

    def _cells(self, width: int) -> list[str]:
        """Each option with its number, none of them longer than a row."""
        room = width - INDENT - len("[1 ]")
        told = (cut(words, room) if room > 0 else words for _, words in self.options)
        return [
            f"[{n} {words}]" if n - 1 == self._place else f" {n} {words} "
            for n, words in enumerate(told, 1)
        ]

    def _words(self, width: int, first: int = 0, end: int | None = None) -> Content:
        chosen = self.get_visual_style("answer--chosen")
        return Content("").join(
            Content.styled(cell, chosen) if place == self._place else Content(cell)
            for place, cell in list(enumerate(self._cells(width)))[first:end]
        )

    def _fits_beside(self, width: int) -> bool:
        return sum(map(len, self._cells(width))) <= width - LABEL_WIDTH

    def _places_by_row(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = []
        used = width
        for place, cell in enumerate(self._cells(width)):
            if used + len(cell) > width - INDENT:
                rows.append([])
                used = 0
            rows[-1].append(place)
            used += len(cell)
        return rows

    def _place_at(self, x: int, y: int) -> int | None:
        """The option whose words are drawn at a cell, if any."""
        width = self.content_size.width
        if self._fits_beside(width):
            rows, x = [list(range(len(self.options)))], x - LABEL_WIDTH
        else:
            rows, x, y = self._places_by_row(width), x - INDENT, y - 1
        if not 0 <= y < len(rows) or x < 0:
            return None
        cells = self._cells(width)
        ends = accumulate(len(cells[place]) for place in rows[y])
        return next((place for place, end in zip(rows[y], ends, strict=True) if x < end), None)
