"""The figures of "My story": a person's own activities, PEG, and the parts of life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain import life_areas, own_activities
from pain_companion.domain.life_areas import LifePicture, Rating, in_gap_order
from pain_companion.domain.own_activities import average
from pain_companion.domain.peg import PegAnswers

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
answers = st.integers(0, 10)
maybe = st.none() | answers


def rated(*ratings: int | None) -> dict[str, int | None]:
    return dict(zip("abcde", ratings, strict=False))


def compared(
    before: dict[str, int | None], now: dict[str, int | None]
) -> own_activities.Comparison:
    found = own_activities.compare(before, now)
    assert found is not None
    return found


# My activities


def test_three_activities_have_the_averages_that_were_worked_out_apart() -> None:
    before, now = rated(2, 4, 5), rated(4, 6, 6)
    assert round(average(before) or 0, 2) == 3.67
    assert round(average(now) or 0, 2) == 5.33
    found = compared(before, now)
    assert (round(found.before, 2), round(found.now, 2)) == (3.67, 5.33)
    assert (round(found.change, 2), found.line, found.reaches_line) == (1.67, 2, False)


def test_a_change_of_exactly_2_reaches_the_line_either_way() -> None:
    # As binary fractions, 16/3 - 10/3 is not 2.
    assert compared(rated(3, 3, 4), rated(5, 5, 6)).reaches_line
    assert compared(rated(5, 5, 6), rated(3, 3, 4)).reaches_line


def test_one_activity_has_a_line_of_3_and_so_have_two_together() -> None:
    found = compared(rated(4, 4), rated(6, 7))
    assert [each.change for each in found.activities] == [2, 3]
    assert [each.reaches_line for each in found.activities] == [False, True]
    assert (found.change, found.line, found.reaches_line) == (2.5, 3, False)
    assert compared(rated(9), rated(6)).reaches_line


@pytest.mark.parametrize("ratings", [{}, rated(2, None, 5), rated(None)])
def test_a_missing_rating_leaves_no_average(ratings: dict[str, int | None]) -> None:
    assert average(ratings) is None


def test_only_what_was_rated_on_both_days_is_compared() -> None:
    found = compared({"a": 1, "b": None, "c": 3, "gone": 9}, {"new": 8, "c": 5, "b": 4, "a": 2})
    assert [each.own_activity_id for each in found.activities] == ["c", "a"]
    assert (found.before, found.now) == (2, 3.5)
    assert own_activities.compare({"a": 1}, {"b": 1}) is None


@given(
    st.dictionaries(st.sampled_from("abcde"), maybe),
    st.dictionaries(st.sampled_from("abcde"), maybe),
)
def test_a_comparison_turned_round_is_its_mirror(
    before: dict[str, int | None], now: dict[str, int | None]
) -> None:
    there, back = own_activities.compare(before, now), own_activities.compare(now, before)
    if there is None or back is None:
        assert there is back
        return
    assert back.change == -there.change
    assert there.change == pytest.approx(there.now - there.before)
    assert back.reaches_line == there.reaches_line


# PEG


@pytest.mark.parametrize(
    ("pain", "enjoyment", "activity", "mean"),
    [(6, 7, 5, 6.0), (6, 7, 6, 6.33), (0, 0, 0, 0), (10, 10, 10, 10), (0, 1, 1, 0.67)],
)
def test_peg_is_the_mean_of_three_answers(
    pain: int, enjoyment: int, activity: int, mean: float
) -> None:
    assert PegAnswers(SPRING, pain, enjoyment, activity).mean == mean


@pytest.mark.parametrize(
    "part",
    [
        PegAnswers(AUTUMN, None, 7, 5),
        PegAnswers(AUTUMN, 6, None, 5),
        PegAnswers(AUTUMN, 6, 7, None),
        PegAnswers(AUTUMN),
    ],
)
def test_without_one_answer_there_is_no_mean(part: PegAnswers) -> None:
    assert part.mean is None


@given(answers, answers, answers)
def test_the_mean_is_within_its_answers_and_their_order_does_not_matter(
    pain: int, enjoyment: int, activity: int
) -> None:
    mean = PegAnswers(SPRING, pain, enjoyment, activity).mean
    assert mean is not None
    assert min(pain, enjoyment, activity) <= mean <= max(pain, enjoyment, activity)
    assert mean == PegAnswers(SPRING, activity, pain, enjoyment).mean


# Parts of life


def areas_of(ratings: list[Rating]) -> list[str]:
    return [each.life_area for each in in_gap_order(ratings)]


def test_one_might_begin_where_much_matters_and_pain_is_much_in_the_way() -> None:
    ratings = [
        Rating("work", in_the_way=10, matters=4),
        Rating("sleep", in_the_way=7, matters=6),
        Rating("people", in_the_way=9, matters=9),
        Rating("play", in_the_way=2, matters=9),
    ]
    assert areas_of(ratings) == ["people", "sleep", "work", "play"]


def test_of_equal_gaps_what_matters_more_is_first_and_then_the_order_of_the_list() -> None:
    ratings = [
        Rating("b", in_the_way=8, matters=4),
        Rating("c", in_the_way=4, matters=8),
        Rating("a", in_the_way=8, matters=4),
    ]
    assert areas_of(ratings) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("in_the_way", "matters"), [(None, 10), (10, None), (None, None), (0, 10), (10, 0)]
)
def test_what_pain_leaves_alone_or_does_not_matter_or_is_unknown_is_no_place_to_begin(
    in_the_way: int | None, matters: int | None
) -> None:
    assert areas_of([Rating("work", in_the_way, matters, words="as it is")]) == []


ratings_of_life = st.lists(
    st.builds(Rating, st.sampled_from("abcdefghij"), maybe, maybe),
    max_size=10,
    unique_by=lambda each: each.life_area,
)


@given(ratings_of_life)
def test_a_part_that_is_more_in_both_ways_is_never_behind_another(ratings: list[Rating]) -> None:
    order = in_gap_order(ratings)
    assert {each.life_area for each in order} == {
        each.life_area for each in ratings if each.in_the_way and each.matters
    }
    for place, behind in enumerate(order):
        for before in order[:place]:
            more = (behind.in_the_way or 0) > (before.in_the_way or 0)
            assert not (more and (behind.matters or 0) > (before.matters or 0))


def test_two_pictures_are_compared_part_by_part_and_a_missing_answer_is_no_change() -> None:
    before = LifePicture(
        SPRING, (Rating("work", 8, 5), Rating("sleep", None, 6), Rating("play", 3, 3))
    )
    now = LifePicture(AUTUMN, (Rating("sleep", 4, 9), Rating("work", 5, 5), Rating("mood", 1, 1)))
    changes = life_areas.compare(before, now)
    assert [(each.life_area, each.in_the_way, each.matters) for each in changes] == [
        ("sleep", None, 3),
        ("work", -3, 0),
    ]


@given(ratings_of_life)
def test_a_picture_beside_itself_shows_no_change(ratings: list[Rating]) -> None:
    picture = LifePicture(SPRING, tuple(ratings))
    for each in life_areas.compare(picture, replace(picture, begun_on=AUTUMN)):
        assert each.in_the_way in (None, 0)
        assert each.matters in (None, 0)
