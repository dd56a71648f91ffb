"""What I have learned: notes to oneself by date, and the form for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.learned import LearnedLine
from pain_companion.going_page import areas_with_notes
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.pick_words import PickWordsScreen
from pain_companion.screens.records_room import RecordsRoom
from pain_companion.text import one_line, shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.learned import (
    ABOUT,
    NONE_YET,
    SOME,
    TITLES,
    learned_more,
    read_learned,
    typed_from_learned,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAGE = "page:going/what-i-have-learned"
WHICH_AREA = "Where should it be shown again?"
LONGEST_CALLED = 40


class LearnedScreen(RecordsRoom[LearnedLine]):
    """The notes, the newest first."""

    AREA = "going"
    TITLE_WORDS = "What I have learned"
    NONE_YET = NONE_YET
    SOME = SOME
    ADD = "Write a note to yourself"
    HELP = (
        "Notes to yourself, so that what you found out is there when you need it.\n"
        "a writes one. Enter changes the marked one. Del puts it into the bin.\n"
        "A note can be shown again at the top of an area.\n"
        "r reads about it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in RecordsRoom.WAYS),
        Binding("r", "read", "about it"),
    ]
    CSS = "LearnedScreen #about { max-width: 76; }"

    def refresh_room(self) -> None:
        """Show the notes as they are now."""
        # Once, and not for each of the lines: there may be thousands.
        self._areas = areas_with_notes(self.settings)
        super().refresh_room()

    def records(self) -> Sequence[LearnedLine]:
        """Every note."""
        return self.store.learned.all()

    def line(self, record: LearnedLine) -> Line:
        """A note in the list."""
        more = learned_more(record, self._areas, self.today)
        return Line(record.id, shown(record.words), more)

    def called(self, record: LearnedLine) -> str:
        """The beginning of its words."""
        return one_line(record.words)[:LONGEST_CALLED]

    def put_in_bin(self, record: LearnedLine) -> None:
        """Put it into the bin."""
        self.store.learned.delete(record.id)

    def open_one(self, record: LearnedLine) -> None:
        """Change it."""
        self.open_form(LearnedFormScreen(self.store, self.now, record))

    def action_add(self) -> None:
        """Write another one."""
        self.open_form(LearnedFormScreen(self.store, self.now, None))

    def action_read(self) -> None:
        """Read about it."""
        self.post_message(Go(PAGE))


class PickAreaScreen(PickWordsScreen):
    """Gives in `picked` the area in which a note is shown again."""

    AREA = "going"
    HELP: ClassVar[str | None] = (
        "Choose with the arrow keys. Enter takes the marked one.\nEsc goes back to the note."
    )


class LearnedFormScreen(ClosingForm[LearnedLine]):
    """The form for one note; None for a new one."""

    AREA = "going"
    FORM = "learned"
    TITLES = TITLES
    DAYS = ("noted_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#words TextArea"
    HELP = (
        "A note to yourself. Only the words are needed.\n"
        "It can be shown again at the top of one area, such as Pacing.\n"
        "Tab goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    LearnedFormScreen #pick { margin: 0 0 0 2; }
    LearnedFormScreen #about { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], line: LearnedLine | None) -> None:
        super().__init__(store, now, line)
        self.areas = areas_with_notes(self.settings)

    def body(self) -> ComposeResult:
        """The words, where they are shown again, the day."""
        heading = "A note to yourself" if self.record is None else "Change your note"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        yield NoteField("words", TITLES["words"])
        yield Field("about", TITLES["about"], example="nowhere", wide=True)
        yield Button("Look at the areas", id="pick")
        yield Field("noted_on", TITLES["noted_on"])
        yield from self.actions()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Choose an area. Saving and deleting are every form's."""
        if event.button.id == "pick":
            self._pick()

    def _pick(self) -> None:
        titles = [*self.areas.values()]
        listed = PickAreaScreen(self.store, self.now, WHICH_AREA, titles, several=False)

        def take(_: None) -> None:
            if listed.picked:
                self.typed["about"] = listed.picked[0]
                self.fill()
                self.typed_on()

        self.keep_typing()
        self.app.push_screen(listed, take)

    def read(self) -> Entry[LearnedLine]:
        """The note as it is typed."""
        return read_learned(self.typed, self.record, self.today, self.areas)

    def typed_from(self, record: LearnedLine) -> Mapping[str, str]:
        """A note as one would type it."""
        return typed_from_learned(record, self.areas, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """It is written today, unless another day is typed."""
        return {"noted_on": typed_day(self.today, self.today)}

    def keep(self, record: LearnedLine) -> LearnedLine:
        """Save it."""
        return self.store.learned.save(record)

    def put_in_bin(self, record: LearnedLine) -> None:
        """Put it into the bin."""
        self.store.learned.delete(record.id)

    def find(self, record: LearnedLine) -> LearnedLine | None:
        """The note as the diary has it."""
        return self.store.learned.line(record.id)

    def saved_words(self, record: LearnedLine) -> str:
        """What was saved."""
        return "Saved. You can find it here, and with / by its words."
