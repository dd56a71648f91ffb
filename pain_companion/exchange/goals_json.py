"""What matters and what a person wants to do as plain values for JSON. What is not there is None.

Within limits without amounts, small steps and levels.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pain_companion.domain.attainment import Attainment, baseline_t_score, change, t_score
from pain_companion.domain.goals import Goal, attainment
from pain_companion.exchange.plain_values import Plain
from pain_companion.store.records import row_of
from pain_companion.words.attainment import FORMULA, Scaled

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary
    from pain_companion.store.rows import Row

OF_AMOUNTS = (
    *("amount", "often", "by_day", "importance", "difficulty", "baseline"),
    *("level_much_less", "level_less", "level_expected", "level_more", "level_much_more"),
)


def goals_json(diary: Diary, days: tuple[date, date], *, limited: bool) -> Plain:
    """Everything, with how it went between two days. Raises DiaryError."""
    first, last = days
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "what_matters": [dict(row_of(each)) for each in diary.directions.all()],
        "want_to_do": [_goal(diary, goal, days, limited=limited) for goal in diary.goals.all()],
    }


def scaled_goals(diary: Diary) -> list[Scaled]:
    """What there is for attainment scaling, in its order. Raises DiaryError."""
    return [
        Scaled(
            goal.words,
            [(level, words) for level, words in goal.levels.items() if words],
            attainment(goal, diary.goal_days.reviews(goal.id)),
        )
        for goal in diary.goals.all()
        if goal.is_scaled
    ]


def attainment_json(goals: Sequence[Scaled]) -> Plain:
    """Every goal with its level, and the T-scores. Raises AttainmentError."""
    measured = [goal.attainment for goal in goals if goal.attainment is not None]
    return {
        "formula": FORMULA,
        "goals": [_scaled(goal) for goal in goals],
        "t_score": _rounded(t_score(measured)) if measured else None,
        "t_score_at_the_beginning": _rounded(baseline_t_score(measured)) if measured else None,
        "change": _rounded(change(measured)) if measured else None,
    }


def _goal(diary: Diary, goal: Goal, days: tuple[date, date], *, limited: bool) -> Plain:
    told = [each for each in diary.goal_days.days(*days) if each.goal_id == goal.id]
    kept = _without(row_of(goal), OF_AMOUNTS if limited else ())
    reviews = [row_of(each) for each in diary.goal_days.reviews(goal.id)]
    steps = [_of(row_of(each)) for each in diary.goals.steps(goal.id)]
    return {
        **kept,
        **({} if limited else {"small_steps": steps}),
        "days": [_of(row_of(each)) for each in told],
        "looks_back": [_without(_of(each), ("level",) if limited else ()) for each in reviews],
    }


def _scaled(goal: Scaled) -> Plain:
    found = goal.attainment
    return {
        "words": goal.words,
        "levels": {str(int(level)): words for level, words in goal.levels},
        **(_numbers(found) if found else {"level": None}),
    }


def _numbers(found: Attainment) -> Plain:
    return {
        "level": int(found.level),
        "level_at_the_beginning": int(found.baseline),
        "importance": found.importance,
        "difficulty": found.difficulty,
        "weight": found.weight,
    }


def _of(row: Row) -> dict[str, Any]:
    """What stands within another record need not name it."""
    return _without(row, ("goal_id",))


def _without(row: Row, names: Sequence[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _rounded(score: float) -> float:
    return round(score, 1)
