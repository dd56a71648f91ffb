"""Backups that nobody has to think of: before each day's first change, and before an update."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def backup_first(diary: Diary, tell: Callable[[str], None]) -> None:
    """Make today's backup if there is none yet, and let go of those that are not kept any longer.

    The change that follows has to wait for it: while the copy is made nothing may write. A backup
    that cannot be made never stands in the way of saving: `tell` is given the reason.
    """
    backups = Backups(diary.path, diary.kind, diary.now)
    try:
        if backups.due(diary.now().date()):
            backups.make(Reason.FIRST_CHANGE)
            backups.rotate(diary.settings.read().backups)
    except DiaryError as fault:
        tell(f"Today's backup could not be made. {fault}")


def backup_before_update(path: Path, kind: DiaryKind, now: Callable[[], datetime]) -> None:
    """Make a backup before a diary of an older version is brought up to date. Raises DiaryError."""
    Backups(path, kind, now).make(Reason.UPDATE)
