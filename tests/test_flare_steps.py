"""Which steps are for which day, which of them comes now, and what was answered today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given as given_that
from hypothesis import strategies as st

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import FlarePlan, Part, PlanLine
from pain_companion.domain.flare_steps import Step, Way, steps_of_day, way_on
from tests.clock import LONDON

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, tzinfo=LONDON)
FLARE = Flare(TODAY, id="flare")
PLAN = FlarePlan(
    [
        PlanLine(Part.SAY_TO_MYSELF, "One step at a time", id="say"),
        PlanLine(Part.FIRST_HOURS, "Breathe slowly", id="breathe"),
        PlanLine(Part.DAYS_1_2, "Ask Jo to cook", id="jo"),
        PlanLine(Part.DAYS_3_7, "Walk to the gate", id="gate"),
        PlanLine(Part.COMFORT_KIT, "The blue blanket", id="kit"),
    ]
)


def general(part: Part) -> Sequence[str]:
    return (f"a general step of {part}",)


def answered(
    step: str | None, words: str, answer: StepAnswer = StepAnswer.DONE, minutes: int = 0
) -> FlareStep:
    moment = NOW + timedelta(minutes=minutes)
    return FlareStep("flare", words, answer, TODAY, step, answered_at=moment, id=f"{minutes}")


def way(
    *given: FlareStep, plan: FlarePlan = PLAN, flare: Flare = FLARE, today: date = TODAY
) -> Way:
    return way_on(plan, general, flare, given, today)


def words_on(day: int, plan: FlarePlan = PLAN) -> list[str]:
    return [step.words for step in steps_of_day(plan, day, general)]


def test_each_day_has_the_steps_of_its_parts() -> None:
    assert words_on(1) == ["One step at a time", "Breathe slowly", "Ask Jo to cook"]
    assert words_on(2) == ["One step at a time", "Ask Jo to cook"]
    assert words_on(3) == words_on(8) == ["One step at a time", "Walk to the gate"]


def test_without_a_plan_there_are_general_steps_and_they_are_marked() -> None:
    steps = steps_of_day(FlarePlan(), 1, general)
    assert [step.part for step in steps] == [Part.SAY_TO_MYSELF, Part.FIRST_HOURS, Part.DAYS_1_2]
    assert [step.words for step in steps] == [f"a general step of {step.part}" for step in steps]
    assert way(plan=FlarePlan()).steps == steps
    assert all(step.is_general for step in steps)
    assert not any(step.is_general for step in steps_of_day(PLAN, 1, general))


def test_a_day_that_the_plan_says_nothing_about_has_general_steps() -> None:
    plan = FlarePlan([PlanLine(Part.DAYS_3_7, "Walk to the gate", id="gate")])
    assert steps_of_day(plan, 1, general)[0].is_general
    assert words_on(3, plan) == ["Walk to the gate"]


def test_a_day_begins_with_its_first_step() -> None:
    assert way().present == Step(Part.SAY_TO_MYSELF, "One step at a time", "say")
    assert way().before is None


def test_after_an_answer_the_first_step_without_one_comes() -> None:
    after = way(answered("say", "One step at a time"))
    assert (after.place, after.present and after.present.line_id) == (1, "breathe")
    assert after.before == Step(Part.SAY_TO_MYSELF, "One step at a time", "say")


def test_after_the_last_step_there_is_none() -> None:
    done = way(*(answered(line.id, line.words) for line in PLAN.lines))
    assert done.present is None
    assert done.answer(StepAnswer.DONE, FLARE, TODAY) is None


def test_a_step_that_was_gone_back_to_comes_again_and_is_answered_anew() -> None:
    given = [
        answered("say", "One step at a time"),
        answered("breathe", "Breathe slowly", minutes=1),
    ]
    back = way(*given, flare=replace(FLARE, at_step="say"))
    assert back.place == 0
    anew = back.answer(StepAnswer.NOT_NOW, FLARE, TODAY)
    assert anew is not None
    assert (anew.id, anew.line_id, anew.answer) == (given[0].id, "say", StepAnswer.NOT_NOW)
    assert way(*given, flare=replace(FLARE, at_step="breathe")).place == 1


def test_an_answer_keeps_the_words_of_its_step_and_its_day() -> None:
    assert way().answer(StepAnswer.DONE, FLARE, TODAY) == FlareStep(
        "flare", "One step at a time", StepAnswer.DONE, TODAY, "say"
    )


def test_a_new_day_begins_anew_wherever_one_was() -> None:
    yesterday = replace(answered("jo", "Ask Jo to cook"), day=TODAY - timedelta(days=1))
    flare = replace(FLARE, started_on=TODAY - timedelta(days=1), at_step="jo")
    assert way(yesterday, flare=flare).place == 0


def test_the_newest_answer_of_the_day_counts() -> None:
    given = [
        answered("say", "One step at a time", StepAnswer.NOT_NOW),
        answered("say", "One step at a time", StepAnswer.DONE, minutes=1),
    ]
    assert way(*given).answers["say"].answer is StepAnswer.DONE
    assert way(*given).left_for_later == []


def test_what_is_left_for_later_comes_in_the_order_in_which_it_was_put_off() -> None:
    given = [
        answered("say", "One step at a time", StepAnswer.NOT_NOW, minutes=9),
        answered("breathe", "Breathe slowly", StepAnswer.NOT_NOW, minutes=2),
        answered("jo", "Ask Jo to cook", minutes=3),
    ]
    assert [step.line_id for step in way(*given).left_for_later] == ["breathe", "say"]


def test_a_line_that_was_moved_in_the_plan_keeps_its_answer() -> None:
    moved = FlarePlan([replace(line, id=f"new {line.id}") for line in PLAN.lines])
    assert way(answered("say", "One step at a time"), plan=moved).place == 1


def test_two_lines_with_the_same_words_are_answered_apart() -> None:
    plan = FlarePlan(
        [
            PlanLine(Part.FIRST_HOURS, "Breathe slowly", id="first"),
            PlanLine(Part.DAYS_1_2, "Breathe slowly", id="second"),
        ]
    )
    assert way(answered("first", "Breathe slowly"), plan=plan).place == 1


def test_a_line_taken_out_while_it_is_the_present_one_gives_way_to_the_first_open_one() -> None:
    plan = FlarePlan([line for line in PLAN.lines if line.id != "breathe"])
    flare = replace(FLARE, at_step="breathe")
    at = way(answered("say", "One step at a time"), plan=plan, flare=flare)
    assert at.present is not None
    assert at.present.line_id == "jo"


def test_an_earlier_start_brings_the_steps_of_a_later_day_at_once() -> None:
    given = [answered("say", "One step at a time"), answered("breathe", "Breathe slowly")]
    earlier = replace(FLARE, started_on=TODAY - timedelta(days=3))
    at = way(*given, flare=earlier)
    assert [step.line_id for step in at.steps] == ["say", "gate"]
    assert at.place == 1


def test_days_are_counted_by_the_calendar_across_the_clock_change() -> None:
    flare = replace(FLARE, started_on=date(2026, 10, 24))
    assert [flare.day_on(date(2026, 10, day)) for day in (24, 25, 26)] == [1, 2, 3]


@given_that(st.lists(st.tuples(st.sampled_from(["say", "breathe", "jo", None]), st.booleans())))
def test_whatever_was_answered_there_is_a_place_among_the_steps(
    answers: list[tuple[str | None, bool]],
) -> None:
    given = [
        answered(line, line or "x", StepAnswer.DONE if done else StepAnswer.NOT_NOW, minutes=place)
        for place, (line, done) in enumerate(answers)
    ]
    at = way(*given)
    assert (at.present is None) is ({line for line, _ in answers} >= {"say", "breathe", "jo"})
    assert all(step.key in at.answers for step in at.steps[: at.place])
