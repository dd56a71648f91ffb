"""Start points, steps, activities and what was done as plain values for JSON.

Amounts are numbers in the activity's unit, rounded to hundredths; what is not recorded is None.
Where a diary is kept for staying within limits, goals and steps are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import Activity, Log, Plan, Try, kept_amount, shown_amount
from pain_companion.domain.pacing_start import StartPoint
from pain_companion.domain.pacing_steps import StepAhead
from pain_companion.exchange.plain_values import Plain, iso
from pain_companion.formats import DAYS
from pain_companion.words.pacing_start import working_sentences


def start_point_json(found: StartPoint) -> Plain:
    """A start point with its working."""
    return {
        "method": found.method.value,
        "mean": _number(found.mean),
        "share_percent": found.share_percent,
        "start_point": _number(found.start_point),
        "start_point_shown": found.start_point_shown,
        "working": working_sentences(found),
    }


def steps_json(ahead: Iterable[StepAhead]) -> Plain:
    """Where a rule would lead, week by week."""
    return {
        "weeks": [
            {"week": each.week, "amount": _number(each.amount), "shown": each.shown}
            for each in ahead
        ]
    }


def pacing_json(
    activities: Iterable[Activity],
    plans: Mapping[str, Plan],
    tries: Mapping[str, Sequence[Try]],
    logs: Iterable[Log],
    days: tuple[date, date],
    *,
    limited: bool,
) -> Plain:
    """Everything that `pacing show` knows. `plans` and `tries` are by the activity's id."""
    held = list(activities)
    names = {activity.id: activity.name for activity in held}
    return {
        "first": days[0].isoformat(),
        "last": days[1].isoformat(),
        "within_limits": limited,
        "activities": [
            {
                **activity_json(activity, limited=limited),
                "plan": _plan(plans.get(activity.id), limited=limited),
                "tries": [try_json(each) for each in tries.get(activity.id, ())],
            }
            for activity in held
        ],
        "logs": [log_json(log, names) for log in logs],
    }


def activity_json(activity: Activity, *, limited: bool) -> Plain:
    """One activity."""
    return {
        "name": activity.name,
        "unit": activity.unit,
        "kind": activity.kind.value,
        "demand": activity.demand.value,
        "why": activity.why,
        "archived_on": iso(activity.archived_on),
        **({} if limited else {"goal_amount": _number(activity.goal_amount)}),
    }


def plan_json(plan: Plan, *, limited: bool) -> Plain:
    """One version of a plan. Its amounts are for one of the times of a day."""
    told: Plain = {
        "from_day": plan.from_day.isoformat(),
        "amount": _number(plan.amount),
        "shown": shown_amount(plan.amount),
        "times_a_day": plan.times_a_day,
        "days": [DAYS[day].lower() for day in sorted(plan.days)],
        "parts": plan.parts,
        "part_shown": plan.part_shown,
        "rest_minutes": plan.rest_minutes,
        "method": plan.method.value if plan.method else None,
        "share_percent": plan.share_percent,
        "set_by": plan.set_by,
        "set_on": iso(plan.set_on),
        "note": plan.note,
    }
    if limited:
        return told
    step = {"how": plan.step.how.value, "by": _number(plan.step.by)}
    return {**told, "reason": plan.reason.value, "held": plan.held, "step": step}


def try_json(tried: Try) -> Plain:
    """One try."""
    return {
        "day": tried.day.isoformat(),
        "amount": _number(tried.amount),
        "day_kind": tried.day_kind.value if tried.day_kind else None,
        "afterwards": tried.afterwards.value if tried.afterwards else None,
        "note": tried.note,
        "written_at": iso(tried.written_at),
    }


def log_json(log: Log, names: Mapping[str, str]) -> Plain:
    """Something that was done; `activity` is None for a rest by itself."""
    return {
        "day": log.day.isoformat(),
        "activity": names.get(log.activity_id) if log.activity_id else None,
        "amount": _number(log.amount),
        "minutes": log.minutes,
        "started_at": iso(log.started_at),
        "demand": log.demand.value if log.demand else None,
        "stopped": log.stopped.value if log.stopped else None,
        "note": log.note,
        "zone": log.zone,
        "written_at": iso(log.written_at),
    }


def _plan(plan: Plan | None, *, limited: bool) -> Plain | None:
    return None if plan is None else plan_json(plan, limited=limited)


def _number(amount: Decimal | None) -> float | None:
    """An amount to hundredths, whole ones without a point."""
    if amount is None:
        return None
    kept = kept_amount(amount)
    return int(kept) if kept == kept.to_integral_value() else float(kept)
