"""Each row read as the record that it keeps, and written again: the same, if it is sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pain_companion.store.appointment_rows import (
    appointment_from,
    thing_from,
)
from pain_companion.store.check_in_rows import (
    check_in_from,
    check_in_row,
    own_answer_from,
    own_question_from,
    pain_number_from,
)
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.flare_rows import (
    flare_from,
    line_from,
    person_from,
    step_from,
)
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
from pain_companion.store.practice_rows import practice_log_from
from pain_companion.store.reading import put_off_from
from pain_companion.store.records import row_of
from pain_companion.store.rows import Row
from pain_companion.store.settings import setting_again
from pain_companion.store.sleep_rows import (
    SLEEP_HABITS,
    nap_from,
    night_from,
    night_row,
    window_from,
)
from pain_companion.store.story_rows import (
    chart_from,
    own_activity_from,
    own_rating_from,
    peg_from,
    picture_from,
    place_from,
    rating_from,
    score_from,
    story_line_from,
    story_row,
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

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def _again(record_from: Callable[[Row], DataclassInstance]) -> Callable[[Row], Row]:
    """For a table whose columns are just the fields of its records."""
    return lambda row: row_of(record_from(row))


ROUND_TRIPS: Mapping[str, Callable[[Row], Row]] = {
    "settings": setting_again,
    "nights": lambda row: night_row(night_from(row)),
    "naps": _again(nap_from),
    "sleep_windows": _again(window_from),
    "sleep_habits": _again(habit_from),
    "sleep_habit_days": SLEEP_HABITS.day_again,
    "activities": _again(activity_from),
    "activity_tries": _again(try_from),
    "pacing_plans": lambda row: plan_row(plan_from(row)),
    "activity_logs": _again(log_from),
    "planned_items": _again(item_from),
    "people": _again(person_from),
    "flare_plan_lines": _again(line_from),
    "flares": _again(flare_from),
    "flare_steps": _again(step_from),
    "food_changes": _again(habit_from),
    "food_days": FOOD_TABLES.day_again,
    "practice_logs": _again(practice_log_from),
    "tools": _again(tool_from),
    "tool_uses": _again(use_from),
    "lesson_notes": _again(lesson_note_from),
    "up_and_down": _again(up_down_from),
    "movements": _again(movement_from),
    "movement_days": _again(movement_day_from),
    "pleasures": _again(pleasure_from),
    "pleasure_days": _again(pleasure_day_from),
    "hard_moments": lambda row: moment_row(hard_moment_from(row)),
    "medicines": _again(medicine_from),
    "medicine_questions": _again(question_from),
    "directions": _again(direction_from),
    "goals": _again(goal_from),
    "goal_steps": _again(goal_step_from),
    "goal_days": _again(goal_day_from),
    "goal_reviews": _again(goal_review_from),
    "check_ins": lambda row: check_in_row(check_in_from(row)),
    "own_questions": _again(own_question_from),
    "own_answers": _again(own_answer_from),
    "pain_numbers": _again(pain_number_from),
    "appointments": _again(appointment_from),
    "things_to_say": _again(thing_from),
    "learned_lines": _again(learned_from),
    "watched_pairs": _again(pair_from),
    "life_pictures": lambda row: story_row(picture_from(row)),
    "life_area_ratings": _again(rating_from),
    "body_charts": lambda row: story_row(chart_from(row)),
    "body_places": _again(place_from),
    "own_activities": _again(own_activity_from),
    "own_activity_ratings": _again(own_rating_from),
    "peg_answers": _again(peg_from),
    "given_scores": _again(score_from),
    "story_lines": _again(story_line_from),
    "put_off_pages": _again(put_off_from),
}
"""For each table, what does that. It raises ValueError and the like for what cannot be read."""
