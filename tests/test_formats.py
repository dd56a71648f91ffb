"""What people type is read as they mean it, and what is written for them reads back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.formats import (
    DAYS,
    ago_words,
    clock_and_day,
    clock_words,
    count_words,
    date_short,
    date_words,
    greeting,
    in_every_hundred,
    minutes_short,
    minutes_words,
    month_words,
    nearest,
    range_words,
)
from pain_companion.typed import (
    ClockReading,
    NotUnderstoodError,
    guess_half,
    read_clock,
    read_count,
    read_minutes,
)
from pain_companion.typed_dates import FIRST_DAY, LAST_DAY, read_date

TODAY = date(2026, 11, 23)  # a Monday

CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DATES = st.dates(FIRST_DAY, LAST_DAY)
# Text made of the pieces that the readers know, so that it often comes close to a right answer.
# fmt: off
NEARLY = st.lists(
    st.sampled_from([
        "0", "1", "7", "12", "24", "29", "45", "59", "99", "1000", "2026", ":", ".", "/", "-", ",",
        "h", "m", "am", "pm", "half", "quarter", "past", "to", "an", "and", "a", "hour", "hours",
        "minutes", "ago", "days", "weeks", "mon", "monday", "feb", "nov", "november", "midnight",
        "noon", "st", "one", "twenty", "none", "o'clock", "last", "night",
    ]),
    max_size=6,
).flatmap(lambda pieces: st.sampled_from(["".join(pieces), " ".join(pieces)]))
# fmt: on

READERS: tuple[Callable[[str], object], ...] = (
    read_clock,
    read_minutes,
    read_count,
    lambda text: read_date(text, TODAY),
)


def refusal(reader: Callable[[str], object], text: str) -> str:
    with pytest.raises(NotUnderstoodError) as caught:
        reader(text)
    return str(caught.value)


# Clock times


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("2330", 23, 30),
        ("23:30", 23, 30),
        ("23.30", 23, 30),
        ("23h30", 23, 30),
        ("23h", 23, 0),
        ("23 30", 23, 30),
        ("23 : 30", 23, 30),
        ("11.30pm", 23, 30),
        ("11:30 p.m.", 23, 30),
        ("11:30 P.M", 23, 30),
        ("1130pm", 23, 30),
        ("11pm", 23, 0),
        ("11 pm", 23, 0),
        ("  11   PM  ", 23, 0),
        ("11 o'clock pm", 23, 0),
        ("7:30 am", 7, 30),
        ("half past 11pm", 23, 30),
        ("quarter to seven pm", 18, 45),
        ("quarter to 12pm", 11, 45),
        ("ten to 1 am", 0, 50),
        ("ten past 18", 18, 10),
        ("quarter to 24", 23, 45),
        ("07", 7, 0),
        ("07:30", 7, 30),
        ("0730", 7, 30),
        ("030", 0, 30),
        ("0:30", 0, 30),
        ("00:30", 0, 30),
        ("12am", 0, 0),
        ("12:30am", 0, 30),
        ("12pm", 12, 0),
        ("12:30pm", 12, 30),
        ("midnight", 0, 0),
        ("12 midnight", 0, 0),
        ("Midnight", 0, 0),
        ("quarter to midnight", 23, 45),
        ("24:00", 0, 0),
        ("2400", 0, 0),
        ("midday", 12, 0),
        ("noon", 12, 0),
        ("12 noon", 12, 0),
        ("ten past noon", 12, 10),
        ("２３：３０", 23, 30),
        ("１１ｐｍ", 23, 0),
        ("23\u00a030", 23, 30),
        ("about 11pm", 23, 0),
        ("~23:30", 23, 30),
        ("11pm-ish", 23, 0),
        ("11ish pm", 23, 0),
        ("maybe half past 11pm or so", 23, 30),
        ("around midnight", 0, 0),
    ],
)
def test_a_time_that_can_only_be_one_is_read_as_known(text: str, hour: int, minute: int) -> None:
    assert read_clock(text) == ClockReading(time(hour, minute), half_known=True)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("7", 7, 0),
        ("seven", 7, 0),
        ("7 o'clock", 7, 0),
        ("7 o’clock", 7, 0),
        ("7:30", 7, 30),
        ("730", 7, 30),
        ("1130", 11, 30),
        ("12:30", 12, 30),
        ("six thirty", 6, 30),
        ("half past 11", 11, 30),
        ("half-past eleven", 11, 30),
        ("half 11", 11, 30),
        ("half twelve", 12, 30),
        ("quarter to 7", 6, 45),
        ("a quarter to 7", 6, 45),
        ("quarter past six", 6, 15),
        ("ten past 6", 6, 10),
        ("20 to 8", 7, 40),
        ("twenty to eight", 7, 40),
        ("twenty-five to eight", 7, 35),
        ("twenty five past eight", 8, 25),
        ("20 minutes past 8", 8, 20),
        ("quarter to one", 0, 45),
        ("half ten-ish", 10, 30),
        ("tenish", 10, 0),
    ],
)
def test_a_time_without_morning_or_evening_says_that_its_half_is_not_known(
    text: str, hour: int, minute: int
) -> None:
    assert read_clock(text) == ClockReading(time(hour, minute), half_known=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "3,5",
        "3.5",
        "7:5",
        "half",
        "half to 7",
        "past 6",
        "10 past",
        "quarter past 7:30",
        "none",
        "soon",
        "-7",
        "7 8 9",
        "12345",
        "11pmpm",
        "7pm am",
        "midnight pm",
        "1½",
        "7²",
    ],
)
def test_a_time_that_cannot_be_read_is_answered_with_what_to_type(text: str) -> None:
    assert refusal(read_clock, text) == "Type a time like 10:30pm or 22:30."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("25:00", "Hours go from 0 to 23."),
        ("24:30", "Hours go from 0 to 23."),
        ("99", "Hours go from 0 to 23."),
        ("half past 24", "Hours go from 0 to 23."),
        ("29:75", "Minutes go from 00 to 59."),
        ("7:60", "Minutes go from 00 to 59."),
        ("70 past 6", "Minutes go from 00 to 59."),
        ("13pm", "With am or pm, hours go from 1 to 12."),
        ("23:30pm", "With am or pm, hours go from 1 to 12."),
        ("0:30pm", "With am or pm, hours go from 1 to 12."),
    ],
)
def test_a_time_that_no_clock_shows_is_refused_by_what_is_wrong(text: str, sentence: str) -> None:
    assert refusal(read_clock, text) == f"{sentence} Type a time like 10:30pm or 22:30."


@pytest.mark.parametrize(
    ("text", "usually", "meant"),
    [
        ("7", time(6, 45), time(7)),
        ("7", time(19, 30), time(19)),
        ("11", time(23), time(23)),
        ("11:30", time(0, 30), time(23, 30)),
        ("half past 12", time(23), time(0, 30)),
        ("12:30", time(13), time(12, 30)),
        ("quarter to one", time(23, 30), time(0, 45)),
        ("quarter to one", time(12), time(12, 45)),
        ("6", time(0), time(6)),
        ("23:30", time(11), time(23, 30)),
        ("07:30", time(19), time(7, 30)),
    ],
)
def test_a_missing_half_is_guessed_from_the_usual_time(
    text: str, usually: time, meant: time
) -> None:
    assert guess_half(read_clock(text), usually) == meant


def circular_distance(one: time, other: time) -> int:
    apart = abs(60 * (one.hour - other.hour) + one.minute - other.minute)
    return min(apart, 24 * 60 - apart)


@given(CLOCKS, CLOCKS)
def test_a_guess_is_the_nearer_of_the_two_times_that_can_be_meant(typed: time, usual: time) -> None:
    other = typed.replace(hour=(typed.hour + 12) % 24)
    guess = guess_half(ClockReading(typed, half_known=False), usual)
    assert guess in (typed, other)
    nearer = min(circular_distance(typed, usual), circular_distance(other, usual))
    assert circular_distance(guess, usual) == nearer


@given(CLOCKS, CLOCKS)
def test_a_known_time_is_never_guessed_away(typed: time, usual: time) -> None:
    assert guess_half(ClockReading(typed, half_known=True), usual) == typed


# Lengths


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45m", 45),
        ("45 min", 45),
        ("45 mins", 45),
        ("45 minutes", 45),
        ("1 minute", 1),
        ("forty-five minutes", 45),
        ("twenty five", 25),
        ("1h", 60),
        ("1 hr", 60),
        ("1h30", 90),
        ("1H30", 90),
        ("1 h 30", 90),
        ("1h30m", 90),
        ("1h05", 65),
        ("1:30", 90),
        ("0:45", 45),
        ("24:00", 1440),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1.25 hours", 75),
        ("0.99h", 59),
        ("1.675h", 101),
        ("4.5 min", 5),
        ("4.4 min", 4),
        ("one hour", 60),
        ("an hour", 60),
        ("hour", 60),
        ("half an hour", 30),
        ("half hour", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("an hour and a half", 90),
        ("one hour and a half", 90),
        ("one and a half hours", 90),
        ("2 and a half hours", 150),
        ("2 hours 15 minutes", 135),
        ("2 hours, 15 minutes", 135),
        ("2 hours and 15 minutes", 135),
        ("an hour and 10 minutes", 70),
        ("0", 0),
        ("none", 0),
        ("None", 0),
        ("1440", 1440),
        ("４５", 45),
        ("about 45", 45),
        ("roughly an hour or so", 60),
    ],
)
def test_a_length_is_read_as_whole_minutes(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    "text",
    ["", "3,5", "3.5", "-5", "a while", "1.5h 20", "1:5", "h", "45 s", "1 h 30 h", "12345", "1½h"],
)
def test_a_length_that_cannot_be_read_is_answered_with_what_to_type(text: str) -> None:
    assert refusal(read_minutes, text) == "Type minutes like 45, or 1h30."


@pytest.mark.parametrize("text", ["1441", "24h01", "25h", "24:01", "24.1 h"])
def test_a_length_beyond_a_day_is_refused(text: str) -> None:
    assert refusal(read_minutes, text) == (
        "That is longer than a day. Type minutes like 45, or 1h30."
    )


@pytest.mark.parametrize("text", ["1h60", "1:75", "1 hour 90 minutes"])
def test_minutes_after_an_hour_are_fewer_than_sixty(text: str) -> None:
    assert refusal(read_minutes, text) == (
        "Minutes after an hour go up to 59. Type minutes like 45, or 1h30."
    )


# Counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("3", 3),
        (" 03 ", 3),
        ("99", 99),
        ("３", 3),
        ("none", 0),
        ("zero", 0),
        ("Two", 2),
        ("twelve", 12),
        ("twenty-one", 21),
    ],
)
def test_a_count_is_read_in_digits_or_words(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    "text", ["", "100", "-1", "3.5", "3,5", "a few", "twenty zero", "1 2", "2²"]
)
def test_a_count_that_is_no_whole_number_up_to_99_is_refused(text: str) -> None:
    assert refusal(read_count, text) == "Type a whole number from 0 to 99."


# Dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        ("2026/11/02", date(2026, 11, 2)),
        ("23/11/2026", date(2026, 11, 23)),
        ("23.11.2026", date(2026, 11, 23)),
        ("23. 11. 2026", date(2026, 11, 23)),
        ("23-11-2026", date(2026, 11, 23)),
        ("23/11/26", date(2026, 11, 23)),
        ("23/11", date(2026, 11, 23)),
        ("23.11.", date(2026, 11, 23)),
        ("24/11", date(2025, 11, 24)),
        ("1/2", date(2026, 2, 1)),
        ("23 Nov", date(2026, 11, 23)),
        ("23nov", date(2026, 11, 23)),
        ("23-Nov-2026", date(2026, 11, 23)),
        ("23rd of November", date(2026, 11, 23)),
        ("23 November 2026", date(2026, 11, 23)),
        ("5 Sept", date(2026, 9, 5)),
        ("5 sep.", date(2026, 9, 5)),
        ("1 Dec", date(2025, 12, 1)),
        ("Monday 23 November 2026", date(2026, 11, 23)),
        ("Mon, 23 Nov 2026", date(2026, 11, 23)),
        ("Sunday 22/11", date(2026, 11, 22)),
        ("29 Feb", date(2024, 2, 29)),
        ("29/2/2024", date(2024, 2, 29)),
        ("Mon", date(2026, 11, 23)),
        ("monday", date(2026, 11, 23)),
        ("Tue", date(2026, 11, 17)),
        ("tues", date(2026, 11, 17)),
        ("weds", date(2026, 11, 18)),
        ("Sun.", date(2026, 11, 22)),
        ("today", date(2026, 11, 23)),
        ("Last night", date(2026, 11, 23)),
        ("this morning", date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 22)),
        ("1 day ago", date(2026, 11, 22)),
        ("3 days ago", date(2026, 11, 20)),
        ("three days ago", date(2026, 11, 20)),
        ("on Monday", date(2026, 11, 23)),
        ("the day before yesterday", date(2026, 11, 21)),
        ("on the 3rd of November", date(2026, 11, 3)),
        ("a week ago", date(2026, 11, 16)),
        ("2 weeks ago", date(2026, 11, 9)),
        ("1/1/1900", date(1900, 1, 1)),
        ("２３／１１", date(2026, 11, 23)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


def test_a_29_february_without_a_year_is_found_across_a_century_without_one() -> None:
    assert read_date("29 Feb", date(2104, 2, 28)) == date(2096, 2, 29)


@pytest.mark.parametrize("text", ["24/11/2026", "24 November 2026", "tomorrow", "1/1/2100"])
def test_a_day_to_come_is_refused_unless_it_is_allowed(text: str) -> None:
    assert refusal(lambda typed: read_date(typed, TODAY), text) == (
        "That day has not come yet. Type today or a day before it."
    )
    assert read_date(text, TODAY, allow_future=True) > TODAY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Type a date like 23/11/2026, 23 November or yesterday."),
        ("soon", "Type a date like 23/11/2026, 23 November or yesterday."),
        ("23", "Type a date like 23/11/2026, 23 November or yesterday."),
        ("23 Nob", "Type a date like 23/11/2026, 23 November or yesterday."),
        ("mo", "Type a date like 23/11/2026, 23 November or yesterday."),
        ("31/2", "There is no such date. Type the day first, like 23/11/2026."),
        ("29/2/2026", "There is no such date. Type the day first, like 23/11/2026."),
        ("11/23/2026", "There is no such date. Type the day first, like 23/11/2026."),
        ("0/0", "There is no such date. Type the day first, like 23/11/2026."),
        ("Tuesday 23/11/2026", "That date falls on another weekday. Type it like 23/11/2026."),
        ("31/12/1899", "Type a year from 1900 to 2200."),
        ("1/1/2201", "Type a year from 1900 to 2200."),
        ("9999 weeks ago", "Type a year from 1900 to 2200."),
    ],
)
def test_a_date_that_cannot_be_is_refused_by_what_is_wrong(text: str, sentence: str) -> None:
    assert refusal(lambda typed: read_date(typed, TODAY), text) == sentence


@pytest.mark.parametrize("text", ["yesterday", "9999 weeks ago"])
def test_a_day_before_the_calendar_begins_is_refused(text: str) -> None:
    assert refusal(lambda typed: read_date(typed, date.min), text).startswith("Type a date")


@given(DATES, st.sampled_from(DAYS))
def test_a_weekday_is_the_latest_one_up_to_today(today: date, weekday: str) -> None:
    if today - FIRST_DAY < timedelta(days=6):
        return
    day = read_date(weekday, today)
    assert DAYS[day.weekday()] == weekday
    assert timedelta(0) <= today - day < timedelta(days=7)


# Writing


@pytest.mark.parametrize(
    ("moment", "words", "by_24_hours"),
    [
        (time(17, 30), "5:30pm", "17:30"),
        (time(7), "7am", "07:00"),
        (time(7, 5), "7:05am", "07:05"),
        (time(0), "midnight", "00:00"),
        (time(0, 30), "12:30am", "00:30"),
        (time(12), "midday", "12:00"),
        (time(12, 1), "12:01pm", "12:01"),
        (time(23, 30), "11:30pm", "23:30"),
    ],
)
def test_a_clock_time_is_written_in_either_style(
    moment: time, words: str, by_24_hours: str
) -> None:
    assert clock_words(moment) == words
    assert clock_words(moment, twelve_hour=False) == by_24_hours


def test_a_moment_is_echoed_with_its_day() -> None:
    assert clock_and_day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC)) == "11:30pm Sunday"
    assert (
        clock_and_day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), twelve_hour=False)
        == "23:30 Sunday"
    )


def test_midnight_is_echoed_with_both_its_days() -> None:
    midnight = datetime(2026, 11, 23, tzinfo=UTC)
    assert clock_and_day(midnight) == "midnight between Sunday and Monday"
    assert clock_and_day(midnight, twelve_hour=False) == "00:00 Monday"


@pytest.mark.parametrize(
    ("minutes", "words", "short"),
    [
        (0, "0 minutes", "0m"),
        (1, "1 minute", "1m"),
        (45, "45 minutes", "45m"),
        (60, "1 hour", "1h00"),
        (61, "1 hour 1 minute", "1h01"),
        (390, "6 hours 30 minutes", "6h30"),
        (480, "8 hours", "8h00"),
        (1440, "24 hours", "24h00"),
    ],
)
def test_a_length_is_written_in_words_and_short(minutes: int, words: str, short: str) -> None:
    assert minutes_words(minutes) == words
    assert minutes_short(minutes) == short


def test_a_date_in_words_has_its_year_where_it_is_not_this_one() -> None:
    assert date_words(TODAY, today=TODAY) == "Monday 23 November"
    assert date_words(date(2025, 11, 23), today=TODAY) == "Sunday 23 November 2025"
    assert date_words(TODAY) == "Monday 23 November 2026", "nobody said which year it is"


def test_a_column_head_and_a_month_are_written_short_and_whole() -> None:
    assert date_short(TODAY) == "Mon 23"
    assert date_short(date(2026, 9, 2)) == "Wed 2"
    assert month_words(TODAY) == "November 2026"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 17), date(2026, 11, 23), "17 to 23 November"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 November to 6 December"),
        (date(2025, 12, 28), date(2026, 1, 3), "28 December 2025 to 3 January 2026"),
        (date(2026, 11, 23), date(2026, 11, 23), "23 November"),
        (date(2025, 11, 17), date(2025, 11, 23), "17 to 23 November 2025"),
        (date(2025, 11, 30), date(2025, 12, 6), "30 November to 6 December 2025"),
        (date(2025, 11, 17), date(2026, 11, 23), "17 November 2025 to 23 November 2026"),
    ],
)
def test_a_range_of_days_says_no_more_than_it_needs(first: date, last: date, words: str) -> None:
    assert range_words(first, last, today=TODAY) == words


def test_a_range_within_one_year_has_no_year_where_today_is_not_given() -> None:
    assert range_words(date(2025, 11, 17), date(2025, 11, 23)) == "17 to 23 November"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (20, "2 weeks ago"),
        (21, "3 weeks ago"),
        (-1, "Tuesday 24 November"),
    ],
)
def test_how_long_ago_is_told_in_days_then_weeks(days: int, words: str) -> None:
    assert ago_words(TODAY - timedelta(days=days), TODAY) == words


def test_a_count_of_things_is_no_one_or_many() -> None:
    assert [count_words(n, "night") for n in (0, 1, 3)] == ["no nights", "1 night", "3 nights"]
    assert [count_words(n, "entry", "entries") for n in (0, 1, 3)] == [
        "no entries",
        "1 entry",
        "3 entries",
    ]


@pytest.mark.parametrize(
    ("percent", "words"), [(0, "0"), (84.3, "84"), (84.5, "85"), (99.7, "100")]
)
def test_a_percentage_is_a_whole_number_in_every_hundred(percent: float, words: str) -> None:
    assert in_every_hundred(percent) == f"{words} in every 100"


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (range(5), "Hello"),
        (range(5, 12), "Good morning"),
        (range(12, 18), "Good afternoon"),
        (range(18, 24), "Good evening"),
    ],
)
def test_a_greeting_goes_by_the_hour(hours: range, words: str) -> None:
    assert {greeting(hour) for hour in hours} == {words}


# What is written reads back


@given(CLOCKS)
def test_every_time_in_words_reads_back_as_known(moment: time) -> None:
    assert read_clock(clock_words(moment)) == ClockReading(moment, half_known=True)


@given(CLOCKS)
def test_every_time_by_the_24_hour_clock_reads_back(moment: time) -> None:
    reading = read_clock(clock_words(moment, twelve_hour=False))
    assert reading == ClockReading(moment, half_known=moment.hour not in (10, 11, 12))


@pytest.mark.parametrize("write", [minutes_words, minutes_short])
def test_every_length_up_to_a_day_reads_back(write: Callable[[int], str]) -> None:
    lengths = range(24 * 60 + 1)
    assert [read_minutes(write(minutes)) for minutes in lengths] == list(lengths)


def test_every_count_reads_back() -> None:
    assert [read_count(str(count)) for count in range(100)] == list(range(100))


@given(DATES, DATES)
def test_every_date_in_words_with_its_year_reads_back(day: date, today: date) -> None:
    assert read_date(date_words(day), today, allow_future=True) == day


@given(DATES)
def test_a_date_in_words_without_its_year_reads_back_within_that_year(today: date) -> None:
    first = today.replace(month=1, day=1)
    for day in (first, first + (today - first) // 2, today):
        assert read_date(date_words(day, today=today), today) == day


@given(DATES, st.integers(0, 13))
def test_how_long_ago_reads_back(today: date, days: int) -> None:
    day = today - timedelta(days=days)
    if day >= FIRST_DAY:
        assert read_date(ago_words(day, today), today) == day


# Whatever is typed


@pytest.mark.parametrize("reader", READERS)
@given(text=st.text() | NEARLY)
def test_any_text_is_read_or_refused_in_a_plain_sentence(
    reader: Callable[[str], object], text: str
) -> None:
    try:
        reader(text)
    except NotUnderstoodError as refused:
        sentences = [part for part in str(refused).split(". ") if part]
        assert all(len(sentence.split()) <= 20 for sentence in sentences)
        assert "Type" in sentences[-1]


@given(st.text() | NEARLY, st.dates())
def test_any_text_is_a_possible_day_or_refused_on_any_day(text: str, today: date) -> None:
    try:
        day = read_date(text, today)
    except NotUnderstoodError:
        return
    assert FIRST_DAY <= day <= min(today, LAST_DAY)


@pytest.mark.parametrize("reader", READERS)
def test_what_was_typed_is_never_in_the_refusal(reader: Callable[[str], object]) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        reader("a secret [bold]word[/]")
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("reader", READERS)
def test_long_text_is_refused_before_it_is_looked_at(reader: Callable[[str], object]) -> None:
    for text in ("1" * 1_000_000, " " * 1_000_000 + "1", "half " * 1_000_000):
        assert refusal(reader, text).startswith("Type ")


@given(minutes=st.integers(0, 3000), hundredths=st.integers(0, 99))
def test_minutes_are_told_with_the_decimals_they_have(minutes: int, hundredths: int) -> None:
    told = minutes_words(minutes + hundredths / 100)
    hours, rest = minutes // 60, Decimal(minutes % 60) + Decimal(hundredths) / 100
    number = f"{rest.normalize():f}"
    told_hours = f"{count_words(hours, 'hour')}" if hours else ""
    told_rest = f"{number} minute{'' if rest == 1 else 's'}" if rest or not hours else ""
    assert told == " ".join(filter(None, (told_hours, told_rest)))


@pytest.mark.parametrize(("number", "whole"), [(0, 0), (389.4, 389), (390.5, 391), (391.5, 392)])
def test_a_half_is_rounded_up_as_people_do_it(number: float, whole: int) -> None:
    assert nearest(number) == whole


def test_loading_it_brings_in_no_language_settings_or_time_zones() -> None:
    code = (
        "import sys, __future__, re, dataclasses, datetime; before = set(sys.modules);"
        "import pain_companion.formats; print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "['pain_companion', 'pain_companion.formats']"
