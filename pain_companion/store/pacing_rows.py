"""Activities, tries, plans, entries and planned things as rows of their tables, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

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
from pain_companion.store.rows import Row
from pain_companion.store.values import (
    amount_from,
    clock_from,
    day_from,
    moment_from,
    plain,
)

WEEKDAYS = tuple(day[:3].lower() for day in DAYS)
ACTIVITY_COLUMNS = (*("id", "name", "unit", "kind", "demand", "why", "goal_amount", "archived_on"),)
TRY_COLUMNS = (
    *("id", "activity_id", "day", "amount", "day_kind", "afterwards", "note", "written_at"),
)
PLAN_COLUMNS = (
    *("id", "activity_id", "from_day", "amount", "times_a_day", "parts", "rest_minutes"),
    *("first_amount", "reason", "method", "share_percent", "set_by", "set_on", "note", "held"),
)
LOG_COLUMNS = (
    *("id", "activity_id", "day", "amount", "minutes", "started_at", "demand", "stopped"),
    *("note", "zone", "written_at"),
)
ITEM_COLUMNS = (
    *("id", "activity_id", "day", "words", "minutes", "demand", "priority", "starts", "done"),
)


def activity_row(activity: Activity) -> Row:
    """An activity as the columns of its table."""
    return _row(activity, ACTIVITY_COLUMNS)


def activity_from(row: Row) -> Activity:
    """An activity from a row of its table."""
    return Activity(
        id=row["id"],
        name=row["name"],
        unit=row["unit"],
        kind=ActivityKind(row["kind"]),
        demand=Demand(row["demand"]),
        why=row["why"],
        goal_amount=amount_from(row["goal_amount"]),
        archived_on=day_from(row["archived_on"]),
    )


def try_row(tried: Try) -> Row:
    """A try as the columns of its table."""
    return _row(tried, TRY_COLUMNS)


def try_from(row: Row) -> Try:
    """A try from a row of its table."""
    return Try(
        id=row["id"],
        activity_id=row["activity_id"],
        day=date.fromisoformat(row["day"]),
        amount=Decimal(str(row["amount"])),
        day_kind=None if row["day_kind"] is None else DayKind(row["day_kind"]),
        afterwards=None if row["afterwards"] is None else Afterwards(row["afterwards"]),
        note=row["note"],
        written_at=moment_from(row["written_at"]),
    )


def plan_row(plan: Plan) -> Row:
    """A version of a plan as the columns of its table."""
    return {
        **_row(plan, PLAN_COLUMNS),
        "days": " ".join(WEEKDAYS[day] for day in sorted(plan.days)),
        "step_how": plan.step.how.value,
        "step_by": plain(plan.step.by),
    }


def plan_from(row: Row) -> Plan:
    """A version of a plan from a row of its table. Raises ValueError for a day that is none."""
    return Plan(
        id=row["id"],
        activity_id=row["activity_id"],
        from_day=date.fromisoformat(row["from_day"]),
        amount=Decimal(str(row["amount"])),
        times_a_day=row["times_a_day"],
        days=frozenset(WEEKDAYS.index(day) for day in row["days"].split(" ")),
        parts=row["parts"],
        rest_minutes=row["rest_minutes"],
        step=StepRule(Growth(row["step_how"]), Decimal(str(row["step_by"]))),
        first_amount=Decimal(str(row["first_amount"])),
        reason=Reason(row["reason"]),
        method=None if row["method"] is None else Method(row["method"]),
        share_percent=row["share_percent"],
        set_by=row["set_by"],
        set_on=day_from(row["set_on"]),
        note=row["note"],
        held=bool(row["held"]),
    )


def log_row(log: Log) -> Row:
    """An entry as the columns of its table."""
    return _row(log, LOG_COLUMNS)


def log_from(row: Row) -> Log:
    """An entry from a row of its table."""
    return Log(
        id=row["id"],
        activity_id=row["activity_id"],
        day=date.fromisoformat(row["day"]),
        amount=amount_from(row["amount"]),
        minutes=row["minutes"],
        started_at=moment_from(row["started_at"]),
        demand=None if row["demand"] is None else Demand(row["demand"]),
        stopped=None if row["stopped"] is None else Stopped(row["stopped"]),
        note=row["note"],
        zone=row["zone"],
        written_at=moment_from(row["written_at"]),
    )


def item_row(item: PlannedItem) -> Row:
    """A planned thing as the columns of its table."""
    return _row(item, ITEM_COLUMNS)


def item_from(row: Row) -> PlannedItem:
    """A planned thing from a row of its table."""
    return PlannedItem(
        id=row["id"],
        activity_id=row["activity_id"],
        day=date.fromisoformat(row["day"]),
        words=row["words"],
        minutes=row["minutes"],
        demand=Demand(row["demand"]),
        priority=Priority(row["priority"]),
        starts=clock_from(row["starts"]),
        done=bool(row["done"]),
    )


def _row(record: object, columns: tuple[str, ...]) -> Row:
    return {name: plain(getattr(record, name)) for name in columns}
