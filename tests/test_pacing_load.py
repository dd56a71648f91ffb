"""The load of days, the up-then-down pattern, and one activity over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Demand,
    Log,
    Plan,
    Reason,
)
from pain_companion.domain.pacing_amounts import AmountPoint, amount_points
from pain_companion.domain.pacing_load import (
    DayLoad,
    Loads,
    day_loads,
    first_needed,
    week_up_to,
)

FIRST = date(2026, 11, 9)
WALK = Activity("Walking", unit="metres", demand=Demand.MEDIUM, id="walk")
IRON = Activity("Ironing", kind=ActivityKind.DAILY_TASKS, demand=Demand.HIGH, id="iron")
LIE = Activity("Lying down", kind=ActivityKind.REST, demand=Demand.REST, id="lie")
ACTIVITIES = {each.id: each for each in (WALK, IRON, LIE)}


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


def load_of(*logs: Log) -> DayLoad:
    (day,) = day_loads(logs, ACTIVITIES, FIRST, FIRST)
    return day


def low_minutes(place: int, minutes: int | None) -> DayLoad:
    """A day with so many minutes of low demand; None for a day without an entry."""
    if minutes is None:
        return DayLoad(after(place))
    return DayLoad(after(place), entries=1, minutes={Demand.LOW: Decimal(minutes)})


def loads(*minutes: int | None) -> Loads:
    return Loads([low_minutes(place, each) for place, each in enumerate(minutes)])


def places(found: tuple[DayLoad, DayLoad] | None) -> tuple[int, int] | None:
    return None if found is None else ((found[0].day - FIRST).days, (found[1].day - FIRST).days)


def test_a_load_is_minutes_times_one_two_or_three() -> None:
    day = load_of(
        Log("walk", FIRST, Decimal(160), minutes=12),
        Log("walk", FIRST, minutes=10, demand=Demand.LOW),
        Log("iron", FIRST, Decimal("9.5")),
    )
    assert day.load == 12 * 2 + 10 * 1 + Decimal("9.5") * 3
    assert (day.entries, day.without_minutes) == (3, 0)


def test_rests_weigh_nothing_and_are_counted_with_their_minutes() -> None:
    day = load_of(
        Log(None, FIRST, minutes=20),
        Log("lie", FIRST, Decimal(30)),
        Log("walk", FIRST, minutes=10),
        Log(None, FIRST),
    )
    assert day.load == 20
    assert (day.rests, day.rests_without_minutes) == (3, 1)
    assert day.minutes[Demand.REST] == 50


def test_entries_without_minutes_stay_out_of_the_sum_and_are_counted() -> None:
    day = load_of(Log("walk", FIRST, Decimal(160)), Log("iron", FIRST, Decimal(10)))
    assert day.load == 30
    assert day.without_minutes == 1


def test_a_day_with_rests_alone_has_a_load_of_nothing() -> None:
    assert load_of(Log(None, FIRST)).load == 0


def test_a_day_without_an_entry_has_no_load() -> None:
    day = load_of()
    assert not day.is_logged
    assert day.load is None


def test_a_day_whose_entries_all_lack_minutes_is_logged_but_has_no_load() -> None:
    day = load_of(Log("walk", FIRST, Decimal(160)), Log(None, FIRST, minutes=20))
    assert day.is_logged
    assert day.load is None


def test_every_day_of_the_range_is_there_whether_it_is_written_or_not() -> None:
    days = day_loads([Log("iron", after(1), Decimal(5))], ACTIVITIES, FIRST, after(2))
    assert [each.day for each in days] == [FIRST, after(1), after(2)]
    assert [each.load for each in days] == [None, 15, None]


def test_the_middle_is_that_of_the_days_with_a_load() -> None:
    assert loads(10, None, 30, None, 50).middle == 30
    assert loads(10, 20, None, 30, 40).middle == 25
    assert loads(None, None).middle is None


def test_big_and_small_days_begin_at_one_and_a_half_and_at_half_the_middle() -> None:
    fortnight = loads(*[100] * 9, 150, 149, 50, 51, None)
    assert fortnight.middle == 100
    days = fortnight.days
    assert [fortnight.is_big(days[place]) for place in (8, 9, 10)] == [False, True, False]
    assert [fortnight.is_small(days[place]) for place in (8, 11, 12)] == [False, True, False]


def test_a_day_without_an_entry_is_neither_big_nor_small() -> None:
    fortnight = loads(*[100] * 10, None)
    gap = fortnight.days[-1]
    assert not fortnight.is_big(gap)
    assert not fortnight.is_small(gap)


def test_where_the_middle_is_nothing_no_day_is_big_or_small() -> None:
    fortnight = loads(*[0] * 10, 100, 0)
    assert not any(map(fortnight.is_big, fortnight.days))
    assert not any(map(fortnight.is_small, fortnight.days))
    assert fortnight.up_then_down() is None


def test_a_day_that_lacks_the_minutes_of_something_is_never_small() -> None:
    fortnight = loads(*[100] * 10, 200, 10)
    assert places(fortnight.up_then_down()) == (10, 11)
    partly = replace(fortnight.days[-1], entries=2, without_minutes=1)
    assert Loads([*fortnight.days[:-1], partly]).up_then_down() is None


@pytest.mark.parametrize(
    ("last_days", "found"),
    [
        ((200, 10), (9, 10)),
        ((200, 100, 10), (9, 11)),
        ((200, None, 10), (9, 11)),
        ((200, 100, 100, 10), None),
        ((10, 200), None),
        ((200, None, None), None),
        ((200, 200, 10), (10, 11)),
        ((200, 10, 10), (9, 11)),
        ((200, 10, 200, 10), (11, 12)),
    ],
)
def test_up_then_down_is_a_big_day_with_a_small_one_within_two_days(
    last_days: Sequence[int | None], found: tuple[int, int] | None
) -> None:
    assert places(loads(*[100] * 9, *last_days).up_then_down()) == found


def test_up_then_down_is_looked_for_only_where_ten_days_have_a_load() -> None:
    assert places(loads(*[None] * 4, *[100] * 8, 200, 10).up_then_down()) == (12, 13)
    assert loads(*[None] * 5, *[100] * 7, 200, 10).up_then_down() is None


some_days = st.lists(st.none() | st.integers(0, 600), min_size=0, max_size=14)


@given(some_days)
def test_a_day_without_an_entry_changes_nothing(minutes: list[int | None]) -> None:
    fortnight = loads(*minutes)
    longer = loads(*minutes, None)
    assert longer.middle == fortnight.middle
    assert longer.is_enough == fortnight.is_enough
    assert longer.up_then_down() == fortnight.up_then_down()


@given(some_days, st.integers(1, 50))
def test_big_and_small_do_not_depend_on_the_size_of_the_numbers(
    minutes: list[int | None], times: int
) -> None:
    fortnight = loads(*minutes)
    scaled = loads(*[None if each is None else each * times for each in minutes])
    for day, larger in zip(fortnight.days, scaled.days, strict=True):
        assert fortnight.is_big(day) == scaled.is_big(larger)
        assert fortnight.is_small(day) == scaled.is_small(larger)
    assert places(fortnight.up_then_down()) == places(scaled.up_then_down())


@given(some_days)
def test_no_day_is_big_and_small_at_once(minutes: list[int | None]) -> None:
    fortnight = loads(*minutes)
    assert not any(fortnight.is_big(day) and fortnight.is_small(day) for day in fortnight.days)


def a_plan(days: int, amount: int, reason: Reason, times_a_day: int = 1) -> Plan:
    return Plan("walk", after(days), Decimal(amount), times_a_day, reason=reason)


def walked(days: int, amount: int | None) -> Log:
    return Log("walk", after(days), None if amount is None else Decimal(amount), minutes=5)


def test_the_logs_of_a_day_are_added_up_and_a_gap_has_no_amount() -> None:
    logs = [walked(0, 10), walked(0, 5), walked(2, None)]
    points = amount_points(logs, WALK, [], after(2), count=3, days_each=1)
    assert [point.amount for point in points] == [15, None, None]
    assert [(point.first, point.last) for point in points] == [
        (after(n), after(n)) for n in (0, 1, 2)
    ]


def test_several_days_together_are_the_average_of_those_that_are_written() -> None:
    logs = [walked(0, 10), walked(3, 20), walked(3, 10)]
    first, second = amount_points(logs, WALK, [], after(13), count=2, days_each=7)
    assert first == AmountPoint(FIRST, after(6), Decimal(20), None)
    assert second == AmountPoint(after(7), after(13), None, None)


def test_minutes_written_for_something_in_minutes_are_its_amount() -> None:
    logs = [Log("iron", FIRST, minutes=8), Log("iron", FIRST, Decimal(4))]
    (point,) = amount_points(logs, IRON, [], FIRST, count=1, days_each=1)
    assert point.amount == 12


def test_the_plan_goes_on_until_the_next_and_its_steps_stand_where_they_were_made() -> None:
    plans = [
        a_plan(1, 9, Reason.START, times_a_day=2),
        a_plan(3, 10, Reason.STEPPED_UP, times_a_day=2),
    ]
    points = amount_points([], WALK, plans, after(4), count=5, days_each=1)
    assert [point.planned for point in points] == [None, 18, 18, 20, 20]
    assert [point.changes for point in points] == [
        (), (Reason.START,), (), (Reason.STEPPED_UP,), (),
    ]  # fmt: skip


def test_points_say_whether_a_flare_up_lasted_on_one_of_their_days() -> None:
    flares = [(after(1), after(2)), (after(8), after(8))]
    days = amount_points([], WALK, [], after(4), count=5, days_each=1, flares=flares)
    assert [point.in_flare for point in days] == [False, True, True, False, False]
    weeks = amount_points([], WALK, [], after(20), count=3, days_each=7, flares=flares)
    assert [point.in_flare for point in weeks] == [True, True, False]


@pytest.mark.parametrize("last", [6, 7])
def test_a_week_stands_beside_the_fourteen_days_that_are_over(last: int) -> None:
    today = after(7)
    week, over = week_up_to(after(last), today, [], ACTIVITIES)
    assert [day.day for day in week] == [after(last - back) for back in reversed(range(7))]
    assert [day.day for day in over.days] == [after(number) for number in range(-7, 7)]
    assert first_needed(after(last), today) == after(-7)
