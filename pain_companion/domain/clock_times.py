"""From clock times as a person gives them to moments in time.

A night's clock times are resolved backwards from getting up: each one is its last occurrence at
or before the next. Everything is compared in UTC, so both clock changes and travel come out right.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from pain_companion.frozen import frozen

NOON = time(12)
DAY_MINUTES = 24 * 60
YEARS = range(1900, 2201)


class SkippedHourError(ValueError):
    """A clock time that did not happen, because the clocks went forward over it."""

    def __init__(self, day: date, clock: time) -> None:
        super().__init__("the clocks went forward over this time")
        self.day = day
        self.clock = clock


@frozen
class ClockTimes:
    """The four clock times of a night, as read off a clock. `None` is not recorded.

    `fold=1` on a time means the second of a doubled hour, when the clocks go back.
    """

    to_bed: time | None = None
    lights_out: time | None = None
    woke: time | None = None
    got_up: time | None = None


@frozen
class Moments:
    """The four clock times as moments: aware datetimes with a fixed offset from UTC."""

    to_bed_at: datetime | None = None
    lights_out_at: datetime | None = None
    woke_at: datetime | None = None
    got_up_at: datetime | None = None


def moment_on(day: date, clock: time, zone: tzinfo) -> datetime:
    """The moment when a clock in `zone` shows `clock` on `day`, with the offset in force then.

    Raises SkippedHourError where the clocks went forward over that time.
    """
    local = datetime.combine(day, clock, tzinfo=zone)
    there_and_back = local.astimezone(UTC).astimezone(zone)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        raise SkippedHourError(day, clock)
    # Offsets before standard time had seconds, which neither SQLite nor ISO 8601 knows.
    offset = (local.utcoffset() or timedelta()) // timedelta(minutes=1)
    return local.replace(tzinfo=timezone(timedelta(minutes=offset)), fold=0)


def is_doubled(day: date, clock: time, zone: tzinfo) -> bool:
    """Whether a clock in `zone` showed `clock` twice on `day`, because the clocks went back."""
    first = datetime.combine(day, clock.replace(fold=0), tzinfo=zone).utcoffset()
    second = datetime.combine(day, clock.replace(fold=1), tzinfo=zone).utcoffset()
    return first is not None and second is not None and first > second


def last_occurrence(clock: time, zone: tzinfo, until: datetime) -> datetime:
    """The last moment at or before `until` when a clock in `zone` showed `clock`.

    Raises SkippedHourError where that moment would lie in a skipped hour.
    """
    day = until.astimezone(zone).date()
    while True:
        earliest_reading = datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
        if earliest_reading <= until:
            return moment_on(day, clock, zone)
        day -= timedelta(days=1)


def resolve(morning: date, clock: ClockTimes, bed_zone: tzinfo, rise_zone: tzinfo) -> Moments:
    """Find the moments of a night that ended on `morning` (the local date of getting up).

    Getting up lies on `morning`, or the final waking does where getting up is not recorded; with
    neither, times are the last before midday of `morning`. Going to bed and lights out are read
    in `bed_zone`, waking and getting up in `rise_zone`.

    Raises SkippedHourError for a time that the clocks went forward over.
    """
    found: dict[str, datetime] = {}
    until: datetime | None = None
    for name, reading, zone, may_be_first in (
        ("got_up_at", clock.got_up, rise_zone, True),
        ("woke_at", clock.woke, rise_zone, True),
        ("lights_out_at", clock.lights_out, bed_zone, False),
        ("to_bed_at", clock.to_bed, bed_zone, False),
    ):
        if reading is None:
            continue
        if until is None and may_be_first:
            until = moment_on(morning, reading, zone)
        else:
            until = last_occurrence(reading, zone, until or moment_on(morning, NOON, bed_zone))
        found[name] = until
    return Moments(**found)


def minutes_between(start: datetime, end: datetime) -> int:
    """Elapsed whole minutes from `start` to `end`, both aware."""
    return int((end - start).total_seconds() // 60)


def minute_of_day(moment: datetime | time) -> int:
    """Minutes since midnight on the clock on the wall, 0 to 1439."""
    return moment.hour * 60 + moment.minute


def clock_at(minute: int) -> time:
    """What the clock on the wall shows so many minutes after midnight; 1440 is midnight again."""
    return time(*divmod(minute % DAY_MINUTES, 60))


def is_plausible(moment: datetime) -> bool:
    """Whether a moment that was read from somewhere is aware and lies in years that can be meant.

    At the ends of the calendar it could not be brought to UTC.
    """
    return moment.utcoffset() is not None and moment.year in YEARS


def with_offset_kept(moment: datetime) -> datetime:
    """The same moment with the offset of its zone as a fixed one, as a file has it."""
    return datetime.fromisoformat(moment.isoformat())
