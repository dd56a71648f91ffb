"""Saving the toolkit as a file of its own, as text or as a page to print."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.toolkit_content import tool_titles
from pain_companion.exchange.printed import PrintedPage
from pain_companion.exchange.toolkit_page import printed_toolkit
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen


class SaveToolkitScreen(SavePrintedScreen):
    """Asks where the toolkit goes. The form is "txt" or "html"."""

    AREA = "toolkit"
    WHAT = "the toolkit"
    FILE = "my-toolkit"
    HELP: ClassVar[str | None] = (
        f"Your toolkit is saved as a file of its own, here on this computer.\n{NOT_LOCKED}"
    )

    def printed(self) -> PrintedPage:
        """The toolkit as it is now."""
        return printed_toolkit(self.store, self.today, tool_titles(), read_help_now())
