"""Practices that were done as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.practice import PracticeLog
from pain_companion.store.rows import Row
from pain_companion.store.values import moment_from, plain

PRACTICE_LOG_COLUMNS = (
    *("id", "practice", "day", "seconds", "whole", "feel_before", "feel_after"),
    *("words_before", "words_after", "noticed", "started_at", "zone", "written_at"),
)


def practice_log_row(log: PracticeLog) -> Row:
    """A practice that was done as the columns of its table."""
    return {name: plain(getattr(log, name)) for name in PRACTICE_LOG_COLUMNS}


def practice_log_from(row: Row) -> PracticeLog:
    """A practice that was done from a row of its table."""
    same = {name: row[name] for name in PRACTICE_LOG_COLUMNS}
    same |= {
        "day": date.fromisoformat(row["day"]),
        "whole": bool(row["whole"]),
        "started_at": moment_from(row["started_at"]),
        "written_at": moment_from(row["written_at"]),
    }
    return PracticeLog(**same)
