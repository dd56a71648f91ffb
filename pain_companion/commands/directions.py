"""`goals direction`: what matters to you, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed, say_list
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import BRING_BACK, GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.directions import Direction
from pain_companion.domain.order import next_place
from pain_companion.words.goal_entry import DIRECTION_TITLES, read_direction
from pain_companion.words.goals import direction_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "goals direction show"
NONE_YET = "Nothing is written down yet about what matters to you."
DIRECTIONS = Listed[Direction](
    SHOW, lambda diary: diary.directions.all(), lambda _, each: each.words
)


@click.group(cls=DiaryGroup)
def direction() -> None:
    """What matters to you: ways to live, which are never reached and never scored."""


@direction.command("show", epilog=examples(SHOW))
@click.pass_obj
def show_directions(place: Place) -> None:
    """Show what matters to you, by number."""
    with place.reading() as diary:
        every = diary.directions.all() if diary else []
    say_list(((each.words, direction_line(each, place.today)) for each in every), NONE_YET)


@direction.command("list", epilog=examples("goals direction list"))
def list_directions() -> None:
    """List directions to borrow, by part of life."""
    from pain_companion.content.goals_content import read_directions  # noqa: PLC0415

    for group in read_directions():
        say(group.name, *(f"- {each}" for each in group.things))


@asks(Asking(DIRECTION_TITLES, {"words": "being a good neighbour"}))
@direction.command("add", epilog=examples('goals direction add "being a good neighbour"'))
@click.argument("words")
@click.pass_obj
def add_direction(place: Place, words: str) -> None:
    """Add something that matters to you."""
    read = understood(read_direction({"words": words}, None), {})
    with place.changing() as diary:
        following = next_place(diary.directions.all())
        kept = diary.directions.save(Direction(read.words, place=following))
    say(f"Saved: {kept.words}")


@asks(Asking({"which": WHICH, "back": BRING_BACK}, among={"which": DIRECTIONS.offered}, confirm=GO))
@direction.command("end", epilog=examples("goals direction end 2", "goals direction end 2 --back"))
@click.argument("which", metavar=NUMBER_OR_WORDS)
@click.option("--back", is_flag=True, help="Bring it back instead.")
@click.pass_obj
def end_direction(place: Place, which: str, *, back: bool) -> None:
    """Put something that matters aside. What you want to do stays."""
    with place.changing(create=False) as diary:
        ended = DIRECTIONS.one(diary, which)
        diary.directions.put_aside(ended.id, None if back else place.today)
    say(f"{'Back in your list' if back else 'Put aside'}: {ended.words}", BACK_AGAIN)


def _change(_: Place, diary: Diary, before: Direction, anew: Mapping[str, str]) -> Direction:
    return diary.directions.save(understood(read_direction(anew, before), {}))


direction.add_command(
    change_command(
        add_direction,
        "Say in other words what matters to you.",
        DIRECTIONS,
        _change,
        '--words "being a kind neighbour"',
    )
)
direction.add_command(
    move_command(
        DIRECTIONS,
        lambda diary, moved: diary.directions.save_all(moved),
        lambda each: each.ended_on is not None,
    )
)
direction.add_command(
    delete_command(
        "Put something that matters into the bin. What you want to do stays.",
        DIRECTIONS,
        lambda diary, gone: diary.directions.delete(gone.id),
    )
)
