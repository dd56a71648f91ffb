"""The short way to write a night: how it was, and roughly how long."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import Quality
from pain_companion.formats import date_words
from pain_companion.screens.night_questions import options
from pain_companion.screens.night_room import NightRoom
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field

GUESS = "estimated_sleep_minutes"


class ShortNightScreen(NightRoom):
    """Two questions about one night.

    What is typed here stands in the longer form too, and the other way round.
    """

    AUTO_FOCUS: ClassVar[str | None] = "#quality"
    HELP = (
        "The short way: press 1 to 5 for how you slept.\n"
        "Then type roughly how many hours, like 7 or 6.5.\n"
        "Enter saves. Either answer alone is enough.\n"
        "The hours are shown as your guess. You can add more later."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save"),
        *(
            Binding(str(n), f"quality({n})", f"Quality {n}", show=False, priority=True)
            for n in range(1, len(Quality) + 1)
        ),
    ]
    CSS = """
    ShortNightScreen .muted { margin-bottom: 1; }
    ShortNightScreen Answer { margin-bottom: 1; }
    ShortNightScreen #save { margin-left: 2; background: $primary-muted; text-style: bold; }
    ShortNightScreen #save:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    """

    def body(self) -> ComposeResult:
        """Two questions and one button."""
        day = date_words(self.morning, today=self.today)
        yield Static(Content(f"The night to {day}"), classes="heading")
        yield Static(Content("The short way. You can add more later."), classes="muted")
        yield Choice("quality", "How was it?", options(Quality))
        hours = Field(GUESS, "Hours of sleep", example="roughly")
        hours.enter_goes_on = False
        yield hours
        yield Button("Save", id="save")

    def on_mount(self) -> None:
        """Show what is known already."""
        self.fill()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The digits belong to the first question only while it has the focus."""
        if action == "quality":
            return isinstance(self.focused, Choice)
        return super().check_action(action, parameters)

    def action_quality(self, number: int) -> None:
        """Answer the first question and go on to the second."""
        self.query_one(Choice).action_choose(number)
        self.query_one(Field).take_focus()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter saves from the second question."""
        self.action_save()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save."""
        self.action_save()

    def action_save(self) -> None:
        """Save what was understood."""
        if self.save_form():
            self.query_one("#save").focus()
