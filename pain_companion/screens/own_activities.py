"""My activities: three to five things I want to be able to do, and how well they go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating, are_enough
from pain_companion.formats import date_words
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.own_activity_forms import OwnActivityFormScreen, OwnRatingFormScreen
from pain_companion.screens.records_room import DELETE
from pain_companion.text import sentence, shown
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line
from pain_companion.words.own_activities import (
    ENOUGH,
    PUT_ASIDE,
    activity_line,
    change_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class OwnActivitiesScreen(OrderedRoom[OwnActivity]):
    """The activities with their ratings, then what they come to together."""

    AREA = "story"
    TITLE_WORDS = "My activities"
    NONE_YET = (
        "Name three to five things you want to be able to do, that are hard now. "
        "Then say from 0 to 10 how well you can, today and now and then."
    )
    SOME = "Enter says how well you can do the marked one. Any day will do."
    ADD = "Add an activity"
    HELP = (
        "Up to five things you want to be able to do.\n"
        "Enter rates the marked one: 0 is I cannot, 10 is as well as before.\n"
        "c changes its words. e puts it aside, and brings it back.\n"
        "Below stands the average, and how far measuring alone can move it.\n"
        "It is no verdict. What you notice counts more."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        ("c", "change", "change the words"),
        ("e", "aside", "put aside, or bring back"),
        ("o", "last_rating", "change the last rating"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*WAYS[0], show=True),
        *(Binding(*way, show=False) for way in WAYS[1:]),
    ]
    CSS = "OwnActivitiesScreen Lines { margin-top: 1; max-width: 76; }"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._ratings: list[OwnActivityRating] = []

    def body(self) -> ComposeResult:
        """The list, then what it comes to."""
        yield from super().body()
        yield Lines([], classes="together")

    def refresh_room(self) -> None:
        """Show everything as it is now."""
        self._ratings = self.store.own_activities.ratings()
        super().refresh_room()
        self.query_one(".together", Lines).tell(change_words(self.listed, self._ratings))

    def records(self) -> Sequence[OwnActivity]:
        """Every one, those that were put aside last."""
        return self.store.own_activities.all()

    def line(self, record: OwnActivity) -> Line:
        """What it is, and how well it goes."""
        first_aside = next((each for each in self.listed if each.ended_on), None)
        above = PUT_ASIDE if record == first_aside else ""
        told = activity_line(record, self._ratings, self.today)
        return Line(record.id, shown(record.name), told, above)

    def called(self, record: OwnActivity) -> str:
        """Its words."""
        return record.name

    def is_over(self, record: OwnActivity) -> bool:
        """Whether it was put aside."""
        return record.ended_on is not None

    def save_order(self, records: Sequence[OwnActivity]) -> object:
        """Save those that changed places."""
        return self.store.own_activities.save_all(records)

    def put_in_bin(self, record: OwnActivity) -> None:
        """Put it into the bin, with its ratings."""
        self.store.own_activities.delete(record.id)

    def open_one(self, record: OwnActivity) -> None:
        """Say how well it can be done today."""
        given = self.store.own_activities.on(record.id, self.today)
        self.open_form(OwnRatingFormScreen(self.store, self.now, record, given))

    def action_last_rating(self) -> None:
        """Change the last rating of the marked one."""
        record = self.marked
        if record is None:
            return
        told = [each for each in self._ratings if each.own_activity_id == record.id]
        if told:
            self.open_form(OwnRatingFormScreen(self.store, self.now, record, told[-1]))
        else:
            self.say("It is not rated yet. Enter rates it.")

    def action_add(self) -> None:
        """Add one, up to five."""
        if are_enough(self.listed):
            self.say(ENOUGH)
        else:
            self.open_form(OwnActivityFormScreen(self.store, self.now, None))

    def action_change(self) -> None:
        """Change the words of the marked one."""
        if (record := self.marked) is not None:
            self.open_form(OwnActivityFormScreen(self.store, self.now, record))

    def action_aside(self) -> None:
        """Put the marked one aside, or bring it back."""
        record = self.marked
        if record is None:
            return
        back = self.is_over(record)
        if back and are_enough(self.listed):
            self.say(ENOUGH)
            return
        day = None if back else self.today
        if self.changes(lambda: self.store.own_activities.put_aside(record.id, day)):
            aside = f"{PUT_ASIDE}, {date_words(self.today, today=self.today)}"
            words = "Back in your list" if back else aside
            self.say(f"{words}: {sentence(shown(record.name))} Ctrl+Z takes that back.")
