"""`wellbeing pleasure`: a list of small things with pleasure or meaning, and the days they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import NO_DIARY, DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import DAY, WHICH
from pain_companion.commands.question import YES
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.order import next_place
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.habits import WEEK, WEEKS_BACK
from pain_companion.words.pleasures import (
    DAY_TITLES,
    TITLES,
    by_day,
    read_pleasure,
    read_pleasure_day,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "wellbeing pleasure show"
TAKEN_BACK = "Take back that you did it?"
PLEASURES = Listed[Pleasure](SHOW, lambda diary: diary.pleasures.all(), lambda _, each: each.words)


@click.group(cls=DiaryGroup)
def pleasure() -> None:
    """Your own list of small things with pleasure or meaning."""


@asks(Asking(TITLES, {"words": "Look for the moon"}))
@pleasure.command("add", epilog=examples('wellbeing pleasure add "Look for the moon"'))
@click.argument("words")
@click.pass_obj
def add_pleasure(place: Place, words: str) -> None:
    """Add a small thing to your list."""
    made = understood(read_pleasure({"words": words}, None), {})
    with place.changing() as diary:
        kept = diary.pleasures.save(replace(made, place=next_place(diary.pleasures.all())))
    say(f"In your list: {kept.words}")


@pleasure.command("list", epilog=examples("wellbeing pleasure list"))
def list_pleasures() -> None:
    """List small things to choose from."""
    from pain_companion.content.wellbeing_content import read_pleasures  # noqa: PLC0415

    for group in read_pleasures():
        say(f"{group.name}:", *(f"- {each}" for each in group.things))


@asks(
    Asking(
        {"number": WHICH, "day": DAY, "not_done": TAKEN_BACK, "note": DAY_TITLES["note"]},
        among={"number": PLEASURES.offered},
        leave_out=lambda _, answers: ("note",) if answers.get("not_done") == YES else (),
    )
)
@pleasure.command(
    "did",
    epilog=examples(
        "wellbeing pleasure did 1",
        'wellbeing pleasure did 2 --day yesterday --note "It was full"',
        "wellbeing pleasure did 2 --not",
    ),
)
@click.argument("number")
@click.option("--day", metavar="DATE", default="today", help="The day it was.")
@click.option("--not", "not_done", is_flag=True, help="Take back that you did it on that day.")
@click.option("--note", metavar="TEXT", help="A note about it.")
@click.pass_obj
def did_pleasure(place: Place, number: str, day: str, *, not_done: bool, note: str | None) -> None:
    """Say that you did a small thing on a day."""
    if not_done and note is not None:
        raise click.UsageError("Give --note or --not, not both.")
    when = read_date(day, place.today)
    with place.changing(create=False) as diary:
        done = PLEASURES.one(diary, number)
        if not_done:
            diary.pleasures.did_not(done.id, when)
        elif note is None:
            diary.pleasures.did(done.id, when)
        else:
            read = read_pleasure_day({"note": note}, PleasureDay(done.id, when))
            diary.pleasures.save_day(understood(read, {}))
    told = "Taken back" if not_done else "Saved"
    say(f"{told}: {done.words}, {date_words(when, today=place.today)}.")


@pleasure.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show_pleasures(place: Place, form: str) -> None:
    """Show your list by number, and the days of the last 8 weeks that had something of it."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.pleasures.all() if diary else []
        since = place.today - WEEK * WEEKS_BACK
        days = diary.pleasures.days(since, place.today) if diary else []
    if form == "json":
        print_json([row_of(each) for each in every])
    elif diary is None:
        say(NO_DIARY)
    else:
        say_list(((each.words,) for each in every), "There is nothing in your list yet.")
        for day, things in by_day(days, every, place.today):
            say("", day, *(f"- {each}" for each in things))


def _change(_: Place, diary: Diary, before: Pleasure, anew: Mapping[str, str]) -> Pleasure:
    return diary.pleasures.save(understood(read_pleasure(anew, before), {}))


pleasure.add_command(
    change_command(
        add_pleasure,
        "Say a small thing in other words.",
        PLEASURES,
        _change,
        '--words "Look for the stars"',
    )
)
pleasure.add_command(move_command(PLEASURES, lambda diary, moved: diary.pleasures.save_all(moved)))
pleasure.add_command(
    delete_command(
        "Put a small thing into the bin, with the days it was done.",
        PLEASURES,
        lambda diary, gone: diary.pleasures.delete(gone.id),
    )
)
