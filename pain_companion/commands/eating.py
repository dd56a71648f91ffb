"""`eating`: small changes to pick and try, how the days went, and a shopping list."""

from __future__ import annotations

from collections.abc import Iterator
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
from pain_companion.commands.eating_shopping import shopping
from pain_companion.commands.eating_shown import allow_eating, changing_eating, reading_eating
from pain_companion.commands.offered import CHANGES, CHANGES_TRIED, DAY, GO, WHICH
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, days_asked, days_typed, print_json
from pain_companion.domain.eating import MOST_AT_ONCE, FoodAnswer
from pain_companion.domain.habits import HabitDay, PickedHabit, tried
from pain_companion.formats import date_words, range_words
from pain_companion.text import one_line
from pain_companion.typed_dates import read_date
from pain_companion.words.eating import (
    ASK_FIRST_COMMAND,
    ENOUGH,
    NONE_YET,
    easier_words,
)
from pain_companion.words.habits import habit_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

USUAL_DAYS = 6
NO_SUCH_CHANGE = "You picked no change of this name. `eating show` lists yours."
NO_SUCH_KEY = "There is no change of this name. `eating list` has them; your own words go to --own."


def _changes(_diary: Diary | None) -> list[Offer]:
    """The small changes to pick from."""
    from pain_companion.content.habits import read_food_changes  # noqa: PLC0415

    return [(each.key, each.text) for each in read_food_changes()]


@click.group(cls=DiaryGroup)
def eating() -> None:
    """Small changes to eating that you try. Nothing is scored.

    To hide all about eating: pain-companion settings set food hide
    """


eating.add_command(shopping)


@eating.command(
    "show", epilog=examples("eating show", "eating show --from 1/11 --to today --format json")
)
@days_asked(USUAL_DAYS)
@FORM
@click.pass_obj
def show(place: Place, *, start: str | None, end: str, form: str) -> None:
    """Show the changes you picked, and how the days went."""
    first, last = days_typed(place, start, end, USUAL_DAYS)
    with reading_eating(place) as diary:
        picked = diary.eating.habits() if diary else []
        days = diary.eating.habit_days(first, last) if diary else []
    if form == "json":
        from pain_companion.exchange.eating_json import eating_json  # noqa: PLC0415

        print_json(eating_json(picked, days, (first, last)))
    elif diary is None:
        say(NO_DIARY)
    else:
        say(f"Eating well, {range_words(first, last, today=place.today)}")
        say(*(_lines(place, picked, days) if picked else [NONE_YET]))


def _lines(
    place: Place, picked: list[PickedHabit], days: list[HabitDay[FoodAnswer]]
) -> Iterator[str]:
    easier = _easier()
    for habit in picked:
        more = "" if habit.dropped_on else easier_words(easier, habit.key)
        yield from habit_lines(habit, days, place.today, more)


@eating.command("list", epilog=examples("eating list"))
@click.pass_obj
def list_changes(place: Place) -> None:
    """List small changes to pick from, why each may be good, and whom to ask first."""
    from pain_companion.content.habits import read_food_changes  # noqa: PLC0415

    allow_eating(place)
    for change in read_food_changes():
        say(f"{change.key}: {change.text}", f"   {change.why}")
    say(ASK_FIRST_COMMAND)


@asks(
    Asking(
        {"key": WHICH, "own": "Or in your own words"},
        {"own": "Soup on Sundays"},
        among={"key": _changes},
        leave_out=lambda _, answers: ("own",) if answers.get("key") else (),
        needs_one=True,
        before=allow_eating,
    )
)
@eating.command(
    "pick", epilog=examples("eating pick fish", 'eating pick --own "Soup on Sundays for the week"')
)
@click.argument("key", required=False)
@click.option("--own", metavar="TEXT", help="A small change in your own words.")
@click.pass_obj
def pick(place: Place, key: str | None, own: str | None) -> None:
    """Pick a small change to try from today: by its name in `list`, or in your own words."""
    from pain_companion.content.habits import read_food_changes  # noqa: PLC0415

    if (key is None) == (own is None):
        raise click.UsageError("Give the name of one change, or --own with your words.")
    listed = {each.key: each.text for each in read_food_changes()}
    if key is not None and key not in listed:
        raise Problem(NO_SUCH_KEY)
    text = listed[key] if key else one_line(own or "")
    if not text:
        raise Problem("Say in a few words what you want to try.")
    with changing_eating(place) as diary:
        picked = diary.eating.habits()
        if len(tried(picked)) >= MOST_AT_ONCE:
            raise Problem(ENOUGH)
        if key in [each.key for each in tried(picked) if each.key]:
            raise Problem("You are trying this one already.")
        diary.eating.pick_habit(key, text, place.today)
    say(f"Saved: {text}")
    if more := easier_words(_easier(), key):
        say(more)
    if not picked:
        say(ASK_FIRST_COMMAND)


@asks(Asking({"name": WHICH}, among={"name": CHANGES_TRIED}, before=allow_eating, confirm=GO))
@eating.command("drop", epilog=examples("eating drop fish"))
@click.argument("name")
@click.pass_obj
def drop(place: Place, name: str) -> None:
    """Put a change aside. How its days went stays."""
    with changing_eating(place, create=False) as diary:
        habit = _named(tried(diary.eating.habits()), name)
        diary.eating.drop_habit(habit.id, place.today)
    say(f"Put aside: {habit.text}")


@asks(
    Asking(
        {"name": WHICH, "answer": "How did it go?", "day": DAY},
        among={"name": CHANGES},
        before=allow_eating,
    )
)
@eating.command(
    "tick", epilog=examples("eating tick fish did", "eating tick fish not-today --day yesterday")
)
@click.argument("name")
@click.argument("answer", type=Words([*FoodAnswer, "none"]))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.pass_obj
def tick(place: Place, name: str, answer: str, day: str) -> None:
    """Say how a change went on a day. "none" takes the answer back."""
    told = read_date(day, place.today)
    with changing_eating(place, create=False) as diary:
        habit = _named(diary.eating.habits(), name)
        given = None if answer == "none" else FoodAnswer(answer)
        diary.eating.tick_habit(habit.id, told, given)
    say(f"Saved: {date_words(told, today=place.today)}, {habit.text}: {answer}")


def _named(picked: list[PickedHabit], name: str) -> PickedHabit:
    """The change of this name in `list`, or of these words; one that is tried comes first."""
    said = one_line(name).casefold()
    for habit in picked:
        if said in (habit.key, habit.text.casefold()):
            return habit
    raise Problem(NO_SUCH_CHANGE)


def _easier() -> dict[str, str]:
    from pain_companion.content.habits import read_food_changes  # noqa: PLC0415

    return {each.key: each.easier for each in read_food_changes()}
