"""Dates, times and lengths: reading them as people type them, writing them in people's words.

Nothing here reads a clock, the machine's language or its time zone: today is passed in and the
English names are fixed below. What cannot be read raises NotUnderstoodError, whose message says
what to type and never repeats what was typed. Written forms follow the NHS style guide: "5:30pm",
"midnight", "6 hours 30 minutes".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}
# fmt: on
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2200, 12, 31)

MINUTES_IN_A_DAY = 24 * 60
LONGEST_TEXT = 200

# The regular expressions are strings: `re` compiles and keeps them at first use, not at start-up.
_CLOCK_END = r"(?: ?o'? ?clock)?(?: ?(?P<half>[ap])\.? ?m?\.?)?"
_SPOKEN_CLOCK = (
    r"(?:half(?: past)?|(?:a )?(?P<away>quarter|[0-9]{1,2})(?: min(?:ute)?s?)? (?P<way>past|to))"
    r" (?P<hour>[0-9]{1,2})" + _CLOCK_END
)
_DIGIT_CLOCK = r"(?P<hour>[0-9]{1,2}?)(?:(?: ?[:.h] ?| )?(?P<minute>[0-9]{2})| ?h)?" + _CLOCK_END

_DECIMAL = r"[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_HOURS = r" ?(?:hours?|hrs?|h)"
_MINUTES = r" ?(?:minutes?|mins?|m)"
_LENGTHS = (
    r"(?P<minutes>[0-9]{1,4})",
    rf"(?P<minutes>{_DECIMAL}){_MINUTES}",
    rf"(?P<hours>{_DECIMAL}){_HOURS}",
    rf"(?P<hours>[0-9]{{1,2}}){_HOURS},? ?(?:and )?(?P<minutes>[0-9]{{1,2}})(?:{_MINUTES})?",
    r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-9]{2})",
)
_LENGTH_PHRASES = (
    (r"^(?:a )?half (?:an )?hour$", "30 m"),
    (r"^(?:a )?quarter of an hour$", "15 m"),
    (r"^3 quarters of an hour$", "45 m"),
    (r"^(?:an? )?hour\b", "1 hour"),
    (r"^([0-9]+) (?:hours? and a half|and a half hours?)$", r"\1.5 hours"),
)

_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_BETWEEN = r"(?: ?[-/.] ?| )"
_DATES = (
    r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})",
    rf"(?P<day>[0-9]{{1,2}}){_BETWEEN}(?P<month>[0-9]{{1,2}})(?:{_BETWEEN}{_YEAR}|\.)?",
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[-/. ]?(?:of )?(?P<month>[a-z]{{3,9}})"
    rf"(?:[-/.,]? ?{_YEAR}|\.)?",
)
_DAYS_BACK = {"today": 0, "this morning": 0, "last night": 0, "yesterday": 1, "tomorrow": -1}

_A_TIME = "Type a time like 10:30pm or 22:30."
_A_LENGTH = "Type minutes like 45, or 1h30."
_A_COUNT = "Type a whole number from 0 to 99."
_A_DATE = "Type a date like 23/11/2026, 23 November or yesterday."
_A_YEAR = "Type a year from 1900 to 2200."

# Asian keyboards type the ASCII characters at twice the width; phones type a curly apostrophe.
_PLAIN_CHARACTERS = {0xFF01 + n: 0x21 + n for n in range(94)} | {ord("’"): "'"}


class NotUnderstoodError(ValueError):
    """What was typed cannot be read. The message says what to type, and does not repeat it."""


@dataclass(frozen=True)
class ClockReading:
    """A clock time as typed, and whether morning or evening was said.

    Where `half_known` is false, `time` is what a 24-hour clock would make of it, and the time
    twelve hours away may be meant.
    """

    time: time
    half_known: bool


def read_clock(text: str) -> ClockReading:
    """Read a clock time: "2330", "23:30", "11.30pm", "half past 11", "quarter to 7", "midnight".

    "half 11" is the British 11:30. Raises NotUnderstoodError.
    """
    said = re.sub(r"\b(?:12 ?)?midnight\b", "12am", _tidy(text))
    said = re.sub(r"\b(?:12 ?)?(?:midday|noon)\b", "12pm", said)
    spoken = re.fullmatch(_SPOKEN_CLOCK, said)
    match = spoken or re.fullmatch(_DIGIT_CLOCK, said)
    if match is None:
        raise NotUnderstoodError(_A_TIME)
    hour, half_known = _hour(match["hour"], match["half"])
    minutes = _minutes_from_the_hour(spoken) if spoken else int(match["minute"] or 0)
    if abs(minutes) >= 60:
        raise NotUnderstoodError(f"Minutes go from 00 to 59. {_A_TIME}")
    if hour * 60 + minutes > MINUTES_IN_A_DAY:
        raise NotUnderstoodError(f"Hours go from 0 to 23. {_A_TIME}")
    return ClockReading(_clock(hour * 60 + minutes), half_known)


def guess_half(reading: ClockReading, usually: time) -> time:
    """The time meant: where the half of the day is not known, the one nearer to `usually`.

    Nearer is counted round the clock. Where both are six hours away, the time as typed.
    """
    if reading.half_known:
        return reading.time
    typed = _minute_of_day(reading.time)

    def distance(minute: int) -> int:
        apart = (minute - _minute_of_day(usually)) % MINUTES_IN_A_DAY
        return min(apart, MINUTES_IN_A_DAY - apart)

    return _clock(min(typed, typed + MINUTES_IN_A_DAY // 2, key=distance))


def read_minutes(text: str) -> int:
    """Read a length as whole minutes, 0 to 1440: "45", "1h30", "1:30", "1.5h", "half an hour".

    Half a minute is rounded up. Raises NotUnderstoodError, also for a bare "3,5", which could
    be minutes or hours.
    """
    said = _tidy(text)
    if said == "none":
        return 0
    for phrase, plain in _LENGTH_PHRASES:
        said = re.sub(phrase, plain, said)
    match = _first_match(_LENGTHS, said)
    if match is None:
        raise NotUnderstoodError(_A_LENGTH)
    hours, minutes = match.get("hours"), match.get("minutes")
    total = _whole_minutes(hours or "0", 60) + _whole_minutes(minutes or "0", 1)
    if hours and minutes and int(minutes) >= 60:
        raise NotUnderstoodError(f"Minutes after an hour go up to 59. {_A_LENGTH}")
    if total > MINUTES_IN_A_DAY:
        raise NotUnderstoodError(f"That is longer than a day. {_A_LENGTH}")
    return total


def read_count(text: str) -> int:
    """Read a whole number from 0 to 99, in digits or words. Raises NotUnderstoodError."""
    said = _tidy(text)
    if said == "none":
        return 0
    if not re.fullmatch(r"[0-9]{1,2}", said):
        raise NotUnderstoodError(_A_COUNT)
    return int(said)


def read_date(text: str, today: date, *, allow_future: bool = False) -> date:
    """Read a date: "2026-11-23", "23/11", "23 Nov", "Monday", "yesterday", "3 days ago".

    Numbers are day first. Without a year, and for a weekday, it is the latest such day up to
    `today`. "last night" is the morning it ended, so `today`. A year of two digits is in this
    century. Raises NotUnderstoodError, also for a day after `today` unless `allow_future`, and
    outside the years 1900 to 2200.
    """
    said = _tidy(text)
    day = _date_from_today(said, today) or _calendar_date(said, today)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NotUnderstoodError(_A_YEAR)
    if day > today and not allow_future:
        raise NotUnderstoodError("That day has not come yet. Type today or a day before it.")
    return day


def read_coming_date(text: str, today: date) -> date:
    """Read a date that lies ahead: "12 December", "Friday", "tomorrow", "in 2 weeks", "2/3/2027".

    Without a year, and for a weekday, it is the first such day from `today` on. A day that is gone
    is read where it is named with its year. Raises NotUnderstoodError.
    """
    said = _tidy(text)
    weekday = _place(said.removesuffix("."), DAYS)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    if coming := re.fullmatch(r"in ([0-9]{1,3}|an?) (day|week)s?", said):
        count = int(coming[1]) if coming[1].isdigit() else 1
        return today + timedelta(days=count * (7 if coming[2] == "week" else 1))
    day = _date_from_today(said, today) or _calendar_date(said, today, ahead=True)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NotUnderstoodError(_A_YEAR)
    return day


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


def minutes_words(minutes: int) -> str:
    """A length of 0 minutes or more in words: "6 hours 30 minutes", "1 hour", "0 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [count_words(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(f"{rest} minute{'' if rest == 1 else 's'}")
    return " ".join(parts)


def minutes_short(minutes: int) -> str:
    """A length of 0 minutes or more for a narrow place: "6h30", "8h00", "45m"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02}" if hours else f"{rest}m"


def date_words(day: date, *, today: date | None = None, year: bool | None = None) -> str:
    """A date in words: "Monday 23 November".

    The year is added where `year` is true, or is not given and differs from that of `today`.
    """
    return f"{DAYS[day.weekday()]} {_day_and_month(day, _shows_year(day, today, year))}"


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
    ending = _day_and_month(last, first.year != last.year or _shows_year(last, today))
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


def in_every_hundred(percent: float) -> str:
    """A percentage of 0 or more, to the nearest whole number: "84 in every 100"."""
    return f"{int(percent + 0.5)} in every 100"


def greeting(hour: int) -> str:
    """A greeting for an hour of the day, 0 to 23. In the night it names no time of day."""
    if hour < 5:
        return "Hello"
    if hour < 12:
        return "Good morning"
    return "Good afternoon" if hour < 18 else "Good evening"


def _tidy(text: str) -> str:
    """`text` in lower case with single spaces and numbers as digits; nothing where it is long."""
    if len(text) > LONGEST_TEXT:
        return ""
    plain = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text.translate(_PLAIN_CHARACTERS).lower())
    words: list[str] = []
    after_tens = False
    for word in plain.split():
        number = _NUMBER_WORDS.get(word)
        if after_tens and number is not None and 0 < number < 10:
            words[-1] = str(int(words[-1]) + number)
        else:
            words.append(word if number is None else str(number))
        after_tens = number in (20, 30, 40, 50)
    return " ".join(words)


def _first_match(forms: tuple[str, ...], said: str) -> dict[str, str | None] | None:
    for form in forms:
        if match := re.fullmatch(form, said):
            return match.groupdict()
    return None


def _hour(digits: str, half: str | None) -> tuple[int, bool]:
    """The hour, 0 to 24, and whether its half of the day is known."""
    hour = int(digits)
    if half is None:
        return hour, digits.startswith("0") or hour > 12
    if not 1 <= hour <= 12:
        raise NotUnderstoodError(f"With am or pm, hours go from 1 to 12. {_A_TIME}")
    return hour % 12 + (12 if half == "p" else 0), True


def _minutes_from_the_hour(spoken: re.Match[str]) -> int:
    if spoken["away"] is None:
        return 30
    away = 15 if spoken["away"] == "quarter" else int(spoken["away"])
    return away if spoken["way"] == "past" else -away


def _clock(minute: int) -> time:
    return time(*divmod(minute % MINUTES_IN_A_DAY, 60))


def _minute_of_day(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _whole_minutes(number: str, minutes_in_one: int) -> int:
    """`number` with at most one decimal point or comma, in minutes, a half rounded up.

    In whole numbers throughout: 1.675 hours are 100.5 minutes, which floats would round down.
    """
    whole, _, decimals = number.replace(",", ".").partition(".")
    scale = int("1" + "0" * len(decimals))
    return (2 * int(whole + decimals) * minutes_in_one + scale) // (2 * scale)


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
    parts = _first_match(_DATES, said if weekday is None else rest)
    if parts is None:
        raise NotUnderstoodError(_A_DATE)
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
        raise NotUnderstoodError(_A_DATE)
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


def _shows_year(day: date, today: date | None, year: bool | None = None) -> bool:
    if year is not None:
        return year
    return today is not None and today.year != day.year


def _day_and_month(day: date, with_year: bool) -> str:
    return f"{day.day} {month_words(day) if with_year else MONTHS[day.month - 1]}"
