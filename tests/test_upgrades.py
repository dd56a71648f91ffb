"""A diary of every version that was ever written opens today with all its rows.

`tests/schemas/` holds one diary for each version, as the SQL that makes it. When a version ships,
GOLDEN_UPDATE=1 writes its file from a diary with something in every table; it never changes again.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.domain.sleep import Nap, Night, Quality, SleepWindow
from pain_companion.domain.sleep_figures import figures
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.store.check import check
from pain_companion.store.diary import Diary
from pain_companion.store.faults import DiaryError
from pain_companion.store.schema import SCHEMA_VERSION
from pain_companion.store.tables import TABLES, read_tables, table_names
from tests.clock import FixedClock
from tests.filled import fill_areas

SCHEMAS = Path(__file__).parent / "schemas"
MORNING = date(2026, 11, 22)


def build_of_version(version: int, path: Path) -> None:
    """The diary of a version, from its SQL."""
    script = (SCHEMAS / f"{version:04}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def fill(diary: Diary) -> None:
    clock = FixedClock()
    night = Night(
        MORNING,
        to_bed_at=clock() - timedelta(hours=33, minutes=30),
        lights_out_at=clock() - timedelta(hours=33),
        fell_asleep_after_minutes=45,
        wakings=2,
        awake_minutes=60,
        woke_at=clock() - timedelta(hours=25, minutes=45),
        got_up_at=clock() - timedelta(hours=25),
        quality=Quality.FAIR,
        note="[a note] ☂",
        bed_zone="Europe/London",
        rise_zone="Europe/London",
    )
    diary.sleep.save(night)
    deleted = diary.sleep.save(Night(MORNING - timedelta(days=1), wakings=0))
    diary.sleep.delete(deleted.id)
    diary.sleep.save_nap(Nap(MORNING, clock(), 30, "Europe/London"))
    diary.sleep.save_window(SleepWindow(clock().time(), clock().time(), "the nurse", MORNING))
    habit = diary.sleep.pick_habit("dim-lights", "Dim the lights", MORNING)
    diary.sleep.tick_habit(habit.id, MORNING, HabitAnswer.SOME)
    fill_areas(diary)
    diary.settings.change(greet_as="Sam")
    diary.drafts.keep("night", "2026-11-23", {"note": "half a"})


def dump(path: Path) -> str:
    """The SQL that makes a diary. The index of notes is SQLite's own and is made anew."""
    index = "SELECT sql FROM sqlite_schema WHERE name = 'note_index'"
    with closing(sqlite3.connect(path)) as connection:
        numbers = [
            f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]};"
            for name in ("application_id", "user_version")
        ]
        (made,) = connection.execute(index).fetchone()
        connection.execute("DROP TABLE note_index")
        again = [f"{made};", "INSERT INTO note_index (note_index) VALUES ('rebuild');"]
        return "\n".join([*numbers, *connection.iterdump(), *again, ""])


def test_the_present_version_has_its_diary(tmp_path: Path) -> None:
    kept = SCHEMAS / f"{SCHEMA_VERSION:04}.sql"
    if os.environ.get("GOLDEN_UPDATE") and not kept.exists():
        with closing(Diary.open(tmp_path / "diary.db", now=FixedClock())) as diary:
            fill(diary)
        kept.write_text(dump(tmp_path / "diary.db"), encoding="utf-8")
    assert kept.exists(), "GOLDEN_UPDATE=1 makes it"


def test_a_backup_comes_before_an_update_and_before_no_other_start(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    build_of_version(1, path)
    backed_up = []

    def back_up() -> None:
        with closing(sqlite3.connect(path)) as connection:
            backed_up.append(connection.execute("PRAGMA user_version").fetchone())

    for _ in range(2):
        Diary.open(path, now=FixedClock(), before_update=back_up).close()
    assert backed_up == [(1,)]


def test_a_file_that_cannot_be_brought_up_to_date_is_named(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    build_of_version(1, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE nights")
    with pytest.raises(DiaryError, match=r"diary\.db"):
        Diary.open(path, now=FixedClock())


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_diary_of_any_version_opens_with_all_its_rows(tmp_path: Path, version: int) -> None:
    path = tmp_path / "diary.db"
    build_of_version(version, path)
    with closing(sqlite3.connect(path)) as connection:
        before = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()
            for name in table_names(connection)
        }
    assert all(count > (0,) for count in before.values())
    with closing(Diary.open(path, now=FixedClock())) as diary:
        after = {
            name: diary.connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()
            for name in before
        }
        assert after == before
        assert diary.connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        night = diary.sleep.night(MORNING)
        assert night is not None
        assert figures(night).total_sleep_time == 330
        assert night.note == "[a note] ☂"
        assert "Night of Saturday 21 November 2026" in [each.title for each in diary.bin.items()]
        assert diary.drafts.newest("night", "2026-11-23") is not None
        diary.history.undo()
        assert diary.settings.read().greet_as == ""
        assert set(read_tables(diary.connection)) == set(TABLES)
    assert check(path).problems == []
