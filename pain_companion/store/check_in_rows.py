"""Check-ins, pain numbers and a person's own questions as rows of their tables, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from pain_companion.domain.check_in import (
    CheckIn,
    OwnAnswer,
    OwnQuestion,
    PainNumber,
    QuestionKind,
)
from pain_companion.store.records import reader, row_of
from pain_companion.store.rows import Row

NO_ANSWERS: Mapping[str, int | str] = {}


def check_in_row(check_in: CheckIn) -> Row:
    """A check-in as the columns of its table. Answers to own questions have a table of theirs."""
    return row_of(check_in, "own")


def check_in_from(row: Row, own: Mapping[str, int | str] = NO_ANSWERS) -> CheckIn:
    """A check-in from a row of its table, with the answers to own questions."""
    return _check_in_from({**row, "own": dict(own)})


_check_in_from = reader(CheckIn, day=date.fromisoformat, written_at=datetime.fromisoformat)
own_question_from = reader(OwnQuestion, kind=QuestionKind, ended_on=date.fromisoformat)
own_answer_from = reader(OwnAnswer, day=date.fromisoformat)
pain_number_from = reader(
    PainNumber,
    day=date.fromisoformat,
    noted_at=datetime.fromisoformat,
    written_at=datetime.fromisoformat,
)
