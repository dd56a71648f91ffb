"""`undo`, `redo`, `history` and `bin`: what was changed and deleted, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.listed import say_list
from pain_companion.commands.listening import ask_whether
from pain_companion.formats import ago_words, count_words

if TYPE_CHECKING:
    from pain_companion.store.bin import BinItem
    from pain_companion.store.diary import Diary

CHANGES_SHOWN = 20
OUT_OF_REACH = "Exports and copies elsewhere are not reached from here."


@click.command(cls=DiaryCommand, epilog=examples("undo"))
@click.pass_obj
def undo(place: Place) -> None:
    """Take back the last change. Again takes back the one before."""
    if not place.begun:
        say(NO_DIARY)
        return
    with place.changing() as diary:
        taken_back = diary.history.undo()
    say(f"Taken back: {taken_back.title}" if taken_back else "There is nothing to take back.")


@click.command(cls=DiaryCommand, epilog=examples("redo"))
@click.pass_obj
def redo(place: Place) -> None:
    """Do again what `undo` took back."""
    if not place.begun:
        say(NO_DIARY)
        return
    with place.changing() as diary:
        done = diary.history.redo()
    say(f"Done again: {done.title}" if done else "There is nothing to do again.")


@click.command(cls=DiaryCommand, epilog=examples("history"))
@click.pass_obj
def history(place: Place) -> None:
    """Show the last changes, newest first."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        changes = diary.history.recent(CHANGES_SHOWN)
    for change in changes:
        when = ago_words(change.made_at.date(), place.today)
        say(f"{change.title} ({when}{', taken back' if change.undone else ''})")
    if not changes:
        say("Nothing was changed yet.")


@click.group("bin", cls=DiaryGroup)
def bin_of_diary() -> None:
    """What was deleted, until it is put back or removed for good."""


@bin_of_diary.command("show", epilog=examples("bin show"))
@click.pass_obj
def show_bin(place: Place) -> None:
    """Show what is in the bin, by number."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        items = diary.bin.items()
    told = (
        (f"{item.title} (deleted {ago_words(item.deleted_at.date(), place.today)})",)
        for item in items
    )
    say_list(told, "The bin is empty.")


@bin_of_diary.command("put-back", epilog=examples("bin put-back 1"))
@click.argument("number", type=int)
@click.pass_obj
def put_back(place: Place, number: int) -> None:
    """Put something back where it was."""
    with place.changing(create=False) as diary:
        item = _numbered(diary, number)
        diary.bin.put_back(item)
    say(f"Put back: {item.title}")


@bin_of_diary.command("remove", epilog=examples("bin remove 1", "bin remove 1 --backups-too"))
@click.argument("number", type=int)
@click.option("--backups-too", is_flag=True, help="Remove it from the backups as well.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.pass_obj
def remove(place: Place, number: int, backups_too: bool, yes: bool) -> None:
    """Remove something for good. This cannot be undone."""
    with place.changing(create=False) as diary:
        item = _numbered(diary, number)
        if not yes:
            say(f"{item.title}. It cannot be brought back after this.")
            ask_whether("Remove it for good?")
        diary.bin.remove_for_good(item)
    say(f"Removed for good: {item.title}")
    if backups_too:
        reached = place.backups().remove_from_all(item.table, item.id)
        say(f"Removed from {count_words(reached, 'backup')} too.")
    else:
        say("Your backups may still hold it.")
    say(OUT_OF_REACH)


def _numbered(diary: Diary, number: int) -> BinItem:
    items = diary.bin.items()
    if not 1 <= number <= len(items):
        raise Problem("There is nothing with this number. `bin show` lists what is in the bin.")
    return items[number - 1]


COMMANDS = (undo, redo, history, bin_of_diary)
