"""Check-ins, pain numbers and a person's own questions as rows of their tables, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pain_companion.domain.check_in import (
    ANSWERS,
    CheckIn,
    OwnAnswer,
    OwnQuestion,
    PainNumber,
    QuestionKind,
)
from pain_companion.store.rows import Row
from pain_companion.store.values import day_from, moment_from, plain

CHECK_IN_COLUMNS = ("id", "day", *ANSWERS, "zone", "written_at")
QUESTION_COLUMNS = ("id", "words", "kind", "place", "ended_on")
ANSWER_COLUMNS = ("id", "check_in_id", "question_id", "day", "number", "words")
PAIN_COLUMNS = ("id", "day", "noted_at", "number", "body_place", "zone", "written_at")
NO_ANSWERS: Mapping[str, int | str] = {}


def check_in_row(check_in: CheckIn) -> Row:
    """A check-in as the columns of its table. Answers to own questions have a table of theirs."""
    return {name: plain(getattr(check_in, name)) for name in CHECK_IN_COLUMNS}


def check_in_from(row: Row, own: Mapping[str, int | str] = NO_ANSWERS) -> CheckIn:
    """A check-in from a row of its table, with the answers to own questions."""
    same = {name: row[name] for name in CHECK_IN_COLUMNS}
    read = {
        "day": date.fromisoformat(row["day"]),
        "written_at": moment_from(row["written_at"]),
        "own": dict(own),
    }
    return CheckIn(**{**same, **read})


def own_question_row(question: OwnQuestion) -> Row:
    """A question as the columns of its table."""
    return {name: plain(getattr(question, name)) for name in QUESTION_COLUMNS}


def own_question_from(row: Row) -> OwnQuestion:
    """A question from a row of its table."""
    same = {name: row[name] for name in QUESTION_COLUMNS}
    read = {"kind": QuestionKind(row["kind"]), "ended_on": day_from(row["ended_on"])}
    return OwnQuestion(**{**same, **read})


def own_answer_row(answer: OwnAnswer) -> Row:
    """An answer as the columns of its table."""
    return {name: plain(getattr(answer, name)) for name in ANSWER_COLUMNS}


def own_answer_from(row: Row) -> OwnAnswer:
    """An answer from a row of its table."""
    same = {name: row[name] for name in ANSWER_COLUMNS}
    return OwnAnswer(**{**same, "day": date.fromisoformat(row["day"])})


def pain_number_row(pain: PainNumber) -> Row:
    """A pain number as the columns of its table."""
    return {name: plain(getattr(pain, name)) for name in PAIN_COLUMNS}


def pain_number_from(row: Row) -> PainNumber:
    """A pain number from a row of its table."""
    same = {name: row[name] for name in PAIN_COLUMNS}
    read = {
        "day": date.fromisoformat(row["day"]),
        "noted_at": moment_from(row["noted_at"]),
        "written_at": moment_from(row["written_at"]),
    }
    return PainNumber(**{**same, **read})
