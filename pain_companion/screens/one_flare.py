"""One flare-up: where and how long, what was done on each of its days, and the plan as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import Flare
from pain_companion.screens.room import Room
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.lines import Lines
from pain_companion.words.flare_history import (
    IN_THE_BIN,
    about_lines,
    flare_heading,
    steps_by_day,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAYS = (
    ("v", "plan_then", "your plan as it was then"),
    ("e", "change", "change when and where"),
)
NO_PLAN_THEN = "There was no plan of your own when this flare-up was started."


class OneFlareScreen(Room):
    """The flare-up with `flare_id`."""

    AREA = "flare"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "This is one flare-up, with what you did on each day of it.\n"
        "v shows your plan as it was when you started it.\n"
        "e changes when and where it was.\n"
        "Delete puts it into the bin. u brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, action, words) for key, action, words in WAYS),
        Binding("delete", "delete", "put in the bin"),
    ]
    CSS = """
    OneFlareScreen KeyLinks { margin: 1 0; }
    OneFlareScreen Lines { max-width: 76; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], flare_id: str) -> None:
        super().__init__(store, now)
        self.flare_id = flare_id
        self._flare: Flare | None = None

    def body(self) -> ComposeResult:
        """The days, what is known, the ways on, the steps."""
        yield Static(id="name", classes="heading")
        yield Lines([], classes="about muted")
        yield KeyLinks(WAYS)
        yield Lines([], classes="steps")

    def refresh_room(self) -> None:
        """Show the flare-up as it is in the diary now."""
        every = self.store.flares.all()
        flare = self._flare = next((each for each in every if each.id == self.flare_id), None)
        for part in self.query("KeyLinks, Lines"):
            part.display = flare is not None
        heading = flare_heading(flare, self.today) if flare else IN_THE_BIN
        self.query_one("#name", Static).update(Content(heading))
        self.refresh_bindings()
        if flare is None:
            return
        steps = self.store.flares.steps(flare.id)
        about = about_lines(
            flare,
            steps,
            self.today,
            limited=energy_limited(self.settings),
            planned_since=self.store.pacing.planned_since(),
        )
        self.query_one(".about", Lines).tell(about)
        days = steps_by_day(flare, steps, self.today)
        self.query_one(".steps", Lines).tell(
            [row for heading, lines in days for row in (heading, *lines, "")]
        )

    def action_plan_then(self) -> None:
        """Show the plan as it was when this flare-up was started."""
        moment = self._flare.started_at if self._flare else None
        if moment is None or not self.store.flares.plan(moment).lines:
            self.say(NO_PLAN_THEN)
            return
        self.open_page("flare_page:FlarePageScreen", moment)

    def action_change(self) -> None:
        """Change when and where it was."""
        self.open_page("flare_record:FlareRecordScreen", self.flare_id)

    def action_delete(self) -> None:
        """Put it into the bin."""
        self.changes(lambda: self.store.flares.delete(self.flare_id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With what is in the bin there is nothing to do."""
        if action in ("plan_then", "change", "delete"):
            return self._flare is not None
        return super().check_action(action, parameters)
