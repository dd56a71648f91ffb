"""Scores: the three questions of PEG, and numbers that someone gave. Nothing is read into them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button

from pain_companion.content.story_content import read_peg
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore
from pain_companion.formats import date_words
from pain_companion.screens.peg_form import PegFormScreen
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.screens.score_form import ScoreFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.story import peg_words, score_words

Score = PegAnswers | GivenScore
QUESTIONS: Way = ("n", "questions", "three questions (PEG)")


class StoryScoresScreen(RecordsRoom[Score]):
    """Everything by its day, the latest first, and the ways to add either."""

    AREA = "story"
    TITLE_WORDS = "Scores"
    NONE_YET = (
        "You need no number to be believed. If one helps, there are three short questions. "
        "You can also keep numbers that someone gave you."
    )
    SOME = "Enter opens the marked one. The program says nothing about what they mean."
    ADD = "Add a score someone gave me"
    HELP = (
        "n asks three questions about the past week, called PEG.\n"
        "a keeps a number that someone gave you, as they told it.\n"
        "Enter opens one. The program reads nothing into any of them.\n"
        "A higher PEG means pain is more in the way."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (DELETE,)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*QUESTIONS),
        Binding(*DELETE, show=False),
    ]
    CSS = "StoryScoresScreen #ask { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The list, then the two ways to add."""
        yield from super().body()
        yield Button("Answer the three questions (PEG)", id="ask")

    def records(self) -> Sequence[Score]:
        """Everything, the latest day first."""
        every: list[Score] = [*self.store.peg.all(), *self.store.story.scores()]
        return sorted(every, key=lambda each: each.day, reverse=True)

    def line(self, record: Score) -> Line:
        """What it is, and what was said."""
        if isinstance(record, GivenScore):
            return Line(record.id, shown(record.name), shown(score_words(record, self.today)))
        peg = read_peg()
        shorts = [(each.key, each.short) for each in peg.questions]
        return Line(record.id, self.called(record), peg_words(record, shorts))

    def called(self, record: Score) -> str:
        """Its name, or that it is PEG of a day."""
        if isinstance(record, GivenScore):
            return record.name
        return f"{read_peg().name}, {date_words(record.day, today=self.today)}"

    def put_in_bin(self, record: Score) -> None:
        """Put it into the bin."""
        if isinstance(record, GivenScore):
            self.store.story.delete_score(record.id)
        else:
            self.store.peg.delete(record.id)

    def open_one(self, record: Score) -> None:
        """Change it."""
        if isinstance(record, GivenScore):
            self.open_form(ScoreFormScreen(self.store, self.now, record))
        else:
            self.open_form(PegFormScreen(self.store, self.now, record))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Ask the three questions, or add a score."""
        if event.button.id == "ask":
            event.prevent_default()
            self.action_questions()

    def action_add(self) -> None:
        """Add a score that someone gave."""
        self.open_form(ScoreFormScreen(self.store, self.now, None))

    def action_questions(self) -> None:
        """Ask the three questions."""
        self.open_form(PegFormScreen(self.store, self.now, None))
