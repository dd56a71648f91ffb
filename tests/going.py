"""Days to look back on over the weeks, for tests of how it is going."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from textual.app import App

from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.going import Topic
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.watched_pairs import WatchedPair
from pain_companion.store.check_in_rows import check_in_row
from pain_companion.store.connection import writing
from pain_companion.store.diary import Diary
from pain_companion.store.rows import Row
from pain_companion.store.tables import fill_tables
from tests.conftest import screen_text

TODAY = date(2026, 11, 23)
ONE_DAY = timedelta(days=1)
WRITTEN = "2026-11-23T08:00:00+00:00"
STAMPS = {"created_at": WRITTEN, "updated_at": WRITTEN, "deleted_at": None}

Answers = Callable[[int], dict[str, Any]]
"""What is answered on the day that is so many days back; nothing for a gap."""


def fill_check_ins(diary: Diary, days: int, answers: Answers) -> None:
    """Check-ins of so many days up to today."""
    told = (
        CheckIn(TODAY - back * ONE_DAY, zone="Europe/London", id=f"day-{back}", **found)
        for back in range(days)
        if (found := answers(back))
    )
    rows: list[Row] = [{**check_in_row(each), "written_at": WRITTEN, **STAMPS} for each in told]
    with writing(diary.connection, diary.path):
        fill_tables(diary.connection, {"check_ins": rows})


def rows_of(app: App[Any]) -> list[str]:
    """What stands beside the menu of areas, row by row: other areas come and go."""
    rows = screen_text(app)
    left = app.screen.query_one("#body").region.x
    return [row[left:] for row in rows]


def two_months(diary: Diary) -> None:
    """Pain was less in the way than in the month before; energy was the same; there are gaps."""
    fill_check_ins(
        diary,
        56,
        lambda back: {} if back % 9 == 4 else {"energy": 5, "in_the_way": 4 if back < 28 else 7},
    )


def up_and_down(diary: Diary) -> None:
    """Energy and mood that rise and fall together, and pain that is in the way against them."""
    fill_check_ins(
        diary,
        63,
        lambda back: {
            "energy": back * 7 % 11,
            "mood": (back * 7 % 11 + back % 2) // 2,
            "in_the_way": 10 - back * 7 % 11,
        },
    )


def fill_going(diary: Diary) -> None:
    """Something in every table about how it is going, and something in the bin."""
    diary.pairs.pick(WatchedPair(Topic.SLEEP, Topic.ENERGY, 1, TODAY))
    diary.learned.save(LearnedLine("=1+1 [x] The blue cushion,\nnot green.", TODAY, "flare"))
    gone = diary.learned.save(LearnedLine("Not this", TODAY))
    diary.learned.delete(gone.id)
