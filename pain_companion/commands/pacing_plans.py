"""`pacing plan` and `step`: what a person means to do, and what they decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    DiaryCommand,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.offered import ACTIVITIES, WHICH_ACTIVITY, settings_of
from pain_companion.commands.pacing_activities import HOW_TO_ANSWER, in_use, named, question
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.pacing import Activity, Growth, Method, Plan
from pain_companion.domain.pacing_review import LOOKED_BACK, review
from pain_companion.domain.pacing_start import USUAL_SHARE, professional, start_points
from pain_companion.domain.pacing_steps import StepError, stay, step_back, step_up
from pain_companion.text import one_line
from pain_companion.typed_dates import read_date
from pain_companion.words.amount_entry import read_amount
from pain_companion.words.effort_question import QUESTION
from pain_companion.words.pacing import plan_words, step_rule_words
from pain_companion.words.pacing_start import LACKING_WORDS, working_words
from pain_companion.words.pacing_steps import NO_STEPS
from pain_companion.words.plan_entry import (
    DAY_CHOICES,
    GROWTH_WORDS,
    SOME_DAYS,
    STEP_NAMES,
    TITLES,
    read_plan,
    typed_for_new_plan,
    typed_from_plan,
    typed_from_start,
)
from pain_companion.words.plan_steps import LIMITS_WORDS, not_yet_words
from pain_companion.words.try_entry import plan_from, read_share

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_OPTIONS = {
    "times_a_day": "--times",
    "parts": "--parts",
    "rest_minutes": "--rest",
    "some_days": "--days",
    "step_by": "--by",
    "step_how": "--how",
    "note": "--note",
}
"""Which option gives each answer about a plan."""
PLAN_WORDS = {
    "activity": WHICH_ACTIVITY,
    "from_tries": "Begin from your tries?",
    "amount": TITLES["amount"],
    "set_by": "Who gave it to you, if someone did",
    "set_on": "When",
    **{
        name: TITLES[name]
        for name in ("parts", "rest_minutes", "times_a_day", "days", "step_how", "step_by", "note")
    },
}
NO_PLAN = "This activity has no plan yet. To make one, type: pain-companion pacing plan"


def _not_asked_of_plan(diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
    """What does not belong to the answers so far, and steps where there are none."""
    known = diary is not None and answers.get("activity")
    tried = diary.pacing.tries(named(diary, answers["activity"]).id) if known and diary else []
    left_out = set() if start_points(tried) else {"from_tries"}
    left_out |= {"amount", "set_by"} if answers.get("from_tries") else set()
    left_out |= set() if answers.get("set_by") else {"set_on"}
    return left_out | (set(STEP_NAMES) if energy_limited(settings_of(diary)) else set())


def _ask_about_effort(place: Place) -> None:
    """Ask the question that comes before any plan, if it has no answer yet."""
    with place.reading() as found:
        if asked(settings_of(found)):
            return
    parent = click.get_current_context()
    with question.make_context("question", ["--ask"], parent=parent, obj=place) as context:
        question.invoke(context)


def _ways(diary: Diary | None) -> list[Offer]:
    """How a plan can go on: within limits there is no more of it."""
    stay_or_up = [("stay", "stay as it is"), ("up", "a step up")]
    limited = energy_limited(settings_of(diary))
    return [*([] if limited else stay_or_up), ("back", "a step back")]


@asks(
    Asking(
        PLAN_WORDS,
        {"amount": "9", "step_by": "10%", "set_by": "Sam at the pain clinic"},
        {"step_how": [(how.value, words) for how, words in GROWTH_WORDS.items()]},
        {"activity": ACTIVITIES},
        leave_out=_not_asked_of_plan,
        needs_one=True,
        before=_ask_about_effort,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "pacing plan Walking 9 --times 2 --days weekdays",
        "pacing plan Walking --from-tries average --share 80",
        'pacing plan Walking 10 --set-by "Sam at the pain clinic" --set-on 16/11',
        'pacing plan Walking --parts 2 --rest 5 --days "mon wed fri" --by 5%',
    ),
)
@click.argument("activity")
@click.argument("amount", required=False)
@click.option("--times", "times_a_day", metavar="COUNT", help="How many times a day.")
@click.option("--days", metavar="DAYS", help='On which days: "every day", weekdays, "mon fri".')
@click.option("--parts", metavar="COUNT", help="Into how many parts each time is split.")
@click.option("--rest", "rest_minutes", metavar="LENGTH", help="Rest after each.")
@click.option("--by", "step_by", metavar="SIZE", help="How big a step up would be. Usually 10%.")
@click.option("--how", "step_how", type=click.Choice([str(each) for each in Growth]))
@click.option("--from-tries", type=click.Choice(["average", "halfway"]), help="How to begin.")
@click.option("--share", metavar="PERCENT", help="Of the average, 50 to 100. Usually 80.")
@click.option("--set-by", metavar="TEXT", help="The professional who gave you the amount.")
@click.option("--set-on", metavar="DATE", help="When they gave it to you. Usually today.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def plan(
    place: Place,
    /,
    *,
    activity: str,
    amount: str | None,
    from_tries: str | None,
    share: str | None,
    set_by: str | None,
    set_on: str | None,
    **given: str | None,
) -> None:
    """Plan an activity from today, or change its plan. What is not given stays as it was."""
    if from_tries and (amount or set_by):
        raise click.UsageError("Give an amount or --from-tries, not both.")
    if (share and from_tries != Method.AVERAGE) or (set_on and not set_by):
        raise click.UsageError("--share goes with --from-tries average, --set-on with --set-by.")
    with place.changing(create=False) as diary:
        found = in_use(diary, activity)
        limited = _limited(diary, given)
        before = diary.pacing.plan(found.id)
        typed = typed_from_plan(before) if before else typed_for_new_plan()
        if from_tries:
            typed |= _from_tries(diary, found, Method(from_tries), share, place)
        elif amount and set_by:
            typed |= _from_professional(found, amount, set_by, set_on, place)
        elif amount:
            typed["amount"] = amount
        typed |= _typed(given, before)
        kept = diary.pacing.save_plan(
            understood(read_plan(typed, found, place.today, before), _OPTIONS)
        )
    say(f"Saved: {found.name}: {plan_words(kept, found)}")
    say(LIMITS_WORDS if limited else f"A step up is {step_rule_words(kept.step, found.unit)}.")


def _limited(diary: Diary, given: Mapping[str, str | None]) -> bool:
    """Whether there are no steps here. Raises Problem where the question has to come first."""
    settings = diary.settings.read()
    if not asked(settings):
        raise Problem(f"One question comes before any plan. {QUESTION} {HOW_TO_ANSWER}")
    limited = energy_limited(settings)
    if limited and (given["step_by"] or given["step_how"]):
        raise Problem(NO_STEPS)
    return limited


def _from_tries(
    diary: Diary, activity: Activity, method: Method, share: str | None, place: Place
) -> dict[str, str]:
    percent = USUAL_SHARE if share is None else read_share(share)
    found = start_points(diary.pacing.tries(activity.id), share_percent=percent).get(method)
    if found is None:
        raise Problem(LACKING_WORDS[method])
    say(working_words(found))
    return typed_from_start(plan_from(found, activity, place.today))


def _from_professional(
    activity: Activity, amount: str, set_by: str, set_on: str | None, place: Place
) -> dict[str, str]:
    day = read_date(set_on, place.today) if set_on else place.today
    who = one_line(set_by)
    if not who:
        raise Problem("Say who gave you the amount, with --set-by.")
    found = professional(read_amount(amount, activity.unit), who, day)
    return typed_from_start(plan_from(found, activity, place.today))


def _typed(given: Mapping[str, str | None], before: Plan | None) -> dict[str, str]:
    """What was given, as it is typed into the form of a plan."""
    typed = {name: said for name, said in given.items() if said is not None}
    days = typed.pop("days", None)
    if days is not None:
        known = days.casefold() in DAY_CHOICES.keys() - {SOME_DAYS}
        typed["days"] = days.casefold() if known else SOME_DAYS
        typed["some_days"] = "" if known else days
    other_kind = before is not None and given["step_how"] not in (None, before.step.how)
    if other_kind and given["step_by"] is None:
        typed["step_by"] = ""
    return typed


@asks(
    Asking(
        {"activity": WHICH_ACTIVITY, "way": "How does the plan go on?"},
        among={"activity": ACTIVITIES, "way": _ways},
    )
)
@click.command(
    cls=DiaryCommand, epilog=examples("pacing step Walking stay", "pacing step Walking back")
)
@click.argument("activity")
@click.argument("way", type=click.Choice(["stay", "up", "back"]))
@click.pass_obj
def step(place: Place, activity: str, way: str) -> None:
    """Decide how a plan goes on, once enough planned days are done.

    A step back needs no such days: it can be taken at any time.
    """
    with place.changing(create=False) as diary:
        found = in_use(diary, activity)
        if way != "back" and energy_limited(diary.settings.read()):
            raise Problem(NO_STEPS)
        kept = diary.pacing.save_plan(_decided(diary, found, way, place))
    say(f"Saved: {found.name}: {plan_words(kept, found)}")


def _decided(diary: Diary, activity: Activity, way: str, place: Place) -> Plan:
    """The version of the plan that comes of a decision. Raises Problem."""
    today = place.today
    plans = diary.pacing.plans(activity.id)
    if not plans:
        raise Problem(NO_PLAN)
    if way != "back":
        logs = diary.pacing.logs_of(activity.id, today - LOOKED_BACK, today)
        is_eased = diary.flares.share_now() < WHOLE
        looked = review(plans, logs, activity, today, is_eased=is_eased)
        if not looked.due:
            told = not_yet_words(plans[-1], looked, activity, today, is_eased=is_eased)
            raise Problem(" ".join(told))
    try:
        if way == "up":
            return step_up(plans, activity.goal_amount, today)
        return stay(plans, today) if way == "stay" else step_back(plans, today)
    except StepError as error:
        raise Problem(str(error)) from None
