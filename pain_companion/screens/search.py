"""Finding words in every page and in all that the person wrote, while they type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.page_search import index
from pain_companion.finding import find_anything
from pain_companion.screens.library import page_screen
from pain_companion.screens.room import Room
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.findings import (
    MORE_FOUND,
    NOTES_HEADING,
    NOTHING_FOUND,
    PAGE,
    PAGES_HEADING,
    WHAT_CAN_BE_FOUND,
    Finding,
    Found,
)

LONGEST_QUESTION = 100


class FindScreen(Room):
    """A line to type in, and beneath it what was found: pages first, then own notes."""

    AREA = "learn"
    TITLE_WORDS = "Find words"
    AUTO_FOCUS: ClassVar[str | None] = "Field Input"
    HELP: ClassVar[str | None] = (
        "Type a word or the beginning of one. What has it comes up as you type.\n"
        "Enter opens what is marked. The arrows move the mark.\n"
        "With two words or more, only what has all of them is shown.\n"
        "Nothing that you type here is kept."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "onward", "Down", show=False, priority=True),
    ]
    CSS = """
    FindScreen Field { margin-top: 1; }
    FindScreen #about { margin-top: 1; }
    """

    def body(self) -> ComposeResult:
        """The line to type in, a sentence, and what was found."""
        yield Field("words", "Look for", max_length=LONGEST_QUESTION, wide=True)
        yield Static(id="about", classes="muted")
        yield Menu()

    def on_mount(self) -> None:
        """Read all pages beside, so that the first letter need not wait for that."""
        self._found = Found()
        self.run_worker(index, thread=True)

    def refresh_room(self) -> None:
        """What is found now."""
        text = self.query_one(Field).text
        self._found = find_anything(self.store, text, self.today) if text.strip() else Found()
        menu = self.query_one(Menu)
        menu.show_lines(
            [
                *_lines(PAGES_HEADING, self._found.pages, 0),
                *_lines(NOTES_HEADING, self._found.notes, len(self._found.pages)),
            ]
        )
        menu.display = bool(self._found.all)
        about = self.query_one("#about", Static)
        about.update(Content(self._about(text)))
        about.display = bool(self._about(text))

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Look for what is typed now, with the mark on the first thing that is found."""
        self.look_again()
        menu = self.query_one(Menu)
        menu.highlighted = 0 if menu.option_count else None

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Open what is marked."""
        menu = self.query_one(Menu)
        if menu.highlighted is not None:
            self._open(self._found.all[menu.highlighted])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        self._open(self._found.all[event.option_index])

    def action_onward(self) -> None:
        """From the line to type in, move the mark to the next thing that was found."""
        menu = self.query_one(Menu)
        if self.focused is menu or not menu.display:
            raise SkipAction()
        self.set_focus(menu, scroll_visible=False)
        menu.action_cursor_down()

    def action_scroll(self, way: str) -> None:
        """From the first thing that was found back into the line to type in."""
        if way == "up" and self.focused is self.query_one(Menu):
            self.query_one(Field).take_focus()
        else:
            super().action_scroll(way)

    def _open(self, finding: Finding) -> None:
        """A page lies over this screen, so that Escape leads back to what was found."""
        if finding.place.startswith(PAGE):
            name = finding.place.removeprefix(PAGE)
            self.app.push_screen(page_screen(self.store, self.now, name))
        else:
            self.post_message(Go(finding.place))

    def _about(self, text: str) -> str:
        if self._found.all:
            return MORE_FOUND if self._found.more else ""
        return NOTHING_FOUND if text.strip() else WHAT_CAN_BE_FOUND


def _lines(heading: str, findings: Sequence[Finding], first: int) -> list[Line]:
    """A line for each thing, by its number, with the heading above the first."""
    return [
        Line(str(first + place), each.words, each.what, "" if place else heading)
        for place, each in enumerate(findings)
    ]
