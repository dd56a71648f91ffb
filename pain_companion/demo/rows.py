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
    appointment_rows,
    check_in_rows,
    flare_rows,
    goal_rows,
    pacing_rows,
    practice_rows,
    sleep_rows,
    toolkit_rows,
    wellbeing_rows,
)
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.habit_rows import habit_row
from pain_companion.store.learned import learned_row
from pain_companion.store.lesson_rows import lesson_note_row
from pain_companion.store.reading import put_off_row
from pain_companion.store.rows import Row
from pain_companion.store.story_rows import story_row
from pain_companion.store.tables import TABLES
from pain_companion.store.up_and_down_rows import up_down_row
from pain_companion.store.watched_pairs import pair_row

AsRow = Callable[[Any], Row]


class Written(NamedTuple):
    """A record and when it was written. `table` is named where its type alone does not say it."""

    record: Any
    at: datetime
    table: str = ""


TABLE_OF: Mapping[type, tuple[str, AsRow]] = {
    Night: ("nights", sleep_rows.night_row),
    Nap: ("naps", sleep_rows.nap_row),
    SleepWindow: ("sleep_windows", sleep_rows.window_row),
    Activity: ("activities", pacing_rows.activity_row),
    Try: ("activity_tries", pacing_rows.try_row),
    Plan: ("pacing_plans", pacing_rows.plan_row),
    Log: ("activity_logs", pacing_rows.log_row),
    PlannedItem: ("planned_items", pacing_rows.item_row),
    Person: ("people", flare_rows.person_row),
    PlanLine: ("flare_plan_lines", flare_rows.line_row),
    Flare: ("flares", flare_rows.flare_row),
    FlareStep: ("flare_steps", flare_rows.step_row),
    PracticeLog: ("practice_logs", practice_rows.practice_log_row),
    Tool: ("tools", toolkit_rows.tool_row),
    ToolUse: ("tool_uses", toolkit_rows.use_row),
    LessonNote: ("lesson_notes", lesson_note_row),
    UpDownLine: ("up_and_down", up_down_row),
    Movement: ("movements", wellbeing_rows.movement_row),
    MovementDay: ("movement_days", wellbeing_rows.movement_day_row),
    Pleasure: ("pleasures", wellbeing_rows.pleasure_row),
    PleasureDay: ("pleasure_days", wellbeing_rows.pleasure_day_row),
    HardMoment: ("hard_moments", wellbeing_rows.moment_row),
    Medicine: ("medicines", wellbeing_rows.medicine_row),
    MedicineQuestion: ("medicine_questions", wellbeing_rows.question_row),
    Direction: ("directions", goal_rows.direction_row),
    Goal: ("goals", goal_rows.goal_row),
    GoalStep: ("goal_steps", goal_rows.goal_step_row),
    GoalDay: ("goal_days", goal_rows.goal_day_row),
    GoalReview: ("goal_reviews", goal_rows.goal_review_row),
    CheckIn: ("check_ins", check_in_rows.check_in_row),
    OwnQuestion: ("own_questions", check_in_rows.own_question_row),
    OwnAnswer: ("own_answers", check_in_rows.own_answer_row),
    PainNumber: ("pain_numbers", check_in_rows.pain_number_row),
    Appointment: ("appointments", appointment_rows.appointment_row),
    ThingToSay: ("things_to_say", appointment_rows.thing_row),
    LearnedLine: ("learned_lines", learned_row),
    WatchedPair: ("watched_pairs", pair_row),
    LifePicture: ("life_pictures", story_row),
    Rating: ("life_area_ratings", story_row),
    BodyChart: ("body_charts", story_row),
    BodyPlace: ("body_places", story_row),
    OwnActivity: ("own_activities", story_row),
    OwnActivityRating: ("own_activity_ratings", story_row),
    PegAnswers: ("peg_answers", story_row),
    GivenScore: ("given_scores", story_row),
    StoryLine: ("story_lines", story_row),
    PutOff: ("put_off_pages", put_off_row),
}
"""The table of each type of record, and what makes a row of one."""
HABITS: Mapping[str, AsRow] = {
    "sleep_habits": habit_row,
    "sleep_habit_days": sleep_rows.SLEEP_HABITS.day_row,
    "food_changes": habit_row,
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
