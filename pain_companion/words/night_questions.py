"""What is asked about a night, in few words and in the order of the form: also on paper."""

from __future__ import annotations

from collections.abc import Mapping

FIRST: Mapping[str, str] = {
    "to_bed_at": "Into bed",
    "lights_out_at": "Lights out",
    "fell_asleep_after_minutes": "Fell asleep after",
    "wakings": "Wakings",
    "awake_minutes": "Awake in the night",
    "woke_at": "Last woke",
    "got_up_at": "Got up",
    "quality": "Quality of sleep",
    "never_slept": "I did not sleep",
}
"""What most people answer."""
MORE: Mapping[str, str] = {
    "trying_after_minutes": "Tried to sleep on",
    "rested": "Rested",
    "pain_part": "Was pain part?",
    "caffeine_count": "Caffeine drinks",
    "caffeine_last": "The last at",
    "alcohol_count": "Alcohol drinks",
    "alcohol_last": "The last at",
    "sleep_medicine": "Sleep medicine",
    "estimated_sleep_minutes": "Or guess hours",
    "note": "Note",
}
"""What can be added."""
MORE_TITLE = "More, if you like"
MORNING_TITLE = "Morning"
EXAMPLES: Mapping[str, str] = {
    "fell_asleep_after_minutes": "minutes",
    "wakings": "how many",
    "awake_minutes": "minutes",
    "trying_after_minutes": "minutes",
    "caffeine_count": "how many",
    "alcohol_count": "how many",
    "estimated_sleep_minutes": "hours",
}
"""What some answers are counted in."""
