"""The diary cannot be read or is gone: say so plainly, and offer the newest good backup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.store.backup import Backup, Backups
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.store.restore import restore
from pain_companion.text import shown
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.backups import backup_line, backup_title


class DamagedScreen(Screen[None]):
    """Nothing here changes the diary until a backup is chosen and confirmed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("exclamation_mark", "app.go('help-now')", "Get help now", show=False),
    ]

    def __init__(
        self, path: Path, kind: DiaryKind, now: Callable[[], datetime], fault: DiaryError
    ) -> None:
        super().__init__()
        self.path = path
        self.kind = kind
        self.now = now
        self.fault = fault
        self.backups: list[Backup] = []

    def compose(self) -> ComposeResult:
        """What is wrong, then the backups."""
        with VerticalScroll(id="body"):
            yield Static(Content("Your diary could not be opened"), classes="heading")
            yield Static(Content(shown(str(self.fault))))
            yield Static(Content(""), id="offer", classes="paragraph")
            yield Menu()
            yield Static(id="status", classes="status")
            yield Static(Content("! get help now   Ctrl+Q leave"), classes="muted")

    def on_mount(self) -> None:
        """List the backups that are sound, newest first."""
        found = Backups(self.path, self.kind, self.now).list()
        self.backups = [backup for backup in found if backup.verified]
        offer = (
            "These are your backups. Enter brings the marked one back. "
            "The file as it is now is kept beside it."
            if self.backups
            else "No backup was found beside it. If you keep copies elsewhere, "
            "put one in its place and start again."
        )
        self.query_one("#offer", Static).update(Content(offer))
        self.query_one(Menu).show_lines([self._line(backup) for backup in self.backups])
        self.query_one(Menu).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask once, then bring the backup back."""
        backup = self.backups[event.option_index]
        line = self._line(backup)
        question = ConfirmScreen(
            "Bring this backup back?", [line.words, line.more], yes="Yes, bring it back"
        )
        self.app.push_screen(question, partial(self._restore, backup))

    def _restore(self, backup: Backup, sure: bool | None) -> None:
        if not sure:
            return
        try:
            restore(self.path, backup.path, kind=self.kind, now=self.now)
        except DiaryError as fault:
            self.query_one("#status", Static).update(Content(shown(str(fault))))
            return
        self.post_message(Go("start"))

    def _line(self, backup: Backup) -> Line:
        title = backup_title(backup.made_at, self.now().date(), twelve_hour=True)
        more = backup_line(
            backup.reason.value, backup.entries, backup.newest, verified=backup.verified
        )
        return Line(str(backup.number), title, more)
