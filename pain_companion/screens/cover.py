"""A screen that hides what is beneath it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

WORDS = "Covered. F4 shows it again."


class CoverScreen(ModalScreen[None]):
    """One line, and nothing of what lies beneath."""

    DEFAULT_CSS = """
    CoverScreen { background: $background; }
    CoverScreen Static { width: 100%; height: 100%; padding: 1 2; }
    """

    def compose(self) -> ComposeResult:
        """How to go on."""
        yield Static(Content(WORDS))
