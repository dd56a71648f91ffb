"""Before the plan: a reminder of what a usual flare-up is, and the way to get help now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pain_companion.domain.flare_plan import Part
from pain_companion.screens.room import Body, fit_to_width
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.words.flare_room import (
    OWN_USUAL,
    USUAL_QUESTION,
    USUAL_REMINDER,
    USUAL_SIGNS,
)
from pain_companion.words.today import EXAMPLE_WORDS

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAYS = (
    ("y", "Yes: open my plan", "yes"),
    ("n", "No, or not sure: get help now", "help_now"),
    ("Esc", "Go back", "leave"),
)


class FlareGateScreen(ModalScreen[bool]):
    """Gives True for a usual flare-up. Anything else leads to help, or back.

    It is not a triage: nothing is counted or concluded. No key that is pressed in passing says
    yes: nothing has the focus, and Enter does nothing.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "yes", "Open my plan", show=False),
        Binding("n,question_mark,exclamation_mark", "help_now", "Get help now", show=False),
        Binding("escape", "leave", "Go back", show=False),
        Binding("t", "app.go('today')", "Today", show=False),
        Binding("down,pagedown", "scroll(1)", "Down", show=False),
        Binding("up,pageup", "scroll(-1)", "Up", show=False),
    ]
    CSS = """
    FlareGateScreen { background: $background; }
    FlareGateScreen #ways { height: auto; padding: 0 2 1 2; }
    FlareGateScreen #ways Static { height: auto; margin-top: 1; }
    FlareGateScreen.-narrow #ways { padding: 0 1; }
    FlareGateScreen.-narrow #ways Static { margin-top: 0; }
    FlareGateScreen .signs { margin: 1 0; }
    FlareGateScreen.-narrow .signs { margin: 0 0 1 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.store = store
        self.now = now
        self.went_for_help = False
        """Whether help was chosen here. Then the plan may be opened without asking again."""

    def compose(self) -> ComposeResult:
        """The reminder, which may scroll, and beneath it the ways on, which stay in sight."""
        fit_to_width(self)
        with Body(id="body"):
            if self.store.kind is DiaryKind.EXAMPLE:
                yield Static(Content(EXAMPLE_WORDS), id="example")
            yield Static(Content(USUAL_QUESTION), classes="heading")
            yield Lines([f"- {sign}" for sign in USUAL_SIGNS], classes="signs")
            yield Lines([USUAL_REMINDER], classes="muted")
            own = self._own_words()
            if own:
                yield Lines(own, OWN_USUAL, classes="card")
        with VerticalScroll(id="ways", can_focus=False):
            for key, words, action in WAYS:
                yield Static(key_link(key, words, f"screen.{action}"), id=f"way-{action}")

    def action_yes(self) -> None:
        """It is a usual flare-up."""
        self.dismiss(True)

    def action_help_now(self) -> None:
        """It is not, or that is not sure."""
        self.went_for_help = True
        self.post_message(Go("help-now"))

    def action_leave(self) -> None:
        """Nothing is begun."""
        self.dismiss(False)

    def action_scroll(self, rows: int) -> None:
        """Scroll the reminder."""
        self.query_one("#body", Body).scroll_relative(y=rows, animate=False)

    def _own_words(self) -> list[str]:
        """What the person wrote of their usual flare-up. The reminder stands without it too."""
        try:
            return [f"- {line.words}" for line in self.store.flares.plan().of(Part.USUAL_FLARE)]
        except DiaryError:
            return []
