"""The pages of My team, in the order in which they are offered."""

from __future__ import annotations

from pain_companion.content.library import shown_of

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
    return shown_of((f"{FOLDER}/{each}" for each in IN_ORDER), limited=limited)
