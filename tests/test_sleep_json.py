"""The shape of nights in JSON: names, units, and null for what cannot be computed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.sleep import Nap, Night, Quality, Rested
from pain_companion.domain.sleep_summary import summarise
from pain_companion.exchange.sleep_json import night_json, sleep_json, summary_json
from tests import strategies
from tests.nights import a_night, mornings, ordinary

FIRST, LAST = date(2026, 11, 17), date(2026, 11, 23)

FIGURES = (
    "time_in_bed_minutes",
    "total_sleep_time_minutes",
    "sleep_onset_latency_minutes",
    "wake_after_sleep_onset_minutes",
    "terminal_wakefulness_minutes",
    "sleep_efficiency_percent",
    "sleep_episode_efficiency_percent",
    "sleep_maintenance_efficiency_percent",
    "midpoint",
    "midpoint_at",
)


def as_json(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(json.dumps(value)))


def test_a_night_has_its_items_and_its_figures_by_name() -> None:
    night = ordinary(
        LAST,
        wakings=2,
        quality=Quality.FAIR,
        rested=Rested.SOMEWHAT,
        caffeine_count=2,
        written_at={"woke_at": datetime(2026, 11, 23, 8, tzinfo=UTC)},
    )
    told = as_json(night_json(night))
    expected = {
        "morning": "2026-11-23",
        "to_bed": "22:30",
        "lights_out": "23:00",
        "fell_asleep_after_minutes": 45,
        "wakings": 2,
        "awake_minutes": 60,
        "woke": "06:15",
        "got_up": "07:00",
        "never_slept": False,
        "trying_after_minutes": 20,
        "quality": "fair",
        "rested": "somewhat",
        "caffeine_count": 2,
        "caffeine_last": None,
        "alcohol_count": None,
        "note": None,
        "estimated_sleep_minutes": None,
        "to_bed_at": "2026-11-22T22:30:00+00:00",
        "bed_zone": "Europe/London",
        "rise_zone": "Europe/London",
        "filled_in_later": False,
        "contradiction": None,
        "written_at": {"woke_at": "2026-11-23T08:00:00+00:00"},
        "time_in_bed_minutes": 510,
        "total_sleep_time_minutes": 330,
        "sleep_onset_latency_minutes": 45,
        "wake_after_sleep_onset_minutes": 60,
        "terminal_wakefulness_minutes": 45,
        "sleep_efficiency_percent": 64.71,
        "sleep_episode_efficiency_percent": 72.53,
        "sleep_maintenance_efficiency_percent": 84.62,
        "midpoint": "03:00",
        "midpoint_at": "2026-11-23T03:00:00+00:00",
    }
    assert {name: told[name] for name in expected} == expected


def test_moments_carry_the_offset_that_was_in_force() -> None:
    told = night_json(a_night(date(2026, 3, 29), "23:00", got_up="07:00"))
    assert told["to_bed_at"] == "2026-03-28T23:00:00+00:00"
    assert told["got_up_at"] == "2026-03-29T07:00:00+01:00"
    assert told["time_in_bed_minutes"] == 420


def test_figures_that_cannot_be_computed_are_null() -> None:
    told = as_json(night_json(Night(LAST)))
    assert all(told[name] is None for name in FIGURES)


def test_a_contradictory_night_has_a_sentence_instead_of_figures() -> None:
    told = night_json(a_night(LAST, None, "23:00", "23:30", fell_asleep_after_minutes=45))
    assert told["contradiction"] == "Asleep by 23:45 and awake at 23:30 cannot both be right."
    assert all(told[name] is None for name in FIGURES)


def test_the_summary_gives_both_averages_by_name() -> None:
    nights = [ordinary(day) for day in mornings(FIRST, 7)]
    told = summary_json(summarise(nights, [], FIRST, LAST))
    assert told == {
        "first": "2026-11-17",
        "last": "2026-11-23",
        "without_late": False,
        "nights_written": 7,
        "nights_counted": 7,
        "nights_needed": 4,
        "sleep_efficiency_percent_mean_of_nights": 64.71,
        "sleep_efficiency_percent_ratio_of_sums": 64.71,
        "sleep_episode_efficiency_percent_mean_of_nights": 72.53,
        "sleep_maintenance_efficiency_percent_mean_of_nights": 84.62,
        "total_sleep_time_minutes_mean": 330,
        "time_in_bed_minutes_mean": 510,
        "sleep_onset_latency_minutes_mean": 45,
        "wake_after_sleep_onset_minutes_mean": 60,
        "terminal_wakefulness_minutes_mean": 45,
        "midpoint_mean": "03:00",
        "midpoint_sd_minutes": 0,
        "rise_time_mean": "07:00",
        "rise_time_sd_minutes": 0,
        "sleep_regularity_index": None,
        "regularity_pairs": 6,
    }


def test_with_too_few_nights_the_averages_are_null_and_the_counts_stay() -> None:
    told = summary_json(summarise([ordinary(LAST)], [], FIRST, LAST), without_late=True)
    counts = {"first", "last", "without_late", "nights_written", "nights_counted", "nights_needed"}
    assert (told["nights_counted"], told["nights_needed"], told["without_late"]) == (1, 4, True)
    assert all(told[name] is None for name in told.keys() - counts - {"regularity_pairs"})


def test_naps_stand_beside_the_nights() -> None:
    nap = Nap(LAST, datetime(2026, 11, 23, 14, tzinfo=UTC), 40, "Europe/London")
    told = sleep_json([], [nap], summarise([], [nap], FIRST, LAST))
    assert told["naps"] == [
        {
            "day": "2026-11-23",
            "started": "14:00",
            "started_at": "2026-11-23T14:00:00+00:00",
            "minutes": 40,
            "zone": "Europe/London",
            "written_at": None,
        }
    ]


@given(st.lists(strategies.nights, max_size=4))
def test_anything_a_person_writes_becomes_json_that_reads_back(nights: list[Night]) -> None:
    told = sleep_json(nights, [], summarise(nights, [], FIRST, LAST))
    read = as_json(told)
    assert read == told
    for night, each in zip(nights, read["nights"], strict=True):
        assert each["note"] == night.note
        for name in FIGURES[5:8]:
            assert each[name] is None or 0 <= each[name] <= 100


def test_a_note_is_kept_to_the_letter() -> None:
    note = 'a "quoted" [b]word[/b] \\ and 月'
    assert as_json(night_json(replace(ordinary(LAST), note=note)))["note"] == note
