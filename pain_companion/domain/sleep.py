"""What a night is, and what holds of one; a nap, and a sleep window.

Items follow the concepts of the Consensus Sleep Diary (Carney et al., Sleep 2012;35:287-302).
All lengths are whole minutes of elapsed time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from pain_companion.domain.clock_times import minutes_between
from pain_companion.frozen import frozen

LONG_NIGHT_MINUTES = 16 * 60
"""More than this between the first and the last time of a night is asked about once."""


class Quality(StrEnum):
    """How good the sleep was, worst first."""

    VERY_POOR = "very poor"
    POOR = "poor"
    FAIR = "fair"
    GOOD = "good"
    VERY_GOOD = "very good"


class Rested(StrEnum):
    """How rested the person felt on getting up, least first."""

    NOT_AT_ALL = "not at all"
    A_LITTLE = "a little"
    SOMEWHAT = "somewhat"
    WELL = "well"
    VERY_WELL = "very well"


class PainPart(StrEnum):
    """Whether pain was part of the night."""

    YES = "yes"
    SOME = "some"
    NO = "no"


@frozen
class Night:
    """One night, filed under the morning it ended. `None` means not recorded.

    Moments are aware datetimes with the offset in force; the zones are IANA names. Lengths are
    whole minutes, 0 or more. `id` is empty until the night is stored; `written_at` says for each
    recorded item when its value was written.
    """

    morning: date
    to_bed_at: datetime | None = None
    lights_out_at: datetime | None = None
    fell_asleep_after_minutes: int | None = None
    wakings: int | None = None
    awake_minutes: int | None = None
    woke_at: datetime | None = None
    got_up_at: datetime | None = None
    never_slept: bool = False
    trying_after_minutes: int | None = None
    quality: Quality | None = None
    rested: Rested | None = None
    caffeine_count: int | None = None
    caffeine_last: time | None = None
    alcohol_count: int | None = None
    alcohol_last: time | None = None
    sleep_medicine: str | None = None
    pain_part: PainPart | None = None
    note: str | None = None
    estimated_sleep_minutes: int | None = None
    bed_zone: str = "UTC"
    rise_zone: str = "UTC"
    long_night_confirmed: bool = False
    id: str = ""
    written_at: Mapping[str, datetime] = field(default_factory=dict)


ITEMS = (
    "to_bed_at",
    "lights_out_at",
    "fell_asleep_after_minutes",
    "wakings",
    "awake_minutes",
    "woke_at",
    "got_up_at",
    "never_slept",
    "trying_after_minutes",
    "quality",
    "rested",
    "caffeine_count",
    "caffeine_last",
    "alcohol_count",
    "alcohol_last",
    "sleep_medicine",
    "pain_part",
    "note",
    "estimated_sleep_minutes",
)
"""The names of everything a person can record about a night."""

TIMING_ITEMS = ITEMS[:9]
"""The items that the figures are computed from."""


@frozen
class Nap:
    """A sleep outside the night, filed under the local date it began. Minutes: 1 or more."""

    day: date
    started_at: datetime | None
    minutes: int
    zone: str = "UTC"
    id: str = ""
    written_at: datetime | None = None


@frozen
class SleepWindow:
    """Times in bed that a clinician has set. Recorded and shown, never suggested by the program."""

    to_bed: time
    got_up: time
    set_by: str
    first_morning: date
    last_morning: date | None = None
    note: str | None = None
    id: str = ""

    def holds_on(self, morning: date) -> bool:
        """Whether the window was in force for the night that ended on `morning`."""
        return self.first_morning <= morning and (
            self.last_morning is None or morning <= self.last_morning
        )


class Conflict(StrEnum):
    """Ways in which answers about one night cannot all be right."""

    OUT_OF_ORDER = "out of order"
    ASLEEP_AFTER_WAKING = "asleep after waking"
    AWAKE_LONGER_THAN_NIGHT = "awake longer than the night"
    TRYING_LONGER_THAN_IN_BED = "trying to sleep longer than in bed"
    AWAKE_WITHOUT_WAKING = "awake without waking"
    SLEPT_AND_NEVER_SLEPT = "slept and never slept"


def conflict(night: Night) -> Conflict | None:
    """The first contradiction among a night's answers, or None where they fit together."""
    slept_answers = (
        night.fell_asleep_after_minutes,
        night.wakings or None,
        night.awake_minutes or None,
        night.woke_at,
        night.trying_after_minutes or None,
        night.estimated_sleep_minutes or None,
    )
    known = _known_moments(night)
    # Times read off a clock are never out of order; those brought in from a file may be.
    if known != sorted(known):
        return Conflict.OUT_OF_ORDER
    if night.never_slept and any(answer is not None for answer in slept_answers):
        return Conflict.SLEPT_AND_NEVER_SLEPT
    if night.wakings == 0 and night.awake_minutes:
        return Conflict.AWAKE_WITHOUT_WAKING
    return _conflict_of_lengths(night)


def _conflict_of_lengths(night: Night) -> Conflict | None:
    """Whether a length does not fit between two of the times, which are in order."""
    if night.lights_out_at and night.woke_at:
        available = minutes_between(night.lights_out_at, night.woke_at)
        if (night.fell_asleep_after_minutes or 0) > available:
            return Conflict.ASLEEP_AFTER_WAKING
        if (night.fell_asleep_after_minutes or 0) + (night.awake_minutes or 0) > available:
            return Conflict.AWAKE_LONGER_THAN_NIGHT
    woke, up = night.woke_at, night.got_up_at
    if woke and up and (night.trying_after_minutes or 0) > minutes_between(woke, up):
        return Conflict.TRYING_LONGER_THAN_IN_BED
    return None


def span_minutes(night: Night) -> int | None:
    """Minutes from the first to the last recorded time, or None with fewer than two times."""
    known = _known_moments(night)
    return minutes_between(min(known), max(known)) if len(known) > 1 else None


def is_unusually_long(night: Night) -> bool:
    """Whether the night spans more than 16 hours and the person has not said that this is right."""
    return not night.long_night_confirmed and (span_minutes(night) or 0) > LONG_NIGHT_MINUTES


def filled_in_later(night: Night) -> bool:
    """Whether any timing item was written more than a day after its morning."""
    last_day_in_time = night.morning + timedelta(days=1)
    return any(
        name in TIMING_ITEMS and written.date() > last_day_in_time
        for name, written in night.written_at.items()
    )


def is_recorded(night: Night, item: str) -> bool:
    """Whether the person has answered this item of ITEMS. Zero is an answer too."""
    value = getattr(night, item)
    return value is not None and value is not False


def is_blank(night: Night) -> bool:
    """Whether nothing but the day is recorded."""
    return not any(is_recorded(night, item) for item in ITEMS)


def _known_moments(night: Night) -> list[datetime]:
    moments = (night.to_bed_at, night.lights_out_at, night.woke_at, night.got_up_at)
    return [moment for moment in moments if moment is not None]
