"""Bring in a copy, or lines that someone chose: first a look at what is in it, then yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.bring_in import Plan, bring_in, only_parts, parts_in, plan
from pain_companion.exchange.handover_lock import LockedError
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.exchange.unpack import unpack_file
from pain_companion.screens.bring_in_parts import BringInPartsScreen
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.typed_path import typed_path
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.words.exchange import import_lines

ABOUT = (
    "Bring in a copy that this program saved. It ends in .json, .zip or .csv. "
    "A file of lines that were chosen for you ends in .pain-companion, or .age with a lock."
)
LOCKED = "This file is locked. Type its passphrase, then look again."


class BringInScreen(Room):
    """Asks for a file, says what it would bring, and brings it in after a yes."""

    AREA = "data"
    TITLE_WORDS = "Bring in a copy"
    HELP: ClassVar[str | None] = (
        "Type or paste where the copy lies, then look at what is in it.\n"
        "What is in your diary already is never overwritten.\n"
        "A backup is made first, and Ctrl+Z takes it all back."
    )

    DEFAULT_CSS = """
    BringInScreen Button { margin: 1 0 0 2; }
    """

    def body(self) -> ComposeResult:
        """The file, a passphrase where it has one, the button."""
        yield Static(Content(ABOUT), classes="muted")
        yield Field("file", "Which file", max_length=400, wide=True)
        yield Field("passphrase", "Passphrase", max_length=200, wide=True, secret=True)
        yield Button(Content("Look at what is in it"), id="look")

    def on_mount(self) -> None:
        """Ask for a passphrase only where there is one."""
        self._passphrase.display = False

    @property
    def _passphrase(self) -> Field:
        return self.query_one("#passphrase", Field)

    def on_answer_entered(self) -> None:
        """Enter looks at the file."""
        self._look()

    def on_button_pressed(self) -> None:
        """Look at the file."""
        self._look()

    def _look(self) -> None:
        typed = self.query_one("#file", Field).text
        if not typed.strip():
            self.say("Say which file to look at.")
            return
        self.say("Reading the file …")
        path, passphrase = typed_path(typed), self._passphrase.text or None

        def work() -> None:
            try:
                parcel = unpack_file(path, passphrase)
            except LockedError:
                self.app.call_from_thread(self._ask_for_passphrase)
            except ParcelError as fault:
                self.app.call_from_thread(self.say, shown(str(fault)))
            else:
                self.app.call_from_thread(self._choose, parcel)

        self.run_worker(work, thread=True, exclusive=True)

    def _ask_for_passphrase(self) -> None:
        self._passphrase.display = True
        self._passphrase.take_focus()
        self.say(LOCKED)

    def _choose(self, parcel: Parcel) -> None:
        """Choose parts of lines that someone chose. A copy comes in whole."""
        if parcel.made_on is None or not parts_in(parcel):
            self._ask(parcel)
            return
        screen = BringInPartsScreen(self.store, self.now, parcel)

        def go_on(_: None) -> None:
            if screen.chosen:
                self._ask(only_parts(parcel, screen.chosen))

        self.say("")
        self.app.push_screen(screen, go_on)

    def _ask(self, parcel: Parcel) -> None:
        try:
            made = plan(self.store, parcel)
        except (ParcelError, DiaryError) as fault:
            self.say(str(fault))
            return
        lines = _lines(made)
        if not any(made.counts.values()):
            self.say(" ".join(lines))
            return
        self.say("")
        before = ["A backup is made first."] if self._keeps_backups else []
        question = ConfirmScreen("Bring this in?", [*lines, *before], yes="Yes, bring it in")
        self.app.push_screen(question, lambda sure: self._begin(parcel) if sure else None)

    @property
    def _keeps_backups(self) -> bool:
        """What is brought into a session stays nowhere once that is cleared."""
        return self.store.kind is not DiaryKind.SESSION

    def _begin(self, parcel: Parcel) -> None:
        self.say("Bringing it in …")
        self.call_after_refresh(self._bring_in, parcel)

    def _bring_in(self, parcel: Parcel) -> None:
        try:
            if self._keeps_backups:
                Backups(self.store.path, self.store.kind, self.now).make(Reason.IMPORT)
            made = bring_in(self.store, parcel)
        except (ParcelError, DiaryError) as fault:
            self.say(str(fault))
            return
        self._passphrase.text = ""
        self.say(f"Brought in. {' '.join(_lines(made, done=True))} Ctrl+Z takes it back.")


def _lines(made: Plan, *, done: bool = False) -> list[str]:
    return import_lines(made.counts, made.same, made.conflicts, resting=made.resting, done=done)
