"""`pain up`, `down`, `end`, `show` and others: what winds a person up, what settles them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    TAKE_BACK,
    DiaryCommand,
    Place,
    examples,
    say,
)
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import GO, WHICH
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.up_and_down import UpDownLine, Way, held_on, no_longer
from pain_companion.typed_dates import read_date
from pain_companion.words.up_and_down import (
    IN_OWN_WORDS,
    NO_LONGER,
    WHICH_GROUP,
    half_lines,
    halves,
    read_up_down,
    since_words,
    then_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT_LINE = {"group": WHICH_GROUP, "text": IN_OWN_WORDS}
SHOW = "pain show"


def _held(diary: Diary) -> list[UpDownLine]:
    return held_on(diary.up_and_down.all(), diary.now().date())


def _ended(diary: Diary) -> list[UpDownLine]:
    return no_longer(diary.up_and_down.all(), diary.now().date())


def _words(_: Diary, line: UpDownLine) -> str:
    return line.words


EXAMPLE = '"I rushed"'
LINES, ENDED = Listed(SHOW, _held, _words), Listed(SHOW, _ended, _words)
EVERY = Listed(SHOW, lambda diary: [*_held(diary), *_ended(diary)], _words, EXAMPLE)


def _groups(_diary: Diary | None) -> Sequence[Offer]:
    from pain_companion.content.up_and_down import group_names  # noqa: PLC0415

    return tuple(group_names().items())


@asks(Asking(ABOUT_LINE, {"text": "I rushed"}, among={"group": _groups}))
@click.command("up", cls=DiaryCommand, epilog=examples('pain up "I rushed" --group doing'))
@click.argument("text")
@click.option("--group", metavar="KEY", required=True, help="What it is about. See `groups`.")
@click.pass_obj
def up(place: Place, text: str, group: str) -> None:
    """Add something that winds you up."""
    _add(place, text, Way.UP, group)


@asks(Asking(ABOUT_LINE, {"text": "Soft music"}, among={"group": _groups}))
@click.command("down", cls=DiaryCommand, epilog=examples('pain down "Soft music" --group doing'))
@click.argument("text")
@click.option("--group", metavar="KEY", required=True, help="What it is about. See `groups`.")
@click.pass_obj
def down(place: Place, text: str, group: str) -> None:
    """Add something that settles you."""
    _add(place, text, Way.DOWN, group)


@asks(Asking({"text": WHICH}, among={"text": LINES.offered}, confirm=GO))
@click.command("end", cls=DiaryCommand, epilog=examples('pain end "I rushed"'))
@click.argument("text")
@click.pass_obj
def end(place: Place, text: str) -> None:
    """Say that a line is not so any more. Earlier lists keep it."""
    with place.changing(create=False) as diary:
        line = LINES.one(diary, text)
        diary.up_and_down.end(line, place.today)
    say(f"{NO_LONGER}: {line.words}", BACK_AGAIN)


@asks(Asking({"text": WHICH}, among={"text": ENDED.offered}, confirm=GO))
@click.command("bring-back", cls=DiaryCommand, epilog=examples('pain bring-back "I rushed"'))
@click.argument("text")
@click.pass_obj
def bring_back(place: Place, text: str) -> None:
    """Say that a line is so again."""
    with place.changing(create=False) as diary:
        line = ENDED.one(diary, text)
        diary.up_and_down.bring_back(line, place.today)
    say(f"In your list again: {line.words}", TAKE_BACK)


@click.command("show", cls=DiaryCommand, epilog=examples("pain show", "pain show --on 1/11"))
@click.option("--on", "day", metavar="DAY", default="today", help="As it was on that day.")
@FORM
@click.pass_obj
def show(place: Place, *, day: str, form: str) -> None:
    """Show what winds you up and what settles you, now or on an earlier day."""
    from pain_companion.content.up_and_down import group_names  # noqa: PLC0415
    from pain_companion.exchange.up_and_down_page import list_json  # noqa: PLC0415

    on = read_date(day, place.today)
    with place.reading_begun() as diary:
        lines = diary.up_and_down.all()
    if form == "json":
        print_json(list_json(lines, group_names(), on))
        return
    say(then_words(on, place.today))
    for half in halves(held_on(lines, on), group_names(), on):
        say("", half.way.heading, *(f"- {each}" for each in half_lines(half)))
    ended = no_longer(lines, on)
    if ended:
        say("", NO_LONGER)
        say(*(f"- {line.words}. {since_words(line, on, with_year=True)}." for line in ended))


@click.command("groups", cls=DiaryCommand, epilog=examples("pain groups"))
def groups() -> None:
    """List what a line can be about, and lines to pick from."""
    from pain_companion.content.up_and_down import everyday_groups  # noqa: PLC0415

    for each in everyday_groups():
        say(f"{each.key}: {each.name}")
        for way in Way:
            say(*(f"  {way}: {words}" for words in each.suggestions(way)))


def _add(place: Place, text: str, way: Way, group: str) -> None:
    line = understood(read_up_down(text, way, _group(group), place.today), {})
    with place.changing() as diary:
        kept = diary.up_and_down.add(line)
    say(f"Saved, {way.heading.lower()}: {kept.words}")


def _group(key: str) -> str:
    """The key of a group. Raises UsageError."""
    from pain_companion.content.up_and_down import group_names  # noqa: PLC0415

    if key not in group_names():
        raise click.UsageError(f"--group can be {', '.join(group_names())}.")
    return key


delete = delete_command(
    "Put a line into the bin, by how it begins, as if it had never been in the list.",
    EVERY,
    lambda diary, gone: diary.up_and_down.delete(gone),
)
