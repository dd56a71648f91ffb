"""What an example person wrote, as rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.body_chart import BodyChart, BodyPlace
from pain_companion.domain.check_in import CheckIn, OwnAnswer, OwnQuestion, PainNumber
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare import Flare, FlareStep
from pain_companion.domain.flare_plan import PlanLine
from pain_companion.domain.goals import Goal, GoalDay, GoalReview, GoalStep
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementDay
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.pacing import Activity, Log, Plan, PlannedItem, Try
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.people import Person
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.reading import PutOff
from pain_companion.domain.sleep import Nap, Night, SleepWindow
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.domain.toolkit import Tool, ToolUse
from pain_companion.domain.up_and_down import UpDownLine
from pain_companion.domain.watched_pairs import WatchedPair
from pain_companion.store import (
    check_in_rows,
    pacing_rows,
    sleep_rows,
    wellbeing_rows,
)
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.records import row_of
from pain_companion.store.rows import Row
from pain_companion.store.story_rows import story_row
from pain_companion.store.tables import TABLES

AsRow = Callable[[Any], Row]


class Written(NamedTuple):
    """A record and when it was written. `table` is named where its type alone does not say it."""

    record: Any
    at: datetime
    table: str = ""


TABLE_OF: Mapping[type, tuple[str, AsRow]] = {
    Night: ("nights", sleep_rows.night_row),
    Nap: ("naps", row_of),
    SleepWindow: ("sleep_windows", row_of),
    Activity: ("activities", row_of),
    Try: ("activity_tries", row_of),
    Plan: ("pacing_plans", pacing_rows.plan_row),
    Log: ("activity_logs", row_of),
    PlannedItem: ("planned_items", row_of),
    Person: ("people", row_of),
    PlanLine: ("flare_plan_lines", row_of),
    Flare: ("flares", row_of),
    FlareStep: ("flare_steps", row_of),
    PracticeLog: ("practice_logs", row_of),
    Tool: ("tools", row_of),
    ToolUse: ("tool_uses", row_of),
    LessonNote: ("lesson_notes", row_of),
    UpDownLine: ("up_and_down", row_of),
    Movement: ("movements", row_of),
    MovementDay: ("movement_days", row_of),
    Pleasure: ("pleasures", row_of),
    PleasureDay: ("pleasure_days", row_of),
    HardMoment: ("hard_moments", wellbeing_rows.moment_row),
    Medicine: ("medicines", row_of),
    MedicineQuestion: ("medicine_questions", row_of),
    Direction: ("directions", row_of),
    Goal: ("goals", row_of),
    GoalStep: ("goal_steps", row_of),
    GoalDay: ("goal_days", row_of),
    GoalReview: ("goal_reviews", row_of),
    CheckIn: ("check_ins", check_in_rows.check_in_row),
    OwnQuestion: ("own_questions", row_of),
    OwnAnswer: ("own_answers", row_of),
    PainNumber: ("pain_numbers", row_of),
    Appointment: ("appointments", row_of),
    ThingToSay: ("things_to_say", row_of),
    LearnedLine: ("learned_lines", row_of),
    WatchedPair: ("watched_pairs", row_of),
    LifePicture: ("life_pictures", story_row),
    Rating: ("life_area_ratings", story_row),
    BodyChart: ("body_charts", story_row),
    BodyPlace: ("body_places", story_row),
    OwnActivity: ("own_activities", story_row),
    OwnActivityRating: ("own_activity_ratings", story_row),
    PegAnswers: ("peg_answers", story_row),
    GivenScore: ("given_scores", story_row),
    StoryLine: ("story_lines", story_row),
    PutOff: ("put_off_pages", row_of),
}
"""The table of each type of record, and what makes a row of one."""
HABITS: Mapping[str, AsRow] = {
    "sleep_habits": row_of,
    "sleep_habit_days": sleep_rows.SLEEP_HABITS.day_row,
    "food_changes": row_of,
    "food_days": FOOD_TABLES.day_row,
}
"""The tables whose records are of one type in several."""


def rows_of(everything: Iterable[Written]) -> dict[str, list[Row]]:
    """The rows of each table, those that others refer to first. What has no id gets one."""
    tables: dict[str, list[Row]] = {name: [] for name in TABLES if name != "settings"}
    for record, at, named in everything:
        table, as_row = (named, HABITS[named]) if named else TABLE_OF[type(record)]
        row_id = record.id or f"example-{table}-{len(tables[table])}"
        stamp = at.isoformat()
        row = as_row(replace(record, id=row_id))
        tables[table].append({**row, "created_at": stamp, "updated_at": stamp})
    return tables


def setting_rows(settings: Mapping[str, object], at: datetime) -> list[Row]:
    """What was chosen in the settings."""
    return [
        {"id": name, "value": json.dumps(value), "updated_at": at.isoformat()}
        for name, value in settings.items()
    ]
