"""Across flare-ups: how long they lasted, the time between them, and what was ticked as helpful.

Only what was written down is counted. Nothing is said of causes, or of the days to come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.frozen import frozen

ENOUGH = 3
"""So many flare-ups that are over are needed before any are put together. Our own choice."""


@frozen
class Spread:
    """The middle of some numbers of days, the least and the most."""

    middle: float
    least: int
    most: int


@frozen
class StepUse:
    """In how many flare-ups a step was done, and in how many of them it was ticked as helpful."""

    words: str
    used_in: int
    helped_in: int


@frozen
class FlareHistory:
    """Flare-ups put together. `lasted` and `between` are None where there are too few.

    `lasted` is in days, both ends counted. `between` is from the last day of one flare-up to the
    first of the next, in days.
    """

    count: int
    over: int
    lasted: Spread | None = None
    between: Spread | None = None
    steps: Sequence[StepUse] = ()

    @property
    def is_enough(self) -> bool:
        """Whether there are enough to put together."""
        return self.over >= ENOUGH


def flare_history(
    flares: Iterable[Flare], steps: Mapping[str, Sequence[FlareStep]]
) -> FlareHistory:
    """Put flare-ups together, in whatever order they come. `steps` are by the flare-up's id."""
    in_order = sorted(flares, key=lambda flare: flare.started_on)
    over = [flare for flare in in_order if flare.is_over]
    if len(over) < ENOUGH:
        return FlareHistory(len(in_order), len(over))
    return FlareHistory(
        len(in_order),
        len(over),
        _spread([flare.days(flare.ended_on) for flare in over if flare.ended_on]),
        _spread(_days_between(in_order)),
        _uses(over, steps),
    )


def used_steps(steps: Iterable[FlareStep]) -> list[FlareStep]:
    """The steps that were done or ticked as helpful, each once, in the order in which they came.

    One that is ticked anywhere stands for all that say the same.
    """
    found: dict[str, FlareStep] = {}
    for step in steps:
        if step.helped or step.answer is StepAnswer.DONE:
            known = found.get(_said(step))
            if known is None or (step.helped and not known.helped):
                found[_said(step)] = step
    return list(found.values())


def _uses(flares: Sequence[Flare], steps: Mapping[str, Sequence[FlareStep]]) -> Sequence[StepUse]:
    """Each step, the most used first. Steps are told apart by their words, in any case."""
    uses: dict[str, StepUse] = {}
    for flare in flares:
        for step in used_steps(steps.get(flare.id, ())):
            known = uses.get(_said(step), StepUse(step.words, 0, 0))
            uses[_said(step)] = StepUse(
                step.words, known.used_in + 1, known.helped_in + int(step.helped)
            )
    return sorted(uses.values(), key=lambda use: (-use.used_in, -use.helped_in, use.words))


def _days_between(flares: Sequence[Flare]) -> list[int]:
    """From each end to the next start. One that began before the last was over counts 0."""
    return [
        max(0, (after.started_on - before.ended_on).days)
        for before, after in pairwise(flares)
        if before.ended_on is not None
    ]


def _spread(days: Sequence[int]) -> Spread:
    return Spread(median(days), min(days), max(days))


def _said(step: FlareStep) -> str:
    return " ".join(step.words.split()).casefold()
