"""Start points and steps, against the published examples and against their own laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.pacing import (
    MOST,
    Activity,
    DayKind,
    Growth,
    Log,
    Method,
    Plan,
    Reason,
    StepRule,
    Try,
    kept_amount,
)
from pain_companion.domain.pacing_review import last_decision, review, review_due
from pain_companion.domain.pacing_start import (
    StartPointError,
    average,
    half,
    halfway,
    own,
    professional,
    start_points,
)
from pain_companion.domain.pacing_steps import (
    StepError,
    amount_back,
    next_amount,
    stay,
    step_back,
    step_up,
    steps_ahead,
)
from pain_companion.domain.pacing_today import Planned, planned_on
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.pacing import (
    amount_words,
    days_words,
    log_words,
    number_words,
    plan_words,
    read_amount,
    step_rule_words,
    try_words,
)
from pain_companion.words.pacing_start import working_words
from pain_companion.words.pacing_steps import (
    ahead_lines,
    read_rule,
    review_words,
)
from pain_companion.words.pacing_today import planned_line, rests_words

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
WALKING = Activity("Walking", id="walking")
TEN_PERCENT = StepRule(Growth.COMPOUND, Decimal(10))
TEN_OF_FIRST = StepRule(Growth.LINEAR, Decimal(10))


def decimals(*numbers: str | int) -> list[Decimal]:
    return [Decimal(number) for number in numbers]


def a_plan(from_day: date, amount: str | int = 10, **others: object) -> Plan:
    plan = Plan("walking", from_day, Decimal(amount), first_amount=Decimal(amount))
    return replace(plan, **others)  # type: ignore[arg-type]  # the tests name fields as they are


def done_on(*days: date, amount: str | int = 10) -> list[Log]:
    return [Log("walking", day, Decimal(amount)) for day in days]


def days_to(last: date, count: int) -> list[date]:
    return [last - DAY * back for back in reversed(range(count))]


amounts = st.decimals(Decimal("0.01"), MOST, places=2)
rules = st.builds(StepRule, st.sampled_from(Growth), st.decimals(Decimal("0.1"), 100, places=1))


# Start points, as published


def test_ten_fourteen_and_twelve_minutes_give_nine_and_six_tenths() -> None:
    found = average(decimals(10, 14, 12))
    assert (found.method, found.share_percent) == (Method.AVERAGE, 80)
    assert found.mean == 12
    assert (found.start_point, found.start_point_shown) == (Decimal("9.6"), 9)


def test_an_average_of_200_metres_begins_at_160() -> None:
    assert average(decimals(200, 200)).start_point == 160


def test_halfway_between_20_and_5_minutes_is_12_and_a_half() -> None:
    found = halfway(decimals(20), decimals(5))
    assert found.mean == Decimal("12.5")
    assert (found.start_point, found.start_point_shown) == (Decimal("12.5"), 12)
    assert found.method is Method.HALFWAY
    assert [*found.amounts, *found.bad_amounts] == [20, 5]


def test_half_of_where_20_minutes_are_the_end_is_10() -> None:
    found = half(Decimal(20))
    assert found.method is Method.HALF
    assert [found.start_point, *found.amounts] == [10, 20]


# Start points, beyond


@pytest.mark.parametrize(("share", "start"), [(50, 6), (80, "9.6"), (100, 12)])
def test_the_share_can_be_chosen(share: int, start: str | int) -> None:
    assert average(decimals(10, 14, 12), share).start_point == Decimal(start)


def test_several_good_and_bad_days_are_averaged_first() -> None:
    assert halfway(decimals(18, 22), decimals(4, 5, 6)).start_point == Decimal("12.5")


def test_halfway_takes_days_of_both_kinds() -> None:
    for good, bad in (([], decimals(5)), (decimals(20), [])):
        with pytest.raises(StartPointError, match=r"^Halfway takes a try on a good day and one"):
            halfway(good, bad)


def test_a_figure_of_ones_own_is_kept_to_hundredths_and_halves_go_up() -> None:
    found = own(Decimal("7.125"))
    assert (found.method, found.start_point) == (Method.OWN, Decimal("7.13"))
    assert found.amounts == (Decimal("7.125"),)
    with pytest.raises(StartPointError, match="more than 0"):
        own(Decimal(0))


def test_thirds_that_make_a_whole_number_are_not_rounded_below_it() -> None:
    assert average(decimals(5, 5, 6), 75).start_point_shown == 4


def test_a_start_point_below_1_is_shown_as_1() -> None:
    found = half(Decimal(1))
    assert (found.start_point, found.start_point_shown) == (Decimal("0.5"), 1)


def test_a_figure_from_a_professional_says_who_and_when() -> None:
    found = professional(Decimal(7), "Sam", MONDAY)
    assert found.method is Method.PROFESSIONAL
    assert [found.start_point, *found.amounts] == [7, 7]
    assert (found.set_by, found.set_on) == ("Sam", MONDAY)
    with pytest.raises(StartPointError, match=r"^Say who gave you"):
        professional(Decimal(7), "  ", MONDAY)
    with pytest.raises(StartPointError, match="more than 0"):
        professional(Decimal(0), "Sam", MONDAY)


@pytest.mark.parametrize(
    ("tries", "share", "part"),
    [
        ((), 80, "^An average takes at least 2 tries"),
        ((10,), 80, "^An average takes at least 2 tries"),
        ((10, 12), 49, "^The share can be from 50 to 100"),
        ((10, 12), 101, "^The share can be from 50 to 100"),
        ((10, 0), 80, r"^An amount is more than 0\.$"),
        ((10, -1), 80, "more than 0"),
        ((10, "0.001"), 80, "more than 0"),
        ((10, "NaN"), 80, "more than 0"),
        ((10, "Infinity"), 80, "more than 0"),
        ((10, 1_000_001), 80, r"^An amount can be up to 1,000,000\.$"),
    ],
)
def test_what_gives_no_average_is_told(tries: tuple[str | int, ...], share: int, part: str) -> None:
    with pytest.raises(StartPointError, match=part):
        average(decimals(*tries), share)


def test_tries_say_which_ways_can_be_worked_out() -> None:
    good = Try("walking", MONDAY, Decimal(20), DayKind.GOOD)
    again = Try("walking", MONDAY, Decimal(18))
    bad = Try("walking", MONDAY - DAY, Decimal(5), DayKind.BAD)
    assert not start_points([])
    assert not start_points([good, again])
    assert list(start_points([replace(good, day_kind=None), bad])) == [Method.AVERAGE]
    assert list(start_points([good, bad])) == [Method.AVERAGE, Method.HALFWAY]
    assert list(start_points([], stop_at=Decimal(20))) == [Method.HALF]
    found = start_points([good, bad], share_percent=50, stop_at=Decimal(30))
    assert {method: each.start_point for method, each in found.items()} == {
        Method.AVERAGE: Decimal("6.25"),
        Method.HALFWAY: Decimal("12.5"),
        Method.HALF: 15,
    }


def test_a_good_and_a_bad_try_on_one_day_give_what_is_halfway() -> None:
    good = Try("walking", MONDAY, Decimal(20), DayKind.GOOD)
    bad = Try("walking", MONDAY, Decimal(5), DayKind.BAD)
    assert list(start_points([good, bad])) == [Method.HALFWAY]


@given(st.lists(amounts, min_size=2, max_size=9), st.integers(50, 100))
def test_an_average_lies_between_half_the_least_try_and_the_greatest(
    tries: list[Decimal], share: int
) -> None:
    found = average(tries, share)
    assert kept_amount(min(tries) / 2) <= found.start_point <= max(tries)
    assert found.start_point_shown >= 1


@given(amounts, amounts)
def test_halfway_is_the_same_from_both_sides(one: Decimal, other: Decimal) -> None:
    found = halfway([one], [other]).start_point
    assert found == halfway([other], [one]).start_point
    assert min(one, other) <= found <= max(one, other)


# The working


@pytest.mark.parametrize(
    ("working", "words"),
    [
        (
            working_words(average(decimals(10, 14, 12))),
            "10 + 14 + 12 = 36. 36 ÷ 3 = 12. 80 in every 100 of 12 is 9.6. "
            "Shown as 9, rounded down.",
        ),
        (
            working_words(average(decimals(10, 11, 13))),
            "10 + 11 + 13 = 34. 34 ÷ 3 is about 11.3333. "
            "80 in every 100 of 11.3333 is about 9.07. Shown as 9, rounded down.",
        ),
        (
            working_words(halfway(decimals(20), decimals(5))),
            "20 + 5 = 25. 25 ÷ 2 = 12.5. Shown as 12, rounded down.",
        ),
        (
            working_words(halfway(decimals(20, 22), decimals(5))),
            "Good days: 20 + 22 = 42. 42 ÷ 2 = 21. 21 + 5 = 26. 26 ÷ 2 = 13.",
        ),
        (working_words(half(Decimal(20))), "20 ÷ 2 = 10."),
        (working_words(half(Decimal(1))), "1 ÷ 2 = 0.5. Shown as 1, the least there is."),
        (working_words(own(Decimal("9.5"))), "Your own figure is 9.5. Shown as 9, rounded down."),
        (
            working_words(professional(Decimal(7), "Sam", MONDAY)),
            "Sam gave you 7 on Monday 23 November 2026.",
        ),
    ],
)
def test_the_working_can_be_followed_by_hand(working: str, words: str) -> None:
    assert working == words


# Steps, as published


def test_ten_percent_of_the_last_amount_grows_faster_than_of_the_first() -> None:
    compound = steps_ahead(Decimal("9.6"), TEN_PERCENT, 5)
    linear = steps_ahead(Decimal("9.6"), TEN_OF_FIRST, 5)
    assert [str(each.amount) for each in compound] == ["9.60", "10.56", "11.62", "12.78", "14.06"]
    assert [str(each.amount) for each in linear] == ["9.60", "10.56", "11.52", "12.48", "13.44"]
    assert [each.shown for each in compound] == [9, 10, 11, 12, 14]
    assert [each.shown for each in linear] == [9, 10, 11, 12, 13]
    assert [each.week for each in compound] == [1, 2, 3, 4, 5]


def test_160_metres_and_20_more_each_week_reach_300_in_week_8() -> None:
    ahead = steps_ahead(Decimal(160), StepRule(Growth.AMOUNT, Decimal(20)), 8, Decimal(300))
    assert [each.shown for each in ahead] == [160, 180, 200, 220, 240, 260, 280, 300]


def test_160_metres_and_40_more_each_week_stop_at_300_in_week_5() -> None:
    ahead = steps_ahead(Decimal(160), StepRule(Growth.AMOUNT, Decimal(40)), 8, Decimal(300))
    assert [each.shown for each in ahead] == [160, 200, 240, 280, 300, 300, 300, 300]


# Steps, beyond


def test_weeks_far_ahead_are_rounded_once_and_not_each_week() -> None:
    ahead = steps_ahead(Decimal("9.6"), TEN_PERCENT)
    assert [str(each.amount) for each in ahead[5:]] == ["15.46", "17.01", "18.71"]


def test_a_start_past_the_goal_is_brought_down_to_it() -> None:
    ahead = steps_ahead(Decimal(40), TEN_PERCENT, 3, Decimal(30))
    assert [each.amount for each in ahead] == [30, 30, 30]


def test_a_share_of_the_first_amount_holds_where_the_plan_is_further_on() -> None:
    ahead = steps_ahead(Decimal(15), TEN_OF_FIRST, 2, first_amount=Decimal(10))
    assert ahead[1].amount == 16


@pytest.mark.parametrize("by", ["0", "-1", "NaN"])
def test_a_step_that_leads_nowhere_is_refused(by: str) -> None:
    for how in Growth:
        with pytest.raises(StepError, match=r"^A step is more than 0"):
            next_amount(Decimal(10), StepRule(how, Decimal(by)), Decimal(10))


@pytest.mark.parametrize(("start", "goal"), [("0", None), ("-1", None), ("10", "0"), ("NaN", None)])
def test_a_start_or_a_goal_of_nothing_is_refused(start: str, goal: str | None) -> None:
    with pytest.raises(StepError, match="more than 0"):
        steps_ahead(Decimal(start), TEN_PERCENT, goal=Decimal(goal) if goal else None)


@given(amounts, rules, st.integers(1, 60), st.none() | amounts)
def test_steps_never_fall_never_pass_the_goal_and_never_show_less_than_1(
    start: Decimal, rule: StepRule, weeks: int, goal: Decimal | None
) -> None:
    ahead = steps_ahead(start, rule, weeks, goal)
    assert len(ahead) == weeks
    assert all(one.amount <= next_.amount for one, next_ in pairwise(ahead))
    assert all(one.shown <= next_.shown for one, next_ in pairwise(ahead))
    assert all(each.amount <= (goal or MOST) and each.shown >= 1 for each in ahead)


@given(amounts, rules)
def test_below_the_goal_every_step_is_one_up(start: Decimal, rule: StepRule) -> None:
    assert next_amount(start, rule, start) > start or start == MOST


# A step back


def test_a_step_back_leads_to_the_last_lower_amount() -> None:
    history = [a_plan(MONDAY, amount) for amount in (8, 10, 9, 12, 12)]
    assert amount_back(history) == 9


@pytest.mark.parametrize(
    ("rule", "back"),
    [
        (TEN_PERCENT, "10.91"),
        (StepRule(Growth.LINEAR, Decimal(20)), "9.6"),
        (StepRule(Growth.AMOUNT, Decimal(5)), "7"),
        (StepRule(Growth.AMOUNT, Decimal(20)), "1"),
    ],
)
def test_without_a_lower_amount_the_rule_is_turned_round(rule: StepRule, back: str) -> None:
    assert amount_back([a_plan(MONDAY, 12, step=rule)]) == Decimal(back)


@pytest.mark.parametrize("amount", ["1", "0.8", "0.5"])
def test_below_1_there_is_no_step_back(amount: str) -> None:
    with pytest.raises(StepError, match="as low as"):
        amount_back([a_plan(MONDAY, "0.4"), a_plan(MONDAY, amount)])


@given(st.lists(amounts, min_size=1, max_size=8), rules)
def test_a_step_back_is_lower_and_never_below_1(history: list[Decimal], rule: StepRule) -> None:
    plans = [replace(a_plan(MONDAY), amount=each, first_amount=each, step=rule) for each in history]
    if history[-1] <= 1:
        with pytest.raises(StepError):
            amount_back(plans)
    else:
        assert 1 <= amount_back(plans) < history[-1]


# When the program asks how it went


@pytest.mark.parametrize(
    ("days", "done", "due"),
    [
        (range(7), 5, True),
        (range(7), 4, False),
        (range(5), 4, True),
        (range(5), 3, False),
        ((0, 2, 4), 3, True),
        ((0, 2, 4), 2, False),
        ((0, 3), 3, True),
        ((0, 3), 2, False),
    ],
)
def test_it_asks_when_5_in_7_planned_days_are_done_and_at_least_3(
    days: list[int], done: int, due: bool
) -> None:
    plan = a_plan(MONDAY - 30 * DAY, days=frozenset(days))
    window = days_to(MONDAY, 7 if len(days) >= 3 else 14)
    planned = [day for day in window if plan.is_for(day)]
    found = review_due([plan], done_on(*planned[:done]), WALKING, MONDAY)
    assert (found is not None) == due


def test_it_asks_with_the_figures() -> None:
    plan = a_plan(MONDAY - 30 * DAY)
    found = review_due([plan], done_on(*days_to(MONDAY, 6)), WALKING, MONDAY)
    assert found is not None
    assert (found.planned, found.done, found.needed) == (7, 6, 5)
    assert (found.first, found.last) == (MONDAY - 6 * DAY, MONDAY)
    five_days = replace(plan, days=frozenset(range(5)))
    assert review([five_days], [], WALKING, MONDAY).needed == 4


def test_days_are_counted_by_the_plan_that_held_on_them() -> None:
    every_day = a_plan(MONDAY - 30 * DAY)
    not_on_mondays = replace(
        every_day, from_day=MONDAY, days=frozenset(range(1, 7)), reason=Reason.CHANGED
    )
    found = review([every_day, not_on_mondays], done_on(*days_to(MONDAY, 7)), WALKING, MONDAY)
    assert (found.planned, found.done, found.needed) == (6, 6, 5)


def test_a_day_without_an_amount_is_not_done_even_where_the_plan_asks_for_1() -> None:
    plan = a_plan(MONDAY - 30 * DAY, 1)
    unsaid = [Log("walking", day) for day in days_to(MONDAY, 3)]
    assert review([plan], unsaid, WALKING, MONDAY).done == 0


def test_a_plan_of_one_day_a_week_is_never_asked_about() -> None:
    plan = a_plan(MONDAY - 90 * DAY, days=frozenset({0}))
    logs = done_on(*(MONDAY - 7 * week * DAY for week in range(10)))
    assert review_due([plan], logs, WALKING, MONDAY) is None


def test_what_a_plan_shows_for_a_day_is_its_parts_and_times_together() -> None:
    assert a_plan(MONDAY, "9.6", parts=2, times_a_day=3).day_shown == 24


def test_a_day_is_done_when_its_entries_together_reach_what_is_shown() -> None:
    plan = a_plan(MONDAY - 30 * DAY, "9.6", times_a_day=2)
    days = days_to(MONDAY, 5)
    reached = done_on(*days, *days, amount=9)
    short = [*done_on(*days, amount=9), *done_on(*days, amount=8)]
    assert review_due([plan], reached, WALKING, MONDAY)
    assert review_due([plan], short, WALKING, MONDAY) is None


def test_minutes_that_were_written_as_a_length_count_for_an_activity_in_minutes() -> None:
    plan = a_plan(MONDAY - 30 * DAY)
    logs = [Log("walking", day, minutes=10) for day in days_to(MONDAY, 5)]
    assert review_due([plan], logs, WALKING, MONDAY)
    assert review_due([plan], logs, replace(WALKING, unit="metres"), MONDAY) is None


def test_days_that_were_not_planned_and_other_activities_do_not_count() -> None:
    plan = a_plan(MONDAY - 30 * DAY, days=frozenset({0, 2, 4}))
    every_day = done_on(*days_to(MONDAY, 7))
    others = [replace(log, activity_id="gardening") for log in every_day]
    unplanned = [log for log in every_day if not plan.is_for(log.day)]
    assert review_due([plan], every_day, WALKING, MONDAY)
    assert review_due([plan], [*others, *unplanned], WALKING, MONDAY) is None


def test_days_before_today_s_window_do_not_count() -> None:
    plan = a_plan(MONDAY - 30 * DAY)
    assert review_due([plan], done_on(*days_to(MONDAY - 3 * DAY, 7)), WALKING, MONDAY) is None


@pytest.mark.parametrize("reason", Reason)
def test_it_does_not_ask_within_7_days_of_a_decision(reason: Reason) -> None:
    plans = [a_plan(MONDAY - 30 * DAY, 8), a_plan(MONDAY, 10, reason=reason)]
    logs = done_on(*days_to(MONDAY + 7 * DAY, 14))
    assert review_due(plans, logs, WALKING, MONDAY + 6 * DAY) is None
    assert review_due(plans, logs, WALKING, MONDAY + 7 * DAY)


def test_a_change_of_the_days_alone_is_no_decision() -> None:
    start = a_plan(MONDAY - 30 * DAY)
    moved = replace(start, from_day=MONDAY, days=frozenset(range(6)), reason=Reason.CHANGED)
    assert review_due([start, moved], done_on(*days_to(MONDAY, 7)), WALKING, MONDAY)


def test_a_change_of_the_times_a_day_is_one() -> None:
    start = a_plan(MONDAY - 30 * DAY)
    twice = replace(start, from_day=MONDAY, times_a_day=2, reason=Reason.CHANGED)
    logs = done_on(*days_to(MONDAY, 7), amount=20)
    assert last_decision([start, twice]) == MONDAY
    assert review_due([start, twice], logs, WALKING, MONDAY) is None


def test_only_days_at_the_amount_of_now_count() -> None:
    twice_a_week = frozenset({0, 3})
    plans = [
        a_plan(MONDAY - 60 * DAY, 10, days=twice_a_week),
        a_plan(MONDAY - 7 * DAY, 8, days=twice_a_week, reason=Reason.STEPPED_BACK),
    ]
    logs = done_on(*days_to(MONDAY, 14))
    found = review(plans, logs, WALKING, MONDAY)
    assert (found.first, found.planned, found.done) == (MONDAY - 7 * DAY, 3, 3)
    stayed = a_plan(MONDAY - 7 * DAY, 10, days=twice_a_week, reason=Reason.STAYED)
    assert review([plans[0], stayed], logs, WALKING, MONDAY).planned == 4


def test_a_held_plan_an_archived_activity_and_no_plan_are_not_asked_about() -> None:
    plan = a_plan(MONDAY - 30 * DAY)
    logs = done_on(*days_to(MONDAY, 7))
    assert review_due([replace(plan, held=True)], logs, WALKING, MONDAY) is None
    assert review_due([plan], logs, replace(WALKING, archived_on=MONDAY), MONDAY) is None
    assert review_due([plan], logs, WALKING, MONDAY, is_eased=True) is None
    assert review_due([], logs, WALKING, MONDAY) is None
    assert review([plan], logs, WALKING, MONDAY).due


def test_a_plan_that_begins_after_today_is_not_asked_about() -> None:
    plan = a_plan(MONDAY + 3 * DAY)
    assert review_due([plan], done_on(*days_to(MONDAY, 7)), WALKING, MONDAY) is None


# What is planned for a day


def test_what_waits_comes_first_then_what_is_done_and_then_what_is_not_for_the_day() -> None:
    names = ("no plan", "from tomorrow", "on Tuesdays", "done", "waiting")
    activities = [Activity(name, id=name) for name in names]
    plan = a_plan(MONDAY - DAY)
    plans = {
        "from tomorrow": a_plan(MONDAY + DAY),
        "on Tuesdays": replace(plan, days=frozenset({1})),
        "done": a_plan(MONDAY),
        "waiting": plan,
    }
    logs = [
        Log("done", MONDAY, Decimal(6)),
        Log("done", MONDAY, Decimal(4)),
        Log("waiting", MONDAY, Decimal(9)),
        Log("waiting", MONDAY),
        Log("waiting", MONDAY - DAY, Decimal(10)),
        Log("no plan", MONDAY, Decimal(3)),
    ]
    found = planned_on(MONDAY, activities, plans, logs)
    assert [(each.activity.id, int(each.amount_done), each.is_done) for each in found] == [
        ("waiting", 9, False),
        ("done", 10, True),
        ("no plan", 3, False),
        ("from tomorrow", 0, False),
        ("on Tuesdays", 0, False),
    ]
    assert [each.plan for each in found] == [plans.get(each.activity.id) for each in found]
    assert [each.is_for_the_day for each in found] == [True, True, False, False, False]
    assert [each.is_waiting for each in found] == [True, False, False, False, False]


# Deciding


def test_staying_and_stepping_are_new_versions_from_today() -> None:
    plan = a_plan(MONDAY - 7 * DAY, "9.6", step=TEN_PERCENT, note="mine", id="old")
    up, back, same = (
        step_up([plan], None, MONDAY),
        step_back([plan], MONDAY),
        stay([plan], MONDAY),
    )
    assert (up.amount, up.reason) == (Decimal("10.56"), Reason.STEPPED_UP)
    assert (back.amount, back.reason) == (Decimal("8.73"), Reason.STEPPED_BACK)
    assert (same.amount, same.reason) == (Decimal("9.6"), Reason.STAYED)
    for version in (up, back, same):
        assert (version.id, version.note, version.from_day) == ("", None, MONDAY)
        assert version.first_amount == Decimal("9.6")


def test_steps_of_a_share_of_the_first_amount_stay_the_same_size() -> None:
    plans = [a_plan(MONDAY, 10, step=TEN_OF_FIRST)]
    for week in (1, 2, 3):
        plans.append(step_up(plans, None, MONDAY + 7 * week * DAY))
    assert [plan.amount for plan in plans] == [10, 11, 12, 13]


def test_there_is_no_step_up_at_the_goal_nor_past_it() -> None:
    plan = a_plan(MONDAY - 7 * DAY, 10)
    assert step_up([plan], Decimal("10.5"), MONDAY).amount == Decimal("10.5")
    assert next_amount(MOST, TEN_PERCENT, MOST, goal=2 * MOST) == MOST
    for goal in (10, 5):
        with pytest.raises(StepError, match=r"^The plan is at your goal"):
            step_up([plan], Decimal(goal), MONDAY)


def test_a_held_plan_takes_no_step_up() -> None:
    with pytest.raises(StepError, match=r"^This plan came from elsewhere"):
        step_up([a_plan(MONDAY - 30 * DAY, held=True)], None, MONDAY)


def test_a_clock_that_was_set_back_gives_no_second_step() -> None:
    plans = [a_plan(MONDAY - 30 * DAY)]
    plans.append(step_up(plans, None, MONDAY))
    with pytest.raises(StepError, match=r"^A step up comes at least 7 days"):
        step_up(plans, None, MONDAY - 20 * DAY)


def test_a_change_of_the_days_hides_no_step_up() -> None:
    plans = [a_plan(MONDAY - 30 * DAY)]
    plans.append(step_up(plans, None, MONDAY))
    plans.append(
        replace(plans[-1], from_day=MONDAY + DAY, days=frozenset({1}), reason=Reason.CHANGED)
    )
    with pytest.raises(StepError, match=r"^A step up comes at least 7 days"):
        step_up(plans, None, MONDAY + 2 * DAY)


@given(
    amounts,
    rules,
    st.none() | amounts,
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["up", "back", "stay"])), max_size=30),
)
def test_whatever_is_decided_there_are_7_days_between_steps_up_and_none_passes_the_goal(
    start: Decimal, rule: StepRule, goal: Decimal | None, decisions: list[tuple[int, str]]
) -> None:
    plans = [Plan("walking", MONDAY, start, step=rule, first_amount=start)]
    today = MONDAY
    for days, decision in decisions:
        today += days * DAY
        try:
            match decision:
                case "up":
                    plans.append(step_up(plans, goal, today))
                    assert plans[-2].amount <= plans[-1].amount <= (goal or MOST)
                case "back":
                    plans.append(step_back(plans, today))
                    assert 1 <= plans[-1].amount < plans[-2].amount
                case _:
                    plans.append(stay(plans, today))
                    assert plans[-1].amount == plans[-2].amount
        except StepError:
            continue
    ups = [plan.from_day for plan in plans if plan.reason is Reason.STEPPED_UP]
    assert all((after - before).days >= 7 for before, after in pairwise(ups))
    assert all(plan.part_shown >= 1 for plan in plans)


@given(st.sets(st.integers(0, 40), min_size=25), st.integers(3, 7), st.integers(20, 60))
def test_it_never_asks_twice_in_7_days(entries: set[int], week: int, from_start: int) -> None:
    plans = [a_plan(MONDAY, days=frozenset(range(week)))]
    logs = done_on(*(MONDAY + back * DAY for back in entries))
    asked = []
    for later in range(from_start):
        today = MONDAY + later * DAY
        if review_due(plans, [log for log in logs if log.day <= today], WALKING, today):
            asked.append(today)
            plans.append(stay(plans, today))
    assert all((after - before).days >= 7 for before, after in pairwise([MONDAY, *asked]))


# In words


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        ("9.6", "minutes", "9 minutes"),
        ("1.9", "metres", "1 metre"),
        ("0.5", "steps", "1 step"),
        ("1200", "steps", "1,200 steps"),
        ("1", "repetitions", "1 repetition"),
        ("12", "lengths", "12 lengths"),
        ("1", "lengths", "1 lengths"),
    ],
)
def test_amounts_are_whole_rounded_down_and_at_least_1(amount: str, unit: str, words: str) -> None:
    assert amount_words(Decimal(amount), unit) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (range(7), "every day"),
        (range(5), "on weekdays"),
        ((5, 6), "at weekends"),
        ((0,), "on Monday"),
        ((4, 0), "on Monday and Friday"),
        ((0, 2, 4), "on Monday, Wednesday and Friday"),
    ],
)
def test_days_are_named(days: list[int], words: str) -> None:
    assert days_words(days) == words


def test_a_plan_is_one_line() -> None:
    plan = a_plan(MONDAY, "9.6", times_a_day=2, days=frozenset({0, 2, 4}))
    assert plan_words(plan, WALKING) == (
        "9 minutes, 2 times a day, on Monday, Wednesday and Friday"
    )
    split = a_plan(MONDAY, "9.6", parts=2, rest_minutes=5)
    assert plan_words(split, WALKING) == (
        "twice 4 minutes, with 5 minutes rest after each, once a day, every day"
    )


def test_the_step_is_told_in_words() -> None:
    told = [
        step_rule_words(rule, "metres")
        for rule in (TEN_PERCENT, TEN_OF_FIRST, StepRule(Growth.AMOUNT, Decimal("2.50")))
    ]
    assert told == [
        "10% more than the last amount",
        "10% of the first amount more",
        "2.5 metres more",
    ]


@pytest.mark.parametrize(
    ("how", "typed", "by"),
    [
        (Growth.COMPOUND, "10%", "10"),
        (Growth.LINEAR, "12,5 %", "12.5"),
        (Growth.COMPOUND, "5", "5"),
        (Growth.AMOUNT, "20", "20"),
    ],
)
def test_the_size_of_a_step_is_read(how: Growth, typed: str, by: str) -> None:
    assert read_rule(how, typed) == StepRule(how, Decimal(by))


@pytest.mark.parametrize(
    ("how", "typed", "part"),
    [
        (Growth.COMPOUND, "101%", "up to 100%"),
        (Growth.COMPOUND, "0", "more than 0"),
        (Growth.LINEAR, "-5%", "Type an amount"),
        (Growth.AMOUNT, "10%", "no %"),
        (Growth.AMOUNT, "some", "Type an amount"),
    ],
)
def test_what_is_no_size_of_a_step_is_told(how: Growth, typed: str, part: str) -> None:
    with pytest.raises(NotUnderstoodError, match=part):
        read_rule(how, typed)


def test_where_steps_lead_is_a_line_for_each_week_and_one_for_the_goal() -> None:
    rule = StepRule(Growth.AMOUNT, Decimal("2.5"))
    assert ahead_lines(steps_ahead(Decimal(10), rule, 3, Decimal(15)), Decimal(15)) == [
        "Week 1: 10",
        "Week 2: 12 (12.5)",
        "Week 3: 15",
        "Your goal of 15 would be reached in week 3.",
    ]
    far = ahead_lines(steps_ahead(Decimal(10), rule, 2, Decimal(90)), Decimal(90))
    assert far[-1] == "Your goal of 90 lies further ahead."
    assert len(ahead_lines(steps_ahead(Decimal(10), rule, 2))) == 2


def test_the_figures_to_ask_with_are_one_sentence() -> None:
    plan = a_plan(MONDAY - 30 * DAY)
    found = review([plan], done_on(*days_to(MONDAY, 6)), WALKING, MONDAY)
    assert review_words(found) == "You did it on 6 of 7 planned days, from 17 to 23 November."
    to_come = review([a_plan(MONDAY + DAY, days=frozenset({5}))], [], WALKING, MONDAY)
    assert review_words(to_come) == "No day was planned, from 23 November."


def test_what_was_done_is_one_line() -> None:
    log = Log("walking", MONDAY, Decimal(160), minutes=12)
    assert log_words(log, replace(WALKING, unit="metres"), twelve_hour=True) == (
        "Walking: 160 metres in 12 minutes"
    )
    assert log_words(Log(None, MONDAY, minutes=10), None, twelve_hour=True) == "Rest: 10 minutes"
    tried = Try("walking", MONDAY, Decimal("9.5"), DayKind.BAD)
    assert try_words(tried, WALKING, MONDAY) == "Monday 23 November: 9.5 minutes, a bad day"


def test_what_was_done_today_is_told_as_it_was_typed() -> None:
    done = [Log("walking", MONDAY, Decimal("9.5")), Log("walking", MONDAY, Decimal(12))]
    told = planned_line(Planned(WALKING, None, done, is_for_the_day=False), limited=True)
    assert told == "Written today: 21.5 minutes."
    rest = Log(None, MONDAY, Decimal("90.5"))
    assert rests_words([rest]) == "1 rest written today, 1 hour 30.5 minutes."


@pytest.mark.parametrize(("typed", "amount"), [(" 12 ", "12"), ("9,5", "9.5"), ("0.01", "0.01")])
def test_amounts_are_read_with_a_point_or_a_comma(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("", "Type an amount"),
        ("some", "Type an amount"),
        ("9.555", "Type an amount"),
        ("1,000", "two ways"),
        ("-5", "more than 0"),
        ("0", "more than 0"),
        ("0.00", "more than 0"),
        ("1000001", "up to 1,000,000"),
        ("1e5", "Type an amount"),
        ("٣", "Type an amount"),
        ("nan", "Type an amount"),
    ],
)
def test_what_is_no_amount_is_told(typed: str, part: str) -> None:
    with pytest.raises(NotUnderstoodError, match=part):
        read_amount(typed)


@given(amounts)
def test_a_number_in_words_is_read_again(amount: Decimal) -> None:
    assert read_amount(number_words(amount).replace(",", "")) == amount
