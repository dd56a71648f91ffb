"""A night as a picture: which stretches were asleep, in bed awake, or awake in the night."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from enum import Enum

from pain_companion.domain.clock_times import DAY_MINUTES, minute_of_day
from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_figures import figures
from pain_companion.domain.sleep_summary import circular_mean
from pain_companion.frozen import frozen

STARTS = (time(12), time(18), time(0), time(6))
"""Where a picture's day may begin: midday for most people, later for those who sleep by day."""


class State(Enum):
    """What a stretch of the picture shows."""

    IN_BED = "in bed, awake"
    ASLEEP = "asleep"
    AWAKE = "awake in the night"


@frozen
class Stretch:
    """A stretch of one state; minutes from the picture's start, `first` included, `last` not."""

    state: State
    first: int
    last: int


def picture_start(nights: Iterable[Night]) -> time:
    """The start of the 24 hours in which these nights lie best: midday unless they lie by day."""
    midpoints = [
        minute_of_day(moment) for night in nights if (moment := figures(night).midpoint) is not None
    ]
    centre = circular_mean(midpoints)
    if centre is None:
        return STARTS[0]
    opposite = (centre + DAY_MINUTES / 2) % DAY_MINUTES

    def distance(start: time) -> float:
        apart = abs(minute_of_day(start) - opposite)
        return min(apart, DAY_MINUTES - apart)

    return STARTS[0] if distance(STARTS[0]) <= 5 * 60 else min(STARTS, key=distance)


def stretches(night: Night, start: time) -> tuple[Stretch, ...]:
    """The stretches of a night within the 24 hours that begin at `start`, by the wall clock.

    The diary asks how long a person was awake in the night, not when: that time is spread evenly
    over the sleep in as many pieces as there were wakings. A night whose figures are unknown is
    drawn as in bed only.
    """
    computed = figures(night)
    out_of_bed = night.got_up_at or night.woke_at
    if out_of_bed is None:
        return ()
    begin = _picture_begin(computed.midpoint or out_of_bed, start)

    def minute(moment: datetime) -> int:
        wall = moment.replace(tzinfo=None)
        return int((wall - begin).total_seconds() // 60)

    drawn: list[Stretch] = []
    into_bed = night.to_bed_at or night.lights_out_at
    if into_bed is not None:
        drawn.append(Stretch(State.IN_BED, minute(into_bed), minute(out_of_bed)))
    if computed.sleep_onset is not None and night.woke_at is not None:
        onset, woke = minute(computed.sleep_onset), minute(night.woke_at)
        drawn.append(Stretch(State.ASLEEP, onset, woke))
        drawn.extend(_wakings(night, onset, woke))
    return tuple(cut for each in drawn if (cut := _cut(each)) is not None)


def _picture_begin(middle: datetime, start: time) -> datetime:
    """The last `start` before the middle of the night, so that the night falls into one picture."""
    wall = middle.replace(tzinfo=None)
    begin = datetime.combine(wall.date(), start)
    return begin if begin <= wall else begin - timedelta(days=1)


def _wakings(night: Night, onset: int, woke: int) -> list[Stretch]:
    awake = night.awake_minutes or 0
    pieces = min(night.wakings or 1, awake)
    if pieces <= 0 or awake > woke - onset:
        return []
    gap = (woke - onset - awake) / (pieces + 1)
    length = awake / pieces
    firsts = [onset + gap * (piece + 1) + length * piece for piece in range(pieces)]
    # Cut down, never rounded to even: a waking of a minute would come to nothing.
    return [Stretch(State.AWAKE, int(first), int(first + length)) for first in firsts]


def _cut(stretch: Stretch) -> Stretch | None:
    first, last = max(0, stretch.first), min(DAY_MINUTES, stretch.last)
    return Stretch(stretch.state, first, last) if last > first else None
