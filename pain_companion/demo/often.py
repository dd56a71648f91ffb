"""What an example person answers about on many days: small things that go well or less so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from pain_companion.demo.days import THAT_DAY, Days, days_late
from pain_companion.demo.rows import Written
from pain_companion.domain.eating import FoodAnswer
from pain_companion.domain.goals import GoalAnswer, GoalDay
from pain_companion.domain.habits import HabitDay
from pain_companion.domain.movements import MovementAnswer, MovementDay
from pain_companion.domain.pleasures import PleasureDay
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.domain.toolkit import ToolUse, UseAnswer
from pain_companion.frozen import frozen

LATE = 0.05
"""How likely an answer is to be written some days later."""
NOTED = 0.15
"""How likely one has a note."""
ENDED_EARLY = 120
"""In seconds: a practice that was shorter was ended early."""


@frozen
class Often:
    """Something with an answer on many days since `since` days ago, each as likely as `chance`.

    `make` makes the record of a day from its answer and note. The answers of a flare-up are their
    own, and its notes are `hard_notes`.
    """

    make: Callable[[date, Any, str | None], Any]
    since: int
    chance: float
    usual: Sequence[Any] = (None,)
    hard: Sequence[Any] = (None,)
    notes: Sequence[str] = ()
    hard_notes: Sequence[str] = ()
    table: str = ""
    until: int = 1


def answers(days: Days, everything: Sequence[Often]) -> Iterator[Written]:
    """What was answered on the days, the oldest first."""
    for number, each in enumerate(everything):
        random = days.random(f"often {number}")
        for ago in range(each.since, each.until - 1, -1):
            if random.random() >= each.chance:
                continue
            hard = days.is_hard(ago)
            answer = random.choice(each.hard if hard else each.usual)
            notes = each.hard_notes if hard else each.notes
            note = random.choice(notes) if notes and random.random() < NOTED else None
            record = days.placed(each.make(THAT_DAY, answer, note), ago)
            late = days_late(random, LATE, ago)
            yield Written(record, days.written(ago - late), each.table)


def goal(goal_id: str, since: int, chance: float, **more: Any) -> Often:
    """Something they want to do: done, or in a flare-up in part or not."""

    def make(day: date, answer: GoalAnswer, note: str | None) -> GoalDay:
        return GoalDay(goal_id, day, answer, note)

    hard = (GoalAnswer.PART, GoalAnswer.NOT_TODAY)
    return Often(make, since, chance, (GoalAnswer.DONE,), hard, **more)


def movement(movement_id: str, since: int, chance: float, **more: Any) -> Often:
    """A movement: mostly done, and in a flare-up in part or not."""

    def make(day: date, answer: MovementAnswer, note: str | None) -> MovementDay:
        return MovementDay(movement_id, day, answer, note)

    hard = (MovementAnswer.PART, MovementAnswer.NOT_TODAY)
    return Often(make, since, chance, (*[MovementAnswer.DONE] * 6, *hard), hard, **more)


def pleasure(pleasure_id: str, since: int, chance: float, **more: Any) -> Often:
    """A small pleasure on some days."""

    def make(day: date, _: None, note: str | None) -> PleasureDay:
        return PleasureDay(pleasure_id, day, note)

    return Often(make, since, chance, **more)


def tool(tool_id: str, since: int, chance: float, **more: Any) -> Often:
    """A tool of the toolkit, which mostly helped."""

    def make(day: date, answer: UseAnswer, note: str | None) -> ToolUse:
        return ToolUse(tool_id, day, answer, note)

    helped = (UseAnswer.HELPED, UseAnswer.HELPED, UseAnswer.NOT_SURE)
    return Often(make, since, chance, helped, helped, **more)


def practice(name: str, since: int, chance: float, seconds: Sequence[int], **more: Any) -> Often:
    """A practice of one of these lengths."""

    def make(day: date, lasted: int, note: str | None) -> PracticeLog:
        return PracticeLog(name, day, lasted, whole=lasted >= ENDED_EARLY, noticed=note)

    return Often(make, since, chance, seconds, seconds, **more)


def food(change_id: str, since: int, chance: float, **more: Any) -> Often:
    """A small change to eating."""

    def make(day: date, answer: FoodAnswer, _: str | None) -> HabitDay[FoodAnswer]:
        return HabitDay("", change_id, day, answer)

    usual = (FoodAnswer.DID, FoodAnswer.DID, FoodAnswer.DID_NOT, FoodAnswer.NOT_TODAY)
    return Often(make, since, chance, usual, (FoodAnswer.NOT_TODAY,), table="food_days", **more)


def sleep_habit(habit_id: str, since: int, chance: float, **more: Any) -> Often:
    """A sleep habit."""

    def make(day: date, answer: HabitAnswer, _: str | None) -> HabitDay[HabitAnswer]:
        return HabitDay("", habit_id, day, answer)

    usual = (HabitAnswer.YES, HabitAnswer.YES, HabitAnswer.SOME)
    hard = (HabitAnswer.SOME, HabitAnswer.NOT_TODAY)
    return Often(make, since, chance, usual, hard, table="sleep_habit_days", **more)
