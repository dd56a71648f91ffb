"""The flare-up plan, people and flare-ups as plain values for JSON.

What is not recorded is None. Days are like "2026-11-23", lengths are in days. Where a diary is
kept for staying within limits, plans rest or do not: figures for it are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pain_companion.domain.flare import WHOLE, Flare, FlareStep
from pain_companion.domain.flare_history import FlareHistory, Spread
from pain_companion.domain.flare_plan import MORE, FlarePlan, Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.exchange.flare_page import PlanPage, when_to_leave
from pain_companion.exchange.plain_values import Plain, iso


def plan_json(page: PlanPage) -> Plain:
    """The plan by its parts, those without a line left out, with the people."""
    parts = [part for part in Part if part is not Part.EASE and page.plan.of(part)]
    return {
        "day": page.day.isoformat(),
        "last_changed": iso(page.changed_on),
        "is_example": page.is_example,
        "leave_the_plan": when_to_leave(page.help_now).lines,
        "parts": [
            {"part": part.value, "lines": [_line(line) for line in page.plan.of(part)]}
            for part in parts
        ],
        "ease": ease_json(page.plan, limited=page.limited),
        "people": people_json(page.people),
    }


def ease_json(plan: FlarePlan, *, limited: bool) -> Plain:
    """How much plans are eased in a flare-up, and in how many steps they come back."""
    ease, chosen = plan.ease, bool(plan.of(Part.EASE))
    if limited:
        return {"chosen": chosen, "plans_rest": ease.share_percent < WHOLE}
    return {
        "chosen": chosen,
        "share_percent": ease.share_percent,
        "steps_back": ease.steps_back,
    }


def people_json(people: Iterable[Person]) -> list[Plain]:
    """The people in their order."""
    return [
        {"name": each.name, "who": each.who, "can_do": each.can_do, "reach": each.reach}
        for each in people
    ]


def flares_json(
    flares: Sequence[Flare],
    steps: Mapping[str, Sequence[FlareStep]],
    history: FlareHistory,
    *,
    limited: bool,
) -> Plain:
    """Every flare-up, newest first, with its steps, and all of them put together."""
    return {
        "flares": [_flare(flare, steps.get(flare.id, ()), limited=limited) for flare in flares],
        "together": {
            "count": history.count,
            "over": history.over,
            "enough": history.is_enough,
            "days": _spread(history.lasted),
            "days_between": _spread(history.between),
            "steps": [
                {"words": use.words, "used_in": use.used_in, "helped_in": use.helped_in}
                for use in history.steps
            ],
        },
    }


def _flare(flare: Flare, steps: Iterable[FlareStep], *, limited: bool) -> Plain:
    eased = flare.share_percent
    return {
        "started_on": flare.started_on.isoformat(),
        "ended_on": iso(flare.ended_on),
        "days": flare.days(flare.ended_on) if flare.ended_on else None,
        "place": flare.place,
        **({"plans_rest": eased < WHOLE} if limited else {"share_percent": eased}),
        "remember": flare.remember,
        "steps": [
            {
                "day": flare.day_on(step.day),
                "words": step.words,
                "answer": step.answer.value,
                "helped": step.helped,
            }
            for step in steps
        ],
    }


def _line(line: PlanLine) -> Plain:
    told: Plain = {"words": line.words}
    return {**told, MORE[line.part].replace(" ", "_"): line.more} if line.part in MORE else told


def _spread(spread: Spread | None) -> Plain | None:
    if spread is None:
        return None
    return {"median": spread.middle, "least": spread.least, "most": spread.most}
