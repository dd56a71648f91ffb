"""A wish for how often in a week. Nobody needs one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.screens.room import Room
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.scale import Scale
from pain_companion.words.practice import wish_words

MOST_WISHED = 7
WISH_ABOUT = (
    "If you like, say how often you would like to practise in a week. It is only for you,"
    " and nothing comes of it if a week is different."
)


class PracticeWishScreen(Room):
    """How often in a week. It is kept as soon as it is chosen."""

    AREA = "practice"
    TITLE_WORDS = "A wish for a week"
    AUTO_FOCUS: ClassVar[str | None] = "Scale"
    HELP = (
        "Digits and ← → choose how often. 0 is no wish, and so is Backspace.\n"
        "What you choose is kept at once. Nothing is counted against you."
    )
    CSS = """
    PracticeWishScreen Scale { margin-top: 1; }
    PracticeWishScreen #about { max-width: 76; }
    """

    def body(self) -> ComposeResult:
        """What it is, and the numbers."""
        yield Static(Content(WISH_ABOUT), id="about", classes="muted")
        yield Scale("times", "Times in a week", "no wish", "every day", most=MOST_WISHED)

    def refresh_room(self) -> None:
        """Show the wish there is."""
        self.query_one(Scale).text = str(self.settings.practices_a_week)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep it."""
        times = int(event.answer.text or 0)
        if not self.attempt(lambda: self.store.settings.change(practices_a_week=times)):
            return
        self.say(f"Saved. {wish_words(times) or 'No wish.'}")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes back."""
        self.dismiss()
