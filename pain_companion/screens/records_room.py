"""A list of records: one is opened, one is added, one goes into the bin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.record_form import Record
from pain_companion.text import sentence, shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R", bound=Record)

DELETE: Way = ("delete", "delete", "put in the bin")


class RecordsRoom(ListRoom, Generic[R]):
    """The list, what can be done with the marked one, and the way to another.

    A subclass gives what stands in capitals here, and `records()`, `line()`, `called()`,
    `put_in_bin()`, `open_one()` and `action_add()`.
    """

    NONE_YET: ClassVar[str] = ""
    """What leads on from an empty list."""
    SOME: ClassVar[str] = ""
    """A line above the list once there is something in it."""
    ADD: ClassVar[str] = "Add"
    """The button to another one."""
    WAYS: ClassVar[tuple[Way, ...]] = (DELETE,)
    """What can be done with the marked one. The keys are among the BINDINGS too."""
    BACK_AGAIN: ClassVar[str] = "Ctrl+Z brings it back."
    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "add", "add")]
    DEFAULT_CSS = "RecordsRoom #add-one { margin-top: 1; }"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.listed: list[R] = []
        """The records as they stand in the list."""

    def records(self) -> Sequence[R]:
        """Every record in its order."""
        raise NotImplementedError

    def line(self, record: R) -> Line:
        """A record in the list."""
        raise NotImplementedError

    def called(self, record: R) -> str:
        """What a record is called, in the person's words."""
        raise NotImplementedError

    def put_in_bin(self, record: R) -> None:
        """Put a record into the bin. Raises DiaryError."""
        raise NotImplementedError

    def open_one(self, record: R) -> None:
        """Do the main thing with a record."""
        raise NotImplementedError

    def action_add(self) -> None:
        """Begin another one."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """What to do, the list, its keys, and a way to add."""
        yield Static(id="about", classes="muted")
        yield LongMenu()
        yield KeyLinks(self.WAYS)
        yield Button(Content(self.ADD), id="add-one")

    def refresh_room(self) -> None:
        """Show the records as they are now."""
        was_empty, self.listed = not self.listed, [*self.records()]
        self.query_one("#about", Static).update(Content(self.about()))
        self.query_one(LongMenu).show_lines(self.line(each) for each in self.listed)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(self.listed)
        self.refresh_bindings()
        if self.focused is None or (was_empty and self.focused.id == "add-one"):
            # Where the first one was added, the list is what one goes on with.
            self.focus_main()

    def about(self) -> str:
        """The line above the list."""
        return self.SOME if self.listed else self.NONE_YET

    def focus_main(self) -> None:
        """On the list, or on the way to add the first one."""
        self.query_one("Menu" if self.listed else "#add-one").focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no record is marked there is nothing to do to it."""
        if action in {do.partition("(")[0] for _, do, _ in self.WAYS}:
            return bool(self.listed) and self.marked is not None
        return super().check_action(action, parameters)

    @property
    def marked(self) -> R | None:
        """The marked record."""
        place = self.query_one(LongMenu).place
        return None if place is None else self.listed[place]

    def on_option_list_option_highlighted(self) -> None:
        """The words to click show what can be done, as the foot does."""
        self.query_one(KeyLinks).visible = self.marked is not None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do the main thing with one."""
        self.open_one(self.listed[event.option_index])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add one."""
        self.action_add()

    def action_delete(self) -> None:
        """Put the marked one into the bin."""
        record = self.marked
        if record is not None:
            said = f"In the bin: {sentence(shown(self.called(record)))} {self.BACK_AGAIN}"
            self.changes(lambda: self.put_in_bin(record), said)
