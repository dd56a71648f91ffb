"""How much of one activity was done over time, beside what its plan was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from pain_companion.domain.pacing import Activity, Log, Plan, Reason, amount_of
from pain_companion.domain.weeks import days_from
from pain_companion.frozen import frozen

ONE_DAY = timedelta(days=1)


@frozen
class AmountPoint:
    """One day of an activity, or several days put together.

    `amount` is what was done on a day, on average over those that are written; None for a gap.
    `planned` is what a planned day comes to at its end, and `changes` why the plan became
    something else in it, in order. `in_flare` says that a flare-up lasted on one of its days.
    """

    first: date
    last: date
    amount: Decimal | None
    planned: Decimal | None
    changes: tuple[Reason, ...] = ()
    in_flare: bool = False


def amount_points(
    logs: Iterable[Log],
    activity: Activity,
    plans: Sequence[Plan],
    last: date,
    *,
    count: int,
    days_each: int,
    flares: Sequence[tuple[date, date]] = (),
) -> list[AmountPoint]:
    """So many points up to `last`, of so many days each. Entries without an amount stay out.

    `plans` are those that held since then, oldest first; `flares` the first and last days of
    flare-ups.
    """
    by_day: dict[date, Decimal] = defaultdict(Decimal)
    for log in logs:
        amount = amount_of(log, activity)
        if amount is not None:
            by_day[log.day] += amount
    length = days_each * ONE_DAY
    starts = [last + ONE_DAY - length * (count - place) for place in range(count)]
    points = [_point(first, first + length - ONE_DAY, by_day, plans) for first in starts]
    return [replace(point, in_flare=_meets(point, flares)) for point in points]


def _meets(point: AmountPoint, spans: Iterable[tuple[date, date]]) -> bool:
    return any(begin <= point.last and point.first <= end for begin, end in spans)


def _point(
    first: date, last: date, by_day: Mapping[date, Decimal], plans: Sequence[Plan]
) -> AmountPoint:
    amounts = [by_day[day] for day in days_from(first, last) if day in by_day]
    so_far = [plan for plan in plans if plan.from_day <= last]
    return AmountPoint(
        first,
        last,
        sum(amounts) / Decimal(len(amounts)) if amounts else None,
        Decimal(so_far[-1].day_shown) if so_far else None,
        tuple(plan.reason for plan in so_far if plan.from_day >= first),
    )
