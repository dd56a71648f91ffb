"""Activities that were put aside, to be brought back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.formats import date_words
from pain_companion.screens.list_room import ListRoom
from pain_companion.text import sentence, shown
from pain_companion.widgets.menu import Line, Menu

NONE = "Nothing is put aside."
SOME = "Enter brings the marked one back, with all you wrote about it."


class ActivitiesAsideScreen(ListRoom):
    """The list, by name."""

    AREA = "pacing"
    TITLE_WORDS = "Activities put aside"
    HELP: ClassVar[str | None] = (
        "What you do not do at present rests here. Nothing of it is lost.\n"
        "Enter brings the marked one back to your list.\n"
        "To put one aside, open it and choose that."
    )

    def body(self) -> ComposeResult:
        """What to do, then the list."""
        yield Static(id="about", classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Show what is put aside now."""
        aside = self.store.pacing.activities(archived=True)
        self.query_one("#about", Static).update(Content(SOME if aside else NONE))
        menu = self.query_one(Menu)
        menu.display = bool(aside)
        menu.show_lines(
            [
                Line(
                    each.id,
                    shown(each.name),
                    f"Put aside {date_words(each.archived_on, today=self.today)}",
                )
                for each in aside
                if each.archived_on is not None
            ]
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Bring it back."""
        activity = self.store.pacing.activity(event.option_id or "")
        if activity is None:
            return
        self.changes(
            lambda: self.store.pacing.archive_activity(activity.id, None),
            f"Back in your list: {sentence(shown(activity.name))} Ctrl+Z takes that back.",
        )
