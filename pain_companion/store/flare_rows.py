"""Lines of the flare-up plan, flare-ups and their steps as rows, and back."""

from __future__ import annotations

from datetime import date, datetime

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.store.records import reader
from pain_companion.store.rows import Row
from pain_companion.store.values import zoned_from


def line_from(row: Row) -> PlanLine:
    """A line of the plan from a row of its table.

    Raises ValueError for a part that is not known, or a share that is none.
    """
    part = Part(row["part"])
    if part is Part.EASE and not (1 <= int(row["words"]) <= 100 and int(row["more"] or 1) > 0):
        raise ValueError("not a share")
    return _line_from(row)


_line_from = reader(PlanLine, part=Part, since=zoned_from, until=zoned_from)
flare_from = reader(
    Flare,
    started_on=date.fromisoformat,
    ended_on=date.fromisoformat,
    told_of_set_back=bool,
    started_at=datetime.fromisoformat,
)
step_from = reader(
    FlareStep,
    answer=StepAnswer,
    day=date.fromisoformat,
    helped=bool,
    answered_at=datetime.fromisoformat,
)
