"""The example diary: made new each time it is opened, and removed when it is left."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from pain_companion.demo import check_ins, eating, goals, going, story, team, wellbeing
from pain_companion.demo.flares import (
    PEOPLE,
    WRITTEN_DAYS_AGO,
    flare_up,
    plan_lines,
    steps_taken,
)
from pain_companion.demo.lessons import lesson_notes, up_and_down
from pain_companion.demo.pacer import ACTIVITIES, PacingRecord, twelve_weeks_of_pacing
from pain_companion.demo.practice import practice_logs
from pain_companion.demo.sleeper import DAYS, SleepRecord, twelve_weeks
from pain_companion.demo.toolkit import PICKED_DAYS_AGO, TOOLS, uses
from pain_companion.store.appointment_rows import appointment_row, thing_row
from pain_companion.store.check_in_rows import check_in_row, own_answer_row, own_question_row
from pain_companion.store.connection import DiaryKind, writing
from pain_companion.store.diary import Diary
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.flare_rows import flare_row, line_row, person_row, step_row
from pain_companion.store.goal_rows import (
    direction_row,
    goal_day_row,
    goal_review_row,
    goal_row,
    goal_step_row,
)
from pain_companion.store.habit_rows import habit_row
from pain_companion.store.ids import new_id
from pain_companion.store.learned import learned_row
from pain_companion.store.lesson_rows import lesson_note_row
from pain_companion.store.pacing_rows import (
    activity_row,
    item_row,
    log_row,
    plan_row,
    try_row,
)
from pain_companion.store.practice_rows import practice_log_row
from pain_companion.store.rows import Row
from pain_companion.store.sleep_rows import nap_row, night_row
from pain_companion.store.story_rows import story_row
from pain_companion.store.tables import fill_tables
from pain_companion.store.toolkit_rows import tool_row, use_row
from pain_companion.store.up_and_down_rows import up_down_row
from pain_companion.store.watched_pairs import pair_row
from pain_companion.store.wellbeing_rows import (
    medicine_row,
    moment_row,
    movement_day_row,
    movement_row,
    pleasure_day_row,
    pleasure_row,
    question_row,
)

SEED = 1
NAME = "Alex"


@contextmanager
def example_diary(folder: Path, now: Callable[[], datetime], seed: int = SEED) -> Iterator[Path]:
    """A new example diary in a folder of its own inside `folder`, removed at the end.

    What an example left behind that was killed is removed first, once it is a day old: another
    window may be showing a newer one.
    """
    moment = now()
    _clear_leftovers(folder, moment)
    home = folder / new_id(moment)
    path = home / "example.db"
    try:
        make_example(path, now, seed)
        yield path
    finally:
        shutil.rmtree(home, ignore_errors=True)


def make_example(path: Path, now: Callable[[], datetime], seed: int = SEED) -> None:
    """Write an example person's diary to `path`. The same seed and day make the same person."""
    moment = now()
    record = twelve_weeks(moment.date(), seed)
    pacing = twelve_weeks_of_pacing(moment.date(), seed)
    with closing(Diary.open(path, now=now, kind=DiaryKind.EXAMPLE)) as diary:
        with writing(diary.connection, path):
            fill_tables(diary.connection, _tables(record, moment))
            fill_tables(diary.connection, pacing_tables(pacing, moment))
            fill_tables(diary.connection, _flare_tables(moment))
            fill_tables(diary.connection, _practice_tables(moment))
            fill_tables(diary.connection, _eating_tables(moment))
            fill_tables(diary.connection, _toolkit_tables(moment))
            fill_tables(diary.connection, _lesson_tables(moment))
            fill_tables(diary.connection, _wellbeing_tables(moment, seed))
            fill_tables(diary.connection, _goal_tables(moment, seed))
            fill_tables(diary.connection, _team_tables(moment))
            fill_tables(diary.connection, _going_tables(moment))
            fill_tables(diary.connection, _check_in_tables(moment, seed))
            fill_tables(diary.connection, _story_tables(moment))
        _pick_habits(diary, moment)


def _tables(record: SleepRecord, moment: datetime) -> dict[str, list[Row]]:
    nights = [
        _row(night_row(replace(night, id=new_id(moment))), max(night.written_at.values()))
        for night in record.nights
    ]
    naps = [
        _row(nap_row(replace(nap, id=new_id(moment))), nap.written_at or moment)
        for nap in record.naps
    ]
    settings = {"greet_as": NAME, "welcomed": True, "worse_after_effort": "no", "food": "show"}
    settings["check_in_asks"] = check_ins.ASKS
    return {
        "nights": nights,
        "naps": naps,
        "settings": [
            {"id": name, "value": json.dumps(value), "updated_at": moment.isoformat()}
            for name, value in settings.items()
        ],
    }


def pacing_tables(record: PacingRecord, moment: datetime) -> dict[str, list[Row]]:
    """A person's pacing as rows of the tables, those that others refer to first."""
    begun = moment - timedelta(days=DAYS)
    return {
        "activities": [_row(activity_row(each), begun) for each in ACTIVITIES],
        "activity_tries": [
            _row(try_row(replace(each, id=new_id(moment))), each.written_at or moment)
            for each in record.tries
        ],
        "pacing_plans": [
            _row(plan_row(replace(each, id=new_id(moment))), _evening(each.from_day, moment))
            for each in record.plans
        ],
        "activity_logs": [
            _row(log_row(replace(each, id=new_id(moment))), each.written_at or moment)
            for each in record.logs
        ],
        "planned_items": [
            _row(item_row(replace(each, id=new_id(moment))), moment) for each in record.items
        ],
    }


def _flare_tables(moment: datetime) -> dict[str, list[Row]]:
    today = moment.date()
    flare = flare_up(today)
    written = _evening(today - timedelta(days=WRITTEN_DAYS_AGO), moment)
    return {
        "people": [_row(person_row(each), written) for each in PEOPLE],
        "flare_plan_lines": [_row(line_row(each), written) for each in plan_lines(today)],
        "flares": [_row(flare_row(flare), flare.started_at or moment)],
        "flare_steps": [
            _row(step_row(each), each.answered_at or moment) for each in steps_taken(today)
        ],
    }


def _toolkit_tables(moment: datetime) -> dict[str, list[Row]]:
    picked = _evening(moment.date() - timedelta(days=PICKED_DAYS_AGO), moment)
    return {
        "tools": [_row(tool_row(each), picked) for each in TOOLS],
        "tool_uses": [
            _row(use_row(each), _evening(each.day, moment)) for each in uses(moment.date())
        ],
    }


def _lesson_tables(moment: datetime) -> dict[str, list[Row]]:
    notes, lines = lesson_notes(moment.date()), up_and_down(moment.date())
    return {
        "lesson_notes": [
            _row(lesson_note_row(each), _evening(each.finished_on or moment.date(), moment))
            for each in notes
        ],
        "up_and_down": [_row(up_down_row(each), _evening(each.noted_on, moment)) for each in lines],
    }


def _eating_tables(moment: datetime) -> dict[str, list[Row]]:
    today = moment.date()
    return {
        "food_changes": [
            _row(habit_row(each), _evening(each.picked_on, moment)) for each in eating.picked(today)
        ],
        "food_days": [
            _row(FOOD_TABLES.day_row(each), _evening(each.day, moment))
            for each in eating.days(today)
        ],
    }


def _practice_tables(moment: datetime) -> dict[str, list[Row]]:
    logs = practice_logs(moment.date())
    return {
        "practice_logs": [_row(practice_log_row(each), each.written_at or moment) for each in logs]
    }


def _wellbeing_tables(moment: datetime, seed: int) -> dict[str, list[Row]]:
    today = moment.date()
    begun = _evening(today - timedelta(days=wellbeing.BEGAN_DAYS_AGO), moment)
    sheet = wellbeing.hard_moment(today)
    moves, done = wellbeing.movement_days(today, seed), wellbeing.pleasure_days(today, seed)
    return {
        "movements": [_row(movement_row(each), begun) for each in wellbeing.movements(today)],
        "movement_days": [_row(movement_day_row(e), _evening(e.day, moment)) for e in moves],
        "pleasures": [_row(pleasure_row(each), begun) for each in wellbeing.pleasures()],
        "pleasure_days": [_row(pleasure_day_row(e), _evening(e.day, moment)) for e in done],
        "hard_moments": [_row(moment_row(sheet), sheet.written_at or moment)],
        "medicines": [_row(medicine_row(each), begun) for each in wellbeing.medicines(today)],
        "medicine_questions": [_row(question_row(wellbeing.question()), moment)],
    }


def _goal_tables(moment: datetime, seed: int) -> dict[str, list[Row]]:
    today = moment.date()
    begun = _evening(today - timedelta(days=goals.BEGAN_DAYS_AGO), moment)
    days, back = goals.days(today, seed), goals.review(today)
    return {
        "directions": [_row(direction_row(each), begun) for each in goals.directions()],
        "goals": [_row(goal_row(each), begun) for each in goals.goals(today)],
        "goal_steps": [_row(goal_step_row(each), begun) for each in goals.steps(today)],
        "goal_days": [_row(goal_day_row(each), _evening(each.day, moment)) for each in days],
        "goal_reviews": [_row(goal_review_row(back), _evening(back.day, moment))],
    }


def _going_tables(moment: datetime) -> dict[str, list[Row]]:
    lines, pairs = going.learned_lines(moment.date()), going.watched_pairs(moment.date())
    return {
        "learned_lines": [
            _row(learned_row(each), _evening(each.noted_on, moment)) for each in lines
        ],
        "watched_pairs": [_row(pair_row(each), _evening(each.picked_on, moment)) for each in pairs],
    }


def _check_in_tables(moment: datetime, seed: int) -> dict[str, list[Row]]:
    today = moment.date()
    asked_since = _evening(today - timedelta(days=DAYS // 2), moment)
    told = check_ins.own_answers(today, seed)
    return {
        "check_ins": [
            _row(check_in_row(each), each.written_at or moment)
            for each in check_ins.check_ins(today, seed)
        ],
        "own_questions": [_row(own_question_row(check_ins.QUESTION), asked_since)],
        "own_answers": [_row(own_answer_row(each), _evening(each.day, moment)) for each in told],
    }


def _team_tables(moment: datetime) -> dict[str, list[Row]]:
    today = moment.date()
    made = _evening(today - timedelta(days=team.LAST_DAYS_AGO), moment)
    things = team.things(today)
    return {
        "appointments": [_row(appointment_row(each), made) for each in team.appointments(today)],
        "things_to_say": [_row(thing_row(e), _evening(e.noted_on, moment)) for e in things],
    }


def _story_tables(moment: datetime) -> dict[str, list[Row]]:
    today = moment.date()
    then = _evening(today - timedelta(days=story.THEN_DAYS_AGO), moment)
    now = _evening(today - timedelta(days=story.NOW_DAYS_AGO), moment)
    told = story.peg(today)
    answers = replace(told, written_at=_evening(told.day, moment))
    ratings = story.own_ratings(today)
    return {
        "life_pictures": [
            _row(story_row(each), _evening(each.begun_on, moment)) for each in story.pictures(today)
        ],
        "life_area_ratings": [_row(story_row(each), now) for each in story.life_ratings()],
        "body_charts": [_row(story_row(story.body_chart(today)), now)],
        "body_places": [_row(story_row(each), now) for each in story.body_places()],
        "own_activities": [_row(story_row(each), then) for each in story.own_activities()],
        "own_activity_ratings": [
            _row(story_row(each), _evening(each.day, moment)) for each in ratings
        ],
        "peg_answers": [_row(story_row(answers), now)],
        "given_scores": [_row(story_row(story.score(today)), then)],
        "story_lines": [
            _row(story_row(each), _evening(each.noted_on, moment)) for each in story.lines(today)
        ],
    }


def _evening(day: date, moment: datetime) -> datetime:
    return datetime.combine(day, time(19), moment.tzinfo)


def _row(row: Row, written: datetime) -> Row:
    stamp = written.isoformat()
    return {**row, "created_at": stamp, "updated_at": stamp}


def _pick_habits(diary: Diary, moment: datetime) -> None:
    day = moment.date() - timedelta(days=DAYS // 4)
    diary.sleep.pick_habit(None, "Lights low for the last hour", day)


def _clear_leftovers(folder: Path, moment: datetime) -> None:
    with suppress(OSError):
        for left in folder.iterdir():
            if left.stat().st_mtime < (moment - timedelta(days=1)).timestamp():
                shutil.rmtree(left, ignore_errors=True)
