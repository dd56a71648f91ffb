"""A day that can be changed, and an offer of places that is looked at before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import minute_of_day
from pain_companion.domain.day_spread import Offer, spread
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Log, PlannedItem
from pain_companion.screens.day_read import Day, read_day
from pain_companion.screens.planned_item import PlannedItemScreen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.sidebar import Sidebar
from pain_companion.words import pacing_day as words
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAY_BEGINS, DAY_ENDS = 8 * 60, 21 * 60
"""The part of a day in which places are offered, in minutes since midnight."""


class DayRoom(Room):
    """One day, today where none is given.

    A subclass has an `Ask`, and shows the day in `show()` and puts the focus on it in
    `focus_first()`.
    """

    AREA = "pacing"

    def __init__(self, store: Diary, now: Callable[[], datetime], day: date | None) -> None:
        super().__init__(store, now)
        self._shown = day
        self._read: Day | None = None
        self.offer: Offer | None = None
        """What is offered and neither kept nor left yet."""
        self.marked = ""
        """The id of the planned thing to mark after the next look at the diary."""

    def show(self, read: Day) -> None:
        """Show what was read, with the offer if there is one."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus on the first thing of the day."""
        raise NotImplementedError

    @property
    def day(self) -> date:
        """The day that is shown: today, whichever that is, unless another was chosen."""
        return self._shown or self.today

    @property
    def zone(self) -> tzinfo:
        """The zone of the person's clock."""
        return ZoneInfo(zone_of(self.now()))

    @property
    def items(self) -> Sequence[PlannedItem]:
        """What is planned, as the diary has it or as it would be with the offer."""
        return self._read.items_with(self.offer) if self._read else []

    @property
    def logs(self) -> Sequence[Log]:
        """What was done."""
        return self._read.logs if self._read else []

    def refresh_room(self) -> None:
        """Show the day as it is in the diary now. An offer holds only for what it was made of."""
        read = read_day(self.store, self.day)
        if read != self._read:
            self.offer = None
        if self.offer is None:
            self.query_one(Ask).stop()
        self._read = read
        self.show(read)
        if self.focused is None:
            self.focus_first()

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._shown = None if day == self.today else day
        self.set_focus(None)
        self.say("")
        self.look_again()

    # The offer

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Keep what was offered, or leave it."""
        if event.place == 0:
            self.keep_offer()
        else:
            self.leave_offer()

    def action_leave(self) -> None:
        """Leave an offer as it was; otherwise the menu of areas, or go back."""
        if self.offer is not None and not isinstance(self.focused, Sidebar):
            self.leave_offer()
        else:
            super().action_leave()
            if self.focused is None:
                self.focus_first()

    def action_offer(self) -> None:
        """Offer places for what has none, to look at first."""
        if self.day < self.today:
            self.say(words.IS_OVER)
            return
        now = minute_of_day(self.now()) if self.day == self.today else 0
        offer = spread(self.items, max(DAY_BEGINS, now), DAY_ENDS)
        told = shown(words.offer_sentence(offer)) or words.ALL_PLACED
        self.say("" if offer.changes else told)
        if offer.changes and self._read is not None:
            self.offer = offer
            self.show(self._read)
            ask = self.query_one(Ask)
            ask.ask("offer", told, "Keep these places", "Leave it as it was")
            ask.focus_answer()

    def keep_offer(self) -> None:
        """Keep what is offered."""
        if self.offer is not None:
            self.set_focus(None)
            self.save(self.offer.changes, words.KEPT)

    def leave_offer(self) -> None:
        """Show the day as the diary has it again."""
        self.offer = None
        self.set_focus(None)
        self.look_again()
        self.say(words.LEFT)

    # Changes

    def save(self, items: Sequence[PlannedItem], told: str) -> None:
        """Save in one change, and show the day with the first of them marked."""
        try:
            kept = self.store.pacing.save_items(items)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.marked = kept[0].id
        self.look_again()
        self.say(told)

    def delete(self, delete: Callable[[], None]) -> None:
        """Put something into the bin."""
        if not self.attempt(delete):
            return
        self.set_focus(None)
        self.look_again()
        self.say(words.IN_THE_BIN)

    def open_item(self, item: PlannedItem | None) -> None:
        """Change a planned thing, or plan a new one."""
        limited = energy_limited(self.settings)
        choices = self._read.choices(item, limited=limited) if self._read else []
        form = PlannedItemScreen(self.store, self.now, item, self.day, self.zone, choices=choices)
        self.set_focus(None)
        self.open_form(form)

    def open_log(self, log: Log) -> None:
        """Change something that was done."""
        from pain_companion.screens.log_form import LogFormScreen  # noqa: PLC0415

        try:
            form = LogFormScreen(self.store, self.now, log.activity_id, log, None)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.open_screen(form)
