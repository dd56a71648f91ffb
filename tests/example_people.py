"""What the tests of the example people share: all that one wrote, and what cannot be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeVar

from pain_companion.demo.days import Days
from pain_companion.demo.example import days_of
from pain_companion.demo.people import PEOPLE
from pain_companion.demo.person import everything_of
from pain_companion.demo.rows import Written, rows_of
from pain_companion.domain.pacing import LEAST, Log, Plan
from pain_companion.domain.sleep import Nap, Night, conflict, is_unusually_long
from pain_companion.domain.sleep_figures import Figures, figures

T = TypeVar("T")
AHEAD = {
    ("Appointment", "day"),
    ("Goal", "review_on"),
    ("ThingToSay", "said_on"),
}
"""Days that may lie ahead: they are planned."""
BEFORE_WRITING = ("day", "morning", "noted_on", "picked_on", "begun_on", "started_on")
"""The days that a record is about, in whichever of these it has."""


@lru_cache(maxsize=16)
def all_of(key: str, moment: datetime, seed: int = 1) -> tuple[Days, list[Written]]:
    """The days of a person, and all that they wrote."""
    days = days_of(PEOPLE[key], moment, seed)
    return days, [*everything_of(PEOPLE[key], days)]


def records(everything: Sequence[Written], kind: type[T]) -> list[T]:
    """The records of one kind."""
    return [each.record for each in everything if type(each.record) is kind]


def impossible(key: str, moment: datetime, seed: int) -> Iterator[str]:
    """What cannot be so in the diary of a person at a moment."""
    days, everything = all_of(key, moment, seed)
    yield from _in_the_future(days, everything)
    yield from _nights(records(everything, Night))
    yield from _naps(records(everything, Nap), records(everything, Night))
    yield from _uneased(days, everything)
    for table, rows in rows_of(everything).items():
        counted = Counter(row["id"] for row in rows)
        yield from (
            f"{table}: {row_id} is there {n} times" for row_id, n in counted.items() if n > 1
        )


def _in_the_future(days: Days, everything: Sequence[Written]) -> Iterator[str]:
    for record, at, _ in everything:
        kind = type(record).__name__
        if at > days.moment:
            yield f"{kind} is written at {at}, after now"
        for each in fields(record):
            value = getattr(record, each.name)
            if isinstance(value, datetime):
                if value > days.moment:
                    yield f"{kind}.{each.name} is {value}, after now"
            elif isinstance(value, date):
                if value > days.today and (kind, each.name) not in AHEAD:
                    yield f"{kind}.{each.name} is {value}, after today"
                if each.name in BEFORE_WRITING and value > at.date():
                    planned = (kind, each.name) in AHEAD
                    yield from () if planned else (f"{kind} of {value} is written on {at}",)


def _nights(nights: Sequence[Night]) -> Iterator[str]:
    for night in nights:
        if (why := conflict(night)) is not None:
            yield f"the night of {night.morning}: {why}"
        if is_unusually_long(night):
            yield f"the night of {night.morning} is very long"
        yield from (f"{night.morning}: {each}" for each in _figures_out_of_range(figures(night)))
    for before, night in pairwise(sorted(nights, key=lambda each: each.morning)):
        if before.got_up_at and night.to_bed_at and before.got_up_at > night.to_bed_at:
            yield f"the nights of {before.morning} and {night.morning} overlap"


def _figures_out_of_range(told: Figures) -> Iterator[str]:
    for each in fields(told):
        value = getattr(told, each.name)
        if isinstance(value, float) and not 0 <= value <= 100:
            yield f"{each.name} is {value}"
        if isinstance(value, int) and not 0 <= value < 24 * 60:
            yield f"{each.name} is {value}"
    if told.total_sleep_time is not None and told.total_sleep_time < 60:
        yield f"only {told.total_sleep_time} minutes of sleep"


def _naps(naps: Sequence[Nap], nights: Sequence[Night]) -> Iterator[str]:
    by_morning: Mapping[date, Night] = {each.morning: each for each in nights}
    for nap in naps:
        assert nap.started_at is not None
        night, next_night = (by_morning.get(nap.day + timedelta(days=number)) for number in (0, 1))
        if night and night.got_up_at and nap.started_at < night.got_up_at:
            yield f"the nap of {nap.day} begins in the night before"
        end = nap.started_at + timedelta(minutes=nap.minutes)
        if next_night and next_night.to_bed_at and end > next_night.to_bed_at:
            yield f"the nap of {nap.day} ends in the next night"


def _uneased(days: Days, everything: Sequence[Written]) -> Iterator[str]:
    """What was done by the plan in a flare-up, and was not less than the plan."""
    plans = records(everything, Plan)
    for log in records(everything, Log):
        ago = (days.today - log.day).days
        holding = [each for each in plans if each.from_day <= log.day]
        if not holding or log.activity_id != holding[-1].activity_id or not days.is_hard(ago):
            continue
        if log.amount and log.amount > max(LEAST, holding[-1].amount * 3 / 4):
            yield f"{log.amount} was done on {log.day}, in a flare-up"


def values_of(everything: Sequence[Written], kind: type[Any], name: str) -> set[Any]:
    """The values of one field in the records of one kind, without the missing ones."""
    return {getattr(each, name) for each in records(everything, kind)} - {None}
