"""An example person's nights, made from a seed by rules that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import ClockTimes, resolve
from pain_companion.domain.sleep import ITEMS, Nap, Night, PainPart, Quality, Rested, is_recorded

DAYS = 12 * 7
ZONE = "Europe/London"
HARD_DAYS = range(38, 45)
"""How many days ago the example person had a hard week."""

NOTES = (
    "Woke when I turned over. A pillow between the knees helped.",
    "Read for a while, then slept.",
    "Long day yesterday, out with my sister.",
    "Warm bath before bed.",
    "The neighbours were up late.",
)


@dataclass(frozen=True)
class SleepRecord:
    """Nights and naps with the time at which each was written."""

    nights: list[Night]
    naps: list[Nap]


def twelve_weeks(today: date, seed: int) -> SleepRecord:
    """Nights up to yesterday's, and naps. Last night is left for whoever looks around to write."""
    random = Random(f"{seed} {today.isoformat()}")
    nights: list[Night] = []
    naps: list[Nap] = []
    for days_ago in range(DAYS, 0, -1):
        morning = today - timedelta(days=days_ago)
        hard = days_ago in HARD_DAYS
        # Life gets in the way of a diary now and then.
        if random.random() < 0.07:
            continue
        if random.random() < 0.06:
            night = _short_entry(random, morning)
        else:
            night = _whole_night(random, morning, hard)
        nights.append(_written(random, night))
        if random.random() < (0.5 if hard else 0.12):
            naps.append(_nap(random, morning))
    return SleepRecord(nights, naps)


def _whole_night(random: Random, morning: date, hard: bool) -> Night:
    weekend = morning.weekday() >= 5
    lights_out = _around(random, 23 * 60 + (25 if weekend else 0), 25)
    to_bed = lights_out - _around(random, 25, 12)
    got_up = _around(random, 7 * 60 + (50 if weekend else 0), 20)
    woke = got_up - _around(random, 30, 15)
    latency = max(5, _around(random, 45 if hard else 28, 15))
    wakings = random.choice((3, 4, 5) if hard else (0, 1, 2, 2, 3))
    awake = sum(max(5, _around(random, 22, 8)) for _ in range(wakings))
    clock = ClockTimes(_clock(to_bed), _clock(lights_out), _clock(woke), _clock(got_up))
    zone = ZoneInfo(ZONE)
    asleep = 24 * 60 - lights_out + woke - latency - awake
    return replace(
        Night(morning, bed_zone=ZONE, rise_zone=ZONE),
        **vars(resolve(morning, clock, zone, zone)),
        fell_asleep_after_minutes=latency,
        wakings=wakings,
        awake_minutes=awake,
        trying_after_minutes=random.choice((None, 0, 5, 10)),
        quality=_quality(asleep, wakings),
        rested=random.choice((None, Rested.A_LITTLE, Rested.SOMEWHAT, Rested.WELL)),
        caffeine_count=random.choice((1, 2, 2, 3)),
        caffeine_last=_clock(_around(random, 15 * 60, 60)),
        alcohol_count=1 if weekend and random.random() < 0.4 else 0,
        pain_part=PainPart.YES if hard else random.choice((None, PainPart.SOME, PainPart.NO)),
        note=random.choice(NOTES) if random.random() < 0.2 else None,
    )


def _short_entry(random: Random, morning: date) -> Night:
    """A low-energy entry: how it was, and a guess."""
    return Night(
        morning,
        quality=random.choice((Quality.VERY_POOR, Quality.POOR, Quality.FAIR)),
        estimated_sleep_minutes=random.choice((4, 5, 6)) * 60,
        bed_zone=ZONE,
        rise_zone=ZONE,
    )


def _written(random: Random, night: Night) -> Night:
    """Most nights are written soon after getting up, a few of them days later."""
    days_later = random.choice((2, 3, 4)) if random.random() < 0.08 else 0
    moment = datetime.combine(
        night.morning + timedelta(days=days_later), time(8, random.randrange(60)), ZoneInfo(ZONE)
    )
    recorded = [name for name in ITEMS if is_recorded(night, name)]
    return replace(night, written_at=dict.fromkeys(recorded, moment))


def _nap(random: Random, day: date) -> Nap:
    start = datetime.combine(day, _clock(_around(random, 14 * 60, 40)), ZoneInfo(ZONE))
    minutes = max(10, _around(random, 35, 12))
    return Nap(day, start, minutes, ZONE, written_at=start + timedelta(hours=5))


def _quality(asleep: int, wakings: int) -> Quality:
    hours = asleep / 60 - wakings / 4
    levels: Iterator[tuple[float, Quality]] = zip((4, 5.25, 6.5, 7.5), Quality, strict=False)
    return next((level for most, level in levels if hours < most), Quality.VERY_GOOD)


def _around(random: Random, usual: int, spread: int) -> int:
    """A whole number near the usual one, to 5 minutes, as people write them."""
    return 5 * round(random.gauss(usual, spread / 2) / 5)


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
