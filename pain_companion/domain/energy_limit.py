"""Whether this person is kept from every offer to step up.

NICE NG206 (2021): people with ME/CFS are not to be offered fixed increases of activity. The
program asks about it once before any plan, and anything but a clear "no" counts as yes.
"""

from __future__ import annotations

from pain_companion.domain.settings import Settings


def energy_limited(settings: Settings) -> bool:
    """Whether only logging, resting and staying within limits are offered."""
    return settings.limits_set or settings.worse_after_effort != "no"


def asked(settings: Settings) -> bool:
    """Whether the safety question has been answered in this diary."""
    return settings.worse_after_effort != ""
