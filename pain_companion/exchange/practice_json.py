"""Practices that were done as plain values for JSON. What is not recorded is None."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pain_companion.domain.practice import PracticeLog
from pain_companion.exchange.plain_values import Plain, iso


def practice_json(logs: Iterable[PracticeLog], days: tuple[date, date], wish: int) -> Plain:
    """Everything that `practice show` knows. Feelings go from 0 (tense) to 10 (at ease)."""
    return {
        "first": days[0].isoformat(),
        "last": days[1].isoformat(),
        "wish_for_a_week": wish or None,
        "practices": [_log(log) for log in logs],
    }


def _log(log: PracticeLog) -> Plain:
    return {
        "day": log.day.isoformat(),
        "practice": log.practice,
        "seconds": log.seconds,
        "to_its_end": log.whole,
        "feel_before": log.feel_before,
        "words_before": log.words_before,
        "feel_after": log.feel_after,
        "words_after": log.words_after,
        "noticed": log.noticed,
        "started_at": iso(log.started_at),
        "zone": log.zone,
    }
