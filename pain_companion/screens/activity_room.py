"""What can be done with one activity: the screens about it, and what is written with one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.pacing import Activity, Log
from pain_companion.formats import date_words
from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.words.activity import NOTHING_TO_REPEAT, entry_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAGES = {
    "start": "start_point:StartPointScreen",
    "plan": "plan_form:PlanFormScreen",
    "how": "step_question:StepQuestionScreen",
    "history": "plan_history:PlanHistoryScreen",
    "timer": "timer:TimerScreen",
}
"""The other screens about an activity, which are handed its id."""
LOG_FORM = "log_form:LogFormScreen"


class ActivityRoom(Room):
    """Has the activity with `activity_id`, which a subclass looks up in `refresh_room()`."""

    AREA = "pacing"

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now)
        self.activity_id = activity_id
        self.activity: Activity | None = None
        """None once it is in the bin."""

    def action_open(self, page: str) -> None:
        """Open another screen about this activity."""
        self.open_page(PAGES[page], self.activity_id)

    def action_write(self) -> None:
        """Write down what was done."""
        self.open_page(LOG_FORM, self.activity_id, None, None)

    def action_change(self) -> None:
        """Change its name, unit and the like."""
        self.open_page("activity_form:ActivityFormScreen", self.activity)

    def action_again(self) -> None:
        """Write the same as last time for today."""
        last = self.store.pacing.last_log(self.activity_id)
        if last is None or self.activity is None:
            self.say(NOTHING_TO_REPEAT)
            return
        log = Log(self.activity_id, self.today, last.amount, last.minutes, demand=last.demand)
        words = entry_words(log, self.activity, twelve_hour=self.settings.twelve_hour)
        self.changes(
            lambda: self.store.pacing.save_log(log),
            f"Written for today: {shown(words)}. u takes it back.",
        )

    def change_entry(self, log: Log) -> None:
        """Open an entry."""
        self.open_page(LOG_FORM, self.activity_id, log, log.day)

    def delete_entry(self, log: Log) -> None:
        """Put an entry into the bin."""
        self.changes(
            lambda: self.store.pacing.delete_log(log.id),
            f"Deleted: {date_words(log.day, today=self.today)}. u brings it back.",
        )

    def put_aside(self, day: date | None) -> None:
        """Put the activity aside on a day, or with None bring it back."""
        self.changes(
            lambda: self.store.pacing.archive_activity(self.activity_id, day),
            "Put aside, with all you wrote about it." if day else "Back in your list.",
        )
        self.action_scroll("home")
