"""An activity as a person types it, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pain_companion.domain.pacing import UNITS, Activity, ActivityKind, Demand
from pain_companion.text import one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.entry import Entry, in_own_words
from pain_companion.words.pacing import DEMAND_WORDS, KIND_WORDS, exact_words

LONGEST_NAME = 80
LONGEST_UNIT = 40
OWN_UNIT = "own"
"""What is chosen where the person names the unit."""

TITLES: Mapping[str, str] = {
    "name": "Its name",
    "unit": "Measured in",
    "own_unit": "My own unit",
    "kind": "What sort",
    "demand": "Usual demand",
    "goal_amount": "Goal for one time",
    "why": "Why it matters",
}
UNIT_CHOICES = (*((unit, unit) for unit in UNITS), (OWN_UNIT, "my own unit"))
KIND_CHOICES = tuple((kind.value, words) for kind, words in KIND_WORDS.items())
DEMANDS = (Demand.LOW, Demand.MEDIUM, Demand.HIGH)
DEMAND_CHOICES = tuple((demand.value, DEMAND_WORDS[demand]) for demand in DEMANDS)
DEMAND_IS = "Demand: how much it usually takes out of you."


def read_activity(
    typed: Mapping[str, str], before: Activity | None, *, limited: bool
) -> Entry[Activity]:
    """Read an activity. What the form does not ask stays as it was `before`.

    Where the person is energy-limited (`limited`), that is the goal too.
    """
    entry: Entry[Activity] = Entry()
    was = before or Activity("")
    name = entry.answer(typed, "name", _read_name, lambda _: "")
    unit = read_unit(typed, entry, was.unit)
    kind = ActivityKind(typed.get("kind") or was.kind)
    goal = was.goal_amount if limited else _goal(typed, entry, unit)
    if not typed.get("name", "").strip():
        entry.missing.insert(0, "a name")
    if name and unit and not entry.problems:
        entry.record = replace(
            was,
            name=name,
            unit=unit,
            kind=kind,
            demand=_demand(typed, kind),
            why=in_own_words(typed, "why"),
            goal_amount=goal,
        )
    return entry


def typed_from_activity(activity: Activity) -> dict[str, str]:
    """What a person would type for `activity`."""
    goal = activity.goal_amount
    return {
        "name": activity.name,
        **typed_unit(activity.unit),
        "kind": activity.kind.value,
        "demand": "" if activity.demand is Demand.REST else activity.demand.value,
        "goal_amount": "" if goal is None else typed_amount(goal),
        "why": activity.why or "",
    }


def unit_question(earlier: str, later: str) -> str:
    """What is asked before a unit is changed in which something is written already."""
    return (
        f"You have amounts in {earlier}. They keep their numbers: 10 {earlier} would then read"
        f" 10 {later}."
    )


def _read_name(said: str) -> str:
    name = one_line(said)
    if len(name) > LONGEST_NAME:
        raise NotUnderstoodError(f"A name has up to {LONGEST_NAME} characters.")
    if not name:
        raise NotUnderstoodError("Type a name that can be read.")
    return name


def read_unit(typed: Mapping[str, str], entry: Entry[Any], usual: str) -> str:
    """The unit; empty where the person's own has no name yet."""
    chosen = typed.get("unit") or usual
    if chosen != OWN_UNIT:
        return chosen
    own = one_line(typed.get("own_unit", ""))[:LONGEST_UNIT]
    if not own:
        entry.missing.append("the name of your unit")
    return own.casefold() if own.casefold() in UNITS else own


def typed_unit(unit: str) -> dict[str, str]:
    """What a person would choose and type for a unit."""
    offered = unit in UNITS
    return {"unit": unit if offered else OWN_UNIT, "own_unit": "" if offered else unit}


def _demand(typed: Mapping[str, str], kind: ActivityKind) -> Demand:
    if kind is ActivityKind.REST:
        return Demand.REST
    return Demand(typed.get("demand") or Demand.MEDIUM)


def _goal(typed: Mapping[str, str], entry: Entry[Activity], unit: str) -> Decimal | None:
    return entry.answer(
        typed,
        "goal_amount",
        lambda said: read_amount(said, unit),
        lambda amount: exact_words(amount, unit),
    )
