"""A sentence with one or two buttons, shown only while there is something to ask."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static


class Ask(Vertical):
    """Asks one thing at a time. Not answering is always possible."""

    DEFAULT_CSS = """
    Ask { height: auto; display: none; margin: 0 0 1 2; }
    Ask.-asking { display: block; }
    Ask > Static { height: auto; color: $text-warning; }
    Ask > Horizontal { height: auto; }
    Ask Button { margin-right: 2; }
    """

    class Answered(Message):
        """A button was pressed."""

        def __init__(self, ask: Ask, question: str, place: int) -> None:
            super().__init__()
            self.ask = ask
            """Where it was asked."""
            self.question = question
            """The name of what was asked."""
            self.place = place
            """Which button: 0 or 1."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.question = ""
        """The name of what is being asked; empty for nothing."""
        self._sentence = Static()
        self._buttons = (Button(), Button())

    def ask(self, question: str, sentence: str, *answers: str) -> None:
        """Ask `question` in words, with one or two buttons."""
        self.question = question
        self._sentence.update(Content(sentence))
        for place, button in enumerate(self._buttons):
            button.display = place < len(answers)
            button.label = Content(answers[place]) if place < len(answers) else ""
            button.refresh(layout=True)
        if not self.children:
            # Only now: most forms open without a question.
            self.mount(self._sentence, Horizontal(*self._buttons))
        self.add_class("-asking")

    def focus_answer(self) -> None:
        """Put the focus on the first button."""
        self.call_after_refresh(self._buttons[0].focus)

    def stop(self) -> None:
        """Stop asking."""
        self.question = ""
        self.remove_class("-asking")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Hand on the answer."""
        event.stop()
        place = self._buttons.index(event.button)
        self.post_message(self.Answered(self, self.question, place))
