"""Goal Attainment Scaling: how far goals came, each against its own scale of five levels.

T = 50 + 10 × Σ(w x) / √((1 − ρ) Σw² + ρ (Σw)²), with ρ = 0.3, x the level from −2 to +2 and w the
weight, importance × difficulty (Turner-Stokes, Clin Rehabil 2009;23:362-70, with its erratum: the
formulas that were printed first are wrong). Goals that all came as expected give 50.

The levels are what a person sees, in words. T is an order dressed as a number: it is for a
clinician who asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from math import sqrt

from pain_companion.frozen import frozen

ALIKE = 0.3
"""How much goals of one person are taken to go together."""
MOST_WEIGHING = 3


class AttainmentError(ValueError):
    """No T-score comes of this. The text says why, and what to do, in plain sentences."""


class Level(IntEnum):
    """How far a goal came."""

    MUCH_LESS = -2
    LESS = -1
    EXPECTED = 0
    MORE = 1
    MUCH_MORE = 2


LEVEL_WORDS: Mapping[Level, str] = {
    Level.MUCH_LESS: "much less than expected",
    Level.LESS: "less than expected",
    Level.EXPECTED: "as expected",
    Level.MORE: "more than expected",
    Level.MUCH_MORE: "much more than expected",
}


@frozen
class Attainment:
    """One goal: where it stands, where it began, and how much it weighs.

    `baseline` is LESS, or MUCH_LESS where nothing worse was possible. `importance` and
    `difficulty` are from 0 (not at all) to 3; goals that were not weighed count alike.
    """

    level: Level
    baseline: Level = Level.LESS
    importance: int = 1
    difficulty: int = 1

    @property
    def weight(self) -> int:
        """Importance × difficulty."""
        return self.importance * self.difficulty


def t_score(goals: Sequence[Attainment]) -> float:
    """The T-score of where the goals stand. Raises AttainmentError."""
    return _t_score(goals, lambda goal: goal.level)


def baseline_t_score(goals: Sequence[Attainment]) -> float:
    """The T-score of where the goals began. Raises AttainmentError."""
    return _t_score(goals, lambda goal: goal.baseline)


def change(goals: Sequence[Attainment]) -> float:
    """How far the T-score has moved since the goals began. Raises AttainmentError."""
    return t_score(goals) - baseline_t_score(goals)


def _t_score(goals: Sequence[Attainment], level_of: Callable[[Attainment], Level]) -> float:
    _check(goals)
    weights = [goal.weight for goal in goals]
    reached = sum(goal.weight * level_of(goal) for goal in goals)
    squares = sum(weight**2 for weight in weights)
    return 50 + 10 * reached / sqrt((1 - ALIKE) * squares + ALIKE * sum(weights) ** 2)


def _check(goals: Sequence[Attainment]) -> None:
    weighings = [each for goal in goals for each in (goal.importance, goal.difficulty)]
    if any(not 0 <= each <= MOST_WEIGHING for each in weighings):
        raise AttainmentError("Importance and difficulty can be from 0 to 3.")
    if not goals:
        raise AttainmentError("A T-score takes at least 1 goal.")
    if not any(goal.weight for goal in goals):
        raise AttainmentError(
            "No goal has a weight. Give at least 1 goal an importance and a difficulty above 0."
        )
