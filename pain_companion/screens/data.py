"""Your data: where it is, and everything that can be done with it as a whole."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.screens.doors import Door
from pain_companion.screens.hub_room import HubRoom
from pain_companion.text import shown
from pain_companion.widgets.menu import Menu

DOORS = {
    "history": Door(
        "What I changed",
        "Each change, newest first. Undo them one by one.",
        "history:HistoryScreen",
    ),
    "bin": Door(
        "The bin",
        "What you deleted. Put it back, or remove it for good.",
        "bin:BinScreen",
    ),
    "backups": Door(
        "Backups",
        "Make one now, or bring an earlier one back.",
        "backups:BackupsScreen",
    ),
    "export": Door(
        "Save a copy to take away",
        "Everything, in a form other programs read.",
        "export:ExportScreen",
    ),
    "import": Door(
        "Bring in a copy",
        "Look at what is in it first. Nothing is overwritten.",
        "bring_in:BringInScreen",
    ),
}


class DataScreen(HubRoom):
    """The way to backups, copies, the bin and the history."""

    AREA = "data"
    TITLE_WORDS = "Your data"
    HELP: ClassVar[str | None] = (
        "All you write is in one file on this computer. Nothing is sent anywhere.\n"
        "Here you can look back at changes, empty the bin, and make copies.\n"
        "Choose with the arrow keys, open with Enter."
    )

    def body(self) -> ComposeResult:
        """Where the file is, then the doors."""
        yield Static(Content("Your diary is this file:"), classes="muted")
        yield Static(Content(shown(str(self.store.path))), id="where")
        yield Menu([door.line(key) for key, door in DOORS.items()])
