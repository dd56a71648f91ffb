"""The three questions of PEG, in the words of their authors, with where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.story_content import read_peg
from pain_companion.domain.peg import PegAnswers
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.widgets.field import Field
from pain_companion.widgets.scale import Scale
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.story import (
    PEG_TITLES,
    mean_words,
    typed_from_peg,
)
from pain_companion.words.story import (
    read_peg as read_answers,
)

ABOUT = "Any answer may be left out. The mean needs all three."


class PegFormScreen(ClosingForm[PegAnswers]):
    """The form for one set of answers; None for a new one."""

    AREA = "story"
    FORM = "peg"
    TITLES = PEG_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "Scale"
    HELP = (
        "Three questions about the past week. Press a number for each.\n"
        "A 1 and then a 0 is 10. Backspace takes an answer back.\n"
        "Enter goes on, Ctrl+S saves. The mean is (all three) ÷ 3.\n"
        "A higher number means pain is more in the way."
    )
    CSS = """
    PegFormScreen .asked { height: auto; margin-top: 1; max-width: 76; }
    PegFormScreen #mean, PegFormScreen .source { margin-top: 1; height: auto; max-width: 76; }
    PegFormScreen #day { margin-top: 1; }
    """

    def body(self) -> ComposeResult:
        """The questions, the day, the mean, the source."""
        peg = read_peg()
        yield Static(Content(f"Three questions ({peg.name})"), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for each in peg.questions:
            yield Static(Content(each.ask), classes="asked")
            yield Scale(each.key, each.short, f'"{each.least}"', f'"{each.most}"')
        yield Field("day", PEG_TITLES["day"], example="today")
        yield Static(id="mean")
        yield from self.actions()
        yield Static(Content(f"Source: {peg.source}"), classes="muted source")
        yield Static(Content(peg.notice), classes="muted")

    def tell_more(self, entry: Entry[PegAnswers]) -> None:
        """Say the mean, or that it needs all three."""
        words = mean_words(entry.record) if entry.record else ""
        self.query_one("#mean", Static).update(Content(words))

    def read(self) -> Entry[PegAnswers]:
        """The answers as they are typed."""
        return read_answers(self.typed, self.record or PegAnswers(self.today), self.today)

    def typed_from(self, record: PegAnswers) -> Mapping[str, str]:
        """The answers as one would type them."""
        return typed_from_peg(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.today, self.today)}

    def keep(self, record: PegAnswers) -> PegAnswers:
        """Save them."""
        return self.store.peg.save(record)

    def put_in_bin(self, record: PegAnswers) -> None:
        """Put them into the bin."""
        self.store.peg.delete(record.id)

    def find(self, record: PegAnswers) -> PegAnswers | None:
        """They as the diary has them."""
        return self.store.peg.one(record.id)

    def saved_words(self, record: PegAnswers) -> str:
        """What was saved."""
        return f"Saved: {read_peg().name} of {date_words(record.day, today=self.today)}."
