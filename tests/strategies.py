"""Anything that a person can record, for property tests."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from pain_companion.domain.sleep import Nap, Night, PainPart, Quality, Rested, SleepWindow

moments = st.datetimes(
    datetime(1999, 1, 1), datetime(2099, 1, 1), timezones=st.just(timezone(timedelta(minutes=330)))
).map(lambda moment: moment.replace(second=0, microsecond=0))
minutes = st.integers(0, 1440)
nights = st.builds(
    Night,
    morning=st.dates(date(1999, 1, 1), date(2099, 12, 31)),
    to_bed_at=st.none() | moments,
    lights_out_at=st.none() | moments,
    fell_asleep_after_minutes=st.none() | minutes,
    wakings=st.none() | st.integers(0, 99),
    awake_minutes=st.none() | minutes,
    woke_at=st.none() | moments,
    got_up_at=st.none() | moments,
    never_slept=st.booleans(),
    trying_after_minutes=st.none() | minutes,
    quality=st.none() | st.sampled_from(Quality),
    rested=st.none() | st.sampled_from(Rested),
    caffeine_count=st.none() | st.integers(0, 99),
    caffeine_last=st.none() | st.just(time(15, 5)),
    alcohol_count=st.none() | st.integers(0, 99),
    alcohol_last=st.none() | st.just(time(0)),
    sleep_medicine=st.none() | st.text(),
    pain_part=st.none() | st.sampled_from(PainPart),
    note=st.none() | st.text(max_size=50),
    estimated_sleep_minutes=st.none() | minutes,
    bed_zone=st.just("Asia/Kolkata"),
    rise_zone=st.just("Europe/London"),
    long_night_confirmed=st.booleans(),
    id=st.just("an-id"),
    written_at=st.dictionaries(st.sampled_from(["note", "woke_at"]), moments),
)
naps = st.builds(
    Nap,
    day=st.dates(date(1999, 1, 1), date(2099, 12, 31)),
    started_at=st.none() | moments,
    minutes=st.integers(1, 1440),
    zone=st.just("Europe/London"),
)
windows = st.builds(
    SleepWindow,
    to_bed=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    got_up=st.just(time(6, 30)),
    set_by=st.text(),
    first_morning=st.dates(),
    last_morning=st.none() | st.dates(),
    note=st.none() | st.text(),
)
