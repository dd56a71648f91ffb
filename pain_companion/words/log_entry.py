"""Something that was done, or a rest, as a person types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.pacing import MINUTES, Activity, ActivityKind, Demand, Log, Stopped
from pain_companion.formats import MINUTES_IN_A_DAY, clock_and_day, clock_words, minutes_words
from pain_companion.frozen import frozen
from pain_companion.typed import NotUnderstoodError, guess_half, read_clock, read_length
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_own_words
from pain_companion.words.pacing import DEMAND_WORDS, exact_words, log_words

AFTERNOON, NIGHT = time(14), time(2)
"""A bare "9" is taken to be the one nearer to the first, or else to the second."""

TITLES: Mapping[str, str] = {
    "day": "Which day",
    "amount": "How much",
    "minutes": "How long it took",
    "started_at": "Began at",
    "demand": "Demand that day",
    "stopped": "It ended because",
    "note": "Note",
}
STOPPED_CHOICES = (
    (Stopped.PLANNED.value, "planned"),
    (Stopped.TIRED.value, "tired"),
    (Stopped.SORE.value, "sore"),
    (Stopped.CALLED_AWAY.value, "called away"),
    (Stopped.WENT_ON.value, "felt good and went on"),
)


@frozen
class LogContext:
    """What an entry is read against: its activity (None is a rest), the time now, and the zone."""

    activity: Activity | None
    now: datetime
    zone: str
    twelve_hour: bool

    @property
    def unit(self) -> str:
        """What the amount is counted in."""
        return self.activity.unit if self.activity else MINUTES

    @property
    def is_rest(self) -> bool:
        """Whether this is a rest, which asks nothing of anyone."""
        return self.activity is None or self.activity.kind is ActivityKind.REST


def asked_of(context: LogContext) -> frozenset[str]:
    """The names of the questions that belong to this activity, or to a rest."""
    left_out = {"minutes"} if context.activity and context.unit == MINUTES else set()
    if context.activity is None:
        left_out |= {"amount", "stopped"}
    if context.is_rest:
        left_out |= {"demand"}
    return frozenset(TITLES.keys() - left_out)


def demand_choices(activity: Activity | None) -> tuple[tuple[str, str], ...]:
    """How much it asked, with the usual answer named as such."""
    usual = activity.demand if activity else None
    return tuple(
        (each.value, f"{DEMAND_WORDS[each]} (usual)" if each is usual else DEMAND_WORDS[each])
        for each in (Demand.LOW, Demand.MEDIUM, Demand.HIGH)
    )


def read_log(typed: Mapping[str, str], before: Log, context: LogContext) -> Entry[Log]:
    """Read an entry. Nothing is required but the day, which cannot be after today.

    `before` is the entry as it was, or an empty one. What is not typed anew stays as exact as it
    was there.
    """
    entry: Entry[Log] = Entry()
    today = context.now.date()
    day = entry.day(typed, "day", today)
    amount = entry.answer(
        typed,
        "amount",
        lambda said: _read_amount(said, context.unit),
        lambda amount: exact_words(amount, context.unit),
    )
    minutes = entry.answer(typed, "minutes", read_length, minutes_words)
    started_at = _start(typed, entry, before, day or today, context)
    if day is None:
        entry.missing.append("the day")
    if day and not entry.problems:
        demand, stopped = typed.get("demand", ""), typed.get("stopped", "")
        entry.record = replace(
            before,
            day=day,
            amount=amount,
            minutes=minutes,
            started_at=started_at,
            demand=Demand(demand) if demand else None,
            stopped=Stopped(stopped) if stopped else None,
            note=in_own_words(typed, "note"),
            zone=context.zone,
        )
    return entry


def typed_from_log(log: Log, today: date, *, twelve_hour: bool) -> dict[str, str]:
    """What a person would type for an entry."""
    return {
        "day": typed_day(log.day, today),
        **same_as(log),
        "started_at": _typed_start(log, twelve_hour=twelve_hour),
        "stopped": log.stopped or "",
        "note": log.note or "",
    }


def same_as(log: Log) -> dict[str, str]:
    """What is typed to write down the same again: how much, how long, and what it asked."""
    return {
        "amount": "" if log.amount is None else typed_amount(log.amount),
        "minutes": "" if log.minutes is None else str(log.minutes),
        "demand": log.demand or "",
    }


def last_words(log: Log, context: LogContext) -> str:
    """What can be written down again: "160 metres in 12 minutes"."""
    done = log_words(
        replace(log, started_at=None, stopped=None),
        context.activity,
        twelve_hour=context.twelve_hour,
    )
    name = context.activity.name if context.activity else "Rest"
    return done.removeprefix(f"{name}: ")


def read_started(said: str, day: date, now: datetime, zone: str, *, twelve_hour: bool) -> datetime:
    """The moment on `day` that is meant: not after `now`, and rather by day than by night.

    Raises NotUnderstoodError.
    """
    reading = read_clock(said)
    for usually in (AFTERNOON, NIGHT):
        clock = guess_half(reading, usually)
        try:
            moment = moment_on(day, clock, ZoneInfo(zone))
        except SkippedHourError:
            skipped = clock_words(clock, twelve_hour=twelve_hour)
            raise NotUnderstoodError(
                f"The clocks went forward over {skipped}. Type another time."
            ) from None
        if moment <= now:
            return moment
    raise NotUnderstoodError("That time has not come yet.")


def _read_amount(said: str, unit: str) -> Decimal:
    amount = read_amount(said, unit)
    if unit == MINUTES and amount > MINUTES_IN_A_DAY:
        raise NotUnderstoodError("That is longer than a day. Type minutes like 45, or 1h30.")
    return amount


def _start(
    typed: Mapping[str, str], entry: Entry[Log], before: Log, day: date, context: LogContext
) -> datetime | None:
    earlier = _typed_start(before, twelve_hour=context.twelve_hour)

    def read(said: str) -> datetime:
        if before.started_at and (said, day) == (earlier, before.day):
            return before.started_at
        return read_started(said, day, context.now, context.zone, twelve_hour=context.twelve_hour)

    def words(moment: datetime) -> str:
        return clock_and_day(moment, twelve_hour=context.twelve_hour)

    return entry.answer(typed, "started_at", read, words)


def _typed_start(log: Log, *, twelve_hour: bool) -> str:
    if log.started_at is None:
        return ""
    return clock_words(log.started_at.time(), twelve_hour=twelve_hour)
