"""What is shown where the terminal is too small for anything else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

WORDS = "Make this window bigger to see Pain Companion. Nothing is lost. Ctrl+Q leaves."


class TooSmall(ModalScreen[None]):
    """One sentence, until the terminal is bigger."""

    def __init__(self, *, example: bool = False, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.example = example

    def compose(self) -> ComposeResult:
        """The sentence."""
        yield Static(Content(f"EXAMPLE. {WORDS}" if self.example else WORDS), id="too-small")
