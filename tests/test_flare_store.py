"""People, the flare-up plan with its earlier versions, and flare-ups kept in the diary."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Ease, Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.store.diary import Diary
from pain_companion.store.flare_rows import flare_from, line_from, step_from
from pain_companion.store.people import person_from
from pain_companion.store.records import row_of
from tests import strategies
from tests.clock import FixedClock
from tests.flares import ANA, TODAY, fill_flares, start_flare, write_plan
from tests.left_behind import left_of
from tests.pacing import answer_safety_question, start_walking


@given(strategies.people)
def test_a_person_comes_back_from_their_row_as_they_were(person: Person) -> None:
    assert person_from(row_of(person)) == person


@given(strategies.plan_lines)
def test_a_line_comes_back_from_its_row_as_it_was(line: PlanLine) -> None:
    assert line_from(row_of(line)) == line


@given(strategies.flares)
def test_a_flare_up_comes_back_from_its_row_as_it_was(flare: Flare) -> None:
    assert flare_from(row_of(flare)) == flare


@given(strategies.flare_steps)
def test_a_step_comes_back_from_its_row_as_it_was(step: FlareStep) -> None:
    assert step_from(row_of(step)) == step


@pytest.mark.parametrize(("words", "more"), [("1", "1"), ("100", None)])
def test_any_share_from_1_to_100_is_a_line(words: str, more: str | None) -> None:
    line = PlanLine(Part.EASE, words, more, since=FixedClock()())
    assert line_from(row_of(line)) == line


@pytest.mark.parametrize(
    ("words", "more"), [("0", "2"), ("101", "2"), ("half", "2"), ("", "2"), ("50", "0")]
)
def test_a_share_that_is_none_is_no_line(words: str, more: str) -> None:
    line = PlanLine(Part.EASE, words, more, since=FixedClock()())
    with pytest.raises(ValueError, match=r"share|invalid literal"):
        line_from(row_of(line))


def test_a_changed_line_keeps_the_earlier_plan(diary: Diary, clock: FixedClock) -> None:
    written = write_plan(diary)
    then = clock()
    clock.pass_time(days=30)
    changed = diary.flares.save_line(replace(written[0], words="I know this. It passes."))
    assert diary.flares.plan().of(Part.SAY_TO_MYSELF) == [changed]
    before = diary.flares.plan(then).of(Part.SAY_TO_MYSELF)
    assert [line.words for line in before] == [written[0].words]
    assert diary.flares.changed_at() == [clock(), then]


def test_a_line_taken_out_is_there_again_after_undo(diary: Diary) -> None:
    written = write_plan(diary)
    diary.flares.end_line(written[1].id)
    assert len(diary.flares.plan().of(Part.FIRST_HOURS)) == 1
    diary.history.undo()
    assert len(diary.flares.plan().of(Part.FIRST_HOURS)) == 2


def test_a_line_that_has_ended_already_keeps_when_it_did(diary: Diary, clock: FixedClock) -> None:
    line = write_plan(diary)[0]
    diary.flares.end_line(line.id)
    before = diary.flares.lines()
    clock.pass_time(days=1)
    diary.flares.end_line(line.id)
    assert diary.flares.lines() == before


def test_going_back_brings_the_earlier_words_and_loses_none(
    diary: Diary, clock: FixedClock
) -> None:
    written = write_plan(diary)
    then = clock()
    clock.pass_time(days=1)
    diary.flares.save_line(replace(written[0], words="changed"))
    diary.flares.end_line(written[1].id)
    diary.flares.save_line(PlanLine(Part.DAYS_1_2, "new"))
    clock.pass_time(days=1)
    diary.flares.go_back_to(then)
    assert [line.words for line in diary.flares.plan().lines] == [
        line.words for line in diary.flares.plan(then).lines
    ]
    later = diary.flares.plan(clock() - timedelta(hours=1))
    assert "changed" in [line.words for line in later.lines]
    diary.history.undo()
    assert "new" in [line.words for line in diary.flares.plan().lines]


def test_how_much_to_ease_is_half_until_it_is_said(diary: Diary) -> None:
    assert diary.flares.plan().ease == Ease(50, 2)
    diary.flares.save_line(PlanLine(Part.EASE, "30", "3"))
    assert diary.flares.plan().ease == Ease(30, 3)


def test_plans_hold_whole_unless_a_flare_up_eases_them(diary: Diary) -> None:
    assert diary.flares.share_now() == 100
    answer_safety_question(diary)
    walking = start_walking(diary)
    half = replace(walking, amount=Decimal("4.8"))
    assert diary.flares.eased_plan(walking.activity_id) == walking
    flare = start_flare(diary, days_ago=2)
    assert diary.flares.current() == flare
    assert diary.flares.share_now() == 50
    assert diary.flares.eased_plan(walking.activity_id) == half
    assert diary.flares.eased_plans() == {walking.activity_id: half}
    assert diary.flares.eased_plan("not there") is None
    over = diary.flares.end(replace(flare, ended_on=TODAY, back_percent=75), set())
    assert diary.flares.current() is None
    assert diary.flares.share_now() == 75
    diary.flares.save(replace(over, back_percent=100))
    assert diary.flares.share_now() == 100


def test_without_a_pacing_plan_there_is_nothing_to_bring_back(diary: Diary) -> None:
    flare = start_flare(diary)
    over = diary.flares.end(replace(flare, ended_on=TODAY), set())
    assert over.back_percent == 100
    assert diary.flares.share_now() == 100


def test_an_earlier_flare_up_that_is_written_down_later_eases_nothing_now(diary: Diary) -> None:
    last = replace(start_flare(diary), ended_on=TODAY, back_percent=80)
    diary.flares.save(last)
    before = last.started_on - timedelta(days=60)
    earlier = diary.flares.save(Flare(before, ended_on=before + timedelta(days=9)))
    assert diary.flares.all() == [last, earlier]
    assert (diary.flares.last(), diary.flares.share_now()) == (last, 80)


def test_ending_a_flare_up_and_what_helped_is_one_change(diary: Diary) -> None:
    flare = start_flare(diary)
    done = diary.flares.save_step(FlareStep(flare.id, "Rest", StepAnswer.DONE, TODAY))
    diary.flares.save_step(FlareStep(flare.id, "Walk", StepAnswer.DONE, TODAY))
    diary.flares.end(replace(flare, ended_on=TODAY), {done.id})
    assert [step.helped for step in diary.flares.steps(flare.id)] == [True, False]
    diary.history.undo()
    assert diary.flares.current() == flare
    assert not any(step.helped for step in diary.flares.steps(flare.id))


def test_an_answer_and_where_one_was_are_one_change(diary: Diary) -> None:
    flare = diary.flares.save(replace(start_flare(diary), at_step="a-step"))
    answered = replace(flare, at_step=None)
    diary.flares.answer(answered, FlareStep(flare.id, "Rest", StepAnswer.DONE, TODAY))
    assert diary.flares.current() == answered
    diary.history.undo()
    assert diary.flares.current() == flare
    assert diary.flares.steps(flare.id) == []


def test_the_steps_of_a_flare_up_are_its_own_without_those_in_the_bin(diary: Diary) -> None:
    flare, other = start_flare(diary), diary.flares.save(Flare(TODAY - timedelta(days=90), TODAY))
    rest, gone, _ = (
        diary.flares.save_step(FlareStep(of.id, "Rest", StepAnswer.DONE, TODAY))
        for of in (flare, flare, other)
    )
    diary.flares.delete_step(gone.id)
    assert diary.flares.steps(flare.id) == [rest]


def test_an_answer_keeps_when_it_was_given(diary: Diary, clock: FixedClock) -> None:
    flare, given_at = start_flare(diary), clock()
    step = diary.flares.save_step(FlareStep(flare.id, "Rest", StepAnswer.DONE, TODAY))
    clock.pass_time(hours=2)
    later = diary.flares.save_step(replace(step, helped=True))
    assert (step.answered_at, later.answered_at) == (given_at, given_at)


def test_people_keep_their_order(diary: Diary) -> None:
    ana = diary.people.save(ANA)
    ben = diary.people.save(Person("Ben", place=1))
    diary.people.save_all([replace(ana, place=1), replace(ben, place=0)])
    assert [each.name for each in diary.people.all()] == ["Ben", ANA.name]
    diary.people.delete(ben.id)
    assert [each.name for each in diary.people.all()] == [ANA.name]


def test_removing_a_flare_up_for_good_removes_its_steps(diary: Diary) -> None:
    fill_flares(diary)
    flare = diary.flares.all()[0]
    diary.flares.delete(flare.id)
    item = next(each for each in diary.bin.items() if each.id == flare.id)
    assert left_of(diary, "[rest]") == ["[rest]"]
    diary.bin.remove_for_good(item)
    assert diary.flares.steps(flare.id) == []
    assert left_of(diary, "[rest]") == []
