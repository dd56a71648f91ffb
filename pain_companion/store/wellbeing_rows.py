"""Movements, small pleasures, hard moments and medicines as rows of their tables, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, Position
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.store.rows import Row
from pain_companion.store.values import amount_from, day_from, moment_from, plain

MOVEMENT_COLUMNS = (
    *("id", "name", "words", "amount", "unit", "often", "position", "from_whom"),
    *("agreed_on", "ended_on", "place"),
)
MOVEMENT_DAY_COLUMNS = ("id", "movement_id", "day", "answer", "note")
PLEASURE_COLUMNS = ("id", "words", "place")
PLEASURE_DAY_COLUMNS = ("id", "pleasure_id", "day", "note")
MOMENT_COLUMNS = (
    *("id", "day", "happened", "thoughts", "feelings", "did", "kinder", "written_at"),
)
MEDICINE_COLUMNS = (
    *("id", "name", "what_for", "as_told", "from_whom", "since_on", "ended_on", "note", "place"),
)
QUESTION_COLUMNS = ("id", "words", "asked_on", "answer", "place")


def movement_row(movement: Movement) -> Row:
    """A movement as the columns of its table."""
    return _row(movement, MOVEMENT_COLUMNS)


def movement_from(row: Row) -> Movement:
    """A movement from a row of its table."""
    same = {name: row[name] for name in MOVEMENT_COLUMNS}
    same |= {
        "amount": amount_from(row["amount"]),
        "position": None if row["position"] is None else Position(row["position"]),
        "agreed_on": date.fromisoformat(row["agreed_on"]),
        "ended_on": day_from(row["ended_on"]),
    }
    return Movement(**same)


def movement_day_row(told: MovementDay) -> Row:
    """How a movement went on a day, as the columns of its table."""
    return _row(told, MOVEMENT_DAY_COLUMNS)


def movement_day_from(row: Row) -> MovementDay:
    """How a movement went on a day, from a row of its table."""
    same = {name: row[name] for name in MOVEMENT_DAY_COLUMNS}
    same |= {"day": date.fromisoformat(row["day"]), "answer": MovementAnswer(row["answer"])}
    return MovementDay(**same)


def pleasure_row(pleasure: Pleasure) -> Row:
    """A small thing as the columns of its table."""
    return _row(pleasure, PLEASURE_COLUMNS)


def pleasure_from(row: Row) -> Pleasure:
    """A small thing from a row of its table."""
    return Pleasure(**{name: row[name] for name in PLEASURE_COLUMNS})


def pleasure_day_row(done: PleasureDay) -> Row:
    """A day with a small thing as the columns of its table."""
    return _row(done, PLEASURE_DAY_COLUMNS)


def pleasure_day_from(row: Row) -> PleasureDay:
    """A day with a small thing from a row of its table."""
    same = {name: row[name] for name in PLEASURE_DAY_COLUMNS}
    return PleasureDay(**same | {"day": date.fromisoformat(row["day"])})


def moment_row(moment: HardMoment) -> Row:
    """A sheet as the columns of its table."""
    return {**_row(moment, MOMENT_COLUMNS), "body": moment.in_body}


def hard_moment_from(row: Row) -> HardMoment:
    """A sheet from a row of its table."""
    same = {name: row[name] for name in MOMENT_COLUMNS}
    same |= {
        "in_body": row["body"],
        "day": date.fromisoformat(row["day"]),
        "written_at": moment_from(row["written_at"]),
    }
    return HardMoment(**same)


def medicine_row(medicine: Medicine) -> Row:
    """A medicine as the columns of its table."""
    return _row(medicine, MEDICINE_COLUMNS)


def medicine_from(row: Row) -> Medicine:
    """A medicine from a row of its table."""
    same = {name: row[name] for name in MEDICINE_COLUMNS}
    same |= {"since_on": day_from(row["since_on"]), "ended_on": day_from(row["ended_on"])}
    return Medicine(**same)


def question_row(question: MedicineQuestion) -> Row:
    """A question as the columns of its table."""
    return _row(question, QUESTION_COLUMNS)


def question_from(row: Row) -> MedicineQuestion:
    """A question from a row of its table."""
    same = {name: row[name] for name in QUESTION_COLUMNS}
    return MedicineQuestion(**same | {"asked_on": day_from(row["asked_on"])})


def _row(record: object, columns: tuple[str, ...]) -> Row:
    return {name: plain(getattr(record, name)) for name in columns}
