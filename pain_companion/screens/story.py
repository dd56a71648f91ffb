"""My story: ten parts of life, a body chart, activities, words, scores; and pages to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.body import read_body
from pain_companion.content.story_content import area_names, pages, part_titles
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.exchange.story_told import told_of
from pain_companion.screens.doors import Door
from pain_companion.screens.hub_room import HubRoom
from pain_companion.screens.to_read import pages_to_read
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.story_hub import part_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DOORS = {
    "areas": Door(
        "Ten parts of my life",
        "How much pain is in the way of each, and how much it matters.",
        "life_areas:LifeAreasScreen",
    ),
    "body": Door(
        "Body chart", "Where it is felt, and words for how.", "body_chart:BodyChartScreen"
    ),
    "activities": Door(
        "My activities",
        "Three to five things I want to be able to do.",
        "own_activities:OwnActivitiesScreen",
    ),
    "words": Door(
        "In my own words",
        "What I understand, fear, hope for, have tried, and want known.",
        "story_words:StoryWordsScreen",
    ),
    "scores": Door(
        "Scores",
        "Three questions about the past week, and numbers someone gave you.",
        "story_scores:StoryScoresScreen",
    ),
}
"""The screens inside this area, in the order in which they are offered."""
ABOUT = "Tell what you like, in any order, over as many days as you need. Leave out the rest."
SAVE_WAYS: tuple[Way, ...] = (
    ("w", "save('txt')", "save all of it as text"),
    ("g", "save('html')", "as a page to print"),
)


class StoryScreen(HubRoom):
    """The five parts with what is in them, the first that is not begun marked; then the pages."""

    AREA = "story"
    TITLE_WORDS = "My story"
    HELP: ClassVar[str | None] = (
        "Five parts to tell your story in. Each may be left out.\n"
        "The first one that is not begun is marked. Enter opens it.\n"
        "w saves all of it as text to take along, g as a page to print.\n"
        "Below are pages to read. Esc comes back here."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*way) for way in SAVE_WAYS]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._led = False

    def body(self) -> ComposeResult:
        """A line about it, the list, and the ways to take it along."""
        yield Static(Content(ABOUT), classes="muted")
        yield Menu()
        yield KeyLinks(SAVE_WAYS)

    def refresh_room(self) -> None:
        """Show what is told, and those pages that are for this person."""
        told = told_of(self.store)
        begun = part_lines(told, area_names(), part_titles(), read_body(), self.today)
        lines = [
            Line(key, door.words, shown(begun[key] or f"{door.more} Not begun."))
            for key, door in DOORS.items()
        ]
        lines += pages_to_read(pages(limited=energy_limited(self.settings)))
        menu = self.query_one(Menu)
        menu.show_lines(lines)
        if not self._led:
            self._led = True
            first = next((place for place, key in enumerate(DOORS) if not begun[key]), 0)
            menu.highlighted = first

    def action_save(self, form: str) -> None:
        """Ask where all of it goes."""
        self.open_page("save_story:SaveStoryScreen", form)
