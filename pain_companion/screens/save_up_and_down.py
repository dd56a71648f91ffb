"""Saving the list of what winds a person up and settles them as a file of its own."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.up_and_down import group_names
from pain_companion.exchange.printed import PrintedPage
from pain_companion.exchange.up_and_down_page import printed_list
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen


class SaveUpAndDownScreen(SavePrintedScreen):
    """Asks where the list of today goes. The form is "txt" or "html"."""

    AREA = "pain"
    WHAT = "the list"
    FILE = "what-winds-me-up"
    HELP: ClassVar[str | None] = (
        "Your list is saved as a file of its own, here on this computer.\n"
        "You can take it to an appointment.\n"
        f"{NOT_LOCKED}"
    )

    def printed(self) -> PrintedPage:
        """The list as it is now."""
        return printed_list(self.store, self.today, self.today, group_names(), read_help_now())
