"""Activities, tries, plans, entries and planned things kept in the diary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from pain_companion.domain.pacing import Activity, Log, Plan, PlannedItem, Reason, Try
from pain_companion.store.diary import Diary
from pain_companion.store.faults import TakenError
from pain_companion.store.pacing_rows import (
    activity_from,
    item_from,
    log_from,
    plan_from,
    plan_row,
    try_from,
)
from pain_companion.store.records import row_of
from tests import strategies
from tests.clock import FixedClock
from tests.pacing import TODAY, WALKING, fill_pacing, start_walking

ONE_DAY = timedelta(days=1)
POOL = replace(WALKING, name="Pool")


@pytest.fixture
def diary(tmp_path: Path, clock: FixedClock) -> Iterator[Diary]:
    opened = Diary.open(tmp_path / "diary.db", now=clock)
    yield opened
    opened.close()


@given(strategies.activities)
def test_an_activity_comes_back_from_its_row_as_it_was(activity: Activity) -> None:
    assert activity_from(row_of(activity)) == activity


@given(strategies.tries)
def test_a_try_comes_back_from_its_row_as_it_was(tried: Try) -> None:
    assert try_from(row_of(tried)) == tried


@given(strategies.plans)
def test_a_plan_comes_back_from_its_row_as_it_was(plan: Plan) -> None:
    assert plan_from(plan_row(plan)) == plan


@given(strategies.logs)
def test_an_entry_comes_back_from_its_row_as_it_was(log: Log) -> None:
    assert log_from(row_of(log)) == log


@given(strategies.items)
def test_a_planned_thing_comes_back_from_its_row_as_it_was(item: PlannedItem) -> None:
    assert item_from(row_of(item)) == item


def test_two_activities_of_one_name_are_refused_in_any_case(diary: Diary) -> None:
    kept = diary.pacing.save_activity(WALKING)
    with pytest.raises(TakenError):
        diary.pacing.save_activity(replace(WALKING, name=WALKING.name.upper()))
    assert diary.pacing.activities() == [kept]
    diary.pacing.archive_activity(kept.id, TODAY)
    with pytest.raises(TakenError):
        diary.pacing.save_activity(WALKING)


def test_activities_stand_by_name_in_whatever_case(diary: Diary) -> None:
    named = [diary.pacing.save_activity(Activity(name)) for name in ("Walk", "pool", "Bath")]
    assert diary.pacing.activities() == named[::-1]


def test_an_activity_keeps_its_log_under_another_name(diary: Diary) -> None:
    plan = start_walking(diary)
    log = diary.pacing.save_log(Log(plan.activity_id, TODAY, Decimal(9)))
    activity = diary.pacing.activity(plan.activity_id)
    assert activity is not None
    diary.pacing.save_activity(replace(activity, name="Strolling"))
    assert [each.name for each in diary.pacing.activities()] == ["Strolling"]
    assert diary.pacing.logs_of(plan.activity_id, TODAY, TODAY) == [log]


def test_an_activity_put_aside_comes_back_with_everything(diary: Diary) -> None:
    plan = start_walking(diary)
    diary.pacing.archive_activity(plan.activity_id, TODAY)
    assert diary.pacing.activities() == []
    assert [each.archived_on for each in diary.pacing.activities(archived=True)] == [TODAY]
    diary.pacing.archive_activity(plan.activity_id, None)
    assert diary.pacing.plan(plan.activity_id) == plan
    assert len(diary.pacing.activities()) == 1
    titles = [change.title for change in diary.history.recent(2)]
    assert titles == ["Activity back", "Activity put aside"]


def test_what_belongs_to_an_activity_in_the_bin_is_hidden_with_it(diary: Diary) -> None:
    plan = start_walking(diary)
    diary.pacing.save_log(Log(plan.activity_id, TODAY, Decimal(9)))
    rest = diary.pacing.save_log(Log(None, TODAY, minutes=10))
    diary.pacing.delete_activity(plan.activity_id)
    assert diary.pacing.logs(TODAY, TODAY) == [rest]
    assert diary.pacing.current_plans() == {}
    assert diary.pacing.tries(plan.activity_id) == []
    diary.history.undo()
    assert diary.pacing.plan(plan.activity_id) == plan
    assert len(diary.pacing.logs(TODAY, TODAY)) == 2


def test_the_last_version_of_a_plan_holds_also_on_one_day(diary: Diary) -> None:
    first = start_walking(diary, from_day=TODAY)
    second = replace(first, id="", amount=Decimal("10.56"), reason=Reason.STEPPED_UP)
    kept = diary.pacing.save_plan(second)
    assert diary.pacing.plans(first.activity_id) == [first, kept]
    assert diary.pacing.plan(first.activity_id) == kept
    assert diary.pacing.current_plans() == {first.activity_id: kept}
    diary.pacing.delete_plan(kept.id)
    assert diary.pacing.plan(first.activity_id) == first
    assert diary.pacing.current_plans() == {first.activity_id: first}


def test_the_plan_of_the_latest_day_holds_whenever_it_was_written(diary: Diary) -> None:
    """From 9.6 by a tenth to 10.56; then a day in between is filled in."""
    first = start_walking(diary, from_day=TODAY - 14 * ONE_DAY)
    steps = {TODAY: "10.56", TODAY - 7 * ONE_DAY: "9.6"}
    last, between = (
        diary.pacing.save_plan(replace(first, id="", from_day=day, amount=Decimal(amount)))
        for day, amount in steps.items()
    )
    walking, other = first.activity_id, diary.pacing.save_activity(POOL)
    pool = diary.pacing.save_plan(replace(first, id="", activity_id=other.id, from_day=TODAY))
    assert diary.pacing.plan(walking) == last
    assert diary.pacing.current_plans() == {walking: last, other.id: pool}
    assert diary.pacing.plans(walking) == [first, between, last]
    assert diary.pacing.plans(walking, TODAY - 8 * ONE_DAY) == [first, between, last]
    assert diary.pacing.plans(walking, TODAY - 7 * ONE_DAY) == [between, last]


def test_an_activity_and_its_rest_are_undone_together(diary: Diary) -> None:
    plan = start_walking(diary)
    diary.pacing.save_logs([Log(plan.activity_id, TODAY, Decimal(9)), Log(None, TODAY, minutes=5)])
    diary.history.undo()
    assert diary.pacing.logs(TODAY, TODAY) == []


def test_the_last_entry_is_that_of_the_latest_day(diary: Diary) -> None:
    plan = start_walking(diary)
    newest = diary.pacing.save_log(Log(plan.activity_id, TODAY, Decimal(9)))
    diary.pacing.save_log(Log(plan.activity_id, TODAY - ONE_DAY, Decimal(8)))
    assert diary.pacing.last_log(plan.activity_id) == newest
    assert diary.pacing.last_log(None) is None


def test_what_was_done_is_listed_by_day_and_time_and_for_one_activity_alone(
    diary: Diary, clock: FixedClock
) -> None:
    walking, pool = start_walking(diary).activity_id, diary.pacing.save_activity(POOL).id
    noon = clock() + timedelta(hours=4)
    late, early, swum, before, _ = diary.pacing.save_logs(
        [
            Log(walking, TODAY, Decimal(9), started_at=noon + timedelta(hours=2)),
            Log(walking, TODAY, Decimal(9), started_at=noon),
            Log(pool, TODAY, Decimal(9), started_at=noon + timedelta(hours=1)),
            Log(walking, TODAY - ONE_DAY, Decimal(9), started_at=noon - ONE_DAY),
            Log(walking, TODAY - 9 * ONE_DAY, Decimal(9)),
        ]
    )
    assert diary.pacing.logs(TODAY - ONE_DAY, TODAY) == [before, early, swum, late]
    assert diary.pacing.logs_of(walking, TODAY - ONE_DAY, TODAY) == [before, early, late]
    assert diary.pacing.newest_logs(2) == [late, swum]
    assert (diary.pacing.log(early.id), diary.pacing.log("none")) == (early, None)
    assert diary.pacing.last_log(walking) == early
    clock.pass_time(minutes=1)
    late = diary.pacing.save_log(replace(late, note="written anew"))
    assert diary.pacing.last_log(walking) == late


def test_what_is_planned_is_listed_by_day_and_time_with_what_has_none_at_the_end(
    diary: Diary,
) -> None:
    whenever, late, early, before = diary.pacing.save_items(
        [
            PlannedItem(TODAY, "whenever", 5),
            PlannedItem(TODAY, "late", 5, starts=time(15)),
            PlannedItem(TODAY, "early", 5, starts=time(9)),
            PlannedItem(TODAY - ONE_DAY, "before", 5),
        ]
    )
    assert diary.pacing.items(TODAY - ONE_DAY, TODAY) == [before, early, late, whenever]


def test_tries_are_listed_by_day_in_whatever_order_they_were_written(diary: Diary) -> None:
    walking = start_walking(diary).activity_id
    days = [tried.day for tried in diary.pacing.tries(walking)]
    diary.pacing.save_try(Try(walking, days[0] - ONE_DAY, Decimal(3)))
    assert [tried.day for tried in diary.pacing.tries(walking)] == [days[0] - ONE_DAY, *days]


def test_removing_an_activity_for_good_removes_all_that_hangs_on_it(diary: Diary) -> None:
    fill_pacing(diary)
    kept = next(each for each in diary.pacing.activities() if each.name == WALKING.name)
    diary.pacing.delete_activity(kept.id)
    item = next(each for each in diary.bin.items() if each.id == kept.id)
    diary.bin.remove_for_good(item)
    content = diary.path.read_bytes()
    for word in (b"to the shop", b"see the sea", b"[a note]"):
        assert word not in content
    assert diary.pacing.tries(kept.id) == []


def test_removing_an_activity_for_good_forgets_what_is_typed_about_it(diary: Diary) -> None:
    walking = start_walking(diary).activity_id
    other = diary.pacing.save_activity(Activity("Sewing"))
    tried = diary.pacing.tries(walking)[0]
    for form, subject in (
        ("activity", walking),
        ("pacing try", tried.id),
        ("done", f"new {walking}"),
        ("flare line", f"part: {walking}"),
        ("activity", other.id),
        ("done", f"new {walking}-not"),
    ):
        diary.drafts.keep(form, subject, {"note": "half a word"})
    diary.pacing.delete_activity(walking)
    diary.bin.remove_for_good(diary.bin.items()[0])
    left = {(each.form, each.subject) for each in diary.drafts.all()}
    assert left == {("activity", other.id), ("done", f"new {walking}-not")}


def test_each_kind_of_thing_goes_to_the_bin_and_back(diary: Diary) -> None:
    fill_pacing(diary)
    plan = diary.pacing.current_plans()[diary.pacing.activities()[0].id]
    log = diary.pacing.logs(TODAY, TODAY)[0]
    tried = diary.pacing.tries(plan.activity_id)[0]
    diary.pacing.delete_plan(plan.id)
    diary.pacing.delete_log(log.id)
    diary.pacing.delete_try(tried.id)
    for item in diary.bin.items():
        diary.bin.put_back(item)
    assert diary.bin.items() == []
    assert diary.pacing.plan(plan.activity_id) == plan
    assert log in diary.pacing.logs(date(2000, 1, 1), TODAY)
    assert tried in diary.pacing.tries(plan.activity_id)
