"""Saving the flare-up plan as a file of its own, as text or as a page to print."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.helpnow import read_help_now
from pain_companion.exchange.flare_html import plan_html
from pain_companion.exchange.flare_page import page_of, plan_text, save_page
from pain_companion.exchange.parcel import ParcelError
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.typed_path import typed_path
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.field import Field

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

FORMS = {
    "txt": ("Save the plan as text", "Any program can open it.", plan_text),
    "html": (
        "Save the plan as a page to print",
        "It is made for one sheet of A4 paper.",
        plan_html,
    ),
}
"""The forms by the endings of their files: what saving is called, a line about it, the maker."""


class SavePlanScreen(Room):
    """Asks where the plan goes, with an answer to begin with. `ending` is "txt" or "html"."""

    AREA = "flare"
    HELP: ClassVar[str | None] = (
        "Your plan is saved as a file of its own, here on this computer.\n"
        "Change the place if you like, then save.\n"
        "The file is not locked: anyone who has it can read it."
    )
    CSS = "SavePlanScreen Button { margin: 1 0 0 2; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], ending: str) -> None:
        super().__init__(store, now)
        self.ending = ending

    def body(self) -> ComposeResult:
        """The place, the button."""
        title, about, _ = FORMS[self.ending]
        yield Static(Content(title), classes="heading")
        yield Static(Content(about), classes="muted")
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Button(Content("Save the plan"), id="save")

    def on_mount(self) -> None:
        """Begin with a place that works."""
        self.query_one(Field).text = str(Path.home() / self._own_name())
        self.on_answer_changed()

    def on_answer_changed(self) -> None:
        """Say where it goes."""
        place = self._place()
        echo = f"It goes here: {shown(str(place))}" if place is not None else ""
        self.query_one(Field).tell(echo)

    def on_answer_entered(self) -> None:
        """Enter goes on to the button."""
        self.focus_next()

    def on_button_pressed(self) -> None:
        """Save, asking first where a file would be replaced."""
        place = self._place()
        if place is None:
            self.say("Say where the plan should be saved.")
            self.query_one(Field).take_focus()
        elif os.path.realpath(place) == str(self.store.path):
            self.say("This would write over your diary. Choose another file.")
        elif os.path.lexists(place):
            question = ConfirmScreen(
                "Replace this file?", [str(place), "There is a file here."], yes="Yes, replace it"
            )
            self.app.push_screen(question, lambda sure: self._save(place) if sure else None)
        else:
            self._save(place)

    def _save(self, place: Path) -> None:
        make = FORMS[self.ending][2]
        try:
            save_page(place, make(page_of(self.store, self.now(), read_help_now())))
        except (DiaryError, ParcelError) as fault:
            self.say(shown(str(fault)))
            return
        self.say(f"Saved and checked: {shown(str(place))}")
        if self.ending == "html":
            self._ask_to_open(place)

    def _ask_to_open(self, place: Path) -> None:
        question = ConfirmScreen(
            "Open it now, to print it?",
            [str(place), "It opens in your web browser. Nothing is sent anywhere."],
            yes="Yes, open it",
            no="No, not now",
        )
        address = place.as_uri()
        self.app.push_screen(question, lambda sure: self.app.open_url(address) if sure else None)

    def _place(self) -> Path | None:
        """Where the plan goes, in full. In a folder it gets the name that it has of itself."""
        typed = self.query_one(Field).text
        place = typed_path(typed) if typed.strip() else None
        # Unlike Path's own, this raises nothing where a folder may not be looked into.
        is_folder = place is not None and os.path.isdir(place)  # noqa: PTH112
        return place / self._own_name() if place is not None and is_folder else place

    def _own_name(self) -> str:
        mark = "-example" if self.is_example else ""
        return f"flare-up-plan{mark}-{self.today.isoformat()}.{self.ending}"
