"""The figures of one night: how long, how much of it asleep, and when.

All lengths are whole minutes of elapsed time.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from pain_companion.domain.clock_times import minutes_between
from pain_companion.domain.sleep import Night, conflict
from pain_companion.frozen import frozen


@frozen
class Figures:
    """The figures of one night. Lengths in minutes, efficiencies in percent, `None` if unknown."""

    time_in_bed: int | None = None
    total_sleep_time: int | None = None
    sleep_onset_latency: int | None = None
    wake_after_sleep_onset: int | None = None
    terminal_wakefulness: int | None = None
    sleep_period: int | None = None
    sleep_episode: int | None = None
    sleep_efficiency: float | None = None
    sleep_episode_efficiency: float | None = None
    sleep_maintenance_efficiency: float | None = None
    sleep_onset: datetime | None = None
    midpoint: datetime | None = None


def figures(night: Night) -> Figures:
    """Compute what can be computed from the recorded items; nothing is ever guessed.

    A contradictory night has no figures. Formulas, with B into bed, L lights out, s minutes to
    fall asleep, w minutes awake in the night, F final waking, R out of bed, t minutes trying to
    sleep after F:

    - time in bed R - B; terminal wakefulness R - F;
    - sleep period F - (L + s); total sleep time F - L - s - w (sleep period - w);
    - sleep efficiency 100 x total sleep time / time in bed;
    - sleep episode s + total sleep time + w + t, and 100 x total sleep time / sleep episode
      (Reed and Sacco, J Clin Sleep Med 2016;12:263-6);
    - sleep maintenance efficiency 100 x total sleep time / sleep period;
    - midpoint: halfway between falling asleep and the final waking, on the clock of waking.

    Total sleep time comes from L and F, never from time in bed, which would count lying awake.
    A night without sleep has total sleep time and sleep efficiency 0 and no midpoint.
    """
    if conflict(night) is not None:
        return Figures()
    time_in_bed = _between(night.to_bed_at, night.got_up_at)
    if night.never_slept:
        return Figures(
            time_in_bed=time_in_bed, total_sleep_time=0, sleep_efficiency=_percent(0, time_in_bed)
        )
    latency = night.fell_asleep_after_minutes
    awake = 0 if night.wakings == 0 else night.awake_minutes
    onset = None
    if night.lights_out_at is not None and latency is not None:
        onset = night.lights_out_at + timedelta(minutes=latency)
    period = _between(onset, night.woke_at)
    asleep = _sum(period, None if awake is None else -awake)
    episode = _sum(latency, asleep, awake, night.trying_after_minutes)
    return Figures(
        time_in_bed=time_in_bed,
        total_sleep_time=asleep,
        sleep_onset_latency=latency,
        wake_after_sleep_onset=awake,
        terminal_wakefulness=_between(night.woke_at, night.got_up_at),
        sleep_period=period,
        sleep_episode=episode,
        sleep_efficiency=_percent(asleep, time_in_bed),
        sleep_episode_efficiency=_percent(asleep, episode),
        sleep_maintenance_efficiency=_percent(asleep, period),
        sleep_onset=onset,
        midpoint=_midpoint(onset, night.woke_at),
    )


def _between(start: datetime | None, end: datetime | None) -> int | None:
    return None if start is None or end is None else minutes_between(start, end)


def _sum(*minutes: int | None) -> int | None:
    known = [value for value in minutes if value is not None]
    return sum(known) if len(known) == len(minutes) else None


def _percent(part: int | None, whole: int | None) -> float | None:
    return 100 * part / whole if part is not None and whole else None


def _midpoint(onset: datetime | None, woke: datetime | None) -> datetime | None:
    if onset is None or woke is None:
        return None
    return (onset + (woke - onset) / 2).astimezone(woke.tzinfo)
