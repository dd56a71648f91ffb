"""Hard moments: the sheets that were written, by their day, and the way to a new one.

What is written is kept and shown. Nothing looks through it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.formats import date_words
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.hard_moment_form import HardMomentFormScreen
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.screens.save_moment import SaveMomentScreen
from pain_companion.text import shown
from pain_companion.widgets.go import Go
from pain_companion.widgets.help_line import HelpLine
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line
from pain_companion.words.hard_moments import moment_line, moment_parts

SHEET_PAGE = "wellbeing/the-five-areas-sheet"
SAVE: Way = ("w", "save", "save as text")


class HardMomentsScreen(RecordsRoom[HardMoment]):
    """The sheets, that of the latest day first."""

    AREA = "wellbeing"
    TITLE_WORDS = "Hard moments"
    NONE_YET = (
        "After a hard moment it can help to take it apart on paper. "
        "A sheet has five parts and room for a kinder sentence. Nothing is required."
    )
    SOME = "Enter reads a sheet. They are yours, and nobody looks through them."
    ADD = "Write a sheet"
    HELP = (
        "A sheet takes a hard moment apart: five parts and a kinder sentence.\n"
        "Fill in what you like, in any order. a begins one, Enter reads one.\n"
        "w saves the marked one as text to take along.\n"
        "r reads about the sheet. If it is too much, press ! for help now."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (SAVE, DELETE)
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        Binding("r", "read", "about the sheet"),
    ]
    CSS = "HardMomentsScreen #about { max-width: 76; }"

    def body(self) -> ComposeResult:
        """The way to help, then the list."""
        yield from super().body()
        yield KeyLinks((("r", "read", "about the sheet"),))
        yield HelpLine()

    def records(self) -> Sequence[HardMoment]:
        """Every sheet."""
        return self.store.hard_moments.all()

    def line(self, record: HardMoment) -> Line:
        """The day of a sheet, and how it begins."""
        day = date_words(record.day, today=self.today)
        return Line(record.id, day, shown(moment_line(record)))

    def called(self, record: HardMoment) -> str:
        """Its day."""
        return date_words(record.day, today=self.today)

    def put_in_bin(self, record: HardMoment) -> None:
        """Put it into the bin."""
        self.store.hard_moments.delete(record.id)

    def open_one(self, record: HardMoment) -> None:
        """Read it."""
        self.open_screen(HardMomentScreen(self.store, self.now, record.id))

    def action_add(self) -> None:
        """Begin a sheet, or go on with the one that was begun."""
        self.open_form(HardMomentFormScreen(self.store, self.now, None))

    def action_save(self) -> None:
        """Ask where the marked sheet goes as text."""
        if (record := self.marked) is not None:
            self.open_screen(SaveMomentScreen(self.store, self.now, record.id))

    def action_read(self) -> None:
        """Read the page about the sheet."""
        self.post_message(Go(f"page:{SHEET_PAGE}"))


class HardMomentScreen(FactsRoom[HardMoment]):
    """One sheet to read."""

    AREA = "wellbeing"
    NO_LONGER = "This sheet is not here any more. Ctrl+Z may bring it back."
    HELP = (
        "One sheet as you wrote it. The arrow keys move the page.\n"
        "c changes it. w saves it as text to take along.\n"
        "In the form, Delete puts it into the bin."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*SAVE)]

    def body(self) -> ComposeResult:
        """The parts, then the way to help."""
        yield from super().body()
        yield KeyLinks((SAVE,))
        yield HelpLine()

    def find(self) -> HardMoment | None:
        """The sheet as it is now."""
        return self.store.hard_moments.moment(self.record_id)

    def called(self, record: HardMoment) -> str:
        """Its day."""
        return date_words(record.day, today=self.today)

    def facts(self, record: HardMoment) -> Sequence[tuple[str, str]]:
        """The parts that are filled in."""
        return moment_parts(record)

    def form(self, record: HardMoment) -> HardMomentFormScreen:
        """The form for a sheet."""
        return HardMomentFormScreen(self.store, self.now, record)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is not there any more cannot be saved."""
        if action == "save":
            return self.record is not None
        return super().check_action(action, parameters)

    def action_save(self) -> None:
        """Ask where it goes as text."""
        self.open_screen(SaveMomentScreen(self.store, self.now, self.record_id))
