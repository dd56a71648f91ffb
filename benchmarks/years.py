"""Diaries with many years of everything: what an example person wrote, again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from pain_companion.demo.example import days_of
from pain_companion.demo.people import BOOM_AND_BUST, PEOPLE
from pain_companion.demo.person import everything_of
from pain_companion.demo.rows import rows_of, setting_rows
from pain_companion.store.diary import Diary
from pain_companion.store.rows import Row
from pain_companion.store.tables import fill_tables

AGAIN = (
    *("nights", "naps", "sleep_habit_days", "check_ins", "own_answers", "pain_numbers"),
    *("activity_logs", "pacing_plans", "planned_items", "practice_logs", "tool_uses"),
    *("movement_days", "pleasure_days", "food_days", "goal_days", "learned_lines"),
)
"""The tables that grow from day to day. What each row belongs to is there once."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def diary_of(years: int, folder: Path) -> Path:
    """A diary of so many years, up to yesterday. Without any it is empty, after the welcome."""
    now = fixed_now()
    path = folder / f"{years}-years.db"
    person = PEOPLE[BOOM_AND_BUST]
    days = days_of(person, now)
    tables = rows_of(everything_of(person, days)) if years else {}
    for name in AGAIN if years else ():
        tables[name] += [
            _moved_back(row, block, days.length)
            for block in range(1, -(-years * 365 // days.length))
            for row in tables[name]
        ]
    settings = setting_rows({**person.settings, "welcomed": True}, now)
    with closing(Diary.open(path, now=lambda: now)) as diary, diary.transaction():
        fill_tables(diary.connection, {"settings": settings, **tables})
    return path


def fixed_now() -> datetime:
    """The moment that the measured diaries end at: this morning."""
    return datetime.now(ZoneInfo("Europe/London")).replace(hour=8, minute=0)


def _moved_back(row: Row, block: int, length: int) -> Row:
    """The same on days long before, with an id of its own."""
    return dict(_moved_values(row, block, block * length))


def _moved_values(row: Row, block: int, days: int) -> Iterator[tuple[str, object]]:
    for name, value in row.items():
        if name == "id":
            yield name, f"{value}-{block}"
        elif isinstance(value, str) and DAY.search(value):
            yield name, DAY.sub(lambda found: _earlier(found.group(), days), value)
        else:
            yield name, value


@cache
def _earlier(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
