"""A room that asks one thing at a time, to choose from or to type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.screens.drafting import DraftingRoom
from pain_companion.text import shown
from pain_companion.typed import NotUnderstoodError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.footline import is_typing
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST = 200


class AskingRoom(DraftingRoom):
    """Asks by a menu with a key for each line, or by a line to type in.

    A subclass gives `FIELDS` (its answers that are typed, by name, with their labels), `ask()`
    (the question that comes now, by `put()`), `chosen()` and `typed()`.
    """

    FIELDS: ClassVar[Mapping[str, str]] = {}
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"choose({n})", f"Answer {n}", show=False) for n in range(1, 10)),
    ]
    DEFAULT_CSS = """
    AskingRoom Field { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.said: dict[str, str] = {}
        """What was answered or typed here and is not in the diary yet, by name."""
        self._lines: Sequence[Line] = ()

    def body(self) -> ComposeResult:
        """The question, a line about it, and the ways to answer."""
        yield Static(id="asked", classes="heading")
        yield Static(id="about", classes="muted")
        yield Menu()
        for name, label in self.FIELDS.items():
            field = Field(name, label, max_length=LONGEST, wide=True)
            field.enter_goes_on = False
            yield field

    def ask(self) -> None:
        """Ask what comes now."""
        raise NotImplementedError

    def chosen(self, key: str) -> None:
        """A line of the menu was chosen."""
        raise NotImplementedError

    def typed(self, name: str, said: str) -> None:
        """Enter was pressed on a typed answer. Raises NotUnderstoodError."""
        raise NotImplementedError

    def draft_body(self) -> Mapping[str, str]:
        """What is answered and not saved."""
        return self.lasting({name: said for name, said in self.said.items() if said})

    def on_mount(self) -> None:
        """Take up what was typed here and not saved."""
        draft = self.find_draft()
        if draft is not None:
            self.said.update(draft.body)

    def put(
        self,
        question: str,
        about: str,
        lines: Sequence[Line] = (),
        *,
        marked: int = 0,
        field: str = "",
    ) -> None:
        """Put a question with a menu, one of its lines marked, or with one of the fields."""
        self._lines = lines
        self.query_one("#asked", Static).update(Content(question))
        told = self.query_one("#about", Static)
        told.update(Content(shown(about)))
        told.display = bool(about)
        menu = self.query_one(Menu)
        menu.show_lines(
            [replace(each, words=f"{n}  {each.words}") for n, each in enumerate(lines, 1)]
        )
        menu.display = bool(lines)
        for each in self.query(Field):
            each.display = each.item == field
        if field:
            answer = self.query_one(f"#{field}", Field)
            answer.text = self.said.get(field, "")
            answer.tell()
            answer.take_focus()
        elif lines:
            menu.highlighted = marked
            menu.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A digit that is typed is for the field."""
        if action == "choose":
            return bool(self._lines) and not is_typing(self)
        return super().check_action(action, parameters)

    def action_choose(self, number: int) -> None:
        """Choose a line of the menu by its number."""
        if number <= len(self._lines):
            self.chosen(self._lines[number - 1].key)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose a line of the menu."""
        self.chosen(self._lines[event.option_index].key)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        if event.answer.item in self.FIELDS:
            self.said[event.answer.item] = event.answer.text
            self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Read what was typed; what is not understood is said beneath it."""
        if event.answer.item not in self.FIELDS:
            return
        try:
            self.typed(event.answer.item, event.answer.text)
        except NotUnderstoodError as problem:
            self.say(str(problem))
