"""A practice under way as it is kept, so that it outlives the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from pain_companion.domain.clock_times import is_plausible
from pain_companion.domain.practice import LEAST_KEPT, Moment
from pain_companion.domain.practice_clock import NOTHING, SECOND, TEMPOS, Playing, pause

MICROSECOND = timedelta(microseconds=1)
LONGEST = timedelta(days=365)


def to_words(playing: Playing, moments: Sequence[Moment], now: datetime) -> dict[str, str]:
    """A practice under way as texts by name, paused where it is.

    Whoever finds them does not know how long it went on afterwards.
    """
    kept = pause(playing, moments, now)
    return {
        "started_at": kept.started_at.isoformat(),
        "place": str(kept.place // MICROSECOND),
        "ran": str(kept.ran // MICROSECOND),
        "tempo": str(kept.tempo),
    }


def from_words(practice: str, words: Mapping[str, str]) -> Playing | None:
    """The practice that these texts were made from, paused. None where they cannot be one."""
    try:
        place = int(words["place"]) * MICROSECOND
        playing = Playing(
            practice,
            datetime.fromisoformat(words["started_at"]),
            None,
            place=place,
            ran=int(words["ran"]) * MICROSECOND,
            tempo=int(words["tempo"]),
            breathed_from=place,
        )
    except (KeyError, ValueError, OverflowError):
        return None
    return playing if _can_be(playing) else None


def begun_earlier(practice: str, words: Mapping[str, str]) -> Playing | None:
    """The practice in these texts, where more of it was done than a beginning."""
    playing = from_words(practice, words)
    return playing if playing and playing.ran >= LEAST_KEPT * SECOND else None


def _can_be(playing: Playing) -> bool:
    """Whether the numbers make sense together."""
    return (
        is_plausible(playing.started_at)
        and playing.tempo in TEMPOS
        and NOTHING <= playing.place <= LONGEST
        and NOTHING <= playing.ran <= LONGEST
    )
