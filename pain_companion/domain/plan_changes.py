"""What differs between two flare-up plans, and the plan as it was on each day it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby

from pain_companion.domain.flare_plan import FlarePlan, Part, PlanLine, plan_at
from pain_companion.frozen import frozen


@frozen
class PlanChanges:
    """The lines that came into a plan and those that went out of it, in the order of the parts.

    `moved` are the parts whose lines are the same and stand in another order.
    """

    came_in: Sequence[PlanLine] = ()
    went_out: Sequence[PlanLine] = ()
    moved: Sequence[Part] = ()

    @property
    def are_none(self) -> bool:
        """Whether both plans say the same."""
        return not (self.came_in or self.went_out or self.moved)


@frozen
class PlanVersion:
    """The plan at the end of a day on which it changed. `moment` is that of the last change."""

    moment: datetime
    plan: FlarePlan
    changes: PlanChanges

    @property
    def day(self) -> date:
        """The day, as the person's clock had it."""
        return self.moment.date()


def plan_changes(before: FlarePlan, after: FlarePlan) -> PlanChanges:
    """What differs from one plan to the other. Lines that say the same are the same."""
    moved = tuple(part for part in Part if _is_moved(before.of(part), after.of(part)))
    return PlanChanges(_more(after, before), _more(before, after), moved)


def plan_versions(
    lines: Sequence[PlanLine], changed_at: Iterable[datetime]
) -> Sequence[PlanVersion]:
    """The plan on each day it changed, newest first; days that came to nothing are left out.

    `lines` is the whole history, `changed_at` the moments of its changes.
    """
    in_order = sorted(changed_at)
    ends = [list(moments)[-1] for _, moments in groupby(in_order, lambda moment: moment.date())]
    versions = []
    before = FlarePlan()
    for moment in ends:
        after = plan_at(lines, moment)
        changes = plan_changes(before, after)
        if not changes.are_none:
            versions.append(PlanVersion(moment, after, changes))
        before = after
    return versions[::-1]


def _more(plan: FlarePlan, other: FlarePlan) -> list[PlanLine]:
    """The lines of a plan that the other has not, or has less often."""
    left = Counter(map(_said, other.lines))
    found = []
    for line in plan.lines:
        if left[_said(line)]:
            left[_said(line)] -= 1
        else:
            found.append(line)
    return found


def _is_moved(before: Sequence[PlanLine], after: Sequence[PlanLine]) -> bool:
    said = [_said(line) for line in before], [_said(line) for line in after]
    return said[0] != said[1] and Counter(said[0]) == Counter(said[1])


def _said(line: PlanLine) -> tuple[Part, str, str | None]:
    return line.part, line.words, line.more
