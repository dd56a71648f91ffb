"""A week of activity in words: its load, what stays out of it, its rests, and the pattern.

Nothing here says anything about the days to come.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import WEIGHTS, Demand
from pain_companion.domain.pacing_load import (
    BIG,
    DAYS_LOOKED_AT,
    DAYS_NEEDED,
    SMALL,
    DayLoad,
    Loads,
)
from pain_companion.formats import DAYS, count_words, date_words, minutes_words
from pain_companion.words.pacing import DEMAND_WORDS, number_words

LOAD_WORDS = "Load is minutes × 1 for low, × 2 for medium, × 3 for high. Rest counts 0."
OWN_RULE = "This is our own rule of thumb. It is not tested."
NOTHING_YET = (
    "Nothing is written for these days, and nothing has to be. "
    "What you do shows here day by day, and your rests count too."
)
NOTHING_WRITTEN = "nothing written"
NO_MINUTES = "no minutes written"
ACTIVE = tuple(demand for demand in reversed(Demand) if WEIGHTS[demand])
"""The demands that weigh something, the highest first."""


def week_sentences(days: Sequence[DayLoad]) -> list[str]:
    """What the days came to, what stays out of that, and the rests, each in a sentence."""
    return [
        sentence
        for sentence in (_load_sentence(days), left_out_sentence(days), rests_sentence(days))
        if sentence
    ]


def left_out_sentence(days: Iterable[DayLoad]) -> str:
    """How many entries have no minutes; empty where all have them."""
    count = sum(day.without_minutes for day in days)
    if not count:
        return ""
    entries = count_words(count, "entry", "entries")
    return f"{entries} without minutes {'is' if count == 1 else 'are'} left out."


def rests_sentence(days: Sequence[DayLoad]) -> str:
    """The rests with their minutes: "You wrote 4 rests, 1 hour 20 minutes." Empty without any."""
    count = sum(day.rests for day in days)
    minutes = sum(_rest_minutes(day) for day in days)
    if not count:
        return ""
    rests = f"You wrote {count_words(count, 'rest')}"
    if not minutes:
        return f"{rests}."
    some = "at least " if any(day.rests_without_minutes for day in days) else ""
    return f"{rests}, {some}{minutes_words(minutes)}."


def pattern_question(found: tuple[DayLoad, DayLoad], first: date, today: date) -> str:
    """The up-then-down pattern as a question about the past.

    Days from `first` on are told by their names alone, those before it with their dates.
    """
    up, down = (
        DAYS[each.day.weekday()] if each.day >= first else date_words(each.day, today=today)
        for each in found
    )
    return f"{up} was a big day and {down} a small one. Does that look familiar?"


def middle_words(loads: Loads) -> tuple[str, str]:
    """The middle of the loads as a title and a line."""
    days = f"of {len(loads.days)} days"
    if loads.middle is None:
        return "No middle yet", f"no load on any {days}"
    return f"Middle day: {number_words(loads.middle)}", f"from {len(loads.known)} {days}"


def middle_help(loads: Loads, today: date) -> list[str]:
    """How the middle, and big and small days, are worked out with the person's own numbers."""
    lines = [LOAD_WORDS, *(_working(day, today) for day in loads.days if day.load is not None)]
    if loads.middle is not None:
        in_order = ", ".join(number_words(load) for load in sorted(loads.known))
        lines += [f"In order: {in_order}.", f"The middle is {number_words(loads.middle)}."]
    return [
        *lines,
        *_limits(loads),
        "A day with nothing written stays out, and so does one without any minutes.",
        f"This is looked at where {DAYS_NEEDED} of {DAYS_LOOKED_AT} days have a load.",
        OWN_RULE,
    ]


def day_sentence(day: DayLoad) -> str:
    """What a day came to: "load 110: 30 minutes high, 20 minutes low"."""
    if not day.is_logged:
        return NOTHING_WRITTEN
    if day.load is None:
        return NO_MINUTES
    minutes = [
        f"{minutes_words(float(day.minutes[demand]))} {DEMAND_WORDS[demand]}"
        for demand in ACTIVE
        if day.minutes.get(demand)
    ]
    load = f"load {number_words(day.load)}{' or more' if day.without_minutes else ''}"
    return f"{load}: {', '.join(minutes)}" if minutes else load


def day_line(day: DayLoad, size: str, today: date) -> str:
    """A day in one line, with its `size` where it is big or small."""
    sized = f", a {size} day" if size else ""
    return f"{date_words(day.day, today=today)}: {day_sentence(day)}{sized}"


def day_details(day: DayLoad) -> str:
    """The rests of a day, and what stays out of its load; empty where there is neither."""
    told = []
    if day.rests:
        minutes = _rest_minutes(day)
        rests = count_words(day.rests, "rest")
        told.append(f"{rests}, {minutes_words(minutes)}" if minutes else rests)
    if day.without_minutes:
        told.append(f"{count_words(day.without_minutes, 'entry', 'entries')} without minutes")
    return "; ".join(told)


def _load_sentence(days: Sequence[DayLoad]) -> str:
    written = sum(day.is_logged for day in days)
    if not written:
        return "Nothing is written for these days, and nothing has to be."
    of_all = f"You wrote on {written} of these {len(days)} days."
    known = [(day.load, day) for day in days if day.load is not None]
    if not known:
        return f"{of_all} None of them has minutes, so there is no load."
    load, fullest = max(known, key=lambda each: each[0])
    if not load:
        return f"{of_all} They were days of rest."
    name = DAYS[fullest.day.weekday()]
    return f"{of_all} {name} had the most in it, with a load of {number_words(load)}."


def _rest_minutes(day: DayLoad) -> float:
    return float(day.minutes.get(Demand.REST, 0))


def _working(day: DayLoad, today: date) -> str:
    """ "Monday 16 November: 30 × 3 + 20 × 1 = 110"."""
    parts = [
        f"{number_words(day.minutes[demand])} × {WEIGHTS[demand]}"
        for demand in ACTIVE
        if day.minutes.get(demand)
    ]
    sum_words = " + ".join(parts) or "only rest"
    load = number_words(day.load or Decimal(0))
    return f"{date_words(day.day, today=today)}: {sum_words} = {load}"


def _limits(loads: Loads) -> list[str]:
    if not loads.middle:
        return ["Where the middle is 0, no day is called big or small."] if loads.known else []
    big, small = number_words(BIG * loads.middle), number_words(SMALL * loads.middle)
    return [
        f"A big day has {BIG} × the middle or more: {big}.",
        f"A small day has {SMALL} × the middle or less: {small}.",
    ]
