"""Diaries with many years of nights and of things done."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pain_companion.demo.check_ins import check_ins
from pain_companion.demo.example import pacing_tables
from pain_companion.demo.pacer import PacingRecord, twelve_weeks_of_pacing
from pain_companion.demo.sleeper import DAYS, twelve_weeks
from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.sleep import Night
from pain_companion.store.check_in_rows import check_in_row
from pain_companion.store.connection import writing
from pain_companion.store.diary import Diary
from pain_companion.store.ids import new_id
from pain_companion.store.rows import Row
from pain_companion.store.sleep_rows import night_row
from pain_companion.store.tables import fill_tables

NOTE = "Woke when I turned over. A pillow between the knees helped. "


def diary_of(years: int, folder: Path) -> Path:
    """A diary with a night for nearly every morning of so many years, up to yesterday."""
    now = fixed_now()
    path = folder / f"{years}-years.db"
    pattern = twelve_weeks(now.date(), seed=1).nights
    pacing = twelve_weeks_of_pacing(now.date(), seed=1)
    days = list(check_ins(now.date(), seed=1))
    rows: list[Row] = []
    told: list[Row] = []
    tables = pacing_tables(replace(pacing, plans=[], logs=[]), now)
    for block in range(-(-years * 365 // DAYS)):
        back = timedelta(days=block * DAYS)
        rows += [_row(_earlier(night, block * DAYS), now) for night in pattern]
        told += [_check_in_row(each, back, now) for each in days]
        before = pacing_tables(_pacing_earlier(pacing, back), now - back)
        for name in ("pacing_plans", "activity_logs"):
            tables[name] += before[name]
    with closing(Diary.open(path, now=lambda: now)) as diary:
        diary.settings.change(welcomed=True, worse_after_effort="no", food="show")
        with writing(diary.connection, path):
            fill_tables(diary.connection, {"nights": rows, "check_ins": told, **tables})
    return path


def fixed_now() -> datetime:
    """The moment that the measured diaries end at: this morning."""
    return datetime.now(ZoneInfo("Europe/London")).replace(hour=8, minute=0)


def _pacing_earlier(pacing: PacingRecord, back: timedelta) -> PacingRecord:
    return PacingRecord(
        tries=[],
        plans=[replace(plan, from_day=plan.from_day - back) for plan in pacing.plans],
        logs=[
            replace(
                log,
                day=log.day - back,
                started_at=log.started_at - back if log.started_at else None,
                note=NOTE if log.day.day % 5 == 0 else None,
                written_at=log.written_at - back if log.written_at else None,
            )
            for log in pacing.logs
        ],
        items=[],
    )


def _earlier(night: Night, days: int) -> Night:
    back = timedelta(days=days)

    def moved(moment: datetime | None) -> datetime | None:
        return None if moment is None else moment - back

    return replace(
        night,
        morning=night.morning - back,
        to_bed_at=moved(night.to_bed_at),
        lights_out_at=moved(night.lights_out_at),
        woke_at=moved(night.woke_at),
        got_up_at=moved(night.got_up_at),
        note=NOTE * 3 if night.morning.day % 3 == 0 else None,
        written_at={name: at - back for name, at in night.written_at.items()},
    )


def _check_in_row(check_in: CheckIn, back: timedelta, now: datetime) -> Row:
    written = check_in.written_at - back if check_in.written_at else now
    day = check_in.day - back
    moved = replace(check_in, id=new_id(now), day=day, written_at=written)
    stamp = written.isoformat()
    return {**check_in_row(moved), "created_at": stamp, "updated_at": stamp}


def _row(night: Night, now: datetime) -> Row:
    stamp = max(night.written_at.values()).isoformat()
    row = dict(night_row(replace(night, id=new_id(now))))
    return {**row, "created_at": stamp, "updated_at": stamp}
