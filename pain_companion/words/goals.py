"""What a person wants to do in plain words: how it stands, how it went, and looking back.

On the screen it is never called a goal: who is to stay within limits reads it too, without amounts
and without steps. What a person typed stands in these words as it is: pass them through
`text.shown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pain_companion.domain.attainment import Level
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import (
    Decision,
    Goal,
    GoalReview,
    GoalStep,
    State,
    rests,
    review_due,
)
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.formats import date_words
from pain_companion.frozen import frozen
from pain_companion.text import capital
from pain_companion.words.pacing import plan_words

DECIDED: Mapping[Decision, str] = {
    Decision.GO_ON: "go on as it is",
    Decision.SMALLER: "make it smaller",
    Decision.REST: "let it rest",
    Decision.LET_GO: "let it go",
    Decision.REACHED: "it is reached",
}
HOPED: Mapping[Level, str] = {
    Level.MUCH_LESS: "a good deal less",
    Level.LESS: "a little less",
    Level.EXPECTED: "about what I hoped for",
    Level.MORE: "a little more",
    Level.MUCH_MORE: "a good deal more",
}
"""The levels of attainment as a person says them, against what they hoped for."""
NOTHING_YET = (
    "Here you can keep small things that you want to do, because they matter to you. "
    "One is plenty, and it may be very small."
)
BELOW_SURE = (
    "That is below 7. You could make it smaller, or look for the snag first. "
    "It is fine to save it as it is."
)
ONE_MORE = "You have three going on already"
ONE_MORE_LINES = (
    "Three at a time are plenty for most people.",
    "You can let one rest first, or go on with all of them. Both are fine.",
)
IS_OVER = "This one is over. Enter opens it: there it can be taken up again."
RESTS_IN_FLARE = "It rests while your flare-up lasts. Nothing is lost."
LOOK_BACK_TODAY = "Your day to look back is here. b does it."
STATE_SAID: Mapping[State, str] = {
    State.ALIVE: "Taken up",
    State.RESTING: "It rests, and nothing is lost",
    State.REACHED: "Reached. Be glad for a moment, if you like",
    State.LET_GO: "Let go. All that you wrote is kept",
}
"""What is said once it stands like this."""


@frozen
class Around:
    """What belongs to something a person wants to do, and the flare-up that lasts, if one does.

    `direction` is what it leads towards, `activity` what it is about, both in words.
    """

    direction: str = ""
    activity: str = ""
    flare: Flare | None = None


def towards(goal: Goal, directions: Iterable[Direction]) -> str:
    """What it leads towards; empty for nothing."""
    return next((each.words for each in directions if each.id == goal.direction_id), "")


def activity_words(activity: Activity | None, plan: Plan | None, *, limited: bool) -> str:
    """The activity it is about, with its plan. Within limits no plan is told."""
    if activity is None:
        return ""
    if plan is None or limited:
        return activity.name
    return f"{activity.name}\nPlan: {plan_words(plan, activity)}."


def direction_line(direction: Direction, today: date) -> str:
    """Since when it is put aside; empty where it holds."""
    if direction.ended_on is None:
        return ""
    return f"Put aside on {date_words(direction.ended_on, today=today)}."


def matters_words(directions: Iterable[Direction]) -> str:
    """All that holds, in one line: "What matters to me: being fair; my garden"."""
    words = [each.words for each in directions if not each.is_aside]
    return f"What matters to me: {'; '.join(words)}." if words else ""


def state_words(goal: Goal, flare: Flare | None, today: date) -> str:
    """How it stands, where it is not simply going on."""
    since = date_words(goal.state_since or goal.begun_on, today=today)
    match goal.state:
        case State.REACHED:
            return f"Reached on {since}."
        case State.LET_GO:
            return f"Let go on {since}."
        case State.RESTING:
            return f"It has rested since {since}. Nothing is lost."
    return RESTS_IN_FLARE if rests(goal, flare) else ""


def much_words(goal: Goal, today: date) -> str:
    """How much, how often and by when: "one song · on two days a week · by 12 December"."""
    by = f"by {date_words(goal.by_day, today=today)}" if goal.by_day else ""
    return " · ".join(filter(None, (goal.amount, goal.often, by)))


def goal_lines(goal: Goal, around: Around, today: date, *, limited: bool) -> list[str]:
    """What stands beneath its words in a list."""
    lines = [
        "" if limited else much_words(goal, today),
        f"Towards: {around.direction}" if around.direction else "",
        state_words(goal, around.flare, today),
        LOOK_BACK_TODAY if review_due(goal, around.flare, today) else "",
    ]
    return [line for line in lines if line]


def if_then_words(goal: Goal) -> str:
    """The plan in one sentence: "If the kettle is on, then I will sit down"."""
    if goal.if_this and goal.then_that:
        return f"If {goal.if_this}, then I will {goal.then_that}"
    return f"If {goal.if_this}" if goal.if_this else f"I will {goal.then_that or ''}".strip()


def goal_facts(goal: Goal, around: Around, today: date, *, limited: bool) -> list[tuple[str, str]]:
    """All that is known of it, each with what it is. Within limits without any amount."""
    snag = [goal.snag, f"Then: {goal.snag_answer}" if goal.snag_answer else None]
    facts = (
        ("How it stands", state_words(goal, around.flare, today)),
        ("Towards", around.direction),
        ("How much and how often", "" if limited else much_words(goal, today)),
        ("Why it matters", goal.why),
        ("The smallest first bit", goal.first_thing),
        ("If this, then that", if_then_words(goal) if goal.if_this or goal.then_that else ""),
        ("What might get in the way", "\n".join(filter(None, snag))),
        ("How sure I am", "" if goal.confidence is None else f"{goal.confidence} of 10"),
        ("My activity", around.activity),
        ("I look back", goal.review_on and date_words(goal.review_on, today=today)),
    )
    return [(title, words) for title, words in facts if words]


def level_lines(goal: Goal) -> list[str]:
    """What each level would be, in the person's words, the most hoped for first."""
    levels = sorted(goal.levels, reverse=True)
    return [f"- {level_words(goal, level)}" for level in levels if goal.levels[level]]


def level_words(goal: Goal, level: Level) -> str:
    """A level in words alone, with what the person wrote for it."""
    hoped, own = HOPED[level], goal.levels[level]
    hoped = capital(hoped)
    return f"{hoped}: {own}" if own else hoped


def step_line(step: GoalStep, today: date) -> str:
    """When a small step was reached; empty where it is still to come."""
    return f"Reached on {date_words(step.reached_on, today=today)}." if step.reached_on else ""


def steps_words(steps: Sequence[GoalStep], today: date) -> list[str]:
    """The small steps, each with the day it was reached."""
    return [
        f"- {each.words} (reached on {date_words(each.reached_on, today=today)})"
        if each.reached_on
        else f"- {each.words}"
        for each in steps
    ]


def reviewed_words(review: GoalReview) -> str:
    """What is said once it is saved."""
    return f"Saved. Now: {DECIDED[review.decision]}." if review.decision else "Saved."


def review_lines(review: GoalReview, goal: Goal, *, limited: bool) -> list[str]:
    """A look back, what was learned first."""
    level = "" if review.level is None or limited else level_words(goal, review.level)
    lines = [
        f"Learned: {review.learned}" if review.learned else "",
        f"Done: {review.did}" if review.did else "",
        f"Against what I hoped for: {level}" if level else "",
        f"Now: {DECIDED[review.decision]}" if review.decision else "",
    ]
    return [line for line in lines if line]
