"""`toolkit`: the tools that help you, how it was to use them, and your toolkit on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    DiaryGroup,
    Place,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import GO, WHICH, tools
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.toolkit_names import found, titles
from pain_companion.commands.toolkit_uses import use_tool, uses
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.order import next_place
from pain_companion.domain.settings import Settings
from pain_companion.domain.toolkit import Tool
from pain_companion.words.tool_entry import (
    TOOL_TITLES,
    read_tool,
    typed_from_tool,
)
from pain_companion.words.toolkit import (
    BEGIN,
    IN_TOOLKIT,
    NOTHING_YET,
    marked_words,
    tool_lines,
    tool_title,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

MARKED = Listed[Tool](
    "toolkit show",
    lambda diary: diary.toolkit.marked(),
    lambda _, each: tool_title(each, titles()),
)
OWN_TOOLS = Listed[Tool](
    "toolkit tools",
    lambda diary: [each for each in diary.toolkit.all() if each.is_own],
    lambda _, each: each.name or "",
    '"The radio on low"',
)


@click.group(cls=DiaryGroup)
def toolkit() -> None:
    """What helps you, in your own order. `read toolkit/NAME` reads one of the program's tools."""


for command in (use_tool, uses):
    toolkit.add_command(command)


@toolkit.command("show", epilog=examples("toolkit show"))
@click.pass_obj
def show(place: Place) -> None:
    """Show your toolkit: each tool, how it was to use it, and your notes."""
    with place.reading() as diary:
        tools = diary.toolkit.marked() if diary else []
        told = diary.toolkit.tallies() if diary else {}
    for tool in tools:
        say(*tool_lines(tool, told.get(tool.id), titles(), place.today))
    if not tools:
        say(f"{NOTHING_YET} {BEGIN}", "To see them: pain-companion toolkit tools")


@toolkit.command("tools", epilog=examples("toolkit tools"))
@click.pass_obj
def list_tools(place: Place) -> None:
    """Show all the tools, those of the program by the names they have here."""
    from pain_companion.content.toolkit_content import offered_tools  # noqa: PLC0415

    with place.reading() as diary:
        kept = {tool.id: tool for tool in diary.toolkit.all()} if diary else {}
        hidden = hidden_areas(diary.settings.read() if diary else Settings())
    for key, page in offered_tools(hidden).items():
        say(_with_mark(f"{key}: {page.title}.", kept.pop(key, None)))
    for tool in kept.values():
        if tool.is_own or tool.in_use:
            say(_with_mark(f"{tool_title(tool, titles())}.", tool))


@asks(Asking({"name": WHICH}, among={"name": tools}, confirm=GO))
@toolkit.command("mark", epilog=examples("toolkit mark nights"))
@click.argument("name")
@click.pass_obj
def mark(place: Place, name: str) -> None:
    """Put a tool into your toolkit."""
    _mark(place, name, in_use=True)


@asks(Asking({"name": WHICH}, among={"name": tools}, confirm=GO))
@toolkit.command("unmark", epilog=examples("toolkit unmark nights"))
@click.argument("name")
@click.pass_obj
def unmark(place: Place, name: str) -> None:
    """Take a tool out of your toolkit. What you wrote about it stays."""
    _mark(place, name, in_use=False)


@asks(Asking(TOOL_TITLES, {"name": "The radio on low"}))
@toolkit.command(
    "add", epilog=examples('toolkit add "The radio on low" --notes "Radio 3 at night"')
)
@click.argument("name")
@click.option("--notes", metavar="TEXT", help="Your notes about it.")
@click.pass_obj
def add(place: Place, name: str, notes: str | None) -> None:
    """Add a tool of your own to your toolkit."""
    tool = understood(read_tool({"name": name, "notes": notes or ""}, None), {})
    with place.changing() as diary:
        following = next_place(diary.toolkit.marked())
        diary.toolkit.save(replace(tool, place=following))
    say(f"Saved: {tool.name}")


def _change(_: Place, diary: Diary, before: Tool, anew: Mapping[str, str]) -> Tool:
    typed = {**typed_from_tool(before), **anew}
    return diary.toolkit.save(understood(read_tool(typed, before), {}))


toolkit.add_command(
    change_command(
        add,
        "Call a tool of your own by another name, or change your notes about it.",
        OWN_TOOLS,
        _change,
        '--name "The radio"',
    )
)
toolkit.add_command(move_command(MARKED, lambda diary, moved: diary.toolkit.save_all(moved)))
toolkit.add_command(
    delete_command(
        "Put a tool of your own into the bin. `unmark` takes any other out of your toolkit.",
        OWN_TOOLS,
        lambda diary, gone: diary.toolkit.delete(gone.id),
    )
)


@asks(Asking({"name": WHICH, "text": TOOL_TITLES["notes"]}, among={"name": tools}))
@toolkit.command("note", epilog=examples('toolkit note nights "Get up and read in the kitchen"'))
@click.argument("name")
@click.argument("text")
@click.pass_obj
def note_tool(place: Place, name: str, text: str) -> None:
    """Write your notes about a tool, in place of those there are. An empty text takes them away."""
    with place.changing() as diary:
        tool = found(diary, name)
        typed = {**typed_from_tool(tool), "notes": text}
        kept = diary.toolkit.save(understood(read_tool(typed, tool), {}))
    title = tool_title(tool, titles())
    say(f"Saved: your notes about {title}" if kept.notes else f"No notes now about {title}")


@toolkit.command("page", epilog=examples("toolkit page --format html --output my-toolkit.html"))
@click.option("--format", "form", type=click.Choice(["text", "html"]), default="text")
@click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
@click.pass_obj
def page(place: Place, form: str, output: str | None) -> None:
    """Show your toolkit as a page, or save it to print."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415
    from pain_companion.exchange.toolkit_page import printed_toolkit  # noqa: PLC0415

    with place.reading_begun() as diary:
        printed = printed_toolkit(diary, place.today, titles(), read_help_now())
    show_or_save(place, (page_html if form == "html" else page_text)(printed), output)


def _mark(place: Place, name: str, *, in_use: bool) -> None:
    with place.changing(create=in_use) as diary:
        tool = diary.toolkit.mark(found(diary, name), in_use=in_use)
    say(f"{tool_title(tool, titles())}. {marked_words(in_use=in_use)}")


def _with_mark(words: str, tool: Tool | None) -> str:
    return f"{words} {IN_TOOLKIT}" if tool is not None and tool.in_use else words
