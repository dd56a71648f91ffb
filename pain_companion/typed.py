"""Reading times, lengths and counts as people type them.

Nothing here reads a clock or the machine's language. What cannot be read raises
NotUnderstoodError, whose message says what to type and never repeats what was typed.
"""

from __future__ import annotations

import re
from datetime import time

from pain_companion.formats import MINUTES_IN_A_DAY
from pain_companion.frozen import frozen

# fmt: off
_NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}
# fmt: on
LONGEST_TEXT = 200

# The regular expressions are strings: `re` compiles and keeps them at first use, not at start-up.
_CLOCK_END = r"(?: ?o'? ?clock)?(?: ?(?P<half>[ap])\.? ?m?\.?)?"
_SPOKEN_CLOCK = (
    r"(?:half(?: past)?|(?:a )?(?P<away>quarter|[0-9]{1,2})(?: min(?:ute)?s?)? (?P<way>past|to))"
    r" (?P<hour>[0-9]{1,2})" + _CLOCK_END
)
_DIGIT_CLOCK = r"(?P<hour>[0-9]{1,2}?)(?:(?: ?[:.h] ?| )?(?P<minute>[0-9]{2})| ?h)?" + _CLOCK_END

_VAGUE = (
    r"^(?:about|around|roughly|maybe|perhaps|approximately|approx\.?|~)(?= |[0-9]) ?"
    r"| ?ish\b| or (?:so|thereabouts)$"
)
"""Around what is said. Nobody is to watch the clock at night, so a guess is as good."""

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

_A_TIME = "Type a time like 10:30pm or 22:30."
_A_LENGTH = "Type minutes like 45, or 1h30."
_A_COUNT = "Type a whole number from 0 to 99."

# Asian keyboards type the ASCII characters at twice the width; phones type a curly apostrophe.
_PLAIN_CHARACTERS = {0xFF01 + n: 0x21 + n for n in range(94)} | {ord("’"): "'"}


class NotUnderstoodError(ValueError):
    """What was typed cannot be read. The message says what to type, and does not repeat it."""


@frozen
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
    said = re.sub(r"\b(?:12 ?)?midnight\b", "12am", tidy(text))
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
    said = tidy(text)
    if said == "none":
        return 0
    for phrase, plain in _LENGTH_PHRASES:
        said = re.sub(phrase, plain, said)
    match = first_match(_LENGTHS, said)
    if match is None:
        raise NotUnderstoodError(_A_LENGTH)
    hours, minutes = match.get("hours"), match.get("minutes")
    total = _whole_minutes(hours or "0", 60) + _whole_minutes(minutes or "0", 1)
    if hours and minutes and int(minutes) >= 60:
        raise NotUnderstoodError(f"Minutes after an hour go up to 59. {_A_LENGTH}")
    if total > MINUTES_IN_A_DAY:
        raise NotUnderstoodError(f"That is longer than a day. {_A_LENGTH}")
    return total


def read_length(text: str) -> int:
    """Read how long something was, in the same words: a minute or more.

    Raises NotUnderstoodError.
    """
    minutes = read_minutes(text)
    if minutes == 0:
        raise NotUnderstoodError("Type a minute or more.")
    return minutes


def read_count(text: str) -> int:
    """Read a whole number from 0 to 99, in digits or words. Raises NotUnderstoodError."""
    said = tidy(text)
    if said == "none":
        return 0
    if not re.fullmatch(r"[0-9]{1,2}", said):
        raise NotUnderstoodError(_A_COUNT)
    return int(said)


def tidy(text: str) -> str:
    """`text` in lower case with single spaces and numbers as digits; nothing where it is long.

    "About" and "ish" are left out.
    """
    if len(text) > LONGEST_TEXT:
        return ""
    plain = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text.translate(_PLAIN_CHARACTERS).lower())
    words: list[str] = []
    after_tens = False
    for word in re.sub(_VAGUE, "", " ".join(plain.split())).split():
        number = _NUMBER_WORDS.get(word)
        if after_tens and number is not None and 0 < number < 10:
            words[-1] = str(int(words[-1]) + number)
        else:
            words.append(word if number is None else str(number))
        after_tens = number in (20, 30, 40, 50)
    return " ".join(words)


def first_match(forms: tuple[str, ...], said: str) -> dict[str, str | None] | None:
    """The parts of `said` by name, in the first of these forms that it has."""
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
