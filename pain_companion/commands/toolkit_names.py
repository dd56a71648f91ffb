"""How the commands about tools find what is meant: by its name here, or by its title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pain_companion.commands.base import Problem
from pain_companion.domain.toolkit import Tool, program_tool
from pain_companion.text import one_line
from pain_companion.words.toolkit import tool_title

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_SUCH_TOOL = "There is no tool of this name. `toolkit tools` lists them."


def titles() -> Mapping[str, str]:
    """What the tools of the program are called, by their keys."""
    from pain_companion.content.toolkit_content import tool_titles  # noqa: PLC0415

    return tool_titles()


def found(diary: Diary, name: str) -> Tool:
    """The tool of this name: a key, a title, or what the person calls it. Raises Problem."""
    said, known_as = one_line(name).casefold(), titles()
    kept = {tool.id: tool for tool in diary.toolkit.all()}
    known = {**{key: program_tool(key) for key in known_as}, **kept}
    for tool in known.values():
        if said in (tool.key, tool_title(tool, known_as).casefold()):
            return tool
    raise Problem(NO_SUCH_TOOL)
