"""Several nights in words: two sentences for a week, and every average as a line."""

from __future__ import annotations

from pain_companion.domain.clock_times import clock_at
from pain_companion.domain.sleep_summary import REGULARITY_PAIRS_NEEDED, Mean, Summary
from pain_companion.formats import (
    clock_words,
    count_words,
    in_every_hundred,
    minutes_words,
    nearest,
)
from pain_companion.words.sleep import FIGURE_TITLES

_MINUTES = (
    "total_sleep_time",
    "time_in_bed",
    "sleep_onset_latency",
    "wake_after_sleep_onset",
    "terminal_wakefulness",
)


def week_sentences(summary: Summary, earlier: Summary | None = None) -> tuple[str, str]:
    """Nights put together in two sentences. `earlier` is what came before, to compare with."""
    return _asleep_sentence(summary, earlier), _share_sentence(summary)


def summary_lines(summary: Summary, *, twelve_hour: bool) -> list[str]:
    """Every average and measure of steadiness, one to a line; for none, how many it needs."""
    return [
        *(_length_line(summary, name, ", on average") for name in _MINUTES),
        _share_line(summary, "all nights added up", summary.sleep_efficiency_ratio_of_sums),
        _share_line(summary, "average of the nights", summary.sleep_efficiency_mean_of_nights),
        _clock_line(summary, "midpoint", twelve_hour),
        _length_line(summary, "midpoint_sd"),
        _clock_line(summary, "rise_time", twelve_hour),
        _length_line(summary, "rise_time_sd"),
        _regularity_line(summary),
    ]


def length_words(minutes: float) -> str:
    """An average length to the nearest minute: "6 hours 50 minutes"."""
    return minutes_words(nearest(minutes))


def minute_words(minute: float, *, twelve_hour: bool) -> str:
    """An average clock time, in minutes since midnight, to the nearest minute: "3:10am"."""
    return clock_words(clock_at(nearest(minute)), twelve_hour=twelve_hour)


def needed_words(summary: Summary, mean: Mean) -> str:
    """Why there is no average."""
    return f"needs {summary.nights_needed} nights, {mean.nights} here"


def pairs_needed_words(summary: Summary) -> str:
    """Why there is no regularity index."""
    needed = f"needs {REGULARITY_PAIRS_NEEDED} pairs of neighbouring days"
    return f"{needed}, {summary.regularity_pairs} here"


def _asleep_sentence(summary: Summary, earlier: Summary | None) -> str:
    asleep, in_bed = summary.total_sleep_time, summary.time_in_bed
    if asleep.value is None:
        return _too_few(summary, "time asleep", asleep)
    told = f"{length_words(asleep.value)} asleep"
    over = f"on average over {count_words(asleep.nights, 'night')}"
    if earlier is not None and earlier.total_sleep_time.value is not None:
        difference = nearest(asleep.value) - nearest(earlier.total_sleep_time.value)
        days = (earlier.last - earlier.first).days + 1
        return f"{told}, {over}, {_compared(difference)} the {days} days before."
    if in_bed.value is not None and in_bed.nights == asleep.nights:
        return f"{told} and {length_words(in_bed.value)} in bed, {over}."
    return f"{told}, {over}."


def _compared(difference: int) -> str:
    if difference == 0:
        return "the same as"
    return f"{minutes_words(abs(difference))} {'more' if difference > 0 else 'less'} than"


def _share_sentence(summary: Summary) -> str:
    together = summary.sleep_efficiency_ratio_of_sums
    each = summary.sleep_efficiency_mean_of_nights
    if together.value is not None and each.value is not None:
        added, averaged = nearest(together.value), nearest(each.value)
        told = f"Of 100 minutes in bed, {added} were asleep"
        if added == averaged:
            return f"{told}."
        return f"{told}, all nights added up; {averaged} as the average of the nights."
    if summary.total_sleep_time.value is None:
        return "Any night can be added when you like, and none has to be."
    return _too_few(summary, "time asleep and in bed", together)


def _too_few(summary: Summary, what: str, mean: Mean) -> str:
    nights = count_words(mean.nights, "night").capitalize()
    has = "has" if mean.nights == 1 else "have"
    return f"{nights} here {has} a {what}; an average needs {summary.nights_needed}."


def _length_line(summary: Summary, name: str, kind: str = "") -> str:
    mean: Mean = getattr(summary, name)
    told = needed_words(summary, mean) if mean.value is None else length_words(mean.value)
    return f"{FIGURE_TITLES[name]}{kind}: {told}"


def _share_line(summary: Summary, how: str, mean: Mean) -> str:
    title = f"{FIGURE_TITLES['sleep_efficiency']}, {how}"
    if mean.value is None:
        return f"{title}: {needed_words(summary, mean)}"
    return f"{title}: {in_every_hundred(mean.value)} minutes"


def _clock_line(summary: Summary, name: str, twelve_hour: bool) -> str:
    mean: Mean = getattr(summary, name)
    title = f"{FIGURE_TITLES[name]}, on average"
    if mean.value is None:
        return f"{title}: {needed_words(summary, mean)}"
    return f"{title}: {minute_words(mean.value, twelve_hour=twelve_hour)}"


def _regularity_line(summary: Summary) -> str:
    index, title = summary.sleep_regularity_index, FIGURE_TITLES["sleep_regularity_index"]
    if index is None:
        return f"{title}: {pairs_needed_words(summary)}"
    return f"{title}: {index:.0f} (100 is exactly alike)"
