"""A day in plain words.

What a person called a thing stands in these words as they typed it: pass it through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta, tzinfo
from decimal import Decimal

from pain_companion.domain.day_spread import Offer
from pain_companion.domain.pacing import (
    Activity,
    Demand,
    Log,
    PlannedItem,
    Priority,
    demand_of,
    minutes_of,
)
from pain_companion.domain.pacing_day import Slots, clock_at_end, runs, slot_clock
from pain_companion.domain.pacing_today import Planned
from pain_companion.formats import clock_words, count_words, date_words, minutes_words
from pain_companion.words.pacing import DEMAND_WORDS, PRIORITY_WORDS, log_words
from pain_companion.words.pacing_today import planned_line

ONE_DAY = timedelta(days=1)
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


def day_sentences(
    items: Sequence[PlannedItem],
    logs: Sequence[Log],
    activities: Mapping[str, Activity],
    *,
    ahead: bool,
    clocks_change: bool,
    limited: bool,
) -> list[str]:
    """What stands above a day, which is `ahead` from today on."""
    told = [NOTHING_YET if ahead else NOTHING_PLANNED]
    if items:
        told = [planned_sentence(items)]
    if logs:
        told.append(done_sentence(logs, activities))
    elif not ahead:
        told.append(NOTHING_DONE)
    if clocks_change:
        told.append(CLOCKS_CHANGE)
    return [*told, STAY_WITHIN] if limited and ahead else told


def planned_sentence(items: Sequence[PlannedItem]) -> str:
    """How much is planned: "3 things planned, 2 hours 15 minutes and 30 minutes of rest"."""
    rests, doings = _apart((item.demand, item.minutes) for item in items)
    told = f"{_counted(len(items))} planned: {_lengths(doings, rests)}."
    done = sum(item.done for item in items)
    open_ones = sum(item.starts is None and not item.done for item in items)
    if done:
        told += f" {done} {'is' if done == 1 else 'are'} done."
    if open_ones:
        told += f" {open_ones} {_have(open_ones)} no time yet."
    return told


def done_sentence(logs: Sequence[Log], activities: Mapping[str, Activity]) -> str:
    """How much was done, and how many entries say nothing of their minutes."""
    told = [
        (demand_of(log, activity), minutes_of(log, activity))
        for log in logs
        for activity in [activities.get(log.activity_id or "")]
    ]
    rests, doings = _apart((demand, length) for demand, length in told if length is not None)
    without = sum(length is None for _, length in told)
    sentence = f"{_counted(len(logs))} done"
    sentence += f": {_lengths(doings, rests)}." if rests or doings else "."
    return sentence + (f" {without} {_have(without)} no minutes." if without else "")


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
        told.append(f"{_counted(count)} {_have(count)} a place here.")
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


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def _named(items: Iterable[PlannedItem]) -> str:
    return ", ".join(item.words for item in items)


def _span(start: time, end: time, twelve_hour: bool) -> str:
    first, last = (clock_words(clock, twelve_hour=twelve_hour) for clock in (start, end))
    return f"{first} to {last}"
