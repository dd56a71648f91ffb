"""A question answered by typing one line."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.widgets import Input

from pain_companion.text import cut
from pain_companion.widgets.answer import LABEL_WIDTH, Answer

INPUT_WIDTH = 12
TAKE_USUAL = "→ takes your usual"
USUAL = "your usual"


class FieldInput(Input):
    """A line to type in. Where it is empty, the right arrow takes what is suggested."""

    suggested = ""
    # Where the line stands does not depend on what is typed into it. Textual would find a place for
    # everything on the screen anew with each letter.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, example: str, max_length: int) -> None:
        super().__init__(placeholder=example, select_on_focus=False, max_length=max_length)
        self.cursor_blink = False
        self._example = example

    def show_example(self, text: str) -> None:
        """Show `text` while nothing is typed, as much of it as there is room for."""
        self._example = text
        self._fit_example()

    def on_resize(self) -> None:
        """There may be more room, or less."""
        self._fit_example()

    def watch_virtual_size(self) -> None:
        """Where letters were deleted, bring those before them back into sight."""
        self.scroll_x = self.validate_scroll_x(self.scroll_x)

    def on_blur(self) -> None:
        """Show how it begins. What is longer than the line would be seen from its middle on."""
        self.call_after_refresh(self.scroll_to, x=0, animate=False)

    def on_focus(self) -> None:
        """Show where typing goes on, once a click has found the letter that it was on."""
        self.call_later(self._show_cursor)

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def _fit_example(self) -> None:
        # Before it has a place on the screen it has no width.
        room = self.scrollable_content_region.width
        self.placeholder = cut(self._example, room) if room else self._example

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the suggestion, or move right."""
        if self.suggested and not self.value:
            self.value = self.suggested
            self.cursor_position = len(self.value)
        else:
            super().action_cursor_right(select)


class Field(Answer):
    """A label, a line to type in, and what was understood beside it.

    What is typed into a `secret` one is not shown.
    """

    DEFAULT_CSS = f"""
    Field > Input {{ margin-left: {LABEL_WIDTH}; width: {INPUT_WIDTH}; }}
    Field > Input > .input--placeholder {{ text-style: italic; }}
    Field.-wide > Input {{ width: 1fr; }}
    """

    def __init__(
        self,
        item: str,
        label: str,
        *,
        example: str = "",
        max_length: int = 40,
        wide: bool = False,
        secret: bool = False,
    ) -> None:
        super().__init__(item, label)
        self._input = FieldInput(example, max_length)
        self._input.password = secret
        self._example = example
        self.set_class(wide, "-wide", update=False)

    def compose(self) -> ComposeResult:
        """The line to type in."""
        yield self._input

    @property
    def text(self) -> str:
        """What is typed."""
        return self._input.value

    @text.setter
    def text(self, text: str) -> None:
        if text != self._input.value:
            with self.prevent(Input.Changed):
                self._input.value = text
                self._input.cursor_position = len(text)
            self.refresh(layout=True)

    def show_example(self, text: str) -> None:
        """Show `text` in the empty line, only to look at."""
        self._example = text
        self._input.show_example(text)

    def suggest(self, text: str) -> None:
        """Show `text` as what the answer usually is. It is no answer until it is taken."""
        self._input.suggested = text
        self._input.show_example(text or self._example)
        self.refresh(layout=True)

    @property
    def suggestion(self) -> str:
        """What is suggested as long as nothing is typed."""
        return "" if self.text else self._input.suggested

    def take_suggestion(self) -> None:
        """Make what is suggested the answer."""
        if self.suggestion:
            self._input.value = self.suggestion

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.screen.set_focus(self._input)

    @property
    def said(self) -> str:
        """What was understood, or how to take the suggestion."""
        if self.suggestion:
            return TAKE_USUAL if self.has_focus_within_it else USUAL
        return self.echo

    def room_beside(self, width: int) -> int:
        """A line to type in stands between the label and what is said."""
        return 0 if self.has_class("-wide") else width - LABEL_WIDTH - INPUT_WIDTH - 1

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the form, which reads the answer."""
        event.stop()
        self.post_message(self.Changed(self))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.post_message(self.Entered(self))

    def on_click(self, event: events.Click) -> None:
        """A click on the suggestion takes it; one anywhere else puts the cursor here."""
        if event.widget is self:
            self.take_suggestion()
            self.take_focus()
