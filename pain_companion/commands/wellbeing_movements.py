"""`wellbeing movement`: what was agreed or chosen, and how the days went. Nothing goes up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    Place,
    Words,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import BRING_BACK, DAY, GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.movements import (
    Movement,
    MovementAnswer,
    MovementDay,
    Position,
    share_in,
)
from pain_companion.domain.order import next_place
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.activity_entry import typed_unit
from pain_companion.words.day_answers import saved_line, told_words
from pain_companion.words.day_entry import CHOICES, read_day
from pain_companion.words.day_entry import TITLES as DAY_TITLES
from pain_companion.words.movement_entry import TITLES, read_movement, typed_from_movement
from pain_companion.words.movements import movement_facts

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "wellbeing movement show"
DAYS_SHOWN = 7
ASKED = {name: title for name, title in TITLES.items() if name != "own_unit"}
OPTIONS = {"amount": "--amount", "agreed_on": "--on"}
MOVEMENTS = Listed[Movement](SHOW, lambda diary: diary.movements.all(), lambda _, each: each.name)


@click.group(cls=DiaryGroup)
def movement() -> None:
    """Movements that you agreed with a professional, or chose."""


@asks(Asking(ASKED, {"name": "Heels, then toes", "unit": "repetitions", "often": "when I like"}))
@movement.command(
    "add",
    epilog=examples(
        'wellbeing movement add "Heels, then toes" --position seated --often "when I like"',
        'wellbeing movement add "Knee bends" --amount 5 --from-whom "Priya, physiotherapist"',
    ),
)
@click.argument("name")
@click.option("--words", metavar="TEXT", help="How to do it.")
@click.option("--amount", metavar="NUMBER", help="How many at a time.")
@click.option("--unit", metavar="UNIT", help="What is counted. Repetitions, unless you say so.")
@click.option("--often", metavar="TEXT", help="How often, in your words.")
@click.option("--position", type=Words(Position), help="How it is done.")
@click.option("--from-whom", metavar="TEXT", help="With whom it was agreed.")
@click.option("--on", "agreed_on", metavar="DATE", help="The day it was agreed or chosen.")
@click.pass_obj
def add_movement(place: Place, /, **given: str | None) -> None:
    """Add a movement. Only the name is needed."""
    typed = _as_typed(typed_words(given))
    made = understood(read_movement(typed, None, place.today), OPTIONS)
    with place.changing() as diary:
        kept = diary.movements.save(replace(made, place=next_place(diary.movements.all())))
    say(f"Saved: {kept.name}")


@movement.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show_movements(place: Place, form: str) -> None:
    """Show your movements by number, and how the last 7 days went."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        if form == "json":
            print_json([row_of(each) for each in diary.movements.all()] if diary else [])
        elif diary is None:
            say(NO_DIARY)
        else:
            _show(diary, place)


def _show(diary: Diary, place: Place) -> None:
    every, share = diary.movements.all(), share_in(diary.flares.current())
    days = diary.movements.days(place.today - timedelta(days=DAYS_SHOWN - 1), place.today)
    limited = energy_limited(diary.settings.read())

    def told(each: Movement) -> Iterator[str]:
        yield each.name
        for title, words in movement_facts(each, share, place.today, limited=limited):
            yield f"{title}: {words}"
        yield from (_day_words(day, place.today) for day in days if day.movement_id == each.id)

    say_list(map(told, every), "There is no movement in your list yet.")


@movement.command("list", epilog=examples("wellbeing movement list"))
def list_movements() -> None:
    """List small movements to begin with. What a professional told you comes first."""
    from pain_companion.content.wellbeing_content import read_movements  # noqa: PLC0415

    for each in read_movements():
        say(f"{each.name} ({each.position})", f"   {each.words}")


@asks(
    Asking(
        {"number": WHICH, "answer": DAY_TITLES["answer"], "day": DAY, "note": DAY_TITLES["note"]},
        choices={"answer": [*CHOICES, ("none", "take the answer back")]},
        among={"number": MOVEMENTS.offered},
    )
)
@movement.command(
    "tick",
    epilog=examples(
        "wellbeing movement tick 1 done",
        'wellbeing movement tick 1 part --day yesterday --note "only the left side"',
    ),
)
@click.argument("number")
@click.argument("answer", type=Words([*MovementAnswer, "none"]))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.option("--note", metavar="TEXT", help="A note about it.")
@click.pass_obj
def tick_movement(place: Place, number: str, answer: str, day: str, note: str | None) -> None:
    """Say how a movement went on a day: done, part or not-today. "none" takes it back."""
    given = None if answer == "none" else MovementAnswer(answer)
    told = read_date(day, place.today)
    with place.changing(create=False) as diary:
        ticked = MOVEMENTS.one(diary, number)
        if given is None or note is None:
            diary.movements.answer(ticked.id, told, given)
        else:
            read = read_day({"answer": given, "note": note}, MovementDay(ticked.id, told, given))
            diary.movements.save_day(understood(read, {}))
    say(saved_line(ticked.name, told, given, place.today))


@asks(
    Asking({"number": WHICH, "back": BRING_BACK}, among={"number": MOVEMENTS.offered}, confirm=GO)
)
@movement.command(
    "end", epilog=examples("wellbeing movement end 1", "wellbeing movement end 2 --back")
)
@click.argument("number")
@click.option("--back", is_flag=True, help="Bring it back instead.")
@click.pass_obj
def end_movement(place: Place, number: str, *, back: bool) -> None:
    """Put a movement aside. How its days went stays."""
    with place.changing(create=False) as diary:
        ended = MOVEMENTS.one(diary, number)
        diary.movements.put_aside(ended.id, None if back else place.today)
    say(f"{'Back in your list' if back else 'Put aside'}: {ended.name}", BACK_AGAIN)


def _day_words(day: MovementDay, today: date) -> str:
    return f"{date_words(day.day, today=today)}: {told_words(day)}"


def _as_typed(said: Mapping[str, str]) -> Mapping[str, str]:
    """What was said, with the unit as it would be chosen or typed in the form."""
    unit = said.get("unit")
    return {**said, **typed_unit(unit)} if unit else said


def _change(place: Place, diary: Diary, before: Movement, anew: Mapping[str, str]) -> Movement:
    typed = {**typed_from_movement(before, place.today), **_as_typed(anew)}
    return diary.movements.save(understood(read_movement(typed, before, place.today), OPTIONS))


movement.add_command(
    change_command(
        add_movement,
        "Change what you wrote about a movement, by its number.",
        MOVEMENTS,
        _change,
        '--often "after lunch"',
    )
)
movement.add_command(
    move_command(
        MOVEMENTS,
        lambda diary, moved: diary.movements.save_all(moved),
        lambda each: each.ended_on is not None,
    )
)
movement.add_command(
    delete_command(
        "Put a movement into the bin, with how its days went.",
        MOVEMENTS,
        lambda diary, gone: diary.movements.delete(gone.id),
    )
)
