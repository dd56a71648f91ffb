"""Writing a hard moment down in five parts, with a kinder sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.wellbeing_content import read_thoughts
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.pick_words import PickWordsScreen
from pain_companion.widgets.field import Field
from pain_companion.widgets.help_line import HelpLine
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.hard_moments import (
    PARTS,
    TITLES,
    added,
    read_moment,
    typed_from_moment,
)

ABOUT = "Begin wherever you like, and leave gaps. Tab goes on. What you type is kept at once."
PICKED: Mapping[str, tuple[str, str]] = {
    "feelings": ("Pick words for what I felt", "Words for feelings"),
    "kinder": ("Look at kinder sentences", "Kinder sentences"),
}
"""The parts that have words to pick: what the button says, and the heading of the list."""


class HardMomentFormScreen(ClosingForm[HardMoment]):
    """The form for one sheet; None for a new one."""

    AREA = "wellbeing"
    FORM = "hard moment"
    TITLES = TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Five parts of a hard moment, in any order. Nothing is required.\n"
        "Tab goes to the next part, Shift+Tab back. Ctrl+S saves.\n"
        "Words for feelings and kinder sentences can be picked from a list.\n"
        "Leave the form with Esc: what you typed waits here."
    )
    CSS = """
    HardMomentFormScreen NoteField { height: 4; margin-bottom: 1; }
    HardMomentFormScreen NoteField > TextArea { height: 3; }
    HardMomentFormScreen Button.pick { margin: 0 0 1 2; }
    HardMomentFormScreen HelpLine { margin-top: 1; }
    """

    def body(self) -> ComposeResult:
        """The parts, the day, the way to help."""
        heading = "A hard moment" if self.record is None else "Change this sheet"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for name, title in PARTS.items():
            yield NoteField(name, title)
            if name in PICKED:
                yield Button(Content(PICKED[name][0]), id=f"pick-{name}", classes="pick")
        yield Field("day", TITLES["day"], example="today")
        yield from self.actions()
        yield HelpLine()

    def on_mount(self) -> None:
        """Begin with the first part, with the heading in view."""
        self.call_next(self._begin)

    def _begin(self) -> None:
        self.query_one("#happened TextArea").focus(scroll_visible=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Pick words; saving and deleting are every form's."""
        name = str(event.button.id).removeprefix("pick-")
        if name in PICKED:
            self._pick(name)

    def _pick(self, name: str) -> None:
        thoughts = read_thoughts()
        several = name == "feelings"
        words = thoughts.feelings if several else thoughts.kinder
        listed = PickWordsScreen(self.store, self.now, PICKED[name][1], words, several=several)

        def take(_: None) -> None:
            for each in listed.picked:
                self.typed[name] = added(self.typed.get(name, ""), each)
            self.fill()
            self.typed_on()

        self.keep_typing()
        self.app.push_screen(listed, take)

    def read(self) -> Entry[HardMoment]:
        """The sheet as it is typed."""
        return read_moment(self.typed, self.record or HardMoment(self.today), self.today)

    def typed_from(self, record: HardMoment) -> Mapping[str, str]:
        """A sheet as one would type it."""
        return typed_from_moment(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.today, self.today)}

    def keep(self, record: HardMoment) -> HardMoment:
        """Save it."""
        return self.store.hard_moments.save(record)

    def put_in_bin(self, record: HardMoment) -> None:
        """Put it into the bin."""
        self.store.hard_moments.delete(record.id)

    def find(self, record: HardMoment) -> HardMoment | None:
        """The sheet as the diary has it."""
        return self.store.hard_moments.moment(record.id)

    def saved_words(self, record: HardMoment) -> str:
        """What was saved."""
        return f"Saved: the sheet of {date_words(record.day, today=self.today)}."
