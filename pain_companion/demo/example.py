"""The example diary: made new each time it is opened, and removed when it is left."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from pain_companion.demo.flares import (
    PEOPLE,
    WRITTEN_DAYS_AGO,
    flare_up,
    plan_lines,
    steps_taken,
)
from pain_companion.demo.pacer import ACTIVITIES, PacingRecord, twelve_weeks_of_pacing
from pain_companion.demo.sleeper import DAYS, SleepRecord, twelve_weeks
from pain_companion.store.connection import DiaryKind, writing
from pain_companion.store.diary import Diary
from pain_companion.store.flare_rows import flare_row, line_row, person_row, step_row
from pain_companion.store.ids import new_id
from pain_companion.store.pacing_rows import (
    activity_row,
    item_row,
    log_row,
    plan_row,
    try_row,
)
from pain_companion.store.rows import Row
from pain_companion.store.sleep_rows import nap_row, night_row
from pain_companion.store.tables import fill_tables

SEED = 1
NAME = "Alex"


@contextmanager
def example_diary(folder: Path, now: Callable[[], datetime], seed: int = SEED) -> Iterator[Path]:
    """A new example diary in a folder of its own inside `folder`, removed at the end.

    What an example left behind that was killed is removed first, once it is a day old: another
    window may be showing a newer one.
    """
    moment = now()
    _clear_leftovers(folder, moment)
    home = folder / new_id(moment)
    path = home / "example.db"
    try:
        make_example(path, now, seed)
        yield path
    finally:
        shutil.rmtree(home, ignore_errors=True)


def make_example(path: Path, now: Callable[[], datetime], seed: int = SEED) -> None:
    """Write an example person's diary to `path`. The same seed and day make the same person."""
    moment = now()
    record = twelve_weeks(moment.date(), seed)
    pacing = twelve_weeks_of_pacing(moment.date(), seed)
    with closing(Diary.open(path, now=now, kind=DiaryKind.EXAMPLE)) as diary:
        with writing(diary.connection, path):
            fill_tables(diary.connection, _tables(record, moment))
            fill_tables(diary.connection, pacing_tables(pacing, moment))
            fill_tables(diary.connection, _flare_tables(moment))
        _pick_habits(diary, moment)


def _tables(record: SleepRecord, moment: datetime) -> dict[str, list[Row]]:
    nights = [
        _row(night_row(replace(night, id=new_id(moment))), max(night.written_at.values()))
        for night in record.nights
    ]
    naps = [
        _row(nap_row(replace(nap, id=new_id(moment))), nap.written_at or moment)
        for nap in record.naps
    ]
    settings = {"greet_as": NAME, "welcomed": True, "worse_after_effort": "no"}
    return {
        "nights": nights,
        "naps": naps,
        "settings": [
            {"id": name, "value": json.dumps(value), "updated_at": moment.isoformat()}
            for name, value in settings.items()
        ],
    }


def pacing_tables(record: PacingRecord, moment: datetime) -> dict[str, list[Row]]:
    """A person's pacing as rows of the tables, those that others refer to first."""
    begun = moment - timedelta(days=DAYS)
    return {
        "activities": [_row(activity_row(each), begun) for each in ACTIVITIES],
        "activity_tries": [
            _row(try_row(replace(each, id=new_id(moment))), each.written_at or moment)
            for each in record.tries
        ],
        "pacing_plans": [
            _row(plan_row(replace(each, id=new_id(moment))), _evening(each.from_day, moment))
            for each in record.plans
        ],
        "activity_logs": [
            _row(log_row(replace(each, id=new_id(moment))), each.written_at or moment)
            for each in record.logs
        ],
        "planned_items": [
            _row(item_row(replace(each, id=new_id(moment))), moment) for each in record.items
        ],
    }


def _flare_tables(moment: datetime) -> dict[str, list[Row]]:
    today = moment.date()
    flare = flare_up(today)
    written = _evening(today - timedelta(days=WRITTEN_DAYS_AGO), moment)
    return {
        "people": [_row(person_row(each), written) for each in PEOPLE],
        "flare_plan_lines": [_row(line_row(each), written) for each in plan_lines(today)],
        "flares": [_row(flare_row(flare), flare.started_at or moment)],
        "flare_steps": [
            _row(step_row(each), each.answered_at or moment) for each in steps_taken(today)
        ],
    }


def _evening(day: date, moment: datetime) -> datetime:
    return datetime.combine(day, time(19), moment.tzinfo)


def _row(row: Row, written: datetime) -> Row:
    stamp = written.isoformat()
    return {**row, "created_at": stamp, "updated_at": stamp}


def _pick_habits(diary: Diary, moment: datetime) -> None:
    day = moment.date() - timedelta(days=DAYS // 4)
    diary.sleep.pick_habit(None, "Lights low for the last hour", day)


def _clear_leftovers(folder: Path, moment: datetime) -> None:
    with suppress(OSError):
        for left in folder.iterdir():
            if left.stat().st_mtime < (moment - timedelta(days=1)).timestamp():
                shutil.rmtree(left, ignore_errors=True)
