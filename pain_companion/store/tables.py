"""The tables of a diary as a whole: read for an export, filled by an import, described."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pain_companion.store.appointment_rows import (
    appointment_from,
    appointment_row,
    thing_from,
    thing_row,
)
from pain_companion.store.check_in_rows import (
    check_in_from,
    check_in_row,
    own_answer_from,
    own_answer_row,
    own_question_from,
    own_question_row,
    pain_number_from,
    pain_number_row,
)
from pain_companion.store.connection import in_memory
from pain_companion.store.contents import NOTE_TABLES
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.flare_rows import (
    flare_from,
    flare_row,
    line_from,
    line_row,
    person_from,
    person_row,
    step_from,
    step_row,
)
from pain_companion.store.goal_rows import (
    direction_from,
    direction_row,
    goal_day_from,
    goal_day_row,
    goal_from,
    goal_review_from,
    goal_review_row,
    goal_row,
    goal_step_from,
    goal_step_row,
)
from pain_companion.store.habit_rows import habit_from, habit_row
from pain_companion.store.learned import learned_from, learned_row
from pain_companion.store.lesson_rows import lesson_note_from, lesson_note_row
from pain_companion.store.pacing_rows import (
    activity_from,
    activity_row,
    item_from,
    item_row,
    log_from,
    log_row,
    plan_from,
    plan_row,
    try_from,
    try_row,
)
from pain_companion.store.practice_rows import practice_log_from, practice_log_row
from pain_companion.store.reading import put_off_from, put_off_row
from pain_companion.store.rows import Row, query
from pain_companion.store.schema import migrate
from pain_companion.store.settings import setting_again
from pain_companion.store.sleep_rows import (
    SLEEP_HABITS,
    nap_from,
    nap_row,
    night_from,
    night_row,
    window_from,
    window_row,
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
from pain_companion.store.toolkit_rows import tool_from, tool_row, use_from, use_row
from pain_companion.store.up_and_down_rows import up_down_from, up_down_row
from pain_companion.store.watched_pairs import pair_from, pair_row
from pain_companion.store.wellbeing_rows import (
    hard_moment_from,
    medicine_from,
    medicine_row,
    moment_row,
    movement_day_from,
    movement_day_row,
    movement_from,
    movement_row,
    pleasure_day_from,
    pleasure_day_row,
    pleasure_from,
    pleasure_row,
    question_from,
    question_row,
)

Tables = Mapping[str, list[Row]]

TABLES = (
    "settings",
    *("nights", "naps", "sleep_windows", "sleep_habits", "sleep_habit_days"),
    *("activities", "activity_tries", "pacing_plans", "activity_logs", "planned_items"),
    *("people", "flare_plan_lines", "flares", "flare_steps"),
    *("food_changes", "food_days"),
    "practice_logs",
    *("tools", "tool_uses"),
    *("lesson_notes", "up_and_down"),
    *("movements", "movement_days", "pleasures", "pleasure_days"),
    *("hard_moments", "medicines", "medicine_questions"),
    *("directions", "goals", "goal_steps", "goal_days", "goal_reviews"),
    *("check_ins", "own_questions", "own_answers", "pain_numbers"),
    *("appointments", "things_to_say"),
    *("learned_lines", "watched_pairs"),
    *("life_pictures", "life_area_ratings", "body_charts", "body_places"),
    *("own_activities", "own_activity_ratings", "peg_answers", "given_scores", "story_lines"),
    "put_off_pages",
)
"""The tables that hold what a person did, those that others refer to first.

Drafts and undo steps are not among them: they belong to one computer."""

AREAS: Mapping[str, str] = {"sleep": "nights", "pacing": "activity_logs"} | {
    name: name for name in TABLES
}
"""Under which names one table alone can be asked for."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its name, SQLite type, whether it may be blank, and what it holds."""

    name: str
    type: str
    optional: bool
    words: str


def read_tables(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """Every row of every table that leaves the house, also those in the bin, in order of id."""
    return {name: read_table(connection, name) for name in TABLES}


def read_table(connection: sqlite3.Connection, name: str) -> list[Row]:
    """Every row of one table in order of id."""
    return [*query(connection, f'SELECT * FROM "{name}" ORDER BY id')]


def read_identity(connection: sqlite3.Connection) -> Row:
    """Which diary a file is: `diary_id` and `created_at`."""
    return query(connection, "SELECT diary_id, created_at FROM diary")[0]


def table_names(connection: sqlite3.Connection) -> list[str]:
    """The names of all our tables in a file, by name."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND substr(name, 1, 7) <> 'sqlite_' AND substr(name, 1, 8) <> '_sqlite_'"
        " AND name NOT GLOB ? ORDER BY name",
        (NOTE_TABLES,),
    )
    return [name for (name,) in rows]


def fill_tables(connection: sqlite3.Connection, tables: Tables) -> None:
    """Insert many rows at once, without undo steps, inside a transaction."""
    for name, rows in tables.items():
        if rows:
            columns = ", ".join(f'"{column}"' for column in rows[0])
            places = ", ".join(f":{column}" for column in rows[0])
            connection.executemany(f'INSERT INTO "{name}" ({columns}) VALUES ({places})', rows)


def columns_of(connection: sqlite3.Connection, table: str) -> list[Column]:
    """The columns of a table, with the words that stand above each in its definition."""
    (definition,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()
    lines = [line.strip() for line in definition.splitlines()]
    words = {
        following.split()[0].strip('"'): line.removeprefix("--").strip()
        for line, following in pairwise(lines)
        if line.startswith("--")
    }
    return [
        Column(name, kind, not required and not key, words.get(name, ""))
        for _, name, kind, required, _, key in connection.execute(f'PRAGMA table_info("{table}")')
    ]


@cache
def known_columns() -> Mapping[str, Mapping[str, Column]]:
    """The columns of each table by name, as a new diary has them."""
    with closing(in_memory()) as connection:
        migrate(connection)
        return {
            name: {column.name: column for column in columns_of(connection, name)}
            for name in TABLES
        }


ROUND_TRIPS: Mapping[str, Callable[[Row], Row]] = {
    "settings": setting_again,
    "nights": lambda row: night_row(night_from(row)),
    "naps": lambda row: nap_row(nap_from(row)),
    "sleep_windows": lambda row: window_row(window_from(row)),
    "sleep_habits": lambda row: habit_row(habit_from(row)),
    "sleep_habit_days": SLEEP_HABITS.day_again,
    "activities": lambda row: activity_row(activity_from(row)),
    "activity_tries": lambda row: try_row(try_from(row)),
    "pacing_plans": lambda row: plan_row(plan_from(row)),
    "activity_logs": lambda row: log_row(log_from(row)),
    "planned_items": lambda row: item_row(item_from(row)),
    "people": lambda row: person_row(person_from(row)),
    "flare_plan_lines": lambda row: line_row(line_from(row)),
    "flares": lambda row: flare_row(flare_from(row)),
    "flare_steps": lambda row: step_row(step_from(row)),
    "food_changes": lambda row: habit_row(habit_from(row)),
    "food_days": FOOD_TABLES.day_again,
    "practice_logs": lambda row: practice_log_row(practice_log_from(row)),
    "tools": lambda row: tool_row(tool_from(row)),
    "tool_uses": lambda row: use_row(use_from(row)),
    "lesson_notes": lambda row: lesson_note_row(lesson_note_from(row)),
    "up_and_down": lambda row: up_down_row(up_down_from(row)),
    "movements": lambda row: movement_row(movement_from(row)),
    "movement_days": lambda row: movement_day_row(movement_day_from(row)),
    "pleasures": lambda row: pleasure_row(pleasure_from(row)),
    "pleasure_days": lambda row: pleasure_day_row(pleasure_day_from(row)),
    "hard_moments": lambda row: moment_row(hard_moment_from(row)),
    "medicines": lambda row: medicine_row(medicine_from(row)),
    "medicine_questions": lambda row: question_row(question_from(row)),
    "directions": lambda row: direction_row(direction_from(row)),
    "goals": lambda row: goal_row(goal_from(row)),
    "goal_steps": lambda row: goal_step_row(goal_step_from(row)),
    "goal_days": lambda row: goal_day_row(goal_day_from(row)),
    "goal_reviews": lambda row: goal_review_row(goal_review_from(row)),
    "check_ins": lambda row: check_in_row(check_in_from(row)),
    "own_questions": lambda row: own_question_row(own_question_from(row)),
    "own_answers": lambda row: own_answer_row(own_answer_from(row)),
    "pain_numbers": lambda row: pain_number_row(pain_number_from(row)),
    "appointments": lambda row: appointment_row(appointment_from(row)),
    "things_to_say": lambda row: thing_row(thing_from(row)),
    "learned_lines": lambda row: learned_row(learned_from(row)),
    "watched_pairs": lambda row: pair_row(pair_from(row)),
    "life_pictures": lambda row: story_row(picture_from(row)),
    "life_area_ratings": lambda row: story_row(rating_from(row)),
    "body_charts": lambda row: story_row(chart_from(row)),
    "body_places": lambda row: story_row(place_from(row)),
    "own_activities": lambda row: story_row(own_activity_from(row)),
    "own_activity_ratings": lambda row: story_row(own_rating_from(row)),
    "peg_answers": lambda row: story_row(peg_from(row)),
    "given_scores": lambda row: story_row(score_from(row)),
    "story_lines": lambda row: story_row(story_line_from(row)),
    "put_off_pages": lambda row: put_off_row(put_off_from(row)),
}
"""For each table, its row read as a person's record and written again: the same, if it is sound."""
