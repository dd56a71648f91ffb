"""A question answered by writing as much as one likes. Imported only where it is used."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import TextArea

from pain_companion.widgets.answer import Answer


class NoteField(Answer):
    """A label and a few rows to write in. Tab leaves it; Enter begins a new line."""

    DEFAULT_CSS = """
    NoteField > TextArea { height: 5; margin: 1 0 0 2; width: 1fr; }
    """

    enter_goes_on = False

    def __init__(self, item: str, label: str) -> None:
        super().__init__(item, label)
        self._area = TextArea(soft_wrap=True, tab_behavior="focus", compact=True)
        self._area.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The rows to write in."""
        yield self._area

    def get_content_height(self, *_: object) -> int:
        """The label and the rows."""
        return 6

    @property
    def text(self) -> str:
        """What is written."""
        return self._area.text

    @text.setter
    def text(self, text: str) -> None:
        if text != self._area.text:
            with self.prevent(TextArea.Changed):
                self._area.load_text(text)

    def take_focus(self) -> None:
        """Put the cursor into the note."""
        self.screen.set_focus(self._area)

    def go_on_at_end(self) -> None:
        """Put the cursor behind what is written."""
        self._area.move_cursor(self._area.document.end)
        self.take_focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell the form."""
        event.stop()
        self.post_message(self.Changed(self))
