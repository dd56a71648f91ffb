"""`learned`: notes to yourself, shown again where they may be of use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, examples, say
from pain_companion.commands.offered import DELETE, LEARNED, WHICH, settings_of
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import FORM, numbered, print_json
from pain_companion.domain.settings import Settings
from pain_companion.going_page import areas_with_notes
from pain_companion.words.learned import NONE_YET, TITLES, learned_lines, read_learned

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "learned show"
OPTIONS = {"about": "--about", "noted_on": "--day"}


def _areas(diary: Diary | None) -> Sequence[Offer]:
    """The areas in which a note can be shown again."""
    return tuple(areas_with_notes(settings_of(diary)).items())


@click.group(cls=DiaryGroup)
def learned() -> None:
    """What you have learned, in notes to yourself."""


@asks(
    Asking(
        {"text": TITLES["words"], "about": TITLES["about"], "day": TITLES["noted_on"]},
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
@click.argument("text")
@click.option("--about", metavar="AREA", help="The area in which it is shown again.")
@click.option("--day", metavar="DATE", help="When it was written, if not today.")
@click.pass_obj
def add(place: Place, text: str, about: str | None, day: str | None) -> None:
    """Write a note to yourself."""
    typed = {"words": text, "about": about or "", "noted_on": day or ""}
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
        from pain_companion.store.learned import learned_row  # noqa: PLC0415  # it loads SQLite

        print_json(lines, learned_row)
        return
    for number, line in enumerate(lines, 1):
        say(*learned_lines(line, number, areas, place.today))
    if not lines:
        say(NONE_YET)


@asks(Asking({"number": WHICH}, among={"number": LEARNED}, confirm=DELETE))
@learned.command("delete", epilog=examples("learned delete 1"))
@click.argument("number", type=int)
@click.pass_obj
def delete(place: Place, number: int) -> None:
    """Put a note into the bin, by its number in `learned show`."""
    with place.changing(create=False) as diary:
        gone = numbered(diary.learned.all(), number, SHOW)
        diary.learned.delete(gone.id)
    say("Deleted: a note to yourself.", BACK_AGAIN)
