"""Flare-ups put together: lengths, the time between, and steps that were ticked as helpful."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_history import (
    ENOUGH,
    Spread,
    StepUse,
    flare_history,
    used_steps,
)
from pain_companion.words.flare_history import (
    LOOKS_BACK,
    flare_details,
    flare_line,
    history_sentences,
    length_words,
    spread_words,
    steps_by_day,
    use_words,
)

TODAY = date(2026, 11, 23)


def flare(start: tuple[int, int], end: tuple[int, int] | None, name: str = "a") -> Flare:
    return Flare(date(2026, *start), date(2026, *end) if end else None, id=name)


def step(
    words: str,
    answer: StepAnswer = StepAnswer.DONE,
    day: date = TODAY,
    *,
    helped: bool = False,
    flare_id: str = "a",
) -> FlareStep:
    return FlareStep(flare_id, words, answer, day, helped=helped)


FOUR = [
    flare((9, 1), (9, 2), "a"),
    flare((9, 20), (9, 23), "b"),
    flare((10, 13), (10, 21), "c"),
    flare((11, 20), None, "d"),
]
"""2, 4 and 9 days, then one that lasts. Between them 18, 20 and 30 days."""


def test_lengths_and_the_time_between_have_a_middle_a_least_and_a_most() -> None:
    history = flare_history(FOUR, {})
    assert (history.count, history.over) == (4, 3)
    assert history.lasted == Spread(4, 2, 9)
    assert history.between == Spread(20, 18, 30)


def test_they_may_come_in_any_order() -> None:
    assert flare_history(FOUR[::-1], {}) == flare_history(FOUR, {})


def test_with_fewer_than_three_that_are_over_it_is_too_early() -> None:
    history = flare_history(FOUR[1:], {"b": [step("Breathe")]})
    assert not history.is_enough
    assert (history.lasted, history.between, history.steps) == (None, None, ())
    assert history_sentences(history) == [
        "You have written down 3 flare-ups.",
        "That is too early to look at several together.",
        "From 3 that are over, this tells how long they lasted.",
    ]


def test_a_flare_up_that_began_before_the_last_was_over_counts_no_days_between() -> None:
    flares = [flare((9, 1), (9, 9)), flare((9, 5), (9, 6)), flare((9, 20), (9, 21))]
    assert flare_history(flares, {}).between == Spread(7, 0, 14)


def test_a_step_counts_once_in_each_flare_up_however_often_it_was_done() -> None:
    steps = {
        "a": [step("Breathe slowly"), step("breathe  SLOWLY", helped=True)],
        "b": [step("Breathe slowly")],
        "c": [step("Breathe slowly", helped=True), step("A bath", StepAnswer.NOT_NOW)],
    }
    history = flare_history(FOUR, steps)
    assert history.steps == [StepUse("Breathe slowly", 3, 2)]
    assert use_words(history.steps[0]) == "used in 3, ticked as helpful in 2"


def test_a_step_of_a_flare_up_that_lasts_is_not_counted_yet() -> None:
    assert flare_history(FOUR, {"d": [step("Breathe")]}).steps == []


def test_the_most_used_step_comes_first() -> None:
    steps = {
        "a": [step("A bath", helped=True), step("Breathe")],
        "b": [step("Breathe"), step("Call Ann", helped=True)],
        "c": [step("Zzz")],
    }
    words = [use.words for use in flare_history(FOUR, steps).steps]
    assert words == ["Breathe", "A bath", "Call Ann", "Zzz"]


def test_a_step_left_for_later_counts_only_once_it_is_done() -> None:
    later = step("Breathe", StepAnswer.NOT_NOW)
    assert used_steps([later]) == []
    assert used_steps([later, step("Breathe")]) == [step("Breathe")]


def test_of_steps_that_say_the_same_a_ticked_one_stands_for_all() -> None:
    ticked = step("breathe", helped=True)
    assert used_steps([step("Breathe"), ticked, step("BREATHE")]) == [ticked]
    assert used_steps([step("A bath"), step("a bath")]) == [step("A bath")]


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 30)), min_size=ENOUGH, max_size=12).map(
        lambda pairs: [_flare(*pair) for pair in pairs]
    )
)
def test_the_middle_lies_between_the_least_and_the_most(flares: list[Flare]) -> None:
    history = flare_history(flares, {})
    for spread in (history.lasted, history.between):
        assert spread is not None
        assert 0 <= spread.least <= spread.middle <= spread.most


def _flare(back: int, days: int) -> Flare:
    start = TODAY - timedelta(days=back)
    return Flare(start, start + timedelta(days=days))


@pytest.mark.parametrize(
    ("spread", "words"),
    [
        (Spread(4, 2, 9), "2 to 9 days, with 4 days in the middle"),
        (Spread(4.5, 2, 9), "2 to 9 days, with 4 and a half days in the middle"),
        (Spread(1, 1, 1), "1 day each time"),
        (Spread(0, 0, 3), "0 to 3 days, with no days in the middle"),
    ],
)
def test_a_spread_in_words(spread: Spread, words: str) -> None:
    assert spread_words(spread) == words


def test_the_words_look_back_and_never_forward() -> None:
    assert history_sentences(flare_history(FOUR, {})) == [
        "You have written down 4 flare-ups, and one of them lasts.",
        "They lasted 2 to 9 days, with 4 days in the middle.",
        "Between them were 18 to 30 days, with 20 days in the middle.",
        LOOKS_BACK,
    ]


def test_one_flare_up_is_told_with_its_days() -> None:
    assert flare_line(FOUR[2], TODAY) == "Flare-up, 13 to 21 October: 9 days"
    assert flare_line(FOUR[3], TODAY) == "Flare-up since 20 November: day 4 now"
    assert length_words(flare((11, 1), (11, 1)), TODAY) == "1 day"


def test_what_is_not_written_has_no_line() -> None:
    assert flare_details(FOUR[0], []) == []
    assert flare_details(FOUR[0], [step("A bath", helped=True), step("Breathe")]) == [
        "Done: A bath; Breathe",
        "Ticked as helpful: A bath",
    ]


def test_steps_stand_under_their_days_with_their_answers() -> None:
    steps = [
        step("Breathe", day=date(2026, 9, 1), helped=True),
        step("A bath", StepAnswer.NOT_NOW, date(2026, 9, 2)),
    ]
    assert steps_by_day(FOUR[0], steps, TODAY) == [
        ("Day 1, Tuesday 1 September", ["- Breathe: done, ticked as helpful"]),
        ("Day 2, Wednesday 2 September", ["- A bath: not now"]),
    ]


def test_steps_stand_side_by_side_without_a_doubled_stop() -> None:
    done = [
        FlareStep("f", words, StepAnswer.DONE, date(2026, 11, 23), id=words)
        for words in ("Rest.", "Tea")
    ]
    assert flare_details(Flare(date(2026, 11, 23)), done) == ["Done: Rest; Tea"]
