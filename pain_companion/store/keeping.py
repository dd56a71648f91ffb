"""How each table keeps its records: of which kind they are, how they are read and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.body_chart import BodyChart, BodyPlace
from pain_companion.domain.check_in import CheckIn, OwnAnswer, OwnQuestion, PainNumber
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare import Flare, FlareStep
from pain_companion.domain.flare_plan import PlanLine
from pain_companion.domain.goals import Goal, GoalDay, GoalReview, GoalStep
from pain_companion.domain.habits import HabitDay, PickedHabit
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
from pain_companion.frozen import frozen
from pain_companion.store.appointment_rows import appointment_from, thing_from
from pain_companion.store.check_in_rows import (
    check_in_from,
    check_in_row,
    own_answer_from,
    own_question_from,
    pain_number_from,
)
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.flare_rows import flare_from, line_from, step_from
from pain_companion.store.goal_rows import (
    direction_from,
    goal_day_from,
    goal_from,
    goal_review_from,
    goal_step_from,
)
from pain_companion.store.habit_rows import habit_from
from pain_companion.store.learned import learned_from
from pain_companion.store.lesson_rows import lesson_note_from
from pain_companion.store.pacing_rows import (
    activity_from,
    item_from,
    log_from,
    plan_from,
    plan_row,
    try_from,
)
from pain_companion.store.people import person_from
from pain_companion.store.practice_rows import practice_log_from
from pain_companion.store.reading import put_off_from
from pain_companion.store.records import row_of
from pain_companion.store.rows import Row
from pain_companion.store.settings import choice_from, choice_row
from pain_companion.store.sleep_rows import (
    SLEEP_HABITS,
    nap_from,
    night_from,
    night_row,
    window_from,
)
from pain_companion.store.story_rows import (
    chart_from,
    chart_row,
    own_activity_from,
    own_rating_from,
    peg_from,
    picture_from,
    picture_row,
    place_from,
    rating_from,
    score_from,
    story_line_from,
)
from pain_companion.store.toolkit_rows import tool_from, use_from
from pain_companion.store.up_and_down_rows import up_down_from
from pain_companion.store.watched_pairs import pair_from
from pain_companion.store.wellbeing_rows import (
    hard_moment_from,
    medicine_from,
    moment_row,
    movement_day_from,
    movement_from,
    pleasure_day_from,
    pleasure_from,
    question_from,
)


@frozen
class Keeping:
    """A table's kind of record, what reads one from a row, and what makes a row of one.

    `read` raises ValueError, TypeError, KeyError or AttributeError for what cannot be read.
    """

    kind: type
    read: Callable[[Row], Any]
    write: Callable[[Any], Row] = row_of


KEEPING: Mapping[str, Keeping] = {
    "settings": Keeping(object, choice_from, choice_row),
    "nights": Keeping(Night, night_from, night_row),
    "naps": Keeping(Nap, nap_from),
    "sleep_windows": Keeping(SleepWindow, window_from),
    "sleep_habits": Keeping(PickedHabit, habit_from),
    "sleep_habit_days": Keeping(HabitDay, SLEEP_HABITS.day_from, SLEEP_HABITS.day_row),
    "activities": Keeping(Activity, activity_from),
    "activity_tries": Keeping(Try, try_from),
    "pacing_plans": Keeping(Plan, plan_from, plan_row),
    "activity_logs": Keeping(Log, log_from),
    "planned_items": Keeping(PlannedItem, item_from),
    "people": Keeping(Person, person_from),
    "flare_plan_lines": Keeping(PlanLine, line_from),
    "flares": Keeping(Flare, flare_from),
    "flare_steps": Keeping(FlareStep, step_from),
    "food_changes": Keeping(PickedHabit, habit_from),
    "food_days": Keeping(HabitDay, FOOD_TABLES.day_from, FOOD_TABLES.day_row),
    "practice_logs": Keeping(PracticeLog, practice_log_from),
    "tools": Keeping(Tool, tool_from),
    "tool_uses": Keeping(ToolUse, use_from),
    "lesson_notes": Keeping(LessonNote, lesson_note_from),
    "up_and_down": Keeping(UpDownLine, up_down_from),
    "movements": Keeping(Movement, movement_from),
    "movement_days": Keeping(MovementDay, movement_day_from),
    "pleasures": Keeping(Pleasure, pleasure_from),
    "pleasure_days": Keeping(PleasureDay, pleasure_day_from),
    "hard_moments": Keeping(HardMoment, hard_moment_from, moment_row),
    "medicines": Keeping(Medicine, medicine_from),
    "medicine_questions": Keeping(MedicineQuestion, question_from),
    "directions": Keeping(Direction, direction_from),
    "goals": Keeping(Goal, goal_from),
    "goal_steps": Keeping(GoalStep, goal_step_from),
    "goal_days": Keeping(GoalDay, goal_day_from),
    "goal_reviews": Keeping(GoalReview, goal_review_from),
    "check_ins": Keeping(CheckIn, check_in_from, check_in_row),
    "own_questions": Keeping(OwnQuestion, own_question_from),
    "own_answers": Keeping(OwnAnswer, own_answer_from),
    "pain_numbers": Keeping(PainNumber, pain_number_from),
    "appointments": Keeping(Appointment, appointment_from),
    "things_to_say": Keeping(ThingToSay, thing_from),
    "learned_lines": Keeping(LearnedLine, learned_from),
    "watched_pairs": Keeping(WatchedPair, pair_from),
    "life_pictures": Keeping(LifePicture, picture_from, picture_row),
    "life_area_ratings": Keeping(Rating, rating_from),
    "body_charts": Keeping(BodyChart, chart_from, chart_row),
    "body_places": Keeping(BodyPlace, place_from),
    "own_activities": Keeping(OwnActivity, own_activity_from),
    "own_activity_ratings": Keeping(OwnActivityRating, own_rating_from),
    "peg_answers": Keeping(PegAnswers, peg_from),
    "given_scores": Keeping(GivenScore, score_from),
    "story_lines": Keeping(StoryLine, story_line_from),
    "put_off_pages": Keeping(PutOff, put_off_from),
}


def written_again(table: str, row: Row) -> Row:
    """A row read as the record that it keeps, and written again: the same, if it is sound.

    Raises as `Keeping.read` does.
    """
    keeping = KEEPING[table]
    return keeping.write(keeping.read(row))
