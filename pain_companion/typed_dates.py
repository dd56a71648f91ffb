"""Reading dates as people type them; today is passed in.

What cannot be read raises NotUnderstoodError, whose message says what to type.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from pain_companion.formats import DAYS, MONTHS
from pain_companion.typed import NotUnderstoodError, first_match, tidy

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 12, 31)

_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_BETWEEN = r"(?: ?[-/.] ?| )"
_DATES = (
    r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})",
    rf"(?P<day>[0-9]{{1,2}}){_BETWEEN}(?P<month>[0-9]{{1,2}})(?:{_BETWEEN}{_YEAR}|\.)?",
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[-/. ]?(?:of )?(?P<month>[a-z]{{3,9}})"
    rf"(?:[-/.,]? ?{_YEAR}|\.)?",
)
_DAYS_BACK = {
    **{"today": 0, "this morning": 0, "last night": 0, "yesterday": 1, "tomorrow": -1},
    **{"day before yesterday": 2, "day after tomorrow": -2},
}
_A_DATE = "Type a date like 23/11/2026, 23 November or yesterday."
_A_COMING_DATE = "Type a date like 12 December, Friday or in 2 weeks."
_A_YEAR = "Type a year from 1900 to 2200."


def read_date(text: str, today: date, *, allow_future: bool = False) -> date:
    """Read a date: "2026-11-23", "23/11", "23 Nov", "Monday", "yesterday", "3 days ago".

    Numbers are day first. Without a year, and for a weekday, it is the latest such day up to
    `today`. "last night" is the morning it ended, so `today`. A year of two digits is in this
    century. Raises NotUnderstoodError, also for a day after `today` unless `allow_future`, and
    outside the years 1900 to 2200.
    """
    said = _tidy_day(text)
    day = _date_from_today(said, today) or _calendar_date(said, today)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NotUnderstoodError(_A_YEAR)
    if day > today and not allow_future:
        raise NotUnderstoodError("That day has not come yet. Type today or a day before it.")
    return day


def read_coming_date(text: str, today: date) -> date:
    """Read a date that lies ahead: "12 December", "Friday", "tomorrow", "in 2 weeks", "2/3/2027".

    Without a year, and for a weekday, it is the first such day from `today` on. A month ahead is
    the same day of that month, or its last. A day that is gone is read where it is named with its
    year. Raises NotUnderstoodError.
    """
    said = _tidy_day(text).removeprefix("this ")
    weekday = _place(said.removesuffix("."), DAYS)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    if coming := re.fullmatch(r"in ([0-9]{1,3}|an?) (day|week|month)s?", said):
        count = int(coming[1]) if coming[1].isdigit() else 1
        if coming[2] == "month":
            return _months_on(today, count)
        return today + timedelta(days=count * (7 if coming[2] == "week" else 1))
    day = _date_from_today(said, today) or _calendar_date(said, today, ahead=True)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NotUnderstoodError(_A_YEAR)
    return day


def _tidy_day(text: str) -> str:
    """What was typed, without the small words that stand before a day."""
    return re.sub(r"^(?:on )?(?:the )?", "", tidy(text))


def _months_on(day: date, count: int) -> date:
    """The same day of the month so many months later, or the last there is."""
    years, month_place = divmod(day.month - 1 + count, 12)
    fitting = (_existing_date(day.year + years, month_place, day.day - less) for less in range(4))
    return next(found for found in fitting if found is not None)


def _date_from_today(said: str, today: date) -> date | None:
    """The day that is so many days before `today`, or the latest with that weekday."""
    days_back = _DAYS_BACK.get(said)
    weekday = _place(said.removesuffix("."), DAYS)
    if weekday is not None:
        days_back = (today.weekday() - weekday) % 7
    elif ago := re.fullmatch(r"([0-9]{1,4}|a) (day|week)s? ago", said):
        count = 1 if ago[1] == "a" else int(ago[1])
        days_back = count * (7 if ago[2] == "week" else 1)
    if days_back is None:
        return None
    try:
        return today - timedelta(days=days_back)
    except OverflowError:
        raise NotUnderstoodError(_A_DATE) from None


def _calendar_date(said: str, today: date, *, ahead: bool = False) -> date:
    """The date with this day and month, and year if there is one, checked against its weekday."""
    first, _, rest = said.partition(" ")
    weekday = _place(first.rstrip(".,"), DAYS)
    parts = first_match(_DATES, said if weekday is None else rest)
    if parts is None:
        raise NotUnderstoodError(_A_COMING_DATE if ahead else _A_DATE)
    day = _date_of(parts["day"] or "", parts["month"] or "", parts["year"], today, ahead=ahead)
    if day is None:
        raise NotUnderstoodError("There is no such date. Type the day first, like 23/11/2026.")
    if weekday is not None and weekday != day.weekday():
        raise NotUnderstoodError("That date falls on another weekday. Type it like 23/11/2026.")
    return day


def _date_of(day: str, month: str, year: str | None, today: date, *, ahead: bool) -> date | None:
    """The date; without a year the latest one up to `today`, or the first one from it on."""
    month_place = int(month) - 1 if month.isdigit() else _place(month, MONTHS)
    if month_place is None:
        raise NotUnderstoodError(_A_COMING_DATE if ahead else _A_DATE)
    if year is not None:
        return _existing_date(int(year) + (2000 if len(year) == 2 else 0), month_place, int(day))
    # Nine years hold a 29 February even across a century without one, such as 2100.
    for years in range(9):
        found = _existing_date(today.year + (years if ahead else -years), month_place, int(day))
        if found is not None and (found >= today if ahead else found <= today):
            return found
    return None


def _existing_date(year: int, month_place: int, day: int) -> date | None:
    try:
        return date(year, month_place + 1, day)
    except ValueError:
        return None


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Where in `names` the name is that `word` begins with three letters or more of, if any."""
    start = "wed" if word == "weds" else word
    if len(start) < 3:
        return None
    return next((place for place, name in enumerate(names) if name.lower().startswith(start)), None)
