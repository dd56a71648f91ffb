"""A screen of plain lines that needs no diary: for what stands in the way at the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DamagedDiaryError, DiaryError, GoneDiaryError
from pain_companion.text import shown

KEYS = "! get help now · Esc goes back · Ctrl+Q leave"


class PlainScreen(Screen[None]):
    """A heading and lines of text, and the keys that work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", "Go back", show=False),
        Binding("exclamation_mark", "app.go('help-now')", "Get help now", show=False),
    ]

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__()
        self.heading = heading
        self.lines = lines

    def compose(self) -> ComposeResult:
        """The heading, the lines, the keys."""
        with VerticalScroll(id="body"):
            yield Static(Content(self.heading), classes="heading")
            for line in self.lines:
                yield Static(Content(shown(line)), classes="paragraph")
            yield Static(Content(KEYS), classes="muted paragraph")

    def action_leave(self) -> None:
        """Back to what is underneath, if that is anything to see."""
        if len(self.app.screen_stack) > 2:
            self.dismiss()


def fault_screen(
    fault: DiaryError, path: Path, kind: DiaryKind, now: Callable[[], datetime]
) -> Screen[None]:
    """What is shown in the place of a diary that could not be opened."""
    if isinstance(fault, DamagedDiaryError | GoneDiaryError):
        from pain_companion.screens.damaged import DamagedScreen  # noqa: PLC0415  # rarely needed

        return DamagedScreen(path, kind, now, fault)
    return PlainScreen("The diary could not be opened", [str(fault)])


def help_now_screen() -> PlainScreen:
    """When to get help now, for where there is no diary to show it with."""
    from pain_companion.content.helpnow import plain_lines  # noqa: PLC0415  # rarely needed

    return PlainScreen("Get help now", plain_lines())
