"""`wellbeing moment`: sheets about hard moments. What is written is kept, and nothing scans it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import NO_DIARY, DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import numbered, typed_words
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.formats import date_words
from pain_companion.words.hard_moments import (
    TITLES,
    moment_line,
    moment_lines,
    read_moment,
    typed_from_moment,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "wellbeing moment show"
OPTIONS = {"day": "--day"}
MOMENTS = Listed[HardMoment](
    SHOW, lambda diary: diary.hard_moments.all(), lambda _, each: moment_line(each)
)
HELP_NOW = "If it is too much right now, type: pain-companion help-now"


@click.group(cls=DiaryGroup)
def moment() -> None:
    """Sheets about hard moments: five parts and a kinder sentence."""


@asks(Asking(TITLES, needs_one=True, before=lambda _: say(HELP_NOW)))
@moment.command(
    "add",
    epilog=examples(
        'wellbeing moment add --happened "A friend cancelled" --feelings hurt',
        'wellbeing moment add --day yesterday --kinder "I can say no and still care"',
    ),
)
@click.option("--happened", metavar="TEXT", help="What happened.")
@click.option("--thoughts", metavar="TEXT", help="What you thought.")
@click.option("--feelings", metavar="TEXT", help="What you felt.")
@click.option("--body", "in_body", metavar="TEXT", help="What your body felt like.")
@click.option("--did", metavar="TEXT", help="What you did.")
@click.option("--kinder", metavar="TEXT", help="A kinder sentence.")
@click.option("--day", metavar="DATE", help="The day it was about.")
@click.pass_obj
def add_moment(place: Place, /, **given: str | None) -> None:
    """Write a sheet. Any part is enough."""
    empty = HardMoment(place.today)
    made = understood(read_moment(typed_words(given), empty, place.today), OPTIONS)
    with place.changing() as diary:
        kept = diary.hard_moments.save(made)
    say(f"Saved: the sheet of {date_words(kept.day, today=place.today)}.", HELP_NOW)


@moment.command("show", epilog=examples(SHOW, f"{SHOW} 1", f"{SHOW} --format json"))
@click.argument("number", type=int, required=False)
@FORM
@click.pass_obj
def show_moments(place: Place, number: int | None, form: str) -> None:
    """List your sheets by number, or show one as text to take along."""
    from pain_companion.store.wellbeing_rows import moment_row  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.hard_moments.all() if diary else []
    if diary is None and form == "text":
        say(NO_DIARY)
        return
    chosen = every if number is None else [numbered(every, number, SHOW)]
    if form == "json":
        print_json([moment_row(each) for each in chosen])
    elif number is not None:
        say(*moment_lines(chosen[0]))
    else:
        told = (
            (f"{date_words(each.day, today=place.today)}: {moment_line(each)}",) for each in every
        )
        say_list(told, "There is no sheet yet.")


def _change(place: Place, diary: Diary, before: HardMoment, anew: Mapping[str, str]) -> HardMoment:
    typed = {**typed_from_moment(before, place.today), **anew}
    return diary.hard_moments.save(understood(read_moment(typed, before, place.today), OPTIONS))


moment.add_command(
    change_command(
        add_moment,
        "Change a sheet, by its number. What is not given stays as it was.",
        MOMENTS,
        _change,
        '--kinder "I can say no and still care"',
    )
)
moment.add_command(
    delete_command(
        "Put a sheet into the bin, by its number.",
        MOMENTS,
        lambda diary, gone: diary.hard_moments.delete(gone.id),
    )
)
