"""A little of everything about what matters, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta

from pain_companion.domain.attainment import Level
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import (
    Decision,
    Goal,
    GoalAnswer,
    GoalDay,
    GoalReview,
    GoalStep,
    State,
    after_review,
)
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
ONE_DAY = timedelta(days=1)
FRIEND = "being a friend [who writes]"
WRITE = Goal(
    "write to Robin",
    TODAY - 20 * ONE_DAY,
    amount="three lines",
    often="on Sundays",
    by_day=TODAY + 19 * ONE_DAY,
    why="they stood by me",
    first_thing="put the pen by the bed",
    if_this="I have had my tea",
    then_that="write one line",
    snag="I am too tired",
    snag_answer="send a photo",
    confidence=8,
    importance=2,
    difficulty=3,
    level_expected="a letter a month",
)
GARDEN = Goal("sit in the garden", TODAY - 10 * ONE_DAY, place=1)
SEA = Goal("swim in the sea", TODAY - 90 * ONE_DAY, place=2)


def write_to_robin(diary: Diary) -> Goal:
    """One thing to do, with a direction, small steps and some days."""
    direction = diary.directions.save(Direction(FRIEND))
    goal = diary.goals.save(Goal(**{**vars(WRITE), "direction_id": direction.id}))
    for place, words in enumerate(("find the pen", "one line")):
        reached = None if place else TODAY - 9 * ONE_DAY
        diary.goals.save_step(GoalStep(goal.id, words, reached, place))
    diary.goal_days.save(
        GoalDay(goal.id, TODAY - 2 * ONE_DAY, GoalAnswer.PART, "Only the envelope.")
    )
    return goal


def look_back(diary: Diary, goal: Goal, day: date = TODAY - 7 * ONE_DAY) -> GoalReview:
    """A look back on it that lets it go on."""
    review = GoalReview(
        goal.id, day, "Mornings are kinder.", "Two letters", Decision.GO_ON, Level.MORE
    )
    stands = after_review(goal, review, None, TODAY)
    return diary.goal_days.save_review(review, stands)


def fill_goals(diary: Diary) -> None:
    """Something in every table about what matters, and something in the bin."""
    goal = write_to_robin(diary)
    look_back(diary, goal)
    diary.goals.save(GARDEN)
    sea = diary.goals.save(SEA)
    diary.goals.set_state(sea.id, State.LET_GO, TODAY - 30 * ONE_DAY)
    aside = diary.directions.save(Direction("winning", place=1))
    diary.directions.put_aside(aside.id, TODAY)
    unwanted = diary.goals.save(Goal("run a marathon", TODAY, place=3))
    diary.goals.save_step(GoalStep(unwanted.id, "buy shoes"))
    diary.goals.delete(unwanted.id)
