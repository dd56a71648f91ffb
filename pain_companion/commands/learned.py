"""`learned`: notes to yourself, shown again where they may be of use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import settings_of
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.settings import Settings
from pain_companion.going_page import areas_with_notes
from pain_companion.text import one_line
from pain_companion.words.learned import (
    NONE_YET,
    TITLES,
    learned_lines,
    read_learned,
    typed_from_learned,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "learned show"
OPTIONS = {"about": "--about", "noted_on": "--day"}
NOTES = Listed[LearnedLine](
    SHOW, lambda diary: diary.learned.all(), lambda _, each: one_line(each.words)
)


def _areas(diary: Diary | None) -> Sequence[Offer]:
    """The areas in which a note can be shown again."""
    return tuple(areas_with_notes(settings_of(diary)).items())


@click.group(cls=DiaryGroup)
def learned() -> None:
    """What you have learned, in notes to yourself."""


@asks(
    Asking(
        {name: TITLES[name] for name in ("words", "about", "noted_on")},
        among={"about": _areas},
    )
)
@learned.command(
    "add",
    epilog=examples(
        'learned add "The blue cushion, not the green one"',
        'learned add "After visitors an empty day" --about pacing',
    ),
)
@click.argument("words", metavar="TEXT")
@click.option("--about", metavar="AREA", help="The area in which it is shown again.")
@click.option("--day", "noted_on", metavar="DATE", help="When it was written, if not today.")
@click.pass_obj
def add(place: Place, /, **given: str | None) -> None:
    """Write a note to yourself."""
    typed = typed_words(given)
    with place.changing() as diary:
        areas = areas_with_notes(diary.settings.read())
        kept = diary.learned.save(
            understood(read_learned(typed, None, place.today, areas), OPTIONS)
        )
    where = f" It is shown again in {areas[kept.about]}." if kept.about else ""
    say(f"Saved.{where}")


@learned.command("show", epilog=examples("learned show", "learned show --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show your notes, the newest first."""
    with place.reading() as diary:
        lines = diary.learned.all() if diary else []
        areas = areas_with_notes(diary.settings.read() if diary else Settings())
    if form == "json":
        from pain_companion.store.records import row_of  # noqa: PLC0415  # it loads SQLite

        print_json([row_of(each) for each in lines])
        return
    for number, line in enumerate(lines, 1):
        say(*learned_lines(line, number, areas, place.today))
    if not lines:
        say(NONE_YET)


def _change(
    place: Place, diary: Diary, before: LearnedLine, anew: Mapping[str, str]
) -> LearnedLine:
    areas = areas_with_notes(diary.settings.read())
    typed = {**typed_from_learned(before, areas, place.today), **anew}
    return diary.learned.save(understood(read_learned(typed, before, place.today, areas), OPTIONS))


learned.add_command(
    change_command(
        add,
        "Change a note, by its number in `learned show`.",
        NOTES,
        _change,
        "--about pacing",
    )
)
learned.add_command(
    delete_command(
        "Put a note into the bin, by its number in `learned show`.",
        NOTES,
        lambda diary, gone: diary.learned.delete(gone.id),
    )
)
