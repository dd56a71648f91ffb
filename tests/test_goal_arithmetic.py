"""Goal Attainment Scaling, against vectors that were worked out apart, and against its own laws."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pain_companion.domain.attainment import (
    LEVEL_WORDS,
    Attainment,
    AttainmentError,
    Level,
    baseline_t_score,
    change,
    t_score,
)

weighings = st.integers(0, 3)
levels = st.sampled_from(Level)
goals = st.lists(
    st.builds(
        Attainment, levels, st.sampled_from([Level.LESS, Level.MUCH_LESS]), weighings, weighings
    ),
    min_size=1,
    max_size=6,
)


def at(*values: int) -> list[Attainment]:
    return [Attainment(Level(value)) for value in values]


@pytest.mark.parametrize(
    ("values", "score"),
    [
        ((0,), 50),
        ((0, 0, 0, 0, 0), 50),
        ((1, 1, 1), 63.69),
        ((-1, -1, -1), 36.31),
        ((-2, -2, -2), 22.61),
        ((1,), 60),
        ((1, 0, 0, -1), 50),
    ],
)
def test_goals_of_equal_weight_have_the_published_score(
    values: tuple[int, ...], score: float
) -> None:
    assert round(t_score(at(*values)), 2) == score


def test_goals_weigh_by_importance_times_difficulty() -> None:
    weighed = [
        Attainment(Level.EXPECTED, importance=3, difficulty=3),
        Attainment(Level.MORE, importance=2, difficulty=2),
        Attainment(Level.LESS, importance=2, difficulty=1),
    ]
    assert [goal.weight for goal in weighed] == [9, 4, 2]
    assert round(t_score(weighed), 2) == 51.70


def test_a_change_is_from_where_the_goals_began() -> None:
    reached = at(1, 0, -1)
    assert round(baseline_t_score(reached), 2) == 36.31
    assert round(change(reached), 2) == 13.69
    from_the_worst = [Attainment(Level.MUCH_LESS, baseline=Level.MUCH_LESS)]
    assert change(from_the_worst) == 0


@pytest.mark.parametrize(
    "none",
    [
        [Attainment(Level.MORE, importance=0)],
        [Attainment(Level.MORE, importance=0), Attainment(Level.LESS, difficulty=0)],
    ],
)
def test_goals_that_all_weigh_nothing_have_no_score(none: list[Attainment]) -> None:
    for score in (t_score, baseline_t_score, change):
        with pytest.raises(AttainmentError, match=r"^No goal has a weight\. Give "):
            score(none)


def test_no_goals_and_weights_beyond_the_scale_have_no_score() -> None:
    with pytest.raises(AttainmentError, match=r"^A T-score takes at least 1 goal"):
        t_score([])
    for beyond in (-1, 4):
        with pytest.raises(AttainmentError, match=r"^Importance and difficulty can be from 0 to 3"):
            t_score([Attainment(Level.MORE, importance=beyond)])


def test_every_level_has_its_words() -> None:
    assert [LEVEL_WORDS[level] for level in Level] == [
        "much less than expected",
        "less than expected",
        "as expected",
        "more than expected",
        "much more than expected",
    ]


@given(goals)
def test_a_goal_without_weight_is_as_if_it_were_not_there(several: list[Attainment]) -> None:
    assume(any(goal.weight for goal in several))
    assert t_score([*several, Attainment(Level.MORE, importance=0)]) == t_score(several)


@given(goals)
def test_scores_mirror_at_50_and_their_order_does_not_matter(several: list[Attainment]) -> None:
    assume(any(goal.weight for goal in several))
    mirrored = [
        Attainment(Level(-goal.level), goal.baseline, goal.importance, goal.difficulty)
        for goal in reversed(several)
    ]
    assert t_score(several) + t_score(mirrored) == pytest.approx(100)


@given(goals, st.integers(0, 5))
def test_a_goal_that_comes_further_never_lowers_the_score(
    several: list[Attainment], which: int
) -> None:
    assume(any(goal.weight for goal in several))
    goal = several[which % len(several)]
    assume(goal.level is not Level.MUCH_MORE)
    further = [
        Attainment(Level(each.level + 1), each.baseline, each.importance, each.difficulty)
        if each is goal
        else each
        for each in several
    ]
    assert t_score(further) >= t_score(several)
    assert (t_score(further) > t_score(several)) == (goal.weight > 0)
