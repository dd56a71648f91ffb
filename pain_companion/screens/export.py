"""Save a copy to take away: everything, read back before it is put in place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.export import export_diary
from pain_companion.exchange.parcel import ParcelError
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.typed_path import typed_path
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field

FORMS = (("json", "one file (JSON)"), ("csv", "tables (CSV in a zip)"))
ENDINGS = {"json": "json", "csv": "zip"}


class ExportScreen(Room):
    """Asks which form and where to, with an answer for both to begin with."""

    AREA = "data"
    TITLE_WORDS = "Save a copy to take away"
    HELP: ClassVar[str | None] = (
        "A copy holds everything you wrote, also what is in the bin.\n"
        "Tables open in a spreadsheet. Either form can be brought in again.\n"
        "The copy is not locked: anyone who has the file can read it.\n"
        "Choose a form, change the place if you like, then save."
    )

    DEFAULT_CSS = """
    ExportScreen Button { margin: 1 0 0 2; }
    """

    def body(self) -> ComposeResult:
        """The form, the place, the button."""
        yield Static(Content("Everything you wrote, checked after it is saved."), classes="muted")
        yield Choice("form", "Which form", FORMS)
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Button(Content("Save the copy"), id="save")

    def on_mount(self) -> None:
        """Begin with answers that work."""
        self.query_one("#form", Choice).text = "json"
        self._name_the_place()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Another form has another ending."""
        if event.answer.item == "form":
            self._name_the_place()
        self._tell_the_place()

    def on_answer_entered(self) -> None:
        """Enter goes on to the next question."""
        self.focus_next()

    def on_button_pressed(self) -> None:
        """Save, asking first where a file would be replaced."""
        place = self._place()
        if place is None:
            self.say("Say where the copy should be saved.")
            self.query_one("#place", Field).take_focus()
        elif os.path.lexists(place):
            question = ConfirmScreen(
                "Replace this file?", [str(place), "There is a file here."], yes="Yes, replace it"
            )
            self.app.push_screen(question, lambda sure: self._save(place) if sure else None)
        else:
            self._save(place)

    def _save(self, place: Path) -> None:
        form = self.query_one("#form", Choice).text or "json"
        diary = self.store.path
        self.say("Saving the copy …")

        def work() -> None:
            try:
                export_diary(diary, form, place)
                words = f"Saved and checked: {shown(str(place))}"
            except (DiaryError, ParcelError) as fault:
                words = str(fault)
            self.app.call_from_thread(self.say, words)

        self.run_worker(work, thread=True, exclusive=True)

    def _place(self) -> Path | None:
        """Where the copy goes, in full. In a folder it gets the name that it has of itself."""
        typed = self.query_one("#place", Field).text
        place = typed_path(typed) if typed.strip() else None
        # Unlike Path's own, this raises nothing where a folder may not be looked into.
        is_folder = place is not None and os.path.isdir(place)  # noqa: PTH112
        return place / self._own_name() if place is not None and is_folder else place

    def _tell_the_place(self) -> None:
        place = self._place()
        echo = f"It goes here: {shown(str(place))}" if place is not None else ""
        self.query_one("#place", Field).tell(echo)

    def _name_the_place(self) -> None:
        self.query_one("#place", Field).text = str(Path.home() / self._own_name())
        self._tell_the_place()

    def _own_name(self) -> str:
        form = self.query_one("#form", Choice).text or "json"
        mark = "-example" if self.is_example else ""
        return f"pain-companion{mark}-{self.today.isoformat()}.{ENDINGS[form]}"
