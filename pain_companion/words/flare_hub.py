"""The lines of the first screen about flare-ups."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.flare import WHOLE, Flare, brought_back
from pain_companion.domain.flare_plan import Ease, FlarePlan, Part
from pain_companion.formats import count_words
from pain_companion.words.flare import day_words_of, share_words

ABOUT = "Written on good days, opened with one key on a bad one: f, or F2 while you type."
STILL_RIGHT = "Is your flare-up plan still right? There is no hurry."
RESTING = "Your plans rest since your flare-up. They come back when you feel steady."


def plan_line(plan: FlarePlan) -> str:
    """How much of the plan is written."""
    parts = [part for part in Part if part is not Part.EASE]
    filled = sum(bool(plan.of(part)) for part in parts)
    if not filled:
        return "Nothing yet. Any part is a good one to begin with."
    have = "has" if filled == 1 else "have"
    return f"{filled} of {len(parts)} parts {have} something. More can wait."


def ease_line(ease: Ease, *, limited: bool) -> str:
    """To how much plans are eased, and how they come back."""
    if ease.share_percent == WHOLE:
        return "Your plans stay as they are."
    if limited:
        return "Your plans rest, and come back when you feel steady."
    steps = count_words(ease.steps_back, "step")
    return f"To {share_words(ease.share_percent)} of your plans, and back in {steps}."


def eased_now_words(share_percent: int, *, limited: bool) -> str:
    """How much of the pacing plans holds today; empty where it is all."""
    if share_percent == WHOLE:
        return ""
    if limited:
        return "For your flare-up your plans rest. They come back when you feel steady."
    return f"For your flare-up your plans are eased to {share_words(share_percent)}."


def open_words(flare: Flare | None, today: date) -> str:
    """What the main button says."""
    return f"{day_words_of(flare, today)}: open my plan" if flare else "Open my plan now"


def back_line(flare: Flare, *, limited: bool) -> str:
    """How much of the plans holds after a flare-up."""
    if limited:
        return RESTING
    return f"Your plans are at {share_words(flare.back_percent)} since your flare-up."


def back_button(flare: Flare, *, limited: bool) -> str:
    """What bringing them back by one step is called."""
    following = brought_back(flare, all_at_once=limited).back_percent
    if following == WHOLE:
        return "I feel steady: my plans as they were"
    return f"I feel ready for {share_words(following)}"
