"""The offer to check in once a week instead of each day, with the reason."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from pain_companion.words.check_in import OFFER, OFFER_ANSWERS

WHY = "why"
"""The answer that asks for the reason."""
BEFORE_THE_ANSWER = "offer-"


class WeeklyOffer(Vertical):
    """Nothing, until it is due. Not answering is always possible."""

    DEFAULT_CSS = """
    WeeklyOffer { height: auto; margin-top: 1; max-width: 76; display: none; }
    WeeklyOffer Horizontal { height: auto; }
    WeeklyOffer Button { margin-right: 1; }
    """

    class Answered(Message):
        """A button was pressed."""

        def __init__(self, answer: str) -> None:
            super().__init__()
            self.answer = answer
            """Its name among the answers."""

    def show_offer(self, due: bool) -> bool:
        """Show it, or not. Returns whether it is new on the screen."""
        self.display = due
        if not due or self.children:
            return False
        # Only now: it is due once in months.
        ways = OFFER_ANSWERS.items()
        buttons = (Button(Content(words), id=f"{BEFORE_THE_ANSWER}{name}") for name, words in ways)
        self.mount(Static(Content(OFFER)), Horizontal(*buttons))
        return True

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Hand on the answer."""
        event.stop()
        self.post_message(self.Answered(str(event.button.id).removeprefix(BEFORE_THE_ANSWER)))
