"""The flare-up plan: open it now, or write it on a good day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE, Flare, brought_back, new_flare
from pain_companion.domain.flare_plan import check_due
from pain_companion.formats import count_words
from pain_companion.screens.doors import Door
from pain_companion.screens.hub_room import HubRoom
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.menu import Menu
from pain_companion.words.flare_hub import (
    ABOUT,
    STILL_RIGHT,
    back_button,
    back_line,
    ease_line,
    open_words,
    plan_line,
)
from pain_companion.zone import machine_zone

if TYPE_CHECKING:
    from pain_companion.screens.flare_gate import FlareGateScreen
    from pain_companion.store.diary import Diary

DOORS = {
    "build": Door("Write the plan", "", "flare_builder:FlareBuilderScreen"),
    "ease": Door("How much to ease", "", "flare_ease:FlareEaseScreen"),
    "people": Door("People", "Who can help, and how to reach them.", "people:PeopleScreen"),
    "page": Door("The whole plan", "Read it, save it or print it.", "flare_page:FlarePageScreen"),
    "earlier": Door(
        "Earlier plans", "What changed, and the way back.", "flare_versions:FlareVersionsScreen"
    ),
    "flares": Door("Flare-ups so far", "", "flares:FlaresScreen"),
}
ROOM = "flare_room:FlareRoomScreen"
ALSO_OPENS = (ROOM,)
"""The screens inside this area."""
NOW = "now"
"""The place where the plan is opened: first the question, unless a flare-up lasts already."""
CHECK = "still right"
BACK = "back"


class FlareHubScreen(HubRoom):
    """What there is of the plan, and the ways on."""

    AREA = "flare"
    TITLE_WORDS = "Flare-up plan"
    HELP: ClassVar[str | None] = (
        "A flare-up is when thinking is hardest. Write the plan on good days.\n"
        "f opens it from anywhere, F2 also while you type. It asks one thing first.\n"
        "Then it shows one step at a time, in your own words.\n"
        "Every change keeps the plan as it was before."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "bring_back", "plans back", show=False),
    ]
    CSS = """
    FlareHubScreen #open-now { margin: 1 0 0 0; }
    FlareHubScreen #back { height: auto; margin-top: 1; }
    FlareHubScreen Ask { margin: 1 0 0 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._gate: FlareGateScreen | None = None
        """The question as it was asked last, until the plan is opened."""

    def body(self) -> ComposeResult:
        """The way into the plan, what is to be asked, then the parts of this area."""
        yield Static(Content(ABOUT), classes="muted")
        yield Button("", id="open-now")
        yield Ask(id=BACK)
        yield Ask(id="check")
        yield Menu()

    def refresh_room(self) -> None:
        """Show how things stand."""
        flares, limited = self.store.flares, energy_limited(self.settings)
        current, last, plan = flares.current(), flares.last(), flares.plan()
        more = {
            "build": plan_line(plan),
            "ease": ease_line(plan.ease, limited=limited),
            "flares": count_words(len(flares.all()), "flare-up"),
        }
        self.query_one(Menu).show_lines(
            [replace(door, more=more.get(key, door.more)).line(key) for key, door in DOORS.items()]
        )
        button = self.query_one("#open-now", Button)
        button.label = Content(open_words(current, self.today))
        button.refresh(layout=True)
        self._ask_for_plans_back(None if current else last, limited=limited)
        self._ask_whether_right(last)

    def focus_main(self) -> None:
        """On the way into the plan."""
        self.query_one("#open-now", Button).focus(scroll_visible=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Open the plan."""
        self.open_at(NOW)

    def open_other(self, inside: str) -> None:
        """Open the plan itself."""
        if inside == NOW and self.store.flares.current() is not None:
            self._open_room()
        elif inside == NOW and self._gate is not None and self._gate.went_for_help:
            # The question was asked and help was read: now the plan is one key away.
            self._begin()
        elif inside == NOW:
            self._ask_first()

    def _ask_first(self) -> None:
        from pain_companion.screens.flare_gate import FlareGateScreen  # noqa: PLC0415

        self._gate = FlareGateScreen(self.store, self.now)
        self.app.push_screen(self._gate, lambda usual: self._begin() if usual else None)

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Bring plans back, or look through the plan."""
        if event.question == BACK:
            self.action_bring_back()
            return
        self.store.settings.remember(flare_plan_checked_on=self.today.isoformat())
        self.look_again()
        if event.place == 1:
            self.open_at("build")
        else:
            self.say("Good to know. You can change it at any time.")

    def action_bring_back(self) -> None:
        """Bring the pacing plans back by one of the person's own steps."""
        last = self.store.flares.last()
        if last is None or not last.is_over or last.back_percent == WHOLE:
            self.say("Your plans are as they were.")
            return
        limited = energy_limited(self.settings)
        self.changes(
            lambda: self.store.flares.save(brought_back(last, all_at_once=limited)),
            "Saved. Ctrl+Z takes it back.",
        )

    def _begin(self) -> None:
        """A flare-up begins today, and plans are eased as was chosen beforehand."""
        self._gate = None
        begun = new_flare(self.store.flares.plan().ease, self.now(), machine_zone())
        if not self.attempt(lambda: self.store.flares.save(begun)):
            return
        self._open_room()

    def _open_room(self) -> None:
        self.open_page(ROOM)

    def _ask_for_plans_back(self, over: Flare | None, *, limited: bool) -> None:
        box = self.query_one(f"#{BACK}", Ask)
        if over is None or over.back_percent == WHOLE:
            box.stop()
        else:
            line = back_line(over, limited=limited)
            box.ask(BACK, line, back_button(over, limited=limited))

    def _ask_whether_right(self, last: Flare | None) -> None:
        box, flares = self.query_one("#check", Ask), self.store.flares
        ended = last.ended_on if last else None
        checked = self.settings.flare_plan_checked_on
        if check_due(flares.changed_at(), checked, ended, self.today):
            box.ask(CHECK, STILL_RIGHT, "It is still right", "Look through it")
        else:
            box.stop()
