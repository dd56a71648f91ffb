"""The commands that put one of a list at another place in a person's own order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.base import DiaryCommand, Place, Problem, examples, say
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.order import Placed, moved

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

P = TypeVar("P", bound=Placed)
WHICH_PLACE = "At which place, counted from the top?"
TO = click.argument("to", metavar="PLACE", type=int)
"""The place in the list that something goes to."""
TOLD = "Put one of them at another place in your order."


def move_command(
    listed: Listed[P],
    save_all: Callable[[Diary, Sequence[P]], object],
    is_over: Callable[[P], bool] = lambda _: False,
) -> click.Command:
    """`move`, beside the command that lists what there is. What `is_over` has no place to go to."""

    def in_order(diary: Diary) -> list[P]:
        return [each for each in listed.records(diary) if not is_over(each)]

    ordered = replace(listed, records=in_order)

    @click.argument("which", metavar=NUMBER_OR_WORDS)
    @TO
    @click.pass_obj
    def move(place: Place, which: str, to: int) -> None:
        with place.changing(create=False) as diary:
            movable, wanted = in_order(diary), ordered.one(diary, which)
            save_all(diary, moves(movable, wanted, to))
            called = listed.words(diary, wanted)
        say(moved_words(called, to, movable))

    asking = Asking({"which": WHICH, "to": WHICH_PLACE}, among={"which": ordered.offered})
    lines = examples(f"{listed.example('move')} 2")
    made = click.command("move", cls=DiaryCommand, help=TOLD, epilog=lines)
    return asks(asking)(made(move))


def moves(movable: Sequence[P], wanted: P, to: int) -> list[P]:
    """What changes where one of them goes to a place, the first at 1. Raises Problem."""
    if not 1 <= to <= len(movable):
        raise Problem(f"There is no such place. The places go from 1 to {len(movable)}.")
    at = movable.index(wanted)
    changed = moved(movable, at, to - 1 - at)
    if not changed:
        raise Problem(f"It is at place {to} already.")
    return changed


def moved_words(called: str, to: int, movable: Sequence[Placed]) -> str:
    """What was saved."""
    return f"Saved, now number {to} of {len(movable)}: {called}"
