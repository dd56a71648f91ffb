"""Activities to pick from when a person begins to pace, from one file."""

from __future__ import annotations

from pain_companion.content.shipped import read_table
from pain_companion.domain.pacing import ActivityKind, Demand
from pain_companion.frozen import frozen

FILE = "pacing/activities.toml"


@frozen
class StarterActivity:
    """An activity to pick, with what it is usually measured in and what it usually asks.

    `key` names it in the list and never changes. `name` has at most 5 words.
    """

    key: str
    name: str
    unit: str
    kind: ActivityKind
    demand: Demand


def read_starter_activities() -> tuple[StarterActivity, ...]:
    """All of them, in the order in which they are offered: kind by kind."""
    table = read_table(FILE)
    return tuple(
        StarterActivity(
            each["key"],
            each["name"],
            each["unit"],
            ActivityKind(each["kind"]),
            Demand(each["demand"]),
        )
        for each in table["activities"]
    )
