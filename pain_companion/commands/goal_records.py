"""`goals add`, `change`, `delete` and `step`: what you want to do, and the small steps to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryCommand,
    DiaryGroup,
    Place,
    Problem,
    Unfinished,
    examples,
    say,
)
from pain_companion.commands.goal_names import SHOW, named
from pain_companion.commands.offered import (
    ACTIVITIES,
    DELETE,
    DIRECTIONS,
    GOALS,
    WHICH,
    unless_limited,
)
from pain_companion.commands.pacing_activities import named as activity_named
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import GoalStep, is_one_more
from pain_companion.domain.order import next_place
from pain_companion.formats import read_date
from pain_companion.words.goal_entry import (
    BASELINE_CHOICES,
    EXAMPLES,
    STEP_TITLES,
    TITLES,
    read_goal,
    read_step,
    typed_from_goal,
)
from pain_companion.words.goal_parts import NOT_WITHIN_LIMITS
from pain_companion.words.goals import ONE_MORE, ONE_MORE_LINES, step_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

TO_INSIST = "To do it all the same, type the same again with --anyway."
NO_STEPS = "Small steps are left out for whoever stays within limits. `pacing question` asks."
NONE = "none"
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
        "confidence": ("--sure", click.IntRange(0, 10), "How sure you are, 0 to 10."),
        "importance": ("--importance", click.IntRange(0, 3), "For a therapist's scale, 0 to 3."),
        "difficulty": ("--difficulty", click.IntRange(0, 3), "For a therapist's scale, 0 to 3."),
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
        {"direction_id": DIRECTIONS, "activity_id": ACTIVITIES},
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
        {"goal": GOALS, "direction_id": DIRECTIONS, "activity_id": ACTIVITIES},
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
        before = named(diary.goals.all(), goal, SHOW)
        typed = {**typed_from_goal(before), **_typed(diary, given)}
        kept = diary.goals.save(understood(read_goal(typed, before, place.today), OPTIONS))
    say(f"Saved: {kept.words}")


@asks(Asking({"goal": WHICH}, among={"goal": GOALS}, confirm=DELETE))
@click.command(cls=DiaryCommand, epilog=examples("goals delete 1"))
@click.argument("goal")
@click.pass_obj
def delete(place: Place, goal: str) -> None:
    """Put something that you want to do into the bin, with all about it."""
    with place.changing(create=False) as diary:
        gone = named(diary.goals.all(), goal, SHOW)
        diary.goals.delete(gone.id)
    say(f"Deleted: {gone.words}", BACK_AGAIN)


def _allow_steps(place: Place) -> None:
    with place.reading() as diary:
        if diary is not None:
            _require_steps(diary)


@click.group(cls=DiaryGroup)
def step() -> None:
    """Small things on the way. None of them has a date, and you need none."""


@asks(
    Asking(
        {"goal": WHICH, "words": STEP_TITLES["words"]},
        {"words": EXAMPLES["first_thing"]},
        among={"goal": GOALS},
        before=_allow_steps,
    )
)
@step.command("add", epilog=examples('goals step add 1 "put the chair by the door"'))
@click.argument("goal")
@click.argument("words")
@click.pass_obj
def add_step(place: Place, goal: str, words: str) -> None:
    """Add a small step to something that you want to do."""
    with place.changing(create=False) as diary:
        _require_steps(diary)
        about = named(diary.goals.all(), goal, SHOW)
        following = next_place(diary.goals.steps(about.id))
        new = GoalStep(about.id, "", place=following)
        kept = diary.goals.save_step(understood(read_step({"words": words}, new, place.today), {}))
    say(f"Saved: {kept.words}")


@asks(
    Asking(
        {"goal": WHICH, "which": STEP_TITLES["words"], "day": STEP_TITLES["reached_on"]},
        {"which": "1, or how it begins"},
        among={"goal": GOALS},
        before=_allow_steps,
    )
)
@step.command(
    "reach",
    epilog=examples("goals step reach 1 1", 'goals step reach 1 "put the chair" --day yesterday'),
)
@click.argument("goal")
@click.argument("which", metavar="STEP")
@click.option("--day", metavar="DATE", default="today", help=f'The day. "{NONE}" takes it back.')
@click.pass_obj
def reach_step(place: Place, goal: str, which: str, day: str) -> None:
    """Say that a small step is reached. STEP is its number, or how it begins."""
    reached = None if day == NONE else read_date(day, place.today)
    with place.changing(create=False) as diary:
        _require_steps(diary)
        about = named(diary.goals.all(), goal, SHOW)
        told = named(diary.goals.steps(about.id), which, SHOW)
        diary.goals.reach(told, reached)
    words = step_line(replace(told, reached_on=reached), place.today) or "Not reached yet."
    say(f"Saved: {told.words}. {words}")


def require_room(diary: Diary, *, anyway: bool) -> None:
    """Ask once about one more than is usual. Raises Problem."""
    if is_one_more(diary.goals.all()) and not anyway:
        told = f"{ONE_MORE}. {' '.join(ONE_MORE_LINES)}"
        raise Unfinished(f"{told} {TO_INSIST}", "anyway", told)


def _require_steps(diary: Diary) -> None:
    if energy_limited(diary.settings.read()):
        raise Problem(NO_STEPS)


def _typed(diary: Diary, given: Mapping[str, str | int | None]) -> dict[str, str]:
    """What was given, as it would be answered in the form. Raises Problem."""
    typed = {name: str(said) for name, said in given.items() if said is not None}
    if typed.get("direction_id"):
        found = named(diary.directions.all(), typed["direction_id"], "goals direction show")
        typed["direction_id"] = found.id
    if typed.get("activity_id"):
        typed["activity_id"] = activity_named(diary, typed["activity_id"]).id
    return typed
