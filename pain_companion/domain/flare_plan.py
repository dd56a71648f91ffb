"""The flare-up plan: a person's own words in parts, and which of them are for which day.

Flare-up, set-back and the stages follow the leaflets of Cambridge University Hospitals (a flare-up
lasts 2 to 7 days, a set-back weeks to months) and of NHS Ayrshire & Arran (signs in mood and
tension may come before the pain).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from pain_companion.frozen import frozen

USUAL_DAYS = 7
"""A flare-up that lasts longer is often called a set-back."""
USUAL_SHARE = 50
"""To how much of a plan a flare-up eases it, in every hundred, unless the person says otherwise."""
USUAL_STEPS_BACK = 2
CHECK_AFTER = timedelta(days=91)
"""Three months: so long after it was last looked through a plan may need it again."""


class Part(StrEnum):
    """A part of the plan, in the order in which it is built."""

    USUAL_PAIN = "usual pain"
    USUAL_FLARE = "usual flare-up"
    SETS_OFF = "what may set it off"
    SIGNS_BODY = "first signs in my body"
    SIGNS_MOOD = "first signs in my mood"
    SIGNS_THOUGHTS = "first signs in my thoughts"
    SIGNS_ACTIONS = "first signs in what I do"
    SAY_TO_MYSELF = "what I say to myself"
    FIRST_HOURS = "the first hours"
    DAYS_1_2 = "days 1 and 2"
    DAYS_3_7 = "days 3 to 7"
    MEDICINES = "medicines as agreed"
    MESSAGES = "messages to send"
    THOUGHTS = "unhelpful and kinder thoughts"
    COMFORT_KIT = "comfort kit"
    EASING = "how I know it is easing"
    GETTING_BACK = "getting back"
    EASE = "how much to ease my plans"


MORE: Mapping[Part, str] = {
    Part.MEDICINES: "agreed with",
    Part.MESSAGES: "to whom",
    Part.THOUGHTS: "kinder thought",
    Part.COMFORT_KIT: "where it is",
    Part.EASE: "steps back",
}
"""What a line's second text is, in the parts whose lines have one."""


class Stage(StrEnum):
    """How things stand. Each has a sign as well as a word, and a colour only beside them."""

    USUAL = "usual"
    FIRST_SIGNS = "first signs"
    FLARE_UP = "flare-up"
    LEAVE_THE_PLAN = "leave the plan"


SIGNS: Mapping[Stage, str] = {
    Stage.USUAL: "○",
    Stage.FIRST_SIGNS: "△",
    Stage.FLARE_UP: "■",
    Stage.LEAVE_THE_PLAN: "!",
}


@frozen
class PlanLine:
    """One line of the plan. It held from `since` until `until`, or still holds.

    A line that is changed ends, and another begins: so every earlier plan can be seen again.
    `more` is the second text of the parts in MORE. For EASE, `words` is the share in every
    hundred and `more` in how many steps plans come back. `place` orders the lines of a part.
    """

    part: Part
    words: str
    more: str | None = None
    place: int = 0
    since: datetime | None = None
    until: datetime | None = None
    id: str = ""


@frozen
class Ease:
    """To how much of them plans are eased in a flare-up, and in how many steps they come back."""

    share_percent: int = USUAL_SHARE
    steps_back: int = USUAL_STEPS_BACK


@frozen
class FlarePlan:
    """The lines that hold at one moment, in order of part and place."""

    lines: Sequence[PlanLine] = ()

    def of(self, part: Part) -> list[PlanLine]:
        """The lines of one part."""
        return [line for line in self.lines if line.part is part]

    @property
    def ease(self) -> Ease:
        """How much plans are eased; as usual where the person has not said."""
        chosen = self.of(Part.EASE)
        if not chosen:
            return Ease()
        return Ease(int(chosen[0].words), int(chosen[0].more or USUAL_STEPS_BACK))


def plan_at(lines: Iterable[PlanLine], moment: datetime | None = None) -> FlarePlan:
    """The plan as it was at a moment, or as it is now. `lines` is the whole history."""
    holding = [line for line in lines if _holds(line, moment)]
    parts = list(Part)
    return FlarePlan(sorted(holding, key=lambda line: (parts.index(line.part), line.place)))


def check_due(
    changed_at: Sequence[datetime], checked_on: str, flare_ended: date | None, today: date
) -> bool:
    """Whether to ask if the plan is still right: once after a flare-up, and every three months.

    `changed_at` are the moments at which it changed, newest first; `checked_on` the ISO date on
    which the person last said how it is, empty for never. A flare-up that lasts is passed over.
    """
    if not changed_at:
        return False
    changed, checked = changed_at[0].date(), date.fromisoformat(checked_on or "0001-01-01")
    after_a_flare = flare_ended is not None and checked < flare_ended >= changed
    return after_a_flare or today - max(changed, checked) >= CHECK_AFTER


def parts_for_day(day: int) -> tuple[Part, ...]:
    """Which parts are for a day of a flare-up, the first being day 1."""
    if day <= 1:
        return Part.SAY_TO_MYSELF, Part.FIRST_HOURS, Part.DAYS_1_2
    if day == 2:
        return Part.SAY_TO_MYSELF, Part.DAYS_1_2
    return Part.SAY_TO_MYSELF, Part.DAYS_3_7


def _holds(line: PlanLine, moment: datetime | None) -> bool:
    if moment is None:
        return line.until is None
    begun = line.since is not None and line.since <= moment
    return begun and (line.until is None or line.until > moment)
