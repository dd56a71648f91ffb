"""`goals review` and `goals reviews`: looking back on what a person wants to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    DiaryGroup,
    Place,
    Words,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.goal_names import GOALS
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.offered import WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.domain.attainment import Level
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import Decision, Goal, GoalReview, after_review
from pain_companion.formats import date_words
from pain_companion.words.goal_entry import (
    DECISION_CHOICES,
    LEVEL_CHOICES,
    REVIEW_TITLES,
    again_on,
    read_review,
    typed_again,
    typed_from_review,
)
from pain_companion.words.goals import review_lines, reviewed_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "goals reviews show"


def _no_levels(diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
    if diary is None or not answers.get("goal"):
        return ("level",)
    return _no_levels_of(diary, GOALS.one(diary, answers["goal"]))


def _no_levels_of(diary: Diary, about: Goal) -> Collection[str]:
    """Levels are asked only about what has them, and not of those who stay within limits."""
    limited = energy_limited(diary.settings.read())
    return () if about.is_scaled and not limited else ("level",)


@asks(
    Asking(
        {"goal": WHICH, **REVIEW_TITLES},
        {"review_on": "in 3 weeks"},
        {"decision": DECISION_CHOICES, "level": LEVEL_CHOICES},
        {"goal": GOALS.offered},
        leave_out=_no_levels,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        'goals review 1 --learned "Mornings are kinder." --decision go-on',
        'goals review 1 --did "two letters" --decision rest --again "in 3 weeks"',
    ),
)
@click.argument("goal")
@click.option("--learned", metavar="TEXT", help="What you have learned.")
@click.option("--did", metavar="TEXT", help="What was done.")
@click.option("--decision", type=Words(Decision), help="What comes now.")
@click.option(
    "--level",
    type=click.Choice([str(int(each)) for each in Level]),
    help="What came of it, against what you hoped for: -2 to 2.",
)
@click.option("--again", "review_on", metavar="DATE", help="The day to look back again.")
@click.pass_obj
def review(place: Place, /, goal: str, **given: str | None) -> None:
    """Look back on something that you want to do: first what you have learned."""
    typed = typed_words(given)
    with place.changing(create=False) as diary:
        about = GOALS.one(diary, goal)
        typed["review_on"] = typed["review_on"] or typed_again(about, place.today)
        new = GoalReview(about.id, place.today)
        read = _keep(place, diary, about, new, typed)
    say(reviewed_words(read))


def _keep(
    place: Place,
    diary: Diary,
    about: Goal,
    before: GoalReview,
    typed: Mapping[str, str],
) -> GoalReview:
    """Save a look back, and what was decided with it."""
    read = understood(read_review(typed, before, place.today), {"review_on": "--again"})
    again = again_on(typed, place.today)
    stands = after_review(about, read, before if before.id else None, again)
    return diary.goal_days.save_review(read, stands)


def _every(diary: Diary) -> list[GoalReview]:
    """Every look back: those on the first thing to do first, the newest of each first."""
    return [each for goal in diary.goals.all() for each in diary.goal_days.reviews(goal.id)]


def _goal(diary: Diary, each: GoalReview) -> Goal:
    goal = diary.goals.goal(each.goal_id)
    assert goal is not None  # it goes into the bin with its looks back
    return goal


def _told(diary: Diary, each: GoalReview) -> str:
    return f"{date_words(each.day, today=diary.now().date())}: {_goal(diary, each).words}"


REVIEWS = Listed(SHOW, _every, _told)


@click.group(cls=DiaryGroup)
def reviews() -> None:
    """Looking back on what you want to do. Nobody gives marks."""


@reviews.command("show", epilog=examples(SHOW))
@click.pass_obj
def show(place: Place) -> None:
    """Show each time that you looked back, by number."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        limited = energy_limited(diary.settings.read())
        told = [
            (_told(diary, each), *review_lines(each, _goal(diary, each), limited=limited))
            for each in _every(diary)
        ]
    say_list(told, "You have not looked back on anything yet.")


def _change(place: Place, diary: Diary, before: GoalReview, anew: Mapping[str, str]) -> GoalReview:
    about = _goal(diary, before)
    again = {"review_on": typed_again(about, place.today)}
    return _keep(place, diary, about, before, {**typed_from_review(before), **again, **anew})


reviews.add_command(
    change_command(
        review,
        "Change what you wrote as you looked back, by its number in `goals reviews show`.",
        REVIEWS,
        _change,
        '--learned "Mornings are kinder."',
        without=("goal",),
        not_asked=lambda diary, each: _no_levels_of(diary, _goal(diary, each)),
    )
)
reviews.add_command(
    delete_command(
        "Put a look back into the bin, by its number in `goals reviews show`.",
        REVIEWS,
        lambda diary, gone: diary.goal_days.delete_review(gone.id),
    )
)
