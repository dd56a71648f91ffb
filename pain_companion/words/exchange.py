"""What an import would do, or has done, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pain_companion.formats import count_words, date_words
from pain_companion.frozen import frozen

MOST_NAMED = 5


@frozen
class Part:
    """A part of what a file can hold: what it is called, and its tables."""

    title: str
    tables: Mapping[str, tuple[str, ...]]
    """What a row of each is called, and several of them where that is not just an "s" more."""


PARTS: Mapping[str, Part] = {
    "flare-plan": Part(
        "Flare-up plan and flare-ups",
        {
            "people": ("person", "people"),
            "flare_plan_lines": ("line of a flare-up plan", "lines of a flare-up plan"),
            "flares": ("flare-up",),
            "flare_steps": ("step in a flare-up", "steps in a flare-up"),
        },
    ),
    "pacing": Part(
        "Pacing",
        {
            "activities": ("activity", "activities"),
            "activity_tries": ("try", "tries"),
            "pacing_plans": ("pacing plan",),
            "activity_logs": ("entry of what was done", "entries of what was done"),
            "planned_items": ("thing planned for a day", "things planned for a day"),
        },
    ),
    "goals": Part(
        "What matters",
        {
            "directions": ("thing that matters", "things that matter"),
            "goals": ("thing that you want to do", "things that you want to do"),
            "goal_steps": ("small step",),
            "goal_days": (
                "day with a thing that you want to do",
                "days with a thing that you want to do",
            ),
            "goal_reviews": ("look back", "looks back"),
        },
    ),
    "sleep": Part(
        "Sleep",
        {
            "nights": ("night",),
            "naps": ("nap",),
            "sleep_windows": ("sleep window",),
            "sleep_habits": ("sleep habit",),
            "sleep_habit_days": ("day with a habit", "days with a habit"),
        },
    ),
    "up-and-down": Part(
        "What winds me up, what settles me",
        {
            "up_and_down": (
                "line of what winds you up or settles you",
                "lines of what winds you up or settles you",
            ),
        },
    ),
    "toolkit": Part(
        "Toolkit",
        {
            "tools": ("tool",),
            "tool_uses": ("use of a tool", "uses of a tool"),
        },
    ),
    "practice": Part("Practices", {"practice_logs": ("practice",)}),
    "eating": Part(
        "Eating well",
        {
            "food_changes": ("small change to eating", "small changes to eating"),
            "food_days": ("day with a small change", "days with a small change"),
        },
    ),
    "wellbeing": Part(
        "Wellbeing and medicines",
        {
            "movements": ("movement",),
            "movement_days": ("day with a movement", "days with a movement"),
            "pleasures": ("small thing",),
            "pleasure_days": ("day with a small thing", "days with a small thing"),
            "hard_moments": ("hard moment",),
            "medicines": ("medicine",),
            "medicine_questions": ("question about medicines", "questions about medicines"),
        },
    ),
    "checkin": Part(
        "Check-ins and pain numbers",
        {
            "check_ins": ("check-in",),
            "own_questions": ("question of your own", "questions of your own"),
            "own_answers": ("answer to a question of your own", "answers to questions of your own"),
            "pain_numbers": ("pain number",),
        },
    ),
    "learned": Part(
        "Lessons and what I have learned",
        {
            "lesson_notes": ("lesson",),
            "learned_lines": ("note of what you learned", "notes of what you learned"),
        },
    ),
    "story": Part(
        "My story",
        {
            "life_pictures": ("picture of your life", "pictures of your life"),
            "life_area_ratings": ("part of life", "parts of life"),
            "body_charts": ("body chart",),
            "body_places": ("place on a body chart", "places on a body chart"),
            "own_activities": ("activity of your story", "activities of your story"),
            "own_activity_ratings": ("number for an activity", "numbers for activities"),
            "peg_answers": ("set of PEG answers", "sets of PEG answers"),
            "given_scores": ("score that a clinician gave", "scores that a clinician gave"),
            "story_lines": ("part of your story", "parts of your story"),
        },
    ),
    "team": Part(
        "Appointments and what to say",
        {
            "appointments": ("appointment",),
            "things_to_say": ("thing to say", "things to say"),
        },
    ),
    "going": Part(
        "Pairs of things that I watch", {"watched_pairs": ("pair of things", "pairs of things")}
    ),
    "program": Part(
        "How the program is set",
        {
            "settings": ("setting",),
            "put_off_pages": ("page put off", "pages put off"),
        },
    ),
}
"""Every table is in one part. Their keys are typed after `import --only`."""
NAMES: Mapping[str, tuple[str, ...]] = {
    table: called for part in PARTS.values() for table, called in part.tables.items()
}
"""What a row of each table is called."""

SOURCES = {
    "own": "a person's own diary",
    "session": "a session",
    "example": "EXAMPLE, a made-up person",
}


def table_words(table: str, count: int) -> str:
    """ "3 nights", "1 nap"."""
    return count_words(count, *NAMES[table])


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
