"""One planned thing as a person types it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, tzinfo

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.day_spread import REST_WORDS
from pain_companion.domain.pacing import MINUTES, Activity, Demand, PlannedItem, Priority
from pain_companion.domain.pacing_today import Planned
from pain_companion.formats import clock_words, minutes_words
from pain_companion.frozen import frozen
from pain_companion.text import clean_input, shown
from pain_companion.typed import NotUnderstoodError, guess_half, read_clock, read_length
from pain_companion.words.entry import Entry

DAY_CENTRE = time(13)
"""A bare "2" is taken to be the one nearer to this."""

TITLES: Mapping[str, str] = {
    "words": "What",
    "activity": "Or from your plans",
    "minutes": "Minutes",
    "demand": "It asks of you",
    "priority": "How much it matters",
    "starts": "At",
}
"""What is asked about a planned thing, in the order in which it is asked."""

LEFT_OPEN = "What you leave open is medium, would like, and without a time."


@frozen
class Offered:
    """An activity with a plan for the day. `minutes` is None where no target is shown."""

    activity: Activity
    minutes: int | None


def offered(planned: Planned, *, limited: bool) -> Offered:
    """An activity to choose, with how long one time of it takes, rests between parts included."""
    activity, plan = planned.activity, planned.plan
    if limited or plan is None or activity.unit != MINUTES:
        return Offered(activity, None)
    rests = (plan.parts - 1) * (plan.rest_minutes or 0)
    return Offered(activity, plan.part_shown * plan.parts + rests)


def read_item(
    typed: Mapping[str, str],
    day: date,
    choices: Sequence[Offered],
    zone: tzinfo,
    *,
    twelve_hour: bool,
) -> Entry[PlannedItem]:
    """Read a planned thing. An activity from the plans gives what is not typed."""
    entry: Entry[PlannedItem] = Entry()

    def clock(said: str) -> time:
        return clock_on(day, said, zone)

    def told(clock: time) -> str:
        return clock_words(clock, twelve_hour=twelve_hour)

    chosen = _chosen(typed, choices)
    activity = chosen.activity if chosen else None
    demand = _demand(typed.get("demand", ""), activity)
    priority = typed.get("priority", "") or Priority.WOULD_LIKE
    words = _what(typed, activity, demand)
    minutes = entry.answer(typed, "minutes", read_length, minutes_words)
    if minutes is None and "minutes" not in entry.problems and chosen and chosen.minutes:
        minutes = chosen.minutes
        entry.echoes["minutes"] = minutes_words(minutes)
    starts = entry.answer(typed, "starts", clock, told)
    if words:
        entry.echoes["words"] = "" if typed.get("words", "").strip() else shown(words)
    entry.missing = [] if words else ["what it is"]
    if minutes is None:
        entry.missing.append("how many minutes")
    if words and minutes is not None and not entry.problems:
        activity_id = activity.id if activity else None
        entry.record = PlannedItem(
            day, words, minutes, demand, Priority(priority), starts, activity_id
        )
    return entry


def typed_from_item(item: PlannedItem, *, twelve_hour: bool) -> dict[str, str]:
    """What a person would type for a planned thing."""
    typed = {
        "words": clean_input(item.words),
        "activity": item.activity_id or "",
        "minutes": str(item.minutes),
        "demand": item.demand.value,
        "priority": item.priority.value,
    }
    if item.starts is not None:
        typed["starts"] = clock_words(item.starts, twelve_hour=twelve_hour)
    return typed


def _chosen(typed: Mapping[str, str], choices: Iterable[Offered]) -> Offered | None:
    wanted = typed.get("activity", "")
    return next((each for each in choices if each.activity.id == wanted), None)


def _demand(said: str, activity: Activity | None) -> Demand:
    if said:
        return Demand(said)
    return activity.demand if activity else Demand.MEDIUM


def _what(typed: Mapping[str, str], activity: Activity | None, demand: Demand) -> str:
    words = clean_input(typed.get("words", "")).strip()
    if words or activity is None:
        return words or (REST_WORDS if demand is Demand.REST else "")
    return activity.name


def clock_on(day: date, said: str, zone: tzinfo) -> time:
    """Read a clock time on a day that need not be over: a bare "2" is in the afternoon.

    Raises NotUnderstoodError, also where the clocks go forward over it.
    """
    clock = guess_half(read_clock(said), DAY_CENTRE)
    try:
        moment_on(day, clock, zone)
    except SkippedHourError:
        raise NotUnderstoodError(
            f"The clocks go forward over {clock_words(clock)}. Type another time."
        ) from None
    return clock
