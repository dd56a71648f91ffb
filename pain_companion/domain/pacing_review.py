"""When the program asks how it went with a plan.

This is the program's own rule, which no study has tested; see `review`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, takewhile

from pain_companion.domain.pacing import Activity, Log, Plan, Reason, amount_of
from pain_companion.domain.weeks import days_from
from pain_companion.frozen import frozen

LOOKED_BACK = timedelta(days=13)
"""How far before today a review may look."""
DAYS_BETWEEN = 7
"""So many days after one decision the next may come."""
FEW_DAYS = 3
"""A plan of fewer days a week than this is looked at over two weeks."""
LEAST_DONE = 3


@frozen
class Review:
    """How many planned days were done, and whether it is time to ask how it went.

    The days from `first` to `last` are counted, both included. `not_before` is the first day on
    which it may be asked at all. `stands_still` says that nothing is asked whatever was done.
    """

    first: date
    last: date
    planned: int
    done: int
    needed: int
    not_before: date
    stands_still: bool

    @property
    def due(self) -> bool:
        """Whether to ask."""
        in_time = self.last >= self.not_before
        return in_time and self.done >= self.needed and not self.stands_still


def review(
    plans: Sequence[Plan],
    logs: Iterable[Log],
    activity: Activity,
    today: date,
    *,
    is_eased: bool = False,
) -> Review:
    """How the days of the current quota went, up to today. `plans` is the whole history.

    A planned day is done when the amounts logged on it reach what the plan shows for a day. Of
    the last 7 days (14 for a plan of fewer than 3 days a week), those since how much the plan
    asks last changed are counted. It is time to ask when 5 in 7 of the planned days are done,
    rounded up and never fewer than 3, and the last decision is at least 7 days ago. A plan of one
    day a week has too few days ever to be asked about. Nothing is asked about a held plan, an
    archived activity, or a plan that a flare-up eases.
    """
    plan = plans[-1]
    window = DAYS_BETWEEN if len(plan.days) >= FEW_DAYS else 2 * DAYS_BETWEEN
    first = min(today, max(today - timedelta(days=window - 1), _quota_since(plans)))
    planned = [day for day in days_from(first, today) if _in_force(plans, day).is_for(day)]
    amounts = _amounts_by_day(logs, activity)
    done = [day for day in planned if amounts.get(day, Decimal(0)) >= plan.day_shown]
    return Review(
        first,
        today,
        planned=len(planned),
        done=len(done),
        needed=max(LEAST_DONE, -(-5 * len(planned) // 7)),
        not_before=last_decision(plans) + timedelta(days=DAYS_BETWEEN),
        stands_still=plan.held or activity.archived_on is not None or is_eased,
    )


def review_due(
    plans: Sequence[Plan],
    logs: Iterable[Log],
    activity: Activity,
    today: date,
    *,
    is_eased: bool = False,
) -> Review | None:
    """The figures to ask with, where it is time to ask how it went (see `review`)."""
    if not plans:
        return None
    found = review(plans, logs, activity, today, is_eased=is_eased)
    return found if found.due else None


def last_decision(plans: Sequence[Plan]) -> date:
    """The day of the last start, stay or step, or of a change of how much the plan asks.

    Of days that are out of order, as a wrong clock makes them, the latest.
    """
    first, *_ = plans
    decided = [plan for plan in plans if plan.reason is not Reason.CHANGED]
    changed = [after for before, after in pairwise(plans) if _quota(before) != _quota(after)]
    return max(plan.from_day for plan in (first, *decided, *changed))


def _quota(plan: Plan) -> tuple[Decimal, int, int]:
    """How much a plan asks on its days."""
    return plan.amount, plan.parts, plan.times_a_day


def _quota_since(plans: Sequence[Plan]) -> date:
    """The day from which on the plan has asked as much as it does now."""
    *_, oldest = takewhile(lambda plan: _quota(plan) == _quota(plans[-1]), reversed(plans))
    return oldest.from_day


def _in_force(plans: Sequence[Plan], day: date) -> Plan:
    """The version of the plan that held on a day."""
    return next((plan for plan in reversed(plans) if plan.from_day <= day), plans[0])


def _amounts_by_day(logs: Iterable[Log], activity: Activity) -> dict[date, Decimal]:
    amounts: dict[date, Decimal] = {}
    for log in logs:
        if log.activity_id == activity.id:
            amounts[log.day] = amounts.get(log.day, Decimal(0)) + (amount_of(log, activity) or 0)
    return amounts
