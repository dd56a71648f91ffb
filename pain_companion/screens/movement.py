"""One movement: how to do it, how much, and a look back in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button

from pain_companion.content.wellbeing_content import SAFETY_PAGE
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.movements import Movement, share_in
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.movement_form import MovementFormScreen
from pain_companion.screens.movement_timer import NOT_TIMED, MovementTimerScreen
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.day_answers import look_back, note_lines
from pain_companion.words.habits import WEEK, WEEKS_BACK
from pain_companion.words.movements import is_timed, movement_facts

WAYS: tuple[Way, ...] = (
    ("g", "timer", "timer"),
    ("c", "change", "change"),
    ("r", "read", "when to ask first, and when to stop"),
)


class MovementScreen(FactsRoom[Movement]):
    """All that is known of one movement."""

    AREA = "wellbeing"
    NO_LONGER = "This movement is not in your list any more. Ctrl+Z may bring it back."
    HELP = (
        "How to do it, how much, and from whom you have it.\n"
        "g starts a timer, where it is counted in minutes. c changes it.\n"
        "r reads when to ask first, and when to stop.\n"
        "Below is how the last weeks were. Days without an answer are fine."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in WAYS]
    CSS = "MovementScreen Lines { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The timer if it has one, what is known, the weeks, the notes."""
        yield from super().body()
        yield KeyLinks(WAYS)
        yield Lines([], "The last weeks", classes="weeks")
        yield Lines([], "Notes", classes="notes")

    def refresh_room(self) -> None:
        """Show the weeks, too."""
        super().refresh_room()
        every = self.store.movements.days(self.today - WEEK * WEEKS_BACK, self.today)
        days = [each for each in every if each.movement_id == self.record_id]
        shows = (
            (".weeks", look_back(days, self.today)),
            (".notes", note_lines(days, self.today)),
        )
        for name, lines in shows:
            told = self.query_one(name, Lines)
            told.tell(lines)
            told.display = bool(lines) and self.record is not None
        timed = self.record is not None and is_timed(self.record)
        button = self.query_one("#change", Button)
        button.label = Content("Start the timer" if timed else "Change")
        button.refresh(layout=True)

    def find(self) -> Movement | None:
        """The movement as it is now."""
        return self.store.movements.movement(self.record_id)

    def called(self, record: Movement) -> str:
        """Its name."""
        return record.name

    def facts(self, record: Movement) -> Sequence[tuple[str, str]]:
        """How to do it, how much now, how often, and from whom."""
        share = share_in(self.store.flares.current())
        limited = energy_limited(self.settings)
        return movement_facts(record, share, self.today, limited=limited)

    def form(self, record: Movement) -> MovementFormScreen:
        """The form for a movement."""
        return MovementFormScreen(self.store, self.now, record)

    def action_main(self) -> None:
        """The timer, where there is one."""
        if self.record is not None and is_timed(self.record):
            self.action_timer()
        else:
            self.action_change()

    def action_timer(self) -> None:
        """Start a timer."""
        if self.record is None or not is_timed(self.record):
            self.say(NOT_TIMED)
            return
        self.open_form(MovementTimerScreen(self.store, self.now, self.record.id))

    def action_read(self) -> None:
        """Read who asks first, and when to stop."""
        self.post_message(Go(f"page:{SAFETY_PAGE}"))
