"""`pacing add`, `change`, `archive`, `bring-back` and `question`: what there is to pace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    DiaryCommand,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import (
    ACTIVITIES,
    GO,
    PUT_ASIDE,
    WHICH_ACTIVITY,
    unless_limited,
)
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.pacing import MINUTES, UNITS, Activity, ActivityKind, Demand
from pain_companion.domain.settings import EFFORT_ANSWERS, Settings
from pain_companion.formats import date_words
from pain_companion.text import clean_input, one_line
from pain_companion.words.activity_entry import DEMAND_CHOICES, KIND_CHOICES, TITLES
from pain_companion.words.amount_entry import read_amount
from pain_companion.words.effort_question import CAN_CHANGE, LIMITS, QUESTION, WHY, meaning
from pain_companion.words.pacing import activity_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_SUCH = "There is no activity of this name. `pacing show` lists them."
ABOUT_ACTIVITY = {
    **{name: TITLES[name] for name in ("name", "unit", "kind", "demand", "why")},
    "goal": TITLES["goal_amount"],
}
EXAMPLES = {"name": "Walking", "unit": "minutes, metres or your own word", "goal": "20"}
CHOICES = {"kind": KIND_CHOICES, "demand": DEMAND_CHOICES}
HOW_TO_ANSWER = "To answer, type: pain-companion pacing question yes, no or not-sure"


@asks(
    Asking(
        {"answer": QUESTION, "limits_set": LIMITS},
        before=lambda _: say(WHY, CAN_CHANGE),
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples("pacing question", "pacing question not-sure", "pacing question no"),
)
@click.argument("answer", type=Words(EFFORT_ANSWERS), required=False)
@click.option(
    "--limits-set/--no-limits-set",
    default=None,
    help="A professional has set my limits, or there was an operation or a broken bone lately.",
)
@click.pass_obj
def question(place: Place, answer: str | None, limits_set: bool | None) -> None:
    """Answer the question that comes before any plan, or see it. An answer can be changed."""
    given: dict[str, str | bool] = {}
    if answer is not None:
        given["worse_after_effort"] = answer
    if limits_set is not None:
        given["limits_set"] = limits_set
    if given:
        with place.changing() as diary:
            settings = diary.settings.change(**given)
    else:
        with place.reading() as found:
            settings = found.settings.read() if found else Settings()
    say(QUESTION, f"Your answer: {settings.worse_after_effort or 'none yet'}")
    say(f"{LIMITS}: {'yes' if settings.limits_set else 'no'}", *meaning(settings))
    if not asked(settings):
        say(HOW_TO_ANSWER)


@asks(
    Asking(
        ABOUT_ACTIVITY,
        EXAMPLES,
        CHOICES,
        leave_out=unless_limited("goal"),
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "pacing add Walking",
        "pacing add Swimming --unit lengths --demand high --goal 20",
        'pacing add "Reading post" --kind thinking --why "to see to my own money"',
    ),
)
@click.argument("name")
@click.option("--unit", metavar="UNIT", help=f"{', '.join(UNITS)}, or your own word.")
@click.option("--kind", type=Words(ActivityKind), help="What sort of doing it is. Usually moving.")
@click.option("--demand", type=Words(Demand), help="How much it asks of you. Usually medium.")
@click.option("--why", metavar="TEXT", help="Why it matters to you.")
@click.option("--goal", metavar="AMOUNT", help="How much of it you would like to do at a time.")
@click.pass_obj
def add(place: Place, /, name: str, **given: str | None) -> None:
    """Add an activity. It is measured in minutes unless you say otherwise."""
    activity = _changed(Activity(_name(name)), given)
    with place.changing() as diary:
        _tell(diary, diary.pacing.save_activity(activity))


@asks(
    Asking(
        {"activity": WHICH_ACTIVITY, **ABOUT_ACTIVITY},
        EXAMPLES,
        CHOICES,
        {"activity": ACTIVITIES},
        leave_out=unless_limited("goal"),
        needs_one=True,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "pacing change Walking --name Strolling", "pacing change Walking --goal 30 --demand low"
    ),
)
@click.argument("activity")
@click.option("--name", metavar="NAME", help="Another name. The log stays.")
@click.option("--unit", metavar="UNIT", help="Only while nothing is written in the old one.")
@click.option("--kind", type=Words(ActivityKind), help="What sort of doing it is.")
@click.option("--demand", type=Words(Demand), help="How much it asks of you.")
@click.option("--why", metavar="TEXT", help="Why it matters to you.")
@click.option("--goal", metavar="AMOUNT", help="How much you would like to do at a time.")
@click.pass_obj
def change(place: Place, /, activity: str, name: str | None, **given: str | None) -> None:
    """Rename an activity, or change what is known about it. "" takes an answer back."""
    if name is None and all(said is None for said in given.values()):
        raise click.UsageError("Say what to change, such as --name.")
    with place.changing(create=False) as diary:
        before = named(diary, activity)
        after = _changed(before if name is None else replace(before, name=_name(name)), given)
        if after.unit != before.unit and _is_used(diary, before):
            raise Problem("Something is written in the old unit. Add another activity instead.")
        _tell(diary, diary.pacing.save_activity(after))


@asks(Asking({"activity": WHICH_ACTIVITY}, among={"activity": ACTIVITIES}, confirm=GO))
@click.command(cls=DiaryCommand, epilog=examples("pacing archive Walking"))
@click.argument("activity")
@click.pass_obj
def archive(place: Place, activity: str) -> None:
    """Put an activity aside. What was written about it stays."""
    with place.changing(create=False) as diary:
        found = named(diary, activity)
        if found.archived_on is not None:
            aside = date_words(found.archived_on, today=place.today)
            raise Problem(f"It was put aside already, on {aside}.")
        diary.pacing.archive_activity(found.id, place.today)
    say(f"Put aside: {found.name}")


@asks(Asking({"activity": WHICH_ACTIVITY}, among={"activity": PUT_ASIDE}, confirm=GO))
@click.command("bring-back", cls=DiaryCommand, epilog=examples("pacing bring-back Walking"))
@click.argument("activity")
@click.pass_obj
def bring_back(place: Place, activity: str) -> None:
    """Bring back an activity that was put aside."""
    with place.changing(create=False) as diary:
        found = named(diary, activity)
        if found.archived_on is None:
            raise Problem("This activity is in use already.")
        diary.pacing.archive_activity(found.id, None)
    say(f"Back in use: {found.name}")


def named(diary: Diary, name: str) -> Activity:
    """The activity of a name, also one put aside. Capitals matter only between two.

    Raises Problem.
    """
    said = one_line(name)
    every = [*diary.pacing.activities(), *diary.pacing.activities(archived=True)]
    alike = [each for each in every if one_line(each.name).casefold() == said.casefold()]
    exact = [each for each in alike if one_line(each.name) == said]
    if not alike:
        raise Problem(NO_SUCH)
    return (exact or alike)[0]


def in_use(diary: Diary, name: str) -> Activity:
    """The activity of a name. Raises Problem where there is none, or it was put aside."""
    found = named(diary, name)
    if found.archived_on is not None:
        raise Problem("This activity was put aside. Use `pacing bring-back` first.")
    return found


def _changed(activity: Activity, given: Mapping[str, str | None]) -> Activity:
    """The activity with what was given. Raises Problem and NotUnderstoodError."""
    unit, kind, demand = given["unit"], given["kind"], given["demand"]
    why, goal = given["why"], given["goal"]
    if unit is not None:
        activity = replace(activity, unit=one_line(unit) or MINUTES)
    if kind:
        activity = replace(activity, kind=ActivityKind(kind))
    if demand:
        activity = replace(activity, demand=Demand(demand))
    if activity.kind is ActivityKind.REST:
        activity = replace(activity, demand=Demand.REST)
    if why is not None:
        activity = replace(activity, why=clean_input(why).strip() or None)
    if goal is not None:
        amount = read_amount(goal, activity.unit) if goal else None
        activity = replace(activity, goal_amount=amount)
    return activity


def _tell(diary: Diary, activity: Activity) -> None:
    limited = energy_limited(diary.settings.read())
    say(f"Saved: {activity_words(activity, with_goal=not limited)}")


def _is_used(diary: Diary, activity: Activity) -> bool:
    pacing = diary.pacing
    return bool(
        pacing.last_log(activity.id) or pacing.tries(activity.id) or pacing.plans(activity.id)
    )


def _name(said: str) -> str:
    name = one_line(said)
    if not name:
        raise Problem("Give the activity a name of a word or more.")
    return name
