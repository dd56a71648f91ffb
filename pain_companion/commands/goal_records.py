"""`goals add`, `change`, `move` and `delete`: what you want to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryCommand, FromTo, Place, Unfinished, examples, say
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.directions import DIRECTIONS
from pain_companion.commands.goal_names import GOALS
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import (
    ACTIVITIES,
    WHICH,
    unless_limited,
)
from pain_companion.commands.pacing_activities import named as activity_named
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.goals import is_one_more
from pain_companion.domain.order import next_place
from pain_companion.words.goal_entry import (
    BASELINE_CHOICES,
    EXAMPLES,
    TITLES,
    read_goal,
    typed_from_goal,
)
from pain_companion.words.goal_parts import NOT_WITHIN_LIMITS
from pain_companion.words.goals import ONE_MORE, ONE_MORE_LINES

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

TO_INSIST = "To do it all the same, type the same again with --anyway."
OPTIONS = {"by_day": "--by", "review_on": "--look-back"}


def _all_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Every question of the form as an option."""
    worded = {
        "amount": ("--amount", "How much, in your words."),
        "often": ("--often", "How often, in your words."),
        "by_day": ("--by", "By when."),
        "why": ("--why", "Why it matters."),
        "first_thing": ("--first", "The smallest first bit."),
        "if_this": ("--if", "What reminds you: if this happens …"),
        "then_that": ("--then", "… then you will do this."),
        "snag": ("--snag", "What might get in the way."),
        "snag_answer": ("--snag-answer", "What you do then."),
        "review_on": ("--look-back", "The day to look back on it."),
        "level_much_more": ("--much-more", "A good deal more than you hope for."),
        "level_more": ("--more", "A little more than you hope for."),
        "level_expected": ("--hoped", "What you hope for."),
        "level_less": ("--less", "A little less than you hope for."),
        "level_much_less": ("--much-less", "A good deal less than you hope for."),
    }
    numbers: Mapping[str, tuple[str, click.IntRange | click.Choice[str], str]] = {
        "confidence": ("--sure", FromTo(0, 10), "How sure you are, 0 to 10."),
        "importance": ("--importance", FromTo(0, 3), "For a therapist's scale, 0 to 3."),
        "difficulty": ("--difficulty", FromTo(0, 3), "For a therapist's scale, 0 to 3."),
        "baseline": ("--baseline", click.Choice(["-1", "-2"]), "Where it began on that scale."),
    }
    options = [
        click.option("--direction", "direction_id", metavar="WORDS", help="Where it leads."),
        click.option("--activity", "activity_id", metavar="NAME", help="The activity it is about."),
        *(click.option(o, n, metavar="TEXT", help=told) for n, (o, told) in worded.items()),
        *(click.option(o, n, type=kind, help=told) for n, (o, kind, told) in numbers.items()),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@asks(
    Asking(
        TITLES,
        EXAMPLES,
        {"baseline": BASELINE_CHOICES},
        {"direction_id": DIRECTIONS.offered, "activity_id": ACTIVITIES},
        leave_out=unless_limited(*NOT_WITHIN_LIMITS),
        insist={"anyway": "Add it all the same?"},
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        'goals add "sit in the garden" --amount "one song" --look-back "in 2 weeks"',
        'goals add "write to Robin" --direction friends --if "I have had my tea" --then "sit down"',
    ),
)
@click.argument("words")
@_all_options
@click.option("--anyway", is_flag=True, help="Add it where three are going on already.")
@click.pass_obj
def add(place: Place, /, words: str, *, anyway: bool, **given: str | int | None) -> None:
    """Add something that you want to do. Only the words are needed."""
    with place.changing() as diary:
        typed = {"words": words, **_typed(diary, given)}
        read = understood(read_goal(typed, None, place.today), OPTIONS)
        require_room(diary, anyway=anyway)
        kept = diary.goals.save(replace(read, place=next_place(diary.goals.all())))
    say(f"Saved: {kept.words}")


@asks(
    Asking(
        {"goal": WHICH, **TITLES},
        EXAMPLES,
        {"baseline": BASELINE_CHOICES},
        {"goal": GOALS.offered, "direction_id": DIRECTIONS.offered, "activity_id": ACTIVITIES},
        leave_out=unless_limited(*NOT_WITHIN_LIMITS),
        needs_one=True,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples('goals change 1 --amount "half a song"', 'goals change 1 --by ""'),
)
@click.argument("goal")
@click.option("--words", metavar="TEXT", help="What you want to do.")
@_all_options
@click.pass_obj
def change(place: Place, /, goal: str, **given: str | int | None) -> None:
    """Change something that you want to do. An empty text takes an answer back."""
    with place.changing(create=False) as diary:
        before = GOALS.one(diary, goal)
        typed = {**typed_from_goal(before), **_typed(diary, given)}
        kept = diary.goals.save(understood(read_goal(typed, before, place.today), OPTIONS))
    say(f"Saved: {kept.words}")


move = move_command(
    GOALS, lambda diary, goals: diary.goals.save_all(goals), lambda goal: goal.is_over
)
delete = delete_command(
    "Put something that you want to do into the bin, with all about it.",
    GOALS,
    lambda diary, gone: diary.goals.delete(gone.id),
)


def require_room(diary: Diary, *, anyway: bool) -> None:
    """Ask once about one more than is usual. Raises Problem."""
    if is_one_more(diary.goals.all()) and not anyway:
        told = f"{ONE_MORE}. {' '.join(ONE_MORE_LINES)}"
        raise Unfinished(f"{told} {TO_INSIST}", "anyway", told)


def _typed(diary: Diary, given: Mapping[str, str | int | None]) -> dict[str, str]:
    """What was given, as it would be answered in the form. Raises Problem."""
    typed = {name: str(said) for name, said in given.items() if said is not None}
    if typed.get("direction_id"):
        typed["direction_id"] = DIRECTIONS.one(diary, typed["direction_id"]).id
    if typed.get("activity_id"):
        typed["activity_id"] = activity_named(diary, typed["activity_id"]).id
    return typed
