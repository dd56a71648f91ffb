"""A quiet line that leads to Get help now."""

from __future__ import annotations

from textual.widgets import Static

from pain_companion.widgets.links import link

HELP_LINE = "If it is too much right now, press ! for Get help now."


class HelpLine(Static):
    """For screens on which hard things are written. Clicking it does what the key does."""

    DEFAULT_CSS = "HelpLine { color: $text-muted; link-style: none; }"

    def __init__(self) -> None:
        super().__init__(link(HELP_LINE, "app.go('help-now')"))
