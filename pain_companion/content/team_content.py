"""The pages of My team, in the order in which they are offered."""

from __future__ import annotations

from pain_companion.content.library import names_for

FOLDER = "team"
IN_ORDER = (
    "how-a-pain-service-works",
    "who-is-who",
    "your-first-assessment",
    "preparing-for-an-appointment",
    "speaking-up",
)


def pages(*, limited: bool) -> list[str]:
    """The names of the pages of this area for this person, in order."""
    offered = {*names_for(limited=limited)}
    return [name for each in IN_ORDER if (name := f"{FOLDER}/{each}") in offered]
