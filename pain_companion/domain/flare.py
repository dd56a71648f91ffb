"""A flare-up as it is lived through: its days, the steps taken in it, and how plans come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from pain_companion.domain.flare_plan import Ease
from pain_companion.domain.pacing import LEAST, Plan, kept_amount
from pain_companion.frozen import frozen

WHOLE = 100


class StepAnswer(StrEnum):
    """What became of a step."""

    DONE = "done"
    NOT_NOW = "not now"


@frozen
class Flare:
    """One flare-up. `ended_on` is None while it lasts.

    `place` is where it hurts, in a few words. `share_percent` is to how much plans are eased in
    it, 100 where they are not; `back_percent` how much of them is back once it is over.
    `at_step` is the id of the step that was shown last. `remember` is one line for next time.
    `told_of_set_back` says that the page on set-backs has been offered.
    """

    started_on: date
    ended_on: date | None = None
    place: str | None = None
    share_percent: int = WHOLE
    back_percent: int = WHOLE
    steps_back: int = 1
    at_step: str | None = None
    remember: str | None = None
    told_of_set_back: bool = False
    started_at: datetime | None = None
    zone: str = ""
    id: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.ended_on is not None

    def day_on(self, day: date) -> int:
        """Which day of the flare-up a day is. The day on which it began is day 1."""
        return max(1, (day - self.started_on).days + 1)

    def days(self, today: date) -> int:
        """How many days it has lasted, both ends counted."""
        return self.day_on(self.ended_on or today)

    @property
    def share_now(self) -> int:
        """How much of the plans holds, in every hundred."""
        return self.back_percent if self.is_over else self.share_percent


@frozen
class FlareStep:
    """A step that was offered in a flare-up, in the words it had then.

    `line_id` is the line of the plan it is; None for a general one. `helped` is ticked at the
    end.
    """

    flare_id: str
    words: str
    answer: StepAnswer
    day: date
    line_id: str | None = None
    helped: bool = False
    answered_at: datetime | None = None
    id: str = ""


def new_flare(ease: Ease, moment: datetime, zone: str, *, started_on: date | None = None) -> Flare:
    """A flare-up that begins at `moment`, or began earlier, with plans eased as was chosen."""
    return Flare(
        started_on or moment.date(),
        share_percent=ease.share_percent,
        back_percent=ease.share_percent,
        steps_back=ease.steps_back,
        started_at=moment,
        zone=zone,
    )


def eased(plan: Plan, share_percent: int) -> Plan:
    """A pacing plan eased to a share of it, in every hundred. Never below 1 at a time."""
    return replace(plan, amount=eased_amount(plan.amount, share_percent))


def eased_amount(amount: Decimal, share_percent: int) -> Decimal:
    """An amount eased to a share of it, in every hundred. Never below 1, nor above what it was."""
    if share_percent >= WHOLE:
        return amount
    return max(min(LEAST, amount), kept_amount(amount * share_percent / WHOLE))


def brought_back(flare: Flare, *, all_at_once: bool) -> Flare:
    """A flare-up that is over, with its plans back by one of the person's steps, or altogether."""
    following = next_share_back(flare.back_percent, Ease(flare.share_percent, flare.steps_back))
    return replace(flare, back_percent=WHOLE if all_at_once else following)


def next_share_back(now: int, ease: Ease) -> int:
    """How much of the plans is back after one more step of the person's own, in every hundred.

    From the share of the flare-up to the whole in equal steps: 50 and 2 steps give 75, then 100.
    """
    step = Decimal(WHOLE - ease.share_percent) / max(1, ease.steps_back)
    shares = [int(ease.share_percent + step * number) for number in range(1, ease.steps_back)]
    return next((share for share in shares if share > now), WHOLE)
