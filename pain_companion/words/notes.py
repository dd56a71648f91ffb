"""What a person's own words that were found are, and where they lead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.hidden_areas import PAIN_NUMBERS
from pain_companion.formats import date_words
from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.domain.notes import Note


@frozen
class NoteKind:
    """Words of one table: what they are, and the place they lead to.

    Where the place ends in a colon, what the note is about comes after it; `otherwise` is the
    place of a note that is about nothing more. `dated` words are told with their day.
    """

    what: str
    place: str
    otherwise: str = ""
    dated: bool = True


NOTE_KINDS: Mapping[str, NoteKind] = {
    "nights": NoteKind("sleep diary", "sleep:", "sleep"),
    "sleep_habits": NoteKind("sleep habits", "sleep:habits", dated=False),
    "activities": NoteKind("an activity", "pacing:", "pacing", dated=False),
    "activity_tries": NoteKind("a try", "pacing:", "pacing"),
    "pacing_plans": NoteKind("a pacing plan", "pacing:", "pacing"),
    "activity_logs": NoteKind("what I did", "pacing:", "pacing:day"),
    "planned_items": NoteKind("what I plan", "pacing:day"),
    "people": NoteKind("my people", "flare:people", dated=False),
    "flare_plan_lines": NoteKind("my flare-up plan", "flare:build", dated=False),
    "flares": NoteKind("a flare-up", "flare:flares"),
    "tools": NoteKind("my toolkit", "toolkit:", "toolkit", dated=False),
    "tool_uses": NoteKind("using a tool", "toolkit:", "toolkit"),
    "lesson_notes": NoteKind("a lesson", "page:", "learn", dated=False),
    "up_and_down": NoteKind("what turns it up and down", "pain:up-and-down", dated=False),
    "practice_logs": NoteKind("a practice", "practice:log"),
    "food_changes": NoteKind("eating well", "eating", dated=False),
    "movements": NoteKind("my movements", "wellbeing:movements", dated=False),
    "movement_days": NoteKind("my movements", "wellbeing:movements"),
    "pleasures": NoteKind("pleasure and meaning", "wellbeing:pleasures", dated=False),
    "pleasure_days": NoteKind("pleasure and meaning", "wellbeing:pleasures"),
    "hard_moments": NoteKind("a hard moment", "wellbeing:thoughts"),
    "medicines": NoteKind("my medicines", "wellbeing:medicines", dated=False),
    "medicine_questions": NoteKind("my medicines", "wellbeing:medicines", dated=False),
    "directions": NoteKind("what matters to me", "goals:directions", dated=False),
    "goals": NoteKind("what I want to do", "goals:", "goals", dated=False),
    "goal_steps": NoteKind("a small step", "goals:", "goals", dated=False),
    "goal_days": NoteKind("what I want to do", "goals:", "goals"),
    "goal_reviews": NoteKind("looking back", "goals:", "goals"),
    "life_pictures": NoteKind("ten parts of my life", "story:areas"),
    "life_area_ratings": NoteKind("ten parts of my life", "story:areas", dated=False),
    "body_charts": NoteKind("my body chart", "story:body"),
    "body_places": NoteKind("my body chart", "story:body", dated=False),
    "own_activities": NoteKind("my activities", "story:activities", dated=False),
    "given_scores": NoteKind("scores", "story:scores"),
    "story_lines": NoteKind("my story", "story:words"),
    "appointments": NoteKind("an appointment", "team:", "team:appointments"),
    "things_to_say": NoteKind("a thing to say", "team:say"),
    "learned_lines": NoteKind("what I have learned", "going:learned"),
    "check_ins": NoteKind("a check-in", "checkin:", "checkin"),
    "own_answers": NoteKind("a check-in", "checkin:", "checkin"),
    "own_questions": NoteKind("a question of mine", "checkin:questions", dated=False),
    "pain_numbers": NoteKind("a pain number", f"checkin:{PAIN_NUMBERS}"),
}
"""Every table with a person's words that they can be led to."""


def note_sources(hidden: Collection[str]) -> list[str]:
    """The tables whose words are found by a person who does not want to see these areas."""
    return [
        name for name, kind in NOTE_KINDS.items() if not set(kind.place.split(":")) & set(hidden)
    ]


def note_place(note: Note, *, today: date) -> tuple[str, str]:
    """Where a note leads, and what it is: "My note, sleep diary, Monday 23 November"."""
    kind = NOTE_KINDS[note.source]
    place = kind.place
    if place.endswith(":"):
        place = f"{place}{note.about}" if note.about else kind.otherwise
    day = [date_words(note.day, today=today)] if kind.dated else []
    return place, ", ".join(["My note", kind.what, *day])
