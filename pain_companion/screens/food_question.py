"""The question that comes before anything about food, and what is said once it is hidden."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from pain_companion.domain.hidden_areas import EATING, hidden_areas
from pain_companion.domain.settings import Settings
from pain_companion.widgets.lines import Lines
from pain_companion.words.eating import IS_HIDDEN, QUESTION, STAYS_HIDDEN, WHY

SHOW, HIDE, NOT_NOW, READ = "show", "hide", "not-now", "read"
ASKED = {
    SHOW: "Show me this area",
    HIDE: "Hide this area",
    NOT_NOW: "Not now",
    READ: "Read: when food is a hard subject",
}
HIDDEN = {NOT_NOW: "Go to Today", SHOW: "Show this area again", READ: ASKED[READ]}
"""What can be chosen, in the order in which it stands there."""


class FoodQuestion(Vertical):
    """Asks whether the area is wanted; where it is hidden, says so. Nothing is kept here."""

    DEFAULT_CSS = """
    FoodQuestion { height: auto; }
    FoodQuestion Static { height: auto; max-width: 66; margin: 1 0; }
    FoodQuestion Lines { max-width: 66; margin-bottom: 1; }
    FoodQuestion Button { margin-left: 2; }
    """

    class Chosen(Message):
        """The person has chosen one of the ways."""

        def __init__(self, way: str) -> None:
            super().__init__()
            self.way = way
            """Which one: SHOW, HIDE, NOT_NOW or READ."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._hidden = EATING in hidden_areas(settings)

    def compose(self) -> ComposeResult:
        """The question, why it is asked, the ways on."""
        yield Static(Content(IS_HIDDEN if self._hidden else QUESTION), classes="figure")
        yield Lines(STAYS_HIDDEN if self._hidden else WHY)
        for way, words in (HIDDEN if self._hidden else ASKED).items():
            yield Button(Content(words), id=f"food-{way}")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Hand on what was chosen."""
        event.stop()
        self.post_message(self.Chosen(str(event.button.id).removeprefix("food-")))
