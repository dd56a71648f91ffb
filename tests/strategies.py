"""Anything that a person can record, for property tests."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from pain_companion.domain import flare, flare_plan, pacing
from pain_companion.domain.people import Person
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
days = st.dates(date(1999, 1, 1), date(2099, 12, 31))
amounts = st.decimals("0.01", 1_000_000, places=2)
activities = st.builds(
    pacing.Activity,
    name=st.text(min_size=1),
    unit=st.sampled_from(pacing.UNITS) | st.text(min_size=1),
    kind=st.sampled_from(pacing.ActivityKind),
    demand=st.sampled_from(pacing.Demand),
    why=st.none() | st.text(),
    goal_amount=st.none() | amounts,
    archived_on=st.none() | days,
)
tries = st.builds(
    pacing.Try,
    activity_id=st.just("an-activity"),
    day=days,
    amount=amounts,
    day_kind=st.none() | st.sampled_from(pacing.DayKind),
    afterwards=st.none() | st.sampled_from(pacing.Afterwards),
    note=st.none() | st.text(),
)
plans = st.builds(
    pacing.Plan,
    activity_id=st.just("an-activity"),
    from_day=days,
    amount=amounts,
    times_a_day=st.integers(1, 99),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    parts=st.integers(1, 99),
    rest_minutes=st.none() | st.integers(0, 1440),
    step=st.builds(pacing.StepRule, st.sampled_from(pacing.Growth), amounts),
    first_amount=amounts,
    reason=st.sampled_from(pacing.Reason),
    method=st.none() | st.sampled_from(pacing.Method),
    share_percent=st.none() | st.integers(1, 100),
    set_by=st.none() | st.text(),
    set_on=st.none() | days,
    note=st.none() | st.text(),
    held=st.booleans(),
)
logs = st.builds(
    pacing.Log,
    activity_id=st.none() | st.just("an-activity"),
    day=days,
    amount=st.none() | amounts,
    minutes=st.none() | st.integers(1, 1440),
    started_at=st.none() | moments,
    demand=st.none() | st.sampled_from(pacing.Demand),
    stopped=st.none() | st.sampled_from(pacing.Stopped),
    note=st.none() | st.text(),
    zone=st.just("Europe/London"),
)
items = st.builds(
    pacing.PlannedItem,
    day=days,
    words=st.text(min_size=1),
    minutes=st.integers(1, 1440),
    demand=st.sampled_from(pacing.Demand),
    priority=st.sampled_from(pacing.Priority),
    starts=st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    activity_id=st.none() | st.just("an-activity"),
    done=st.booleans(),
)
people = st.builds(
    Person,
    name=st.text(min_size=1),
    who=st.none() | st.text(),
    can_do=st.none() | st.text(),
    reach=st.none() | st.text(),
    place=st.integers(0, 99),
)
plan_lines = st.builds(
    flare_plan.PlanLine,
    part=st.sampled_from([part for part in flare_plan.Part if part is not flare_plan.Part.EASE]),
    words=st.text(min_size=1),
    more=st.none() | st.text(),
    place=st.integers(0, 99),
    since=moments,
    until=st.none() | moments,
)
flares = st.builds(
    flare.Flare,
    started_on=days,
    ended_on=st.none() | days,
    place=st.none() | st.text(),
    share_percent=st.integers(1, 100),
    back_percent=st.integers(1, 100),
    steps_back=st.integers(1, 99),
    at_step=st.none() | st.text(),
    remember=st.none() | st.text(),
    told_of_set_back=st.booleans(),
    started_at=st.none() | moments,
    zone=st.just("Europe/London"),
)
flare_steps = st.builds(
    flare.FlareStep,
    flare_id=st.just("a-flare"),
    words=st.text(min_size=1),
    answer=st.sampled_from(flare.StepAnswer),
    day=days,
    line_id=st.none() | st.just("a-line"),
    helped=st.booleans(),
    answered_at=st.none() | moments,
)
