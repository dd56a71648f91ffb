"""What a person wants to do: its small steps, how the days went, and looking back on it.

Nothing is scored, and no day is counted against anyone. While a flare-up lasts everything rests:
that is worked out and never kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from pain_companion.domain.attainment import Attainment, Level
from pain_companion.domain.flare import Flare
from pain_companion.frozen import frozen

MOST_AT_ONCE = 3
"""So many at a time are plenty. One more is asked about once, and yes is a good answer."""
SURE_ENOUGH = 7
"""Below this it is worth making it smaller, or looking for the snag."""


class State(StrEnum):
    """How it stands."""

    ALIVE = "alive"
    RESTING = "resting"
    REACHED = "reached"
    LET_GO = "let go"


class GoalAnswer(StrEnum):
    """How it went on one day."""

    DONE = "done"
    PART = "part"
    NOT_TODAY = "not today"


class Decision(StrEnum):
    """What comes after looking back."""

    GO_ON = "go on"
    SMALLER = "make it smaller"
    REST = "rest"
    LET_GO = "let go"
    REACHED = "reached"


STATE_AFTER: Mapping[Decision, State] = {
    Decision.GO_ON: State.ALIVE,
    Decision.SMALLER: State.ALIVE,
    Decision.REST: State.RESTING,
    Decision.LET_GO: State.LET_GO,
    Decision.REACHED: State.REACHED,
}


@frozen
class Goal:
    """Something a person wants to do, as small as they like. Only `words` and its days are needed.

    `amount` and `often` are free words. `if_this` is the moment that reminds them and `then_that`
    what they do in it; `snag` what may get in the way and `snag_answer` what they do about it.
    `confidence` is how sure they are, 0 to 10. `activity_id` is the activity it is about.
    `review_on` is the day they want to look back. The levels in words, `importance` and
    `difficulty` from 0 to 3 and `baseline`, -1 or -2, are for attainment scaling with a therapist.
    """

    words: str
    begun_on: date
    direction_id: str | None = None
    amount: str | None = None
    often: str | None = None
    by_day: date | None = None
    why: str | None = None
    first_thing: str | None = None
    if_this: str | None = None
    then_that: str | None = None
    snag: str | None = None
    snag_answer: str | None = None
    confidence: int | None = None
    activity_id: str | None = None
    review_on: date | None = None
    state: State = State.ALIVE
    state_since: date | None = None
    importance: int | None = None
    difficulty: int | None = None
    baseline: int | None = None
    level_much_less: str | None = None
    level_less: str | None = None
    level_expected: str | None = None
    level_more: str | None = None
    level_much_more: str | None = None
    place: int = 0
    id: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it was reached or let go."""
        return self.state in (State.REACHED, State.LET_GO)

    @property
    def levels(self) -> Mapping[Level, str | None]:
        """What each level of attainment would be, in words."""
        kept = (
            *(self.level_much_less, self.level_less, self.level_expected),
            *(self.level_more, self.level_much_more),
        )
        return dict(zip(Level, kept, strict=True))

    @property
    def is_scaled(self) -> bool:
        """Whether anything of it is there for attainment scaling."""
        numbers = (self.importance, self.difficulty, self.baseline)
        return any(self.levels.values()) or any(each is not None for each in numbers)


@frozen
class GoalStep:
    """A small step on the way. `reached_on` is the day it was reached."""

    goal_id: str
    words: str
    reached_on: date | None = None
    place: int = 0
    id: str = ""


@frozen
class GoalDay:
    """The answer about one day."""

    goal_id: str
    day: date
    answer: GoalAnswer
    note: str | None = None
    id: str = ""


@frozen
class GoalReview:
    """Looking back on a day: what was learned, what was done, and what comes now."""

    goal_id: str
    day: date
    learned: str | None = None
    did: str | None = None
    decision: Decision | None = None
    level: Level | None = None
    id: str = ""


def rests(goal: Goal, flare: Flare | None) -> bool:
    """Whether it rests: by choice, or because a flare-up lasts."""
    in_flare = flare is not None and not flare.is_over
    return goal.state is State.RESTING or (goal.state is State.ALIVE and in_flare)


def alive(goals: Iterable[Goal]) -> list[Goal]:
    """Those that are being tried, also where a flare-up lets them rest."""
    return [goal for goal in goals if goal.state is State.ALIVE]


def is_one_more(goals: Iterable[Goal]) -> bool:
    """Whether one more is to be asked about: only the first beyond the most at once."""
    return len(alive(goals)) == MOST_AT_ONCE


def standing(goal: Goal, state: State, day: date) -> Goal:
    """It in another state from `day` on. In the same one it has been since it was."""
    return goal if goal.state is state else replace(goal, state=state, state_since=day)


def review_due(goal: Goal, flare: Flare | None, today: date) -> bool:
    """Whether the day to look back has come. What rests or is over waits."""
    if goal.review_on is None or goal.is_over or rests(goal, flare):
        return False
    return goal.review_on <= today


def after_review(
    goal: Goal,
    review: GoalReview,
    before: GoalReview | None,
    next_on: date | None,
) -> Goal:
    """It as it stands after a look back, to be looked at again on `next_on`.

    What was decided counts once: a look back that is only corrected changes no state.
    """
    if review.decision is not None and (before is None or before.decision is not review.decision):
        goal = standing(goal, STATE_AFTER[review.decision], review.day)
    return replace(goal, review_on=next_on)


def attainment(goal: Goal, reviews: Iterable[GoalReview]) -> Attainment | None:
    """How far it came for attainment scaling: the level of the last look back that has one.

    What was not weighed counts alike, and it began a level below what was expected unless said.
    """
    levels = [each.level for each in sorted(reviews, key=_day) if each.level is not None]
    if not levels:
        return None
    return Attainment(
        levels[-1],
        Level.LESS if goal.baseline is None else Level(goal.baseline),
        1 if goal.importance is None else goal.importance,
        1 if goal.difficulty is None else goal.difficulty,
    )


def _day(review: GoalReview) -> date:
    return review.day
