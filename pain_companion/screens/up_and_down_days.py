"""Looking back: the days on which the list of what winds up and settles changed."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.up_and_down import days_of_change, held_on
from pain_companion.formats import date_words
from pain_companion.screens.doors import make_screen
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.up_and_down import NEWEST_FIRST, NO_EARLIER, counted_words


class UpAndDownDaysScreen(ListRoom):
    """The days, newest first. Enter shows the list as it was at the end of one."""

    AREA = "pain"
    TITLE_WORDS = "As it was before"
    HELP: ClassVar[str | None] = (
        "Each line is a day on which your list changed, newest first.\n"
        "Enter shows the whole list as it was at the end of that day."
    )

    def body(self) -> ComposeResult:
        """What this is, then the days."""
        yield Static(id="about", classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the days there are."""
        lines = self.store.up_and_down.all()
        days = days_of_change(lines)
        about = NEWEST_FIRST if days else NO_EARLIER
        self.query_one("#about", Static).update(Content(about))
        self.query_one(Menu).show_lines(
            [
                Line(
                    day.isoformat(),
                    date_words(day, today=self.today),
                    counted_words(held_on(lines, day)),
                )
                for day in days
            ]
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show the list as it was."""
        day = date.fromisoformat(event.option_id or "")
        page = make_screen("up_and_down_page:UpAndDownPageScreen", self.store, self.now, day)
        self.app.push_screen(page)
