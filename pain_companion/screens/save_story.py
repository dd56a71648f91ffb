"""Saving the whole story as a file of its own, as text or as a page to print."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.story_names import story_names
from pain_companion.exchange.printed import PrintedPage
from pain_companion.exchange.story_page import printed_story
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen


class SaveStoryScreen(SavePrintedScreen):
    """Asks where the story of today goes. The form is "txt" or "html"."""

    AREA = "story"
    WHAT = "the story"
    FILE = "my-story"
    HELP: ClassVar[str | None] = (
        "All of your story is saved as a file, here on this computer.\n"
        "You can take it to an appointment, and leave out what you like.\n"
        f"{NOT_LOCKED}"
    )

    def printed(self) -> PrintedPage:
        """The story as it is now."""
        return printed_story(self.store, self.today, story_names(), read_help_now())
