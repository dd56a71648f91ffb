"""A timer for an activity in parts, with a rest after each.

It works like a stopwatch on moments, never on ticks: what ran before is `ran`, and since `since`
it runs on. A laptop that slept, a program that was closed and a clock change at 1am are therefore
all right. Where the clock itself is set back, the time since counts as 0 until it has caught up.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from pain_companion.domain.clock_times import with_offset_kept
from pain_companion.domain.pacing import MINUTES, Activity, Plan
from pain_companion.frozen import frozen

NOTHING = timedelta()
MINUTE = timedelta(minutes=1)
SLIP = timedelta(seconds=2)
"""A key pressed twice does not end what has hardly begun."""


class Phase(StrEnum):
    """What goes on now."""

    DOING = "doing"
    RESTING = "resting"
    PAUSED = "paused"
    OVER = "over"


@frozen
class Timer:
    """A timer that was started.

    `part_seconds` is how long each of the `parts` is to be, or None where it counts up and the
    person says when a part is done. `rest_seconds` follow each part. Moments are in UTC, but for
    `started_at`, which has the offset of the clock by which it was started.

    `ran` is how long it had run at `since`, when it was last set going; `since` is None while it
    is paused, and once it was stopped at `stopped_at`. `ended` has how long it had run at the end
    of each part and each rest, in turn, up to the last one that the person ended.
    """

    activity_id: str
    part_seconds: int | None
    rest_seconds: int
    parts: int
    started_at: datetime
    since: datetime | None
    ran: timedelta = NOTHING
    ended: tuple[timedelta, ...] = ()
    stopped_at: datetime | None = None


@frozen
class State:
    """A timer at one moment.

    `resting` says what is paused, `round` which part it is or was last, from 1. `elapsed` and
    `left` are those of this part or rest; `left` is None where it counts up. `done` and `rested`
    are the time really spent in all. `ended_at` is when it was over; `ran_out` says that its time
    ran out and nobody ended it.
    """

    phase: Phase
    resting: bool
    round: int
    elapsed: timedelta
    left: timedelta | None
    done: timedelta
    rested: timedelta
    ended_at: datetime | None = None
    ran_out: bool = False

    @property
    def is_running(self) -> bool:
        """Whether time passes in it."""
        return self.phase in (Phase.DOING, Phase.RESTING)

    @property
    def done_minutes(self) -> int:
        """The activity as minutes to log: rounded, and at least 1 where anything was done."""
        anything = self.done >= timedelta(seconds=1)
        return max(1, _rounded(self.done)) if anything else 0

    @property
    def rested_minutes(self) -> int:
        """The rest as minutes to log: rounded."""
        return _rounded(self.rested)


def start(activity: Activity, plan: Plan | None, now: datetime) -> Timer:
    """Start `activity` by the plan that holds; without one, one part that counts up."""
    in_minutes = plan is not None and activity.unit == MINUTES
    return Timer(
        activity_id=activity.id,
        part_seconds=plan.part_shown * 60 if plan and in_minutes else None,
        rest_seconds=(plan.rest_minutes or 0) * 60 if plan else 0,
        parts=plan.parts if plan else 1,
        started_at=with_offset_kept(now),
        since=now.astimezone(UTC),
    )


def count_down(what: str, minutes: int, now: datetime) -> Timer:
    """Start a timer of one part without a rest. `what` is the id of what it is for."""
    return Timer(
        activity_id=what,
        part_seconds=minutes * 60,
        rest_seconds=0,
        parts=1,
        started_at=with_offset_kept(now),
        since=now.astimezone(UTC),
    )


def pause(timer: Timer, now: datetime) -> Timer:
    """Stop the time. Nothing changes where it does not run."""
    if not state(timer, now).is_running:
        return timer
    return replace(timer, ran=_ran(timer, now), since=None)


def carry_on(timer: Timer, now: datetime) -> Timer:
    """Let the time run on after a pause, or after a stop that was not meant."""
    if timer.since is not None:
        return timer
    return replace(timer, since=now.astimezone(UTC), stopped_at=None)


def finish_part(timer: Timer, now: datetime) -> Timer:
    """End this part or this rest now, and go on to what follows it.

    Nothing changes where it has hardly begun (`SLIP`).
    """
    at_present = state(timer, now)
    if at_present.phase is Phase.OVER or at_present.elapsed < SLIP:
        return timer
    ran = _ran(timer, now)
    ends = _ends(timer)
    ended = (*ends[: bisect_right(ends, ran)], ran)
    return replace(timer, ran=ran, since=now.astimezone(UTC), ended=ended)


def stop_early(timer: Timer, now: datetime) -> Timer:
    """End all of it now."""
    if state(timer, now).phase is Phase.OVER:
        return timer
    return replace(timer, ran=_ran(timer, now), since=None, stopped_at=now.astimezone(UTC))


def state(timer: Timer, now: datetime) -> State:
    """What goes on at `now`, which is aware."""
    ran, ends, stretches = _ran(timer, now), _ends(timer), 2 * timer.parts
    passed = bisect_right(ends, ran)
    all_passed = passed == stretches
    if all_passed:
        passed, ran = stretches - 1, ends[-1]
    edges = [NOTHING, *ends[:passed], ran]
    lengths = [end - begin for begin, end in pairwise(edges)]
    is_over = all_passed or timer.stopped_at is not None
    return State(
        phase=_phase(timer, is_over=is_over, resting=passed % 2 == 1),
        resting=passed % 2 == 1,
        round=passed // 2 + 1,
        elapsed=lengths[-1],
        left=ends[passed] - ran if passed < len(ends) else None,
        done=sum(lengths[::2], NOTHING),
        rested=sum(lengths[1::2], NOTHING),
        ended_at=_ended_at(timer, ran) if is_over else None,
        ran_out=all_passed and ran > timer.ran,
    )


def _phase(timer: Timer, *, is_over: bool, resting: bool) -> Phase:
    if is_over:
        return Phase.OVER
    if timer.since is None:
        return Phase.PAUSED
    return Phase.RESTING if resting else Phase.DOING


def _ran(timer: Timer, now: datetime) -> timedelta:
    """How long it has run. Moments are compared in UTC: on one zone's clocks Python would not."""
    if timer.since is None:
        return timer.ran
    return timer.ran + max(NOTHING, now.astimezone(UTC) - timer.since.astimezone(UTC))


def _ends(timer: Timer) -> list[timedelta]:
    """How long it runs up to the end of each part and rest, as far as that is known."""
    ends = list(timer.ended)
    while len(ends) < 2 * timer.parts:
        seconds = timer.rest_seconds if len(ends) % 2 else timer.part_seconds
        if seconds is None:
            break
        ends.append((ends[-1] if ends else NOTHING) + timedelta(seconds=seconds))
    return ends


def _ended_at(timer: Timer, ran: timedelta) -> datetime | None:
    if timer.since is None:
        return timer.stopped_at
    return timer.since + (ran - timer.ran)


def _rounded(length: timedelta) -> int:
    return (length + MINUTE / 2) // MINUTE
