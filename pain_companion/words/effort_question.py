"""The safety question of pacing: how it is asked, why, and what the answer means."""

from __future__ import annotations

from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.settings import Settings

QUESTION = (
    "Have you been told you have ME/CFS or long COVID, or do you feel much worse for a day or"
    " more after effort?"
)
ANSWERS = (("yes", "yes"), ("not sure", "not sure"), ("no", "no"))
LIMITS = "A professional has set my limits, or I had an operation or a broken bone lately"
WHY = (
    "Why we ask: for some people, doing a little more each week makes things worse."
    " For them, staying within limits matters most."
)
CAN_CHANGE = "You can change your answer here at any time."

_NOT_YET = "There is no answer yet. Until there is one, it counts as not sure."
_LIMITED = (
    "The program helps you to log, to rest and to stay within your limits."
    " It never offers to do more."
    " Ask your specialist team or GP what is right for you."
)
_NO = "Plans with steps are offered. You decide each one."


def meaning(settings: Settings) -> list[str]:
    """What the answer means for the program, in lines."""
    if not energy_limited(settings):
        return [_NO]
    return [_LIMITED] if asked(settings) else [_NOT_YET, _LIMITED]
