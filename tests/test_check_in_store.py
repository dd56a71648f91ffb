"""Check-ins in the diary file: kept, undone, put into the bin and out of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.demo.check_ins import CheckIns
from pain_companion.demo.example import make_example
from pain_companion.domain.check_in import (
    CheckIn,
    OwnQuestion,
    PainNumber,
    QuestionKind,
    filled_in_later,
)
from pain_companion.store.check_in_rows import check_in_from, check_in_row, pain_number_from
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.faults import TakenError
from pain_companion.store.keeping import written_again
from pain_companion.store.records import row_of
from pain_companion.store.tables import read_table
from pain_companion.today_page import todays_cards
from tests.check_ins import TODAY, ZONE, fill_check_ins
from tests.clock import FixedClock

TABLES = ("check_ins", "own_questions", "own_answers", "pain_numbers")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_day_is_kept_with_the_answers_to_own_questions(diary: Diary, clock: FixedClock) -> None:
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    best = diary.own_questions.save(OwnQuestion("The best bit?", QuestionKind.WORDS, 1))
    own: dict[str, int | str] = {fog.id: 0, best.id: "tea"}
    told = CheckIn(TODAY, "the beds", "tea", 0, 10, 5, "A note.", own, ZONE)
    kept = diary.check_ins.save(told)
    assert diary.check_ins.on(TODAY) == kept
    assert replace(kept, id="", written_at=None) == told
    clock.pass_time(days=3)
    changed = diary.check_ins.save(replace(kept, energy=None, own={fog.id: 3}), kept)
    assert (changed.energy, changed.own) == (None, {fog.id: 3})
    assert changed.written_at == kept.written_at
    assert diary.check_ins.on(TODAY) == changed
    # The answer that was changed is the same row, and the one taken back is in the bin.
    assert len(read_table(diary.connection, "own_answers")) == 2
    seen = []
    for step in (diary.history.undo, diary.history.undo, diary.history.redo):
        assert step() is not None
        seen.append(diary.check_ins.on(TODAY))
    assert seen == [kept, None, kept]


def test_the_answers_of_one_day_are_left_as_they_are_when_another_is_written(
    diary: Diary,
) -> None:
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    before = diary.check_ins.save(CheckIn(ago(1), energy=2, own={fog.id: 3}))
    diary.check_ins.save(CheckIn(TODAY, energy=4))
    assert diary.check_ins.on(ago(1)) == before


def test_two_windows_write_about_one_day(diary: Diary) -> None:
    begun = diary.check_ins.save(CheckIn(TODAY, energy=3))
    diary.check_ins.save(replace(begun, mood=8), begun)
    diary.check_ins.save(replace(begun, energy=4), begun)
    both = diary.check_ins.on(TODAY)
    assert both is not None
    assert (both.energy, both.mood) == (4, 8)
    diary.check_ins.save(CheckIn(TODAY, enjoyed="tea"))
    assert len(diary.check_ins.between(TODAY, TODAY)) == 1


def test_where_nothing_is_said_any_more_there_is_no_check_in(diary: Diary) -> None:
    kept = diary.check_ins.save(CheckIn(TODAY, energy=3))
    assert diary.check_ins.save(CheckIn(TODAY), kept) == CheckIn(TODAY)
    assert diary.check_ins.on(TODAY) is None
    diary.history.undo()
    assert diary.check_ins.on(TODAY) == kept


def test_a_deleted_day_comes_back_with_its_own_answers(diary: Diary) -> None:
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    kept = diary.check_ins.save(CheckIn(TODAY, own={fog.id: 4}))
    diary.check_ins.delete(kept.id)
    assert diary.check_ins.on(TODAY) is None
    (item,) = diary.bin.items()
    assert item.title == "Check-in for Monday 23 November 2026"
    diary.check_ins.save(CheckIn(TODAY, energy=1))
    with pytest.raises(TakenError):
        diary.bin.put_back(item)
    diary.history.undo()
    diary.bin.put_back(item)
    assert diary.check_ins.on(TODAY) == kept


def test_what_is_removed_for_good_leaves_no_answer_behind(diary: Diary) -> None:
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    best = diary.own_questions.save(OwnQuestion("The best bit?", QuestionKind.WORDS))
    kept = diary.check_ins.save(CheckIn(TODAY, own={fog.id: 4, best.id: "tea"}))
    diary.own_questions.delete(best.id)
    seen = diary.check_ins.on(TODAY)
    assert seen is not None
    assert seen.own == {fog.id: 4}
    diary.bin.remove_for_good(diary.bin.items()[0])
    diary.check_ins.delete(kept.id)
    diary.bin.remove_for_good(diary.bin.items()[0])
    assert read_table(diary.connection, "own_answers") == []
    assert read_table(diary.connection, "check_ins") == []


def test_several_days_are_filled_in_one_change_and_the_others_stay(diary: Diary) -> None:
    there = diary.check_ins.save(CheckIn(ago(3), energy=9, zone=ZONE))
    diary.check_ins.delete(diary.check_ins.save(CheckIn(ago(2), energy=1)).id)
    filled = diary.check_ins.fill(ago(4), ago(1), CheckIn(TODAY, note="resting", zone=ZONE))
    assert filled == [ago(4), ago(2), ago(1)]
    days = {each.day: each for each in diary.check_ins.between(ago(9), TODAY)}
    assert list(days) == [ago(4), ago(3), ago(2), ago(1)]
    assert days[ago(3)] == there
    assert days[ago(2)].note == "resting"
    assert [filled_in_later(days[ago(back)]) for back in (4, 2, 1)] == [True, True, False]
    diary.history.undo()
    assert diary.check_ins.days(ago(9), TODAY) == {ago(3)}


def test_days_that_are_filled_in_like_another_leave_that_one_as_it_is(diary: Diary) -> None:
    like = diary.check_ins.save(CheckIn(ago(4), note="resting", zone=ZONE))
    assert diary.check_ins.fill(ago(3), ago(2), like) == [ago(3), ago(2)]
    assert diary.check_ins.on(ago(4)) == like
    assert diary.check_ins.days(ago(9), TODAY) == {ago(4), ago(3), ago(2)}


def test_the_last_check_in_before_a_day_is_found_within_a_week(diary: Diary) -> None:
    diary.check_ins.save(CheckIn(ago(5), energy=2))
    diary.check_ins.save(CheckIn(TODAY, energy=4))
    found = diary.check_ins.before(TODAY, 7)
    assert found is not None
    assert found.day == ago(5)
    assert diary.check_ins.before(ago(5), 7) is None
    assert diary.check_ins.before(TODAY, 5) == found
    assert diary.check_ins.before(TODAY, 4) is None
    assert diary.check_ins.first_day() == ago(5)
    assert diary.check_ins.last_day(ago(1)) == ago(5)


def test_the_first_and_the_last_day_with_a_check_in_are_known(diary: Diary) -> None:
    assert (diary.check_ins.first_day(), diary.check_ins.last_day(TODAY)) == (None, None)
    for back in (5, 9, 2):
        diary.check_ins.save(CheckIn(ago(back), energy=2))
    assert (diary.check_ins.first_day(), diary.check_ins.last_day(TODAY)) == (ago(9), ago(2))


def test_a_question_is_put_aside_and_asked_again(diary: Diary) -> None:
    fog = diary.own_questions.save(OwnQuestion("Foggy head?"))
    diary.own_questions.put_aside(fog.id, TODAY)
    assert diary.own_questions.asked() == []
    assert diary.own_questions.all() == [replace(fog, ended_on=TODAY)]
    assert diary.own_questions.all()[0].kind is QuestionKind.NUMBER
    diary.own_questions.put_aside(fog.id, None)
    assert diary.own_questions.asked() == [fog]
    titles = [each.title for each in diary.history.recent(2)]
    assert titles == ["A question asked again", "A question put aside"]
    diary.own_questions.delete(fog.id)
    assert diary.own_questions.all() == []
    (item,) = diary.bin.items()
    diary.bin.put_back(item)
    assert diary.own_questions.all() == [fog]


def test_questions_stand_in_their_places_and_those_put_aside_last(diary: Diary) -> None:
    aside, second, first = (
        diary.own_questions.save(OwnQuestion(words, place=place))
        for words, place in (("Legs?", 0), ("Mood?", 2), ("Fog?", 1))
    )
    diary.own_questions.put_aside(aside.id, TODAY)
    assert [each.words for each in diary.own_questions.all()] == ["Fog?", "Mood?", "Legs?"]
    assert diary.own_questions.asked() == [first, second]


def test_pain_numbers_are_kept_by_time_and_place(diary: Diary, clock: FixedClock) -> None:
    early, late = (
        diary.pain_numbers.save(PainNumber(TODAY, 4, clock().replace(hour=hour), place, ZONE))
        for hour, place in ((7, "left knee"), (6, "hip"))
    )
    before = diary.pain_numbers.save(PainNumber(ago(1), 0, body_place="hip", zone=ZONE))
    assert diary.pain_numbers.between(ago(1), TODAY) == [before, late, early]
    assert diary.pain_numbers.newest(2) == [early, late]
    assert diary.pain_numbers.places_lately(5) == ["left knee", "hip"]
    diary.pain_numbers.delete(early.id)
    assert diary.pain_numbers.one(early.id) is None
    diary.history.undo()
    assert diary.pain_numbers.one(early.id) == early


def test_rows_read_and_written_again_are_the_same(diary: Diary, clock: FixedClock) -> None:
    fill_check_ins(diary)
    for table in TABLES:
        (row,) = read_table(diary.connection, table)
        again = written_again(table, row)
        assert again == {name: row[name] for name in again}, table
    told = CheckIn(TODAY, zone=ZONE, written_at=clock(), id="a")
    assert check_in_from(check_in_row(told)) == told
    pain = PainNumber(TODAY, 0, None, None, ZONE, clock(), "a")
    assert pain_number_from(row_of(pain)) == pain


def test_today_offers_it_in_the_afternoon_and_once_a_week_where_that_is_chosen(
    diary: Diary, clock: FixedClock
) -> None:
    def offered() -> bool:
        return "checkin:today" in [each.place for each in todays_cards(diary, clock())]

    assert not offered()
    clock.pass_time(hours=6)
    assert offered()
    diary.check_ins.save(CheckIn(TODAY, energy=1))
    assert not offered()
    clock.pass_time(days=1)
    assert offered()
    diary.settings.change(check_in_every="week")
    assert not offered()
    clock.pass_time(days=6)
    assert offered()


def test_the_example_person_checks_in_with_gaps_and_without_pain_numbers(
    tmp_path: Path, clock: FixedClock
) -> None:
    path = tmp_path / "example.db"
    make_example(path, clock)
    with closing(Diary.open(path, now=clock, kind=DiaryKind.EXAMPLE)) as diary:
        told = diary.check_ins.between(ago(84), TODAY)
        assert 40 < len(told) < 75
        assert [each.day for each in told][-1] < TODAY
        assert sum(each.note == CheckIns.resting for each in told if filled_in_later(each)) == 7
        assert any(each.own for each in told)
        assert diary.pain_numbers.newest(1) == []
        assert all(each.written_at and each.written_at < clock() for each in told)
