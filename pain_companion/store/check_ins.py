"""Check-ins in the diary file, with the answers to a person's own questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pain_companion.domain.check_in import (
    ONE_DAY,
    CheckIn,
    OwnAnswer,
    days_to_fill,
    is_blank,
    merged,
)
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind
from pain_companion.store.check_in_rows import (
    check_in_from,
    check_in_row,
    own_answer_from,
)
from pain_companion.store.history import Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.rows import query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

CHECK_IN_FORM = "check-in"
"""The form whose drafts are about a day; its subject is the day as an ISO date."""


class CheckInStore:
    """The check-ins of one diary. Ranges of days include both ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def on(self, day: date) -> CheckIn | None:
        """The check-in about one day."""
        return next(iter(self.between(day, day)), None)

    def between(self, first: date, last: date) -> list[CheckIn]:
        """The check-ins from one day to another, in order."""
        span = [first.isoformat(), last.isoformat()]
        rows = self._query(
            "SELECT * FROM check_ins WHERE deleted_at IS NULL AND day BETWEEN ? AND ? ORDER BY day",
            span,
        )
        own: dict[str, dict[str, int | str]] = defaultdict(dict)
        for answer in self._answers(span):
            value = answer.words if answer.number is None else answer.number
            if value is not None:
                own[answer.check_in_id][answer.question_id] = value
        return [check_in_from(row, own[row["id"]]) for row in rows]

    def days(self, first: date, last: date) -> set[date]:
        """The days from one to another that have a check-in."""
        rows = self._query(
            "SELECT day FROM check_ins WHERE deleted_at IS NULL AND day BETWEEN ? AND ?",
            [first.isoformat(), last.isoformat()],
        )
        return {date.fromisoformat(row["day"]) for row in rows}

    def last_day(self, until: date) -> date | None:
        """The latest day up to this one that has a check-in."""
        (found,) = self._query(
            "SELECT max(day) AS day FROM check_ins WHERE deleted_at IS NULL AND day <= ?",
            [until.isoformat()],
        )
        return date.fromisoformat(found["day"]) if found["day"] else None

    def first_day(self) -> date | None:
        """The earliest day that has a check-in."""
        (found,) = self._query("SELECT min(day) AS day FROM check_ins WHERE deleted_at IS NULL")
        return date.fromisoformat(found["day"]) if found["day"] else None

    def before(self, day: date, within: int) -> CheckIn | None:
        """The last check-in before a day, of at most so many days before it."""
        last = self.last_day(day - ONE_DAY)
        return self.on(last) if last is not None and (day - last).days <= within else None

    def save(self, check_in: CheckIn, loaded: CheckIn | None = None) -> CheckIn:
        """Save what differs from `loaded`, the check-in as it was when the person began.

        Answers that another window has given in the meantime stay. Where nothing is said about
        the day any more, its check-in goes into the bin.
        """
        begun = loaded or CheckIn(check_in.day)
        with self._diary.change(_about(check_in.day)) as recorder:
            kept = merged(self.on(check_in.day) or CheckIn(check_in.day), check_in, begun)
            if is_blank(kept):
                if kept.id:
                    recorder.put_in_bin("check_ins", kept.id)
                return CheckIn(check_in.day)
            return self._keep(recorder, replace(kept, zone=kept.zone or check_in.zone))

    def fill(self, first: date, last: date, pattern: CheckIn) -> list[date]:
        """Write the same about several days, in one change. Days with a check-in stay as they are.

        Returns the days that were written.
        """
        with self._diary.change("Several days filled in") as recorder:
            days = days_to_fill(first, last, self.days(first, last))
            for day in days:
                self._keep(recorder, replace(pattern, day=day, id=""))
        return days

    def delete(self, check_in_id: str) -> None:
        """Put a check-in into the bin, and its answers to own questions with it."""
        with self._diary.change("Deleted: a check-in") as recorder:
            recorder.put_in_bin("check_ins", check_in_id)

    def _keep(self, recorder: Recorder, check_in: CheckIn) -> CheckIn:
        kept = replace(
            check_in,
            id=check_in.id or new_id(recorder.now),
            written_at=check_in.written_at or recorder.now,
        )
        recorder.record("check_ins", check_in_row(kept))
        before = {each.question_id: each for each in self._answers_of(kept.id)}
        for question, value in kept.own.items():
            given = before.pop(question, None)
            number, words = (value, None) if isinstance(value, int) else (None, value)
            answer_id = given.id if given else new_id(recorder.now)
            answer = OwnAnswer(kept.id, question, kept.day, number, words, answer_id)
            recorder.keep("own_answers", answer)
        for given in before.values():
            recorder.put_in_bin("own_answers", given.id)
        return kept

    def _answers(self, span: Sequence[str]) -> Iterator[OwnAnswer]:
        """The answers to questions that are not in the bin, also to those put aside."""
        rows = self._query(
            "SELECT * FROM own_answers WHERE deleted_at IS NULL AND day BETWEEN ? AND ?"
            " AND question_id IN (SELECT id FROM own_questions WHERE deleted_at IS NULL)",
            span,
        )
        return map(own_answer_from, rows)

    def _answers_of(self, check_in_id: str) -> Iterator[OwnAnswer]:
        rows = self._query(
            "SELECT * FROM own_answers WHERE deleted_at IS NULL AND check_in_id = ?"
            " AND question_id IN (SELECT id FROM own_questions WHERE deleted_at IS NULL)",
            [check_in_id],
        )
        return map(own_answer_from, rows)

    def _query(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return query(self._diary.connection, sql, values)


def _about(day: date) -> str:
    return f"Check-in for {date_words(day)}"


CHECK_IN_BIN_KINDS: Mapping[str, BinKind] = {
    "check_ins": BinKind(
        lambda row: _about(date.fromisoformat(row["day"])),
        (CHECK_IN_FORM, "day"),
    ),
}
