"""What an import would do, or has done, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pain_companion.formats import count_words, date_words
from pain_companion.frozen import frozen

NAMES = {
    "settings": "setting",
    "nights": "night",
    "naps": "nap",
    "sleep_windows": "sleep window",
    "sleep_habits": "sleep habit",
    "sleep_habit_days": "day with a habit",
    "activities": "activity",
    "activity_tries": "try",
    "pacing_plans": "pacing plan",
    "activity_logs": "entry of what was done",
    "planned_items": "thing planned for a day",
    "people": "person",
    "flare_plan_lines": "line of a flare-up plan",
    "flares": "flare-up",
    "flare_steps": "step in a flare-up",
    "food_changes": "small change to eating",
    "food_days": "day with a small change",
    "tools": "tool",
    "tool_uses": "use of a tool",
    "lesson_notes": "lesson",
    "up_and_down": "line of what winds you up or settles you",
    "movements": "movement",
    "movement_days": "day with a movement",
    "pleasures": "small thing",
    "pleasure_days": "day with a small thing",
    "hard_moments": "hard moment",
    "medicines": "medicine",
    "medicine_questions": "question about medicines",
    "practice_logs": "practice",
    "put_off_pages": "page put off",
    "life_pictures": "picture of your life",
    "life_area_ratings": "part of life",
    "body_charts": "body chart",
    "body_places": "place on a body chart",
    "own_activities": "activity of your story",
    "own_activity_ratings": "number for an activity",
    "peg_answers": "set of PEG answers",
    "given_scores": "score that a clinician gave",
    "story_lines": "part of your story",
    "directions": "thing that matters",
    "goals": "thing that you want to do",
    "goal_steps": "small step",
    "goal_days": "day with a thing that you want to do",
    "goal_reviews": "look back",
    "check_ins": "check-in",
    "pain_numbers": "pain number",
    "own_questions": "question of your own",
    "own_answers": "answer to a question of your own",
    "appointments": "appointment",
    "things_to_say": "thing to say",
    "learned_lines": "note of what you learned",
    "watched_pairs": "pair of things",
}
PLURALS = {
    "sleep_habit_days": "days with a habit",
    "activities": "activities",
    "activity_tries": "tries",
    "activity_logs": "entries of what was done",
    "planned_items": "things planned for a day",
    "people": "people",
    "flare_plan_lines": "lines of a flare-up plan",
    "flare_steps": "steps in a flare-up",
    "food_changes": "small changes to eating",
    "food_days": "days with a small change",
    "tool_uses": "uses of a tool",
    "up_and_down": "lines of what winds you up or settles you",
    "movement_days": "days with a movement",
    "pleasure_days": "days with a small thing",
    "medicine_questions": "questions about medicines",
    "put_off_pages": "pages put off",
    "life_pictures": "pictures of your life",
    "life_area_ratings": "parts of life",
    "body_places": "places on a body chart",
    "own_activities": "activities of your story",
    "own_activity_ratings": "numbers for activities",
    "peg_answers": "sets of PEG answers",
    "given_scores": "scores that a clinician gave",
    "story_lines": "parts of your story",
    "directions": "things that matter",
    "goals": "things that you want to do",
    "goal_days": "days with a thing that you want to do",
    "goal_reviews": "looks back",
    "own_questions": "questions of your own",
    "own_answers": "answers to questions of your own",
    "things_to_say": "things to say",
    "learned_lines": "notes of what you learned",
    "watched_pairs": "pairs of things",
}
MOST_NAMED = 5


@frozen
class Part:
    """A part of what a file can hold: what it is called, and the tables it is in."""

    title: str
    tables: Sequence[str]


PARTS: Mapping[str, Part] = {
    "flare-plan": Part(
        "Flare-up plan and flare-ups", ("people", "flare_plan_lines", "flares", "flare_steps")
    ),
    "pacing": Part(
        "Pacing",
        ("activities", "activity_tries", "pacing_plans", "activity_logs", "planned_items"),
    ),
    "goals": Part(
        "What matters",
        ("directions", "goals", "goal_steps", "goal_days", "goal_reviews"),
    ),
    "sleep": Part("Sleep", ("nights", "naps", "sleep_windows", "sleep_habits", "sleep_habit_days")),
    "up-and-down": Part("What winds me up, what settles me", ("up_and_down",)),
    "toolkit": Part("Toolkit", ("tools", "tool_uses")),
    "practice": Part("Practices", ("practice_logs",)),
    "eating": Part("Eating well", ("food_changes", "food_days")),
    "wellbeing": Part(
        "Wellbeing and medicines",
        (
            *("movements", "movement_days", "pleasures", "pleasure_days"),
            *("hard_moments", "medicines", "medicine_questions"),
        ),
    ),
    "checkin": Part(
        "Check-ins and pain numbers", ("check_ins", "own_questions", "own_answers", "pain_numbers")
    ),
    "learned": Part("Lessons and what I have learned", ("lesson_notes", "learned_lines")),
    "story": Part(
        "My story",
        (
            *("life_pictures", "life_area_ratings", "body_charts", "body_places"),
            *("own_activities", "own_activity_ratings", "peg_answers", "given_scores"),
            "story_lines",
        ),
    ),
    "team": Part("Appointments and what to say", ("appointments", "things_to_say")),
    "going": Part("Pairs of things that I watch", ("watched_pairs",)),
    "program": Part("How the program is set", ("settings", "put_off_pages")),
}
"""Every table is in one part. Their keys are typed after `import --only`."""

SOURCES = {
    "own": "a person's own diary",
    "session": "a session",
    "example": "EXAMPLE, a made-up person",
}


def table_words(table: str, count: int) -> str:
    """ "3 nights", "1 nap"."""
    return count_words(count, NAMES[table], PLURALS.get(table))


def import_lines(
    new: Mapping[str, int],
    same: Mapping[str, int],
    conflicts: Mapping[str, Sequence[Mapping[str, Any]]],
    *,
    resting: int = 0,
    done: bool = False,
) -> list[str]:
    """What comes in, what is there already, and what stays as it is because it differs.

    `resting` is how many things to do come in to rest.
    """
    lines = []
    coming = [table_words(table, count) for table, count in new.items() if count]
    lines.append(f"{'New' if done else 'Would come in'}: {', '.join(coming) or 'nothing new'}.")
    there = [table_words(table, count) for table, count in same.items() if count]
    if there:
        lines.append(f"Here already: {', '.join(there)}.")
    for table, rows in conflicts.items():
        if rows:
            lines.append(f"Left as in your diary: {_named(table, rows)}.")
    if resting:
        rests = "rests" if done else "would rest"
        lines.append(f"Enough is being tried, so this {rests}: {table_words('goals', resting)}.")
    return lines


def source_words(kind: str, made_on: date) -> str:
    """Where a handover file is from, and of which day it is."""
    return f"From {SOURCES[kind]}, saved on {date_words(made_on)}."


def part_words(counts: Mapping[str, int]) -> str:
    """What is in one part, in order: "5 lines of a flare-up plan, 1 person"."""
    return ", ".join(table_words(table, count) for table, count in counts.items())


def _named(table: str, rows: Sequence[Mapping[str, Any]]) -> str:
    if table != "nights":
        return table_words(table, len(rows))
    days = [date_words(date.fromisoformat(row["morning"])) for row in rows[:MOST_NAMED]]
    more = len(rows) - len(days)
    return "the night of " + ", ".join(days) + (f" and {more} more" if more else "")
