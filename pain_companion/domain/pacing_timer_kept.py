"""A timer as it is kept in a draft, so that it outlives the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from pain_companion.domain.clock_times import is_plausible
from pain_companion.domain.pacing_timer import NOTHING, Timer

MICROSECOND = timedelta(microseconds=1)
MOST_PARTS = 99
MOST_SECONDS = 60_000_000
"""The longest part or rest: the largest amount there is, as minutes."""
LONGEST = timedelta(days=36_525)


def to_words(timer: Timer) -> dict[str, str]:
    """A timer as texts by name, from which `from_words` makes the same timer."""
    return {
        "activity_id": timer.activity_id,
        "part_seconds": "" if timer.part_seconds is None else str(timer.part_seconds),
        "rest_seconds": str(timer.rest_seconds),
        "parts": str(timer.parts),
        "started_at": timer.started_at.isoformat(),
        "since": timer.since.isoformat() if timer.since else "",
        "ran": str(timer.ran // MICROSECOND),
        "ended": " ".join(str(end // MICROSECOND) for end in timer.ended),
        "stopped_at": timer.stopped_at.isoformat() if timer.stopped_at else "",
    }


def from_words(words: Mapping[str, str]) -> Timer | None:
    """The timer that these texts were made from, or None where they cannot be one."""
    try:
        timer = Timer(
            activity_id=words["activity_id"],
            part_seconds=int(words["part_seconds"]) if words["part_seconds"] else None,
            rest_seconds=int(words["rest_seconds"]),
            parts=int(words["parts"]),
            started_at=datetime.fromisoformat(words["started_at"]),
            since=_moment(words["since"]),
            ran=int(words["ran"]) * MICROSECOND,
            ended=tuple(int(end) * MICROSECOND for end in words["ended"].split()),
            stopped_at=_moment(words["stopped_at"]),
        )
    except (KeyError, ValueError, OverflowError):
        return None
    return timer if _can_be(timer) else None


def running(bodies: Iterable[Mapping[str, str]]) -> Timer | None:
    """The timer that is under way: the first that can be read, the newest of them being first."""
    return next((timer for timer in map(from_words, bodies) if timer is not None), None)


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _can_be(timer: Timer) -> bool:
    """Whether the numbers of a timer that was read make sense together."""
    moments = [timer.started_at, timer.since, timer.stopped_at]
    edges = [NOTHING, *timer.ended, timer.ran]
    return (
        all(moment is None or is_plausible(moment) for moment in moments)
        and timer.activity_id != ""
        and 1 <= timer.parts <= MOST_PARTS
        and len(timer.ended) <= 2 * timer.parts
        and (timer.part_seconds is None or 1 <= timer.part_seconds <= MOST_SECONDS)
        and 0 <= timer.rest_seconds <= MOST_SECONDS
        and (timer.since is None or timer.stopped_at is None)
        and all(begin <= end for begin, end in pairwise(edges))
        and timer.ran <= LONGEST
    )
