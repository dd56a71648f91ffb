"""Practices: all of them by kind, with how long each is, the one that was done last first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.library import Page
from pain_companion.content.practices import FOLDER, other_pages, practices
from pain_companion.domain.practice import Practice, areas_from, unfold
from pain_companion.domain.practice_kept import begun_earlier
from pain_companion.domain.weeks import week_start
from pain_companion.screens.doors import Door
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.to_read import TO_READ
from pain_companion.store.practices import PRACTICE_FORM
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.practice import (
    KIND_TITLES,
    STOP_IF,
    length_words,
    week_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DOORS = {
    "log": Door(
        "What I practised",
        "Each practice you did, and what you noticed.",
        "practice_log:PracticeLogScreen",
    ),
    "places": Door(
        "Sensitive places",
        "Places of the body that practices pass by gently.",
        "practice_places:SensitivePlacesScreen",
    ),
    "rhythm": Door(
        "My own rhythm",
        "How long you breathe in and out.",
        "practice_rhythm:OwnRhythmScreen",
    ),
}
ALSO_OPENS = ("practice:PracticeScreen",)
"""The screens inside this area."""
WAYS: tuple[Way, ...] = (
    ("h", "open('log')", "what I practised"),
    ("g", "open('places')", "sensitive places"),
    ("r", "open('rhythm')", "my own rhythm"),
)
LAST_TIME = "The last one you did"
NOT_FINISHED = "You were in the middle of this"
AGAIN, UNFINISHED = "last", "unfinished"
"""What stands before the name of a practice that is in the list twice."""


class PracticesScreen(ListRoom):
    """The list of practices, with what to know first at its top."""

    AREA = "practice"
    TITLE_WORDS = "Practices"
    HELP: ClassVar[str | None] = (
        "Short practices to read on the screen: breathing, noticing, letting go.\n"
        "Enter opens the marked one. Nothing starts before you say so.\n"
        "h shows what you did. g is for places that want a gentle word.\n"
        "r sets your own rhythm of breathing. You can stop at any time."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._is_new = True

    def body(self) -> ComposeResult:
        """When to stop, the week, the list, and the ways on."""
        yield Static(Content(STOP_IF), classes="muted")
        yield Static(id="week", classes="muted")
        yield Menu()
        yield KeyLinks(WAYS)

    def refresh_room(self) -> None:
        """Show the practices as they unfold for this person."""
        first = week_start(self.today, self.settings.week_starts)
        told = week_words(self.store.practices.week(first))
        week = self.query_one("#week", Static)
        week.update(Content(told))
        week.display = bool(told)
        lines = list(self._lines())
        menu = self.query_one(Menu)
        menu.show_lines(lines)
        if self._is_new:
            self._is_new = False
            # What a person comes back for is one key away.
            menu.highlighted = next((n for n, each in enumerate(lines) if "/" in each.key), 0)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a practice or a page."""
        self.open_at((event.option_id or "").rpartition("/")[2])

    def open_at(self, inside: str) -> None:
        """Open a screen of this area, a practice or a page by its name."""
        if inside in DOORS:
            self.action_open(inside)
        elif inside in practices():
            self._open_practice(inside)
        elif inside in map(_name, other_pages()):
            self.post_message(Go(f"page:{FOLDER}/{inside}"))

    def action_open(self, door: str) -> None:
        """Open a screen of this area."""
        self.open_screen(DOORS[door].open(self.store, self.now))

    def _open_practice(self, name: str) -> None:
        from pain_companion.screens.practice import PracticeScreen  # noqa: PLC0415

        self.open_screen(PracticeScreen(self.store, self.now, f"{FOLDER}/{name}"))

    def _lines(self) -> Iterator[Line]:
        everything = practices()
        before, *others = other_pages()
        yield Line(_name(before), before.title)
        for name in self._unfinished():
            yield self._line(everything[name], UNFINISHED, NOT_FINISHED)
        last = self.store.practices.last()
        if last is not None and last.practice in everything:
            yield self._line(everything[last.practice], AGAIN, LAST_TIME)
        kind = None
        for practice in everything.values():
            above = KIND_TITLES[practice.kind] if practice.kind is not kind else ""
            kind = practice.kind
            yield self._line(practice, "", above)
        for number, page in enumerate(others):
            yield Line(_name(page), page.title, above="" if number else TO_READ)

    def _line(self, practice: Practice, before: str, above: str) -> Line:
        moments = unfold(practice, areas_from(self.settings.sensitive_places))
        key = f"{before}/{practice.name}" if before else practice.name
        return Line(key, f"{practice.title} · {length_words(moments)}", above=above)

    def _unfinished(self) -> list[str]:
        """The practices that were begun and not ended, the newest first."""
        drafts = self.store.drafts.of(PRACTICE_FORM)
        begun = [each.subject for each in drafts if begun_earlier(each.subject, each.body)]
        return [name for name in dict.fromkeys(begun) if name in practices()]


def _name(page: Page) -> str:
    return page.name.rpartition("/")[2]
