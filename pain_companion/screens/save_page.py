"""Saving a page as a file of its own, here on this computer."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.text_page import save_page
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.typed_path import typed_path
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.typed import NotUnderstoodError
from pain_companion.widgets.field import Field

NOT_LOCKED = (
    "Change the place if you like, then save.\n"
    "The file is not locked: anyone who has it can read it."
)
"""How the help of most of these screens ends."""


class SavePageScreen(Room):
    """Asks where the page goes, with an answer to begin with.

    A subclass gives `WHAT`, such as "the plan", `FILE`, the beginning of its file's name, and
    `content()`; and where they are others, the words at the top and the ending of the file.
    """

    WHAT: ClassVar[str] = ""
    FILE: ClassVar[str] = ""
    DEFAULT_CSS = "SavePageScreen Button { margin: 1 0 0 2; }"

    title_words = ""
    """What saving is called."""
    about_words = "Any program can open it."
    """A line about the file."""
    ending = "txt"
    """Of the file's name, without the dot."""

    def content(self) -> str | bytes:
        """What is saved. Raises DiaryError, ParcelError, or NotUnderstoodError for an answer."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The place, the button."""
        yield Static(Content(self.title_words), classes="heading")
        yield Static(Content(self.about_words), classes="muted")
        yield Field("place", "Save it as", max_length=400, wide=True)
        yield Button(Content(f"Save {self.WHAT}"), id="save")

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
            self.say(f"Say where {self.WHAT} should be saved.")
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
        try:
            save_page(place, self.content())
        except (DiaryError, ParcelError, NotUnderstoodError) as fault:
            self.say(shown(str(fault)))
            return
        self.say(f"Saved and checked: {shown(str(place))}")
        if self.ending == "html":
            self._ask_to_open(place)

    def save_in_background(self, save: Callable[[], object], place: Path) -> None:
        """Save what takes a while off the screen's thread, and say how that went."""

        def work() -> None:
            try:
                save()
                words = f"Saved and checked: {shown(str(place))}"
            except (DiaryError, ParcelError) as fault:
                words = shown(str(fault))
            self.app.call_from_thread(self.say, words)

        self.say(f"Saving {self.WHAT} …")
        self.run_worker(work, thread=True, exclusive=True)

    def end_with(self, ending: str) -> None:
        """Give the file another ending, where it has the name that it has of itself."""
        place, before = self.query_one("#place", Field), self._own_name()
        self.ending = ending
        if place.text.endswith(before):
            place.text = place.text.removesuffix(before) + self._own_name()

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
        """Where the page goes, in full. In a folder it gets the name that it has of itself."""
        typed = self.query_one(Field).text
        place = typed_path(typed) if typed.strip() else None
        # Unlike Path's own, this raises nothing where a folder may not be looked into.
        is_folder = place is not None and os.path.isdir(place)  # noqa: PTH112
        return place / self._own_name() if place is not None and is_folder else place

    def _own_name(self) -> str:
        mark = "-example" if self.is_example else ""
        return f"{self.FILE}{mark}-{self.today.isoformat()}.{self.ending}"
