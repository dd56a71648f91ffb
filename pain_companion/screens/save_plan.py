"""Saving the flare-up plan as a file of its own, as text or as a page to print."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.content.helpnow import read_help_now
from pain_companion.exchange.flare_page import page_of, printed_plan
from pain_companion.exchange.printed import PrintedPage
from pain_companion.screens.save_page import NOT_LOCKED
from pain_companion.screens.save_printed import SavePrintedScreen


class SavePlanScreen(SavePrintedScreen):
    """Asks where the plan goes."""

    AREA = "flare"
    WHAT = "the plan"
    FILE = "flare-up-plan"
    HELP: ClassVar[str | None] = (
        f"Your plan is saved as a file of its own, here on this computer.\n{NOT_LOCKED}"
    )

    def printed(self) -> PrintedPage:
        """The plan as it is now."""
        return printed_plan(page_of(self.store, self.now(), read_help_now()))
