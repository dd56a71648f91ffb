"""Choosing which practice is to be written down."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import OptionList

from pain_companion.content.practices import practices
from pain_companion.domain.practice import PracticeLog
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.practice_form import PracticeFormScreen
from pain_companion.widgets.menu import Line, Menu
from pain_companion.zone import zone_of


class PickPracticeScreen(ListRoom):
    """Which practice it was."""

    AREA = "practice"
    TITLE_WORDS = "Which practice was it?"
    HELP: ClassVar[str | None] = (
        "Choose with the arrow keys and Enter. Then say how long it was.\nEsc goes back."
    )

    def body(self) -> ComposeResult:
        """The practices, in their order."""
        yield Menu([Line(each.name, each.title) for each in practices().values()])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Write it down. From there it goes back to the log."""
        empty = PracticeLog(event.option_id or "", self.today, 0, zone=zone_of(self.now()))
        form = PracticeFormScreen(self.store, self.now, None, empty)

        def back_to_the_log(_: None) -> None:
            if form.record is not None:
                self.dismiss()

        self.app.push_screen(form, back_to_the_log)
