"""Days of a flare-up, plans eased and brought back, and when to look through the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.flare import (
    WHOLE,
    Flare,
    brought_back,
    eased,
    new_flare,
    next_share_back,
)
from pain_companion.domain.flare_plan import (
    SIGNS,
    Ease,
    FlarePlan,
    Part,
    PlanLine,
    Stage,
    check_due,
    parts_for_day,
    plan_at,
)
from pain_companion.domain.pacing import Plan
from tests import strategies
from tests.clock import LONDON

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=LONDON)
ONE_DAY = timedelta(days=1)


def test_the_day_on_which_it_began_is_day_1() -> None:
    flare = Flare(TODAY - 2 * ONE_DAY)
    assert flare.day_on(flare.started_on) == 1
    assert flare.day_on(TODAY) == 3
    assert flare.day_on(flare.started_on - ONE_DAY) == 1


def test_days_are_counted_by_the_calendar_also_over_the_clock_change() -> None:
    flare = Flare(date(2026, 10, 24))
    assert flare.day_on(date(2026, 10, 26)) == 3


def test_how_long_it_lasted_counts_both_ends() -> None:
    assert Flare(TODAY, ended_on=TODAY).days(TODAY + 9 * ONE_DAY) == 1
    assert Flare(TODAY - 7 * ONE_DAY, ended_on=TODAY).days(TODAY) == 8
    assert Flare(TODAY - 7 * ONE_DAY).days(TODAY) == 8


@pytest.mark.parametrize(
    ("amount", "share", "left"),
    [
        ("11.62", 50, "5.81"),
        ("9.6", 100, "9.6"),
        ("1", 50, "1"),
        ("3", 10, "1"),
        ("0.5", 50, "0.5"),
    ],
)
def test_a_plan_is_eased_to_a_share_and_never_below_one(amount: str, share: int, left: str) -> None:
    plan = Plan("walking", TODAY, Decimal(amount))
    assert eased(plan, share).amount == Decimal(left)


@given(strategies.plans, st.integers(1, WHOLE))
def test_easing_never_makes_a_plan_larger(plan: Plan, share: int) -> None:
    assert eased(plan, share).amount <= plan.amount
    assert replace(eased(plan, share), amount=plan.amount) == plan


@pytest.mark.parametrize(
    ("ease", "shares"),
    [
        (Ease(50, 2), [75, 100]),
        (Ease(50, 1), [100]),
        (Ease(40, 3), [60, 80, 100]),
        (Ease(100, 2), [100]),
        (Ease(1, 4), [25, 50, 75, 100]),
    ],
)
def test_plans_come_back_in_equal_steps(ease: Ease, shares: list[int]) -> None:
    now, taken = ease.share_percent, []
    for _ in shares:
        now = next_share_back(now, ease)
        taken.append(now)
    assert taken == shares


@given(st.integers(1, WHOLE), st.integers(1, 99))
def test_coming_back_always_arrives(share: int, steps: int) -> None:
    ease, now = Ease(share, steps), share
    for _ in range(steps):
        following = next_share_back(now, ease)
        assert now <= following <= WHOLE
        now = following
    assert now == WHOLE


def test_plans_come_back_by_one_step_or_all_at_once() -> None:
    over = Flare(TODAY, ended_on=TODAY, share_percent=50, back_percent=50, steps_back=2)
    assert brought_back(over, all_at_once=False).back_percent == 75
    assert brought_back(over, all_at_once=True).back_percent == WHOLE
    slowly = replace(over, steps_back=5)
    assert brought_back(slowly, all_at_once=False).back_percent == 60


def test_a_flare_up_begins_with_the_easing_of_the_plan() -> None:
    chosen = FlarePlan([PlanLine(Part.EASING, "Rest"), PlanLine(Part.EASE, "60", "4")]).ease
    assert chosen == Ease(60, 4)
    assert FlarePlan([PlanLine(Part.EASE, "60")]).ease == Ease(60, 2)
    assert FlarePlan([PlanLine(Part.EASING, "Rest")]).ease == Ease(50, 2)
    flare = new_flare(chosen, NOON, "Europe/London")
    assert flare == Flare(
        NOON.date(),
        share_percent=60,
        back_percent=60,
        steps_back=4,
        started_at=NOON,
        zone="Europe/London",
    )
    earlier = NOON.date() - ONE_DAY
    assert new_flare(chosen, NOON, "", started_on=earlier).started_on == earlier


def test_how_much_holds_is_asked_of_the_flare_up_and_then_of_the_way_back() -> None:
    flare = Flare(TODAY, share_percent=50, back_percent=75)
    assert flare.share_now == 50
    assert replace(flare, ended_on=TODAY).share_now == 75


def test_the_plan_is_seen_as_it_was_at_any_moment() -> None:
    first = PlanLine(Part.EASING, "one", since=NOON, until=NOON + ONE_DAY, id="1")
    second = PlanLine(Part.EASING, "two", since=NOON + ONE_DAY, id="2")
    earlier = PlanLine(Part.USUAL_PAIN, "three", since=NOON - ONE_DAY, id="3")
    history = [second, first, earlier]
    assert plan_at(history).lines == [earlier, second]
    assert plan_at(history, NOON).lines == [earlier, first]
    assert plan_at(history, NOON - ONE_DAY).lines == [earlier]
    assert plan_at(history, NOON - 2 * ONE_DAY).lines == []


@given(st.integers(-5, 60))
def test_every_day_has_its_parts_and_the_kind_words_come_first(day: int) -> None:
    assert parts_for_day(day)[0] is Part.SAY_TO_MYSELF
    assert (Part.DAYS_3_7 in parts_for_day(day)) == (day >= 3)


def test_every_stage_has_a_sign_of_its_own() -> None:
    assert len({SIGNS[stage] for stage in Stage}) == len(Stage)


@pytest.mark.parametrize(
    ("changed_days_ago", "checked", "flare_ended_days_ago", "due"),
    [
        ([], "", 3, False),
        ([10], "", None, False),
        ([90], "", None, False),
        ([91], "", None, True),
        ([200], "2026-11-01", None, False),
        ([10], "", 3, True),
        ([10], "", 10, True),
        ([10], "", 12, False),
        ([10], "2026-11-21", 3, False),
        ([10], "2026-11-20", 3, False),
        ([2, 100], "", 3, False),
    ],
)
def test_the_plan_is_looked_through_after_a_flare_up_and_every_three_months(
    changed_days_ago: list[int], checked: str, flare_ended_days_ago: int | None, due: bool
) -> None:
    changed = [NOON - days * ONE_DAY for days in changed_days_ago]
    ended = None if flare_ended_days_ago is None else TODAY - flare_ended_days_ago * ONE_DAY
    assert check_due(changed, checked, ended, TODAY) is due
