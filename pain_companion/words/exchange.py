"""What an import would do, or has done, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pain_companion.formats import count_words, date_words

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


def table_words(table: str, count: int) -> str:
    """ "3 nights", "1 nap"."""
    return count_words(count, NAMES[table], PLURALS.get(table))


def import_lines(
    new: Mapping[str, int],
    same: Mapping[str, int],
    conflicts: Mapping[str, Sequence[Mapping[str, Any]]],
    *,
    done: bool = False,
) -> list[str]:
    """What comes in, what is there already, and what stays as it is because it differs."""
    lines = []
    coming = [table_words(table, count) for table, count in new.items() if count]
    lines.append(f"{'New' if done else 'Would come in'}: {', '.join(coming) or 'nothing new'}.")
    there = [table_words(table, count) for table, count in same.items() if count]
    if there:
        lines.append(f"Here already: {', '.join(there)}.")
    for table, rows in conflicts.items():
        if rows:
            lines.append(f"Left as in your diary: {_named(table, rows)}.")
    return lines


def _named(table: str, rows: Sequence[Mapping[str, Any]]) -> str:
    if table != "nights":
        return table_words(table, len(rows))
    days = [date_words(date.fromisoformat(row["morning"]), year=True) for row in rows[:MOST_NAMED]]
    more = len(rows) - len(days)
    return "the night of " + ", ".join(days) + (f" and {more} more" if more else "")
