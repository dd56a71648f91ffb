"""Finding a start point: how much of an activity to begin with.

Each way is a published one, and its sum can be checked by hand:

- average: the average of a few tries on different days, times a share, usually 80 % (I-Engage,
  "How do I pace?": 10, 14 and 12 minutes give 12, and 9.6 to begin with);
- halfway: between a good day and a bad day (thenakedphysio, 2020: 20 and 5 minutes give 12.5);
- half of where the person has to stop (specialistpainphysio: 20 minutes give 10);
- a figure of the person's own, or one that a professional gave them.

Amounts are above 0 and up to MOST, in the activity's unit. Averages are exact here; what comes
out is kept to hundredths.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import (
    DayKind,
    Method,
    Plan,
    Try,
    amount_fault,
    kept_amount,
    shown_amount,
)
from pain_companion.frozen import frozen

USUAL_SHARE = 80
LEAST_SHARE = 50
GREATEST_SHARE = 100
TRIES_NEEDED = 2


class StartPointError(ValueError):
    """No start point comes of this. The text says why, and what to do, in plain sentences."""


@frozen
class StartPoint:
    """Where to begin, and how it was found.

    `amounts` are the tries (of the good days for HALFWAY, where `bad_amounts` are the others), or
    the one amount that it is made of. `mean` is the average of the tries, or what is halfway, and
    None for the other methods. `share_percent` belongs to AVERAGE alone.
    """

    method: Method
    start_point: Decimal
    amounts: tuple[Decimal, ...]
    bad_amounts: tuple[Decimal, ...] = ()
    mean: Decimal | None = None
    share_percent: int | None = None
    set_by: str | None = None
    set_on: date | None = None

    @property
    def start_point_shown(self) -> int:
        """The start point as it is shown: whole, rounded down, at least 1."""
        return shown_amount(self.start_point)


def average(amounts: Sequence[Decimal], share_percent: int = USUAL_SHARE) -> StartPoint:
    """A share of 50 to 100 % of the average of two tries or more. Raises StartPointError."""
    if len(amounts) < TRIES_NEEDED:
        raise StartPointError("An average takes at least 2 tries. Three are better.")
    if not LEAST_SHARE <= share_percent <= GREATEST_SHARE:
        raise StartPointError("The share can be from 50 to 100 in every 100.")
    tries = _checked(amounts)
    # In one division, so that thirds do not end up below a whole number that they make.
    start_point = sum(tries) * share_percent / (Decimal(100) * len(tries))
    return StartPoint(
        Method.AVERAGE,
        kept_amount(start_point),
        tries,
        mean=mean_of(tries),
        share_percent=share_percent,
    )


def halfway(good: Sequence[Decimal], bad: Sequence[Decimal]) -> StartPoint:
    """Halfway between the averages of good days and of bad days. Raises StartPointError.

    Which of them is the greater does not matter: for some people more is done on a bad day.
    """
    if not good or not bad:
        raise StartPointError("Halfway takes a try on a good day and one on a bad day.")
    on_good, on_bad = _checked(good), _checked(bad)
    between = (mean_of(on_good) + mean_of(on_bad)) / 2
    return StartPoint(Method.HALFWAY, kept_amount(between), on_good, on_bad, mean=between)


def half(stop_at: Decimal) -> StartPoint:
    """Half of where the person has to stop. Raises StartPointError."""
    amounts = _checked([stop_at])
    return StartPoint(Method.HALF, kept_amount(amounts[0] / 2), amounts)


def own(amount: Decimal) -> StartPoint:
    """The person's own figure. Raises StartPointError."""
    amounts = _checked([amount])
    return StartPoint(Method.OWN, kept_amount(amount), amounts)


def professional(amount: Decimal, set_by: str, set_on: date) -> StartPoint:
    """A figure that a professional gave, with who and when. Raises StartPointError."""
    if not set_by.strip():
        raise StartPointError("Say who gave you this figure.")
    amounts = _checked([amount])
    return StartPoint(
        Method.PROFESSIONAL, kept_amount(amount), amounts, set_by=set_by, set_on=set_on
    )


def start_points(
    tries: Iterable[Try],
    *,
    share_percent: int = USUAL_SHARE,
    stop_at: Decimal | None = None,
) -> Mapping[Method, StartPoint]:
    """What can be worked out now, in the order to offer it. Raises StartPointError for the share.

    The average takes tries on two days or more, and halfway a good and a bad one. `stop_at` is
    where the person has to stop, if they said so: no try tells it.
    """
    tried = list(tries)
    found: dict[Method, StartPoint] = {}
    if len({each.day for each in tried}) >= TRIES_NEEDED:
        found[Method.AVERAGE] = average([each.amount for each in tried], share_percent)
    good, bad = amounts_on(tried, DayKind.GOOD), amounts_on(tried, DayKind.BAD)
    if good and bad:
        found[Method.HALFWAY] = halfway(good, bad)
    if stop_at is not None:
        found[Method.HALF] = half(stop_at)
    return found


def begun_with(plan: Plan, tries: Iterable[Try]) -> StartPoint | None:
    """The sum that a plan began with, where the tries still come to it; None where there is none.

    Only the average and halfway are made from tries.
    """
    try:
        found = start_points(tries, share_percent=plan.share_percent or USUAL_SHARE)
    except StartPointError:
        # A share or an amount from elsewhere that nobody could type here.
        return None
    began = found.get(plan.method) if plan.method else None
    return began if began is not None and began.start_point == plan.first_amount else None


def amounts_on(tries: Iterable[Try], kind: DayKind) -> list[Decimal]:
    """How much was done in the tries on days of one kind."""
    return [each.amount for each in tries if each.day_kind is kind]


def mean_of(amounts: Sequence[Decimal]) -> Decimal:
    """The average of one amount or more."""
    return sum(amounts, Decimal(0)) / len(amounts)


def _checked(amounts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The amounts, all of them ones that can be kept. Raises StartPointError."""
    for amount in amounts:
        if fault := amount_fault(amount):
            raise StartPointError(fault)
    return tuple(amounts)
