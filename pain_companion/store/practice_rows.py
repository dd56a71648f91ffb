"""Practices that were done as rows, and back."""

from __future__ import annotations

from datetime import date, datetime

from pain_companion.domain.practice import PracticeLog
from pain_companion.store.records import reader

practice_log_from = reader(
    PracticeLog,
    day=date.fromisoformat,
    whole=bool,
    started_at=datetime.fromisoformat,
    written_at=datetime.fromisoformat,
)
