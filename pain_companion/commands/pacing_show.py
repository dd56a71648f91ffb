"""`pacing show`: activities with their plans, and what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    Place,
    examples,
    say,
)
from pain_companion.commands.showing import FORM, days_asked, days_typed, print_json
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.pacing import Activity, Log, Plan, Try
from pain_companion.domain.pacing_review import LOOKED_BACK, Review, review_due
from pain_companion.domain.settings import Settings
from pain_companion.formats import count_words, date_words, range_words
from pain_companion.frozen import frozen
from pain_companion.words.flare_hub import eased_now_words
from pain_companion.words.pacing import activity_words, log_words, plan_words, step_rule_words
from pain_companion.words.pacing_steps import HOW_DID_IT_GO, review_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

USUAL_DAYS = 6


@frozen
class _Shown:
    """What the diary holds, and what was done in a range of days."""

    activities: Sequence[Activity]
    plans: Mapping[str, Plan]
    tries: Mapping[str, Sequence[Try]]
    reviews: Mapping[str, Review]
    logs: Sequence[Log]
    settings: Settings
    share_now: int


@click.command(
    cls=DiaryCommand,
    epilog=examples("pacing show", "pacing show --from 1/11 --to yesterday --format json"),
)
@days_asked(USUAL_DAYS)
@FORM
@click.pass_obj
def show(place: Place, *, start: str | None, end: str, form: str) -> None:
    """Show activities with their plans, and what you did."""
    first, last = days_typed(place, start, end, USUAL_DAYS)
    held = _held(place, first, last)
    if held is None and form == "text":
        say(NO_DIARY)
        return
    held = held or _Shown([], {}, {}, {}, [], Settings(), WHOLE)
    limited = energy_limited(held.settings)
    if form == "json":
        from pain_companion.exchange.pacing_json import pacing_json  # noqa: PLC0415

        told = pacing_json(
            held.activities, held.plans, held.tries, held.logs, (first, last), limited=limited
        )
        print_json(told)
    else:
        say(f"Pacing, {range_words(first, last, today=place.today)}")
        if eased := eased_now_words(held.share_now, limited=limited):
            say(eased)
        say(*_lines(held, place.today, limited=limited))


def _held(place: Place, first: date, last: date) -> _Shown | None:
    with place.reading() as diary:
        if diary is None:
            return None
        pacing = diary.pacing
        activities = [*pacing.activities(), *pacing.activities(archived=True)]
        return _Shown(
            activities,
            pacing.current_plans(),
            {each.id: pacing.tries(each.id) for each in activities},
            _reviews(diary, activities, place.today),
            pacing.logs(first, last),
            diary.settings.read(),
            diary.flares.share_now(),
        )


def _reviews(diary: Diary, activities: Sequence[Activity], today: date) -> dict[str, Review]:
    """The plans about which it is time to ask how they went, by the activity's id."""
    found = {}
    is_eased = diary.flares.share_now() < WHOLE
    since = today - LOOKED_BACK
    for each in activities:
        logs = diary.pacing.logs_of(each.id, since, today)
        plans = diary.pacing.plans(each.id, since)
        due = review_due(plans, logs, each, today, is_eased=is_eased)
        if due is not None:
            found[each.id] = due
    return found


def _lines(held: _Shown, today: date, *, limited: bool) -> Iterator[str]:
    for activity in held.activities:
        yield ""
        yield activity_words(activity, with_goal=not limited)
        yield from (f"  {line}" for line in _about(held, activity, today, limited=limited))
    if not held.activities:
        yield "No activity is written down yet."
    by_id = {activity.id: activity for activity in held.activities}
    for day, logs in groupby(held.logs, lambda log: log.day):
        yield ""
        yield date_words(day, today=today)
        for log in logs:
            activity_of_it = by_id.get(log.activity_id or "")
            words = log_words(log, activity_of_it, twelve_hour=held.settings.twelve_hour)
            yield f"  {words}"
            yield from (f"    {line}" for line in (log.note or "").splitlines())


def _about(held: _Shown, activity: Activity, today: date, *, limited: bool) -> Iterator[str]:
    """What is known about one activity besides its entries."""
    if activity.archived_on is not None:
        yield f"Put aside on {date_words(activity.archived_on, today=today)}"
    if activity.why:
        yield f"Why: {activity.why}"
    tries = held.tries[activity.id]
    if tries:
        yield f"{count_words(len(tries), 'try', 'tries')} on the way to a start point"
    plan = held.plans.get(activity.id)
    if plan is None:
        return
    if limited:
        yield f"Up to {plan_words(plan, activity)}"
    else:
        yield f"Plan: {plan_words(plan, activity)}"
        yield f"A step up is {step_rule_words(plan.step, activity.unit)}"
        if activity.id in held.reviews:
            yield f"{review_words(held.reviews[activity.id])} {HOW_DID_IT_GO}"
