"""A list of words to pick from for an answer of a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE = "Enter takes the marked one. You can change it afterwards. Esc goes back."
SEVERAL = "Enter takes the marked one, and others too. Esc goes back."


class PickWordsScreen(ListRoom):
    """Gives in `picked` what was picked once it has closed: one of `words`, or `several`."""

    AREA = "wellbeing"
    HELP: ClassVar[str | None] = (
        "Choose with the arrow keys. Enter takes the marked one.\nEsc goes back."
    )

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        title: str,
        words: Sequence[str],
        *,
        several: bool,
    ) -> None:
        super().__init__(store, now)
        self.picked: list[str] = []
        """What was picked, in the order in which it was."""
        self._title = title
        self._words = words
        self._several = several

    def body(self) -> ComposeResult:
        """What to do, and the list."""
        yield Static(Content(self._title), classes="heading")
        yield Static(Content(SEVERAL if self._several else ONE), classes="muted")
        yield Menu([Line(str(place), each) for place, each in enumerate(self._words)])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take one; where several may be taken, stay."""
        words = self._words[event.option_index]
        if words not in self.picked:
            self.picked.append(words)
        if self._several:
            self.say(f"Taken: {', '.join(self.picked)}. Esc goes back.")
        else:
            self.dismiss()
