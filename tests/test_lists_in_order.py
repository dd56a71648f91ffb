"""What shares a place or a day stands as it was written, or with the last written first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from pain_companion.domain.check_in import OwnQuestion
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import Goal, GoalAnswer, GoalDay, GoalReview, GoalStep
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.medicines import Medicine
from pain_companion.domain.movements import Movement
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.people import Person
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.domain.practice import PracticeLog
from pain_companion.store.diary import Diary
from tests.clock import FixedClock

TODAY = date(2026, 11, 23)
GOAL = Goal("write to Robin", TODAY, state_since=TODAY, id="one")

Save = Callable[[Diary], Any]
Listed = Callable[[Diary], Sequence[Any]]


def _goal_step(diary: Diary) -> GoalStep:
    diary.goals.save(GOAL)
    return diary.goals.save_step(GoalStep("one", "find the pen"))


def _goal_day(diary: Diary) -> GoalDay:
    goal = diary.goals.save(Goal("write", TODAY))
    return diary.goal_days.save(GoalDay(goal.id, TODAY, GoalAnswer.DONE))


def _rating(diary: Diary) -> OwnActivityRating:
    activity = diary.own_activities.save(OwnActivity("carry a cup"))
    return diary.own_activities.rate(OwnActivityRating(activity.id, TODAY, 4))


def _pleasure_day(diary: Diary) -> PleasureDay:
    pleasure = diary.pleasures.save(Pleasure("look for the moon"))
    return diary.pleasures.save_day(PleasureDay(pleasure.id, TODAY))


AS_WRITTEN: dict[str, tuple[Save, Listed]] = {
    "people": (lambda diary: diary.people.save(Person("Sam")), lambda diary: diary.people.all()),
    "pleasures": (
        lambda diary: diary.pleasures.save(Pleasure("look for the moon")),
        lambda diary: diary.pleasures.all(),
    ),
    "pleasure days": (_pleasure_day, lambda diary: diary.pleasures.days(TODAY, TODAY)),
    "own activities": (
        lambda diary: diary.own_activities.save(OwnActivity("carry a cup")),
        lambda diary: diary.own_activities.all(),
    ),
    "ratings": (_rating, lambda diary: diary.own_activities.ratings()),
    "own questions": (
        lambda diary: diary.own_questions.save(OwnQuestion("Fog?")),
        lambda diary: diary.own_questions.all(),
    ),
    "directions": (
        lambda diary: diary.directions.save(Direction("a friend")),
        lambda diary: diary.directions.all(),
    ),
    "goals": (
        lambda diary: diary.goals.save(Goal("write", TODAY)),
        lambda diary: diary.goals.all(),
    ),
    "goal steps": (_goal_step, lambda diary: diary.goals.steps("one")),
    "goal days": (_goal_day, lambda diary: diary.goal_days.days(TODAY, TODAY)),
    "movements": (
        lambda diary: diary.movements.save(Movement("swaying", TODAY)),
        lambda diary: diary.movements.all(),
    ),
    "medicines": (
        lambda diary: diary.medicines.save(Medicine("the white one")),
        lambda diary: diary.medicines.all(),
    ),
}
LAST_FIRST: dict[str, tuple[Save, Listed]] = {
    "learned": (
        lambda diary: diary.learned.save(LearnedLine("Rest first.", TODAY)),
        lambda diary: diary.learned.all(),
    ),
    "the three questions": (
        lambda diary: diary.peg.save(PegAnswers(TODAY, 6, 7, 6)),
        lambda diary: diary.peg.all(),
    ),
    "looks back": (
        lambda diary: diary.goal_days.save_review(GoalReview("one", TODAY), GOAL),
        lambda diary: diary.goal_days.reviews("one"),
    ),
    "practices": (
        lambda diary: diary.practices.save(PracticeLog("sounds", TODAY, 235, whole=True)),
        lambda diary: diary.practices.logs(TODAY, TODAY),
    ),
}


def written(diary: Diary, clock: FixedClock, save: Save) -> list[Any]:
    """Three records that differ in nothing but when they were written, two of them at once."""
    first = save(diary)
    clock.pass_time(hours=1)
    return [first, save(diary), save(diary)]


@pytest.mark.parametrize(("save", "listed"), AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_what_shares_a_place_or_a_day_stands_as_it_was_written(
    diary: Diary, clock: FixedClock, save: Save, listed: Listed
) -> None:
    assert written(diary, clock, save) == listed(diary)


@pytest.mark.parametrize(("save", "listed"), LAST_FIRST.values(), ids=LAST_FIRST)
def test_of_what_was_written_on_one_day_the_last_comes_first(
    diary: Diary, clock: FixedClock, save: Save, listed: Listed
) -> None:
    assert written(diary, clock, save) == [*reversed(listed(diary))]
