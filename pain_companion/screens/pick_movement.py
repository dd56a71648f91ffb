"""Choosing a movement to begin with: one's own, or one from the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.wellbeing_content import SAFETY_PAGE, read_movements
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.movement_form import MovementFormScreen
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OWN = "own"
ABOUT = "What your physiotherapist told you comes first. All of it can be changed."
WAYS: tuple[Way, ...] = (
    ("o", "own", "my own"),
    ("r", "read", "when to ask first, and when to stop"),
)


class PickMovementScreen(ListRoom):
    """The list to pick from. What is picked opens in the form, and both close once it is saved."""

    AREA = "wellbeing"
    TITLE_WORDS = "A new movement"
    HELP: ClassVar[str | None] = (
        "Write what you agreed with a physiotherapist: press o.\n"
        "Or pick something small from the list and change it as you like.\n"
        "r reads when to ask first, and when to stop."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.saved = ""
        """What to say once this has closed."""
        self._starters = read_movements()

    def body(self) -> ComposeResult:
        """What comes first, the list, the ways on."""
        yield Static(Content(ABOUT), classes="muted")
        yield KeyLinks(WAYS)
        lines = [Line(OWN, "Write my own, or what was agreed (o)")]
        before = ""
        for place, each in enumerate(self._starters):
            above = each.position.value.capitalize() if each.position != before else ""
            before = each.position
            lines.append(Line(str(place), each.name, above=above))
        yield Menu(lines)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the form with what was picked."""
        if event.option_id == OWN:
            self.action_own()
            return
        starter = self._starters[int(event.option_id or "0")]
        self._open(
            {"name": starter.name, "words": starter.words, "position": starter.position.value}
        )

    def action_own(self) -> None:
        """Open an empty form."""
        self._open({})

    def action_read(self) -> None:
        """Read who asks first, and when to stop."""
        self.post_message(Go(f"page:{SAFETY_PAGE}"))

    def _open(self, picked: dict[str, str]) -> None:
        form = MovementFormScreen(self.store, self.now, None, picked)

        def close(_: None) -> None:
            if form.saved:
                self.saved = form.saved
                self.dismiss()

        self.app.push_screen(form, close)
