"""The commands that put one record of a numbered list into the bin: all of them are made here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.base import BACK_AGAIN, DiaryCommand, Place, examples, say
from pain_companion.commands.offered import DELETE, WHICH, rows
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import numbered

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R")


def delete_command(
    told: str,
    show: str,
    listed: Callable[[Diary], Sequence[R]],
    words: Callable[[Diary, R], str],
    delete: Callable[[Diary, R], None],
    *,
    name: str = "delete",
) -> click.Command:
    """`delete`, beside a command that lists what there is. `told` is its help, `show` the list."""

    @click.argument("number", type=int)
    @click.pass_obj
    def put_in_bin(place: Place, number: int) -> None:
        with place.changing(create=False) as diary:
            gone = numbered(listed(diary), number, show)
            called = words(diary, gone)
            delete(diary, gone)
        say(f"Deleted: {called}", BACK_AGAIN)

    path = f"{show.rpartition(' ')[0]} {name}"
    made = click.command(name, cls=DiaryCommand, help=told, epilog=examples(f"{path} 1"))
    offered = rows(lambda diary: [words(diary, each) for each in listed(diary)])
    return asks(Asking({"number": WHICH}, among={"number": offered}, confirm=DELETE))(
        made(put_in_bin)
    )
