"""The plan for one activity: how much, how often, when, and how a step would be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.pacing import MINUTES, Activity, Plan
from pain_companion.screens.record_form import RecordForm
from pain_companion.store.drafts import Draft
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import plan_words
from pain_companion.words.plan_entry import (
    DAY_CHOICES,
    GROWTH_WORDS,
    SOME_DAYS,
    STEP_NAMES,
    TITLES,
    read_plan,
    typed_for_new_plan,
    typed_from_plan,
    typed_from_start,
)
from pain_companion.words.plan_steps import (
    HELD_WORDS,
    LIMITS_WORDS,
    saved_words,
    table_lines,
    table_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OPTIONS: Mapping[str, list[tuple[str, str]]] = {
    "days": [(kind, kind) for kind in DAY_CHOICES],
    "step_how": [(how.value, words) for how, words in GROWTH_WORDS.items()],
}
EXAMPLES: Mapping[str, str] = {
    "parts": "1",
    "rest_minutes": MINUTES,
    "times_a_day": "1",
    "some_days": "mon wed fri",
}
HELP_STEPS = (
    "The table shows where steps would lead. Nothing steps up by itself.\n"
    "Ctrl+S saves a new version. The whole history can be seen with h."
)
HELP_LIMITED = "Ctrl+S saves a new version. The whole history can be seen with h."


class PlanFormScreen(RecordForm[Plan]):
    """Changes the plan of an activity, or makes the first one, from a start point if given.

    Each saving adds a version to the history.
    """

    AREA = "pacing"
    FORM = "pacing plan"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#amount Input"
    HELP = (
        "How much at a time, how often and when. What is left empty has a usual value.\n"
        "Split it into parts with a rest after each where that helps.\n"
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("h", "history", "the whole history")]
    CSS = """
    PlanFormScreen.-narrow #actions { layout: vertical; }
    PlanFormScreen Lines { max-width: 76; margin: 1 0 0 2; }
    PlanFormScreen .about { margin: 0; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        activity_id: str,
        start: Plan | None = None,
    ) -> None:
        super().__init__(store, now, store.pacing.plan(activity_id))
        self.activity_id = activity_id
        self.activity = store.pacing.activity(activity_id) or Activity("", id=activity_id)
        self.given = start
        """The start point that this was opened with."""
        self.start_plan = start
        """The same, until it is saved."""
        self._question_shown = False

    def body(self) -> ComposeResult:
        """The questions, the plan in words, and where steps would lead."""
        yield Static(Content(f"Plan: {shown(self.activity.name)}"), classes="heading")
        yield Lines([], classes="muted about")
        for name, title in TITLES.items():
            if name in OPTIONS:
                yield Choice(name, title, OPTIONS[name])
            else:
                wide = name in ("some_days", "step_by", "note")
                example = EXAMPLES.get(name, shown(self.activity.unit) if name == "amount" else "")
                longest = 500 if name == "note" else 60
                yield Field(name, title, example=example, max_length=longest, wide=wide)
        yield Lines([], classes="in-words")
        yield Lines([], classes="table")
        yield Lines([], classes="table-words")
        yield from self.actions()

    def actions(self) -> ComposeResult:
        """The buttons, with one for the history."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("The whole history", id="history")
            yield Button("Delete", id="delete")

    def help_lines(self) -> list[str]:
        """What F1 says; where no steps are offered, it speaks of none."""
        more = HELP_LIMITED if energy_limited(self.settings) else HELP_STEPS
        return f"{self.HELP}{more}".splitlines()

    def draft_subject(self) -> str:
        """The activity: its plan gets a new version each time."""
        return self.activity_id

    def find_draft(self) -> Draft | None:
        """What was typed earlier. A start point that is accepted now goes before it."""
        draft = super().find_draft()
        if draft is None or self.start_plan is None:
            return draft
        given = typed_from_start(self.start_plan)
        return replace(draft, body={n: said for n, said in draft.body.items() if n not in given})

    def typed_for_new(self) -> Mapping[str, str]:
        """What is suggested for a first plan."""
        return {**typed_for_new_plan(), **_from_start(self.given)}

    def typed_from(self, record: Plan) -> Mapping[str, str]:
        """A plan as a person would type it, with the start point that was accepted now."""
        return {**typed_from_plan(record), **_from_start(self.start_plan)}

    def refresh_room(self) -> None:
        """Take what has changed elsewhere. Ask the safety question before any plan."""
        self.activity = self.store.pacing.activity(self.activity_id) or self.activity
        self._take_first_plan()
        super().refresh_room()
        self.tell()
        if not asked(self.settings) and not self._question_shown:
            from pain_companion.screens.effort_question import (  # noqa: PLC0415
                EffortQuestionScreen,
            )

            self._question_shown = True
            self.app.push_screen(EffortQuestionScreen(self.store, self.now))

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """A size that was typed for a share would be another thing for a fixed amount."""
        if event.answer.item == "step_how":
            self.typed["step_by"] = self.query_one("#step-by", Field).text = ""

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Show the history."""
        if event.button.id == "history":
            self.action_history()

    def action_history(self) -> None:
        """Show every version of the plan."""
        from pain_companion.screens.plan_history import PlanHistoryScreen  # noqa: PLC0415

        self.app.push_screen(PlanHistoryScreen(self.store, self.now, self.activity_id))

    def read(self) -> Entry[Plan]:
        """The plan as it is typed. What is not asked about here stays as it was."""
        typed = self.typed
        if energy_limited(self.settings):
            before = self._before()
            typed = {**typed, **{name: before.get(name, "") for name in STEP_NAMES}}
        return read_plan(typed, self.activity, self.today, self.record)

    def keep(self, record: Plan) -> Plan:
        """Add it to the history, where anything in it is new."""
        before = self.record
        same = before and replace(
            record, id=before.id, from_day=before.from_day, reason=before.reason
        )
        kept = before if before and same == before else self.store.pacing.save_plan(record)
        self.start_plan = None
        return kept

    def put_in_bin(self, record: Plan) -> None:
        """Put this version into the bin: the one before it holds again."""
        self.store.pacing.delete_plan(record.id)

    def find(self, record: Plan) -> Plan | None:
        """The plan that holds now."""
        return self.store.pacing.plan(self.activity_id)

    def saved_words(self, record: Plan) -> str:
        """What was saved."""
        return shown(saved_words(record, self.activity))

    def tell_more(self, entry: Entry[Plan]) -> None:
        """Show the plan in words, and where steps would lead where those are offered."""
        limited = energy_limited(self.settings)
        plan = entry.record
        words = f"Your plan: {plan_words(plan, self.activity)}." if plan else ""
        stepping = plan is not None and not limited
        self._show("in-words", [words] if words else [])
        self._show("table", table_lines(plan, self.activity) if plan and stepping else [])
        self._show("table-words", table_words(plan, self.activity) if plan and stepping else [])
        self._show("about", self._about(limited=limited))
        for name in STEP_NAMES:
            self.query_one(f"#{name.replace('_', '-')}").display = not limited
        self.query_one("#some-days").display = self.typed.get("days") == SOME_DAYS
        self.query_one("#history").display = self.record is not None

    def _take_first_plan(self) -> None:
        """A first plan may have come from another window, or back again after an undo."""
        plan = self.store.pacing.plan(self.activity_id)
        if self.record is None and plan is not None:
            typed = self.draft_body()
            self.record = plan
            self.typed = {**self.typed_from(plan), **typed}
            self.fill()

    def _about(self, *, limited: bool) -> list[str]:
        held = [HELD_WORDS] if self.record and self.record.held else []
        return [*held, LIMITS_WORDS] if limited else held

    def _show(self, name: str, lines: list[str]) -> None:
        widget = self.query_one(f".{name}", Lines)
        widget.tell(lines)
        widget.display = bool(lines)


def _from_start(start: Plan | None) -> Mapping[str, str]:
    return typed_from_start(start) if start else {}
