"""`toolkit`: the tools that help you, how it was to use them, and your toolkit on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.offered import DELETE, GO, OWN_TOOLS, WHICH, tools
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.order import next_place
from pain_companion.domain.settings import Settings
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer, program_tool, uses_by_tool
from pain_companion.words.flare_line_entry import one_line
from pain_companion.words.tool_entry import (
    ANSWER_CHOICES,
    TOOL_TITLES,
    USE_TITLES,
    read_tool,
    read_use,
    typed_from_tool,
)
from pain_companion.words.toolkit import (
    BEGIN,
    IN_TOOLKIT,
    NOTHING_YET,
    marked_words,
    tool_lines,
    tool_title,
    use_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_SUCH_TOOL = "There is no tool of this name. `toolkit tools` lists them."
OWN_ONLY = "This is one of the program's tools. `toolkit unmark` takes it out of your toolkit."
OPTIONS = {"day": "--day", "answer": "--answer"}


@click.group(cls=DiaryGroup)
def toolkit() -> None:
    """What helps you, in your own order. `read toolkit/NAME` reads one of the program's tools."""


@toolkit.command("show", epilog=examples("toolkit show"))
@click.pass_obj
def show(place: Place) -> None:
    """Show your toolkit: each tool, how it was to use it, and your notes."""
    with place.reading() as diary:
        tools = diary.toolkit.marked() if diary else []
        uses = uses_by_tool(diary.toolkit.uses()) if diary else {}
    for tool in tools:
        say(*tool_lines(tool, uses.get(tool.id, []), _titles(), place.today))
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
            say(_with_mark(f"{tool_title(tool, _titles())}.", tool))


@asks(
    Asking({"name": WHICH, **USE_TITLES}, choices={"answer": ANSWER_CHOICES}, among={"name": tools})
)
@toolkit.command(
    "use",
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
        tool = _found(diary, name)
        empty = ToolUse(tool.id, place.today, UseAnswer.NOT_SURE)
        use = understood(read_use(typed, empty, place.today), OPTIONS)
        kept = diary.toolkit.save_use(tool, use)
    say(f"Saved: {tool_title(tool, _titles())}. {use_words(kept, place.today)}.")


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


@asks(Asking({"name": WHICH, "text": TOOL_TITLES["notes"]}, among={"name": tools}))
@toolkit.command("note", epilog=examples('toolkit note nights "Get up and read in the kitchen"'))
@click.argument("name")
@click.argument("text")
@click.pass_obj
def note_tool(place: Place, name: str, text: str) -> None:
    """Write your notes about a tool, in place of those there are. An empty text takes them away."""
    with place.changing() as diary:
        tool = _found(diary, name)
        typed = {**typed_from_tool(tool), "notes": text}
        kept = diary.toolkit.save(understood(read_tool(typed, tool), {}))
    title = tool_title(tool, _titles())
    say(f"Saved: your notes about {title}" if kept.notes else f"No notes now about {title}")


@asks(Asking({"name": WHICH}, among={"name": OWN_TOOLS}, confirm=DELETE))
@toolkit.command("delete", epilog=examples('toolkit delete "The radio on low"'))
@click.argument("name")
@click.pass_obj
def delete(place: Place, name: str) -> None:
    """Put a tool of your own into the bin."""
    with place.changing(create=False) as diary:
        tool = _found(diary, name)
        if not tool.is_own:
            raise Problem(OWN_ONLY)
        diary.toolkit.delete(tool.id)
    say(f"Deleted: {tool.name}", BACK_AGAIN)


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

    with place.reading() as diary:
        if diary is None:
            raise Problem(NO_DIARY)
        printed = printed_toolkit(diary, place.today, _titles(), read_help_now())
    show_or_save(place, (page_html if form == "html" else page_text)(printed), output)


def _mark(place: Place, name: str, *, in_use: bool) -> None:
    with place.changing(create=in_use) as diary:
        tool = diary.toolkit.mark(_found(diary, name), in_use=in_use)
    say(f"{tool_title(tool, _titles())}: {marked_words(in_use=in_use)}")


def _with_mark(words: str, tool: Tool | None) -> str:
    return f"{words} {IN_TOOLKIT}" if tool is not None and tool.in_use else words


def _titles() -> Mapping[str, str]:
    from pain_companion.content.toolkit_content import tool_titles  # noqa: PLC0415

    return tool_titles()


def _found(diary: Diary, name: str) -> Tool:
    """The tool of this name: a key, a title, or what the person calls it. Raises Problem."""
    said, titles = one_line(name).casefold(), _titles()
    kept = {tool.id: tool for tool in diary.toolkit.all()}
    known = {**{key: program_tool(key) for key in titles}, **kept}
    for tool in known.values():
        if said in (tool.key, tool_title(tool, titles).casefold()):
            return tool
    raise Problem(NO_SUCH_TOOL)
