"""One of the program's tools: its page to read, and what the person has of it."""

from __future__ import annotations

from textual.app import ComposeResult

from pain_companion.content.toolkit_content import FOLDER, place_of
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.toolkit import Tool, program_tool
from pain_companion.screens.page import PageScreen
from pain_companion.screens.tool_room import ToolRoom


class ToolScreen(PageScreen, ToolRoom):
    """The page of a tool, with what is the person's above its words."""

    AREA = ToolRoom.AREA
    HELP = ToolRoom.HELP

    @property
    def key(self) -> str:
        """What the tool is called in a diary."""
        return self.page.name.removeprefix(FOLDER)

    @property
    def tool(self) -> Tool:
        """The tool as the diary has it now."""
        return self.store.toolkit.tool(self.key) or program_tool(self.key)

    @property
    def leads_to(self) -> str:
        """The place that its page names first."""
        return place_of(self.key, hidden_areas(self.settings))

    def above_the_words(self) -> ComposeResult:
        """What the person has of it, and what they can do."""
        yield from self.mine()
