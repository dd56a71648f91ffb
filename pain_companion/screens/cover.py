"""A screen that hides what is beneath it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from pain_companion.widgets.links import key_link


class CoverScreen(ModalScreen[None]):
    """One line, and nothing of what lies beneath."""

    DEFAULT_CSS = """
    CoverScreen { background: $background; }
    CoverScreen Static {
        width: 100%; height: 100%; padding: 1 2; link-style: none; link-color: $text;
    }
    """

    def compose(self) -> ComposeResult:
        """How to go on."""
        yield Static(Content("Covered. ") + key_link("F4", "shows it again.", "app.cover"))
