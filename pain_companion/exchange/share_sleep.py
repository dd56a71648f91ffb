"""The lines about sleep: the last seven nights, what they come to, and how that is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pain_companion.domain.sleep_summary import summarise
from pain_companion.exchange.share_item import ShareItem, Sharing
from pain_companion.formats import date_words, range_words
from pain_companion.text import one_line
from pain_companion.words.sleep import recorded_lines
from pain_companion.words.sleep_view import term_help, week_figures
from pain_companion.words.sleep_week import week_sentences

WORKING = "How that is worked out"
NIGHTS = "Each night"
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def sleep_items(sharing: Sharing) -> Iterator[ShareItem]:
    """The week up to today in sentences and figures with their working, then night by night."""
    last, twelve_hour = sharing.today, sharing.settings.twelve_hour
    first = last - WEEK + DAY
    sleep = sharing.diary.sleep
    nights, naps = sleep.nights(first - WEEK, last), sleep.naps(first - WEEK, last)
    week, fortnight, before = (
        summarise(nights, naps, *days)
        for days in ((first, last), (first - WEEK, last), (first - WEEK, first - DAY))
    )
    if not week.nights_written:
        return
    heading = range_words(first, last)
    for sentence in week_sentences(week, before):
        yield ShareItem("sleep", heading, sentence)
    figures = week_figures(week, twelve_hour=twelve_hour)
    for figure in figures:
        yield ShareItem("sleep", heading, f"{figure.title}, {figure.line}")
    for term in (each for figure in figures for each in figure.terms):
        name, *working = term_help(term, week, fortnight, twelve_hour=twelve_hour)
        yield ShareItem("sleep", WORKING, f"{name}: {' '.join(working)}")
    for night in nights:
        if night.morning >= first:
            lines = recorded_lines(night, twelve_hour=twelve_hour)
            told = "; ".join(each.rstrip(".") for each in lines)
            words = one_line(f"{date_words(night.morning, today=last)}: {told}")
            yield ShareItem("sleep", NIGHTS, words, (("nights", night.id),))
