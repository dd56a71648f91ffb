"""Nights, their figures and their averages as plain values for JSON.

Items go by the names of the options of `sleep add`, figures by their terms with their units. What
is not recorded or cannot be computed is None.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from pain_companion.domain.clock_times import clock_at
from pain_companion.domain.sleep import Nap, Night, filled_in_later
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.domain.sleep_summary import Summary
from pain_companion.exchange.plain_values import Plain, iso
from pain_companion.formats import nearest
from pain_companion.words.sleep import conflict_sentence


def sleep_json(
    nights: Iterable[Night], naps: Iterable[Nap], summary: Summary, *, without_late: bool = False
) -> Plain:
    """Everything that `sleep show` knows. `without_late` says how the summary was made."""
    return {
        "nights": [night_json(night) for night in nights],
        "naps": [nap_json(nap) for nap in naps],
        "summary": summary_json(summary, without_late=without_late),
    }


def night_json(night: Night) -> Plain:
    """One night: its items, then what is known about them, then its figures."""
    return {
        "morning": night.morning.isoformat(),
        **_items(night),
        **{
            name: iso(getattr(night, name))
            for name in ("to_bed_at", "lights_out_at", "woke_at", "got_up_at")
        },
        "bed_zone": night.bed_zone,
        "rise_zone": night.rise_zone,
        "long_night_confirmed": night.long_night_confirmed,
        "filled_in_later": filled_in_later(night),
        "contradiction": conflict_sentence(night, twelve_hour=False),
        "written_at": {name: at.isoformat() for name, at in sorted(night.written_at.items())},
        **_figures(figures(night)),
    }


def nap_json(nap: Nap) -> Plain:
    """One nap."""
    return {
        "day": nap.day.isoformat(),
        "started": _clock(nap.started_at),
        "started_at": iso(nap.started_at),
        "minutes": nap.minutes,
        "zone": nap.zone,
        "written_at": iso(nap.written_at),
    }


def summary_json(summary: Summary, *, without_late: bool = False) -> Plain:
    """The averages over a range of mornings, each None where there are too few nights."""
    return {
        "first": summary.first.isoformat(),
        "last": summary.last.isoformat(),
        "without_late": without_late,
        "nights_written": summary.nights_written,
        "nights_counted": summary.nights_counted,
        "nights_needed": summary.nights_needed,
        "sleep_efficiency_percent_mean_of_nights": _rounded(
            summary.sleep_efficiency_mean_of_nights.value
        ),
        "sleep_efficiency_percent_ratio_of_sums": _rounded(
            summary.sleep_efficiency_ratio_of_sums.value
        ),
        "sleep_episode_efficiency_percent_mean_of_nights": _rounded(
            summary.sleep_episode_efficiency.value
        ),
        "sleep_maintenance_efficiency_percent_mean_of_nights": _rounded(
            summary.sleep_maintenance_efficiency.value
        ),
        "total_sleep_time_minutes_mean": _rounded(summary.total_sleep_time.value),
        "time_in_bed_minutes_mean": _rounded(summary.time_in_bed.value),
        "sleep_onset_latency_minutes_mean": _rounded(summary.sleep_onset_latency.value),
        "wake_after_sleep_onset_minutes_mean": _rounded(summary.wake_after_sleep_onset.value),
        "terminal_wakefulness_minutes_mean": _rounded(summary.terminal_wakefulness.value),
        "midpoint_mean": _clock_of(summary.midpoint.value),
        "midpoint_sd_minutes": _rounded(summary.midpoint_sd.value),
        "rise_time_mean": _clock_of(summary.rise_time.value),
        "rise_time_sd_minutes": _rounded(summary.rise_time_sd.value),
        "sleep_regularity_index": _rounded(summary.sleep_regularity_index),
        "regularity_pairs": summary.regularity_pairs,
    }


def _items(night: Night) -> Plain:
    return {
        "to_bed": _clock(night.to_bed_at),
        "lights_out": _clock(night.lights_out_at),
        "fell_asleep_after_minutes": night.fell_asleep_after_minutes,
        "wakings": night.wakings,
        "awake_minutes": night.awake_minutes,
        "woke": _clock(night.woke_at),
        "got_up": _clock(night.got_up_at),
        "never_slept": night.never_slept,
        "trying_after_minutes": night.trying_after_minutes,
        "quality": night.quality,
        "rested": night.rested,
        "caffeine_count": night.caffeine_count,
        "caffeine_last": _clock(night.caffeine_last),
        "alcohol_count": night.alcohol_count,
        "alcohol_last": _clock(night.alcohol_last),
        "sleep_medicine": night.sleep_medicine,
        "pain_part": night.pain_part,
        "note": night.note,
        "estimated_sleep_minutes": night.estimated_sleep_minutes,
    }


def _figures(computed: Figures) -> Plain:
    return {
        "time_in_bed_minutes": computed.time_in_bed,
        "total_sleep_time_minutes": computed.total_sleep_time,
        "sleep_onset_latency_minutes": computed.sleep_onset_latency,
        "wake_after_sleep_onset_minutes": computed.wake_after_sleep_onset,
        "terminal_wakefulness_minutes": computed.terminal_wakefulness,
        "sleep_efficiency_percent": _rounded(computed.sleep_efficiency),
        "sleep_episode_efficiency_percent": _rounded(computed.sleep_episode_efficiency),
        "sleep_maintenance_efficiency_percent": _rounded(computed.sleep_maintenance_efficiency),
        "midpoint": _clock(computed.midpoint),
        "midpoint_at": iso(computed.midpoint),
    }


def _clock(moment: datetime | time | None) -> str | None:
    return None if moment is None else f"{moment:%H:%M}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _clock_of(minute: float | None) -> str | None:
    """An average clock time, in minutes since midnight, to the nearest minute."""
    return None if minute is None else _clock(clock_at(nearest(minute)))
