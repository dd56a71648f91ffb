"""Dates, times and lengths in people's words.

Nothing here reads the machine's language: the English names are fixed below. Written forms follow
the NHS style guide: "5:30pm", "midnight", "6 hours 30 minutes".
"""

from __future__ import annotations

from datetime import date, datetime, time

# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# fmt: on

MINUTES_IN_A_DAY = 24 * 60


def clock_words(moment: time, *, twelve_hour: bool = True) -> str:
    """A clock time: "5:30pm", "7am", "midnight", "midday", or "17:30" by the 24-hour clock."""
    if not twelve_hour:
        return f"{moment.hour:02}:{moment.minute:02}"
    if moment.minute == 0 and moment.hour in (0, 12):
        return "midday" if moment.hour else "midnight"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}{'pm' if moment.hour >= 12 else 'am'}"


def clock_and_day(moment: datetime, *, twelve_hour: bool = True) -> str:
    """A moment as its clock time and weekday: "11:30pm Sunday".

    Midnight names both days, because people differ on which of them it belongs to.
    """
    clock, weekday = clock_words(moment.time(), twelve_hour=twelve_hour), moment.weekday()
    if clock == "midnight":
        return f"midnight between {DAYS[weekday - 1]} and {DAYS[weekday]}"
    return f"{clock} {DAYS[weekday]}"


def minutes_words(minutes: float) -> str:
    """A length of 0 minutes or more in words: "6 hours 30 minutes", "9.5 minutes", "1 hour"."""
    hours, rest = divmod(minutes, 60)
    parts = [count_words(int(hours), "hour")] if hours else []
    if rest or not hours:
        parts.append(f"{rest:g} minute{'' if rest == 1 else 's'}")
    return " ".join(parts)


def minutes_short(minutes: int) -> str:
    """A length of 0 minutes or more for a narrow place: "6h30", "8h00", "45m"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02}" if hours else f"{rest}m"


def date_words(day: date, *, today: date | None = None) -> str:
    """A date in words: "Monday 23 November 2026". The year of `today` is left out."""
    year_goes_without_saying = today is not None and today.year == day.year
    return f"{DAYS[day.weekday()]} {_day_and_month(day, not year_goes_without_saying)}"


def date_short(day: date) -> str:
    """A date for the head of a column: "Mon 23"."""
    return f"{DAYS[day.weekday()][:3]} {day.day}"


def month_words(day: date) -> str:
    """The month of a date: "November 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def range_words(first: date, last: date, *, today: date | None = None) -> str:
    """The days from `first` to `last`, both counted: "17 to 23 November".

    Years are given where they differ from each other, or the last one from that of `today`.
    """
    is_another_year = today is not None and today.year != last.year
    ending = _day_and_month(last, first.year != last.year or is_another_year)
    if first == last:
        return ending
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {ending}"
    return f"{_day_and_month(first, first.year != last.year)} to {ending}"


def ago_words(day: date, today: date) -> str:
    """How long ago a day was: "today", "yesterday", "3 days ago", from 14 days "2 weeks ago".

    A day after `today`, as a journey west can bring, is given as a date.
    """
    days = (today - day).days
    if days < 0:
        return date_words(day, today=today)
    if days < 2:
        return "yesterday" if days else "today"
    return f"{days} days ago" if days < 14 else f"{days // 7} weeks ago"


def count_words(count: int, noun: str, plural: str | None = None) -> str:
    """How many of something: "no nights", "1 night", "3 nights". `plural` if not with an s."""
    if count == 1:
        return f"1 {noun}"
    return f"{count or 'no'} {plural or noun + 's'}"


def nearest(number: float) -> int:
    """A number of 0 or more to the nearest whole one, a half rounded up as people do it."""
    return int(2 * number + 1) // 2


def in_every_hundred(percent: float) -> str:
    """A percentage of 0 or more, to the nearest whole number: "84 in every 100"."""
    return f"{nearest(percent)} in every 100"


def greeting(hour: int) -> str:
    """A greeting for an hour of the day, 0 to 23. In the night it names no time of day."""
    if hour < 5:
        return "Hello"
    if hour < 12:
        return "Good morning"
    return "Good afternoon" if hour < 18 else "Good evening"


def _day_and_month(day: date, with_year: bool) -> str:
    return f"{day.day} {month_words(day) if with_year else MONTHS[day.month - 1]}"
