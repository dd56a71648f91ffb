"""What is asked at the end of a timer: why it ended and how much it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from pain_companion.domain.pacing import Log
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.pacing_timer import STOPPED_OPTIONS, Ended, read_ended, typed_at_end


class TimerEnd(Vertical):
    """The two answers, and the buttons to log it, to carry on and not to log it."""

    DEFAULT_CSS = """
    TimerEnd { height: auto; }
    TimerEnd Answer { margin-top: 1; }
    """

    def compose(self) -> ComposeResult:
        """The answers, then the ways on."""
        yield Choice("stopped", "Why did you stop?", STOPPED_OPTIONS)
        amount = Field("amount", "How much was it?")
        amount.enter_goes_on = False
        yield amount
        with Horizontal(classes="ways"):
            yield Button("Log it", id="save")
            yield Button("Carry on", id="carry_on")
            yield Button("Do not log it", id="drop")

    def fill(self, ended: Ended, typed: Mapping[str, str]) -> None:
        """Show what is known of a timer that is over, and over that what was typed."""
        told = {**typed_at_end(ended.at_end, ended.activity), **typed}
        self.query_one(Field).show_example(shown(ended.activity.unit))
        for answer in self.query(Answer):
            answer.text = told.get(answer.item, "")
        self.query_one("#carry_on").display = ended.timer.stopped_at is not None
        self.tell(ended)

    def tell(self, ended: Ended) -> None:
        """Say with each answer what is understood of it."""
        entry = self.read(ended)
        for answer in self.query(Answer):
            echo, problem = (told.get(answer.item, "") for told in (entry.echoes, entry.problems))
            answer.tell(shown(echo), shown(problem))

    def read(self, ended: Ended) -> Entry[Sequence[Log]]:
        """What is to be logged, as it is typed."""
        return read_ended({answer.item: answer.text for answer in self.query(Answer)}, ended)

    def focus_answer(self) -> None:
        """Put the focus on the first answer."""
        self.query_one(Choice).take_focus()

    def stopped_because(self, number: int) -> None:
        """Answer why it ended by a number from 1, and go on to how much it was."""
        self.query_one(Choice).action_choose(number)
        self.query_one(Field).take_focus()
