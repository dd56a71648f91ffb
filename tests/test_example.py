"""The example person: plausible, the same for the same day, and apart from anyone's own diary."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.demo.example import example_diary, make_example
from pain_companion.demo.sleeper import HARD_DAYS, twelve_weeks
from pain_companion.domain.movements import MovementAnswer
from pain_companion.domain.sleep import conflict, figures, filled_in_later, is_unusually_long
from pain_companion.domain.sleep_summary import summarise
from pain_companion.store.connection import DiaryKind, kind_of
from pain_companion.store.diary import Diary
from pain_companion.store.faults import WrongKindError
from tests.clock import FixedClock

TODAY = date(2026, 11, 23)


def test_the_same_seed_and_day_make_the_same_person() -> None:
    assert twelve_weeks(TODAY, 1) == twelve_weeks(TODAY, 1)
    assert twelve_weeks(TODAY, 1) != twelve_weeks(TODAY, 2)
    assert twelve_weeks(TODAY, 1) != twelve_weeks(TODAY + timedelta(days=1), 1)


@pytest.mark.parametrize("seed", range(30))
def test_every_night_is_possible(seed: int) -> None:
    record = twelve_weeks(TODAY, seed)
    for night in record.nights:
        assert conflict(night) is None
        assert not is_unusually_long(night)
        asleep = figures(night).total_sleep_time
        assert asleep is None or 120 <= asleep <= 600
    assert 60 <= len(record.nights) <= 84
    assert max(night.morning for night in record.nights) < TODAY


def test_the_twelve_weeks_hold_gaps_late_entries_guesses_and_a_hard_week() -> None:
    record = twelve_weeks(TODAY, 1)
    assert len(record.nights) < 84
    assert any(filled_in_later(night) for night in record.nights)
    assert any(night.estimated_sleep_minutes for night in record.nights)
    assert record.naps
    hard = summarise(record.nights, [], TODAY - timedelta(44), TODAY - timedelta(38))
    usual = summarise(record.nights, [], TODAY - timedelta(30), TODAY - timedelta(10))
    assert hard.total_sleep_time.value is not None
    assert usual.total_sleep_time.value is not None
    assert hard.total_sleep_time.value < usual.total_sleep_time.value


def test_the_example_person_has_something_of_wellbeing(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    make_example(path, FixedClock())
    with closing(Diary.open(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)) as diary:
        knees, swaying = diary.movements.all()
        days = diary.movements.days(TODAY - timedelta(days=56), TODAY)
        assert {each.movement_id for each in days} == {knees.id, swaying.id}
        in_the_flare_up = {each.answer for each in days if (TODAY - each.day).days in HARD_DAYS}
        # In the hard week nothing was done in full.
        assert in_the_flare_up == {MovementAnswer.PART, MovementAnswer.NOT_TODAY}
        assert diary.pleasures.days(TODAY - timedelta(days=56), TODAY)
        assert diary.hard_moments.all()[0].kinder
        assert [each.ended_on is None for each in diary.medicines.all()] == [True, False]
        assert diary.medicines.questions()


def test_an_example_is_removed_when_it_is_left(tmp_path: Path) -> None:
    with example_diary(tmp_path / "examples", FixedClock()) as path:
        assert kind_of(path) is DiaryKind.EXAMPLE
        with closing(Diary.open(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)) as diary:
            assert len(diary.sleep.nights(TODAY - timedelta(days=100), TODAY)) > 60
            assert diary.settings.read().welcomed
    assert list((tmp_path / "examples").iterdir()) == []


def test_what_a_killed_example_left_is_cleared_after_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    make_example(folder / "killed" / "example.db", FixedClock())
    long_ago = FixedClock()().timestamp() - 2 * 24 * 3600
    os.utime(folder / "killed", (long_ago, long_ago))
    make_example(folder / "still open" / "example.db", FixedClock())
    os.utime(folder / "still open", (FixedClock()().timestamp(),) * 2)
    with example_diary(folder, FixedClock()):
        names = {each.name for each in folder.iterdir()}
    assert "killed" not in names
    assert "still open" in names


def test_an_example_beside_ones_own_diary_never_touches_it(tmp_path: Path) -> None:
    own = tmp_path / "diary.db"
    Diary.open(own, now=FixedClock()).close()
    before = own.read_bytes(), own.stat().st_mtime_ns
    with example_diary(tmp_path / "example", FixedClock()) as path:
        with pytest.raises(WrongKindError):
            Diary.open(own, now=FixedClock(), kind=DiaryKind.EXAMPLE)
        with pytest.raises(WrongKindError):
            Diary.open(path, now=FixedClock())
    assert (own.read_bytes(), own.stat().st_mtime_ns) == before
