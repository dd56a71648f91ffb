"""Several nights together: means, steadiness, regularity, and a person's usual times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from math import atan2, ceil, cos, hypot, log, pi, sin, sqrt
from statistics import fmean, median_low

from pain_companion.domain.clock_times import DAY_MINUTES, clock_at, minute_of_day
from pain_companion.domain.sleep import Nap, Night, filled_in_later
from pain_companion.domain.sleep_figures import Figures, figures
from pain_companion.frozen import frozen

NIGHTS_NEEDED_A_WEEK = 4
REGULARITY_PAIRS_NEEDED = 7
USUAL_NIGHTS_NEEDED = 3


@frozen
class Mean:
    """An average over nights: None where fewer nights than needed have the figure."""

    value: float | None
    nights: int


@frozen
class Summary:
    """A range of mornings put together. Minutes and percent as in the figures of a night.

    The sleep efficiency is given two ways: the mean of the nights' own, and the ratio of the sums
    (total sleep time / time in bed over the same nights), which weighs long nights more.
    """

    first: date
    last: date
    nights_written: int
    nights_counted: int
    nights_needed: int
    sleep_efficiency_mean_of_nights: Mean
    sleep_efficiency_ratio_of_sums: Mean
    sleep_episode_efficiency: Mean
    sleep_maintenance_efficiency: Mean
    total_sleep_time: Mean
    time_in_bed: Mean
    sleep_onset_latency: Mean
    wake_after_sleep_onset: Mean
    terminal_wakefulness: Mean
    midpoint: Mean
    midpoint_sd: Mean
    rise_time: Mean
    rise_time_sd: Mean
    sleep_regularity_index: float | None
    regularity_pairs: int


def nights_needed(first: date, last: date) -> int:
    """How many nights a mean needs: 4 in up to 7 days, and 4 in every 7 over longer ranges."""
    days = (last - first).days + 1
    return max(NIGHTS_NEEDED_A_WEEK, ceil(days * NIGHTS_NEEDED_A_WEEK / 7))


def summarise(
    nights: Iterable[Night],
    naps: Iterable[Nap],
    first: date,
    last: date,
    *,
    without_late: bool = False,
) -> Summary:
    """Summarise the nights whose mornings lie from `first` to `last`, both included.

    `without_late` leaves out nights that were filled in later. `nights_counted` is the number of
    nights with a sleep efficiency.
    """
    chosen = [
        night
        for night in nights
        if first <= night.morning <= last and not (without_late and filled_in_later(night))
    ]
    computed = [figures(night) for night in chosen]
    needed = nights_needed(first, last)

    def mean_of(value: Callable[[Figures], float | None]) -> Mean:
        known = [number for each in computed if (number := value(each)) is not None]
        return Mean(fmean(known) if len(known) >= needed else None, len(known))

    def on_the_clock(
        moments: Iterable[datetime | None], statistic: Callable[[Sequence[int]], float | None]
    ) -> Mean:
        known = [minute_of_day(moment) for moment in moments if moment is not None]
        return Mean(statistic(known) if len(known) >= needed else None, len(known))

    efficient = [each for each in computed if each.sleep_efficiency is not None]
    ratio = ratio_of_sums(efficient) if len(efficient) >= needed else None
    midpoints = [each.midpoint for each in computed]
    rises = [night.got_up_at for night in chosen]
    regularity, pairs = sleep_regularity_index(chosen, naps)
    return Summary(
        first=first,
        last=last,
        nights_written=len(chosen),
        nights_counted=len(efficient),
        nights_needed=needed,
        sleep_efficiency_mean_of_nights=mean_of(lambda each: each.sleep_efficiency),
        sleep_efficiency_ratio_of_sums=Mean(ratio, len(efficient)),
        sleep_episode_efficiency=mean_of(lambda each: each.sleep_episode_efficiency),
        sleep_maintenance_efficiency=mean_of(lambda each: each.sleep_maintenance_efficiency),
        total_sleep_time=mean_of(lambda each: each.total_sleep_time),
        time_in_bed=mean_of(lambda each: each.time_in_bed),
        sleep_onset_latency=mean_of(lambda each: each.sleep_onset_latency),
        wake_after_sleep_onset=mean_of(lambda each: each.wake_after_sleep_onset),
        terminal_wakefulness=mean_of(lambda each: each.terminal_wakefulness),
        midpoint=on_the_clock(midpoints, circular_mean),
        midpoint_sd=on_the_clock(midpoints, circular_standard_deviation),
        rise_time=on_the_clock(rises, circular_mean),
        rise_time_sd=on_the_clock(rises, circular_standard_deviation),
        sleep_regularity_index=regularity if pairs >= REGULARITY_PAIRS_NEEDED else None,
        regularity_pairs=pairs,
    )


def ratio_of_sums(computed: Iterable[Figures]) -> float | None:
    """100 x the sum of total sleep times / the sum of times in bed, over nights with both."""
    both = [
        (each.total_sleep_time, each.time_in_bed)
        for each in computed
        if each.total_sleep_time is not None and each.time_in_bed is not None
    ]
    in_bed = sum(whole for _, whole in both)
    return 100 * sum(part for part, _ in both) / in_bed if in_bed else None


def circular_mean(minutes: Sequence[int]) -> float | None:
    """The mean of clock times in minutes since midnight: 0 or more, below 1440.

    None without times, or where they point all ways so that no mean exists.
    """
    x, y = _resultant(minutes)
    if hypot(x, y) < 1e-9:
        return None
    # A mean a hair before midnight would round to 1440.0, which no clock shows.
    return round(atan2(y, x) * DAY_MINUTES / (2 * pi) % DAY_MINUTES, 9) % DAY_MINUTES


def circular_standard_deviation(minutes: Sequence[int]) -> float | None:
    """How far clock times spread around their mean, in minutes: sqrt(-2 ln R) on the circle.

    R is the mean resultant length (Mardia and Jupp, Directional Statistics, 2000, section 2.3).
    None without times, or where they point all ways.
    """
    length = hypot(*_resultant(minutes))
    if length < 1e-9:
        return None
    return sqrt(max(0.0, -2 * log(length))) * DAY_MINUTES / (2 * pi)


def _resultant(minutes: Sequence[int]) -> tuple[float, float]:
    if not minutes:
        return 0.0, 0.0
    angles = [2 * pi * minute / DAY_MINUTES for minute in minutes]
    return fmean(map(cos, angles)), fmean(map(sin, angles))


def sleep_regularity_index(
    nights: Iterable[Night], naps: Iterable[Nap]
) -> tuple[float | None, int]:
    """The Sleep Regularity Index, -100 to 100, and the number of neighbouring days compared.

    -100 + 200 x the share of minutes in which a person is in the same state, asleep or awake, at
    the same clock time on neighbouring days (Phillips et al., Sci Rep 2017;7:3216). Days run from
    midday to midday by the clock on the wall; a day counts where its night says when sleep began
    and ended, or that there was none. Naps count. Short wakings are not seen: the diary does not
    ask for their clock times.
    """
    asleep: dict[date, int] = {}
    known: set[date] = set()
    for night in nights:
        computed = figures(night)
        if computed.sleep_onset is not None and night.woke_at is not None:
            known.add(night.morning)
            _paint(asleep, computed.sleep_onset, night.woke_at)
        elif night.never_slept and computed.total_sleep_time == 0:
            known.add(night.morning)
    for nap in naps:
        if nap.started_at is not None:
            _paint(asleep, nap.started_at, nap.started_at + timedelta(minutes=nap.minutes))
    pairs = [day for day in known if day + timedelta(days=1) in known]
    if not pairs:
        return None, 0
    differing = sum(
        (asleep.get(day, 0) ^ asleep.get(day + timedelta(days=1), 0)).bit_count() for day in pairs
    )
    return 100 - 200 * differing / (DAY_MINUTES * len(pairs)), len(pairs)


def _paint(asleep: dict[date, int], start: datetime, end: datetime) -> None:
    """Set one bit for each minute asleep in the days, midday to midday, that a sleep touches."""
    begin, finish = start.replace(tzinfo=None), end.replace(tzinfo=None)
    day = (begin + timedelta(hours=12)).date()
    while (midday := datetime.combine(day - timedelta(days=1), time(12))) < finish:
        first = max(0, int((begin - midday).total_seconds() // 60))
        last = min(DAY_MINUTES, int((finish - midday).total_seconds() // 60))
        if last > first:
            asleep[day] = asleep.get(day, 0) | ((1 << last) - (1 << first))
        day += timedelta(days=1)


@frozen
class UsualTimes:
    """The times that a person's nights lie around, as a suggestion to start from."""

    to_bed: time | None = None
    lights_out: time | None = None
    fell_asleep_after_minutes: int | None = None
    woke: time | None = None
    got_up: time | None = None


def usual_times(nights: Sequence[Night]) -> UsualTimes:
    """The median clock times of the given nights to 5 minutes, each from 3 nights or more."""
    latencies = [
        night.fell_asleep_after_minutes
        for night in nights
        if night.fell_asleep_after_minutes is not None
    ]
    return UsualTimes(
        to_bed=_usual_clock(night.to_bed_at for night in nights),
        lights_out=_usual_clock(night.lights_out_at for night in nights),
        fell_asleep_after_minutes=(
            _to_five(median_low(latencies)) if len(latencies) >= USUAL_NIGHTS_NEEDED else None
        ),
        woke=_usual_clock(night.woke_at for night in nights),
        got_up=_usual_clock(night.got_up_at for night in nights),
    )


def _usual_clock(moments: Iterable[datetime | None]) -> time | None:
    minutes = [minute_of_day(moment) for moment in moments if moment is not None]
    centre = circular_mean(minutes)
    if len(minutes) < USUAL_NIGHTS_NEEDED or centre is None:
        return None
    half = DAY_MINUTES // 2
    around = [(minute - round(centre) + half) % DAY_MINUTES - half for minute in minutes]
    return clock_at(_to_five(round(centre) + median_low(around)))


def _to_five(minutes: int) -> int:
    return 5 * round(minutes / 5)
