"""What a check-in is: nothing required, gaps as gaps, and once a week when that is enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.check_in import (
    ASKED,
    LONGEST_FILL,
    OFFER_NEEDS,
    CheckIn,
    OwnQuestion,
    QuestionKind,
    asked_of,
    asks_enough,
    check_in_due,
    chosen_from,
    days_to_fill,
    filled_in_later,
    is_blank,
    merged,
    same_again,
    values_of,
    weekly_offer_due,
)
from pain_companion.domain.hidden_areas import PAIN_NUMBERS, hidden_areas
from pain_companion.domain.settings import Settings
from pain_companion.domain.today import CHECK_IN_FROM, Kind, things_for
from pain_companion.words.check_in import (
    day_lines,
    filled_words,
    same_words,
    saved_words,
)
from pain_companion.words.check_in_entry import (
    read_check_in,
    read_days,
    read_question,
    typed_from_check_in,
)
from pain_companion.words.check_in_weeks import (
    look_back_lines,
)
from pain_companion.words.notes import note_sources
from pain_companion.words.pain_entry import read_pain, typed_from_pain
from tests.clock import LONDON

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, tzinfo=LONDON)
FOG = OwnQuestion("Foggy head?", id="fog")
BEST = OwnQuestion("The best bit?", QuestionKind.WORDS, 1, id="best")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def days_ago(*days: int) -> set[date]:
    return {ago(each) for each in days}


def test_one_answer_is_an_entry_and_zero_is_one() -> None:
    assert is_blank(CheckIn(TODAY))
    assert not is_blank(CheckIn(TODAY, energy=0))
    assert not is_blank(CheckIn(TODAY, own={"fog": 0}))
    assert read_check_in({}, CheckIn(TODAY), [FOG]).missing == ["any one answer"]
    assert read_check_in({"energy": "0"}, CheckIn(TODAY), []).record == CheckIn(TODAY, energy=0)


@pytest.mark.parametrize(("days", "later"), [(0, False), (1, False), (2, True)])
def test_more_than_a_day_after_its_day_it_was_filled_in_later(days: int, later: bool) -> None:
    assert filled_in_later(CheckIn(ago(days), energy=1, written_at=NOW)) is later


numbers = st.none() | st.integers(0, 10)
words = st.from_regex(r"[a-z]{1,8}( [a-z]{1,8})?", fullmatch=True)
said = st.none() | words


check_ins = st.builds(
    CheckIn,
    day=st.just(TODAY),
    **dict.fromkeys(("energy", "mood", "in_the_way"), numbers),
    **dict.fromkeys(("mattered", "enjoyed", "note"), said),
    own=st.fixed_dictionaries({}, optional={"fog": st.integers(0, 10), "best": words}),
    id=st.just("kept"),
)


@given(check_ins)
def test_what_is_typed_is_read_as_it_was_said(told: CheckIn) -> None:
    typed = typed_from_check_in(told)
    assert read_check_in(typed, CheckIn(TODAY, id="kept"), [FOG, BEST]).record == told


def test_a_question_that_is_put_aside_keeps_its_answer() -> None:
    before = CheckIn(TODAY, own={"fog": 3, "best": "tea"}, id="kept")
    read = read_check_in({"own-fog": "4"}, before, [FOG]).record
    assert read is not None
    assert read.own == {"fog": 4, "best": "tea"}


@pytest.mark.parametrize("wrong", ["11", "-1", "five", "٣"])
def test_a_number_that_is_none_is_asked_for_again(wrong: str) -> None:
    entry = read_check_in({"mood": wrong}, CheckIn(TODAY), [])
    assert entry.record is None
    assert entry.problems["mood"] == "Type a number from 0 to 10."


def test_two_windows_lose_neither_ones_answers() -> None:
    loaded = CheckIn(TODAY, energy=3, own={"fog": 1, "best": "a"})
    there = CheckIn(TODAY, energy=3, mood=8, own={"fog": 2, "best": "a"})
    here = CheckIn(TODAY, energy=4, own={"fog": 1})
    assert merged(there, here, loaded) == CheckIn(TODAY, energy=4, mood=8, own={"fog": 2})
    anew = CheckIn(TODAY, own={"fog": 5, "best": "b"})
    assert merged(there, anew, loaded).own == {"fog": 5, "best": "b"}
    assert merged(CheckIn(TODAY), here, loaded).own == {}


def test_the_same_again_takes_numbers_and_no_words_and_replaces_nothing() -> None:
    last = CheckIn(ago(1), "the beds", "tea", 4, 5, 6, "a note", {"fog": 2, "best": "tea"})
    now = CheckIn(TODAY, mood=9)
    taken = same_again(now, last, {"energy", "mood", "mattered", "fog", "best"})
    assert taken == CheckIn(TODAY, energy=4, mood=9, own={"fog": 2})
    assert same_words(last, TODAY) == "same numbers as the day before"
    assert same_words(CheckIn(ago(3)), TODAY) == "same numbers as Friday"


def test_what_is_asked_is_a_setting_with_names_in_it() -> None:
    assert asked_of("mood, energy,nonsense") == ["energy", "mood"]
    assert asked_of(Settings().check_in_asks) == list(ASKED)
    assert asked_of(chosen_from({"mood", "enjoyed"})) == ["enjoyed", "mood"]


@pytest.mark.parametrize(
    ("written", "chosen", "due"),
    [
        (OFFER_NEEDS, {}, True),
        (OFFER_NEEDS - 1, {}, False),
        (OFFER_NEEDS, {"every": "week"}, False),
        (OFFER_NEEDS, {"settled": True}, False),
        (OFFER_NEEDS, {"offered_on": ago(27).isoformat()}, False),
        (OFFER_NEEDS, {"offered_on": ago(28).isoformat()}, True),
    ],
)
def test_once_a_week_is_offered_once_after_twenty_days_of_twenty_eight(
    written: int, chosen: dict[str, object], due: bool
) -> None:
    state = {"every": "day", "settled": False, "offered_on": "", **chosen}
    days = days_ago(*range(written))
    assert weekly_offer_due(days, **state, today=TODAY) is due  # type: ignore[arg-type]  # by name


def test_days_before_the_four_weeks_do_not_count_for_the_offer() -> None:
    days = days_ago(*range(9, 9 + OFFER_NEEDS))
    assert not weekly_offer_due(days, every="day", settled=False, offered_on="", today=TODAY)


@pytest.mark.parametrize(
    ("last", "every", "due"),
    [
        (None, "day", True),
        (None, "week", True),
        (0, "day", False),
        (1, "day", True),
        (6, "week", False),
        (7, "week", True),
    ],
)
def test_a_check_in_is_due_each_day_or_seven_days_after_the_last(
    last: int | None, every: str, due: bool
) -> None:
    day = None if last is None else ago(last)
    assert check_in_due(day, every, TODAY) is due


def kinds_at(hour: int, *, flare_lasts: bool = False) -> list[Kind]:
    things = things_for(
        NOW.replace(hour=hour),
        last_night_written=True,
        nights_written=2,
        unfinished=(),
        page="sleep/winding-down",
        check_in=True,
        flare_lasts=flare_lasts,
    )
    return [thing.kind for thing in things]


def test_today_offers_it_from_midday_and_a_flare_up_comes_first() -> None:
    assert Kind.CHECK_IN not in kinds_at(CHECK_IN_FROM - 1)
    assert kinds_at(CHECK_IN_FROM) == [Kind.CHECK_IN, Kind.SEE_WEEK, Kind.READ]
    assert kinds_at(14, flare_lasts=True) == [Kind.FLARE, Kind.CHECK_IN, Kind.SEE_WEEK]


def test_days_that_have_a_check_in_are_not_filled() -> None:
    assert days_to_fill(ago(4), ago(2), days_ago(3)) == [ago(4), ago(2)]
    assert filled_words(ago(4), ago(2), [ago(4), ago(2)]) == (
        "Filled in: 2 days. 1 day had a check-in already. It stays as it is."
    )
    assert filled_words(ago(4), ago(2), []) == (
        "Filled in: no days. 3 days had a check-in already. They stay as they are."
    )


def test_several_days_need_both_ends_and_something_to_say() -> None:
    assert read_days({}, TODAY, "").missing == [
        *("the first day", "the last day", "a few words or a number"),
    ]
    typed = {"first": "16/11", "last": "yesterday", "note": "resting"}
    entry = read_days(typed, TODAY, "Europe/London")
    assert entry.record is not None
    assert (entry.record.first, entry.record.last) == (ago(7), ago(1))
    assert entry.record.pattern.note == "resting"
    assert entry.echoes["last"] == "Sunday 22 November, 7 days"
    turned = read_days({**typed, "first": "today"}, TODAY, "")
    assert turned.problems == {"last": "That is before the first day."}
    long = read_days({**typed, "first": ago(LONGEST_FILL + 1).isoformat()}, TODAY, "")
    assert "At most" in long.problems["last"]
    assert read_days({**typed, "last": "tomorrow"}, TODAY, "").record is None


def test_five_questions_are_enough_and_one_put_aside_is_not_asked() -> None:
    aside = replace(FOG, ended_on=TODAY)
    assert asks_enough("energy,mood,in_the_way", [FOG, BEST])
    assert not asks_enough("energy,mood,in_the_way", [FOG, aside])
    assert asks_enough(",".join(ASKED), [])


def test_a_question_needs_words_and_is_answered_by_a_number_unless_words_are_chosen() -> None:
    assert read_question({"words": " "}, None).missing == ["the words of the question"]
    read = read_question({"words": "Foggy  head?"}, None).record
    assert read == OwnQuestion("Foggy head?", QuestionKind.NUMBER)
    changed = read_question({"words": "Fog?", "kind": "number"}, BEST).record
    assert changed is not None
    assert (changed.words, changed.kind) == ("Fog?", QuestionKind.WORDS)


def test_a_pain_number_needs_only_the_number_and_keeps_its_exact_time() -> None:
    assert read_pain({}, None, NOW, "Europe/London", twelve_hour=True).missing == ["a number"]
    typed = {"number": "4", "body_place": "left knee", "noted_at": "9.30am"}
    pain = read_pain(typed, None, NOW, "Europe/London", twelve_hour=True).record
    assert pain is not None
    assert (pain.day, pain.noted_at) == (TODAY, NOW.replace(hour=9, minute=30))
    exact = replace(pain, noted_at=NOW.replace(hour=9, minute=30, second=17))
    again = typed_from_pain(exact, TODAY, twelve_hour=True)
    assert read_pain(again, exact, NOW, "Europe/London", twelve_hour=True).record == exact
    later = read_pain({**typed, "noted_at": "23:30"}, None, NOW, "Europe/London", twelve_hour=True)
    assert later.problems == {"noted_at": "That time has not come yet."}
    lately = {"number": "4", "lately": "hip"}
    hip = read_pain(lately, None, NOW, "Europe/London", twelve_hour=True).record
    assert hip is not None
    assert hip.body_place == "hip"


def test_pain_numbers_are_hidden_until_they_are_asked_for() -> None:
    off, on = (hidden_areas(Settings(pain_numbers=each)) for each in (False, True))
    assert PAIN_NUMBERS in off
    assert "pain_numbers" not in note_sources(off)
    assert PAIN_NUMBERS not in on
    assert "pain_numbers" in note_sources(on)


def test_weeks_are_told_in_blocks_and_words_that_agree_and_gaps_stay_gaps() -> None:
    numbers = {0: 10, 1: 0, 3: 5, 4: 5, 8: 7}
    days = [CheckIn(ago(back), energy=number) for back, number in numbers.items()]
    assert look_back_lines(days, [], TODAY, 3) == [
        "Energy: 0 none, 10 plenty",
        "          TWTFSSM",
        "to 23 Nov ··▄▄·▁▇  5.0 on average, 4 days",
        "to 16 Nov ·····▅·  7 on 1 day",
        "to 9 Nov  ·······  no answers",
    ]
    assert look_back_lines(days, [], TODAY, 1, as_table=True)[1:] == [
        "          Tu We Th Fr Sa Su Mo",
        "to 23 Nov  –  –  5  5  –  0 10 5.0 on average, 4 days",
    ]


def test_three_days_have_no_average_and_function_comes_first() -> None:
    days = [CheckIn(ago(back), energy=3, mood=4, in_the_way=5, own={"fog": 6}) for back in range(3)]
    lines = look_back_lines(days, [FOG, BEST], TODAY, 1)
    assert [line.partition(" 0 ")[0] for line in lines if " 0 " in line] == [
        *("Pain in the way:", "Energy:", "Mood:", "Foggy head?"),
    ]
    assert not any("average" in line for line in lines)
    assert "5, 5, 5 on 3 days" in lines[2]
    assert look_back_lines([CheckIn(TODAY, "the beds")], [FOG], TODAY, 4) == []


@given(st.dictionaries(st.integers(0, 27), st.integers(0, 10)))
def test_every_week_has_a_block_for_each_number_and_a_gap_for_each_day_without(
    numbers: dict[int, int],
) -> None:
    days = [CheckIn(ago(back), mood=number) for back, number in numbers.items()]
    lines = look_back_lines(days, [], TODAY, 4)
    cells = "".join(line[10:17] for line in lines[2:])
    assert len(cells) == (28 if numbers else 0)
    assert cells.count("·") == (28 - len(numbers) if numbers else 0)
    assert values_of(days, "mood") == {ago(back): number for back, number in numbers.items()}


def test_a_day_is_told_life_first_and_that_it_came_later() -> None:
    told = CheckIn(ago(5), "the beds", None, 3, None, 0, "A note.", {"fog": 2}, written_at=NOW)
    assert day_lines(told, [FOG, BEST]) == [
        "Did: the beds · in the way 0 · energy 3 · Foggy head: 2",
        *("A note.", "Filled in later."),
    ]
    assert saved_words(CheckIn(TODAY, energy=6), [], TODAY) == "Saved for today. Energy 6."
    assert saved_words(CheckIn(ago(1), note="x"), [], TODAY) == (
        "Saved for Sunday 22 November. A note."
    )
