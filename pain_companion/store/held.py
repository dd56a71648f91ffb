"""Whether a folder of a diary for a while, an example's or a session's, is in use now.

The system lets go of a lock when a process ends, however it ends. So what nobody holds was left.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK_NAME = "in-use"


@contextmanager
def holding(folder: Path) -> Iterator[bool]:
    """Hold a folder, which is made if it is not there, until the end of this or of the process.

    Gives whether it could be held: another window may hold it already.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder / LOCK_NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        yield _lock(handle)
    finally:
        os.close(handle)


def is_held(folder: Path) -> bool:
    """Whether a process holds this folder now."""
    try:
        handle = os.open(folder / LOCK_NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False

else:
    import fcntl

    def _lock(handle: int) -> bool:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False
