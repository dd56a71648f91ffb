"""The story in one's own words: five parts, each dated, each of which may be left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.story_content import StoryPart, read_parts
from pain_companion.domain.story import StoryLine, earlier, now_held
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.pick_story_words import PickStoryWordsScreen
from pain_companion.store.story import WORDS_FORM
from pain_companion.text import shown
from pain_companion.widgets.help_line import HelpLine
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.story import read_words, short_words, since_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Five questions. Answer any, in your own time. Leave out what is not for now."
KEPT = "Words of another day are kept when you write new ones."
GAP = "…"
"""Stands in a beginning where the person goes on."""


class StoryWordsScreen(ListRoom):
    """The five parts, with what is written now."""

    AREA = "story"
    TITLE_WORDS = "In my own words"
    HELP: ClassVar[str | None] = (
        "Five questions about you and the pain. None has to be answered.\n"
        "Enter opens one. There you can borrow the beginning of a sentence.\n"
        "When you write anew on another day, the earlier words are kept.\n"
        "If it is too much, press ! for help now."
    )
    CSS = "StoryWordsScreen HelpLine { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The list, and the way to help."""
        yield Static(Content(ABOUT), classes="muted")
        yield Menu()
        yield HelpLine()

    def refresh_room(self) -> None:
        """Show what is written now."""
        lines = self.store.story.lines()
        self.query_one(Menu).show_lines([self._line(part, lines) for part in read_parts()])

    def _line(self, part: StoryPart, lines: list[StoryLine]) -> Line:
        held = now_held(lines, part.key)
        if held is None:
            return Line(part.key, part.title, part.ask)
        more = f"{short_words(held.words)}\n{since_line(held, self.today)}"
        return Line(part.key, part.title, shown(more))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Write for one part."""
        self.open_form(StoryWordsFormScreen(self.store, self.now, read_parts()[event.option_index]))


class StoryWordsFormScreen(ClosingForm[StoryLine]):
    """The words for one part, beginnings to borrow, and the earlier words."""

    AREA = "story"
    FORM = WORDS_FORM
    AUTO_FOCUS: ClassVar[str | None] = "NoteField TextArea"
    HELP = (
        "Write as much or as little as you like. Tab goes on, Ctrl+S saves.\n"
        "What you type is kept at once. Below are beginnings to borrow.\n"
        "Earlier words stay, with their day. If it is too much, press !."
    )
    CSS = """
    StoryWordsFormScreen NoteField { height: 8; }
    StoryWordsFormScreen NoteField > TextArea { height: 6; }
    StoryWordsFormScreen Lines, StoryWordsFormScreen HelpLine { margin-top: 1; }
    StoryWordsFormScreen #borrow { margin: 1 0 0 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], part: StoryPart) -> None:
        super().__init__(store, now, store.story.held(part.key))
        self._part = part

    def body(self) -> ComposeResult:
        """The question, the words, the beginnings, the earlier words."""
        yield Static(Content(self._part.title), classes="heading")
        yield Static(Content(self._part.ask), classes="muted")
        yield NoteField("words", "My words")
        yield from self.actions()
        yield Button("Borrow the beginning of a sentence", id="borrow")
        yield Static(Content(KEPT), classes="muted kept")
        yield Lines([], "Earlier words", classes="earlier")
        yield HelpLine()

    def refresh_room(self) -> None:
        """Show the earlier words, too."""
        super().refresh_room()
        before = earlier(self.store.story.lines(), self._part.key)
        told = self.query_one(".earlier", Lines)
        told.tell([row for each in before for row in self._earlier(each)])
        told.display = bool(before)

    def _earlier(self, line: StoryLine) -> list[str]:
        return [f"{since_line(line, self.today)}:", *line.words.splitlines(), ""]

    def draft_subject(self) -> str:
        """One for each part: what is written holds from the day it is saved."""
        return self._part.key

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Borrow a beginning; saving and deleting are every form's."""
        if event.button.id == "borrow":
            self._borrow()

    def _borrow(self) -> None:
        listed = PickStoryWordsScreen(
            self.store, self.now, "Beginnings to borrow", self._part.examples, several=False
        )

        def take(_: None) -> None:
            for each in listed.picked:
                before = self.typed.get("words", "").rstrip()
                self.typed["words"] = f"{before}\n" * bool(before) + each.removesuffix(GAP)
            self.fill()
            self.typed_on()
            self.query_one(NoteField).go_on_at_end()

        self.keep_typing()
        self.app.push_screen(listed, take)

    def read(self) -> Entry[StoryLine]:
        """The words as they are typed."""
        return read_words(self.typed, StoryLine(self._part.key, "", self.today))

    def typed_from(self, record: StoryLine) -> Mapping[str, str]:
        """The words that hold."""
        return {"words": record.words}

    def keep(self, record: StoryLine) -> StoryLine:
        """Save them. Those of an earlier day are kept."""
        return self.store.story.write(record)

    def put_in_bin(self, record: StoryLine) -> None:
        """Put them into the bin."""
        self.store.story.delete(record.id)

    def find(self, record: StoryLine) -> StoryLine | None:
        """The words that hold now."""
        return self.store.story.held(self._part.key)

    def saved_words(self, record: StoryLine) -> str:
        """What was saved."""
        return f"Saved: {self._part.title}."
