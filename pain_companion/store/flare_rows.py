"""People, lines of the flare-up plan, flare-ups and their steps as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.store.rows import Row
from pain_companion.store.values import day_from, moment_from, plain, zoned_from

PERSON_COLUMNS = ("id", "name", "who", "can_do", "reach", "place")
LINE_COLUMNS = ("id", "part", "words", "more", "place", "since", "until")
FLARE_COLUMNS = (
    *("id", "started_on", "ended_on", "place", "share_percent", "back_percent", "steps_back"),
    *("at_step", "remember", "told_of_set_back", "started_at", "zone"),
)
STEP_COLUMNS = (*("id", "flare_id", "line_id", "words", "answer", "day", "helped", "answered_at"),)


def person_row(person: Person) -> Row:
    """A person as the columns of their table."""
    return {name: plain(getattr(person, name)) for name in PERSON_COLUMNS}


def person_from(row: Row) -> Person:
    """A person from a row of their table."""
    return Person(**{name: row[name] for name in PERSON_COLUMNS})


def line_row(line: PlanLine) -> Row:
    """A line of the plan as the columns of its table."""
    return {name: plain(getattr(line, name)) for name in LINE_COLUMNS}


def line_from(row: Row) -> PlanLine:
    """A line of the plan from a row of its table.

    Raises ValueError for a part that is not known, or a share that is none.
    """
    part = Part(row["part"])
    if part is Part.EASE and not (1 <= int(row["words"]) <= 100 and int(row["more"] or 1) > 0):
        raise ValueError("not a share")
    return PlanLine(
        id=row["id"],
        part=part,
        words=row["words"],
        more=row["more"],
        place=row["place"],
        since=zoned_from(row["since"]),
        until=zoned_from(row["until"]),
    )


def flare_row(flare: Flare) -> Row:
    """A flare-up as the columns of its table."""
    return {name: plain(getattr(flare, name)) for name in FLARE_COLUMNS}


def flare_from(row: Row) -> Flare:
    """A flare-up from a row of its table."""
    same = {name: row[name] for name in FLARE_COLUMNS}
    same |= {
        "started_on": date.fromisoformat(row["started_on"]),
        "ended_on": day_from(row["ended_on"]),
        "told_of_set_back": bool(row["told_of_set_back"]),
        "started_at": moment_from(row["started_at"]),
    }
    return Flare(**same)


def step_row(step: FlareStep) -> Row:
    """An answered step as the columns of its table."""
    return {name: plain(getattr(step, name)) for name in STEP_COLUMNS}


def step_from(row: Row) -> FlareStep:
    """An answered step from a row of its table."""
    same = {name: row[name] for name in STEP_COLUMNS}
    same |= {
        "answer": StepAnswer(row["answer"]),
        "day": date.fromisoformat(row["day"]),
        "helped": bool(row["helped"]),
        "answered_at": moment_from(row["answered_at"]),
    }
    return FlareStep(**same)
