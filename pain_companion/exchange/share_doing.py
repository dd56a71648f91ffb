"""The lines about what a person does and wants to do: start points, plans, and what matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pain_companion.domain.goals import Goal
from pain_companion.domain.pacing import Activity, Plan, Try
from pain_companion.domain.pacing_start import begun_with
from pain_companion.exchange.share_item import ShareItem, Sharing
from pain_companion.formats import date_words
from pain_companion.store.table_links import RowKey
from pain_companion.text import one_line
from pain_companion.words.goals import (
    Around,
    activity_words,
    goal_facts,
    level_lines,
    steps_words,
    towards,
)
from pain_companion.words.pacing import activity_words as whole_activity_words
from pain_companion.words.pacing import try_words
from pain_companion.words.pacing_start import SOURCE_WORDS, working_words
from pain_companion.words.plan_history import version_lines
from pain_companion.words.plan_steps import LIMITS_WORDS

DASH = "- "


def start_point_items(sharing: Sharing) -> Iterator[ShareItem]:
    """Each activity with a try or a plan: its tries, the sum, and the plan that came of them."""
    pacing = sharing.diary.pacing
    for activity in pacing.activities():
        tries, plan = pacing.tries(activity.id), pacing.plan(activity.id)
        if tries or plan is not None:
            yield from _about_activity(sharing, activity, tries, plan)


def _about_activity(
    sharing: Sharing, activity: Activity, tries: Sequence[Try], plan: Plan | None
) -> Iterator[ShareItem]:
    limited = sharing.limited
    note = LIMITS_WORDS if limited and plan is not None else ""
    own: RowKey = ("activities", activity.id)

    def item(words: str, *rows: RowKey) -> ShareItem:
        heading = one_line(activity.name)
        return ShareItem("start-point", heading, one_line(words), (own, *rows), note)

    yield item(whole_activity_words(activity, with_goal=not limited))
    if activity.why:
        yield item(activity.why)
    for tried in tries:
        words = try_words(tried, activity, sharing.today)
        said = f"{words}. {tried.note}" if tried.note else words
        yield item(said, ("activity_tries", tried.id))
    if plan is None:
        return
    planned: RowKey = ("pacing_plans", plan.id)
    found = begun_with(plan, tries)
    if found is not None:
        working = f"{working_words(found)} {SOURCE_WORDS[found.method]}"
        yield item(f"Start point: {working}", planned)
    first, *more = version_lines(plan, None, activity, limited=limited)
    for line in (f"Plan: {first}", *more):
        yield item(line, planned)


def goal_items(sharing: Sharing) -> Iterator[ShareItem]:
    """Each thing that is not over: what it leads towards, all that is known of it, its steps."""
    for goal in sharing.diary.goals.all():
        if not goal.is_over:
            yield from _about_goal(sharing, goal)


def _about_goal(sharing: Sharing, goal: Goal) -> Iterator[ShareItem]:
    diary, today, limited = sharing.diary, sharing.today, sharing.limited
    own: RowKey = ("goals", goal.id)
    activity = diary.pacing.activity(goal.activity_id or "")
    around = Around(
        towards(goal, diary.directions.all()),
        activity_words(activity, None, limited=limited),
        diary.flares.current(),
    )
    told = {
        "Towards": ("directions", goal.direction_id),
        "My activity": ("activities", goal.activity_id),
    }

    def item(words: str, *rows: RowKey) -> ShareItem:
        return ShareItem("goals", one_line(goal.words), one_line(words), (own, *rows))

    yield item(f"Begun on {date_words(goal.begun_on)}")
    for title, words in goal_facts(goal, around, today, limited=limited):
        named = told.get(title)
        rows = [(named[0], named[1])] if named and named[1] else []
        yield item(f"{title}: {words}", *rows)
    if not limited:
        for line in level_lines(goal):
            yield item(line.removeprefix(DASH))
        steps = diary.goals.steps(goal.id)
        for step, line in zip(steps, steps_words(steps, today), strict=True):
            yield item(f"Small step: {line.removeprefix(DASH)}", ("goal_steps", step.id))
