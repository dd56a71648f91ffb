"""A sleep window as a person types it, and in words. Its times are recorded, never suggested."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time

from pain_companion.domain.sleep import SleepWindow
from pain_companion.formats import clock_words, date_words
from pain_companion.text import clean_input
from pain_companion.typed import guess_half, read_clock
from pain_companion.typed_dates import read_date
from pain_companion.words.days_as_typed import whole_date
from pain_companion.words.entry import Entry

BEDTIMES_ARE_NEAR = time(22, 30)
RISES_ARE_NEAR = time(7)
TITLES: Mapping[str, str] = {
    "to_bed": "To bed",
    "got_up": "Up",
    "set_by": "Who set it",
    "first_morning": "From the morning",
    "last_morning": "To the morning",
    "note": "Note",
}
"""What is asked about a window, in the order in which it is asked."""

WANTED: Mapping[str, str] = {
    "to_bed": "the time to bed",
    "got_up": "the time up",
    "set_by": "who set it",
}
"""What a window cannot be kept without."""


def read_window(
    typed: Mapping[str, str], today: date, *, twelve_hour: bool, window_id: str = ""
) -> Entry[SleepWindow]:
    """Read a window. Without a first morning it holds from `today`; it may begin later too."""
    entry: Entry[SleepWindow] = Entry()

    def clock(clock: time) -> str:
        return clock_words(clock, twelve_hour=twelve_hour)

    def day(day: date) -> str:
        return date_words(day, today=today)

    def any_day(said: str) -> date:
        return read_date(said, today, allow_future=True)

    to_bed = entry.answer(typed, "to_bed", _near(BEDTIMES_ARE_NEAR), clock)
    got_up = entry.answer(typed, "got_up", _near(RISES_ARE_NEAR), clock)
    first = entry.answer(typed, "first_morning", any_day, day)
    last = entry.answer(typed, "last_morning", any_day, day)
    set_by, note = (clean_input(typed.get(name, "")).strip() for name in ("set_by", "note"))
    entry.missing = [words for name, words in WANTED.items() if not typed.get(name, "").strip()]
    if last is not None and last < (first or today):
        entry.problems["last_morning"] = "This is before the first morning."
    if to_bed is not None and got_up is not None and set_by and not entry.problems:
        entry.record = SleepWindow(
            to_bed, got_up, set_by, first or today, last, note or None, window_id
        )
    return entry


def typed_from_window(window: SleepWindow, *, twelve_hour: bool) -> dict[str, str]:
    """What a person would type for `window`."""
    typed = {
        "to_bed": clock_words(window.to_bed, twelve_hour=twelve_hour),
        "got_up": clock_words(window.got_up, twelve_hour=twelve_hour),
        "set_by": clean_input(window.set_by),
        "first_morning": whole_date(window.first_morning),
        "note": clean_input(window.note or ""),
    }
    if window.last_morning is not None:
        typed["last_morning"] = whole_date(window.last_morning)
    return typed


def window_times(window: SleepWindow, *, twelve_hour: bool) -> str:
    """The times of a window: "11:30pm to 6:30am"."""
    to_bed, got_up = (
        clock_words(clock, twelve_hour=twelve_hour) for clock in (window.to_bed, window.got_up)
    )
    return f"{to_bed} to {got_up}"


def window_days(window: SleepWindow, today: date) -> str:
    """Which mornings a window holds for: "from Thursday 19 November on"."""
    first = f"from {date_words(window.first_morning, today=today)}"
    if window.last_morning is None:
        return f"{first} on"
    return f"{first} to {date_words(window.last_morning, today=today)}"


def _near(usually: time) -> Callable[[str], time]:
    return lambda said: guess_half(read_clock(said), usually)
