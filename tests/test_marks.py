"""What is marked as done, said or over keeps the words that another window gave it meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pain_companion.domain.appointments import ThingToSay
from pain_companion.domain.goals import Goal, GoalStep
from pain_companion.domain.own_activities import OwnActivity
from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.store.diary import Diary
from pain_companion.store.rows import find_row

TODAY = date(2026, 11, 23)

Save = Callable[[Diary, Any], Any]
Mark = Callable[[Diary, Any], None]


def _save_step(diary: Diary, step: GoalStep) -> GoalStep:
    goal = diary.goals.save(Goal("write to Robin", TODAY, state_since=TODAY, id="goal"))
    return diary.goals.save_step(replace(step, goal_id=goal.id))


MARKED: dict[str, tuple[object, Save, Mark, str]] = {
    "goal_steps": (
        GoalStep("", "find the pen"),
        _save_step,
        lambda diary, step: diary.goals.reach(step.id, TODAY),
        "reached_on",
    ),
    "own_activities": (
        OwnActivity("carry a cup"),
        lambda diary, activity: diary.own_activities.save(activity),
        lambda diary, activity: diary.own_activities.put_aside(activity.id, TODAY),
        "ended_on",
    ),
    "things_to_say": (
        ThingToSay("the stairs", TODAY),
        lambda diary, thing: diary.things_to_say.save(thing),
        lambda diary, thing: diary.things_to_say.tick(thing, TODAY),
        "said_on",
    ),
    "up_and_down": (
        UpDownLine(Way.UP, "noise", "the drill", TODAY),
        lambda diary, line: diary.up_and_down.add(line),
        lambda diary, line: diary.up_and_down.end(line, TODAY),
        "ended_on",
    ),
}


@pytest.mark.parametrize("table", MARKED)
def test_a_mark_changes_nothing_but_itself(diary: Diary, table: str) -> None:
    record, save, mark, column = MARKED[table]
    seen = save(diary, record)
    before = find_row(diary.connection, table, seen.id)
    assert before is not None
    words = "name" if table == "own_activities" else "words"
    with diary.change("In another window") as recorder:
        recorder.alter(table, seen.id, **{words: "other words"})
    mark(diary, seen)
    assert find_row(diary.connection, table, seen.id) == {
        **before,
        words: "other words",
        column: TODAY.isoformat(),
        "updated_at": before["updated_at"],
    }
