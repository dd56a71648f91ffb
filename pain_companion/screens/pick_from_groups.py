"""Choosing words for one's own list: from groups of suggestions, or one's own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.record_form import Record
from pain_companion.text import shown
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R", bound=Record)

OWN = "own"
GROUPS = "Where would you like to look? Enter opens one."
THINGS = "Enter puts the marked one into your list. Esc goes back to the groups."


class Group(Protocol):
    """Suggestions that belong together."""

    @property
    def key(self) -> str:
        """What it is called for good."""

    @property
    def name(self) -> str:
        """What it is called on the screen."""

    @property
    def things(self) -> Sequence[str]:
        """The suggestions."""


class PickFromGroups(ListRoom, Generic[R]):
    """The groups, and inside one its suggestions. It stays open: several may be picked.

    A subclass gives `groups()`, `have()`, `put_into_list()` and `own_form()`.
    """

    HELP: ClassVar[str | None] = (
        "Choose a group, then put into your list what you like.\n"
        "o is for your own words. Everything can be changed later.\n"
        "Esc goes back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "own", "my own words")]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._groups = {each.key: each for each in self.groups()}
        self._group: Group | None = None
        self._things: list[str] = []

    def groups(self) -> Sequence[Group]:
        """The groups, in the order in which they are offered."""
        raise NotImplementedError

    def have(self) -> Collection[str]:
        """The words that are in the person's list already."""
        raise NotImplementedError

    def put_into_list(self, words: str) -> None:
        """Put words into the person's list, after the others. Raises DiaryError."""
        raise NotImplementedError

    def own_form(self) -> ClosingForm[R]:
        """The form in which the person writes their own."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """What to do, and the list."""
        yield Static(id="about", classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the groups, or what a group has that is not in the person's list yet."""
        about, menu = self.query_one("#about", Static), self.query_one(Menu)
        if self._group is None:
            about.update(Content(GROUPS))
            groups = [Line(each.key, each.name) for each in self._groups.values()]
            menu.show_lines([Line(OWN, "My own words (o)"), *groups])
        else:
            about.update(Content(f"{self._group.name}. {THINGS}"))
            have = {each.casefold() for each in self.have()}
            self._things = [each for each in self._group.things if each.casefold() not in have]
            menu.show_lines([Line(str(n), each) for n, each in enumerate(self._things)])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a group, or put something into the list."""
        if self._group is not None:
            self._take(self._things[event.option_index])
        elif event.option_id == OWN:
            self.action_own()
        else:
            self._show(self._groups[event.option_id or ""], 0)

    def action_leave(self) -> None:
        """From a group back to the groups, with the mark where it was."""
        if self._group is not None and self.focused is self.query_one(Menu):
            self._show(None, list(self._groups).index(self._group.key) + 1)
        else:
            super().action_leave()

    def action_own(self) -> None:
        """Write one's own."""
        self.open_form(self.own_form())

    def _show(self, group: Group | None, place: int) -> None:
        self._group = group
        self.say("")
        self.look_again()
        self.query_one(Menu).highlighted = place

    def _take(self, words: str) -> None:
        self.changes(lambda: self.put_into_list(words), f"In your list: {shown(words)}")
