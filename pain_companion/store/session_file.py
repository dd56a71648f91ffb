"""The file of a session: kept through any fault, offered again at the next start, then gone.

It lies alone in a folder of its own. Beside it is a note of where in the run sheet the session
is, which holds no word of the person.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from pain_companion.frozen import frozen
from pain_companion.store.held import LOCK_NAME, is_held
from pain_companion.store.safe_files import make_private_folder, sync_folder

KEPT_FOR = timedelta(hours=24)
"""A session that nobody opened for so long is cleared at the next start."""

_AT_ONCE = 1 << 20
_NOTE = "where.json"


@frozen
class Where:
    """Which run sheet, for how many minutes, and the place of its present step, from 0."""

    sheet: str
    minutes: int
    step: int = 0


def session_path(folder: Path) -> Path:
    """The file of the session in this folder."""
    return folder / "session.db"


def last_used(folder: Path) -> datetime | None:
    """When the session here was last written, aware; None where there is none."""
    path = session_path(folder)
    times = [
        each.stat().st_mtime
        for each in (path, path.with_name(f"{path.name}-wal"))
        if path.exists() and each.exists()
    ]
    return datetime.fromtimestamp(max(times)).astimezone() if times else None


def clear_forgotten(folder: Path, now: datetime) -> datetime | None:
    """Clear a session that nobody holds and that was not opened for 24 hours.

    Gives when it was last used, None where there was nothing to clear. Raises OSError.
    """
    used = last_used(folder)
    if used is None or now - used < KEPT_FOR or is_held(folder):
        return None
    clear(folder)
    return used


def clear(folder: Path) -> None:
    """Write over every file of the session, then remove it. Raises OSError."""
    for root, _, names in os.walk(folder, topdown=False):
        for name in names:
            if name != LOCK_NAME:
                _wipe(Path(root, name))
        if Path(root) != folder:
            Path(root).rmdir()
    sync_folder(folder)


def keep_where(folder: Path, where: Where) -> None:
    """Remember the place in the run sheet. What cannot be kept is no loss: it is asked again."""
    with suppress(OSError):
        make_private_folder(folder)
        handle = os.open(folder / _NOTE, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(where), file)


def kept_where(folder: Path) -> Where | None:
    """The place in the run sheet, where it is known."""
    with suppress(OSError, ValueError, TypeError):
        return Where(**json.loads((folder / _NOTE).read_text(encoding="utf-8")))
    return None


def _wipe(path: Path) -> None:
    """Nothing of the file can be read where the disk writes in place; then its name goes too."""
    if path.is_symlink():
        # What it leads to was never a session's.
        path.unlink()
        return
    with path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, _AT_ONCE)))
        file.flush()
        os.fsync(file.fileno())
        file.truncate(0)
    path.unlink()
