"""`team since` and `leave-out`: what has changed since the last appointment, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    DiaryCommand,
    Place,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.words.since import NOTHING, SinceLine

if TYPE_CHECKING:
    from pain_companion.exchange.since_page import Since
    from pain_companion.store.diary import Diary

LIST = "team since --list"


def _since(diary: Diary) -> Since:
    from pain_companion.content.practices import practices  # noqa: PLC0415
    from pain_companion.exchange.since_page import since_last_time  # noqa: PLC0415
    from pain_companion.words.practice import titles_of  # noqa: PLC0415

    return since_last_time(diary, diary.now().date(), titles_of(practices()))


def _every(diary: Diary) -> list[SinceLine]:
    return [line for section in _since(diary).sections for line in section.lines]


LINES = Listed[SinceLine](LIST, _every, lambda _, line: line.words)


@click.command(
    cls=DiaryCommand,
    epilog=examples("team since", LIST, "team since --format html --output since.html"),
)
@click.option("--list", "listed", is_flag=True, help="Show every line by its number.")
@click.option("--format", "form", type=click.Choice(["text", "html"]), default="text", help="How.")
@click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
@click.pass_obj
def since(place: Place, *, listed: bool, form: str, output: str | None) -> None:
    """Show what has changed since your last appointment, without what you left out."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415
    from pain_companion.exchange.since_page import left_out_of, printed_since  # noqa: PLC0415

    with place.reading_begun() as diary:
        found = _since(diary)
        out = left_out_of(diary, found)
        page = printed_since(diary, found, out, read_help_now())
    if not listed:
        show_or_save(place, (page_html if form == "html" else page_text)(page), output)
        return
    number = 0
    for section in found.sections:
        say(section.heading)
        for line in section.lines:
            number += 1
            say(f"  {number}. [{' ' if line.key in out else 'x'}] {line.words}")
    if not number:
        say(NOTHING)


@asks(
    Asking(
        {"which": WHICH, "again": "Put it on the page again, instead of leaving it out?"},
        among={"which": LINES.offered},
        confirm=GO,
    )
)
@click.command(
    "leave-out",
    cls=DiaryCommand,
    epilog=examples("team leave-out 3", "team leave-out 3 --back"),
)
@click.argument("which", metavar=NUMBER_OR_WORDS)
@click.option("--back", "again", is_flag=True, help="Put it on the page again instead.")
@click.pass_obj
def leave_out(place: Place, which: str, *, again: bool) -> None:
    """Leave a line out of `team since` until the appointment is over."""
    from pain_companion.exchange.since_page import leave_out as keep_out  # noqa: PLC0415
    from pain_companion.exchange.since_page import left_out_of  # noqa: PLC0415

    with place.changing(create=False) as diary:
        line, found = LINES.one(diary, which), _since(diary)
        out = {*left_out_of(diary, found)}
        keep_out(diary, found, out - {line.key} if again else out | {line.key})
    say(f"{'On the page again' if again else 'Left out of the page'}: {line.words}")
