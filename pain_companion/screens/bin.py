"""The bin: deleted things, to be put back or removed for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.formats import ago_words, count_words
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.store.backup import Backups
from pain_companion.store.bin import BinItem
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.widgets.menu import Line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OUT_OF_REACH = (
    "This cannot reach copies that you saved or sent elsewhere. "
    "It cannot reach a damaged file that was kept aside either. "
    'Such a file has "before-restore" in its name.'
)


class BinScreen(ListRoom):
    """What was deleted, newest first."""

    AREA = "data"
    TITLE_WORDS = "The bin"
    HELP: ClassVar[str | None] = (
        "Deleted things wait here until you decide.\n"
        "Enter puts the marked one back where it was.\n"
        "r removes it for good. That cannot be undone, so it asks first."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "put_back", "put back"),
        Binding("r", "remove", "remove for good"),
    ]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._items: Sequence[BinItem] = ()

    def body(self) -> ComposeResult:
        """The list, or a line where it is empty."""
        yield Static(Content("Enter puts back. r removes for good."), classes="muted")
        yield Static(Content("The bin is empty."), id="none")
        yield LongMenu()

    def refresh_room(self) -> None:
        """Show what is in the bin now."""
        self._items = self.store.bin.items()
        self.query_one("#none").display = not self._items
        self.query_one(LongMenu).show_lines(
            Line(item.id, item.title, f"Deleted {ago_words(item.deleted_at.date(), self.today)}.")
            for item in self._items
        )
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing is marked there is nothing to put back or remove."""
        if action in ("put_back", "remove"):
            return self._marked() is not None
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a line puts it back."""
        self.action_put_back()

    def action_put_back(self) -> None:
        """Put the marked item back where it was."""
        item = self._marked()
        if item is None:
            return
        self.changes(lambda: self.store.bin.put_back(item), f"Put back: {item.title}.")

    def action_remove(self) -> None:
        """Ask once, then remove the marked item for good."""
        item = self._marked()
        if item is not None:
            question = ConfirmScreen(
                "Remove for good?",
                [item.title, "You cannot undo this.", OUT_OF_REACH],
                yes="Yes, remove it for good",
            )
            self.app.push_screen(question, partial(self._remove, item))

    def _remove(self, item: BinItem, sure: bool | None) -> None:
        said = f"Removed for good: {item.title}."
        if not sure or not self.changes(lambda: self.store.bin.remove_for_good(item), said):
            return
        question = ConfirmScreen(
            "Remove it from your backups too?",
            ["Your backups may still hold it.", OUT_OF_REACH],
            yes="Yes, from the backups too",
            no="No, leave the backups",
        )
        self.app.push_screen(question, partial(self._remove_from_backups, item))

    def _remove_from_backups(self, item: BinItem, sure: bool | None) -> None:
        if not sure:
            return
        self.say("Removing it from the backups …")
        backups = Backups(self.store.path, self.store.kind, self.now)

        def work() -> None:
            try:
                words = f"Removed for good, also from {count_words(_reach(), 'backup')}."
            except DiaryError as fault:
                words = str(fault)
            self.app.call_from_thread(self.say, words)

        def _reach() -> int:
            return backups.remove_from_all(item.table, item.id)

        self.run_worker(work, thread=True)

    def _marked(self) -> BinItem | None:
        place = self.query_one(LongMenu).place if self._items else None
        return None if place is None else self._items[place]
