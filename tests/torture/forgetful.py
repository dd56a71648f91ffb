"""The program with a fault: its forms keep nothing of what is typed."""

from __future__ import annotations

import sys

from pain_companion.__main__ import main
from pain_companion.screens.drafting import DraftingRoom


def keep_nothing(_room: DraftingRoom) -> None:
    """In the place of what keeps it."""


if __name__ == "__main__":
    setattr(DraftingRoom, "keep_now", keep_nothing)  # noqa: B010  # mypy lets no method be set
    sys.exit(main())
