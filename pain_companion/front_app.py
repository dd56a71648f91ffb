"""A small program before the program: one screen with a question, and what was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen

from pain_companion import paths
from pain_companion.swift import SwiftApp
from pain_companion.terminal import SteadyApp
from pain_companion.themes import THEMES, fallbacks

HELP_NOW_ID = "help-now"
Answer = TypeVar("Answer")


class FrontApp(SteadyApp, SwiftApp, Generic[Answer]):
    """Shows one screen over no diary. `answer` is its result, None where the person just left."""

    TITLE = "Pain Companion"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  # as the base class has it
        (0, "-narrow"),
        (70, "-usual"),
        (100, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Leave", show=False, priority=True),
        Binding("q", "quit", "Leave", show=False),
        Binding("exclamation_mark,f12", "help_now", "Get help now", show=False),
    ]

    def __init__(self, asks: Callable[[], Screen[Answer]], *, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.now = now
        self.report_folder = paths.report_folder()
        self.answer: Answer | None = None
        self._asks = asks
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "calm-day"
        self.animation_level = "none"
        self.keep_styles()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Let our own colour names mean something in every theme."""
        return fallbacks()

    def compose(self) -> ComposeResult:
        """Nothing of its own: the question lies over it."""
        yield Container()

    def on_mount(self) -> None:
        """Ask."""
        self.push_screen(self._asks(), self._leave_with)

    def _leave_with(self, answer: Answer | None) -> None:
        self.answer = answer
        self.exit()

    def action_help_now(self) -> None:
        """When to get help now, for whoever needs it in this moment."""
        from pain_companion.screens.plain import help_now_screen  # noqa: PLC0415  # rarely

        if self.screen.id != HELP_NOW_ID:
            self.push_screen(help_now_screen(id=HELP_NOW_ID))
