"""Choosing what might get in the way, with what people do then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.goals_content import Snag
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class PickSnagScreen(ListRoom):
    """Gives in `picked` what was picked once it has closed."""

    AREA = "goals"
    TITLE_WORDS = "What might get in the way"
    HELP: ClassVar[str | None] = (
        "Snags that many people meet, and what they do then.\n"
        "Enter takes the marked one. You can change the words afterwards.\n"
        "Esc goes back without one."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime], snags: Sequence[Snag]) -> None:
        super().__init__(store, now)
        self.picked: Snag | None = None
        """What was picked; None for nothing."""
        self._snags = snags

    def body(self) -> ComposeResult:
        """What to do, and the list."""
        yield Static(Content("Enter takes the marked one. You can change it."), classes="muted")
        yield Menu([Line(str(n), each.words, each.then) for n, each in enumerate(self._snags)])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take one."""
        self.picked = self._snags[event.option_index]
        self.dismiss()
