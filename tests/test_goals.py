"""What a person wants to do: what rests, what is asked about, what is kept, and how it is told."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.demo.example import make_example
from pain_companion.domain.attainment import Attainment, AttainmentError, Level, t_score
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import (
    STATE_AFTER,
    Decision,
    Goal,
    GoalAnswer,
    GoalDay,
    GoalReview,
    GoalStep,
    State,
    after_review,
    alive,
    attainment,
    is_one_more,
    rests,
    review_due,
    standing,
)
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.goal_rows import (
    goal_day_from,
    goal_from,
    goal_review_from,
    goal_step_from,
)
from pain_companion.store.records import row_of
from pain_companion.text import one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.typed_dates import read_coming_date
from pain_companion.words.attainment import NO_LEVELS, Scaled, attainment_lines, working_lines
from pain_companion.words.day_answers import look_back
from pain_companion.words.days_as_typed import lasting_day
from pain_companion.words.goal_entry import (
    read_goal,
    read_review,
    read_step,
    typed_from_goal,
    typed_from_review,
)
from pain_companion.words.goals import (
    LOOK_BACK_TODAY,
    RESTS_IN_FLARE,
    Around,
    activity_words,
    goal_facts,
    goal_lines,
    if_then_words,
    level_lines,
    review_lines,
    state_words,
    steps_words,
    towards,
)
from tests.clock import FixedClock
from tests.goals import GARDEN, ONE_DAY, SEA, TODAY, WRITE, fill_goals, write_to_robin
from tests.goals import look_back as looked_back

FLARE = Flare(TODAY - ONE_DAY)
OVER = replace(FLARE, ended_on=TODAY)
days = st.dates(date(1990, 1, 1), date(2190, 1, 1))
said = st.text(min_size=1).map(one_line).filter(bool)
lines = st.none() | said
numbers = st.none() | st.integers(0, 3)
goals = st.builds(
    Goal,
    words=said,
    begun_on=days,
    direction_id=st.none() | st.just("friends"),
    **dict.fromkeys(("amount", "often", "why", "first_thing", "if_this", "then_that"), lines),
    **dict.fromkeys(("snag", "snag_answer", "level_expected", "level_much_more"), lines),
    **dict.fromkeys(("by_day", "review_on"), st.none() | days),
    **dict.fromkeys(("importance", "difficulty"), numbers),
    state_since=days,
    state=st.sampled_from(State),
    confidence=st.none() | st.integers(0, 10),
    baseline=st.none() | st.sampled_from((-1, -2)),
    place=st.integers(0, 9),
    id=st.just("one"),
)
reviews = st.builds(
    GoalReview,
    goal_id=st.just("one"),
    day=days,
    learned=lines,
    did=lines,
    decision=st.none() | st.sampled_from(Decision),
    level=st.none() | st.sampled_from(Level),
    id=st.just("back"),
)


@pytest.mark.parametrize("state", State)
def test_what_is_alive_rests_while_a_flare_up_lasts_and_nothing_is_kept_of_it(state: State) -> None:
    goal = replace(WRITE, state=state)
    assert rests(goal, None) is rests(goal, OVER) is (state is State.RESTING)
    assert rests(goal, FLARE) is (state in (State.ALIVE, State.RESTING))
    assert goal.is_over is (state in (State.REACHED, State.LET_GO))


def test_looking_back_is_due_from_its_day_on_unless_it_rests_or_is_over() -> None:
    assert review_due(replace(WRITE, review_on=TODAY), None, TODAY)
    assert review_due(replace(WRITE, review_on=TODAY - 90 * ONE_DAY), None, TODAY)
    assert not review_due(replace(WRITE, review_on=TODAY + ONE_DAY), None, TODAY)
    assert not review_due(WRITE, None, TODAY)
    assert not review_due(replace(WRITE, review_on=TODAY), FLARE, TODAY)
    for state in (State.RESTING, State.REACHED, State.LET_GO):
        assert not review_due(replace(WRITE, review_on=TODAY, state=state), None, TODAY)


def test_only_the_fourth_is_asked_about() -> None:
    assert [is_one_more([WRITE] * count) for count in range(6)] == [
        *(False, False, False, True, False, False)
    ]
    resting = replace(WRITE, state=State.RESTING)
    assert not is_one_more([WRITE, WRITE, resting, replace(WRITE, state=State.REACHED)])
    assert alive([WRITE, resting]) == [WRITE]


def test_it_stands_in_a_state_since_it_came_to_it() -> None:
    rested = standing(WRITE, State.RESTING, TODAY)
    assert (rested.state, rested.state_since) == (State.RESTING, TODAY)
    assert standing(rested, State.RESTING, TODAY + ONE_DAY) == rested


@pytest.mark.parametrize("decision", Decision)
def test_what_is_decided_counts_once(decision: Decision) -> None:
    review = GoalReview("one", TODAY, decision=decision)
    after = after_review(WRITE, review, None, TODAY + ONE_DAY)
    assert (after.state, after.review_on) == (STATE_AFTER[decision], TODAY + ONE_DAY)
    again = standing(after, State.ALIVE, TODAY)
    corrected = after_review(again, replace(review, learned="more"), review, None)
    assert (corrected.state, corrected.review_on) == (State.ALIVE, None)


def test_without_a_decision_it_stands_as_it_did() -> None:
    resting = replace(WRITE, state=State.RESTING)
    assert after_review(resting, GoalReview("one", TODAY, "a lot"), None, None) == resting


def test_the_level_of_the_last_look_back_with_one_counts_for_attainment() -> None:
    old = GoalReview("one", TODAY - 9 * ONE_DAY, level=Level.LESS)
    new = GoalReview("one", TODAY - 5 * ONE_DAY, level=Level.MORE)
    plain = GoalReview("one", TODAY)
    found = attainment(WRITE, [plain, new, old])
    assert found == Attainment(Level.MORE, Level.LESS, 2, 3)
    assert attainment(WRITE, [plain]) is None
    unweighed = attainment(replace(GARDEN, baseline=-2), [old])
    assert unweighed == Attainment(Level.LESS, Level.MUCH_LESS, 1, 1)


def test_nothing_of_a_scale_is_there_until_something_is_written_for_it() -> None:
    assert WRITE.is_scaled
    assert not GARDEN.is_scaled
    assert replace(GARDEN, importance=0).is_scaled
    assert level_lines(WRITE) == ["- About what I hoped for: a letter a month"]


def test_the_working_of_a_t_score_is_the_sum_that_gives_it() -> None:
    measured = [
        Attainment(Level.EXPECTED, Level.LESS, 3, 3),
        Attainment(Level.MORE, Level.MUCH_LESS, 2, 2),
        Attainment(Level.LESS, Level.LESS, 2, 1),
    ]
    told = working_lines(measured)
    assert told[1] == "Σw = 15, Σ(w²) = 101"
    assert told[3] == f"Now: Σ(w x) = {4 - 2}, T = {t_score(measured):.1f}"
    assert t_score(measured) == 50 + 10 * 2 / (0.7 * 101 + 0.3 * 15**2) ** 0.5
    assert told[2].startswith("At the beginning: Σ(w x) = -19, T = ")


def test_weights_of_nothing_are_refused_in_a_sentence_and_no_level_is_no_fault() -> None:
    nothing = Scaled("rest", (), Attainment(Level.MORE, importance=0))
    with pytest.raises(AttainmentError, match="No goal has a weight"):
        attainment_lines([nothing], TODAY)
    assert attainment_lines([Scaled("rest", (), None)], TODAY)[-1] == NO_LEVELS


@given(goals)
def test_a_goal_comes_back_from_its_row_and_from_what_one_would_type(goal: Goal) -> None:
    assert goal_from(row_of(goal)) == goal
    entry = read_goal(typed_from_goal(goal), goal, TODAY)
    assert entry.record == goal


@given(reviews)
def test_a_look_back_comes_back_from_its_row_and_from_what_one_would_type(
    review: GoalReview,
) -> None:
    assert goal_review_from(row_of(review)) == review
    if any((review.learned, review.did, review.decision, review.level is not None)):
        assert read_review(typed_from_review(review), review, TODAY).record == review


def test_steps_and_days_come_back_from_their_rows() -> None:
    step = GoalStep("one", "find the pen", TODAY, 3, "step")
    told = GoalDay("one", TODAY, GoalAnswer.NOT_TODAY, "rain", "day")
    assert goal_step_from(row_of(step)) == step
    assert goal_day_from(row_of(told)) == told


@pytest.mark.parametrize("wrong", [{"decision": "fly"}, {"level": 9}])
def test_a_look_back_with_what_cannot_be_is_not_read(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        goal_review_from({**row_of(GoalReview("one", TODAY)), **wrong})


def lasting(said: str) -> str:
    """A day ahead that is typed today, as a draft has it."""
    return lasting_day(said, lambda typed: read_coming_date(typed, TODAY))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("12 December", date(2026, 12, 12)),
        ("22 nov", date(2027, 11, 22)),
        ("23/11", TODAY),
        ("Friday", date(2026, 11, 27)),
        ("Monday", TODAY),
        ("tomorrow", date(2026, 11, 24)),
        ("in two weeks", date(2026, 12, 7)),
        ("in a week", date(2026, 11, 30)),
        ("in 10 days", date(2026, 12, 3)),
        ("in a month", date(2026, 12, 23)),
        ("in 14 months", date(2028, 1, 23)),
        ("this Friday", date(2026, 11, 27)),
        ("on the 12th of December", date(2026, 12, 12)),
        ("the day after tomorrow", date(2026, 11, 25)),
        ("29 February", date(2028, 2, 29)),
        ("1/11/2026", date(2026, 11, 1)),
        ("yesterday", date(2026, 11, 22)),
    ],
)
def test_a_day_ahead_is_read_as_it_is_said(said: str, day: date) -> None:
    assert read_coming_date(said, TODAY) == day
    assert read_coming_date(lasting(said), TODAY + 3 * ONE_DAY) == day


@pytest.mark.parametrize("said", ["", "soon", "30 February", "in weeks", "1/1/2500"])
def test_what_is_no_day_ahead_is_not_guessed(said: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_coming_date(said, TODAY)
    assert lasting(said) == said


def test_a_month_ahead_of_the_last_day_of_a_month_is_the_last_day_of_one() -> None:
    assert read_coming_date("in 3 months", date(2026, 11, 30)) == date(2027, 2, 28)


def test_what_is_asked_for_a_day_ahead_is_a_day_ahead() -> None:
    with pytest.raises(NotUnderstoodError, match="12 December, Friday or in 2 weeks"):
        read_coming_date("soon", TODAY)


@given(days)
def test_a_day_ahead_without_its_year_is_the_first_one_from_today_on(day: date) -> None:
    said = f"{day.day}/{day.month}"
    found = read_coming_date(said, TODAY)
    assert (found.day, found.month) == (day.day, day.month)
    assert TODAY <= found <= date(2028, 2, 29)


def test_only_the_words_are_needed_and_what_is_not_understood_is_said() -> None:
    assert read_goal({}, None, TODAY).missing == ["what you want to do"]
    made = read_goal({"words": " sit  down "}, None, TODAY).record
    assert made == Goal("sit down", TODAY)
    entry = read_goal({"words": "x", "by_day": "someday"}, None, TODAY)
    assert entry.record is None
    assert "by_day" in entry.problems
    assert read_step({"words": ""}, GoalStep("one", ""), TODAY).missing == ["a few words"]
    assert (
        "reached_on"
        in read_step({"words": "x", "reached_on": "tomorrow"}, GoalStep("one", ""), TODAY).problems
    )
    assert read_review({}, GoalReview("one", TODAY), TODAY).record is None


def test_a_list_says_how_it_stands_and_blames_nobody() -> None:
    friends = Around("friends")
    in_flare = Around("friends", flare=FLARE)
    goal = replace(WRITE, review_on=TODAY)
    assert goal_lines(goal, friends, TODAY, limited=False) == [
        "three lines · on Sundays · by Saturday 12 December",
        "Towards: friends",
        LOOK_BACK_TODAY,
    ]
    assert goal_lines(goal, in_flare, TODAY, limited=True) == [
        "Towards: friends",
        RESTS_IN_FLARE,
    ]
    assert towards(replace(GARDEN, direction_id="1"), [Direction("fair", id="1")]) == "fair"
    assert goal_lines(GARDEN, Around(), TODAY, limited=False) == []
    since = TODAY - 3 * ONE_DAY
    told = {
        state: state_words(replace(SEA, state=state, state_since=since), None, TODAY)
        for state in State
    }
    assert told == {
        State.ALIVE: "",
        State.RESTING: "It has rested since Friday 20 November. Nothing is lost.",
        State.REACHED: "Reached on Friday 20 November.",
        State.LET_GO: "Let go on Friday 20 November.",
    }


def test_within_limits_no_amount_no_plan_and_no_level_is_told() -> None:
    walking = Activity("Walking", id="walking")
    plan = Plan("walking", TODAY, Decimal(9), first_amount=Decimal(9))
    for limited in (False, True):
        around = Around("", activity_words(walking, plan, limited=limited))
        facts = dict(goal_facts(WRITE, around, TODAY, limited=limited))
        assert ("How much and how often" in facts) is not limited
        assert ("Plan:" in facts["My activity"]) is not limited
        assert facts["My activity"].startswith("Walking")
        review = GoalReview("one", TODAY, "slow is fine", level=Level.MORE)
        told = review_lines(review, WRITE, limited=limited)
        assert told[0] == "Learned: slow is fine"
        assert any("hoped" in line for line in told) is not limited


def test_the_plan_of_one_sentence_and_the_small_steps_are_told_as_far_as_they_are_there() -> None:
    assert if_then_words(WRITE) == "If I have had my tea, then I will write one line"
    assert if_then_words(replace(WRITE, then_that=None)) == "If I have had my tea"
    assert if_then_words(replace(WRITE, if_this=None)) == "I will write one line"
    steps = [GoalStep("one", "pen", TODAY), GoalStep("one", "line")]
    assert steps_words(steps, TODAY) == ["- pen (reached on Monday 23 November)", "- line"]


def test_weeks_are_told_in_words_and_a_day_without_an_answer_is_left_out() -> None:
    told = [GoalDay("one", TODAY - n * ONE_DAY, list(GoalAnswer)[n % 3]) for n in (0, 1, 3, 9)]
    assert look_back(told, TODAY) == [
        "17 to 23 November: done on 2 days, part of it on 1 day.",
        "10 to 16 November: done on 1 day.",
    ]


def test_a_day_is_answered_once_keeps_its_note_and_is_taken_back(diary: Diary) -> None:
    goal = diary.goals.save(WRITE)
    diary.goal_days.save(GoalDay(goal.id, TODAY, GoalAnswer.PART, "the envelope"))
    diary.goal_days.answer(goal.id, TODAY, GoalAnswer.DONE)
    (told,) = diary.goal_days.days(TODAY, TODAY)
    assert (told.answer, told.note) == (GoalAnswer.DONE, "the envelope")
    diary.goal_days.answer(goal.id, TODAY, None)
    assert diary.goal_days.on(goal.id, TODAY) is None
    diary.history.undo()
    assert diary.goal_days.on(goal.id, TODAY) == told
    diary.goal_days.delete(told.id)
    assert diary.goal_days.on(goal.id, TODAY) is None
    assert diary.history.recent(1)[0].title == "Deleted: how a day went"
    diary.bin.put_back(diary.bin.items()[0])
    assert diary.goal_days.on(goal.id, TODAY) == told


def test_a_day_that_two_windows_tell_of_is_told_once(diary: Diary) -> None:
    goal = diary.goals.save(WRITE)
    diary.goal_days.save(GoalDay(goal.id, TODAY, GoalAnswer.PART))
    later = diary.goal_days.save(GoalDay(goal.id, TODAY, GoalAnswer.DONE, "all three lines"))
    assert diary.goal_days.days(TODAY, TODAY) == [later]


def test_days_stand_in_their_order_and_looks_back_with_the_last_day_first(diary: Diary) -> None:
    goal = diary.goals.save(WRITE)
    days_written = TODAY, TODAY - ONE_DAY
    today, before = (
        diary.goal_days.save(GoalDay(goal.id, day, GoalAnswer.DONE)) for day in days_written
    )
    assert diary.goal_days.days(before.day, TODAY) == [before, today]
    assert diary.goal_days.days(TODAY, TODAY) == [today]
    reviews = [diary.goal_days.save_review(GoalReview(goal.id, day), goal) for day in days_written]
    assert diary.goal_days.reviews(goal.id) == reviews


def test_a_small_step_is_reached_and_taken_back(diary: Diary) -> None:
    goal = write_to_robin(diary)
    first, second = diary.goals.steps(goal.id)
    diary.goals.reach(second.id, TODAY - ONE_DAY)
    diary.goals.reach(first.id, None)
    assert [each.reached_on for each in diary.goals.steps(goal.id)] == [None, TODAY - ONE_DAY]
    titles = [change.title for change in diary.history.recent(2)]
    assert titles == ["A small step not reached yet", "A small step reached"]
    diary.history.undo()
    diary.history.undo()
    assert diary.goals.steps(goal.id) == [first, second]


def test_a_look_back_and_what_is_decided_are_one_change(diary: Diary) -> None:
    goal = diary.goals.save(WRITE)
    review = GoalReview(goal.id, TODAY, "slowly", decision=Decision.REST)
    diary.goal_days.save_review(review, after_review(goal, review, None, None))
    rested = diary.goals.goal(goal.id)
    assert rested is not None
    assert (rested.state, rested.state_since) == (State.RESTING, TODAY)
    diary.history.undo()
    assert diary.goals.goal(goal.id) == goal
    assert diary.goals.goal("none") is None
    assert diary.goal_days.reviews(goal.id) == []


def test_small_steps_stand_in_their_places_and_looks_back_with_what_they_are_about(
    diary: Diary,
) -> None:
    goal, other = diary.goals.save(WRITE), diary.goals.save(GARDEN)
    last, first = diary.goals.save_steps(
        [GoalStep(goal.id, "post it", place=1), GoalStep(goal.id, "find the pen", place=0)]
    )
    assert diary.goals.steps(goal.id) == [first, last]
    diary.goals.delete_step(last.id)
    assert diary.goals.steps(goal.id) == [first]
    kept = diary.goal_days.save_review(GoalReview(goal.id, TODAY), goal)
    diary.goal_days.save_review(GoalReview(other.id, TODAY), other)
    gone = diary.goal_days.save_review(GoalReview(goal.id, TODAY), goal)
    diary.goal_days.delete_review(gone.id)
    assert diary.goal_days.reviews(goal.id) == [kept]


def test_all_about_it_goes_to_the_bin_and_comes_back_with_it(diary: Diary) -> None:
    goal = write_to_robin(diary)
    looked_back(diary, goal)
    diary.goals.delete(goal.id)
    (item,) = diary.bin.items()
    assert item.title == "Something to do, Tuesday 3 November 2026"
    assert not diary.goals.all()
    assert not diary.goal_days.days(date.min, date.max)
    diary.bin.put_back(item)
    assert [each.words for each in diary.goals.all()] == [WRITE.words]
    assert len(diary.goal_days.days(date.min, date.max)) == 1
    diary.goals.delete(goal.id)
    diary.bin.remove_for_good(diary.bin.items()[0])
    assert not diary.goals.steps(goal.id)
    assert not diary.goal_days.reviews(goal.id)


def test_what_is_over_stands_last(diary: Diary) -> None:
    fill_goals(diary)
    assert [each.words for each in diary.goals.all()] == [
        each.words for each in (WRITE, GARDEN, SEA)
    ]
    diary.goals.set_state(diary.goals.all()[0].id, State.REACHED, TODAY)
    assert [each.words for each in diary.goals.all()] == [
        each.words for each in (GARDEN, WRITE, SEA)
    ]


def test_the_words_are_found_among_all_notes(diary: Diary) -> None:
    fill_goals(diary)
    for text, source in (("robin", "goals"), ("pen", "goals"), ("envelope", "goal_days")):
        found = diary.notes.find(text, 9, ("goals", "goal_steps", "goal_days"))
        assert source in {each.source for each in found}, text
        assert {each.about for each in found} == {diary.goals.all()[0].id}
    assert diary.notes.find("kinder", 9, ("goal_reviews",))


def test_the_example_person_has_something_of_all_of_it(tmp_path: Path) -> None:
    path, clock = tmp_path / "example.db", FixedClock()
    make_example(path, clock)
    with closing(Diary.open(path, now=clock, kind=DiaryKind.EXAMPLE)) as example:
        every = example.goals.all()
        assert {each.state for each in every} == {State.ALIVE, State.RESTING}
        assert any(review_due(each, None, TODAY) for each in every)
        kept: list[Any] = [example.directions.all(), example.goals.steps(every[0].id)]
        kept += [example.goal_days.days(date.min, TODAY), example.goal_days.reviews(every[0].id)]
        assert all(kept)
        assert max(each.day for each in example.goal_days.days(date.min, date.max)) < TODAY
