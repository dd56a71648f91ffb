"""Which backups stay when others make room for new ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import datetime

from pain_companion.frozen import frozen


@frozen
class Slots:
    """How many of the newest stay, and of how many days, weeks and months the newest each."""

    last: int
    days: int
    weeks: int
    months: int


SLOTS: Mapping[str, Slots] = {
    "few": Slots(3, 3, 2, 6),
    "usual": Slots(5, 7, 5, 24),
    "many": Slots(10, 14, 10, 60),
}

Numbered = tuple[int, datetime]
"""A backup's number, which counts up whatever the clock says, and when it was made, aware."""


def to_keep(backups: Sequence[Numbered], keep: str, now: datetime) -> set[int]:
    """The numbers of the backups that stay, for one of the choices in SLOTS.

    Only days, weeks and months that have a backup count, so that a pause empties nothing. What
    seems to be from the future stays and takes no other's place: the clock may be wrong.
    """
    slots = SLOTS[keep]
    ordered = sorted(backups, reverse=True)
    past = [each for each in ordered if each[1] <= now]
    return (
        {number for number, made_at in ordered if made_at > now}
        | {number for number, _ in past[: slots.last]}
        | _newest_of_each(past, lambda at: at.date(), slots.days)
        | _newest_of_each(past, lambda at: at.isocalendar()[:2], slots.weeks)
        | _newest_of_each(past, lambda at: (at.year, at.month), slots.months)
    )


def _newest_of_each(
    newest_first: Sequence[Numbered], period: Callable[[datetime], Hashable], count: int
) -> set[int]:
    found: dict[Hashable, int] = {}
    for number, made_at in newest_first:
        found.setdefault(period(made_at), number)
    return set(list(found.values())[:count])
