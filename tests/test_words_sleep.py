"""What is said about nights: plain, complete, and without judging."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given

from pain_companion.domain.sleep import ITEMS, Conflict, Night, PainPart, Quality, Rested, conflict
from pain_companion.domain.sleep_summary import Mean, Summary, summarise
from pain_companion.words.sleep import (
    FIGURE_TITLES,
    ITEM_TITLES,
    conflict_sentence,
    long_night_sentence,
    night_lines,
    running_lines,
    saved_sentence,
)
from pain_companion.words.sleep_figures import explain
from pain_companion.words.sleep_week import summary_lines, week_sentences
from tests.nights import a_night, mornings, ordinary
from tests.strategies import nights

DAY = date(2026, 11, 23)
FIRST = date(2026, 11, 17)


def a_week(count: int = 7, **items: object) -> Summary:
    return summarise([ordinary(day, **items) for day in mornings(FIRST, count)], [], FIRST, DAY)


def test_what_is_saved_is_named_by_its_day() -> None:
    assert saved_sentence(Night(DAY), DAY) == "Saved: Monday 23 November"
    assert saved_sentence(Night(date(1999, 5, 3)), DAY) == "Saved: Monday 3 May 1999"


CLASHES = [
    (
        a_night(DAY, None, "23:00", "23:30", fell_asleep_after_minutes=45),
        "Asleep by 11:45pm and awake at 11:30pm cannot both be right.",
    ),
    (
        ordinary(awake_minutes=500),
        "8 hours 20 minutes awake in the night cannot fit between 11:45pm and waking at 6:15am.",
    ),
    (
        ordinary(trying_after_minutes=80),
        "1 hour 20 minutes trying to sleep cannot fit between waking at 6:15am and getting up at "
        "7am.",
    ),
    (
        ordinary(wakings=0),
        "No wakings and 1 hour awake in the night cannot both be right.",
    ),
    (
        ordinary(never_slept=True),
        "Never slept and asleep after 45 minutes cannot both be right.",
    ),
    (
        Night(DAY, never_slept=True, estimated_sleep_minutes=300),
        "Never slept and 5 hours asleep cannot both be right.",
    ),
    (
        replace(ordinary(), to_bed_at=ordinary().lights_out_at, lights_out_at=ordinary().to_bed_at),
        "Into bed 11pm Monday and lights out 10:30pm Monday cannot both be right.",
    ),
]


@pytest.mark.parametrize(("night", "sentence"), CLASHES)
def test_two_answers_that_clash_are_named_in_one_sentence(night: Night, sentence: str) -> None:
    assert conflict_sentence(night, twelve_hour=True) == sentence


def test_every_kind_of_clash_has_its_sentence() -> None:
    assert {conflict(night) for night, _ in CLASHES} == set(Conflict)


def test_answers_that_fit_have_no_sentence() -> None:
    assert conflict_sentence(ordinary(), twelve_hour=True) is None


def test_the_24_hour_clock_is_spoken_where_it_is_chosen() -> None:
    night = CLASHES[0][0]
    sentence = conflict_sentence(night, twelve_hour=False)
    assert sentence == "Asleep by 23:45 and awake at 23:30 cannot both be right."


def test_a_very_long_night_is_asked_about_with_its_days() -> None:
    night = a_night(DAY, "22:00", got_up="16:00")
    assert long_night_sentence(night, twelve_hour=True) == (
        "That is 18 hours in bed, from 10pm Sunday to 4pm Monday. Is that right?"
    )
    confirmed = replace(night, long_night_confirmed=True)
    assert long_night_sentence(confirmed, twelve_hour=True) is None


@pytest.mark.parametrize(
    ("night", "lines"),
    [
        (ordinary(), ["In bed 8 hours 30 minutes. Asleep 5 hours 30 minutes."]),
        (Night(DAY), ["Time asleep shows here as you type."]),
        (
            a_night(DAY, "22:30", "23:00", None, "07:00", wakings=0),
            [
                "In bed 8 hours 30 minutes.",
                "For time asleep, add how long falling asleep took and when you last woke.",
            ],
        ),
        (
            a_night(DAY, "23:00", None, None, "07:00", never_slept=True),
            ["In bed 8 hours. No sleep."],
        ),
        (Night(DAY, estimated_sleep_minutes=390), ["Your guess: 6 hours 30 minutes asleep."]),
        (CLASHES[0][0], [CLASHES[0][1]]),
    ],
)
def test_the_figures_run_along_as_a_night_is_written(night: Night, lines: list[str]) -> None:
    assert running_lines(night, twelve_hour=True) == lines


FULL = ordinary(
    DAY,
    wakings=2,
    quality=Quality.FAIR,
    rested=Rested.SOMEWHAT,
    caffeine_count=2,
    alcohol_count=0,
    sleep_medicine="half a [b]tablet[/b]",
    pain_part=PainPart.SOME,
    note="first line\nsecond line",
    estimated_sleep_minutes=360,
)


def test_a_night_is_told_in_lines() -> None:
    assert night_lines(FULL, twelve_hour=True) == [
        "Into bed: 10:30pm Sunday",
        "Lights out: 11pm Sunday",
        "Fell asleep after: 45 minutes",
        "Wakings: 2",
        "Awake in the night: 1 hour",
        "Woke for the last time: 6:15am Monday",
        "Got up: 7am Monday",
        "Tried to sleep after waking: 20 minutes",
        "Quality: fair",
        "Rested: somewhat",
        "Drinks with caffeine: 2",
        "Drinks with alcohol: 0",
        "Sleep medicine: half a [b]tablet[/b]",
        "Was pain part of it: some",
        "Note: first line",
        "second line",
        "Your guess of time asleep: 6 hours",
        "Time in bed: 8 hours 30 minutes",
        "Time asleep: 5 hours 30 minutes",
        "In bed after the last waking: 45 minutes",
        "Share of time in bed asleep: 65 in every 100 minutes",
        "Share asleep of the time for sleep: 73 in every 100 minutes",
        "Share asleep after falling asleep: 85 in every 100 minutes",
        "Middle of the sleep: 3am",
    ]


def test_a_night_filled_in_later_says_so_first() -> None:
    late = replace(ordinary(DAY), written_at={"woke_at": datetime(2026, 12, 1, tzinfo=UTC)})
    assert night_lines(late, twelve_hour=True)[0] == "Filled in later."


def test_a_contradictory_night_shows_its_answers_and_why_there_are_no_figures() -> None:
    lines = night_lines(CLASHES[0][0], twelve_hour=True)
    assert lines[-1] == CLASHES[0][1]
    assert not any(line.startswith("Time asleep") for line in lines)


def test_the_second_of_a_doubled_hour_is_told_from_the_first() -> None:
    for second, words in ((("to_bed",), "second"), ((), "first")):
        night = a_night(date(2026, 10, 25), "01:30", got_up="09:00", second=second)
        lines = night_lines(night, twelve_hour=True)
        assert lines[0] == f"Into bed: 1:30am Sunday, the {words} time"


def test_minutes_that_the_clock_does_not_show_are_explained() -> None:
    night = a_night(date(2026, 3, 29), "23:00", got_up="07:00")
    assert "The clocks changed in this night." in night_lines(night, twelve_hour=True)
    flight = a_night(DAY, "22:00", got_up="07:00", rise_zone="America/New_York")
    told = "Went to bed in Europe/London, got up in America/New_York."
    assert told in night_lines(flight, twelve_hour=True)


def test_a_zone_that_this_computer_does_not_know_is_no_obstacle() -> None:
    night = replace(ordinary(DAY), bed_zone="Mars/Olympus", rise_zone="../etc")
    assert night_lines(night, twelve_hour=True)[0] == "Into bed: 10:30pm Sunday"


@given(nights)
def test_any_night_at_all_can_be_told(night: Night) -> None:
    for twelve_hour in (True, False):
        assert all("\n" not in line for line in night_lines(night, twelve_hour=twelve_hour))
        assert running_lines(night, twelve_hour=twelve_hour)
        long_night_sentence(night, twelve_hour=twelve_hour)
        for figure in FIGURE_TITLES:
            assert explain(figure, night, twelve_hour=twelve_hour)


def test_every_item_has_a_title() -> None:
    assert tuple(ITEM_TITLES) == ITEMS


# Weeks


def test_a_week_is_two_sentences() -> None:
    assert week_sentences(a_week()) == (
        "5 hours 30 minutes asleep and 8 hours 30 minutes in bed, on average over 7 nights.",
        "Of 100 minutes in bed, 65 were asleep.",
    )


def test_where_the_two_averages_of_a_week_differ_both_are_named() -> None:
    week = replace(a_week(), sleep_efficiency_mean_of_nights=Mean(66.2, 7))
    assert week_sentences(week)[1] == (
        "Of 100 minutes in bed, 65 were asleep, all nights added up; "
        "66 as the average of the nights."
    )


@pytest.mark.parametrize(
    ("awake", "words"),
    [(60, "the same as"), (40, "20 minutes less than"), (80, "20 minutes more than")],
)
def test_a_week_is_compared_with_the_one_before_without_a_verdict(awake: int, words: str) -> None:
    sentence, _ = week_sentences(a_week(), a_week(awake_minutes=awake))
    assert sentence == (
        f"5 hours 30 minutes asleep, on average over 7 nights, {words} the 7 days before."
    )


def test_a_thin_week_says_how_many_nights_there_are_and_how_many_it_needs() -> None:
    assert week_sentences(a_week(2)) == (
        "2 nights here have a time asleep; an average needs 4.",
        "Any night can be added when you like, and none has to be.",
    )
    assert week_sentences(a_week(1))[0].startswith("1 night here has a time asleep")
    assert week_sentences(a_week(0))[0].startswith("No nights here have a time asleep")


def test_averages_stand_one_to_a_line() -> None:
    assert summary_lines(a_week(), twelve_hour=True) == [
        "Time asleep, on average: 5 hours 30 minutes",
        "Time in bed, on average: 8 hours 30 minutes",
        "Time to fall asleep, on average: 45 minutes",
        "Awake in the night, on average: 1 hour",
        "In bed after the last waking, on average: 45 minutes",
        "Share of time in bed asleep, all nights added up: 65 in every 100 minutes",
        "Share of time in bed asleep, average of the nights: 65 in every 100 minutes",
        "Middle of the sleep, on average: 3am",
        "How far the middle of the sleep moves: 0 minutes",
        "Usual time of getting up, on average: 7am",
        "How far the time of getting up moves: 0 minutes",
        "How alike neighbouring days are: needs 7 pairs of neighbouring days, 6 here",
    ]


def test_an_average_that_cannot_be_made_says_why() -> None:
    for line in summary_lines(a_week(3), twelve_hour=True)[:-1]:
        assert line.endswith(": needs 4 nights, 3 here")


# Explanations


def test_a_figure_is_explained_with_the_persons_own_numbers() -> None:
    assert explain("sleep_efficiency", ordinary(), twelve_hour=True) == [
        "Share of time in bed asleep (sleep efficiency)",
        "100 × time asleep ÷ time in bed.",
        "This night: 100 × 330 ÷ 510 = 64.71, or 65 in every 100 minutes.",
        "Source: the usual definition, set beside others by Reed and Sacco, Journal of Clinical "
        "Sleep Medicine 2016;12:263–266.",
    ]


@pytest.mark.parametrize(
    ("figure", "sum_"),
    [
        ("time_in_bed", "10:30pm to 7am = 8 hours 30 minutes."),
        (
            "total_sleep_time",
            "11pm to 6:15am = 7 hours 15 minutes; less 45 minutes, less 1 hour "
            "= 5 hours 30 minutes.",
        ),
        ("sleep_onset_latency", "45 minutes."),
        ("wake_after_sleep_onset", "1 hour."),
        ("terminal_wakefulness", "6:15am to 7am = 45 minutes."),
        (
            "sleep_episode_efficiency",
            "45 + 330 + 60 + 20 = 455 minutes; 100 × 330 ÷ 455 = 72.53, "
            "or 73 in every 100 minutes.",
        ),
        (
            "sleep_maintenance_efficiency",
            "100 × 330 ÷ 390 = 84.62, or 85 in every 100 minutes.",
        ),
        ("midpoint", "halfway between 11:45pm and 6:15am is 3am."),
    ],
)
def test_each_sum_is_shown(figure: str, sum_: str) -> None:
    assert explain(figure, ordinary(), twelve_hour=True)[2] == f"This night: {sum_}"


def test_a_night_without_the_answers_says_so_instead_of_a_sum() -> None:
    lines = explain("total_sleep_time", Night(DAY), twelve_hour=True)
    assert lines[2] == "This night does not hold all the answers that it needs."
    lines = explain("total_sleep_time", CLASHES[0][0], twelve_hour=True)
    assert lines[2] == f"Not worked out for this night. {CLASHES[0][1]}"


def test_both_ways_to_average_an_efficiency_are_explained() -> None:
    night = a_night(FIRST, "22:00", "22:00", "08:00", "08:00", fell_asleep_after_minutes=0)
    long = replace(night, awake_minutes=300)
    short = a_night(
        FIRST, "00:30", "00:30", "06:00", "06:00", fell_asleep_after_minutes=0, awake_minutes=30
    )
    nights_of_both = [
        replace(each, morning=FIRST + timedelta(days=number))
        for number, each in enumerate([long, short, long, short])
    ]
    summary = summarise(nights_of_both, [], FIRST, DAY)
    lines = explain("sleep_efficiency", None, summary, twelve_hour=True)
    assert lines[2].endswith("4 nights: 64.52. Long nights count for more.")
    assert lines[3].endswith("÷ 4: 70.45. Every night counts the same.")


def test_every_figure_names_its_source_and_works_with_any_week() -> None:
    for figure in FIGURE_TITLES:
        for summary in (a_week(), a_week(0)):
            lines = explain(figure, ordinary(), summary, twelve_hour=True)
            assert lines[-1].startswith("Source: ")
            assert len(lines) >= 4


BLAME = re.compile(r"\b(missed|failed|bad|poor|should|just|simply|only|must|good)\b", re.I)


def test_nothing_said_judges_a_night_or_speaks_in_long_sentences() -> None:
    spoken = [
        *(sentence for _, sentence in CLASHES),
        *week_sentences(a_week()),
        *week_sentences(a_week(), a_week(awake_minutes=40)),
        *week_sentences(a_week(1)),
        *summary_lines(a_week(), twelve_hour=True),
        *night_lines(ordinary(), twelve_hour=True),
        *running_lines(Night(DAY), twelve_hour=True),
        *ITEM_TITLES.values(),
        *FIGURE_TITLES.values(),
    ]
    for each in spoken:
        assert not BLAME.search(each), each
        for sentence in re.split(r"[.?;:] ?", each):
            assert len(sentence.split()) <= 20, sentence
