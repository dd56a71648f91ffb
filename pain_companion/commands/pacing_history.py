"""`pacing history` and `go-back`: every version of a plan, and the way back to the one before."""

from __future__ import annotations

import click

from pain_companion.commands.base import TAKE_BACK, DiaryCommand, Place, Problem, examples, say
from pain_companion.commands.offered import ACTIVITIES, GO, WHICH_ACTIVITY
from pain_companion.commands.pacing_activities import named
from pain_companion.commands.pacing_plans import NO_PLAN
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.words.pacing import plan_words
from pain_companion.words.plan_history import version_lines, version_words

ONLY_ONE = "This is the only one, so there is none to go back to. You can change the plan."


@click.command(cls=DiaryCommand, epilog=examples("pacing history Walking"))
@click.argument("activity")
@click.pass_obj
def history(place: Place, activity: str) -> None:
    """Show every version of a plan, oldest first."""
    with place.reading_begun() as diary:
        found = named(diary, activity)
        plans = diary.pacing.plans(found.id)
        limited = energy_limited(diary.settings.read())
    if not plans:
        raise Problem(NO_PLAN)
    for before, version in zip([None, *plans], plans, strict=False):
        say(version_words(version, place.today, limited=limited))
        say(*(f"  {line}" for line in version_lines(version, before, found, limited=limited)))


@asks(Asking({"activity": WHICH_ACTIVITY}, among={"activity": ACTIVITIES}, confirm=GO))
@click.command("go-back", cls=DiaryCommand, epilog=examples("pacing go-back Walking"))
@click.argument("activity")
@click.pass_obj
def go_back(place: Place, activity: str) -> None:
    """Put the newest version of a plan into the bin, so that the one before holds again."""
    with place.changing(create=False) as diary:
        found = named(diary, activity)
        plans = diary.pacing.plans(found.id)
        if len(plans) < 2:
            raise Problem(ONLY_ONE if plans else NO_PLAN)
        diary.pacing.delete_plan(plans[-1].id)
    say(f"The plan is again: {found.name}: {plan_words(plans[-2], found)}", TAKE_BACK)
