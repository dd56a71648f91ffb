"""What is shown where the terminal is too small for anything else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

WORDS = "Make this window bigger to see Pain Companion. Nothing is lost. Ctrl+Q leaves."


class TooSmall(ModalScreen[None]):
    """One sentence, until the terminal is bigger."""

    def compose(self) -> ComposeResult:
        """The sentence."""
        yield Static(Content(WORDS), id="too-small")
