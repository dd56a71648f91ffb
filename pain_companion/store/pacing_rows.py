"""Activities, tries, plans, entries and planned things as rows of their tables, and back."""

from __future__ import annotations

from datetime import date, datetime, time

from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Afterwards,
    DayKind,
    Demand,
    Growth,
    Log,
    Method,
    Plan,
    PlannedItem,
    Priority,
    Reason,
    StepRule,
    Stopped,
    Try,
)
from pain_companion.formats import DAYS
from pain_companion.store.records import reader, row_of
from pain_companion.store.rows import Row
from pain_companion.store.values import amount_from, plain

WEEKDAYS = tuple(day[:3].lower() for day in DAYS)
activity_from = reader(
    Activity,
    kind=ActivityKind,
    demand=Demand,
    goal_amount=amount_from,
    archived_on=date.fromisoformat,
)
try_from = reader(
    Try,
    day=date.fromisoformat,
    amount=amount_from,
    day_kind=DayKind,
    afterwards=Afterwards,
    written_at=datetime.fromisoformat,
)


def plan_row(plan: Plan) -> Row:
    """A version of a plan as the columns of its table."""
    return {
        **row_of(plan, "days", "step"),
        "days": " ".join(WEEKDAYS[day] for day in sorted(plan.days)),
        "step_how": plan.step.how.value,
        "step_by": plain(plan.step.by),
    }


def plan_from(row: Row) -> Plan:
    """A version of a plan from a row of its table. Raises ValueError for a day that is none."""
    step = StepRule(Growth(row["step_how"]), amount_from(row["step_by"]))
    return _plan_from({**row, "step": step})


def _weekdays_from(kept: str) -> frozenset[int]:
    return frozenset(map(WEEKDAYS.index, kept.split(" ")))


_plan_from = reader(
    Plan,
    from_day=date.fromisoformat,
    amount=amount_from,
    days=_weekdays_from,
    first_amount=amount_from,
    reason=Reason,
    method=Method,
    set_on=date.fromisoformat,
    held=bool,
)
log_from = reader(
    Log,
    day=date.fromisoformat,
    amount=amount_from,
    started_at=datetime.fromisoformat,
    demand=Demand,
    stopped=Stopped,
    written_at=datetime.fromisoformat,
)
item_from = reader(
    PlannedItem,
    day=date.fromisoformat,
    demand=Demand,
    priority=Priority,
    starts=time.fromisoformat,
    done=bool,
)
