"""A day as the diary has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from pain_companion.domain.day_spread import Offer
from pain_companion.domain.pacing import Activity, Log, PlannedItem
from pain_companion.domain.pacing_today import Planned, planned_on
from pain_companion.frozen import frozen
from pain_companion.words.pacing_day import ONE_DAY
from pain_companion.words.planned_item_entry import Offered, offered

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


@frozen
class Day:
    """What was planned and done on a day, and on the day before: that can go on here."""

    items: Sequence[PlannedItem]
    items_before: Sequence[PlannedItem]
    logs: Sequence[Log]
    """By when they began, then those without a time."""
    logs_before: Sequence[Log]
    activities: Mapping[str, Activity]
    """All of them by their ids, also those that were put aside."""
    plans: Sequence[Planned]
    """The activities with a plan for this day, and what was done of them."""

    def items_with(self, offer: Offer | None) -> Sequence[PlannedItem]:
        """What is planned, or what would be if the offer were kept."""
        if offer is None:
            return self.items
        changed = {each.id for each in offer.changes if each.id}
        stays = [each for each in self.items if each.id not in changed]
        return sorted([*stays, *offer.changes], key=_by_time)

    def choices(self, item: PlannedItem | None, *, limited: bool) -> list[Offered]:
        """The activities with a plan for the day; that of `item` first, also without one."""
        planned = [offered(each, limited=limited) for each in self.plans]
        own = self.activities.get(item.activity_id or "") if item else None
        others = [each for each in planned if each.activity != own]
        return [*([Offered(own, None)] if own else []), *others]


def read_day(store: Diary, day: date) -> Day:
    """Everything that a day shows. Raises DiaryError."""
    pacing, before = store.pacing, day - ONE_DAY
    current, logs = pacing.activities(), pacing.logs(day, day)
    everything = [*current, *pacing.activities(archived=True)]
    planned = planned_on(day, current, store.flares.eased_plans(), logs)
    return Day(
        pacing.items(day, day),
        pacing.items(before, before),
        sorted(logs, key=lambda log: log.started_at is None),
        pacing.logs(before, before),
        {each.id: each for each in everything},
        [each for each in planned if each.is_for_the_day],
    )


def _by_time(item: PlannedItem) -> tuple[bool, time]:
    """In order of time, then what has none."""
    return item.starts is None, item.starts or time()
