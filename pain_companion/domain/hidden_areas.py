"""The areas that a person does not want to see. Asked as a thing is shown, and never kept."""

from __future__ import annotations

from pain_companion.domain.settings import Settings

EATING = "eating"
PAIN_NUMBERS = "pain-numbers"
"""The screen of pain numbers inside the area of check-ins."""


def hidden_areas(settings: Settings) -> frozenset[str]:
    """Their keys: they are in no list of areas, and most of their pages in no list of pages.

    Pain numbers are hidden until they are asked for, though they are no area of their own.
    """
    eating = [EATING] if settings.food == "hide" else []
    return frozenset([*eating, *([] if settings.pain_numbers else [PAIN_NUMBERS])])
