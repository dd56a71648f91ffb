"""Movements, small pleasures, hard moments and medicines as rows of their tables, and back."""

from __future__ import annotations

from datetime import date, datetime

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, Position
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.store.records import reader, row_of
from pain_companion.store.rows import Row
from pain_companion.store.values import amount_from

movement_from = reader(
    Movement,
    amount=amount_from,
    position=Position,
    agreed_on=date.fromisoformat,
    ended_on=date.fromisoformat,
)
movement_day_from = reader(MovementDay, day=date.fromisoformat, answer=MovementAnswer)
pleasure_from = reader(Pleasure)
pleasure_day_from = reader(PleasureDay, day=date.fromisoformat)


def moment_row(moment: HardMoment) -> Row:
    """A sheet as the columns of its table."""
    return {**row_of(moment, "in_body"), "body": moment.in_body}


def hard_moment_from(row: Row) -> HardMoment:
    """A sheet from a row of its table."""
    return _hard_moment_from({**row, "in_body": row["body"]})


_hard_moment_from = reader(HardMoment, day=date.fromisoformat, written_at=datetime.fromisoformat)
medicine_from = reader(Medicine, since_on=date.fromisoformat, ended_on=date.fromisoformat)
question_from = reader(MedicineQuestion, asked_on=date.fromisoformat)
