"""Places of the body that practices pass by gently."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.practice import BodyArea, areas_from, areas_kept
from pain_companion.screens.room import Room
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.tick import TICKED, Tick
from pain_companion.words.practice import places_words

ABOUT = (
    "Tick the places that you would rather not be led to. Practices then use gentle words there,"
    " and nothing there is tensed. What you tick holds at once."
)


class SensitivePlacesScreen(Room):
    """A tick for each place. It is kept as soon as it is made."""

    AREA = "practice"
    TITLE_WORDS = "Sensitive places"
    AUTO_FOCUS: ClassVar[str | None] = "Tick"
    HELP = (
        "Space ticks a place, or takes the tick away. Up and down go on.\n"
        "Practices pass ticked places by, and tense nothing there.\n"
        "What you tick is kept at once. Ctrl+Z takes it back."
    )
    CSS = """
    SensitivePlacesScreen #about { max-width: 76; margin-bottom: 1; }
    SensitivePlacesScreen #areas {
        layout: grid; grid-size: 2; grid-rows: 1; height: auto; max-width: 76;
    }
    SensitivePlacesScreen.-narrow #areas { grid-size: 1; }
    SensitivePlacesScreen Tick { height: 1; }
    """

    def body(self) -> ComposeResult:
        """What it is for, and the places."""
        yield Static(Content(ABOUT), id="about", classes="muted")
        with Container(id="areas"):
            for area in BodyArea:
                yield Tick(area.value, area.value.capitalize())

    def refresh_room(self) -> None:
        """Show the places that are kept."""
        kept = areas_from(self.settings.sensitive_places)
        for tick in self.query(Tick):
            tick.text = TICKED if BodyArea(tick.item) in kept else ""

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is ticked now."""
        ticked = [BodyArea(tick.item) for tick in self.query(Tick) if tick.text]
        if not self.attempt(
            lambda: self.store.settings.change(sensitive_places=areas_kept(ticked))
        ):
            return
        self.say(f"Saved. {places_words(ticked)}")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on."""
        self.focus_next()
