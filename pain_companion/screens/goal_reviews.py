"""Looking back on something that a person wants to do: what was learned comes first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import Decision, Goal, GoalReview, after_review
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.goal_form import GoalFormScreen
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.typed_dates import read_coming_date
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.goal_entry import (
    DECISION_CHOICES,
    LEVEL_CHOICES,
    REVIEW_TITLES,
    again_on,
    read_review,
    typed_again,
    typed_from_review,
)
from pain_companion.words.goals import level_lines, review_lines, reviewed_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "All of it may stay empty. Nobody gives marks here."


def look_back_on(room: Room, goal: Goal, review: GoalReview | None = None) -> None:
    """Open the form to look back, and then to make it smaller where that was decided."""
    form = GoalReviewFormScreen(room.store, room.now, goal, review)

    def closed(_: None) -> None:
        room.say(form.saved)
        changed = room.store.goals.goal(goal.id)
        smaller = form.record is not None and form.record.decision is Decision.SMALLER
        if form.saved and smaller and changed is not None:
            smaller_form = GoalFormScreen(room.store, room.now, changed)
            room.app.push_screen(smaller_form, lambda _: room.say(smaller_form.saved or form.saved))

    room.say("")
    room.app.push_screen(form, closed)


class GoalReviewsScreen(RecordsRoom[GoalReview]):
    """The looks back on `goal`, newest first."""

    AREA = "goals"
    TITLE_WORDS = "Looking back"
    NONE_YET = "You have not looked back on this yet. It begins with what you have learned."
    SOME = "Enter opens one to change it."
    ADD = "Look back now"
    HELP = (
        "What you have learned, what was done, and what comes now.\n"
        "a looks back today. Enter changes the marked one.\n"
        "Del puts one into the bin. Nobody gives marks here."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*DELETE)]

    def __init__(self, store: Diary, now: Callable[[], datetime], goal: Goal) -> None:
        super().__init__(store, now)
        self.goal = goal

    def body(self) -> ComposeResult:
        """What it is about, then the list."""
        yield Static(Content(shown(self.goal.words)))
        yield from super().body()

    def refresh_room(self) -> None:
        """Show them as they are now, and what they are about as it is now."""
        self.goal = self.store.goals.goal(self.goal.id) or self.goal
        super().refresh_room()

    def records(self) -> Sequence[GoalReview]:
        """Every look back."""
        return self.store.goal_days.reviews(self.goal.id)

    def line(self, record: GoalReview) -> Line:
        """The day, and what was written."""
        told = review_lines(record, self.goal, limited=energy_limited(self.settings))
        return Line(record.id, self.called(record), shown("\n".join(told)))

    def called(self, record: GoalReview) -> str:
        """Its day."""
        return date_words(record.day, today=self.today)

    def put_in_bin(self, record: GoalReview) -> None:
        """Put it into the bin."""
        self.store.goal_days.delete_review(record.id)

    def open_one(self, record: GoalReview) -> None:
        """Change it."""
        look_back_on(self, self.goal, record)

    def action_add(self) -> None:
        """Look back today."""
        look_back_on(self, self.goal)


class GoalReviewFormScreen(ClosingForm[GoalReview]):
    """The form to look back on `goal`; with a `review`, to change that one."""

    AREA = "goals"
    FORM = "goal review"
    TITLES = REVIEW_TITLES
    DAYS = ("review_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#learned TextArea"
    HELP = (
        "First what you have learned, then what was done, then what comes now.\n"
        "Tab goes on, Shift+Tab back. Any one answer will do.\n"
        "Resting or letting go loses nothing of what you wrote.\n"
        "Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    GoalReviewFormScreen NoteField { height: 4; margin-top: 1; }
    GoalReviewFormScreen NoteField > TextArea { height: 3; }
    GoalReviewFormScreen Lines { margin: 1 0 0 2; }
    """

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        goal: Goal,
        review: GoalReview | None = None,
    ) -> None:
        super().__init__(store, now, review)
        self.goal = goal

    def body(self) -> ComposeResult:
        """What it is about, and the questions."""
        yield Static(Content(f"Looking back: {shown(self.goal.words)}"), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        yield NoteField("learned", REVIEW_TITLES["learned"])
        yield NoteField("did", REVIEW_TITLES["did"])
        if self.goal.is_scaled and not energy_limited(self.settings):
            yield Lines(level_lines(self.goal))
            yield Choice("level", REVIEW_TITLES["level"], LEVEL_CHOICES)
        yield Choice("decision", REVIEW_TITLES["decision"], DECISION_CHOICES)
        yield Field("review_on", REVIEW_TITLES["review_on"], example="in 2 weeks", wide=True)
        yield from self.actions()

    def draft_subject(self) -> str:
        """The look back that is changed, or a new one on this."""
        return self.record.id if self.record else f"{self.NEW} {self.goal.id}"

    def read_day(self, said: str) -> date:
        """A day that lies ahead."""
        return read_coming_date(said, self.today)

    def read(self) -> Entry[GoalReview]:
        """The look back as it is typed."""
        return read_review(self.typed, self.record or self._empty(), self.today)

    def _empty(self) -> GoalReview:
        return GoalReview(self.goal.id, self.today)

    def typed_from(self, record: GoalReview) -> Mapping[str, str]:
        """A look back as one would type it."""
        return {**typed_from_review(record), **self.typed_for_new()}

    def typed_for_new(self) -> Mapping[str, str]:
        """The day to look back again, where it is still to come."""
        return {"review_on": typed_again(self.goal, self.today)}

    def keep(self, record: GoalReview) -> GoalReview:
        """Save it, and what was decided with it."""
        current = self.store.goals.goal(self.goal.id) or self.goal
        again = again_on(self.typed, self.today)
        self.goal = after_review(current, record, self.record, again)
        return self.store.goal_days.save_review(record, self.goal)

    def put_in_bin(self, record: GoalReview) -> None:
        """Put it into the bin."""
        self.store.goal_days.delete_review(record.id)

    def find(self, record: GoalReview) -> GoalReview | None:
        """The look back as the diary has it."""
        reviews = self.store.goal_days.reviews(self.goal.id)
        return next((each for each in reviews if each.id == record.id), None)

    def saved_words(self, record: GoalReview) -> str:
        """What was saved, and what comes now."""
        return reviewed_words(record)
