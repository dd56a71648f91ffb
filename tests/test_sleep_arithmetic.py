"""The arithmetic of nights, against vectors worked out by hand and against its own laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pain_companion.domain.clock_times import (
    ClockTimes,
    SkippedHourError,
    is_doubled,
    minute_of_day,
    minutes_between,
    resolve,
)
from pain_companion.domain.sleep import (
    ITEMS,
    Conflict,
    Nap,
    Night,
    SleepWindow,
    conflict,
    filled_in_later,
    is_blank,
    is_unusually_long,
    span_minutes,
)
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.domain.sleep_picture import State, Stretch, picture_start, stretches
from pain_companion.domain.sleep_summary import (
    circular_mean,
    circular_standard_deviation,
    nights_needed,
    ratio_of_sums,
    sleep_regularity_index,
    summarise,
    usual_times,
)
from tests.nights import LONDON, a_night, mornings, ordinary

DAY = date(2026, 1, 13)
WEEK = (date(2026, 11, 17), date(2026, 11, 23))


def answers(latency: int, awake: int, trying: int) -> dict[str, Any]:
    return {
        "fell_asleep_after_minutes": latency,
        "awake_minutes": awake,
        "trying_after_minutes": trying,
    }


VECTORS = {
    "A, an ordinary night": (
        a_night(DAY, "22:30", "23:00", "06:15", "07:00", **answers(45, 60, 20)),
        (510, 45, 330, 64.71, 72.53, 84.62, "03:00"),
    ),
    "B, into bed after midnight": (
        a_night(DAY, "00:30", "00:45", "07:30", "07:40", **answers(15, 20, 0)),
        (430, 10, 370, 86.05, 91.36, 94.87, "04:15"),
    ),
    "C, the clocks go forward": (
        a_night(date(2026, 3, 29), "23:00", "23:00", "07:00", "07:00", **answers(30, 30, 0)),
        (420, 0, 360, 85.71, 85.71, 92.31, "03:45"),
    ),
    "D, the clocks go back": (
        a_night(date(2026, 10, 25), "23:00", "23:00", "07:00", "07:00", **answers(30, 30, 0)),
        (540, 0, 480, 88.89, 88.89, 94.12, "02:45"),
    ),
    "E, no sleep": (
        a_night(DAY, "23:00", "23:00", None, "07:00", never_slept=True, trying_after_minutes=0),
        (480, None, 0, 0, None, None, None),
    ),
    "F, a day sleeper": (
        a_night(DAY, "08:00", "08:30", "14:30", "15:00", **answers(20, 40, 10)),
        (420, 30, 300, 71.43, 81.08, 88.24, "11:40"),
    ),
}


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


@pytest.mark.parametrize("name", VECTORS)
def test_the_figures_of_a_night_are_those_worked_out_by_hand(name: str) -> None:
    night, expected = VECTORS[name]
    computed = figures(night)
    assert (
        computed.time_in_bed,
        computed.terminal_wakefulness,
        computed.total_sleep_time,
        rounded(computed.sleep_efficiency),
        rounded(computed.sleep_episode_efficiency),
        rounded(computed.sleep_maintenance_efficiency),
        f"{computed.midpoint:%H:%M}" if computed.midpoint else None,
    ) == expected


def test_a_night_without_sleep_still_has_an_efficiency_of_nothing() -> None:
    computed = figures(VECTORS["E, no sleep"][0])
    assert computed == Figures(time_in_bed=480, total_sleep_time=0, sleep_efficiency=0.0)


def test_the_midpoint_stands_on_the_clock_of_waking() -> None:
    middle = figures(VECTORS["C, the clocks go forward"][0]).midpoint
    assert middle is not None and middle.utcoffset() == timedelta(hours=1)
    middle = figures(VECTORS["D, the clocks go back"][0]).midpoint
    assert middle is not None and middle.utcoffset() == timedelta()


# Clock times and days


def test_a_night_after_midnight_stays_under_its_morning() -> None:
    night = a_night(DAY, "00:30", "00:45", "07:30", "07:40")
    assert night.to_bed_at == datetime(2026, 1, 13, 0, 30, tzinfo=UTC)


def test_the_doubled_hour_is_the_first_one_unless_the_second_is_meant() -> None:
    day = date(2026, 10, 25)
    first = a_night(day, "01:30", "01:30", "07:00", "07:00")
    second = a_night(day, "01:30", "01:30", "07:00", "07:00", second=("to_bed", "lights_out"))
    assert figures(first).time_in_bed == 6 * 60 + 30
    assert figures(second).time_in_bed == 5 * 60 + 30


def test_the_first_0130_then_the_second_0130_lie_an_hour_apart() -> None:
    night = a_night(date(2026, 10, 25), "01:30", "01:30", "07:00", "07:00", second=("lights_out",))
    assert night.to_bed_at is not None and night.lights_out_at is not None
    assert minutes_between(night.to_bed_at, night.lights_out_at) == 60


def test_only_the_hour_that_came_twice_is_doubled() -> None:
    london = ZoneInfo(LONDON)
    assert is_doubled(date(2026, 10, 25), time(1, 30), london)
    assert not is_doubled(date(2026, 10, 25), time(2), london)
    assert not is_doubled(date(2026, 3, 29), time(1, 30), london)


@pytest.mark.parametrize("item", ["to_bed", "lights_out", "woke", "got_up"])
def test_a_skipped_hour_is_named(item: str) -> None:
    times = {"got_up": "07:00", item: "01:30"}
    with pytest.raises(SkippedHourError) as skipped:
        a_night(date(2026, 3, 29), **times)  # type: ignore[arg-type]  # clock times by name
    assert (skipped.value.day, skipped.value.clock) == (date(2026, 3, 29), time(1, 30))


def test_a_flight_west_is_counted_in_minutes_that_passed() -> None:
    night = a_night(
        DAY, "22:00", "22:00", "07:00", "07:00", bed_zone=LONDON, rise_zone="America/New_York"
    )
    assert figures(night).time_in_bed == 14 * 60


def test_a_flight_east_is_counted_in_minutes_that_passed() -> None:
    night = a_night(
        DAY, "18:00", "18:30", "06:30", "07:00", bed_zone="America/New_York", rise_zone=LONDON
    )
    assert figures(night).time_in_bed == 8 * 60


def test_a_night_is_the_same_wherever_the_clocks_are_far_ahead() -> None:
    clock_times = ("22:30", "23:00", "06:15", "07:00")
    far_east = a_night(DAY, *clock_times, bed_zone="Pacific/Auckland")
    assert figures(far_east).time_in_bed == figures(a_night(DAY, *clock_times)).time_in_bed == 510


def test_without_getting_up_the_final_waking_lies_on_the_morning() -> None:
    night = a_night(DAY, "23:00", "23:30", "06:00")
    assert night.woke_at == datetime(2026, 1, 13, 6, tzinfo=UTC)
    assert night.to_bed_at == datetime(2026, 1, 12, 23, tzinfo=UTC)


def test_times_of_going_to_bed_alone_lie_before_midday_of_the_morning() -> None:
    assert a_night(DAY, "23:00").to_bed_at == datetime(2026, 1, 12, 23, tzinfo=UTC)
    assert a_night(DAY, "01:00").to_bed_at == datetime(2026, 1, 13, 1, tzinfo=UTC)
    assert a_night(DAY, None, "23:00").lights_out_at == datetime(2026, 1, 12, 23, tzinfo=UTC)
    far_east = a_night(DAY, "23:00", bed_zone="Pacific/Auckland")
    assert far_east.to_bed_at == datetime(2026, 1, 12, 10, tzinfo=UTC)


def test_a_day_sleeper_sleeps_on_the_day_of_getting_up() -> None:
    night = VECTORS["F, a day sleeper"][0]
    assert night.to_bed_at == datetime(2026, 1, 13, 8, tzinfo=UTC)


def test_offsets_with_seconds_are_cut_to_minutes() -> None:
    night = a_night(date(1901, 1, 2), "22:00", bed_zone="Europe/Amsterdam")
    assert night.to_bed_at is not None
    offset = night.to_bed_at.utcoffset()
    assert offset is not None and offset.seconds % 60 == 0


# What is missing, and what cannot be


def test_only_what_is_known_is_computed() -> None:
    computed = figures(a_night(DAY, "22:30", None, None, "07:00"))
    assert computed == Figures(time_in_bed=510)
    assert figures(Night(DAY)) == Figures()


@pytest.mark.parametrize(
    "item", ["lights_out_at", "fell_asleep_after_minutes", "awake_minutes", "woke_at"]
)
def test_time_asleep_is_never_guessed(item: str) -> None:
    assert figures(replace(ordinary(), **{item: None})).total_sleep_time is None  # type: ignore[arg-type]  # an item by name


def test_a_guess_is_no_figure() -> None:
    assert figures(Night(DAY, estimated_sleep_minutes=360)) == Figures()


def test_no_wakings_means_no_minutes_awake() -> None:
    night = replace(ordinary(), wakings=0, awake_minutes=None)
    assert figures(night).total_sleep_time == 390


def test_the_second_efficiency_needs_the_time_trying_to_sleep() -> None:
    night = replace(ordinary(), trying_after_minutes=None)
    assert figures(night).sleep_efficiency is not None
    assert figures(night).sleep_episode_efficiency is None


@pytest.mark.parametrize(
    ("night", "expected"),
    [
        (
            a_night(DAY, None, "23:00", "23:30", fell_asleep_after_minutes=45),
            Conflict.ASLEEP_AFTER_WAKING,
        ),
        (ordinary(awake_minutes=500), Conflict.AWAKE_LONGER_THAN_NIGHT),
        (ordinary(trying_after_minutes=46), Conflict.TRYING_LONGER_THAN_IN_BED),
        (replace(ordinary(), got_up_at=ordinary().to_bed_at), Conflict.OUT_OF_ORDER),
        (ordinary(wakings=0), Conflict.AWAKE_WITHOUT_WAKING),
        (ordinary(never_slept=True), Conflict.SLEPT_AND_NEVER_SLEPT),
        (Night(DAY, never_slept=True, estimated_sleep_minutes=5), Conflict.SLEPT_AND_NEVER_SLEPT),
    ],
)
def test_answers_that_cannot_all_be_right_are_found_and_have_no_figures(
    night: Night, expected: Conflict
) -> None:
    assert conflict(night) is expected
    assert figures(night) == Figures()


def test_answers_on_the_very_edge_fit() -> None:
    assert figures(ordinary(awake_minutes=390)).total_sleep_time == 0
    assert conflict(ordinary(trying_after_minutes=45)) is None
    assert conflict(Night(DAY, never_slept=True, wakings=0, awake_minutes=0)) is None
    assert conflict(a_night(DAY, *["06:00"] * 4)) is None
    asleep_as_it_woke = a_night(DAY, None, "23:00", "23:30", fell_asleep_after_minutes=30)
    assert conflict(asleep_as_it_woke) is None


def test_more_than_16_hours_in_bed_is_asked_about_once() -> None:
    long = a_night(DAY, "14:00", None, None, "07:00")
    assert span_minutes(long) == 17 * 60
    assert is_unusually_long(long)
    assert not is_unusually_long(replace(long, long_night_confirmed=True))
    assert not is_unusually_long(a_night(DAY, "15:00", None, None, "07:00"))


def test_one_time_alone_spans_nothing() -> None:
    assert span_minutes(a_night(DAY, got_up="07:00")) is None


def test_a_window_holds_from_its_first_morning_to_its_last() -> None:
    first, second, third = mornings(DAY, 3)
    window = SleepWindow(time(23), time(6), "Dr Test", second, second)
    assert [window.holds_on(day) for day in (first, second, third)] == [False, True, False]
    ever_since = replace(window, last_morning=None)
    assert [ever_since.holds_on(day) for day in (first, second, third)] == [False, True, True]


def test_a_night_written_two_days_after_its_morning_is_filled_in_later() -> None:
    def written(day: int) -> Night:
        return replace(ordinary(), written_at={"woke_at": datetime(2026, 1, day, 12, tzinfo=UTC)})

    assert not filled_in_later(written(13))
    assert not filled_in_later(written(14))
    assert filled_in_later(written(15))


def test_a_note_added_later_does_not_make_a_night_filled_in_later() -> None:
    written_at = {"note": datetime(2026, 2, 1, tzinfo=UTC)}
    assert not filled_in_later(replace(ordinary(), note="a note", written_at=written_at))


def test_a_night_with_nothing_but_its_day_is_blank() -> None:
    assert is_blank(Night(DAY, bed_zone=LONDON))
    assert not is_blank(Night(DAY, wakings=0))


@pytest.mark.parametrize("item", ITEMS)
def test_any_answer_alone_makes_a_night_that_is_not_blank(item: str) -> None:
    assert not is_blank(replace(Night(DAY), **{item: "something"}))  # type: ignore[arg-type]  # an item by name


# Several nights


def of_length(morning: date, in_bed: int, asleep: int) -> Night:
    """A night with these minutes in bed and asleep."""
    end = datetime(morning.year, morning.month, morning.day, 7, tzinfo=UTC)
    return Night(
        morning,
        to_bed_at=end - timedelta(minutes=in_bed),
        lights_out_at=end - timedelta(minutes=asleep),
        fell_asleep_after_minutes=0,
        awake_minutes=0,
        woke_at=end,
        got_up_at=end,
    )


def test_a_week_is_averaged_two_ways() -> None:
    minutes = [(510, 330), (480, 400), (500, 360), (470, 420), (520, 310), (480, 390), (450, 405)]
    nights = [
        of_length(day, *both) for day, both in zip(mornings(WEEK[0], 7), minutes, strict=True)
    ]
    summary = summarise(nights, [], *WEEK)
    assert rounded(summary.sleep_efficiency_mean_of_nights.value) == 77.18
    assert rounded(summary.sleep_efficiency_ratio_of_sums.value) == 76.69
    assert summary.nights_counted == 7


def test_the_other_shares_of_a_week_are_those_of_its_nights() -> None:
    summary = summarise([ordinary(day) for day in mornings(WEEK[0], 4)], [], *WEEK)
    assert rounded(summary.sleep_episode_efficiency.value) == 72.53
    assert rounded(summary.sleep_maintenance_efficiency.value) == 84.62


def test_a_long_night_weighs_more_in_the_ratio_of_sums() -> None:
    both = [figures(of_length(DAY, 600, 300)), figures(of_length(DAY, 330, 300))]
    efficiencies = [each.sleep_efficiency or 0 for each in both]
    assert rounded(sum(efficiencies) / 2) == 70.45
    assert rounded(ratio_of_sums(both)) == 64.52
    assert ratio_of_sums([both[0], Figures(total_sleep_time=300)]) == 50
    assert ratio_of_sums([]) is None


def test_means_need_4_nights_in_a_week_and_4_in_7_over_longer_times() -> None:
    assert [nights_needed(DAY, DAY + timedelta(days=days - 1)) for days in (1, 7, 8, 14, 28)] == [
        4,
        4,
        5,
        8,
        16,
    ]
    nights = [ordinary(day) for day in mornings(WEEK[0], 3)]
    few = summarise(nights, [], *WEEK)
    assert few.total_sleep_time.value is None and few.total_sleep_time.nights == 3
    enough = summarise([*nights, ordinary(WEEK[1])], [], *WEEK)
    assert enough.total_sleep_time.value == 330
    assert (few.midpoint.value, enough.midpoint.value) == (None, 180)


def test_a_night_without_sleep_counts_in_the_means_but_not_in_the_midpoint() -> None:
    sleepless = a_night(WEEK[1], "23:00", None, None, "07:00", never_slept=True)
    nights = [ordinary(day) for day in mornings(WEEK[0], 4)] + [sleepless]
    summary = summarise(nights, [], *WEEK)
    assert summary.total_sleep_time.value == 330 * 4 / 5
    assert (summary.total_sleep_time.nights, summary.midpoint.nights) == (5, 4)


def test_nights_filled_in_later_can_be_left_out() -> None:
    late = {"woke_at": datetime(2026, 12, 31, tzinfo=UTC)}
    nights = [ordinary(day) for day in mornings(WEEK[0], 4)]
    nights.append(replace(ordinary(WEEK[1]), written_at=late))
    assert summarise(nights, [], *WEEK).nights_counted == 5
    assert summarise(nights, [], *WEEK, without_late=True).nights_counted == 4


def test_nights_outside_the_range_do_not_count() -> None:
    nights = [ordinary(day) for day in mornings(WEEK[0] - timedelta(days=1), 9)]
    assert summarise(nights, [], *WEEK).nights_written == 7


def test_the_mean_of_half_past_11_and_half_past_12_at_night_is_midnight() -> None:
    assert circular_mean([23 * 60 + 30, 30]) == pytest.approx(0, abs=1e-6)
    assert circular_mean([180, 210, 270]) == pytest.approx(220, abs=0.1)
    assert circular_mean([360]) == 360
    assert circular_mean([0, 1]) == 0.5
    assert circular_mean([]) is None
    assert circular_mean([0, 720]) is None


def test_the_spread_of_clock_times_is_the_circular_standard_deviation() -> None:
    assert circular_standard_deviation([180, 210, 270]) == pytest.approx(37.5, abs=0.05)
    assert circular_standard_deviation([420] * 5) == pytest.approx(0, abs=1e-3)
    assert circular_standard_deviation([]) is None


def asleep_between(morning: date, onset: str, woke: str) -> Night:
    return a_night(
        morning, None, onset, woke, fell_asleep_after_minutes=0, awake_minutes=0, bed_zone="UTC"
    )


def test_identical_days_have_a_regularity_of_100() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(DAY, 8)]
    assert sleep_regularity_index(nights, []) == (100, 7)


def test_waking_an_hour_later_gives_91_67() -> None:
    nights = [asleep_between(DAY, "22:00", "06:00")]
    nights.append(asleep_between(DAY + timedelta(days=1), "22:00", "07:00"))
    index, pairs = sleep_regularity_index(nights, [])
    assert (rounded(index), pairs) == (91.67, 1)


def test_every_pair_of_neighbouring_days_weighs_the_same() -> None:
    ends = ("06:00", "07:00", "06:00", "06:00")
    nights = [
        asleep_between(day, "22:00", end) for day, end in zip(mornings(DAY, 4), ends, strict=True)
    ]
    index, pairs = sleep_regularity_index(nights, [])
    assert (rounded(index), pairs) == (94.44, 3)


def test_a_night_without_sleep_is_a_day_awake_to_its_regularity() -> None:
    first, second = mornings(DAY, 2)
    sleepless = Night(first, never_slept=True)
    assert sleep_regularity_index([sleepless, replace(sleepless, morning=second)], []) == (100, 1)
    slept_a_quarter = asleep_between(second, "00:00", "06:00")
    assert sleep_regularity_index([sleepless, slept_a_quarter], []) == (50, 1)
    contradictory = Night(second, never_slept=True, wakings=2)
    assert sleep_regularity_index([sleepless, contradictory], []) == (None, 0)


def test_a_night_whose_sleep_has_no_end_is_not_compared() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(DAY, 2)]
    assert sleep_regularity_index([nights[0], replace(nights[1], woke_at=None)], []) == (None, 0)
    no_start = replace(nights[1], fell_asleep_after_minutes=None)
    assert sleep_regularity_index([nights[0], no_start], []) == (None, 0)


def test_opposite_days_have_a_regularity_of_minus_100() -> None:
    nights = [
        asleep_between(DAY, "12:00", "00:00"),
        asleep_between(DAY + timedelta(days=1), "00:00", "12:00"),
    ]
    assert sleep_regularity_index(nights, []) == (-100, 1)


def test_a_nap_of_90_minutes_on_one_day_of_two_gives_87_5() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(DAY, 2)]
    nap = Nap(DAY, datetime(2026, 1, 13, 14, tzinfo=UTC), 90, "UTC")
    assert sleep_regularity_index(nights, [nap]) == (87.5, 1)


def test_a_nap_over_midday_belongs_to_both_days() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(DAY, 2)]
    nap = Nap(DAY, datetime(2026, 1, 13, 11, 30, tzinfo=UTC), 60, "UTC")
    index, _ = sleep_regularity_index(nights, [nap])
    assert rounded(index) == 91.67


def test_the_regularity_index_is_told_only_with_7_pairs() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(WEEK[0], 8)]
    last = nights[-1].morning
    assert summarise(nights[:7], [], *WEEK).sleep_regularity_index is None
    assert summarise(nights, [], WEEK[0], last).sleep_regularity_index == 100


def test_a_gap_makes_no_pair() -> None:
    nights = [asleep_between(day, "23:00", "07:00") for day in mornings(DAY, 3)]
    assert sleep_regularity_index([nights[0], nights[2]], []) == (None, 0)


def test_usual_times_need_3_nights() -> None:
    assert usual_times([ordinary(), ordinary()]).woke is None
    usual = usual_times([ordinary(), ordinary(), ordinary()])
    assert (usual.to_bed, usual.lights_out) == (time(22, 30), time(23))
    assert (usual.woke, usual.got_up) == (time(6, 15), time(7))
    assert usual.fell_asleep_after_minutes == 45


def test_usual_times_around_midnight_stay_around_midnight() -> None:
    nights = [a_night(DAY, clock, got_up="07:00") for clock in ("23:50", "00:00", "00:10")]
    assert usual_times(nights).to_bed == time(0)


@pytest.mark.parametrize(
    "times", [("21:00", "23:00", "23:00"), ("23:00", "00:00", "13:00")], ids=["early", "by-day"]
)
def test_a_usual_time_is_the_middle_one_and_not_moved_by_one_far_away(times: list[str]) -> None:
    nights = [a_night(DAY, clock) for clock in times]
    assert usual_times(nights).to_bed == time(23)


# Pictures


def test_the_picture_of_a_night_runs_from_midday_to_midday() -> None:
    night = ordinary()
    assert picture_start([night]) == time(12)
    in_bed, asleep, *awake = stretches(night, time(12))
    assert (in_bed.state, in_bed.first, in_bed.last) == (State.IN_BED, 630, 1140)
    assert (asleep.first, asleep.last) == (705, 1095)
    assert asleep.state is State.ASLEEP
    assert awake == [Stretch(State.AWAKE, 870, 930)]


def test_time_awake_is_spread_evenly_over_the_sleep_in_as_many_pieces_as_wakings() -> None:
    def awake(**items: Any) -> list[tuple[int, int]]:
        found = stretches(ordinary(**items), time(12))
        return [(each.first, each.last) for each in found if each.state is State.AWAKE]

    assert awake(wakings=2, awake_minutes=60) == [(815, 845), (955, 985)]
    assert len(awake(wakings=9, awake_minutes=3)) == 3
    assert awake(wakings=2, awake_minutes=0) == []
    assert awake(awake_minutes=390) == [(705, 1095)]


def test_more_time_awake_than_the_wall_clock_shows_is_not_drawn() -> None:
    back = date(2026, 10, 25)
    night = a_night(back, None, "01:00", "02:00", **answers(0, 90, 0))
    assert figures(night).total_sleep_time == 30
    assert [each.state for each in stretches(night, time(12))] == [State.IN_BED, State.ASLEEP]


def test_of_a_night_only_what_is_known_is_drawn() -> None:
    sleepless = a_night(DAY, "23:00", None, None, "07:00", never_slept=True)
    assert stretches(sleepless, time(12)) == (Stretch(State.IN_BED, 660, 1140),)
    up_before_six = a_night(DAY, "01:00", None, None, "05:00")
    assert stretches(up_before_six, time(6)) == (Stretch(State.IN_BED, 1140, 1380),)
    unclear_how_long = a_night(DAY, None, "23:00", "07:00")
    assert stretches(unclear_how_long, time(12)) == (Stretch(State.IN_BED, 660, 1140),)
    no_waking = a_night(DAY, None, "23:00", fell_asleep_after_minutes=30)
    assert stretches(no_waking, time(12)) == ()


@pytest.mark.parametrize("clock_times", [[], ["23:00"], [None, None, None, "07:00"], ["06:00"] * 4])
def test_a_night_without_a_stretch_of_time_draws_nothing(clock_times: list[str | None]) -> None:
    assert stretches(a_night(DAY, *clock_times), time(12)) == ()


def test_a_night_that_begins_before_the_picture_is_cut_at_its_edge() -> None:
    in_bed, asleep, *_ = stretches(ordinary(), time(0))
    assert (in_bed.first, in_bed.last, asleep.first) == (0, 420, 0)


@pytest.mark.parametrize(
    ("lights_out", "woke", "start"),
    [
        ("22:00", "06:00", time(12)),
        ("01:00", "09:00", time(12)),
        ("01:02", "09:02", time(18)),
        ("03:00", "11:00", time(18)),
        ("09:00", "17:00", time(0)),
        ("14:00", "22:00", time(6)),
    ],
)
def test_the_picture_begins_at_midday_while_nights_lie_within_5_hours_of_midnight(
    lights_out: str, woke: str, start: time
) -> None:
    assert picture_start([asleep_between(DAY, lights_out, woke)]) == start


def test_without_nights_the_picture_begins_at_midday() -> None:
    assert picture_start([]) == time(12)


def test_the_picture_of_a_day_sleeper_is_shifted() -> None:
    night = VECTORS["F, a day sleeper"][0]
    start = picture_start([night])
    assert start == time(0)
    assert stretches(night, start)[0].first == 8 * 60


# Laws that hold for any night

clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
zones = st.sampled_from(
    [
        LONDON,
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Pacific/Apia",
        "America/St_Johns",
        "UTC",
    ]
).map(ZoneInfo)
days = st.dates(date(1975, 1, 1), date(2099, 12, 31))


@given(days, st.tuples(*[st.none() | clocks] * 4), zones, zones)
def test_each_time_is_the_last_one_at_or_before_the_next(
    morning: date, given_times: tuple[time | None, ...], bed: ZoneInfo, rise: ZoneInfo
) -> None:
    try:
        found = resolve(morning, ClockTimes(*given_times), bed, rise)
    except SkippedHourError:
        assume(False)
    moments = (found.to_bed_at, found.lights_out_at, found.woke_at, found.got_up_at)
    known = [moment for moment in moments if moment is not None]
    assert known == sorted(known)
    # A day of 25 hours, and in one zone a day that was skipped whole.
    assert all(later - earlier <= timedelta(hours=49) for earlier, later in pairwise(known))
    for moment, clock in zip(moments, given_times, strict=True):
        assert (moment is None) == (clock is None)
        if moment is not None and clock is not None:
            assert moment.time() == clock.replace(fold=0)
    last = found.got_up_at or found.woke_at
    if last is not None:
        assert last.date() == morning


minutes = st.integers(0, 600)


@given(days, st.tuples(*[clocks] * 4), zones, st.tuples(minutes, minutes, st.none() | minutes))
def test_time_in_bed_is_the_sum_of_its_parts(
    morning: date,
    given_times: tuple[time, ...],
    zone: ZoneInfo,
    lengths: tuple[int, int, int | None],
) -> None:
    latency, awake, trying = lengths
    try:
        found = resolve(morning, ClockTimes(*given_times), zone, zone)
    except SkippedHourError:
        assume(False)
    night = Night(
        morning,
        to_bed_at=found.to_bed_at,
        lights_out_at=found.lights_out_at,
        woke_at=found.woke_at,
        got_up_at=found.got_up_at,
        fell_asleep_after_minutes=latency,
        awake_minutes=awake,
        trying_after_minutes=trying,
    )
    computed = figures(night)
    if conflict(night) is not None:
        assert computed == Figures()
        return
    assert computed.total_sleep_time is not None and computed.total_sleep_time >= 0
    assert computed.terminal_wakefulness is not None
    assert night.to_bed_at is not None and night.lights_out_at is not None
    before_lights_out = minutes_between(night.to_bed_at, night.lights_out_at)
    parts = (computed.total_sleep_time, latency, awake, computed.terminal_wakefulness)
    assert sum(parts) + before_lights_out == computed.time_in_bed
    for percent in (
        computed.sleep_efficiency,
        computed.sleep_episode_efficiency,
        computed.sleep_maintenance_efficiency,
    ):
        assert percent is None or 0 <= percent <= 100
    if computed.midpoint is not None:
        assert night.woke_at is not None and computed.sleep_onset is not None
        assert computed.sleep_onset <= computed.midpoint <= night.woke_at


@given(st.lists(st.integers(0, 1439), min_size=1, max_size=30), st.integers(0, 1439))
def test_the_spread_does_not_care_where_the_clock_begins(times: list[int], shift: int) -> None:
    moved = [(minute + shift) % 1440 for minute in times]
    here, there = circular_standard_deviation(times), circular_standard_deviation(moved)
    if here is not None and there is not None and here < 600:
        assert there == pytest.approx(here, abs=0.01)


@given(st.lists(st.integers(0, 1439), max_size=30))
def test_a_mean_clock_time_is_one_that_a_clock_shows(times: list[int]) -> None:
    mean = circular_mean(times)
    assert mean is None or 0 <= mean < 1440


@given(clocks, st.lists(st.integers(-90, 90), min_size=3, max_size=14))
def test_usual_times_are_near_the_times_they_come_from(centre: time, around: list[int]) -> None:
    begin = datetime.combine(DAY, centre, tzinfo=UTC)
    nights = [Night(DAY, woke_at=begin + timedelta(minutes=each)) for each in around]
    usual = usual_times(nights).woke
    assert usual is not None and usual.minute % 5 == 0
    apart = (minute_of_day(usual) - minute_of_day(centre) + 720) % 1440 - 720
    assert min(around) - 5 <= apart <= max(around) + 5
