"""The commands that put one record of a list into the bin: all of them are made here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.base import BACK_AGAIN, DiaryCommand, Place, examples, say
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import DELETE, WHICH
from pain_companion.commands.questions import Asking, asks

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R")


def delete_command(
    told: str,
    listed: Listed[R],
    delete: Callable[[Diary, R], None],
    *,
    name: str = "delete",
) -> click.Command:
    """`delete`, beside the command that lists what there is. `told` is its help."""

    @click.argument("which", metavar=NUMBER_OR_WORDS)
    @click.pass_obj
    def put_in_bin(place: Place, which: str) -> None:
        with place.changing(create=False) as diary:
            gone = listed.one(diary, which)
            called = listed.words(diary, gone)
            delete(diary, gone)
        say(f"Deleted: {called}", BACK_AGAIN)

    example = examples(listed.example(name))
    made = click.command(name, cls=DiaryCommand, help=told, epilog=example)
    asking = Asking({"which": WHICH}, among={"which": listed.offered}, confirm=DELETE)
    return asks(asking)(made(put_in_bin))
