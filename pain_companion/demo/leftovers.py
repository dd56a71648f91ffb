"""What examples left behind that were killed."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from pain_companion.store.held import LOCK_NAME, is_held


def clear_leftovers(folder: Path) -> None:
    """Remove every example in the folder of examples that no window holds."""
    for left in folder.iterdir() if folder.is_dir() else ():
        # Another window may be removing it at the same time.
        with suppress(OSError):
            if _has_something(left) and not is_held(left):
                shutil.rmtree(left, ignore_errors=True)


def _has_something(left: Path) -> bool:
    """Whether there is more in it than the lock. What is empty may be about to be held."""
    return any(each.name != LOCK_NAME for each in left.iterdir())
