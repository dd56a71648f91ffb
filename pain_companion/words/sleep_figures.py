"""How a figure is worked out, with the person's own numbers in it, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from pain_companion.domain.clock_times import minutes_between
from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.domain.sleep_summary import Mean, Summary
from pain_companion.formats import clock_words, count_words, in_every_hundred, minutes_words
from pain_companion.frozen import frozen
from pain_companion.words.sleep import FIGURE_TITLES, conflict_sentence
from pain_companion.words.sleep_week import (
    length_words,
    minute_words,
    needed_words,
    pairs_needed_words,
)

_CARNEY = "Carney and others, Sleep 2012;35:287–302"
_REED = "Reed and Sacco, Journal of Clinical Sleep Medicine 2016;12:263–266"
_MARDIA = "Mardia and Jupp, Directional Statistics, 2000, section 2.3"


@frozen
class Formula:
    """A figure's name in the field, how it is worked out in words, and who says so."""

    term: str
    words: str
    source: str


_FORMULAS: Mapping[str, Formula] = {
    "time_in_bed": Formula(
        "time in bed",
        "Minutes that passed from getting into bed to getting up.",
        _REED,
    ),
    "total_sleep_time": Formula(
        "total sleep time",
        "From lights out to the last waking, less falling asleep, less awake in the night.",
        _REED,
    ),
    "sleep_onset_latency": Formula(
        "sleep onset latency",
        "Your own answer, counted from lights out.",
        _CARNEY,
    ),
    "wake_after_sleep_onset": Formula(
        "wake after sleep onset",
        "Your own answer. The last waking is not part of it.",
        _CARNEY,
    ),
    "terminal_wakefulness": Formula(
        "terminal wakefulness",
        "From the last waking to getting up.",
        _CARNEY,
    ),
    "sleep_efficiency": Formula(
        "sleep efficiency",
        "100 × time asleep ÷ time in bed.",
        f"the usual definition, set beside others by {_REED}",
    ),
    "sleep_episode_efficiency": Formula(
        "sleep efficiency, by the sleep episode",
        "100 × time asleep ÷ time spent asleep, falling asleep, awake or trying to sleep.",
        _REED,
    ),
    "sleep_maintenance_efficiency": Formula(
        "sleep maintenance efficiency",
        "100 × time asleep ÷ time from falling asleep to the last waking.",
        "Open mHealth, sleep episode 1.1",
    ),
    "midpoint": Formula(
        "sleep midpoint",
        "Halfway between falling asleep and the last waking.",
        "Open mHealth, sleep episode 1.1",
    ),
    "midpoint_sd": Formula(
        "circular standard deviation of the sleep midpoint",
        "How far the middles of your nights spread around their average, round the clock.",
        _MARDIA,
    ),
    "rise_time": Formula(
        "circular mean of the rise time",
        "The average time of getting up, round the clock.",
        _MARDIA,
    ),
    "rise_time_sd": Formula(
        "circular standard deviation of the rise time",
        "How far your times of getting up spread around their average, round the clock.",
        _MARDIA,
    ),
    "sleep_regularity_index": Formula(
        "Sleep Regularity Index",
        "How often you were asleep or awake at the same time on neighbouring days. "
        "100 is always, 0 is by chance, −100 is never. It does not see short wakings.",
        "Phillips and others, Scientific Reports 2017;7:3216",
    ),
}


def explain(
    figure: str, night: Night | None = None, summary: Summary | None = None, *, twelve_hour: bool
) -> list[str]:
    """How a figure is worked out, with the numbers of a night or of several, and its source.

    `figure` is a key of FIGURE_TITLES. Raises KeyError for any other.
    """
    formula = _FORMULAS[figure]
    title = FIGURE_TITLES[figure]
    named = title if title.lower() == formula.term else f"{title} ({formula.term})"
    lines = [named, formula.words]
    if night is not None and figure in _OF_A_NIGHT:
        lines.append(_night_line(figure, night, twelve_hour))
    if summary is not None:
        lines.extend(_summary_lines(figure, summary, twelve_hour))
    return [*lines, f"Source: {formula.source}."]


def _night_line(figure: str, night: Night, twelve_hour: bool) -> str:
    impossible = conflict_sentence(night, twelve_hour=twelve_hour)
    if impossible is not None:
        return f"Not worked out for this night. {impossible}"
    computed = figures(night)
    if getattr(computed, figure) is None:
        return "This night does not hold all the answers that it needs."
    return f"This night: {_OF_A_NIGHT[figure](night, computed, twelve_hour)}."


def _from_to(start: datetime | None, end: datetime | None, twelve_hour: bool) -> str:
    """ "10:30pm to 7am = 8 hours 30 minutes": both moments are known."""
    assert start is not None and end is not None
    first, last = (clock_words(each.time(), twelve_hour=twelve_hour) for each in (start, end))
    changed = "" if start.utcoffset() == end.utcoffset() else " by clocks that changed"
    return f"{first} to {last}{changed} = {minutes_words(minutes_between(start, end))}"


def _time_in_bed(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return _from_to(night.to_bed_at, night.got_up_at, twelve_hour)


def _total_sleep_time(night: Night, computed: Figures, twelve_hour: bool) -> str:
    if night.never_slept:
        return "no sleep, so 0 minutes"
    less = ", less ".join(
        minutes_words(each or 0)
        for each in (computed.sleep_onset_latency, computed.wake_after_sleep_onset)
    )
    available = _from_to(night.lights_out_at, night.woke_at, twelve_hour)
    return f"{available}; less {less} = {minutes_words(computed.total_sleep_time or 0)}"


def _sleep_onset_latency(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return minutes_words(computed.sleep_onset_latency or 0)


def _wake_after_sleep_onset(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return minutes_words(computed.wake_after_sleep_onset or 0)


def _terminal_wakefulness(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return _from_to(night.woke_at, night.got_up_at, twelve_hour)


def _sleep_efficiency(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return _share(computed, computed.time_in_bed, computed.sleep_efficiency)


def _sleep_episode_efficiency(night: Night, computed: Figures, twelve_hour: bool) -> str:
    parts = (
        computed.sleep_onset_latency,
        computed.total_sleep_time,
        computed.wake_after_sleep_onset,
        night.trying_after_minutes,
    )
    added = " + ".join(str(part) for part in parts)
    share = _share(computed, computed.sleep_episode, computed.sleep_episode_efficiency)
    return f"{added} = {computed.sleep_episode} minutes; {share}"


def _sleep_maintenance_efficiency(night: Night, computed: Figures, twelve_hour: bool) -> str:
    return _share(computed, computed.sleep_period, computed.sleep_maintenance_efficiency)


def _midpoint(night: Night, computed: Figures, twelve_hour: bool) -> str:
    first, middle, last = (
        clock_words(each.time(), twelve_hour=twelve_hour)
        for each in (computed.sleep_onset, computed.midpoint, night.woke_at)
        if each is not None
    )
    return f"halfway between {first} and {last} is {middle}"


def _share(computed: Figures, whole: int | None, percent: float | None) -> str:
    percent = percent or 0.0
    rounded = in_every_hundred(percent)
    return f"100 × {computed.total_sleep_time} ÷ {whole} = {percent:.2f}, or {rounded} minutes"


_OF_A_NIGHT: Mapping[str, Callable[[Night, Figures, bool], str]] = {
    "time_in_bed": _time_in_bed,
    "total_sleep_time": _total_sleep_time,
    "sleep_onset_latency": _sleep_onset_latency,
    "wake_after_sleep_onset": _wake_after_sleep_onset,
    "terminal_wakefulness": _terminal_wakefulness,
    "sleep_efficiency": _sleep_efficiency,
    "sleep_episode_efficiency": _sleep_episode_efficiency,
    "sleep_maintenance_efficiency": _sleep_maintenance_efficiency,
    "midpoint": _midpoint,
}


def _summary_lines(figure: str, summary: Summary, twelve_hour: bool) -> list[str]:
    if figure == "sleep_regularity_index":
        return [_regularity_line(summary)]
    if figure == "sleep_efficiency":
        return _both_averages(summary)
    mean: Mean = getattr(summary, figure)
    if mean.value is None:
        return [f"Average: {needed_words(summary, mean)}."]
    average = f"Average over {count_words(mean.nights, 'night')}"
    if figure.endswith("_sd"):
        spread = f"Spread over {count_words(mean.nights, 'night')}: {length_words(mean.value)}."
        return [spread, "Two weeks or more give a steadier answer."]
    if figure.endswith("_efficiency"):
        told = f"{mean.value:.2f}"
    elif figure in ("midpoint", "rise_time"):
        told = minute_words(mean.value, twelve_hour=twelve_hour)
    else:
        told = length_words(mean.value)
    return [f"{average}: {told}."]


def _both_averages(summary: Summary) -> list[str]:
    """The two ways to put nights together differ: both are given, each with its name."""
    together = summary.sleep_efficiency_ratio_of_sums
    each = summary.sleep_efficiency_mean_of_nights
    if together.value is None or each.value is None:
        return [f"Average: {needed_words(summary, together)}."]
    nights = count_words(each.nights, "night")
    return [
        f"All nights added up: 100 × all time asleep ÷ all time in bed, {nights}: "
        f"{together.value:.2f}. Long nights count for more.",
        f"Average of the nights: their own figures added up ÷ {each.nights}: {each.value:.2f}. "
        "Every night counts the same.",
    ]


def _regularity_line(summary: Summary) -> str:
    if summary.sleep_regularity_index is None:
        return f"The index {pairs_needed_words(summary)}."
    pairs = f"{summary.regularity_pairs} pairs of neighbouring days"
    return f"Over {pairs}: {summary.sleep_regularity_index:.2f}."
