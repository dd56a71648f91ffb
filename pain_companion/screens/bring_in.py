"""Bring in a copy: first a look at what is in it, then yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.bring_in import Plan, bring_in, plan
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.exchange.unpack import unpack_file
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.typed_path import typed_path
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.field import Field
from pain_companion.words.exchange import import_lines

ABOUT = "Bring in a copy that this program saved. It ends in .json, .zip or .csv."


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
        """The file, the button."""
        yield Static(Content(ABOUT), classes="muted")
        yield Field("file", "Which file", max_length=400, wide=True)
        yield Button(Content("Look at what is in it"), id="look")

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
        path = typed_path(typed)

        def work() -> None:
            try:
                parcel = unpack_file(path)
            except ParcelError as fault:
                self.app.call_from_thread(self.say, str(fault))
            else:
                self.app.call_from_thread(self._ask, parcel)

        self.run_worker(work, thread=True, exclusive=True)

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
        question = ConfirmScreen(
            "Bring this in?", [*lines, "A backup is made first."], yes="Yes, bring it in"
        )
        self.app.push_screen(question, lambda sure: self._begin(parcel) if sure else None)

    def _begin(self, parcel: Parcel) -> None:
        self.say("Making a backup, then bringing it in …")
        self.call_after_refresh(self._bring_in, parcel)

    def _bring_in(self, parcel: Parcel) -> None:
        try:
            Backups(self.store.path, self.store.kind, self.now).make(Reason.IMPORT)
            made = bring_in(self.store, parcel)
        except (ParcelError, DiaryError) as fault:
            self.say(str(fault))
            return
        self.say(f"Brought in. {' '.join(_lines(made, done=True))} Ctrl+Z takes it back.")


def _lines(made: Plan, *, done: bool = False) -> list[str]:
    return import_lines(made.counts, made.same, made.conflicts, done=done)
