"""An example person's directions, and the small things that they want to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from pain_companion.demo.sleeper import HARD_DAYS
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
)

BEGAN_DAYS_AGO = 49
DIRECTIONS = (
    "being a friend who keeps in touch",
    "noticing the seasons, even from a window",
    "making things with my hands",
)
WRITE, GARDEN, KNIT = (f"example-goal-{number}" for number in range(3))
STEPS = ("Find the good pen", "One line on a card", "A card that is really sent")


def directions() -> Iterator[Direction]:
    """What matters to them."""
    for place, words in enumerate(DIRECTIONS):
        yield Direction(words, place=place, id=f"example-direction-{place}")


def goals(today: date) -> Iterator[Goal]:
    """One that goes on, one that they look back on soon, and one that rests."""
    began = today - timedelta(days=BEGAN_DAYS_AGO)
    yield Goal(
        "Write to Robin",
        began,
        "example-direction-0",
        amount="three lines",
        often="on Sundays",
        why="Robin came with soup when I could not get up.",
        first_thing="Put the pen on the kitchen table",
        if_this="the tea has brewed",
        then_that="write one line",
        snag="I am too tired",
        snag_answer="Send a photo and three words",
        confidence=8,
        review_on=today + timedelta(days=6),
        state_since=began,
        level_expected="a card every month",
        level_more="two cards a month",
        level_less="a card now and then",
        id=WRITE,
    )
    yield Goal(
        "Sit in the garden",
        began + timedelta(days=20),
        "example-direction-1",
        amount="as long as one song",
        why="The robins are back.",
        confidence=9,
        review_on=today - timedelta(days=1),
        state_since=began + timedelta(days=20),
        place=1,
        id=GARDEN,
    )
    yield Goal(
        "Knit a scarf for the little one",
        began - timedelta(days=30),
        "example-direction-2",
        state=State.RESTING,
        state_since=today - timedelta(days=min(HARD_DAYS)),
        place=2,
        id=KNIT,
    )


def steps(today: date) -> Iterator[GoalStep]:
    """The small steps to writing."""
    for place, words in enumerate(STEPS):
        reached = None if place == len(STEPS) - 1 else today - timedelta(days=40 - 20 * place)
        yield GoalStep(WRITE, words, reached, place, f"example-goal-step-{place}")


def days(today: date, seed: int) -> Iterator[GoalDay]:
    """How some days went: easier in the hard week, and many without an answer."""
    random = Random(f"goals {seed} {today.isoformat()}")
    for number, (goal_id, began, often) in enumerate(
        ((WRITE, BEGAN_DAYS_AGO, 0.2), (GARDEN, BEGAN_DAYS_AGO - 20, 0.4))
    ):
        for ago in range(began, 0, -1):
            if random.random() >= often:
                continue
            easier = [GoalAnswer.PART, GoalAnswer.NOT_TODAY]
            answer = random.choice(easier) if ago in HARD_DAYS else GoalAnswer.DONE
            note = "Only the envelope." if answer is GoalAnswer.PART and not number else None
            day = today - timedelta(days=ago)
            yield GoalDay(goal_id, day, answer, note, f"example-goal-day-{number}-{ago}")


def review(today: date) -> GoalReview:
    """A look back after three weeks."""
    return GoalReview(
        WRITE,
        today - timedelta(days=BEGAN_DAYS_AGO - 21),
        "Mornings are no good. After tea I can think of what to say.",
        "Two cards, one of them sent.",
        Decision.GO_ON,
        Level.LESS,
        "example-goal-review",
    )
