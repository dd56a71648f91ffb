"""`flare people`: whom to turn to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.moving import move_command
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.order import next_place
from pain_companion.domain.people import Person
from pain_companion.words.flare_versions import person_words
from pain_companion.words.person_entry import EXAMPLES, TITLES, read_person, typed_from_person

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PEOPLE = Listed[Person](
    "flare people show", lambda diary: diary.people.all(), lambda _, each: each.name, "Ann"
)


@click.group(cls=DiaryGroup)
def people() -> None:
    """People you can turn to."""


@asks(Asking(TITLES, EXAMPLES))
@people.command(
    "add",
    epilog=examples(
        'flare people add Ann --who "my sister" --can-do shopping --reach "01632 960000"'
    ),
)
@click.argument("name")
@click.option("--who", metavar="TEXT", help="Who they are to you.")
@click.option("--can-do", metavar="TEXT", help="What they can do.")
@click.option("--reach", metavar="TEXT", help="How to reach them.")
@click.pass_obj
def add_person(place: Place, /, **given: str | None) -> None:
    """Add someone. Only the name is needed."""
    person = understood(read_person({name: given[name] or "" for name in TITLES}, None), {})
    with place.changing() as diary:
        following = next_place(diary.people.all())
        kept = diary.people.save(replace(person, place=following))
    say(f"Saved: {person_words(kept)}")


@people.command("show", epilog=examples("flare people show"))
@click.pass_obj
def show_people(place: Place) -> None:
    """Show everyone, in your order."""
    with place.reading() as diary:
        everyone = diary.people.all() if diary else []
    say(*map(person_words, everyone) if everyone else ["Nobody is written down yet."])


def _change(_: Place, diary: Diary, before: Person, anew: Mapping[str, str]) -> Person:
    typed = {**typed_from_person(before), **anew}
    return diary.people.save(understood(read_person(typed, before), {}))


people.add_command(
    change_command(
        add_person,
        "Change what is known of someone, by name or by the place in your order.",
        PEOPLE,
        _change,
        '--reach "01632 960001"',
    )
)
people.add_command(move_command(PEOPLE, lambda diary, moved: diary.people.save_all(moved)))
people.add_command(
    delete_command(
        "Put someone into the bin, by name or by the place in your order.",
        PEOPLE,
        lambda diary, gone: diary.people.delete(gone.id),
    )
)
