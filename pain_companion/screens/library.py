"""Read and learn: the subjects, and the pages in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import OptionDoesNotExist

from pain_companion.content.library import STEP_PAGES, is_hidden, names_for, read_page
from pain_companion.content.subjects import SUBJECTS, by_subject
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.screens.doors import Door, make_screen
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.domain.settings import Settings
    from pain_companion.store.diary import Diary

WITHIN_LIMITS = "pacing/staying-within-limits"
"""What is read instead of a page about steps by a person who is to stay within limits."""
FOOD_IS_HARD = "eating/when-food-is-a-hard-subject"
"""What is read instead of a page about food by a person who has hidden them."""
PAGE = "page:PageScreen"
SCREENS: Mapping[str, str] = {
    "lesson": "lesson:LessonScreen",
    "practice": "practice:PracticeScreen",
    "tool": "tool:ToolScreen",
}
"""The screens of pages with more to do than to read, by the kind of page. They bring Markdown."""


DOORS = {
    "find": Door(
        "Find words", "In every page, and in all that you wrote yourself.", "search:FindScreen"
    ),
    **{
        folder: Door(words, "Pages to read.", "subject:SubjectScreen", (folder,))
        for folder, words in SUBJECTS.items()
    },
}
"""The screens inside this area: one for each subject."""
ALSO_OPENS = (PAGE, *SCREENS.values())


def pages_shown(settings: Settings) -> dict[str, list[str]]:
    """The names of the pages that a person with these settings is shown, by subject."""
    hidden = hidden_areas(settings)
    return by_subject(names_for(limited=energy_limited(settings), hidden=hidden), hidden)


def page_screen(store: Diary, now: Callable[[], datetime], name: str) -> Screen[None]:
    """The screen of a page, or of what is read instead of it by this person."""
    settings = store.settings.read()
    if name in STEP_PAGES and energy_limited(settings):
        name = WITHIN_LIMITS
    elif is_hidden(name, hidden_areas(settings)):
        name = FOOD_IS_HARD
    return make_screen(SCREENS.get(read_page(name).kind, PAGE), store, now, name)


class LibraryScreen(ListRoom):
    """The subjects. There are too many pages to look through them all at once."""

    AREA = "learn"
    TITLE_WORDS = "Read and learn"
    HELP: ClassVar[str | None] = (
        "Short pages to read in your own time, by subject.\n"
        "Choose a subject with the arrow keys and press Enter.\n"
        "The first line finds words in every page, and in what you wrote."
    )

    def body(self) -> ComposeResult:
        """One line for each subject."""
        yield Static(Content("Choose a subject and press Enter."), classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Those that have pages for this person."""
        shown = pages_shown(self.settings)
        keys = [key for key in DOORS if key not in SUBJECTS or key in shown]
        self.query_one(Menu).show_lines([Line(key, DOORS[key].words) for key in keys])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a subject."""
        self.open_at(event.option_id or "")

    def open_at(self, inside: str) -> None:
        """Open a subject, or the page of this name."""
        folder, _, page = inside.partition("/")
        # Escape leads back to the place in the list.
        with suppress(OptionDoesNotExist):
            menu = self.query_one(Menu)
            menu.highlighted = menu.get_option_index(folder)
        if page:
            self.app.push_screen(page_screen(self.store, self.now, inside))
        else:
            self.app.push_screen(DOORS[folder].open(self.store, self.now))
