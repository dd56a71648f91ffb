"""Nights as they are typed, for tests: clock times in, a resolved night out."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import ClockTimes, resolve
from pain_companion.domain.sleep import Night

LONDON = "Europe/London"


def a_night(
    morning: date,
    to_bed: str | None = None,
    lights_out: str | None = None,
    woke: str | None = None,
    got_up: str | None = None,
    *,
    bed_zone: str = LONDON,
    rise_zone: str | None = None,
    second: tuple[str, ...] = (),
    **items: Any,
) -> Night:
    """A night from clock times such as "22:30". `second` names times meant in a doubled hour."""
    typed = {"to_bed": to_bed, "lights_out": lights_out, "woke": woke, "got_up": got_up}
    clock = ClockTimes(
        **{
            name: time.fromisoformat(text).replace(fold=int(name in second))
            for name, text in typed.items()
            if text is not None
        }
    )
    found = resolve(morning, clock, ZoneInfo(bed_zone), ZoneInfo(rise_zone or bed_zone))
    return Night(
        morning,
        to_bed_at=found.to_bed_at,
        lights_out_at=found.lights_out_at,
        woke_at=found.woke_at,
        got_up_at=found.got_up_at,
        bed_zone=bed_zone,
        rise_zone=rise_zone or bed_zone,
        **items,
    )


def ordinary(morning: date = date(2026, 1, 13), **items: Any) -> Night:
    """In bed 8 hours 30 minutes, asleep 5 hours 30 minutes."""
    given = {
        "fell_asleep_after_minutes": 45,
        "awake_minutes": 60,
        "trying_after_minutes": 20,
        **items,
    }
    return a_night(morning, "22:30", "23:00", "06:15", "07:00", **given)


def mornings(first: date, count: int) -> list[date]:
    """So many mornings in a row."""
    return [first + timedelta(days=number) for number in range(count)]
