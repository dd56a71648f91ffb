"""Every version of a plan, and the way back to the one before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.screens.list_room import ListRoom
from pain_companion.text import shown
from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.pacing import plan_words
from pain_companion.words.plan_history import version_lines, version_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_PLAN = "There is no plan for this yet. In the activity, e writes one."
NEWEST_FIRST = "The newest is at the top. It is the one that holds."
ONLY_ONE = "This is the only one, so there is none to go back to. You can change the plan."


class PlanHistoryScreen(ListRoom):
    """The versions of one plan, newest first."""

    AREA = "pacing"
    HELP = (
        "Every version of this plan, the newest at the top.\n"
        "Each says how it came about, and what differs from the one before.\n"
        "Del puts the newest into the bin. Then the one before holds again.\n"
        "Ctrl+Z brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "go_back", "go back to the one before", show=False),
    ]
    CSS = """
    PlanHistoryScreen .muted, PlanHistoryScreen Menu { max-width: 80; }
    PlanHistoryScreen #back { height: auto; margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now)
        self.activity_id = activity_id
        self.activity = store.pacing.activity(activity_id) or Activity("", id=activity_id)

    def body(self) -> ComposeResult:
        """The list."""
        heading = f"The plan so far: {shown(self.activity.name)}"
        yield Static(Content(heading), classes="heading")
        yield Static(id="about", classes="muted")
        yield Static(key_link("Del", "go back to the one before", "screen.go_back"), id="back")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the versions there are."""
        self.activity = self.store.pacing.activity(self.activity_id) or self.activity
        plans = self.store.pacing.plans(self.activity_id)
        pairs = list(zip(plans, [None, *plans], strict=False))
        self.query_one(Menu).show_lines([self._line(*pair) for pair in reversed(pairs)])
        about = NEWEST_FIRST if plans else NO_PLAN
        self.query_one("#about", Static).update(Content(about))
        self.query_one("#back").display = len(plans) > 1

    def action_go_back(self) -> None:
        """Put the newest version into the bin, so that the one before it holds."""
        plans = self.store.pacing.plans(self.activity_id)
        if len(plans) < 2:
            self.say(ONLY_ONE if plans else NO_PLAN)
            return
        holds = shown(plan_words(plans[-2], self.activity))
        self.changes(
            lambda: self.store.pacing.delete_plan(plans[-1].id),
            f"The plan is again: {holds}. Ctrl+Z takes that back.",
        )

    def _line(self, plan: Plan, before: Plan | None) -> Line:
        limited = energy_limited(self.settings)
        words = version_words(plan, self.today, limited=limited)
        more = version_lines(plan, before, self.activity, limited=limited)
        return Line(plan.id, words, "\n".join(more))
