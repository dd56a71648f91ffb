"""One night in words: what was recorded, what it comes to, and what cannot be right in it.

Weeks are in `sleep_week`, the explanations of figures in `sleep_figures`. The person's own words
(note, sleep medicine) come out as they are kept: who shows a line passes it through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pain_companion.domain.clock_times import is_doubled
from pain_companion.domain.sleep import (
    ITEMS,
    Conflict,
    Night,
    conflict,
    filled_in_later,
    is_recorded,
    is_unusually_long,
    span_minutes,
)
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.formats import (
    clock_and_day,
    clock_words,
    count_words,
    date_words,
    in_every_hundred,
    minutes_words,
)

ITEM_TITLES: Mapping[str, str] = {
    "to_bed_at": "Into bed",
    "lights_out_at": "Lights out",
    "fell_asleep_after_minutes": "Fell asleep after",
    "wakings": "Wakings",
    "awake_minutes": "Awake in the night",
    "woke_at": "Woke for the last time",
    "got_up_at": "Got up",
    "never_slept": "Never slept",
    "trying_after_minutes": "Tried to sleep after waking",
    "quality": "Quality",
    "rested": "Rested",
    "caffeine_count": "Drinks with caffeine",
    "caffeine_last": "Last caffeine",
    "alcohol_count": "Drinks with alcohol",
    "alcohol_last": "Last alcohol",
    "sleep_medicine": "Sleep medicine",
    "pain_part": "Was pain part of it",
    "note": "Note",
    "estimated_sleep_minutes": "Your guess of time asleep",
}
"""What each item of a night is called on screen."""

FIGURE_TITLES: Mapping[str, str] = {
    "time_in_bed": "Time in bed",
    "total_sleep_time": "Time asleep",
    "sleep_onset_latency": "Time to fall asleep",
    "wake_after_sleep_onset": "Awake in the night",
    "terminal_wakefulness": "In bed after the last waking",
    "sleep_efficiency": "Share of time in bed asleep",
    "sleep_episode_efficiency": "Share asleep of the time for sleep",
    "sleep_maintenance_efficiency": "Share asleep after falling asleep",
    "midpoint": "Middle of the sleep",
    "midpoint_sd": "How far the middle of the sleep moves",
    "rise_time": "Usual time of getting up",
    "rise_time_sd": "How far the time of getting up moves",
    "sleep_regularity_index": "How alike neighbouring days are",
}
"""What each figure is called on screen, by its term."""

_TIMES = ("to_bed_at", "lights_out_at", "woke_at", "got_up_at")


def saved_sentence(night: Night, today: date) -> str:
    """The words that stay on the page once a night is in the file."""
    return f"Saved: {date_words(night.morning, today=today)}"


def conflict_sentence(night: Night, *, twelve_hour: bool) -> str | None:
    """Which two answers cannot both be right, in one sentence. None where all of them fit."""

    def clock(moment: datetime | None) -> str:
        return "" if moment is None else clock_words(moment.time(), twelve_hour=twelve_hour)

    awake, trying = (
        minutes_words(minutes or 0) for minutes in (night.awake_minutes, night.trying_after_minutes)
    )
    woke, got_up, asleep = clock(night.woke_at), clock(night.got_up_at), clock(_onset(night))
    match conflict(night):
        case None:
            return None
        case Conflict.OUT_OF_ORDER:
            clash = _out_of_order(night, twelve_hour)
        case Conflict.ASLEEP_AFTER_WAKING:
            clash = f"Asleep by {asleep} and awake at {woke} cannot both be right"
        case Conflict.AWAKE_LONGER_THAN_NIGHT:
            clash = f"{awake} awake in the night cannot fit between {asleep} and waking at {woke}"
        case Conflict.TRYING_LONGER_THAN_IN_BED:
            after = f"between waking at {woke} and getting up at {got_up}"
            clash = f"{trying} trying to sleep cannot fit {after}"
        case Conflict.AWAKE_WITHOUT_WAKING:
            clash = f"No wakings and {awake} awake in the night cannot both be right"
        case Conflict.SLEPT_AND_NEVER_SLEPT:
            clash = f"Never slept and {_sign_of_sleep(night, woke)} cannot both be right"
    return f"{clash}."


def long_night_sentence(night: Night, *, twelve_hour: bool) -> str | None:
    """Asks whether a night of more than 16 hours is right. None for any other night."""
    if not is_unusually_long(night):
        return None
    moments = [moment for _, moment in _known_times(night)]
    first, last = (
        clock_and_day(moment, twelve_hour=twelve_hour) for moment in (min(moments), max(moments))
    )
    length = minutes_words(span_minutes(night) or 0)
    return f"That is {length} in bed, from {first} to {last}. Is that right?"


def running_lines(night: Night, *, twelve_hour: bool) -> list[str]:
    """What the answers so far come to, for under a form as it is filled in."""
    impossible = conflict_sentence(night, twelve_hour=twelve_hour)
    if impossible is not None:
        return [impossible]
    computed = figures(night)
    told = []
    if computed.time_in_bed is not None:
        told.append(f"In bed {minutes_words(computed.time_in_bed)}.")
    if night.never_slept:
        told.append("No sleep.")
    elif computed.total_sleep_time is not None:
        told.append(f"Asleep {minutes_words(computed.total_sleep_time)}.")
    lines = [" ".join(told)] if told else []
    if computed.total_sleep_time is None and night.estimated_sleep_minutes is None:
        lines.append(_still_open(night))
    if night.estimated_sleep_minutes is not None:
        lines.append(f"Your guess: {minutes_words(night.estimated_sleep_minutes)} asleep.")
    return lines


def night_lines(night: Night, *, twelve_hour: bool) -> list[str]:
    """Everything recorded about a night, then its figures, one to a line. Its date is not in it."""
    lines = recorded_lines(night, twelve_hour=twelve_hour)
    impossible = conflict_sentence(night, twelve_hour=twelve_hour)
    if impossible is not None:
        return [*lines, impossible]
    return [*lines, *_figure_lines(figures(night), twelve_hour)]


def recorded_lines(night: Night, *, twelve_hour: bool) -> list[str]:
    """Everything recorded about a night, one to a line."""
    lines = ["Filled in later."] if filled_in_later(night) else []
    for name in ITEMS:
        if is_recorded(night, name):
            told = f"{ITEM_TITLES[name]}: {_item_words(night, name, twelve_hour)}"
            lines.extend(told.splitlines())
    return [*lines, *_clock_lines(night)]


def which_of_two(moment: datetime, zone: str) -> str:
    """For a clock time shown twice as clocks went back: ", the first time" or ", the second time".

    Empty for any other time, and where the zone is not known here.
    """
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    clock = moment.time()
    if not is_doubled(moment.date(), clock, place):
        return ""
    second = datetime.combine(moment.date(), clock.replace(fold=1), tzinfo=place).utcoffset()
    return f", the {'second' if moment.utcoffset() == second else 'first'} time"


def _known_times(night: Night) -> list[tuple[str, datetime]]:
    """The clock times of a night that are recorded, with what each is called."""
    times = ((ITEM_TITLES[name], getattr(night, name)) for name in _TIMES)
    return [(title, moment) for title, moment in times if moment is not None]


def _out_of_order(night: Night, twelve_hour: bool) -> str:
    (first, before), (last, after) = next(
        both for both in pairwise(_known_times(night)) if both[0][1] > both[1][1]
    )
    earlier, later = (clock_and_day(each, twelve_hour=twelve_hour) for each in (before, after))
    return f"{first} {earlier} and {last.lower()} {later} cannot both be right"


def _onset(night: Night) -> datetime | None:
    """When the person was asleep by, on the clock of waking, or lights out where that is unsaid."""
    if night.lights_out_at is None or night.woke_at is None:
        return None
    onset = night.lights_out_at + timedelta(minutes=night.fell_asleep_after_minutes or 0)
    return onset.astimezone(night.woke_at.tzinfo)


def _sign_of_sleep(night: Night, woke: str) -> str:
    """The first answer that says there was sleep."""
    if night.fell_asleep_after_minutes is not None:
        return f"asleep after {minutes_words(night.fell_asleep_after_minutes)}"
    if night.wakings:
        return count_words(night.wakings, "waking")
    if night.awake_minutes:
        return f"{minutes_words(night.awake_minutes)} awake between sleeps"
    if night.woke_at is not None:
        return f"awake at {woke}"
    if night.trying_after_minutes:
        return f"{minutes_words(night.trying_after_minutes)} trying to sleep after waking"
    return f"{minutes_words(night.estimated_sleep_minutes or 0)} asleep"


def _still_open(night: Night) -> str:
    """What is not there yet of the answers that time asleep is worked out from."""
    asked = {
        "lights out": night.lights_out_at,
        "how long falling asleep took": night.fell_asleep_after_minutes,
        "how long you were awake": 0 if night.wakings == 0 else night.awake_minutes,
        "when you last woke": night.woke_at,
    }
    wanted = [words for words, answer in asked.items() if answer is None]
    if len(wanted) == len(asked):
        return "Time asleep shows here as you type."
    listed = " and ".join(filter(None, (", ".join(wanted[:-1]), wanted[-1])))
    return f"For time asleep, add {listed}."


def _item_words(night: Night, name: str, twelve_hour: bool) -> str:
    value = getattr(night, name)
    match value:
        case True:
            return "yes"
        case datetime():
            zone = night.bed_zone if name in ("to_bed_at", "lights_out_at") else night.rise_zone
            return clock_and_day(value, twelve_hour=twelve_hour) + which_of_two(value, zone)
        case time():
            return clock_words(value, twelve_hour=twelve_hour)
        case int() if name.endswith("_minutes"):
            return minutes_words(value)
        case _:
            return str(value)


def _clock_lines(night: Night) -> list[str]:
    """What explains minutes that the clock times alone would not give."""
    if night.bed_zone != night.rise_zone:
        return [f"Went to bed in {night.bed_zone}, got up in {night.rise_zone}."]
    offsets = {moment.utcoffset() for _, moment in _known_times(night)}
    return ["The clocks changed in this night."] if len(offsets) > 1 else []


def _figure_lines(computed: Figures, twelve_hour: bool) -> list[str]:
    """The figures that are known, but for those that are answers as they stand."""
    lines = []
    for name in ("time_in_bed", "total_sleep_time", "terminal_wakefulness"):
        minutes = getattr(computed, name)
        if minutes is not None:
            lines.append(f"{FIGURE_TITLES[name]}: {minutes_words(minutes)}")
    for name in ("sleep_efficiency", "sleep_episode_efficiency", "sleep_maintenance_efficiency"):
        percent = getattr(computed, name)
        if percent is not None:
            lines.append(f"{FIGURE_TITLES[name]}: {in_every_hundred(percent)} minutes")
    if computed.midpoint is not None:
        middle = clock_words(computed.midpoint.time(), twelve_hour=twelve_hour)
        lines.append(f"{FIGURE_TITLES['midpoint']}: {middle}")
    return lines
