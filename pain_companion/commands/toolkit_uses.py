"""`toolkit use` and `toolkit uses`: the times that a tool was used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    DiaryGroup,
    Place,
    Words,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.offered import WHICH, tools
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.toolkit_names import found, titles
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.words.tool_entry import ANSWER_CHOICES, USE_TITLES, read_use, typed_from_use
from pain_companion.words.toolkit import tool_title, use_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "toolkit uses show"
USE_OPTIONS = {"day": "--day", "answer": "--answer"}


def _told(diary: Diary, use: ToolUse) -> str:
    title = tool_title(_tool(diary, use), titles())
    return f"{use_words(use, diary.now().date())}, {title}"


def _tool(diary: Diary, use: ToolUse) -> Tool:
    tool = diary.toolkit.tool(use.tool_id)
    assert tool is not None  # it goes into the bin with the times it was used
    return tool


def _every(diary: Diary) -> list[ToolUse]:
    """Every time, the newest first, but of tools that are in the bin."""
    known = {each.id for each in diary.toolkit.all()}
    return [each for each in diary.toolkit.uses() if each.tool_id in known]


USES = Listed(SHOW, _every, _told)


@asks(
    Asking({"name": WHICH, **USE_TITLES}, choices={"answer": ANSWER_CHOICES}, among={"name": tools})
)
@click.command(
    "use",
    cls=DiaryCommand,
    epilog=examples("toolkit use nights --answer helped", "toolkit use nights --day yesterday"),
)
@click.argument("name")
@click.option(
    "--answer",
    type=Words(UseAnswer),
    default=UseAnswer.NOT_SURE.value,
    show_default=True,
    help="How it was.",
)
@click.option("--day", metavar="DATE", help="When, if not today.")
@click.option("--note", metavar="TEXT", help="A note about that time.")
@click.pass_obj
def use_tool(place: Place, name: str, answer: str, day: str | None, note: str | None) -> None:
    """Write down that you used a tool. NAME is as `toolkit tools` shows it."""
    typed = {"day": day or "", "answer": answer, "note": note or ""}
    with place.changing() as diary:
        tool = found(diary, name)
        empty = ToolUse(tool.id, place.today, UseAnswer.NOT_SURE)
        use = understood(read_use(typed, empty, place.today), USE_OPTIONS)
        kept = diary.toolkit.save_use(tool, use)
    say(f"Saved: {tool_title(tool, titles())}. {use_words(kept, place.today)}.")


@click.group(cls=DiaryGroup)
def uses() -> None:
    """Each time that you used a tool."""


@uses.command("show", epilog=examples(SHOW))
@click.pass_obj
def show(place: Place) -> None:
    """Show each time by number, newest first, with your notes."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        told = [(_told(diary, each), each.note or "") for each in _every(diary)]
    say_list(told, "No time is written down yet.")


def _change(place: Place, diary: Diary, before: ToolUse, anew: Mapping[str, str]) -> ToolUse:
    typed = {**typed_from_use(before, place.today), **anew}
    read = understood(read_use(typed, before, place.today), USE_OPTIONS)
    return diary.toolkit.save_use(_tool(diary, before), read)


uses.add_command(
    change_command(
        use_tool,
        "Change a time, by its number in `toolkit uses show`.",
        USES,
        _change,
        "--answer helped",
        without=("name",),
    )
)
uses.add_command(
    delete_command(
        "Put a time into the bin, by its number in `toolkit uses show`.",
        USES,
        lambda diary, gone: diary.toolkit.delete_use(gone),
    )
)
