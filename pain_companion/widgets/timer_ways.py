"""The buttons of a timer that runs or is paused."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button

from pain_companion.domain.pacing_timer import Phase, State


class TimerWays(Horizontal):
    """The main way on, which says what it does now, then pausing and stopping."""

    def compose(self) -> ComposeResult:
        """The main one first."""
        yield Button(id="main")
        yield Button("Space  Pause", id="pause")
        yield Button("x  Stop", id="stop")

    def label(self, at: State | None, *, without: str) -> None:
        """Say what they do now; `without` is what the main one does where there is no timer."""
        match at.phase if at else None:
            case None:
                words = without
            case Phase.PAUSED:
                words = "Carry on"
            case Phase.RESTING:
                words = "Next"
            case _:
                words = "Done"
        main = self.query_one("#main", Button)
        main.label = f"Enter  {words}"
        main.refresh(layout=True)
        self.query_one("#pause").display = at is not None and at.is_running
        self.query_one("#stop").display = at is not None
