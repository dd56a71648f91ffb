"""One question of a form with its answer: what fields, choices and ticks have in common."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

LABEL_WIDTH = 21


class Answer(Widget):
    """A label, something to answer with, and what the program says about the answer.

    The answer is always a text. `tell` gives an echo, which stands beside the answer where there
    is room, and a problem, which stands beneath it once the person has gone on.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "answer--asked",
        "answer--echo",
        "answer--problem",
        "answer--chosen",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "The question before", show=False),
        Binding("down", "step(1)", "The next question", show=False),
    ]
    DEFAULT_CSS = """
    Answer { height: auto; width: 100%; }
    Answer > .answer--asked { text-style: bold; }
    Answer > .answer--echo { color: $text-muted; }
    Answer > .answer--problem { color: $text-warning; }
    Answer > .answer--chosen { color: $primary; text-style: bold; }
    """

    class Changed(Message):
        """The person has changed an answer."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer
            """Which one."""

        @property
        def control(self) -> Answer:
            """The answer that was changed."""
            return self.answer

    class Entered(Message):
        """The person has pressed Enter on an answer."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer
            """Which one."""

    enter_goes_on = True
    """Whether Enter only goes to the next question. Else the form is told by `Entered`."""

    def __init__(self, item: str, label: str) -> None:
        super().__init__(id=item.replace("_", "-"))
        self.item = item
        """The name of what is answered."""
        self.label = label
        """The question, in a few plain words."""
        self.echo = ""
        self.problem = ""

    @property
    def text(self) -> str:
        """The answer as typed; empty for none."""
        raise NotImplementedError

    @text.setter
    def text(self, text: str) -> None:
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the cursor here, at once: the next key is for this."""
        self.screen.set_focus(self)

    def tell(self, echo: str = "", problem: str = "") -> None:
        """Say what was understood of the answer, or what stands in the way."""
        if (echo, problem) != (self.echo, self.problem):
            before = self._rows()
            self.echo, self.problem = echo, problem
            self.refresh(layout=self._rows() != before)

    def render(self) -> Content:
        """The first row, then whatever did not fit beside it."""
        width = self.content_size.width
        return Content("\n").join([self.first_row(width), *self.rows_beneath(width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row, and those beneath it."""
        return 1 + len(self.rows_beneath(width))

    def first_row(self, width: int) -> Content:
        """The row with the label."""
        return (
            self.label_content()
            + " " * (width - LABEL_WIDTH - self.room_beside(width))
            + (self.words_beside(width))
        )

    def room_beside(self, width: int) -> int:
        """How many cells of a row as wide as this are free beside the answer."""
        return width - LABEL_WIDTH

    def rows_beneath(self, width: int) -> list[Content]:
        """The sentences that stand beneath the first row."""
        rows = []
        if self.said and len(self.said) > self.room_beside(width):
            rows += self._wrapped(self.said, width, "answer--echo")
        if self.problem and not self.has_focus_within_it:
            rows += self._wrapped(self.problem, width, "answer--problem")
        return rows

    @property
    def said(self) -> str:
        """What is said beside the answer now."""
        return self.echo

    @property
    def has_focus_within_it(self) -> bool:
        """Whether the person is answering this now."""
        focused = self.screen.focused if self.is_mounted else None
        return focused is not None and self in focused.ancestors_with_self

    def label_content(self) -> Content:
        """The label, marked while this has the focus."""
        asked = self.has_focus_within_it
        words = Content(f"{'›' if asked else ' '} {self.label}".ljust(LABEL_WIDTH))
        return words.stylize(self.get_visual_style("answer--asked")) if asked else words

    def words_beside(self, width: int) -> Content:
        """What is said, where it fits beside the answer."""
        if len(self.said) > self.room_beside(width):
            return Content("")
        return Content.styled(self.said, self.get_visual_style("answer--echo"))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Mark the label."""
        self.refresh(layout=True)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Show beneath what was held back while the person was typing."""
        self.refresh(layout=True)

    def action_step(self, by: int) -> None:
        """Go to the next question or the one before."""
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def _rows(self) -> int:
        return len(self.rows_beneath(self.content_size.width))

    def _wrapped(self, words: str, width: int, style: str) -> list[Content]:
        rows = wrap(words, max(10, width - 2))
        return [Content("  ") + Content.styled(row, self.get_visual_style(style)) for row in rows]
