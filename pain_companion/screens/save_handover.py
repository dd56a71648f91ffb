"""Saving chosen lines as a file for the program of whoever they are given to."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.handover import pack_rows, write_handover
from pain_companion.exchange.handover_file import ENDING
from pain_companion.exchange.handover_lock import ENDING as LOCKED
from pain_companion.exchange.handover_lock import lock_lacks
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.tick import TICKED, Tick

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary
    from pain_companion.store.table_links import RowKey

ABOUT = "Pain Companion on another computer can bring it in. Your diary here stays as it is."
OPEN = "Without a lock, anyone who has the file can read it."
SHUT = "Nobody can open it without the passphrase, not even you."
NOT_ALIKE = "The two passphrases are not the same. Type both again."
PASSPHRASES = ("passphrase", "again")


class SaveHandoverScreen(SavePageScreen):
    """Asks where the file goes, and whether it is locked."""

    AREA = "team"
    WHAT = "the file"
    FILE = "handover"
    title_words = "Save a file for the program"
    about_words = ABOUT
    ending = ENDING
    HELP: ClassVar[str | None] = (
        "The lines that you chose are saved as one file, with the entries behind them.\n"
        'Whoever gets it opens "Bring in a copy" under "Your data" in this program.\n'
        "With a lock, give them the passphrase by another way than the file.\n"
        "Change the place if you like, then save."
    )
    CSS = "SaveHandoverScreen .words { margin-left: 2; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], rows: Collection[RowKey]) -> None:
        super().__init__(store, now)
        self._rows = rows

    def body(self) -> ComposeResult:
        """The place, the lock, the button."""
        yield Static(Content(self.title_words), classes="heading")
        yield Static(Content(self.about_words), classes="muted")
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Tick("lock", "Lock it with a passphrase")
        for name, label in zip(PASSPHRASES, ("Passphrase", "The same again"), strict=True):
            yield Field(name, label, max_length=200, wide=True, secret=True)
        yield Static(id="about-lock", classes="muted words")
        yield Button(Content(f"Save {self.WHAT}"), id="save")

    def on_mount(self) -> None:
        """Begin without a lock."""
        self._show_lock()

    def on_answer_changed(self) -> None:
        """With a tick ask for the passphrase. A locked file is named as one."""
        self.end_with(f"{ENDING}.{LOCKED}" if self._wants_lock else ENDING)
        self._show_lock()
        super().on_answer_changed()

    @property
    def _wants_lock(self) -> bool:
        return self.query_one("#lock", Tick).text == TICKED

    def _show_lock(self) -> None:
        wanted, lacks = self._wants_lock, lock_lacks()
        for name in PASSPHRASES:
            self.query_one(f"#{name}", Field).display = wanted and not lacks
        about = (lacks or SHUT) if wanted else OPEN
        self.query_one("#about-lock", Static).update(Content(shown(about)))

    def _save(self, place: Path) -> None:
        first, again = (self.query_one(f"#{name}", Field).text for name in PASSPHRASES)
        if self._wants_lock and first != again:
            self.say(NOT_ALIKE)
            return
        passphrase = first if self._wants_lock else None
        diary, made_on = self.store.path, self.today

        def save() -> None:
            write_handover(pack_rows(diary, self._rows, made_on), place, passphrase)

        self.save_in_background(save, place)
