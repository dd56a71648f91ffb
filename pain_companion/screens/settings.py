"""Settings: few, each kept as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.settings import LONGEST
from pain_companion.formats import DAYS
from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.themes import THEME_TITLES
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.go import Go, Wear

YES_OR_NO = {True: "yes", False: "no"}

QUESTIONS: Mapping[str, tuple[str, Mapping[Any, str]]] = {
    "theme": ("Colours", THEME_TITLES),
    "motion": ("Moving pictures", YES_OR_NO),
    "roomy": ("Space between", {True: "roomy", False: "close"}),
    "twelve_hour": ("Clock", {True: "5:30pm", False: "17:30"}),
    "week_starts": ("Week begins on", dict(enumerate(day[:3] for day in DAYS))),
    "quiet_bell": ("Timer rings", {True: "quietly", False: "not at all"}),
    "pain_numbers": ("Pain numbers", {True: "show", False: "hide"}),
    "check_in_every": ("Check-in", {"day": "each day", "week": "once a week"}),
    "food": ("Eating well", {"show": "show", "hide": "hide"}),
    "backups": ("Keep backups", {"few": "few", "usual": "usual", "many": "many"}),
}
"""Each setting with a few choices: its label, and its values with the words for them."""


class SettingsScreen(Room):
    """Each answer is kept at once. Ctrl+Z takes the last one back."""

    AREA = "settings"
    TITLE_WORDS = "Settings"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "Up and down go from one setting to the next. Left and right choose.\n"
        "What you choose holds at once and is kept.\n"
        "Pain numbers are hidden at first: life comes before the number.\n"
        "Ctrl+Z takes back what you chose last."
    )

    CSS = """
    SettingsScreen #effort { margin: 1 0 1 2; }
    """

    def body(self) -> ComposeResult:
        """The name, then the choices, what is for a service, then where the file is."""
        yield Static(Content("What you choose holds at once."), classes="muted")
        yield self._field("greet_as", "Your name")
        for name, (label, values) in QUESTIONS.items():
            yield Choice(name, label, [(str(value), words) for value, words in values.items()])
        yield self._field("service_name", "Your service", "if you work in one")
        yield Button(Content("Effort and your limits"), id="effort")
        yield Static(Content("Your diary is this file:"), classes="muted", id="where")
        yield Static(Content(shown(str(self.store.path))))

    def on_mount(self) -> None:
        """Begin at the first choice, with the heading in view: a name takes letters."""
        self.query(Choice).first().focus(scroll_visible=False)

    def _field(self, name: str, label: str, example: str = "") -> Field:
        return Field(name, label, example=example, max_length=LONGEST[name], wide=True)

    def refresh_room(self) -> None:
        """Show the settings in force."""
        settings = self.settings
        for answer in self.query(Answer):
            answer.text = str(getattr(settings, answer.item))

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep a choice at once."""
        if event.answer.item in QUESTIONS:
            self._keep(event.answer)

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter keeps a name, and goes on."""
        self._keep(event.answer)
        self.focus_next()

    def on_descendant_blur(self) -> None:
        """Leaving a name keeps it."""
        for field in self.query(Field):
            self._keep(field)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The question that comes before any plan, to be answered anew."""
        self.post_message(Go("pacing:question"))

    def _keep(self, answer: Answer) -> None:
        name, text = answer.item, answer.text.strip()
        values = {str(value): value for value in QUESTIONS[name][1]} if name in QUESTIONS else {}
        value = values.get(text, text)
        if value == getattr(self.settings, name):
            return
        if not self.attempt(lambda: self.store.settings.change(**{name: value})):
            return
        self.post_message(Wear())
        self.say(f"Saved: {answer.label}.")
