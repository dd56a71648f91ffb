"""`sleep habits`: pick one or two to try, say how a day went, and look back. Nothing is scored."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import DAY, GO, HABITS, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.habits import PickedHabit
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.formats import date_words
from pain_companion.text import one_line
from pain_companion.typed_dates import read_date
from pain_companion.words.habits import habit_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAYS_SHOWN = 7


@click.group(cls=DiaryGroup)
def habits() -> None:
    """Sleep habits that you try."""


@habits.command("show", epilog=examples("sleep habits show"))
@click.pass_obj
def show_habits(place: Place) -> None:
    """Show the habits you picked, by number, and how the last 7 days went."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        picked = diary.sleep.habits()
        days = diary.sleep.habit_days(place.today - timedelta(days=DAYS_SHOWN - 1), place.today)
    if not picked:
        say("No habit is picked.")
    for number, habit in enumerate(picked, start=1):
        named, *beneath = habit_lines(habit, days, place.today)
        say(f"{number}. {named}", *beneath)


@habits.command("list", epilog=examples("sleep habits list"))
def list_habits() -> None:
    """List habits to pick from, and why each may help."""
    from pain_companion.content.habits import read_habits  # noqa: PLC0415

    for habit in read_habits():
        say(f"{habit.key}: {habit.text}", f"   {habit.why}")


@asks(Asking({"habit": "What you want to try"}, {"habit": "Lights low for the last hour"}))
@habits.command(
    "pick",
    epilog=examples('sleep habits pick "Lights low for the last hour"', "sleep habits pick KEY"),
)
@click.argument("habit")
@click.pass_obj
def pick_habit(place: Place, habit: str) -> None:
    """Pick a habit to try from today: by its name in `list`, or in your own words."""
    from pain_companion.content.habits import read_habits  # noqa: PLC0415

    listed = {each.key: each.text for each in read_habits()}
    text = listed.get(habit, one_line(habit))
    if not text:
        raise Problem("Say in a few words what you want to try.")
    with place.changing() as diary:
        diary.sleep.pick_habit(habit if habit in listed else None, text, place.today)
    say(f"Saved: {text}")


@asks(Asking({"number": WHICH, "answer": "How did it go?", "day": DAY}, among={"number": HABITS}))
@habits.command(
    "tick", epilog=examples("sleep habits tick 1 yes", "sleep habits tick 1 some --day yesterday")
)
@click.argument("number", type=int)
@click.argument("answer", type=Words([*HabitAnswer, "none"]))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.pass_obj
def tick_habit(place: Place, number: int, answer: str, day: str) -> None:
    """Say how a habit went on a day: yes, some or not-today. "none" takes the answer back."""
    told = read_date(day, place.today)
    with place.changing(create=False) as diary:
        habit = _numbered(diary, number)
        diary.sleep.tick_habit(habit.id, told, None if answer == "none" else HabitAnswer(answer))
    say(f"Saved: {date_words(told, today=place.today)}, {habit.text}: {answer}")


@asks(Asking({"number": WHICH}, among={"number": HABITS}, confirm=GO))
@habits.command("drop", epilog=examples("sleep habits drop 1"))
@click.argument("number", type=int)
@click.pass_obj
def drop_habit(place: Place, number: int) -> None:
    """Stop trying a habit. How its days went stays."""
    with place.changing(create=False) as diary:
        habit = _numbered(diary, number)
        diary.sleep.drop_habit(habit.id, place.today)
    say(f"Put aside: {habit.text}")


def _numbered(diary: Diary, number: int) -> PickedHabit:
    picked = diary.sleep.habits()
    if not 1 <= number <= len(picked):
        raise Problem("There is no habit with this number. `sleep habits show` lists them.")
    return picked[number - 1]
