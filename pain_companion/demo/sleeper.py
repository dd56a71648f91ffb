"""An example person's nights, made from a seed by rules that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Any

from pain_companion.demo.days import Days, Seasons, days_late, in_season
from pain_companion.demo.rows import Written
from pain_companion.domain.clock_times import ClockTimes, SkippedHourError, resolve
from pain_companion.domain.sleep import ITEMS, Nap, Night, PainPart, Quality, Rested, is_recorded
from pain_companion.frozen import frozen

HALF_WRITTEN = (
    ("wakings", "awake_minutes"),
    ("to_bed_at", "caffeine_count", "caffeine_last"),
    ("fell_asleep_after_minutes", "trying_after_minutes", "rested"),
)
"""Answers that are missing together in a night that was written in a hurry."""


@frozen
class Nights:
    """What nights are usually like: clock times and lengths in minutes, the rest as chances.

    `hard_latency` and `hard_wakings` are for the nights of a flare-up.
    """

    lights_out: time = time(23)
    got_up: time = time(7)
    weekend_later: tuple[int, int] = (25, 50)
    latency: int = 28
    hard_latency: int = 45
    wakings: Sequence[int] = (0, 1, 2, 2, 3)
    hard_wakings: Sequence[int] = (3, 4, 5)
    awake_each_time: int = 22
    lies_on: int = 30
    caffeine: Sequence[int] = (1, 2, 2, 3)
    weekend_drink: float = 0.4
    notes: Sequence[str] = ()
    gap: float = 0.07
    guess: float = 0.06
    half: float = 0.06
    late: float = 0.08
    nap: float = 0.12
    hard_nap: float = 0.5


def nights(days: Days, seasons: Seasons[Nights]) -> Iterator[Written]:
    """Nights up to yesterday's, and naps. Last night is left for whoever looks around to write."""
    random = days.random("nights")
    for ago in range(days.length, 0, -1):
        usual, morning, hard = in_season(seasons, ago), days.ago(ago), days.is_hard(ago)
        # Life gets in the way of a diary now and then.
        if random.random() < usual.gap:
            continue
        night = _night(random, days, morning, usual, hard=hard)
        written = days.at(ago - days_late(random, usual.late, ago), time(8, random.randrange(60)))
        answered = [name for name in ITEMS if is_recorded(night, name)]
        yield Written(replace(night, written_at=dict.fromkeys(answered, written)), written)
        if random.random() < (usual.hard_nap if hard else usual.nap):
            yield _nap(random, days, ago)


def _night(random: Random, days: Days, morning: date, usual: Nights, *, hard: bool) -> Night:
    if random.random() < usual.guess:
        return _guessed_night(random, days, morning)
    try:
        night = _whole_night(random, days, morning, usual, hard=hard)
    except SkippedHourError:
        # The clocks went forward over one of its times.
        return _guessed_night(random, days, morning)
    if random.random() < usual.half:
        missing: dict[str, Any] = dict.fromkeys(random.choice(HALF_WRITTEN))
        return replace(night, **missing)
    return night


def _whole_night(random: Random, days: Days, morning: date, usual: Nights, *, hard: bool) -> Night:
    weekend = morning.weekday() >= 5
    later_out, later_up = usual.weekend_later if weekend else (0, 0)
    # Counted from noon, so that no night is cut in two.
    lights_out = _around(random, _from_noon(usual.lights_out) + later_out, 25)
    to_bed = lights_out - max(0, _around(random, 25, 12))
    got_up = _around(random, _from_noon(usual.got_up) + later_up, 20)
    woke = got_up - max(5, _around(random, usual.lies_on, 15))
    latency = max(5, _around(random, usual.hard_latency if hard else usual.latency, 15))
    wakings = random.choice(usual.hard_wakings if hard else usual.wakings)
    awake = sum(max(5, _around(random, usual.awake_each_time, 8)) for _ in range(wakings))
    clock = ClockTimes(_clock(to_bed), _clock(lights_out), _clock(woke), _clock(got_up))
    zone = days.zone
    caffeine = random.choice(usual.caffeine)
    return replace(
        Night(morning, bed_zone=zone.key, rise_zone=zone.key),
        **vars(resolve(morning, clock, zone, zone)),
        fell_asleep_after_minutes=latency,
        wakings=wakings,
        awake_minutes=awake,
        trying_after_minutes=random.choice((None, 0, 5)),
        quality=_quality(woke - lights_out - latency - awake, wakings),
        rested=random.choice((None, Rested.A_LITTLE, Rested.SOMEWHAT, Rested.WELL)),
        caffeine_count=caffeine,
        caffeine_last=_clock(_around(random, 3 * 60, 60)) if caffeine else None,
        alcohol_count=1 if weekend and random.random() < usual.weekend_drink else 0,
        pain_part=PainPart.YES if hard else random.choice((None, PainPart.SOME, PainPart.NO)),
        note=random.choice(usual.notes) if usual.notes and random.random() < 0.2 else None,
    )


def _guessed_night(random: Random, days: Days, morning: date) -> Night:
    """A low-energy entry: how it was, and a guess."""
    return Night(
        morning,
        quality=random.choice((Quality.VERY_POOR, Quality.POOR, Quality.FAIR)),
        estimated_sleep_minutes=random.choice((4, 5, 6)) * 60,
        bed_zone=days.zone.key,
        rise_zone=days.zone.key,
    )


def _nap(random: Random, days: Days, ago: int) -> Written:
    started = days.at(ago, _clock(_around(random, 2 * 60, 40)))
    minutes = max(10, _around(random, 35, 12))
    written = started + timedelta(hours=5)
    return Written(Nap(days.ago(ago), started, minutes, days.zone.key, written_at=written), written)


def _quality(asleep: int, wakings: int) -> Quality:
    hours = asleep / 60 - wakings / 4
    levels: Iterator[tuple[float, Quality]] = zip((4, 5.25, 6.5, 7.5), Quality, strict=False)
    return next((level for most, level in levels if hours < most), Quality.VERY_GOOD)


def _around(random: Random, usual: int, spread: int) -> int:
    """A whole number near the usual one, to 5 minutes, as people write them."""
    return 5 * round(random.gauss(usual, spread / 2) / 5)


def _from_noon(clock: time) -> int:
    return (clock.hour * 60 + clock.minute - 12 * 60) % (24 * 60)


def _clock(from_noon: int) -> time:
    return time((from_noon // 60 + 12) % 24, from_noon % 60)
