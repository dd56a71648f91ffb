"""A practice under way: where in it one is, by the clock.

It works like the timer of an activity, on moments and never on ticks. `place` is how far into the
practice it was at `since`, in the practice's own seconds, and since then it goes on. What a person
did is kept beside it as time that really passed, so that passing a part by adds nothing to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from pain_companion.domain.breath import BreathMoment, moment_of
from pain_companion.domain.clock_times import with_offset_kept
from pain_companion.domain.practice import MOST_SECONDS, Moment, PracticeLog
from pain_companion.frozen import frozen

NOTHING = timedelta()
SECOND = timedelta(seconds=1)
TEMPOS = (75, 85, 100, 115, 130, 150)
"""How long everything takes, of 100: faster at the left, slower at the right. Our own choice."""
USUAL_TEMPO = 100
LEAST_IN = 3
"""However fast it goes, a breath in has so many seconds, unless it is made shorter on purpose."""
JUST_BEGUN = 3
"""In seconds. After so long in a part, going back leads to its beginning, not to the one before."""


@frozen
class Playing:
    """A practice that was started, by the name of the practice.

    `started_at` has the offset of the clock by which it was started; `since` is in UTC, and None
    while it is paused or over. `place` is how far it had come by then, and `ran` the time that had
    really passed. `tempo` is how many real seconds a hundred of its own take. `breathed_from` is
    the place from which breaths are counted.
    """

    practice: str
    started_at: datetime
    since: datetime | None
    place: timedelta = NOTHING
    ran: timedelta = NOTHING
    tempo: int = USUAL_TEMPO
    breathed_from: timedelta = NOTHING
    is_over: bool = False


@frozen
class State:
    """A practice at one moment.

    `number` is which moment of it this is, from 0. `part_left` and `left` are what is left of that
    moment and of all, in real seconds. `breath` is where the pacer is, and `breath_left` how many
    real seconds that part of the breath goes on. `done` is the time that really passed.
    """

    number: int
    is_going: bool
    is_over: bool
    is_whole: bool
    part_left: float
    left: float
    done: timedelta
    breath: BreathMoment | None = None
    breath_left: float = 0.0

    @property
    def done_seconds(self) -> int:
        """The time that really passed, in whole seconds."""
        return self.done // SECOND


def begin(practice: str, now: datetime) -> Playing:
    """Start a practice."""
    return Playing(practice, with_offset_kept(now), now.astimezone(UTC))


def pause(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    """Stop the time."""
    place, ran = _now(playing, moments, now)
    return replace(playing, place=place, ran=ran, since=None)


def go_on(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    """Let the time go on after a pause."""
    if playing.since is not None or state(playing, moments, now).is_over:
        return playing
    return replace(playing, since=now.astimezone(UTC))


def end(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    """End it now."""
    return replace(pause(playing, moments, now), is_over=True)


def skip(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    """Pass this part by. After the last one it is over."""
    number = state(playing, moments, now).number
    if number == len(moments) - 1:
        return end(playing, moments, now)
    return _move(playing, moments, now, _starts(moments)[number + 1])


def back(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    """Go to the beginning of this part, or from there to the part before."""
    number = state(playing, moments, now).number
    place, _ = _now(playing, moments, now)
    starts = _starts(moments)
    if place - starts[number] < JUST_BEGUN * SECOND:
        number = max(0, number - 1)
    return _move(playing, moments, now, starts[number])


def change_tempo(playing: Playing, moments: Sequence[Moment], now: datetime, by: int) -> Playing:
    """Go slower (1) or faster (-1), as far as there is a tempo. The next breath begins anew."""
    number = max(0, min(len(TEMPOS) - 1, TEMPOS.index(playing.tempo) + by))
    place, _ = _now(playing, moments, now)
    return replace(_move(playing, moments, now, place), tempo=TEMPOS[number])


def state(playing: Playing, moments: Sequence[Moment], now: datetime) -> State:
    """What goes on at `now`, which is aware."""
    place, ran = _now(playing, moments, now)
    starts, length = _starts(moments), _length(moments)
    number = bisect_right(starts, place) - 1
    has_ended = place >= length
    is_over = playing.is_over or has_ended
    ends = starts[number] + moments[number].seconds * SECOND
    breath, breath_left = _breath(playing, moments, number, place)
    return State(
        number=number,
        is_going=playing.since is not None and not is_over,
        is_over=is_over,
        is_whole=has_ended,
        part_left=_real(ends - place, playing.tempo),
        left=_real(length - place, playing.tempo),
        done=ran,
        breath=breath,
        breath_left=breath_left,
    )


def log_of(playing: Playing, moments: Sequence[Moment], now: datetime, zone: str) -> PracticeLog:
    """What is written down of it."""
    at = state(playing, moments, now)
    started_at = playing.started_at.replace(microsecond=0)
    return PracticeLog(
        practice=playing.practice,
        day=started_at.date(),
        seconds=min(MOST_SECONDS, at.done_seconds),
        whole=at.is_whole,
        started_at=started_at,
        zone=zone,
    )


def _now(playing: Playing, moments: Sequence[Moment], now: datetime) -> tuple[timedelta, timedelta]:
    """The place, and how long it has run. A clock that is put back stops nothing."""
    if playing.since is None:
        return playing.place, playing.ran
    passed = max(NOTHING, now.astimezone(UTC) - playing.since)
    most = max(NOTHING, _length(moments) - playing.place) * playing.tempo / USUAL_TEMPO
    if passed >= most:
        return max(playing.place, _length(moments)), playing.ran + most
    return playing.place + passed * USUAL_TEMPO / playing.tempo, playing.ran + passed


def _move(playing: Playing, moments: Sequence[Moment], now: datetime, place: timedelta) -> Playing:
    """Be at a place from now on, going or paused as before. Breaths begin anew there."""
    _, ran = _now(playing, moments, now)
    since = None if playing.since is None else now.astimezone(UTC)
    return replace(playing, place=place, ran=ran, since=since, breathed_from=place)


def _breath(
    playing: Playing, moments: Sequence[Moment], number: int, place: timedelta
) -> tuple[BreathMoment | None, float]:
    """Where the pacer is, and how long that part of the breath goes on in real seconds.

    Breaths go on from one part to the next where both have the same pace.
    """
    pace = moments[number].breath
    if pace is None:
        return None, 0.0
    first = number
    while first and moments[first - 1].breath == pace:
        first -= 1
    begun = max(_starts(moments)[first], min(place, playing.breathed_from))
    share = max(playing.tempo / USUAL_TEMPO, min(1.0, LEAST_IN / pace.seconds_in))
    at = moment_of(pace, _real(place - begun, playing.tempo) / share)
    return at, at.left * share


def _real(length: timedelta, tempo: int) -> float:
    """Seconds of a practice as real ones."""
    return max(0.0, length / SECOND * tempo / USUAL_TEMPO)


def _starts(moments: Sequence[Moment]) -> list[timedelta]:
    seconds = accumulate((each.seconds for each in moments[:-1]), initial=0)
    return [each * SECOND for each in seconds]


def _length(moments: Sequence[Moment]) -> timedelta:
    return sum(each.seconds for each in moments) * SECOND
