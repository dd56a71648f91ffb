"""A room with nothing beside what it is for."""

from __future__ import annotations

from typing import ClassVar

from pain_companion.screens.room import Room


class QuietRoom(Room):
    """A room without the menu beside it; m brings that over it, as on a narrow terminal."""

    AREA = "flare"
    AUTO_FOCUS: ClassVar[str | None] = ""
    DEFAULT_CSS = """
    QuietRoom Sidebar { display: none; }
    QuietRoom.-menu Sidebar { display: block; layer: above; margin-bottom: 1; }
    QuietRoom.-usual #body, QuietRoom.-usual #status { margin: 0 5; }
    QuietRoom.-wide #body, QuietRoom.-wide #status { margin: 0 14; }
    """
