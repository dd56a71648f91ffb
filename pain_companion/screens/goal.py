"""Something that a person wants to do: all that is known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import Goal, State, is_one_more
from pain_companion.formats import date_words
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.goal_form import GoalFormScreen, ask_about_one_more
from pain_companion.screens.goal_reviews import GoalReviewsScreen, look_back_on
from pain_companion.screens.goal_steps import GoalStepsScreen
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.day_answers import look_back, note_lines
from pain_companion.words.goals import (
    STATE_SAID,
    Around,
    activity_words,
    goal_facts,
    level_lines,
    review_lines,
    steps_words,
    towards,
)
from pain_companion.words.habits import WEEK, WEEKS_BACK

WAYS: tuple[Way, ...] = (
    ("c", "change", "change"),
    ("d", "steps", "small steps"),
    ("e", "earlier", "when I looked back before"),
    ("g", "timer", "timer of the activity"),
    ("r", "rest", "let it rest, or take it up"),
    ("y", "stand('reached')", "it is reached"),
    ("o", "stand('let go')", "let it go"),
)
TOLD = {
    "steps": "Small steps",
    "levels": "What each level would be",
    "weeks": "The last weeks",
    "notes": "Notes",
    "reviews": "Looking back",
}
"""The lists beneath the facts, in their order, with their headings."""


class GoalScreen(FactsRoom[Goal]):
    """All that is known of it, its small steps, its weeks, its looks back."""

    AREA = "goals"
    NO_LONGER = "This is not in your list any more. Ctrl+Z may bring it back."
    HELP = (
        "All that you wrote about it, and how the last weeks were.\n"
        "b looks back: first what you have learned, then what comes now.\n"
        "r lets it rest or takes it up again. Nothing is lost by resting.\n"
        "y says that it is reached, o lets it go. Ctrl+Z takes that back.\n"
        "c changes it. Days without an answer are fine."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "look_back", "look back"),
        *(Binding(*way, show=way[0] in "cd") for way in WAYS),
    ]
    CSS = "GoalScreen Lines { margin-top: 1; max-width: 66; }"

    def body(self) -> ComposeResult:
        """What is known, what can be done, then what was written over time."""
        yield from super().body()
        yield KeyLinks()
        for name, heading in TOLD.items():
            yield Lines([], heading, classes=name)

    @property
    def limited(self) -> bool:
        """Whether amounts, steps and levels are left out."""
        return energy_limited(self.settings)

    def refresh_room(self) -> None:
        """Show what was written over time, too."""
        super().refresh_room()
        goal = self.record
        told = self._told(goal) if goal else {}
        for name in TOLD:
            lines = self.query_one(f".{name}", Lines)
            lines.tell(told.get(name, ()))
            lines.display = bool(told.get(name))
        ways = [way for way in WAYS if self.check_action(way[1].partition("(")[0], ())]
        links = self.query_one(KeyLinks)
        links.show_ways(ways)
        links.display = goal is not None
        button = self.query_one("#change", Button)
        button.label = Content("Take it up again" if goal and goal.is_over else "Look back")
        button.refresh(layout=True)

    def _told(self, goal: Goal) -> Mapping[str, Sequence[str]]:
        limited = self.limited
        every = self.store.goal_days.days(self.today - WEEK * WEEKS_BACK, self.today)
        days = [each for each in every if each.goal_id == goal.id]
        steps = [] if limited else self.store.goals.steps(goal.id)
        backs: list[str] = []
        for review in self.store.goal_days.reviews(goal.id):
            backs.append(date_words(review.day, today=self.today))
            backs += [f"- {each}" for each in review_lines(review, goal, limited=limited)]
        return {
            "steps": steps_words(steps, self.today),
            "levels": [] if limited else level_lines(goal),
            "weeks": look_back(days, self.today),
            "notes": note_lines(days, self.today),
            "reviews": backs,
        }

    def find(self) -> Goal | None:
        """It as it is now."""
        return self.store.goals.goal(self.record_id)

    def called(self, record: Goal) -> str:
        """Its words."""
        return record.words

    def facts(self, record: Goal) -> Sequence[tuple[str, str]]:
        """All that is known of it."""
        store = self.store
        about = record.activity_id or ""
        activity, plan = store.pacing.activity(about), store.flares.eased_plan(about)
        around = Around(
            towards(record, store.directions.all()),
            activity_words(activity, plan, limited=self.limited),
            store.flares.current(),
        )
        return goal_facts(record, around, self.today, limited=self.limited)

    def form(self, record: Goal) -> GoalFormScreen:
        """The form for it."""
        return GoalFormScreen(self.store, self.now, record)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is can be done. Within limits there are no small steps."""
        goal = self.record
        if action in ("look_back", "earlier", "rest", "stand"):
            return goal is not None
        if action == "steps":
            return goal is not None and not self.limited
        if action == "timer":
            return goal is not None and goal.activity_id is not None
        return super().check_action(action, parameters)

    def action_main(self) -> None:
        """Look back, or take it up again."""
        if self.record is not None and self.record.is_over:
            self.action_rest()
        else:
            self.action_look_back()

    def action_look_back(self) -> None:
        """Look back on it today."""
        if self.record is not None:
            look_back_on(self, self.record)

    def action_earlier(self) -> None:
        """Show the earlier looks back."""
        if self.record is not None:
            self.open_screen(GoalReviewsScreen(self.store, self.now, self.record))

    def action_steps(self) -> None:
        """Show the small steps."""
        if self.record is not None:
            self.open_screen(GoalStepsScreen(self.store, self.now, self.record))

    def action_timer(self) -> None:
        """Start the timer of the activity that it is about."""
        if self.record is not None and self.record.activity_id:
            self.post_message(Go(f"pacing:go-{self.record.activity_id}"))

    def action_rest(self) -> None:
        """Let it rest, or take it up again."""
        if self.record is None:
            return
        if self.record.state is State.ALIVE:
            self.action_stand(State.RESTING)
        elif is_one_more(self.store.goals.all()):
            ask_about_one_more(self, lambda: self.action_stand(State.ALIVE))
        else:
            self.action_stand(State.ALIVE)

    def action_stand(self, state: str) -> None:
        """Say how it stands from today on."""
        self.changes(
            lambda: self.store.goals.set_state(self.record_id, State(state), self.today),
            f"{STATE_SAID[State(state)]}. Ctrl+Z takes that back.",
        )
