"""Nights, naps, windows and habits kept in the diary, undone, deleted and removed for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pain_companion.domain.sleep import (
    Nap,
    Night,
    Quality,
    SleepWindow,
    filled_in_later,
)
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.store.bin import BinItem
from pain_companion.store.diary import Diary
from pain_companion.store.faults import TakenError
from pain_companion.store.sleep_rows import night_from, night_row
from tests.clock import FixedClock
from tests.strategies import nights

TODAY = date(2026, 11, 23)


@pytest.fixture
def diary(tmp_path: Path, clock: FixedClock) -> Iterator[Diary]:
    opened = Diary.open(tmp_path / "diary.db", now=clock)
    yield opened
    opened.close()


def night(morning: date = TODAY, **items: object) -> Night:
    return replace(Night(morning, bed_zone="Europe/London", rise_zone="Europe/London"), **items)  # type: ignore[arg-type]  # items by name


@given(nights)
def test_a_night_comes_back_from_its_row_as_it_was(given_night: Night) -> None:
    again = night_from(night_row(given_night))
    assert again == given_night
    kinds = [(name, type(value)) for name, value in vars(given_night).items()]
    assert [(name, type(value)) for name, value in vars(again).items()] == kinds


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(nights)
def test_any_night_a_person_can_write_is_kept(diary: Diary, given_night: Night) -> None:
    kept = diary.sleep.save(replace(given_night, id="", written_at={}))
    assert diary.sleep.night(given_night.morning) == kept
    diary.sleep.delete(kept.id)


def test_each_answer_keeps_when_it_was_written(diary: Diary, clock: FixedClock) -> None:
    first = diary.sleep.save(night(quality=Quality.FAIR))
    clock.pass_time(days=3)
    later = diary.sleep.save(replace(first, wakings=2), first)
    assert later.written_at["quality"] == first.written_at["quality"]
    assert later.written_at["wakings"] == clock()
    assert not filled_in_later(first)
    assert filled_in_later(later)


def test_an_answer_of_none_at_all_keeps_its_time_too(diary: Diary) -> None:
    kept = diary.sleep.save(night(wakings=0, awake_minutes=0))
    assert set(kept.written_at) == {"wakings", "awake_minutes"}


def test_an_answer_taken_back_loses_its_time(diary: Diary) -> None:
    first = diary.sleep.save(night(quality=Quality.FAIR, wakings=1))
    cleared = diary.sleep.save(replace(first, quality=None), first)
    assert set(cleared.written_at) == {"wakings"}


def test_a_night_written_the_next_day_is_in_time_and_two_days_after_is_not(
    diary: Diary,
) -> None:
    assert not filled_in_later(diary.sleep.save(night(TODAY - timedelta(days=1), wakings=1)))
    assert filled_in_later(diary.sleep.save(night(TODAY - timedelta(days=2), wakings=1)))


def test_two_windows_on_one_night_lose_neither_ones_answers(tmp_path: Path) -> None:
    clock = FixedClock()
    one = Diary.open(tmp_path / "diary.db", now=clock)
    other = Diary.open(tmp_path / "diary.db", now=clock)
    loaded = one.sleep.save(night(quality=Quality.FAIR))
    one.sleep.save(replace(loaded, wakings=3), loaded)
    merged = other.sleep.save(replace(loaded, note="slept on the sofa"), loaded)
    assert (merged.wakings, merged.note) == (3, "slept on the sofa")
    assert one.sleep.night(TODAY) == merged
    one.close()
    other.close()


def test_a_new_night_in_two_windows_becomes_one(tmp_path: Path) -> None:
    clock = FixedClock()
    one = Diary.open(tmp_path / "diary.db", now=clock)
    other = Diary.open(tmp_path / "diary.db", now=clock)
    one.sleep.save(night(wakings=3))
    other.sleep.save(night(quality=Quality.GOOD))
    (kept,) = one.sleep.nights(TODAY, TODAY)
    assert (kept.wakings, kept.quality) == (3, Quality.GOOD)
    one.close()
    other.close()


def test_a_night_written_anew_has_the_time_zone_it_was_written_in(diary: Diary) -> None:
    diary.sleep.save(night(wakings=3))
    kept = diary.sleep.save(Night(TODAY, bed_zone="UTC", rise_zone="UTC"))
    assert (kept.wakings, kept.bed_zone, kept.rise_zone) == (3, "UTC", "UTC")


def test_changing_a_night_that_another_window_deleted_keeps_the_words(diary: Diary) -> None:
    loaded = diary.sleep.save(night(quality=Quality.FAIR))
    diary.sleep.delete(loaded.id)
    diary.sleep.save(replace(loaded, note="still here"), loaded)
    kept = diary.sleep.night(TODAY)
    assert kept is not None
    assert kept.note == "still here"


def test_a_night_can_move_to_a_free_morning_but_not_onto_another_night(diary: Diary) -> None:
    yesterday = TODAY - timedelta(days=1)
    first = diary.sleep.save(night(wakings=1))
    second = diary.sleep.save(night(yesterday, wakings=2))
    with pytest.raises(TakenError, match="Sunday 22 November"):
        diary.sleep.save(replace(first, morning=yesterday), first)
    assert diary.sleep.nights(yesterday, TODAY) == [second, first]
    moved = diary.sleep.save(replace(first, morning=TODAY - timedelta(days=2)), first)
    assert diary.sleep.night(TODAY) is None
    assert moved.id == first.id


def test_naps_are_listed_as_they_were_slept_and_windows_with_the_last_first(diary: Diary) -> None:
    yesterday = TODAY - timedelta(days=1)
    noon = FixedClock()() + timedelta(hours=4)
    late = diary.sleep.save_nap(Nap(TODAY, noon + timedelta(hours=2), 30))
    early = diary.sleep.save_nap(Nap(TODAY, noon, 30))
    before = diary.sleep.save_nap(Nap(yesterday, None, 30))
    assert diary.sleep.naps(yesterday, TODAY) == [before, early, late]
    assert diary.sleep.naps(yesterday, yesterday) == [before]
    assert diary.sleep.naps(TODAY, TODAY) == [early, late]
    one, two, three = (
        diary.sleep.save_window(SleepWindow(time(23), time(6), "Dr Osei", TODAY - timedelta(days)))
        for days in (7, 0, 14)
    )
    assert diary.sleep.windows() == [two, one, three]


def test_saving_a_night_drops_its_draft(diary: Diary) -> None:
    diary.drafts.keep("night", "2026-11-23", {"quality": "fair"})
    diary.drafts.keep("night", "2026-11-22", {"quality": "good"})
    diary.sleep.save(night(quality=Quality.FAIR))
    assert [draft.subject for draft in diary.drafts.all()] == ["2026-11-22"]


def test_a_night_that_moves_drops_its_drafts_at_both_mornings_and_no_other(diary: Diary) -> None:
    first = diary.sleep.save(night(wakings=1))
    for form, subject in (
        *(("night", "2026-11-23"), ("night", "2026-11-22"), ("night", "2026-11-21")),
        ("check-in", "2026-11-22"),
    ):
        diary.drafts.keep(form, subject, {"note": "half"})
    diary.sleep.save(replace(first, morning=TODAY - timedelta(days=1)), first)
    left = {(draft.form, draft.subject) for draft in diary.drafts.all()}
    assert left == {("night", "2026-11-21"), ("check-in", "2026-11-22")}


def test_saving_the_same_again_is_no_change(diary: Diary, clock: FixedClock) -> None:
    first = diary.sleep.save(night(wakings=1))
    clock.pass_time(hours=1)
    assert diary.sleep.save(first, first) == first
    assert len(diary.history.recent(10)) == 1


def test_undo_and_redo_walk_through_what_was_done(diary: Diary, clock: FixedClock) -> None:
    first = diary.sleep.save(night(wakings=1))
    clock.pass_time(days=7)
    second = diary.sleep.save(replace(first, wakings=2), first)
    diary.sleep.delete(second.id)
    seen = []
    for _ in range(3):
        diary.history.undo()
        seen.append(diary.sleep.night(TODAY))
    assert seen == [second, first, None]
    assert diary.history.undo() is None
    diary.history.redo()
    diary.history.redo()
    assert diary.sleep.night(TODAY) == second


def test_the_list_of_changes_has_the_newest_first_and_says_what_is_undone(diary: Diary) -> None:
    diary.sleep.save(night(wakings=1))
    diary.sleep.save_nap(Nap(TODAY, None, 30))
    diary.history.undo()
    assert [(each.title, each.undone) for each in diary.history.recent(10)] == [
        ("Nap on Monday 23 November 2026", True),
        ("Night of Monday 23 November 2026", False),
    ]
    assert len(diary.history.recent(1)) == 1


def test_after_something_new_what_was_undone_is_not_brought_back(diary: Diary) -> None:
    diary.sleep.save(night(TODAY - timedelta(days=2), wakings=3))
    diary.sleep.save(night(wakings=1))
    diary.history.undo()
    diary.sleep.save(night(TODAY - timedelta(days=1), wakings=2))
    assert diary.history.redo() is None
    assert diary.sleep.night(TODAY) is None


def test_an_error_in_the_middle_saves_nothing(diary: Diary) -> None:
    class LostPowerError(Exception):
        pass

    with pytest.raises(LostPowerError), diary.change("two things") as recorder:
        row = {"id": "greet_as", "value": '"Sam"', "updated_at": "2026-11-23T08:00:00+00:00"}
        recorder.put("settings", row)
        raise LostPowerError
    assert diary.settings.read().greet_as == ""
    assert diary.history.recent(10) == []


def test_what_one_change_writes_twice_is_undone_and_brought_back_whole(diary: Diary) -> None:
    kept = diary.sleep.save(night(wakings=1))
    with diary.change("Twice") as recorder:
        recorder.alter("nights", kept.id, wakings=2)
        recorder.alter("nights", kept.id, wakings=3)
    diary.history.undo()
    assert diary.sleep.night(TODAY) == kept
    diary.history.redo()
    assert diary.sleep.night(TODAY) == replace(kept, wakings=3)


def test_what_is_changed_later_still_says_when_it_was_first_written(
    diary: Diary, clock: FixedClock
) -> None:
    began = clock()
    kept = diary.sleep.save_nap(Nap(TODAY, None, 30))
    clock.pass_time(hours=1)
    diary.sleep.save_nap(replace(kept, minutes=40))
    stamps = diary.connection.execute("SELECT created_at, updated_at FROM naps").fetchone()
    assert stamps == (began.isoformat(), clock().isoformat())


def test_old_changes_make_room_for_new_ones(diary: Diary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pain_companion.store.history.KEPT_CHANGES", 3)
    for count in range(5):
        diary.settings.change(greet_as=str(count))
    assert len(diary.history.recent(10)) == 3
    (rows,) = diary.connection.execute("SELECT count(*) FROM change_rows").fetchone()
    assert rows == 3


def test_deleted_things_wait_in_the_bin_and_can_be_put_back(
    diary: Diary, clock: FixedClock
) -> None:
    kept = diary.sleep.save(night(wakings=1))
    nap = diary.sleep.save_nap(Nap(TODAY, None, 30))
    window = diary.sleep.save_window(SleepWindow(time(23), time(6), "Dr Osei", TODAY, TODAY))
    diary.sleep.delete(kept.id)
    clock.pass_time(minutes=1)
    diary.sleep.delete_window(window.id)
    clock.pass_time(minutes=1)
    diary.sleep.delete_nap(nap.id)
    assert (diary.sleep.night(TODAY), diary.sleep.naps(TODAY, TODAY)) == (None, [])
    assert diary.sleep.windows() == []
    items = diary.bin.items()
    assert [item.title for item in items] == [
        "Nap on Monday 23 November 2026",
        "Sleep window from Monday 23 November 2026",
        "Night of Monday 23 November 2026",
    ]
    for item in items:
        diary.bin.put_back(item)
    assert diary.sleep.night(TODAY) == kept
    assert diary.sleep.naps(TODAY, TODAY) == [nap]
    assert diary.sleep.windows() == [window]
    assert diary.bin.items() == []


def test_a_night_is_not_put_back_over_another(diary: Diary) -> None:
    old = diary.sleep.save(night(wakings=1))
    diary.sleep.delete(old.id)
    diary.sleep.save(night(wakings=2))
    (item,) = diary.bin.items()
    with pytest.raises(TakenError):
        diary.bin.put_back(item)
    kept = diary.sleep.night(TODAY)
    assert kept is not None
    assert kept.wakings == 2


def only_item(diary: Diary) -> BinItem:
    (item,) = diary.bin.items()
    return item


def test_words_removed_for_good_are_nowhere_in_the_file(tmp_path: Path) -> None:
    diary = Diary.open(tmp_path / "diary.db", now=FixedClock())
    secret = "marmalade-and-thunder"
    kept = diary.sleep.save(night(note=secret * 500))
    kept = diary.sleep.save(replace(kept, sleep_medicine=secret), kept)
    diary.drafts.keep("night", "2026-11-23", {"note": secret})
    diary.sleep.delete(kept.id)
    diary.bin.remove_for_good(only_item(diary))
    for file in tmp_path.iterdir():
        assert secret.encode() not in file.read_bytes()
    assert diary.history.undo() is None
    diary.close()


def test_what_else_was_done_can_be_undone_when_something_is_removed_for_good(
    diary: Diary,
) -> None:
    diary.sleep.save(night(wakings=1))
    gone = diary.sleep.save(night(TODAY - timedelta(days=1), wakings=2))
    diary.sleep.delete(gone.id)
    diary.bin.remove_for_good(only_item(diary))
    diary.history.undo()
    assert diary.sleep.night(TODAY) is None


def test_a_habit_removed_for_good_takes_its_days_along(diary: Diary) -> None:
    habit = diary.sleep.pick_habit(None, "a bath before bed", TODAY)
    diary.sleep.tick_habit(habit.id, TODAY, HabitAnswer.SOME)
    with diary.change("Deleted") as recorder:
        recorder.put("sleep_habits", {"id": habit.id, "deleted_at": clock_text()})
    diary.bin.remove_for_good(only_item(diary))
    assert diary.sleep.habit_days(TODAY, TODAY) == []
    assert diary.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert diary.history.undo() is None


def clock_text() -> str:
    return FixedClock()().isoformat()


def test_habits_are_picked_answered_and_put_aside(diary: Diary) -> None:
    habit = diary.sleep.pick_habit("dim-lights", "Dim the lights", TODAY)
    diary.sleep.tick_habit(habit.id, TODAY, HabitAnswer.YES)
    diary.sleep.tick_habit(habit.id, TODAY, HabitAnswer.NOT_TODAY)
    assert [day.answer for day in diary.sleep.habit_days(TODAY, TODAY)] == [HabitAnswer.NOT_TODAY]
    diary.sleep.tick_habit(habit.id, TODAY, None)
    assert diary.sleep.habit_days(TODAY, TODAY) == []
    diary.sleep.tick_habit(habit.id, TODAY, HabitAnswer.SOME)
    diary.sleep.drop_habit(habit.id, TODAY)
    assert diary.sleep.habits() == [replace(habit, dropped_on=TODAY)]
    assert [day.answer for day in diary.sleep.habit_days(TODAY, TODAY)] == [HabitAnswer.SOME]


def test_habits_stand_as_they_were_picked_and_those_put_aside_last(diary: Diary) -> None:
    yesterday = TODAY - timedelta(days=1)
    aside, second, first = (
        diary.sleep.pick_habit(None, text, TODAY - timedelta(days))
        for text, days in (("tea", 9), ("a bath", 1), ("a walk", 2))
    )
    diary.sleep.drop_habit(aside.id, TODAY)
    assert [habit.id for habit in diary.sleep.habits()] == [first.id, second.id, aside.id]
    for day in (TODAY, yesterday):
        diary.sleep.tick_habit(first.id, day, HabitAnswer.YES)
    assert [each.day for each in diary.sleep.habit_days(yesterday, TODAY)] == [yesterday, TODAY]


def test_the_first_and_last_mornings_are_known(diary: Diary) -> None:
    assert diary.sleep.first_morning() is None
    for days in (0, 5, 2):
        diary.sleep.save(night(TODAY - timedelta(days=days), wakings=days))
    for days in (-1, 3, 7):
        gone = diary.sleep.save(night(TODAY - timedelta(days=days), wakings=9))
        diary.sleep.delete(gone.id)
    assert diary.sleep.first_morning() == TODAY - timedelta(days=5)
    assert diary.sleep.last_morning() == TODAY
    recent = diary.sleep.recent(TODAY - timedelta(days=2), 10)
    assert [found.wakings for found in recent] == [2, 5]
    assert diary.sleep.recent(TODAY, 1) == diary.sleep.nights(TODAY, TODAY)
