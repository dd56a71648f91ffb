"""How much plans are eased in a flare-up, as a person chooses it, and the figures it would give.

Whoever is to stay within limits chooses only whether plans rest: no figure, and no steps back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from pain_companion.domain.flare import WHOLE, eased, next_share_back
from pain_companion.domain.flare_plan import USUAL_SHARE, USUAL_STEPS_BACK, Ease, Part, PlanLine
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.entry import Entry
from pain_companion.words.flare import share_words
from pain_companion.words.pacing import amount_words

OWN, REST, STAY = "own", "rest", "stay"
TITLES: Mapping[str, str] = {
    "share": "How much holds",
    "own_share": "My own figure",
    "steps": "They come back in",
    "plans": "In a flare-up",
}
SHARE_CHOICES = (
    ("50", "half"),
    # A little more than a third, so that a third of 30 is shown as 10 and not as 9.
    ("34", "a third"),
    ("75", "three quarters"),
    (str(WHOLE), "all of it"),
    (OWN, "my own figure"),
)
STEP_CHOICES = (("1", "one step"), ("2", "two steps"), ("3", "three steps"), ("4", "four steps"))
REST_CHOICES = ((REST, "my plans rest"), (STAY, "my plans stay as they are"))
NO_PLANS = "You have no pacing plans yet. Once you do, their figures stand here."
STEADY = "They come back when you feel steady."
NOT_CHOSEN = "You have not chosen yet. Until you do, it is as it stands here."


def read_ease(
    typed: Mapping[str, str], before: PlanLine | None, *, limited: bool
) -> Entry[PlanLine]:
    """Read the choice. With `limited` the steps, and any figure there was, stay as they were."""
    entry: Entry[PlanLine] = Entry()
    was = before or PlanLine(Part.EASE, str(USUAL_SHARE))
    share, steps = _rest(typed, was) if limited else _shares(typed, entry, was)
    if not share:
        entry.missing.append("how much holds")
    elif not entry.problems:
        entry.record = replace(was, words=share, more=steps)
    return entry


def typed_from_ease(line: PlanLine | None) -> dict[str, str]:
    """What a person would choose for it; without a line, what is usual."""
    share = str(int(line.words)) if line else str(USUAL_SHARE)
    steps = (line.more if line else None) or str(USUAL_STEPS_BACK)
    named = share in dict(SHARE_CHOICES)
    return {
        "share": share if named else OWN,
        "own_share": "" if named else share,
        "steps": steps,
        "plans": STAY if share == str(WHOLE) else REST,
    }


def ease_of(line: PlanLine) -> Ease:
    """The choice that a line holds."""
    return Ease(int(line.words), int(line.more or USUAL_STEPS_BACK))


def figure_lines(
    plans: Mapping[str, Plan], activities: Iterable[Activity], share_percent: int
) -> list[str]:
    """What becomes of each plan: "- Walking: 11 minutes becomes 5 minutes"."""
    return [
        f"- {each.name}: {_becomes(plans[each.id], each, share_percent)}"
        for each in activities
        if each.id in plans
    ]


def back_words(ease: Ease) -> str:
    """How plans come back, in the person's steps: "Then they come back: three quarters, all."."""
    if ease.share_percent >= WHOLE:
        return "Your plans stay as they are in a flare-up."
    shares = [next_share_back(ease.share_percent, ease)]
    while shares[-1] < WHOLE:
        shares.append(next_share_back(shares[-1], ease))
    return f"Afterwards, when you say so: {', then '.join(map(percent_words, shares))}."


def percent_words(percent: int) -> str:
    """A share of a plan in words: "half", "a third", "about 60 in every 100"."""
    return dict(SHARE_CHOICES).get(str(percent)) or share_words(percent)


def chosen_words(line: PlanLine | None, *, limited: bool) -> str:
    """The choice in a few words: "half", "plans rest"."""
    share = int(line.words) if line else USUAL_SHARE
    if limited:
        return "plans stay" if share >= WHOLE else "plans rest"
    return percent_words(share) if line else f"{percent_words(share)}, as usual"


def saved_words(line: PlanLine, *, limited: bool) -> str:
    """What was saved."""
    if limited:
        stays = int(line.words) >= WHOLE
        return "Saved: your plans stay as they are." if stays else f"Saved: plans rest. {STEADY}"
    return f"Saved. This much of your plans holds in a flare-up: {percent_words(int(line.words))}."


def _shares(typed: Mapping[str, str], entry: Entry[PlanLine], was: PlanLine) -> tuple[str, str]:
    share = typed.get("share", "")
    if share == OWN:
        own = entry.answer(
            typed, "own_share", _read_percent, lambda percent: f"{percent} in every {WHOLE}"
        )
        share = str(own) if own else ""
    return share, typed.get("steps") or was.more or str(USUAL_STEPS_BACK)


def _rest(typed: Mapping[str, str], was: PlanLine) -> tuple[str, str | None]:
    if typed.get("plans") == STAY:
        return str(WHOLE), was.more
    eases = int(was.words) < WHOLE
    return (was.words if eases else str(USUAL_SHARE)) if typed.get("plans") else "", was.more


def _read_percent(said: str) -> int:
    found = re.fullmatch(r"([0-9]{1,3}) ?%?", said)
    if found is None or not 1 <= int(found[1]) <= WHOLE:
        raise NotUnderstoodError(f"Type a number from 1 to {WHOLE}.")
    return int(found[1])


def _becomes(plan: Plan, activity: Activity, share_percent: int) -> str:
    before, after = (
        amount_words(Decimal(each.part_shown * each.parts), activity.unit)
        for each in (plan, eased(plan, share_percent))
    )
    return f"stays at {before}" if before == after else f"{before} becomes {after}"
