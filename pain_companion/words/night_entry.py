"""A night as a person types it, field by field, and the night that it means.

What is typed goes by the names of a night's items, each with the text of its field; a tick is
"yes" or empty. Beside the items there are `bed_zone`, `rise_zone`, `long_night_confirmed`, and for
each clock time its name with `_second`: "yes" where the second of a doubled hour is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pain_companion.domain.clock_times import (
    ClockTimes,
    Moments,
    SkippedHourError,
    is_doubled,
    resolve,
)
from pain_companion.domain.sleep import Night, PainPart, Quality, Rested
from pain_companion.domain.sleep_summary import UsualTimes
from pain_companion.formats import (
    clock_and_day,
    clock_words,
    date_words,
    minutes_short,
    minutes_words,
)
from pain_companion.frozen import frozen
from pain_companion.text import clean_input
from pain_companion.typed import (
    NotUnderstoodError,
    guess_half,
    read_clock,
    read_count,
    read_minutes,
)
from pain_companion.words.zones import is_known, read_zone, zone_words

T = TypeVar("T")

CLOCK_ITEMS = ("got_up_at", "woke_at", "lights_out_at", "to_bed_at")
"""The clock times, in the order in which they are found: backwards from getting up."""

LENGTH_ITEMS = ("fell_asleep_after_minutes", "awake_minutes", "trying_after_minutes")
COUNT_ITEMS = ("wakings", "caffeine_count", "alcohol_count")
TEXT_ITEMS = ("sleep_medicine", "note")
CHOICE_ITEMS: Mapping[str, type[StrEnum]] = {
    "quality": Quality,
    "rested": Rested,
    "pain_part": PainPart,
}
DAYTIME_ITEMS: Mapping[str, time] = {"caffeine_last": time(16), "alcohol_last": time(20)}
"""Clock times of the day before, and the time near which a bare "8" is taken to lie."""

YES = "yes"
NO = "no"

_USUALLY = {
    "to_bed_at": time(22, 30),
    "lights_out_at": time(22, 30),
    "woke_at": time(7),
    "got_up_at": time(7),
}
_A_GUESS = "Type hours like 7, 6.5 or 6h30."
_WHOLE_CLOCK = re.compile(r"[0-9]{2}[:.]?[0-9]{2}")
_HOURS = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?")


@frozen
class NightEntry:
    """What was understood of a night as typed.

    Items whose text was not understood, or lies in a skipped hour, are not recorded in `night`;
    `problems` has a sentence for each. `echoes` says back in words what was understood. `doubled`
    names the clock times that lie in a doubled hour.
    """

    night: Night
    problems: Mapping[str, str]
    echoes: Mapping[str, str]
    doubled: tuple[str, ...]


def second_of(item: str) -> str:
    """The name under which it is typed that the second of a doubled hour is meant."""
    return f"{item}_second"


TIMING_NAMES = (*CLOCK_ITEMS, *map(second_of, CLOCK_ITEMS), "bed_zone", "rise_zone")
"""What decides where in time a night lies, beside its morning."""


def read_guess(text: str) -> int:
    """Read roughly how long, in whole minutes, 0 to 1440: a bare number means hours.

    Raises NotUnderstoodError.
    """
    try:
        return read_minutes(f"{text.strip()}h" if _HOURS.fullmatch(text.strip()) else text)
    except NotUnderstoodError:
        raise NotUnderstoodError(_A_GUESS) from None


def read_night(
    typed: Mapping[str, str],
    morning: date,
    *,
    zone: str,
    usual: UsualTimes | None = None,
    loaded: Night | None = None,
    twelve_hour: bool = True,
) -> NightEntry:
    """Read the night that ended on `morning` from what is typed.

    `zone` holds where no other is typed. A time without its half of the day is taken to be the
    one near `usual`. What is typed as it was in `loaded` keeps its value to the last detail.
    """
    before = typed_from(loaded, twelve_hour=twelve_hour) if loaded else {}
    reading = _Reading(typed, usual or UsualTimes(), twelve_hour)
    values: dict[str, object] = reading.plain_values()
    for name in values:
        if loaded is not None and typed.get(name, "") == before.get(name, ""):
            values[name] = getattr(loaded, name)
    zones = reading.zones(zone)
    moments, doubled = reading.moments(morning, *zones)
    same_times = all(typed.get(name, "") == before.get(name, "") for name in TIMING_NAMES)
    if loaded is not None and loaded.morning == morning and same_times:
        moments = {name: getattr(loaded, name) for name in CLOCK_ITEMS}
        zones = loaded.bed_zone, loaded.rise_zone
        for name in TIMING_NAMES:
            reading.problems.pop(name, None)
    reading.echo_moments(moments)
    night = replace(
        loaded or Night(morning),
        morning=morning,
        never_slept=typed.get("never_slept") == YES,
        long_night_confirmed=typed.get("long_night_confirmed") == YES,
        bed_zone=zones[0],
        rise_zone=zones[1],
        **values,  # type: ignore[arg-type]  # items by name
        **moments,  # type: ignore[arg-type]  # items by name
    )
    return NightEntry(night, reading.problems, reading.echoes, doubled)


def typed_from(night: Night, *, twelve_hour: bool = True) -> dict[str, str]:
    """What a person would type for `night`: reading it gives the same night again."""
    typed: dict[str, str] = {}
    for name in CLOCK_ITEMS:
        moment: datetime | None = getattr(night, name)
        if moment is not None:
            typed[name] = clock_words(moment.time(), twelve_hour=twelve_hour)
            typed |= _second_from(name, moment, _zone_of(name, night.bed_zone, night.rise_zone))
    for name, clock in (
        ("caffeine_last", night.caffeine_last),
        ("alcohol_last", night.alcohol_last),
    ):
        if clock is not None:
            typed[name] = clock_words(clock, twelve_hour=twelve_hour)
    for name in (*LENGTH_ITEMS, *COUNT_ITEMS, *CHOICE_ITEMS, *TEXT_ITEMS):
        value = getattr(night, name)
        if value is not None:
            # A field shows what it holds as it is; a note that was brought in can hold anything.
            typed[name] = clean_input(str(value))
    if night.estimated_sleep_minutes is not None:
        typed["estimated_sleep_minutes"] = minutes_short(night.estimated_sleep_minutes)
    for name in ("never_slept", "long_night_confirmed"):
        if getattr(night, name):
            typed[name] = YES
    typed["bed_zone"] = night.bed_zone
    if night.rise_zone != night.bed_zone:
        typed["rise_zone"] = night.rise_zone
    return typed


def usual_typed(usual: UsualTimes, *, twelve_hour: bool = True) -> dict[str, str]:
    """A person's usual times as they would type them, for the fields to suggest."""
    clocks = {
        "to_bed_at": usual.to_bed,
        "lights_out_at": usual.lights_out,
        "woke_at": usual.woke,
        "got_up_at": usual.got_up,
    }
    typed = {
        name: clock_words(clock, twelve_hour=twelve_hour)
        for name, clock in clocks.items()
        if clock is not None
    }
    if usual.fell_asleep_after_minutes is not None:
        typed["fell_asleep_after_minutes"] = str(usual.fell_asleep_after_minutes)
    return typed


class _Reading:
    """One pass over what is typed, gathering problems and echoes on the way."""

    def __init__(self, typed: Mapping[str, str], usual: UsualTimes, twelve_hour: bool) -> None:
        self.typed = typed
        self.twelve_hour = twelve_hour
        self.problems: dict[str, str] = {}
        self.echoes: dict[str, str] = {}
        self._usually = _USUALLY | {
            name: clock
            for name, clock in (
                ("to_bed_at", usual.to_bed),
                ("lights_out_at", usual.lights_out or usual.to_bed),
                ("woke_at", usual.woke or usual.got_up),
                ("got_up_at", usual.got_up),
            )
            if clock is not None
        }

    def plain_values(self) -> dict[str, object]:
        """Everything but the clock times of the night."""
        values: dict[str, object] = {}
        for name in LENGTH_ITEMS:
            values[name] = self._value(name, read_minutes, minutes_words)
        for name in COUNT_ITEMS:
            values[name] = self._value(name, read_count, _nothing)
        for name, usually in DAYTIME_ITEMS.items():
            values[name] = self._value(name, self._clock_near(usually), self._clock_words)
        for name, choice in CHOICE_ITEMS.items():
            values[name] = self._value(name, _one_of(choice), _nothing)
        for name in TEXT_ITEMS:
            values[name] = self._value(name, clean_input, _nothing) or None
        values["estimated_sleep_minutes"] = self._value(
            "estimated_sleep_minutes", read_guess, _about
        )
        return values

    def zones(self, usually: str) -> tuple[str, str]:
        """The zones of going to bed and of rising; the second is the first unless typed."""
        bed = self._value("bed_zone", read_zone, zone_words) or usually
        return bed, self._value("rise_zone", read_zone, zone_words) or bed

    def moments(
        self, morning: date, bed_zone: str, rise_zone: str
    ) -> tuple[dict[str, datetime | None], tuple[str, ...]]:
        """The clock times as moments, and the names of those in a doubled hour."""
        clocks: dict[str, time] = {}
        found = Moments()
        for name in CLOCK_ITEMS:
            clock = self._value(name, self._clock_near(self._usually[name]), self._clock_words)
            if clock is None:
                continue
            fold = int(self.typed.get(second_of(name)) == YES)
            tried = clocks | {name: clock.replace(fold=fold)}
            try:
                found = _resolved(morning, tried, bed_zone, rise_zone)
            except SkippedHourError as skipped:
                del self.echoes[name]
                self.problems[name] = self._skipped_sentence(skipped)
            else:
                clocks = tried
        moments = {name: getattr(found, name) for name in CLOCK_ITEMS}
        doubled = tuple(
            name
            for name, moment in moments.items()
            if moment is not None and _lies_doubled(moment, _zone_of(name, bed_zone, rise_zone))
        )
        return moments, doubled

    def echo_moments(self, moments: Mapping[str, datetime | None]) -> None:
        """Say the clock times back with their day."""
        for name, moment in moments.items():
            if moment is not None:
                self.echoes[name] = clock_and_day(moment, twelve_hour=self.twelve_hour)

    def _value(self, name: str, read: Callable[[str], T], words: Callable[[Any], str]) -> T | None:
        said = self.typed.get(name, "").strip()
        if not said:
            return None
        try:
            value = read(said)
        except NotUnderstoodError as problem:
            self.problems[name] = str(problem)
            return None
        if echo := words(value):
            self.echoes[name] = echo
        return value

    def _clock_near(self, usually: time) -> Callable[[str], time]:
        def read(said: str) -> time:
            clock = read_clock(said)
            if not self.twelve_hour and _WHOLE_CLOCK.fullmatch(said):
                return clock.time
            return guess_half(clock, usually)

        return read

    def _clock_words(self, clock: time) -> str:
        return clock_words(clock, twelve_hour=self.twelve_hour)

    def _skipped_sentence(self, skipped: SkippedHourError) -> str:
        clock = self._clock_words(skipped.clock)
        return (
            f"The clocks went forward on {date_words(skipped.day)}, so {clock} did not happen. "
            "Type another time."
        )


def _nothing(_: object) -> str:
    return ""


def _about(minutes: int) -> str:
    return f"about {minutes_words(minutes)}"


def _one_of(choice: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read(said: str) -> StrEnum:
        if said not in list(choice):
            raise NotUnderstoodError(f"Choose one of: {', '.join(choice)}.")
        return choice(said)

    return read


def _resolved(morning: date, clocks: Mapping[str, time], bed_zone: str, rise_zone: str) -> Moments:
    readings = {name.removesuffix("_at"): clock for name, clock in clocks.items()}
    return resolve(morning, ClockTimes(**readings), ZoneInfo(bed_zone), ZoneInfo(rise_zone))


def _zone_of(item: str, bed_zone: str, rise_zone: str) -> str:
    return rise_zone if item in ("got_up_at", "woke_at") else bed_zone


def _lies_doubled(moment: datetime, zone: str) -> bool:
    return is_doubled(moment.date(), moment.time(), ZoneInfo(zone))


def _second_from(name: str, moment: datetime, zone: str) -> dict[str, str]:
    """Which of a doubled hour the moment lies in, where it does."""
    if not is_known(zone) or not _lies_doubled(moment, zone):
        return {}
    first = datetime.combine(moment.date(), moment.time(), ZoneInfo(zone)).utcoffset()
    return {second_of(name): NO if moment.utcoffset() == first else YES}
