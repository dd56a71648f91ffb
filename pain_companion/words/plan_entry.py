"""A plan as a person types it: how much, how often, on which days, and how a step would be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import (
    EVERY_DAY,
    Activity,
    Growth,
    Method,
    Plan,
    Reason,
    StepRule,
    kept_amount,
    shown_amount,
)
from pain_companion.formats import DAYS
from pain_companion.text import clean_input
from pain_companion.typed import NotUnderstoodError, read_count, read_minutes
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.entry import Entry, in_own_words
from pain_companion.words.pacing import (
    amount_words,
    days_words,
    exact_words,
    number_words,
    step_rule_words,
    times_words,
)
from pain_companion.words.pacing_steps import read_rule

TITLES: Mapping[str, str] = {
    "amount": "How much at a time",
    "parts": "In how many parts",
    "rest_minutes": "Rest after each",
    "times_a_day": "Times a day",
    "days": "On which days",
    "some_days": "These days",
    "step_how": "A step up is",
    "step_by": "By how much",
    "note": "Note",
}
"""What is asked about a plan, in the order in which it is asked."""

STEP_NAMES = ("step_how", "step_by")
"""What is asked only where steps are offered."""

SOME_DAYS = "some days"
DAY_CHOICES: Mapping[str, frozenset[int]] = {
    "every day": EVERY_DAY,
    "weekdays": frozenset(range(5)),
    SOME_DAYS: frozenset(),
}
GROWTH_WORDS: Mapping[Growth, str] = {
    Growth.COMPOUND: "a share of the last amount",
    Growth.LINEAR: "a share of the first amount",
    Growth.AMOUNT: "a fixed amount",
}
USUAL_PERCENT = Decimal(10)
_SOME = {"weekdays": range(5), "weekends": (5, 6), "weekend": (5, 6)}


def typed_for_new_plan() -> dict[str, str]:
    """What is suggested before anything is typed, where an empty line would not say it."""
    return {"days": "every day", "step_how": Growth.COMPOUND.value}


def typed_from_plan(plan: Plan) -> dict[str, str]:
    """What a person would type for a plan, and where its start point came from."""
    kind = next((kind for kind, days in DAY_CHOICES.items() if days == plan.days), SOME_DAYS)
    return {
        "amount": typed_amount(plan.amount),
        "parts": str(plan.parts) if plan.parts > 1 else "",
        "rest_minutes": str(plan.rest_minutes) if plan.rest_minutes else "",
        "times_a_day": str(plan.times_a_day) if plan.times_a_day > 1 else "",
        "days": kind,
        "some_days": _typed_days(plan.days) if kind == SOME_DAYS else "",
        "step_how": plan.step.how.value,
        "step_by": typed_amount(plan.step.by),
        "note": clean_input(plan.note or ""),
        **typed_from_start(plan),
        "first_amount": typed_amount(plan.first_amount) if plan.first_amount else "",
    }


def typed_from_start(start: Plan) -> dict[str, str]:
    """What a start point fills in. A plan that begins with it has it for its first amount."""
    amount = typed_amount(start.amount)
    return {
        "amount": amount,
        "start_amount": amount,
        "first_amount": "",
        "method": start.method or "",
        "share_percent": str(start.share_percent or ""),
        "set_by": clean_input(start.set_by or ""),
        "set_on": start.set_on.isoformat() if start.set_on else "",
    }


def read_plan(
    typed: Mapping[str, str], activity: Activity, today: date, before: Plan | None
) -> Entry[Plan]:
    """Read a plan that holds from today. What is left empty is once, in one part, every day."""
    entry: Entry[Plan] = Entry()
    amount = entry.answer(
        typed,
        "amount",
        lambda said: read_amount(said, activity.unit),
        lambda amount: _amount_echo(amount, activity.unit),
    )
    if not typed.get("amount", "").strip():
        entry.missing.append("how much at a time")
    parts = _counted(entry, typed, "parts", lambda parts: f"{parts} parts")
    times = _counted(entry, typed, "times_a_day", times_words)
    rest = entry.answer(typed, "rest_minutes", read_minutes, lambda rest: f"{rest} minutes")
    days = _days(entry, typed)
    step = _step(entry, typed, activity.unit, amount)
    if amount is not None and parts is not None and 1 < parts > amount:
        entry.problems["parts"] = "Each part would be less than 1. Choose fewer parts."
    if amount is not None and days and step and not entry.problems:
        entry.record = replace(
            _origin(typed, amount),
            activity_id=activity.id,
            from_day=today,
            times_a_day=times or 1,
            days=days,
            parts=parts or 1,
            rest_minutes=rest or None,
            step=step,
            reason=Reason.CHANGED if before else Reason.START,
            note=in_own_words(typed, "note"),
        )
    return entry


def read_days(text: str) -> frozenset[int]:
    """Read days of the week: "mon wed fri", "Mo, We", "weekends". Raises NotUnderstoodError."""
    said = re.sub(r"\band\b|[,.;&+]", " ", text.casefold()).split()
    days: set[int] = set()
    for word in said:
        found = _SOME.get(word) or [
            place
            for place, day in enumerate(DAYS)
            if len(word) > 1 and day.casefold().startswith(word.removesuffix("s"))
        ]
        days.update(found)
        if not found:
            raise NotUnderstoodError("Type days like mon wed fri.")
    return frozenset(days)


def suggested_by(how: Growth, amount: Decimal | None) -> Decimal:
    """What a step would be by where the person has not said: 10 %, or about as much, whole."""
    if how is not Growth.AMOUNT:
        return USUAL_PERCENT
    return Decimal(shown_amount((amount or Decimal(1)) * USUAL_PERCENT / 100))


def _amount_echo(amount: Decimal, unit: str) -> str:
    words = amount_words(amount, unit)
    exact = exact_words(amount, unit)
    return words if words == exact else f"{number_words(amount)}, shown as {words}"


def _counted(
    entry: Entry[Plan], typed: Mapping[str, str], name: str, words: Callable[[int], str]
) -> int | None:
    return entry.answer(typed, name, _read_times, words)


def _read_times(said: str) -> int:
    count = read_count(said)
    if count == 0:
        raise NotUnderstoodError("Type a whole number from 1 to 99.")
    return count


def _days(entry: Entry[Plan], typed: Mapping[str, str]) -> frozenset[int]:
    kind = typed.get("days") or "every day"
    if kind != SOME_DAYS:
        return DAY_CHOICES[kind]
    days = entry.answer(typed, "some_days", read_days, days_words)
    if not typed.get("some_days", "").strip():
        entry.missing.append("the days")
    return days or frozenset()


def _step(
    entry: Entry[Plan], typed: Mapping[str, str], unit: str, amount: Decimal | None
) -> StepRule | None:
    how = Growth(typed.get("step_how") or Growth.COMPOUND)
    by = entry.answer(
        typed,
        "step_by",
        lambda said: _read_by(said, how, unit),
        lambda by: step_rule_words(StepRule(how, by), unit),
    )
    if by is None and "step_by" not in entry.problems:
        by = suggested_by(how, amount)
        entry.echoes["step_by"] = step_rule_words(StepRule(how, by), unit)
    return StepRule(how, by) if by is not None else None


def _read_by(said: str, how: Growth, unit: str) -> Decimal:
    return read_amount(said, unit) if how is Growth.AMOUNT else read_rule(how, said).by


def _origin(typed: Mapping[str, str], amount: Decimal) -> Plan:
    """The amount, where the plan began, and where its start point came from.

    An amount that differs from what was worked out is the person's own figure.
    """
    kept = kept_amount(amount)
    first = typed.get("first_amount")
    plan = Plan("", date.min, kept, first_amount=Decimal(first) if first else kept)
    if typed.get("start_amount") != typed_amount(kept) or not typed.get("method"):
        return replace(plan, method=Method.OWN)
    share, set_on = typed.get("share_percent"), typed.get("set_on")
    return replace(
        plan,
        method=Method(typed["method"]),
        share_percent=int(share) if share else None,
        set_by=typed.get("set_by") or None,
        set_on=date.fromisoformat(set_on) if set_on else None,
    )


def _typed_days(days: frozenset[int]) -> str:
    return " ".join(DAYS[day][:3].lower() for day in sorted(days))
