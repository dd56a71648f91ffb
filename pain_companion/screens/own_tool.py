"""A tool without a page: one of the person's own, or one that this program does not know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.toolkit import Tool
from pain_companion.screens.tool_room import ToolRoom
from pain_companion.text import shown
from pain_companion.words.toolkit import tool_title

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class OwnToolScreen(ToolRoom):
    """What the person calls it, and what they have of it."""

    HELP: ClassVar[str | None] = (
        "A tool of your own. i takes it out of your toolkit, or puts it in.\n"
        "1, 2 and 3 say that you used it today, and how it was.\n"
        "d is for another day, or for a note about that time.\n"
        "n changes its name and your notes, or puts it in the bin.\n"
        "e lists each time you used it."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime], tool_id: str) -> None:
        super().__init__(store, now)
        self.tool_id = tool_id
        self._last = store.toolkit.tool(tool_id) or Tool(id=tool_id, name="")

    @property
    def tool(self) -> Tool:
        """The tool as the diary has it now, or as it was last."""
        self._last = self.store.toolkit.tool(self.tool_id) or self._last
        return self._last

    @property
    def is_gone(self) -> bool:
        """Whether it is in the bin."""
        return self.store.toolkit.tool(self.tool_id) is None

    def body(self) -> ComposeResult:
        """Its name, and the rest."""
        yield Static(id="tool-name", classes="heading")
        yield from self.mine()

    def refresh_room(self) -> None:
        """Show its name, too."""
        name = shown(tool_title(self.tool, tool_titles()))
        self.query_one("#tool-name", Static).update(Content(name))
        super().refresh_room()
