"""`flare people`: whom to turn to."""

from __future__ import annotations

from dataclasses import replace

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, Problem, examples, say
from pain_companion.commands.offered import DELETE, PEOPLE, WHO
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.order import next_place
from pain_companion.words.flare_line_entry import one_line
from pain_companion.words.flare_versions import person_words
from pain_companion.words.person_entry import EXAMPLES, TITLES, read_person

NO_SUCH_PERSON = "There is nobody of this name. `flare people show` lists them."


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


@asks(Asking({"name": WHO}, among={"name": PEOPLE}, confirm=DELETE))
@people.command("delete", epilog=examples("flare people delete Ann"))
@click.argument("name")
@click.pass_obj
def delete_person(place: Place, name: str) -> None:
    """Put someone into the bin."""
    said = one_line(name).casefold()
    with place.changing(create=False) as diary:
        found = [each for each in diary.people.all() if each.name.casefold() == said]
        if not found:
            raise Problem(NO_SUCH_PERSON)
        diary.people.delete(found[0].id)
    say(f"Deleted: {found[0].name}", BACK_AGAIN)
