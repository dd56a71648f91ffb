"""A little of everything about pacing, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Afterwards,
    DayKind,
    Demand,
    Log,
    Method,
    Plan,
    PlannedItem,
    Priority,
    Reason,
    Stopped,
    Try,
)
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
WALKING = Activity("Walking [to the shop] 🚶", goal_amount=Decimal(30), why="to see the sea")
AMOUNTS = (Decimal(10), Decimal(14), Decimal(12))


def answer_safety_question(diary: Diary, answer: str = "no") -> None:
    """Say how it is after effort; "no" is what allows steps."""
    diary.settings.change(worse_after_effort=answer)


def start_walking(diary: Diary, *, from_day: date = TODAY - timedelta(days=7)) -> Plan:
    """An activity with three tries and a plan of 9.6 minutes every day."""
    walking = diary.pacing.save_activity(WALKING)
    for place, amount in enumerate(AMOUNTS):
        day = from_day - timedelta(days=3 - place)
        tried = Try(walking.id, day, amount, DayKind.ORDINARY, Afterwards.AS_USUAL, "=1+1")
        diary.pacing.save_try(tried)
    return diary.pacing.save_plan(
        Plan(
            walking.id,
            from_day,
            Decimal("9.6"),
            first_amount=Decimal("9.6"),
            method=Method.AVERAGE,
            share_percent=80,
        )
    )


def fill_pacing(diary: Diary) -> None:
    """Something in every table of pacing, and something in the bin."""
    answer_safety_question(diary)
    plan = start_walking(diary)
    walked = Log(
        plan.activity_id,
        TODAY,
        Decimal("9.5"),
        started_at=diary.now(),
        demand=Demand.HIGH,
        stopped=Stopped.PLANNED,
        note="[a note]",
        zone="Europe/London",
    )
    diary.pacing.save_logs([walked, Log(None, TODAY, minutes=5, zone="Europe/London")])
    stairs = Activity("Stairs", "steps", ActivityKind.DAILY_TASKS, Demand.LOW)
    other = diary.pacing.save_activity(stairs)
    diary.pacing.archive_activity(other.id, TODAY)
    item = PlannedItem(TODAY, "Phone Mum", 20, Demand.LOW, Priority.MUST, time(10, 30))
    diary.pacing.save_item(item)
    unwanted = diary.pacing.save_item(PlannedItem(TODAY, "Ironing", 30))
    diary.pacing.delete_item(unwanted.id)
    later = Plan(
        other.id,
        TODAY,
        Decimal(12),
        2,
        frozenset({0, 2, 4}),
        parts=2,
        rest_minutes=5,
        first_amount=Decimal(12),
        reason=Reason.CHANGED,
        method=Method.PROFESSIONAL,
        set_by="the physiotherapist",
        set_on=TODAY,
    )
    diary.pacing.save_plan(later)
