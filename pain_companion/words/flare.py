"""Flare-up words: the plan's parts, the stages, the day of a flare-up, and shares of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pain_companion.domain.flare import WHOLE, Flare
from pain_companion.domain.flare_plan import SIGNS, Part, Stage
from pain_companion.formats import count_words

PART_TITLES: Mapping[Part, str] = {
    Part.USUAL_PAIN: "My usual pain",
    Part.USUAL_FLARE: "My usual flare-up",
    Part.SETS_OFF: "What may set it off",
    Part.SIGNS_BODY: "First signs in my body",
    Part.SIGNS_MOOD: "First signs in my mood",
    Part.SIGNS_THOUGHTS: "First signs in my thoughts",
    Part.SIGNS_ACTIONS: "First signs in what I do",
    Part.SAY_TO_MYSELF: "What I say to myself",
    Part.FIRST_HOURS: "The first hours",
    Part.DAYS_1_2: "Days 1 and 2",
    Part.DAYS_3_7: "Days 3 to 7",
    Part.MEDICINES: "Medicines, as agreed",
    Part.MESSAGES: "Messages to send",
    Part.THOUGHTS: "Unhelpful and kinder thoughts",
    Part.COMFORT_KIT: "My comfort kit",
    Part.EASING: "How I know that it is easing",
    Part.GETTING_BACK: "Getting back",
    Part.EASE: "How much to ease my plans",
}

PART_HELP: Mapping[Part, str] = {
    Part.USUAL_PAIN: "Where it is and what it is like on most days. Later you can compare.",
    Part.USUAL_FLARE: "Where it is, what it is like, and how long it often lasts.",
    Part.SETS_OFF: "What you think may set it off. A guess is fine, and so is nothing at all.",
    Part.SIGNS_BODY: "What you notice in your body first. It may come before the pain.",
    Part.SIGNS_MOOD: "How your mood changes first. Others may see it before you do.",
    Part.SIGNS_THOUGHTS: "Thoughts that tend to come first.",
    Part.SIGNS_ACTIONS: "What you do more of, or less of, before a flare-up.",
    Part.SAY_TO_MYSELF: "A few kind words for a hard moment. You will see them first.",
    Part.FIRST_HOURS: "Small things to do at once. One thing on each line.",
    Part.DAYS_1_2: "What makes the first two days easier. Only what must be done, and less of it.",
    Part.DAYS_3_7: "What helps from day 3 on, in your own time.",
    Part.MEDICINES: (
        "What you and a professional agreed, or where it is written. "
        "Please do not start, stop or change a medicine on your own."
    ),
    Part.MESSAGES: "Messages that are ready to send. Fill in the gaps when you need them.",
    Part.THOUGHTS: "A thought that makes things harder, and what you would say to a friend.",
    Part.COMFORT_KIT: "Things that comfort you, and where to find them.",
    Part.EASING: "Small signs that it is getting easier.",
    Part.GETTING_BACK: "How you come back to your days, when you feel steady. There is no hurry.",
    Part.EASE: "How much of your plans holds in a flare-up. You can say no to it each time.",
}
"""What a part is for, in one or two sentences."""

_NAMED_SHARES = {25: "a quarter", 34: "a third", 50: "half", 75: "three quarters", WHOLE: "all"}


def stage_words(stage: Stage) -> str:
    """A stage with its sign before it: "■ flare-up"."""
    return f"{SIGNS[stage]} {stage.value}"


def day_words_of(flare: Flare, today: date) -> str:
    """Which day of it today is, "Day 2 of this flare-up"; how long it lasted, once it is over."""
    if flare.is_over:
        return f"This flare-up lasted {count_words(flare.days(today), 'day')}"
    return f"Day {flare.day_on(today)} of this flare-up"


def share_words(percent: int) -> str:
    """A share of a plan, 1 to 100 in every hundred: "half", "about 60 in every 100", "all"."""
    return _NAMED_SHARES.get(percent, f"about {percent} in every {WHOLE}")
