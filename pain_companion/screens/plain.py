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

from pain_companion.store.connection import DiaryKind, backups_folder
from pain_companion.store.faults import (
    DamagedDiaryError,
    DiaryError,
    GoneDiaryError,
    NotADiaryError,
)
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_bar import GO_BACK, HELP_NOW, LEAVE, KeyBar
from pain_companion.widgets.lines import Lines

KEYS = (GO_BACK, LEAVE)
KEYS_AT_A_FAULT = (("a", "try again", "screen.try_again"), HELP_NOW, LEAVE)


class PlainScreen(Screen[None]):
    """A heading and lines of text, and the keys that work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", "Go back", show=False),
        Binding("a", "try_again", "Try again", show=False),
    ]

    def __init__(
        self,
        heading: str,
        lines: Sequence[str],
        *,
        at_a_fault: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.heading = heading
        self.lines = lines
        self.at_a_fault = at_a_fault

    def compose(self) -> ComposeResult:
        """The heading, the lines, the keys."""
        with VerticalScroll(id="body"):
            yield Static(Content(self.heading), classes="heading")
            yield Lines(self.lines, classes="paragraph")
        yield KeyBar(*(KEYS_AT_A_FAULT if self.at_a_fault else KEYS))

    def action_leave(self) -> None:
        """Back to what is underneath, if that is anything to see."""
        if not self.at_a_fault:
            self.dismiss()

    def action_try_again(self) -> None:
        """Open the diary anew: what stood in the way may be gone."""
        if self.at_a_fault:
            self.post_message(Go("start"))


def fault_screen(
    fault: DiaryError, path: Path, kind: DiaryKind, now: Callable[[], datetime]
) -> Screen[None]:
    """What is shown in the place of a diary that could not be opened."""
    if isinstance(fault, DamagedDiaryError | GoneDiaryError) or (
        # A header that is destroyed looks like no diary. Backups show that one was here.
        isinstance(fault, NotADiaryError) and _has_backups(path)
    ):
        from pain_companion.screens.damaged import DamagedScreen  # noqa: PLC0415  # rarely needed

        return DamagedScreen(path, kind, now, fault)
    return PlainScreen("Your diary could not be opened", [str(fault)], at_a_fault=True)


def _has_backups(path: Path) -> bool:
    return backups_folder(path.resolve()).is_dir()


def help_now_screen(*, id: str | None = None) -> PlainScreen:
    """When to get help now, for where there is no diary to show it with."""
    from pain_companion.content.helpnow import plain_lines  # noqa: PLC0415  # rarely needed

    return PlainScreen("Get help now", plain_lines(), id=id)
