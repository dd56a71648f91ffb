"""What the plans have for one day, and how much of it is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from pain_companion.domain.pacing import Activity, Log, Plan, PlannedItem, amount_of
from pain_companion.frozen import frozen


@frozen
class Planned:
    """An activity with its plan for a day, if it has one, and what was done of it on that day."""

    activity: Activity
    plan: Plan | None
    done: Sequence[Log]
    is_for_the_day: bool

    @property
    def amount_done(self) -> Decimal:
        """What was done, in the activity's unit."""
        amounts = (amount_of(log, self.activity) for log in self.done)
        return sum((amount or Decimal(0) for amount in amounts), Decimal(0))

    @property
    def is_done(self) -> bool:
        """Whether what was done reaches what the plan shows for the day."""
        return self.plan is not None and self.amount_done >= self.plan.day_shown

    @property
    def is_waiting(self) -> bool:
        """Whether it is planned for the day and not done yet."""
        return self.is_for_the_day and not self.is_done


def planned_on(
    day: date, activities: Iterable[Activity], plans: Mapping[str, Plan], logs: Sequence[Log]
) -> list[Planned]:
    """Every activity with its plan for `day`: what waits first, then what is done, then others.

    `plans` are those that hold, by activity id; `logs` those of the day.
    """
    everything = [_planned(day, activity, plans.get(activity.id), logs) for activity in activities]
    return sorted(everything, key=lambda each: (not each.is_waiting, not each.is_for_the_day))


def still_to_come(items: Iterable[PlannedItem], now: datetime) -> list[PlannedItem]:
    """The planned things that are not done and whose time is not over, in their order."""
    return [each for each in items if not each.done and not _is_over(each, now)]


def _is_over(item: PlannedItem, now: datetime) -> bool:
    if item.starts is None:
        return item.day < now.date()
    starts = datetime.combine(item.day, item.starts, now.tzinfo)
    return starts.timestamp() + timedelta(minutes=item.minutes).total_seconds() <= now.timestamp()


def _planned(day: date, activity: Activity, plan: Plan | None, logs: Sequence[Log]) -> Planned:
    done = [log for log in logs if log.activity_id == activity.id and log.day == day]
    is_for_the_day = plan is not None and plan.from_day <= day and plan.is_for(day)
    return Planned(activity, plan, done, is_for_the_day)
