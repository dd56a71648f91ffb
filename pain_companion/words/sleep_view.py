"""The three figures under a week, and what is said about one of them when it is asked about."""

from __future__ import annotations

from pain_companion.domain.sleep_summary import Mean, Summary
from pain_companion.formats import count_words, in_every_hundred, minutes_short, nearest
from pain_companion.frozen import frozen
from pain_companion.words.sleep_figures import explain
from pain_companion.words.sleep_week import length_words, minute_words, needed_words


@frozen
class FigureWords:
    """A figure in a few words, and the terms of the figures it is made of."""

    title: str
    line: str
    terms: tuple[str, ...]


def week_figures(summary: Summary, *, twelve_hour: bool) -> tuple[FigureWords, ...]:
    """Time asleep, the share of time in bed asleep both ways, and when and how steadily up."""
    return (
        _asleep(summary, summary.total_sleep_time),
        _share(summary),
        _up(summary, summary.rise_time, twelve_hour=twelve_hour),
    )


def figure_help(
    figure: FigureWords, week: Summary, fortnight: Summary, *, twelve_hour: bool
) -> list[str]:
    """How a figure is worked out, with the person's own numbers."""
    lines: list[str] = []
    for term in figure.terms:
        told = term_help(term, week, fortnight, twelve_hour=twelve_hour)
        lines += [*([" "] if lines else []), *told]
    return lines


def term_help(term: str, week: Summary, fortnight: Summary, *, twelve_hour: bool) -> list[str]:
    """How what is behind a term is worked out, its name first.

    The regularity index compares neighbouring days and needs more of them than a week has.
    """
    summary = fortnight if term == "sleep_regularity_index" else week
    return explain(term, None, summary, twelve_hour=twelve_hour)


def _asleep(summary: Summary, mean: Mean) -> FigureWords:
    terms = ("total_sleep_time", "time_in_bed")
    if mean.value is None:
        return FigureWords("Time asleep", needed_words(summary, mean), terms)
    nights = count_words(mean.nights, "night")
    title = f"{minutes_short(nearest(mean.value))} asleep"
    return FigureWords(title, f"on average, from {nights}", terms)


def _share(summary: Summary) -> FigureWords:
    together = summary.sleep_efficiency_ratio_of_sums
    each = summary.sleep_efficiency_mean_of_nights
    terms = ("sleep_efficiency",)
    if together.value is None or each.value is None:
        return FigureWords("Asleep while in bed", needed_words(summary, together), terms)
    average = nearest(each.value)
    line = f"minutes in bed asleep, added up; {average} averaged"
    return FigureWords(in_every_hundred(together.value), line, terms)


def _up(summary: Summary, mean: Mean, *, twelve_hour: bool) -> FigureWords:
    terms = ("rise_time", "rise_time_sd", "midpoint_sd", "sleep_regularity_index")
    if mean.value is None:
        return FigureWords("Getting up", needed_words(summary, mean), terms)
    title = f"Up at {minute_words(mean.value, twelve_hour=twelve_hour)}"
    return FigureWords(title, f"on average{_moving(summary.rise_time_sd.value)}", terms)


def _moving(spread: float | None) -> str:
    if spread is None:
        return ""
    return ", the same each day" if spread < 0.5 else f", moving by {length_words(spread)}"
