"""The shopping list: what the picked changes need, and what the person adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.habits import shopping_for
from pain_companion.domain.habits import tried
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.eating import OWN_ITEMS, SHOPPING_FORM, SHOPPING_SUBJECT
from pain_companion.text import clean_input
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.tick import TICKED, Tick
from pain_companion.words.eating import SHOPPING_EMPTY, SHOPPING_TITLE, TICK_UNDONE, TICKS_STAY

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAYS: tuple[Way, ...] = (
    ("w", "save", "save as text"),
    ("o", "own", "add your own"),
)


class ShoppingScreen(DraftingRoom):
    """Things to tick, and a place for one's own. What is typed stays until it is deleted."""

    AREA = "eating"
    TITLE_WORDS = SHOPPING_TITLE
    FORM = SHOPPING_FORM
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "What the changes that you picked need. Space ticks what to take along.\n"
        "With no tick, all of it goes on the list. Ticks are not kept.\n"
        "o goes to your own lines, one thing on each. They stay as you typed them.\n"
        "u takes back the last tick. While you type, Ctrl+Z takes back your words.\n"
        "w saves the list as text, to print or to send to someone."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]
    CSS = """
    ShoppingScreen .about { max-width: 66; margin-bottom: 1; }
    ShoppingScreen NoteField { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        keys = [habit.key for habit in tried(store.eating.habits())]
        self._items = shopping_for(keys)
        self._flipped: list[Tick] = []
        """Each tick that was set or taken away, the last one at the end."""

    def body(self) -> ComposeResult:
        """What a tick does, the things, one's own, the ways on."""
        about = TICKS_STAY if self._items else SHOPPING_EMPTY
        yield Static(Content(about), classes="muted about")
        for place, item in enumerate(self._items):
            yield Tick(f"item-{place}", item)
        yield NoteField(OWN_ITEMS, "Your own, one on each line")
        yield KeyLinks(WAYS)

    def on_mount(self) -> None:
        """Begin with what was typed, on the first thing."""
        self._own.text = clean_input(self.store.eating.typed_items())
        if self._items:
            self.query(Tick).first().focus(scroll_visible=False)
        else:
            self._own.take_focus()

    def draft_subject(self) -> str:
        """There is one list."""
        return SHOPPING_SUBJECT

    def draft_body(self) -> Mapping[str, str]:
        """The person's own lines. They are a draft for good: there is nothing to save them as."""
        said = clean_input(self._own.text)
        return {OWN_ITEMS: said} if said else {}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The lines under what they are called."""
        return {SHOPPING_TITLE: body.get(OWN_ITEMS, "")}

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed, and remember what is ticked."""
        if event.answer is self._own:
            self.typed_on()
        elif isinstance(event.answer, Tick):
            self._flipped.append(event.answer)

    def action_undo(self) -> None:
        """Take back the last tick. Before the first one, u is about the diary as everywhere."""
        if not self._flipped:
            super().action_undo()
            return
        tick = self._flipped.pop()
        tick.text = "" if tick.text == TICKED else TICKED
        tick.focus()
        self.say(TICK_UNDONE)

    @property
    def wanted(self) -> list[str]:
        """What is ticked; without a tick, all of it."""
        ticks = self.query(Tick)
        ticked = [
            item for item, tick in zip(self._items, ticks, strict=True) if tick.text == TICKED
        ]
        return ticked or self._items

    def action_own(self) -> None:
        """Write one's own."""
        self._own.take_focus()

    def action_save(self) -> None:
        """Ask where to save the list."""
        from pain_companion.screens.save_shopping import SaveShoppingScreen  # noqa: PLC0415

        typed = clean_input(self._own.text)
        self.open_screen(SaveShoppingScreen(self.store, self.now, self.wanted, typed))

    @property
    def _own(self) -> NoteField:
        return self.query_one(NoteField)
