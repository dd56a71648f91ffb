"""`goals step`: the small steps to what a person wants to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import told_anew
from pain_companion.commands.goal_names import GOALS, SHOW
from pain_companion.commands.moving import TO, WHICH_PLACE, moved_words, moves
from pain_companion.commands.offered import DELETE, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import named
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import Goal, GoalStep
from pain_companion.domain.order import next_place
from pain_companion.typed_dates import read_date
from pain_companion.words.goal_entry import EXAMPLES, STEP_TITLES, read_step, typed_from_step
from pain_companion.words.goals import step_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_STEPS = "Small steps are left out for whoever stays within limits. `pacing question` asks."
NONE = "none"
WHICH_STEP = "Which small step?"
HOW = {"which": "1, or how it begins"}
STEP = click.argument("which", metavar="STEP")


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
        among={"goal": GOALS.offered},
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
        about = GOALS.one(diary, goal)
        following = next_place(diary.goals.steps(about.id))
        new = GoalStep(about.id, "", place=following)
        kept = diary.goals.save_step(understood(read_step({"words": words}, new, place.today), {}))
    say(f"Saved: {kept.words}")


@asks(
    Asking(
        {"goal": WHICH, "which": WHICH_STEP, "day": STEP_TITLES["reached_on"]},
        HOW,
        among={"goal": GOALS.offered},
        before=_allow_steps,
    )
)
@step.command(
    "reach",
    epilog=examples("goals step reach 1 1", 'goals step reach 1 "put the chair" --day yesterday'),
)
@click.argument("goal")
@STEP
@click.option("--day", metavar="DATE", default="today", help=f'The day. "{NONE}" takes it back.')
@click.pass_obj
def reach_step(place: Place, goal: str, which: str, day: str) -> None:
    """Say that a small step is reached. STEP is its number, or how it begins."""
    reached = None if day == NONE else read_date(day, place.today)
    with place.changing(create=False) as diary:
        _require_steps(diary)
        about = GOALS.one(diary, goal)
        told = _step(diary, about, which)
        diary.goals.reach(told.id, reached)
    words = step_line(replace(told, reached_on=reached), place.today) or "Not reached yet."
    say(f"Saved: {told.words}. {words}")


@asks(
    Asking(
        {"goal": WHICH, "which": WHICH_STEP, **STEP_TITLES},
        HOW,
        among={"goal": GOALS.offered},
        needs_one=True,
        before=_allow_steps,
    )
)
@step.command(
    "change",
    epilog=examples('goals step change 1 2 --words "put the chair out"'),
)
@click.argument("goal")
@STEP
@click.option("--words", metavar="TEXT", help="The step in other words.")
@click.option("--day", "reached_on", metavar="DATE", help="The day it was reached.")
@click.pass_obj
def change_step(place: Place, /, goal: str, which: str, **given: str | None) -> None:
    """Change the words of a small step, or the day it was reached. "" takes the day back."""
    anew = told_anew(given)
    with place.changing(create=False) as diary:
        _require_steps(diary)
        before = _step(diary, GOALS.one(diary, goal), which)
        typed = {**typed_from_step(before, place.today), **anew}
        read = understood(read_step(typed, before, place.today), {"reached_on": "--day"})
        kept = diary.goals.save_step(read)
    say(f"Saved: {kept.words}")


@asks(
    Asking(
        {"goal": WHICH, "which": WHICH_STEP, "to": WHICH_PLACE},
        HOW,
        among={"goal": GOALS.offered},
        before=_allow_steps,
    )
)
@step.command("move", epilog=examples("goals step move 1 3 1"))
@click.argument("goal")
@STEP
@TO
@click.pass_obj
def move_step(place: Place, goal: str, which: str, to: int) -> None:
    """Put a small step at another place in your order."""
    with place.changing(create=False) as diary:
        _require_steps(diary)
        about = GOALS.one(diary, goal)
        told, every = _step(diary, about, which), diary.goals.steps(about.id)
        diary.goals.save_steps(moves(every, told, to))
    say(moved_words(told.words, to, every))


@asks(
    Asking(
        {"goal": WHICH, "which": WHICH_STEP},
        HOW,
        among={"goal": GOALS.offered},
        before=_allow_steps,
        confirm=DELETE,
    )
)
@step.command("delete", epilog=examples("goals step delete 1 2"))
@click.argument("goal")
@STEP
@click.pass_obj
def delete_step(place: Place, goal: str, which: str) -> None:
    """Put a small step into the bin."""
    with place.changing(create=False) as diary:
        _require_steps(diary)
        gone = _step(diary, GOALS.one(diary, goal), which)
        diary.goals.delete_step(gone.id)
    say(f"Deleted: {gone.words}", BACK_AGAIN)


def _step(diary: Diary, about: Goal, which: str) -> GoalStep:
    """The small step with this number, or that begins so. Raises Problem."""
    return named(diary.goals.steps(about.id), which, SHOW, lambda each: each.words)


def _require_steps(diary: Diary) -> None:
    if energy_limited(diary.settings.read()):
        raise Problem(NO_STEPS)
