"""What goes with what, and how weeks compare, against another's sums and their own laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pain_companion.domain.block_bootstrap import (
    BLOCK,
    blocks_of,
    blocks_to_cover,
    outer_share,
    student_t,
)
from pain_companion.domain.correlation import sums_of
from pain_companion.domain.rank_link import (
    Link,
    NoAnswer,
    NoLinkYet,
    doubled_ranks,
    look_for_link,
)
from pain_companion.domain.weekly import (
    Difference,
    ThenAndNow,
    TooEarly,
    then_and_now,
    weeks_to,
)
from tests.chance_series import FIRST_DAY, Kind, Series, seen

DAY = timedelta(days=1)
SUNDAY = date(2026, 11, 29)

answers = st.integers(0, 10)


def by_day(*values: float, first: date = FIRST_DAY) -> Series:
    return {first + number * DAY: value for number, value in enumerate(values)}


def shifted(series: Series, days: int) -> Series:
    return {day + days * DAY: value for day, value in series.items()}


def a_link(first: Series, second: Series, lag: int = 0) -> Link:
    found = look_for_link(first, second, 1 if lag else 0)
    assert isinstance(found, Link)
    return found


@st.composite
def two_changing(draw: st.DrawFn) -> tuple[Series, Series]:
    """Answers of 33 to 60 days about two things, with up to three gaps, both changing."""
    count = draw(st.integers(33, 60))
    pairs = draw(st.lists(st.tuples(answers, answers), min_size=count, max_size=count))
    gaps = draw(st.sets(st.integers(2, count - 1), max_size=3))
    one, other = by_day(0, 1, *(a for a, _ in pairs[2:])), by_day(1, 0, *(b for _, b in pairs[2:]))
    gone = {FIRST_DAY + number * DAY for number in gaps}
    return {day: each for day, each in one.items() if day not in gone}, other


# Whether two things go together


@given(two_changing())
@settings(max_examples=10, deadline=None)
def test_the_figure_is_that_of_scipy(both: tuple[Series, Series]) -> None:
    first, second = both
    days = sorted(first.keys() & second.keys())
    other = import_module("scipy.stats").spearmanr(
        [first[day] for day in days], [second[day] for day in days]
    )
    assert a_link(first, second).rho == pytest.approx(other.statistic, abs=1e-12)


@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=40))
def test_equal_values_share_the_middle_of_their_places(values: list[float]) -> None:
    ranks = import_module("scipy.stats").rankdata(values)
    assert doubled_ranks(values) == [2 * rank for rank in ranks]


def test_the_t_that_widens_the_interval_is_that_of_scipy() -> None:
    t = import_module("scipy.stats").t
    # What the four terms leave out falls with the fifth power of the degrees of freedom.
    for freedom in range(4, 60):
        assert student_t(freedom) == pytest.approx(t.ppf(0.975, freedom), abs=freedom**-5)


def test_of_few_blocks_less_than_2_5_in_100_is_left_out_at_the_ends() -> None:
    assert outer_share(5) == pytest.approx(0.00095, abs=0.00005)
    assert outer_share(13) == pytest.approx(0.0117, abs=0.0001)
    assert outer_share(100_000) == pytest.approx(0.025, abs=0.0001)


@pytest.mark.parametrize(
    ("days", "blocks"),
    [
        ([*range(1, 8)], 1),
        ([*range(1, 9)], 2),
        ([*range(1, 91)], 13),
        ([1, 7, 8, 14], 2),
        ([1, 100, 200], 3),
        ([200, 1, 100], 3),
    ],
)
def test_blocks_are_weeks_of_the_calendar_and_empty_time_takes_none(
    days: list[int], blocks: int
) -> None:
    assert blocks_to_cover(days) == blocks


def test_every_day_is_in_as_many_blocks_as_any_other() -> None:
    pairs = {day: sums_of(day, 1) for day in (1, 2, 3, 8, 40, 41)}
    together = [sum(sums) for sums in zip(*blocks_of(pairs), strict=True)]
    assert together[:2] == [BLOCK * len(pairs), BLOCK * sum(pairs)]


def test_the_same_order_is_a_whole_link_and_the_other_way_round_its_mirror() -> None:
    first = by_day(*range(30))
    same, against = by_day(*(n**3 for n in range(30))), by_day(*range(30, 0, -1))
    up, down = a_link(first, same), a_link(first, against)
    assert (up.rho, up.low, up.high, up.seen) == (1, 1, 1, True)
    assert (down.rho, down.low, down.high, down.seen) == (-1, -1, -1, True)


def test_a_link_names_its_pairs_and_its_days() -> None:
    first = by_day(*([0, 5, 3] * 20))
    second = {day: value for day, value in shifted(first, 1).items() if day.day != 10}
    link = a_link(first, second, lag=1)
    assert (link.lag, link.rho, link.seen) == (1, 1, True)
    assert (link.pairs, link.first_day, link.last_day) == (58, FIRST_DAY, date(2026, 3, 1))
    assert a_link(first, second).pairs == 57


def test_under_30_pairs_nothing_is_said() -> None:
    thirty = by_day(*range(30))
    assert look_for_link(thirty, thirty, 1) == NoLinkYet(NoAnswer.TOO_FEW_DAYS, 29)
    assert isinstance(look_for_link(thirty, thirty), Link)
    assert look_for_link(thirty, shifted(thirty, 15)) == NoLinkYet(NoAnswer.TOO_FEW_DAYS, 15)
    assert look_for_link({}, thirty) == NoLinkYet(NoAnswer.TOO_FEW_DAYS, 0)


def test_what_never_changes_goes_with_nothing_and_it_is_said_which() -> None:
    changing, always = by_day(*range(40)), by_day(*([4] * 40))
    assert look_for_link(always, changing) == NoLinkYet(NoAnswer.FIRST_NEVER_CHANGES, 40)
    assert look_for_link(changing, always) == NoLinkYet(NoAnswer.SECOND_NEVER_CHANGES, 40)
    # It changes on a day of which the other thing is unknown.
    later = {**always, FIRST_DAY + 40 * DAY: 9}
    assert look_for_link(changing, later) == NoLinkYet(NoAnswer.SECOND_NEVER_CHANGES, 40)


def test_one_odd_day_makes_no_link() -> None:
    once = by_day(*([0] * 39), 10)
    link = a_link(once, once)
    assert link.rho == 1
    assert not link.seen


@pytest.mark.parametrize(("low", "high"), [(0, 0.5), (-0.5, 0)])
def test_an_interval_that_only_touches_0_does_not_leave_it_out(low: float, high: float) -> None:
    link = a_link(by_day(*range(30)), by_day(*range(30)))
    assert not replace(link, low=low, high=high).seen


def test_only_the_last_year_of_pairs_is_looked_at() -> None:
    past = by_day(*range(1000))
    turned = {day: -value if value < 635 else value for day, value in past.items()}
    link = a_link(past, turned)
    assert (link.rho, link.pairs) == (1, 365)
    assert link.last_day - link.first_day == 364 * DAY
    assert link.last_day == max(past)


def test_the_first_and_the_last_day_of_the_calendar_do_no_harm() -> None:
    early, late = by_day(*range(31), first=date.min), by_day(*range(31), first=date.max - 30 * DAY)
    assert a_link(early, early, lag=1).pairs == a_link(late, late, lag=1).pairs == 30


@given(two_changing())
@settings(max_examples=8, deadline=None)
def test_only_the_order_counts_and_neither_side_nor_the_season_does(
    both: tuple[Series, Series],
) -> None:
    first, second = both
    link = a_link(first, second)
    assert -1 <= link.low <= link.high <= 1
    stretched = {day: 2.5 ** first[day] for day in sorted(first, reverse=True)}
    assert a_link(stretched, second) == link
    assert a_link(second, first) == link
    assert a_link(first, shifted(second, 1), lag=1).low == link.low
    turned = a_link(first, {day: -value for day, value in second.items()})
    assert (turned.rho, turned.low, turned.high) == (-link.rho, -link.high, -link.low)
    in_spring = a_link(shifted(first, 80), shifted(second, 80))
    assert (in_spring.low, in_spring.high) == (link.low, link.high)


def test_chance_seldom_looks_like_a_link_and_a_link_is_found() -> None:
    """A small look at what tests/torture/test_links_by_chance.py counts in thousands."""
    assert seen(30, seed=1, kind=Kind(alike=0.5)) <= 4
    assert seen(15, seed=1, kind=Kind(rho=0.5)) >= 13


# Weeks


def test_a_week_with_an_average_has_4_days_and_a_gap_is_no_0() -> None:
    values = {SUNDAY - number * DAY: 6.0 for number in (0, 1, 5, 6, 7, 8, 9)}
    older, newer = weeks_to(values, SUNDAY, 2)
    assert (newer.first, newer.last) == (SUNDAY - 6 * DAY, SUNDAY)
    assert (newer.days, newer.mean) == (4, 6)
    assert (older.last, older.days, older.mean) == (SUNDAY - 7 * DAY, 3, None)


def test_weeks_without_anything_are_there_too() -> None:
    weeks = weeks_to({}, SUNDAY, 5)
    assert [week.last for week in weeks] == [SUNDAY - 7 * back * DAY for back in (4, 3, 2, 1, 0)]
    assert {(week.days, week.mean) for week in weeks} == {(0, None)}


def eight_weeks(*values: float | None, days: int = 7) -> Series:
    """A number for each of eight weeks, the oldest first; so many days of each are written."""
    first = SUNDAY - 55 * DAY
    return {
        first + (7 * week + day) * DAY: value
        for week, value in enumerate(values)
        if value is not None
        for day in range(days)
    }


def compared(series: Series, least: float = 1) -> ThenAndNow:
    found = then_and_now(series, SUNDAY, least)
    assert isinstance(found, ThenAndNow)
    return found


@pytest.mark.parametrize(
    ("now", "difference", "by"),
    [
        (5.0, Difference.MORE, 1.0),
        (4.9, Difference.SAME, 0.9),
        (4.0, Difference.SAME, 0.0),
        (3.1, Difference.SAME, -0.9),
        (3.0, Difference.LESS, -1.0),
    ],
)
def test_four_weeks_beside_four_are_more_the_same_or_less(
    now: float, difference: Difference, by: float
) -> None:
    found = compared(eight_weeks(4, 4, 4, 4, now, now, now, now))
    assert (found.difference, found.by) == (difference, by)
    assert (found.then.mean, found.now.mean) == (4, now)
    assert (found.then.first, found.then.last) == (SUNDAY - 55 * DAY, SUNDAY - 28 * DAY)
    assert (found.now.first, found.now.last) == (SUNDAY - 27 * DAY, SUNDAY)
    assert (found.now.weeks, found.now.days) == (4, 28)


def test_the_difference_is_that_of_the_averages_that_are_shown() -> None:
    # As binary fractions, 5.1 - 4.1 is a hair below 1.
    assert compared(eight_weeks(*[4.1] * 4, *[5.1] * 4)).difference is Difference.MORE
    # 3.04 is shown as 3.0, and a point is between that and 4.0.
    found = compared(eight_weeks(*[3.04] * 4, *[4] * 4))
    assert (found.then.mean, found.by, found.difference) == (3.0, 1.0, Difference.MORE)


def test_what_is_a_difference_is_in_the_unit_of_the_thing() -> None:
    asleep = eight_weeks(*[400] * 4, *[420] * 4)
    assert compared(asleep, least=30).difference is Difference.SAME
    assert compared(asleep, least=20).difference is Difference.MORE


def test_two_weeks_of_4_days_on_each_side_are_enough_and_less_is_too_early_to_say() -> None:
    enough = eight_weeks(None, 2, None, 2, 8, None, 8, None, days=4)
    found = compared(enough)
    assert (found.then.weeks, found.then.days) == (found.now.weeks, found.now.days) == (2, 8)
    assert found.difference is Difference.MORE
    assert then_and_now(eight_weeks(*[2] * 8, days=3), SUNDAY, 1) == TooEarly(0, 0)
    assert then_and_now(eight_weeks(2, 2, 2, 2, 8), SUNDAY, 1) == TooEarly(4, 1)


def test_a_week_without_an_average_does_not_weigh_in_the_comparison() -> None:
    series = {**eight_weeks(*[4] * 7), SUNDAY: 10, SUNDAY - DAY: 10, SUNDAY - 2 * DAY: 10}
    found = compared(series)
    assert (found.now.mean, found.now.weeks, found.now.days) == (4, 3, 21)


@given(st.dictionaries(st.integers(0, 70), answers), st.integers(-4000, 4000))
def test_every_number_is_in_one_week_and_all_days_of_the_year_are_alike(
    numbers: dict[int, int], moved: int
) -> None:
    series = {SUNDAY - back * DAY: float(value) for back, value in numbers.items()}
    weeks = weeks_to(series, SUNDAY, 8)
    inside = [back for back in numbers if back < 56]
    assert sum(week.days for week in weeks) == len(inside)
    for week in weeks:
        assert week.last - week.first == 6 * DAY
        assert week.mean is None or min(week.values) <= week.mean <= max(week.values)
    here, there = (
        then_and_now(series, SUNDAY, 1),
        then_and_now(shifted(series, moved), SUNDAY + moved * DAY, 1),
    )
    if isinstance(here, TooEarly) or isinstance(there, TooEarly):
        assert here == there
    else:
        assert (here.by, here.difference) == (there.by, there.difference)
