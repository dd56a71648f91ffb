"""Wellbeing: movements, small pleasures, hard moments, medicines; and pages to read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.wellbeing_content import pages
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.screens.doors import Door
from pain_companion.screens.hub_room import HubRoom
from pain_companion.screens.to_read import pages_to_read
from pain_companion.widgets.menu import Menu

DOORS = {
    "movements": Door(
        "My movements", "What you agreed or chose, and how it went.", "movements:MovementsScreen"
    ),
    "pleasures": Door(
        "Pleasure and meaning", "A list of small things of your own.", "pleasures:PleasuresScreen"
    ),
    "thoughts": Door(
        "Hard moments",
        "A sheet with five parts and a kinder sentence.",
        "hard_moments:HardMomentsScreen",
    ),
    "medicines": Door(
        "My medicines list",
        "What you take, as you were told, and what to ask.",
        "medicines:MedicinesScreen",
    ),
}
"""The screens inside this area."""
ABOUT = "Living well is more than pain. Take what you like and leave the rest."


class WellbeingScreen(HubRoom):
    """Four things to do, then the pages to read."""

    AREA = "wellbeing"
    TITLE_WORDS = "Wellbeing"
    HELP: ClassVar[str | None] = (
        "Four things of your own: movements, small pleasures, hard moments, medicines.\n"
        "Below them are pages to read. Choose with the arrow keys, open with Enter.\n"
        "Esc comes back here."
    )

    def body(self) -> ComposeResult:
        """A line about it, and the list."""
        yield Static(Content(ABOUT), classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Those pages that are for this person."""
        lines = [door.line(key) for key, door in DOORS.items()]
        lines += pages_to_read(pages(limited=energy_limited(self.settings)))
        self.query_one(Menu).show_lines(lines)
