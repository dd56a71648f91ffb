"""A day in plain words, and one planned thing as a person types it.

What a person called a thing stands in these words as they typed it: pass it through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta, tzinfo
from decimal import Decimal

from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.pacing import (
    MINUTES,
    Activity,
    Demand,
    Log,
    PlannedItem,
    Priority,
    demand_of,
    minutes_of,
)
from pain_companion.domain.pacing_day import (
    REST_WORDS,
    Offer,
    Slots,
    clock_at_end,
    runs,
    slot_clock,
)
from pain_companion.domain.pacing_today import Planned
from pain_companion.formats import (
    NotUnderstoodError,
    clock_words,
    count_words,
    date_words,
    guess_half,
    minutes_words,
    read_clock,
    read_minutes,
)
from pain_companion.text import clean_input, shown
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import (
    DEMAND_WORDS,
    PRIORITY_WORDS,
    log_words,
)
from pain_companion.words.pacing_today import planned_line

ONE_DAY = timedelta(days=1)
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
CLOCKS_CHANGE = "The clocks change on this day. Lengths are real minutes."
NOTHING_YET = "Nothing is planned yet. Press Enter to add something."
NOTHING_PLANNED = "Nothing was planned."
NOTHING_DONE = "Nothing written for this day."
STAY_WITHIN = "Rests count as much as doing. Stay within what you can do today."


IS_OVER = "This day is over. Press n to plan tomorrow."
NO_PLACE = "This has no time yet. Press o for a place, or Enter to type a time."
NO_FURTHER = "It cannot go further on this day."
ALL_PLACED = "There is nothing that needs a place."
KEPT = "Kept. Ctrl+Z takes it back. ← and → move what is marked."
LEFT = "Nothing was changed."
IN_THE_BIN = "This is in the bin. Ctrl+Z brings it back."


def day_title(day: date, today: date) -> str:
    """The day in words: "Today, Monday 23 November"."""
    near = {today - ONE_DAY: "Yesterday, ", today: "Today, ", today + ONE_DAY: "Tomorrow, "}
    return near.get(day, "") + date_words(day, today=today)


def planned_sentence(items: Sequence[PlannedItem]) -> str:
    """How much is planned: "3 things planned, 2 hours 15 minutes and 30 minutes of rest"."""
    rests, doings = _apart((item.demand, item.minutes) for item in items)
    told = f"{_counted(len(items))} planned: {_lengths(doings, rests)}."
    done = sum(item.done for item in items)
    open_ones = sum(item.starts is None and not item.done for item in items)
    if done:
        told += f" {_are(done)} done."
    if open_ones:
        told += f" {_has(open_ones)} no time yet."
    return told


def done_sentence(logs: Sequence[Log], activities: Mapping[str, Activity]) -> str:
    """How much was done, and how many entries say nothing of their minutes."""
    told = [(demand_of(log, _of(log, activities)), _minutes(log, activities)) for log in logs]
    rests, doings = _apart((demand, length) for demand, length in told if length is not None)
    without = sum(length is None for _, length in told)
    sentence = f"{_counted(len(logs))} done"
    sentence += f": {_lengths(doings, rests)}." if rests or doings else "."
    return sentence + (f" {_has(without)} no minutes." if without else "")


def strip_lines(title: str, slots: Slots, *, twelve_hour: bool) -> list[str]:
    """The half hours of a strip in words, what is alike put together."""
    lines = [
        f"- {_span(slot_clock(run.first), slot_clock(run.end), twelve_hour)}: "
        f"{DEMAND_WORDS[run.demand]}"
        for run in runs(slots)
    ]
    return [f"{title}, by the half hour:", *(lines or ["- nothing with a time"])]


def item_words(item: PlannedItem, zone: tzinfo, *, twelve_hour: bool, new: bool = False) -> str:
    """A planned thing in one line: "9am to 9:30am: Ring the bank (low, must)".

    What is `new` is only offered.
    """
    told = [DEMAND_WORDS[item.demand]]
    told += [PRIORITY_WORDS[item.priority]] if item.demand is not Demand.REST else []
    end = clock_at_end(item, zone)
    if item.starts is None or end is None:
        when = "No time yet"
        told.append(minutes_words(item.minutes))
    else:
        when = _span(item.starts, end, twelve_hour)
    told += ["done"] if item.done else []
    told += ["offered"] if new else []
    return f"{when}: {item.words} ({', '.join(told)})"


def done_words(log: Log, activity: Activity | None, *, twelve_hour: bool) -> str:
    """What was done in one line; where it is not drawn, what that would need."""
    words = log_words(log, activity, twelve_hour=twelve_hour)
    needs = []
    if log.started_at is None:
        needs.append("time")
    if minutes_of(log, activity) is None:
        needs.append("minutes")
    return f"{words} (no {' or '.join(needs)})" if needs else words


def plan_lines(plans: Iterable[Planned], *, limited: bool) -> list[str]:
    """What the person's plans have for today, and how much of it was done.

    With limits only what was done: there is nothing to aim at.
    """
    told = [each for each in plans if each.done or not limited]
    return [f"{each.activity.name}: {planned_line(each, limited=limited)}" for each in told]


def offer_sentence(offer: Offer) -> str:
    """What an offer would do, and what can wait."""
    told = []
    if offer.placed:
        count = len(offer.placed)
        told.append(f"{_counted(count)} {'has' if count == 1 else 'have'} a place here.")
    if offer.rests:
        rests = "A rest stands" if len(offer.rests) == 1 else f"{len(offer.rests)} rests stand"
        told.append(f"{rests} between things of high demand.")
    musts = [item for item in offer.waiting if item.priority is Priority.MUST]
    others = [item for item in offer.waiting if item.priority is not Priority.MUST]
    if musts:
        told.append(f"There is no room for: {_named(musts)}. Another day may suit.")
    if others:
        told.append(f"This can wait for another day: {_named(others)}.")
    return " ".join(told)


@dataclass(frozen=True)
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
        return _clock_on(day, said, zone)

    def told(clock: time) -> str:
        return clock_words(clock, twelve_hour=twelve_hour)

    chosen = _chosen(typed, choices)
    activity = chosen.activity if chosen else None
    demand = _demand(typed.get("demand", ""), activity)
    priority = typed.get("priority", "") or Priority.WOULD_LIKE
    words = _what(typed, activity, demand)
    minutes = entry.answer(typed, "minutes", _length, minutes_words)
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


def _apart(lengths: Iterable[tuple[Demand, Decimal | int]]) -> tuple[int, int]:
    """Whole minutes of rest, and of everything else."""
    told = list(lengths)
    rest = sum((length for demand, length in told if demand is Demand.REST), Decimal(0))
    doing = sum((length for demand, length in told if demand is not Demand.REST), Decimal(0))
    return int(rest), int(doing)


def _lengths(doings: int, rests: int) -> str:
    parts = [minutes_words(doings)] if doings or not rests else []
    return " and ".join([*parts, *([f"{minutes_words(rests)} of rest"] if rests else [])])


def _counted(count: int) -> str:
    return count_words(count, "thing")


def _are(count: int) -> str:
    return f"{count} {'is' if count == 1 else 'are'}"


def _has(count: int) -> str:
    return f"{count} {'has' if count == 1 else 'have'}"


def _named(items: Iterable[PlannedItem]) -> str:
    return ", ".join(item.words for item in items)


def _span(start: time, end: time, twelve_hour: bool) -> str:
    first, last = (clock_words(clock, twelve_hour=twelve_hour) for clock in (start, end))
    return f"{first} to {last}"


def _of(log: Log, activities: Mapping[str, Activity]) -> Activity | None:
    return activities.get(log.activity_id or "")


def _minutes(log: Log, activities: Mapping[str, Activity]) -> Decimal | None:
    return minutes_of(log, _of(log, activities))


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


def _length(said: str) -> int:
    minutes = read_minutes(said)
    if minutes == 0:
        raise NotUnderstoodError("Plan a minute or more.")
    return minutes


def _clock_on(day: date, said: str, zone: tzinfo) -> time:
    clock = guess_half(read_clock(said), DAY_CENTRE)
    try:
        moment_on(day, clock, zone)
    except SkippedHourError:
        raise NotUnderstoodError(
            f"The clocks go forward over {clock_words(clock)}. Type another time."
        ) from None
    return clock
