"""Backups: make one now, see what each holds, bring one back."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.store.backup import Backup, Backups, Reason
from pain_companion.store.conflict_copies import conflict_copies
from pain_companion.store.faults import DiaryError
from pain_companion.store.restore import Preview, preview
from pain_companion.text import shown
from pain_companion.widgets.go import BringBack
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.backups import (
    backup_line,
    backup_title,
    conflict_copies_line,
    difference_lines,
)


class BackupsScreen(ListRoom):
    """The backups of this diary, newest first."""

    AREA = "data"
    TITLE_WORDS = "Backups"
    HELP: ClassVar[str | None] = (
        "A backup is made before the first change of each day, and checked.\n"
        "b makes one now. Enter shows what the marked one would bring back.\n"
        "What it replaces is kept as a backup too, so you can take it back.\n"
        "Keep a copy on another disk now and then. This computer could break."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("b", "back_up", "back up now")]

    def body(self) -> ComposeResult:
        """Where they lie, then the list."""
        yield Static(Content("Enter looks into a backup. b makes one now."), classes="muted")
        yield Static(Content(shown(str(self._backups.folder))), classes="muted")
        yield Static(id="copies")
        yield Static(Content("There are no backups yet."), id="none")
        yield Menu()

    @property
    def _backups(self) -> Backups:
        return Backups(self.store.path, self.store.kind, self.now)

    def refresh_room(self) -> None:
        """List the backups that lie there now."""
        found = self._backups.list()
        copies = conflict_copies(self.store.path)
        self.query_one("#copies", Static).update(Content(shown(conflict_copies_line(copies))))
        self.query_one("#copies").display = bool(copies)
        self.query_one("#none").display = not found
        menu = self.query_one(Menu)
        menu.display = bool(found)
        menu.show_lines([self._line(backup) for backup in found])

    def action_back_up(self) -> None:
        """Make a backup now, off the screen's thread."""
        self.say("Making a backup …")
        backups = self._backups

        def work() -> None:
            try:
                made = backups.make(Reason.ASKED)
                words = f"Backed up and checked: {shown(made.path.name)}"
            except DiaryError as fault:
                words = str(fault)
            self.app.call_from_thread(self._made, words)

        self.run_worker(work, thread=True, exclusive=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Look into the chosen backup, then ask."""
        chosen = next(
            (each for each in self._backups.list() if str(each.number) == event.option_id), None
        )
        if chosen is None:
            self.look_again()
            self.say("This backup is not there any more. Choose another one.")
            return
        try:
            found = preview(self.store.path, chosen.path, kind=self.store.kind, now=self.now)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.app.push_screen(self._question(chosen, found), partial(self._restore, chosen))

    def _question(self, chosen: Backup, found: Preview) -> ConfirmScreen:
        lines = [self._line(chosen).words]
        if found.differences is not None:
            lines += difference_lines(**vars(found.differences))
        return ConfirmScreen(
            "Bring this backup back?",
            [*lines, "The diary as it is now is kept as a backup."],
            yes="Yes, bring it back",
        )

    def _restore(self, chosen: Backup, sure: bool | None) -> None:
        if sure:
            self.post_message(BringBack(chosen.path))

    def _made(self, words: str) -> None:
        self.look_again()
        self.say(words)

    def _line(self, backup: Backup) -> Line:
        title = backup_title(backup.made_at, self.today, twelve_hour=self.settings.twelve_hour)
        more = backup_line(
            backup.reason.value, backup.entries, backup.newest, verified=backup.verified
        )
        return Line(str(backup.number), title, more)
