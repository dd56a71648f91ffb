"""All that is known of one record, each with what it is, with room around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from pain_companion.screens.room import Room
from pain_companion.text import shown

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R")


class FactsRoom(Room, Generic[R]):
    """One record to read, and the way to change it.

    A subclass gives `NO_LONGER`, `find()`, `called()`, `facts()` and `form()`.
    """

    NO_LONGER: ClassVar[str] = ""
    """What is said where it is not there any more."""
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "change", "change"),
        Binding("enter", "main", "Do the main thing", show=False),
    ]
    DEFAULT_CSS = """
    FactsRoom #facts { height: auto; max-width: 66; }
    FactsRoom .name { color: $primary; }
    FactsRoom .fact { height: auto; margin: 1 0 0 0; }
    FactsRoom #change { margin-top: 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], record_id: str) -> None:
        super().__init__(store, now)
        self.record_id = record_id
        self.record: R | None = None
        self.add_class("-folded", update=False)

    def find(self) -> R | None:
        """The record as the diary has it now."""
        raise NotImplementedError

    def called(self, record: R) -> str:
        """What it is called, in the person's words."""
        raise NotImplementedError

    def facts(self, record: R) -> Sequence[tuple[str, str]]:
        """What is known of it, each with what it is, in the person's words."""
        raise NotImplementedError

    def form(self, record: R) -> Screen[Any]:
        """The form in which it is changed."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The name, the facts, and a way to change them."""
        yield Static(id="name", classes="heading name")
        yield Vertical(id="facts")
        yield Button("Change", id="change")

    def refresh_room(self) -> None:
        """Show it as it is now."""
        self.record = self.find()
        self.query_one("#change").display = self.record is not None
        name = shown(self.called(self.record)) if self.record is not None else self.NO_LONGER
        self.query_one("#name", Static).update(Content(name))
        self.refresh_bindings()
        self.call_next(self._show_facts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is not there any more cannot be changed."""
        if action == "change":
            return self.record is not None
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do the main thing."""
        self.action_main()

    def action_main(self) -> None:
        """What the button and Enter do: change it."""
        self.action_change()

    def action_change(self) -> None:
        """Open the form. Once it has closed, say what was saved."""
        if self.record is not None:
            self.open_form(self.form(self.record))

    async def _show_facts(self) -> None:
        facts = self.query_one("#facts", Vertical)
        await facts.remove_children()
        for title, words in self.facts(self.record) if self.record is not None else []:
            await facts.mount(
                Static(Content(title), classes="muted fact"),
                Static(Content(shown(words)), classes="figure"),
            )
