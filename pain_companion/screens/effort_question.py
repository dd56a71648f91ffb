"""The safety question, asked once before any plan and open to change at any time."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button, Static

from pain_companion.domain.settings import Settings
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.widgets.tick import TICKED, LongTick
from pain_companion.words.effort_question import (
    ANSWERS,
    CAN_CHANGE,
    LIMITS,
    QUESTION,
    WHY,
    meaning,
)

PAGE = "page:pacing/staying-within-limits"


class EffortQuestionScreen(Room):
    """Each answer is kept at once. What it means stands beneath it."""

    AREA = "pacing"
    TITLE_WORDS = "A question before any plan"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "1, 2 and 3 answer. 0 takes the answer back. Space ticks the box.\n"
        "Your answer is kept at once. You can change it here at any time.\n"
        "It decides whether this program may offer steps. You decide the rest.\n"
        "This is general information. Your specialist team or GP knows you."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("w", "limits", "staying within limits")]
    CSS = """
    EffortQuestionScreen .apart { margin-bottom: 1; }
    EffortQuestionScreen .why { margin: 1 0; }
    EffortQuestionScreen .change { margin-top: 1; }
    EffortQuestionScreen #page { height: auto; }
    """

    def body(self) -> ComposeResult:
        """The question, why it is asked, and what the answer means."""
        yield Lines([QUESTION], classes="apart")
        yield Choice("worse_after_effort", "Your answer", ANSWERS)
        yield LongTick("limits_set", LIMITS)
        yield Lines([WHY], classes="muted why")
        yield Lines([], classes="meaning")
        yield Static(key_link("w", "Staying within limits", "screen.limits"), id="page")
        yield Lines([CAN_CHANGE], classes="muted change")
        yield Button("Go on", id="go-on")

    def on_mount(self) -> None:
        """The question stands above its answers: begin at the top."""
        self.query_one(Choice).focus(scroll_visible=False)

    def refresh_room(self) -> None:
        """Show the answers as they are in the diary now."""
        self._show(self.settings)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep both answers at once, in one change."""
        effort = self.query_one(Choice).text
        limits = self.query_one(LongTick).text == TICKED
        try:
            settings = self.store.settings.change(worse_after_effort=effort, limits_set=limits)
        except DiaryError as fault:
            self.look_again()
            self.say(str(fault))
            return
        self._show(settings)
        self.say(f"Saved: {effort or 'no answer'}{', with limits set' if limits else ''}.")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on to the next question."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Back to where the question was asked."""
        self.dismiss()

    def action_limits(self) -> None:
        """Open the page about staying within limits."""
        self.post_message(Go(PAGE))

    def _show(self, settings: Settings) -> None:
        self.query_one(Choice).text = settings.worse_after_effort
        self.query_one(LongTick).text = TICKED if settings.limits_set else ""
        self.query_one(".meaning", Lines).tell(meaning(settings))
