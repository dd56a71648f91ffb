"""How it is going: what is said of each thing over the weeks, and what is not."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.check_in import CheckIn, PainNumber
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Goal, GoalAnswer
from pain_companion.domain.going import DAYS_COMPARED, GoingLine, Measure, Topic
from pain_companion.domain.movements import Movement, MovementAnswer
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.pacing import Activity, ActivityKind, Demand, Log
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.sleep import Quality
from pain_companion.domain.weekly import Difference, ThenAndNow
from pain_companion.going_page import going_now
from pain_companion.store.day_series import Days, series_of
from pain_companion.store.diary import Diary
from pain_companion.words.going import (
    BLOCKS,
    GAP,
    NOTHING_YET,
    TOO_FEW,
    blocks,
    not_yet_words,
    sentence,
)
from pain_companion.words.going_working import LEFT_OUT, OUR_RULES, explained
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.going import ONE_DAY, TODAY, fill_check_ins, two_months
from tests.house_words import BANNED, not_ours
from tests.nights import ordinary
from tests.readability import sentences_of
from tests.test_energy_limit import found_in

SIX_DAYS = 6 * ONE_DAY
LONGEST_SENTENCE = 20


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "going")


def line(topic: Topic, *values: float | None, compares: bool = True) -> GoingLine:
    """A thing whose last value is that of today; None is a day without one."""
    by_day = {
        TODAY - back * ONE_DAY: value
        for back, value in enumerate(reversed(values))
        if value is not None
    }
    return GoingLine(topic, by_day, TODAY, compares)


def read(diary: Diary, topic: Topic) -> dict[date, float]:
    return {**series_of(topic, Days(diary, TODAY - SIX_DAYS, TODAY))}


# What is said


def test_less_pain_in_the_way_is_said_with_both_averages_and_the_days() -> None:
    told = line(Topic.IN_THE_WAY, *[7] * 28, *[4] * 27, None)
    assert sentence(told) == (
        "Less than in the 4 weeks before: 4.0 of 10, and 7.0 then. 27 of 28 days are answered."
    )
    assert explained(told) == [
        "Pain in the way. From 0, not at all, to 10, completely.",
        "These 4 weeks, 27 October to 23 November: 27 days in 4 weeks, 4.0 on average.",
        "The 4 weeks before, 29 September to 26 October: 28 days in 4 weeks, 7.0 on average.",
        "4.0 - 7.0 = -3.0. A difference below 1 counts as about the same.",
        OUR_RULES,
        LEFT_OUT,
    ]


@pytest.mark.parametrize(
    ("topic", "now", "words"),
    [
        (Topic.ENERGY, 5.9, "About the same as in the 4 weeks before: 5.9 of 10, and 5.0 then."),
        (Topic.MOOD, 6, "Higher than in the 4 weeks before: 6.0 of 10, and 5.0 then."),
        (
            Topic.SLEEP,
            34,
            "About the same as in the 4 weeks before: 34 minutes, and 5 minutes then.",
        ),
        (Topic.SLEEP, 35, "Longer than in the 4 weeks before: 35 minutes, and 5 minutes then."),
        (Topic.WANTED, 7, "More often than in the 4 weeks before: on 7 of 10 days, and on 5 then."),
        (Topic.ACTIVITIES, 4, "Less than in the 4 weeks before: 4 minutes, and 5 minutes then."),
    ],
)
def test_each_thing_has_its_own_words_and_its_own_least_difference(
    topic: Topic, now: float, words: str
) -> None:
    assert sentence(line(topic, *[5] * 28, *[now] * 28)).startswith(words)


def test_a_fifth_of_the_earlier_average_is_taken_to_tenths() -> None:
    found = line(Topic.ACTIVITIES, *[32.3] * 28, *[38.8] * 28).compared
    assert isinstance(found, ThenAndNow)
    assert (found.least, found.difference) == (6.5, Difference.MORE)


def test_four_weeks_have_an_average_from_8_days_on_to_tenths() -> None:
    assert line(Topic.PAIN, *[3.26] * 7).mean_now is None
    assert line(Topic.PAIN, *[3.26] * 8).mean_now == 3.3


def test_of_activities_a_fifth_of_the_earlier_average_is_the_least_difference() -> None:
    told = line(Topic.ACTIVITIES, *[50] * 28, *[59] * 28)
    assert isinstance(told.compared, ThenAndNow)
    assert told.compared.least == 10
    assert "A difference below 10, a fifth of the earlier average, counts" in explained(told)[3]
    assert sentence(told).startswith("About the same")


def test_with_too_few_days_nothing_is_said_but_how_many_there_are() -> None:
    few = line(Topic.ENERGY, *[5] * 6)
    assert sentence(few) == "Too early to say. 6 of 28 days are answered."
    assert "Weeks with enough days: 1 week of the last 4, no weeks before." in explained(few)
    new = line(Topic.ENERGY, *[5, 6] * 7)
    assert sentence(new) == (
        "5.5 of 10 on average in the last 4 weeks. 14 of 28 days are answered."
        " Too early to compare."
    )
    assert "Average of the 14 days in the last 4 weeks: 5.5." in explained(new)
    old = line(Topic.ENERGY, *[5] * 28, *[None] * 28)
    assert sentence(old) == "Too early to say. Nothing is written for the last 28 days."
    assert sentence(line(Topic.ENERGY, 5)) == "Too early to say. 1 of 28 days is answered."


def test_of_what_nobody_writes_down_when_it_is_not_done_only_days_are_counted() -> None:
    told = line(Topic.PRACTICE, *[300, None] * 14, *[None] * 26, 5, 5)
    assert sentence(told) == "On 2 of the last 28 days, and on 14 of the 28 before."
    assert "more or less" in explained(told)[1]
    never = line(Topic.FLARE, 1, *[None] * 28)
    assert sentence(never) == "On none of the last 28 days, and on 1 of the 28 before."
    rested = line(Topic.PRACTICE, 5, *[None] * 55, 5)
    assert sentence(rested) == "On 1 of the last 28 days, and on none of the 28 before."


def test_of_the_days_before_anything_was_written_nothing_is_said() -> None:
    assert sentence(line(Topic.FLARE, 1, 1)) == "On 2 of the last 28 days."


def test_within_limits_amounts_are_told_and_never_compared() -> None:
    told = line(Topic.ACTIVITIES, *[5] * 28, *[90] * 28, compares=False)
    assert sentence(told) == (
        "1 hour 30 minutes on average in the last 4 weeks. 28 of 28 days are written down."
    )
    assert "Within limits, more is not better." in explained(told)[1]


# The picture


def test_a_week_is_a_block_a_gap_stays_a_gap_and_few_days_are_no_zero() -> None:
    weeks = [*[10] * 7, *[None] * 7, *[None, 3] * 3, None, *[0] * 7, *[5] * 7]
    told = line(Topic.ENERGY, *[None] * 21, *weeks)
    assert blocks(told) == f"{GAP * 3}█{GAP}{TOO_FEW}▁▅"
    assert blocks(line(Topic.PRACTICE, 1, 1, 1))[-1] == BLOCKS[3]


def test_of_minutes_the_longest_week_is_a_whole_block() -> None:
    assert blocks(line(Topic.SLEEP, *[200] * 7, *[400] * 7))[-2:] == "▅█"
    assert blocks(line(Topic.SLEEP, *[0] * 7))[-1] == "▁"


def test_what_is_rated_now_and_then_has_a_block_for_each_week_with_a_rating() -> None:
    assert blocks(line(Topic.OWN, 2, *[None] * 6, 6))[-2:] == "▂▅"


@given(st.lists(st.none() | st.integers(0, 10), max_size=200), st.sampled_from(list(Topic)[:5]))
def test_every_week_is_drawn_and_counted(values: list[int | None], topic: Topic) -> None:
    told = line(topic, *values)
    assert 8 <= len(blocks(told)) <= 26
    assert len(blocks(told)) == len(told.weeks)
    assert len(told.now) + len(told.before) <= 2 * DAYS_COMPARED
    assert sentence(told)


# From the diary


def test_the_first_and_the_last_day_are_among_them_and_no_other(diary: Diary) -> None:
    days = Days(diary, TODAY - SIX_DAYS, TODAY)
    asked = (TODAY - SIX_DAYS - ONE_DAY, TODAY - SIX_DAYS, TODAY, TODAY + ONE_DAY)
    assert [days.holds(day) for day in asked] == [False, True, True, False]


def test_each_thing_is_read_by_day_and_a_day_without_it_is_left_out(diary: Diary) -> None:
    yesterday = TODAY - ONE_DAY
    diary.check_ins.save(CheckIn(TODAY, mattered="Ann rang", energy=0, mood=4, in_the_way=7))
    diary.pain_numbers.save(PainNumber(TODAY, 3))
    diary.pain_numbers.save(PainNumber(TODAY, 6))
    diary.sleep.save(ordinary(TODAY, quality=Quality.GOOD))
    diary.practices.save(PracticeLog("sounds", yesterday, 300))
    diary.practices.save(PracticeLog("sounds", yesterday, 60))
    before = TODAY - SIX_DAYS
    diary.flares.save(Flare(before - ONE_DAY, ended_on=before))
    diary.flares.save(Flare(yesterday))
    pleasure = diary.pleasures.save(Pleasure("tea"))
    diary.pleasures.did(pleasure.id, yesterday)
    goal = diary.goals.save(Goal("sit outside", yesterday))
    movement = diary.movements.save(Movement("sway", yesterday))
    for day, part in ((yesterday, GoalAnswer.PART), (TODAY, GoalAnswer.NOT_TODAY)):
        diary.goal_days.answer(goal.id, day, part)
        diary.movements.answer(movement.id, day, MovementAnswer(part.value))
    other = diary.goals.save(Goal("sing", yesterday))
    diary.goal_days.answer(other.id, yesterday, GoalAnswer.NOT_TODAY)
    assert [*read(diary, Topic.ENJOYED).items()] == [(yesterday, 1), (TODAY, 1)]
    assert [*read(diary, Topic.FLARE).items()] == [(before, 1), (yesterday, 1), (TODAY, 1)]
    assert read(diary, Topic.WANTED) == read(diary, Topic.MOVEMENTS) == {yesterday: 10, TODAY: 0}
    assert read(diary, Topic.ENERGY) == {TODAY: 0}
    assert read(diary, Topic.PAIN) == {TODAY: 4.5}
    assert read(diary, Topic.PRACTICE) == {yesterday: 6}
    assert read(diary, Topic.SLEEP)[TODAY] > 60
    assert read(diary, Topic.QUALITY) == {TODAY: [*Quality].index(Quality.GOOD)}
    assert read(diary, Topic.LOAD) == read(diary, Topic.ACTIVITIES) == {}


def test_rests_are_no_activity_and_what_has_no_minutes_is_no_zero(diary: Diary) -> None:
    walk = diary.pacing.save_activity(Activity("Walk", unit="metres", demand=Demand.HIGH))
    chair = diary.pacing.save_activity(Activity("Chair", kind=ActivityKind.REST))
    yesterday, before = TODAY - ONE_DAY, TODAY - 2 * ONE_DAY
    diary.pacing.save_log(Log(walk.id, TODAY, Decimal(50), minutes=10))
    diary.pacing.save_log(Log(chair.id, TODAY, Decimal(20)))
    diary.pacing.save_log(Log(walk.id, yesterday, Decimal(50)))
    diary.pacing.save_log(Log(None, before, minutes=15))
    # What was done counts as before when its activity is put aside.
    for each in (walk, chair):
        diary.pacing.archive_activity(each.id, TODAY)
    assert read(diary, Topic.ACTIVITIES) == {TODAY: 10}
    assert read(diary, Topic.LOAD) == {before: 0, TODAY: 30}
    assert read(diary, Topic.RESTS) == {before: 1, TODAY: 1}


def test_own_activities_are_told_by_their_own_rule(diary: Diary) -> None:
    ball = diary.own_activities.save(OwnActivity("play ball"))
    for back, rating in ((40, 2), (0, 6)):
        day = TODAY - back * ONE_DAY
        diary.own_activities.rate(OwnActivityRating(ball.id, day, rating))
    (told,) = going_now(diary, TODAY)
    assert told.measure is Measure.RATED
    assert "went from 2 at first to 6" in sentence(told)
    assert LEFT_OUT in explained(told)
    diary.own_activities.put_aside(ball.id, TODAY)
    assert going_now(diary, TODAY) == []


def test_life_comes_first_and_the_pain_number_last_and_only_where_it_is_asked_for(
    diary: Diary,
) -> None:
    two_months(diary)
    diary.pain_numbers.save(PainNumber(TODAY, 3))
    goal = diary.goals.save(Goal("sit outside", TODAY))
    diary.goal_days.answer(goal.id, TODAY, GoalAnswer.DONE)
    first = [Topic.WANTED, Topic.IN_THE_WAY, Topic.ENERGY]
    assert [each.topic for each in going_now(diary, TODAY)] == first
    lines = going_now(diary, TODAY)
    assert "pain number" not in not_yet_words(lines, pain_numbers=False)
    assert "pain number" in not_yet_words(lines, pain_numbers=True)
    diary.settings.change(pain_numbers=True)
    assert [each.topic for each in going_now(diary, TODAY)] == [*first, Topic.PAIN]


def test_only_half_a_year_is_read(diary: Diary) -> None:
    fill_check_ins(diary, 200, lambda back: {"energy": 3} if back > 181 else {})
    assert going_now(diary, TODAY) == []
    fill_check_ins(diary, 1, lambda _: {"mood": 3})
    assert [each.topic for each in going_now(diary, TODAY)] == [Topic.MOOD]


def test_only_with_a_clear_no_are_amounts_compared(diary: Diary) -> None:
    log = Log(diary.pacing.save_activity(Activity("Walk")).id, TODAY, Decimal(9))
    diary.pacing.save_log(log)
    assert [each.compares for each in going_now(diary, TODAY)] == [False]
    diary.settings.change(worse_after_effort="no")
    assert [each.compares for each in going_now(diary, TODAY)] == [True]


# In words


def test_what_is_said_is_short_kind_and_without_a_step_up() -> None:
    values = ((), (3,), (*[5] * 28, *[9] * 28), (*[9] * 28, *[2] * 28), ([4] * 40))
    for topic in [
        topic for topic in Topic if topic not in (Topic.QUALITY, Topic.LOAD, Topic.RESTS)
    ]:
        for each in values:
            for compares in (True, False):
                told = line(topic, *each, compares=compares)
                lines = [sentence(told), *explained(told)]
                assert found_in(lines) == []
                assert not_ours("\n".join(lines), BANNED) == []
                for one in sentences_of("\n".join(lines)):
                    assert len(one.split()) <= LONGEST_SENTENCE, one


def test_the_command_prints_what_the_screen_shows(run: Run, diary: Diary) -> None:
    two_months(diary)
    shown = run("show").lines
    assert shown[0] == "Pain in the way"
    assert shown[1] == (
        "  Less than in the 4 weeks before: 4.0 of 10, and 7.0 then. 25 of 28 days are answered."
    )
    assert shown[2] == "Energy"
    assert not {*BLOCKS} & {*"".join(shown)}
    assert "  4.0 - 7.0 = -3.0." in run("show", "--explain").out
    assert shown[-1].startswith("Not written so far: what I wanted to do, mattered or enjoyed")
    first, second = json.loads(run("show", "--format", "json").out)
    assert (first["topic"], second["topic"]) == ("in the way", "energy")
    assert first["days_written_in_28"] == 25
    assert first["weeks"][-1] == {
        "first": "2026-11-17", "last": "2026-11-23", "days": 6, "mean": 4.0,
    }  # fmt: skip


def test_without_a_diary_the_command_leads_on_and_makes_no_file(run: Run, diary_path: Path) -> None:
    assert run("show").lines == [NOTHING_YET]
    assert json.loads(run("show", "--format", "json").out) == []
    assert not diary_path.exists()
