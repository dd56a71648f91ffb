"""How the last week went with the plan, and whether to stay, step up or step back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.pacing import Activity, Plan, Reason
from pain_companion.domain.pacing_review import LOOKED_BACK, Review, review
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.lines import Lines
from pain_companion.words.pacing_steps import review_words
from pain_companion.words.plan_steps import (
    LIMITS_WORDS,
    Offer,
    not_yet_words,
    offers,
    question_words,
    saved_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

CHOICES = (
    (Reason.STAYED.value, "stay"),
    (Reason.STEPPED_UP.value, "step up"),
    (Reason.STEPPED_BACK.value, "step back"),
)
CHOOSE = "Choose one of the three first."
NO_LONGER = "Not saved. There is nothing to decide any more."
NO_PLAN = "There is no plan for this yet. Find a start point first."


class StepQuestionScreen(Room):
    """Asks only where it is time to; otherwise it says when that may be, and why."""

    AREA = "pacing"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "1, 2 and 3 choose. Nothing is kept until you press Save.\n"
        "Each way shows what it would be, and its sum.\n"
        "Not now leaves the plan as it is, without an answer.\n"
        "The program asks at most once in 7 days. It changes nothing by itself."
    )
    HELP_LIMITED: ClassVar[str] = "Here you see how your plan went. Your plan is yours to change."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "change_plan", "change the plan"),
        Binding("ctrl+s", "save", "Save"),
    ]
    CSS = """
    StepQuestionScreen Lines { max-width: 76; margin-bottom: 1; }
    StepQuestionScreen #answers { height: auto; margin: 1 0 0 2; }
    StepQuestionScreen #answers Button { margin-right: 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now)
        self.activity_id = activity_id
        self.activity = store.pacing.activity(activity_id) or Activity("", id=activity_id)
        self._offers: list[Offer] = []

    def body(self) -> ComposeResult:
        """The figures, the ways to go on, and the buttons."""
        yield Static(Content(f"How did it go? {shown(self.activity.name)}"), classes="heading")
        yield Lines([], classes="told")
        yield Lines([], classes="offers")
        yield Choice("decision", "What now?", CHOICES)
        with Horizontal(id="answers"):
            yield Button("Save", id="save")
            yield Button("Not now", id="not-now")
            yield Button("Change the plan", id="change")

    def help_lines(self) -> list[str]:
        """What F1 says; where no steps are offered, it speaks of none."""
        words = self.HELP_LIMITED if energy_limited(self.settings) else self.HELP
        return words.splitlines()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to save only where something is asked."""
        if action == "save":
            return bool(self._offers)
        return super().check_action(action, parameters)

    def refresh_room(self) -> None:
        """Ask, or say why not."""
        self.activity = self.store.pacing.activity(self.activity_id) or self.activity
        plans = self.store.pacing.plans(self.activity_id)
        found = self._review(plans)
        due = found is not None and found.due and not energy_limited(self.settings)
        self._offers = offers(plans, self.activity, self.today) if due else []
        self._tell(plans, found)

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on to the button."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save, leave, or change the plan."""
        match event.button.id:
            case "save":
                self.action_save()
            case "change":
                self.action_change_plan()
            case _:
                self.dismiss()

    def action_save(self) -> None:
        """Keep the decision as a new version of the plan."""
        chosen = self.query_one(Choice).text
        # Once more from the diary: another window may have decided in the meantime.
        self.look_again()
        offer = next((each for each in self._offers if each.reason.value == chosen), None)
        if offer is None:
            self.say(CHOOSE if self._offers else NO_LONGER)
            return
        if offer.plan is None:
            self.say(offer.words)
            return
        try:
            kept = self.store.pacing.save_plan(offer.plan)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.query_one(Choice).text = ""
        self.set_focus(None)
        self.look_again()
        self.say(shown(saved_words(kept, self.activity)))

    def action_change_plan(self) -> None:
        """Change the plan by hand."""
        from pain_companion.screens.plan_form import PlanFormScreen  # noqa: PLC0415

        self.open_screen(PlanFormScreen(self.store, self.now, self.activity_id))

    def _review(self, plans: list[Plan]) -> Review | None:
        logs = self.store.pacing.logs_of(self.activity_id, self.today - LOOKED_BACK, self.today)
        if not plans:
            return None
        return review(plans, logs, self.activity, self.today, is_eased=self._is_eased)

    def _tell(self, plans: list[Plan], found: Review | None) -> None:
        """Show what there is to say, and the choices only where one is asked for."""
        told = self._told(plans, found)
        self.query_one(".told", Lines).tell([shown(line) for line in told])
        offered = self.query_one(".offers", Lines)
        offered.tell([f"- {shown(each.words)}" for each in self._offers])
        asking = bool(self._offers)
        for what in (offered, self.query_one(Choice), *self.query("#save, #not-now")):
            what.display = asking
        self.refresh_bindings()
        if self.focused is None and self.is_current:
            first = self.query_one(Choice) if asking else self.query_one("#change", Button)
            first.focus(scroll_visible=False)

    def _told(self, plans: list[Plan], found: Review | None) -> list[str]:
        if found is None:
            return [NO_PLAN]
        if energy_limited(self.settings):
            return [review_words(found), LIMITS_WORDS]
        if self._offers:
            return [question_words(plans[-1], self.activity), review_words(found)]
        return not_yet_words(plans[-1], found, self.activity, self.today, is_eased=self._is_eased)

    @property
    def _is_eased(self) -> bool:
        """Whether a flare-up eases the plans."""
        return self.store.flares.share_now() < WHOLE
