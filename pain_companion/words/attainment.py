"""Goal Attainment Scaling for a therapist: where each goal stands, and the T-score with its sum."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pain_companion.domain.attainment import (
    ALIKE,
    LEVEL_WORDS,
    Attainment,
    Level,
    baseline_t_score,
    change,
    t_score,
)
from pain_companion.formats import date_words
from pain_companion.frozen import frozen

TITLE = "Goal Attainment Scaling"
FOR_WHOM = "For a therapist who uses it. It is no mark for anyone."
NO_LEVELS = (
    "No goal has a level yet. A level is given by looking back: `goals review GOAL --level 0`."
)
NO_LEVEL_YET = "No level yet. It is not in the sum."
FORMULA = f"T = 50 + 10 × Σ(w x) / √({1 - ALIKE} × Σ(w²) + {ALIKE} × (Σw)²)"


@frozen
class Scaled:
    """A goal with its own levels in words, and how far it came; None without a level yet."""

    words: str
    levels: Sequence[tuple[Level, str]]
    attainment: Attainment | None


def attainment_lines(goals: Sequence[Scaled], today: date) -> list[str]:
    """Every goal with its level, then the T-score with its working. Raises AttainmentError."""
    lines = [f"{TITLE}, {date_words(today)}", FOR_WHOM]
    for number, goal in enumerate(goals, start=1):
        lines += ["", f"{number}. {goal.words}", *(f"   {each}" for each in _goal_lines(goal))]
    measured = [goal.attainment for goal in goals if goal.attainment is not None]
    return [*lines, "", *(working_lines(measured) if measured else [NO_LEVELS])]


def working_lines(goals: Sequence[Attainment]) -> list[str]:
    """The T-scores of now and of the beginning, each with its sum. Raises AttainmentError."""
    weights = [goal.weight for goal in goals]
    return [
        FORMULA,
        f"Σw = {sum(weights)}, Σ(w²) = {sum(weight**2 for weight in weights)}",
        f"At the beginning: Σ(w x) = {_sum(goals, now=False)}, T = {baseline_t_score(goals):.1f}",
        f"Now: Σ(w x) = {_sum(goals, now=True)}, T = {t_score(goals):.1f}",
        f"Change: {change(goals):+.1f}",
    ]


def _goal_lines(goal: Scaled) -> list[str]:
    lines = [f"{_signed(level)} {LEVEL_WORDS[level]}: {words}" for level, words in goal.levels]
    found = goal.attainment
    if found is None:
        return [*lines, NO_LEVEL_YET]
    return [
        *lines,
        f"Level now: x = {_signed(found.level)}, {LEVEL_WORDS[found.level]}",
        f"At the beginning: x = {_signed(found.baseline)}, {LEVEL_WORDS[found.baseline]}",
        f"Weight: w = {found.importance} (importance) × {found.difficulty} (difficulty)"
        f" = {found.weight}",
    ]


def _signed(level: Level) -> str:
    return f"{int(level):+d}" if level else "0"


def _sum(goals: Sequence[Attainment], *, now: bool) -> int:
    return sum(goal.weight * (goal.level if now else goal.baseline) for goal in goals)
