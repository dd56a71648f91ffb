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
from pain_companion.screens.plain import KEYS_AT_A_FAULT
from pain_companion.store.backup import Backup, Backups
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.store.restore import restore
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_bar import KeyBar
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.backups import backup_line, backup_title
from pain_companion.words.today import EXAMPLE_WORDS

OFFER = (
    "Here are your backups, the newest first. Each was read and checked now.",
    "Press Enter to bring back the marked one. It asks first.",
)
NOTHING_TO_OFFER = (
    "No backup that can be read was found beside it.",
    "If you keep a copy elsewhere, put it in that place. Then press a to try again.",
)


class DamagedScreen(Screen[None]):
    """Nothing here changes the diary until a backup is chosen and confirmed."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "try_again", "Try again", show=False),
        Binding("down", "scroll(1)", "Scroll down", show=False),
        Binding("up", "scroll(-1)", "Scroll up", show=False),
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
        with VerticalScroll(id="body", can_focus=False):
            if self.kind is DiaryKind.EXAMPLE:
                yield Static(Content(EXAMPLE_WORDS), id="example")
            yield Static(Content("Your diary could not be opened"), classes="heading")
            yield Lines([str(self.fault)], classes="paragraph")
            yield Lines(["Looking for your backups …"], classes="paragraph offer")
            yield Menu()
        yield Static(id="status", classes="status")
        yield KeyBar(*KEYS_AT_A_FAULT)

    def on_mount(self) -> None:
        """Look for backups when the words stand on the screen: reading them may take a while."""
        self.call_after_refresh(self._look_for_backups)

    def action_try_again(self) -> None:
        """Open the diary anew: the person may have put a file in its place."""
        self.post_message(Go("start"))

    def action_scroll(self, lines: int) -> None:
        """Scroll what does not fit."""
        self.query_one("#body").scroll_relative(y=lines, animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask once, then bring the backup back."""
        backup = self.backups[event.option_index]
        line = self._line(backup)
        question = ConfirmScreen(
            "Bring this backup back?",
            [line.words, line.more, "The file as it is now is kept beside it."],
            yes="Yes, bring it back",
        )
        self.app.push_screen(question, partial(self._restore, backup))

    def _look_for_backups(self) -> None:
        try:
            found = Backups(self.path, self.kind, self.now).list(verify=True)
        except DiaryError as fault:
            self._say(str(fault))
            found = []
        self.backups = [backup for backup in found if backup.verified]
        self.query_one(".offer", Lines).tell(OFFER if self.backups else NOTHING_TO_OFFER)
        menu = self.query_one(Menu)
        menu.show_lines([self._line(backup) for backup in self.backups])
        menu.display = bool(self.backups)
        menu.focus(scroll_visible=False)

    def _restore(self, backup: Backup, sure: bool | None) -> None:
        if not sure:
            return
        try:
            restore(self.path, backup.path, kind=self.kind, now=self.now)
        except DiaryError as fault:
            self._say(str(fault))
            return
        self.post_message(Go("start"))

    def _say(self, words: str) -> None:
        self.query_one("#status", Static).update(Content(words))

    def _line(self, backup: Backup) -> Line:
        title = backup_title(backup.made_at, self.now().date(), twelve_hour=True)
        more = backup_line(
            backup.reason.value, backup.entries, backup.newest, verified=backup.verified
        )
        return Line(str(backup.number), title, more)
