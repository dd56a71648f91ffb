"""Save a copy to take away: everything, read back before it is put in place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.export import export_diary
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field

FORMS = (("json", "one file (JSON)"), ("csv", "tables (CSV in a zip)"))
ENDINGS = {"json": "json", "csv": "zip"}


class ExportScreen(SavePageScreen):
    """Asks which form and where to, with an answer for both to begin with."""

    AREA = "data"
    TITLE_WORDS = "Save a copy to take away"
    WHAT = "the copy"
    FILE = "pain-companion"
    about_words = "Everything you wrote, checked after it is saved."
    ending = "json"
    HELP: ClassVar[str | None] = (
        "A copy holds everything you wrote, also what is in the bin.\n"
        "Tables open in a spreadsheet. Either form can be brought in again.\n"
        "The copy is not locked: anyone who has the file can read it.\n"
        "Choose a form, change the place if you like, then save."
    )

    def body(self) -> ComposeResult:
        """The form, the place, the button."""
        yield Static(Content(self.about_words), classes="muted")
        yield Choice("form", "Which form", FORMS)
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Button(Content(f"Save {self.WHAT}"), id="save")

    def on_mount(self) -> None:
        """Begin with a form that works."""
        self.query_one(Choice).text = "json"

    def on_answer_changed(self) -> None:
        """Another form has another ending."""
        self.end_with(ENDINGS[self._form])
        super().on_answer_changed()

    def _save(self, place: Path) -> None:
        self.save_in_background(partial(export_diary, self.store.path, self._form, place), place)

    @property
    def _form(self) -> str:
        return self.query_one(Choice).text or "json"
