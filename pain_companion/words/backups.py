"""Backups in words: when, why, what is in them, and what bringing one back would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from pain_companion.formats import ago_words, clock_words, count_words, date_words
from pain_companion.text import capital
from pain_companion.words.exchange import table_words


def backup_title(made_at: datetime, today: date, *, twelve_hour: bool) -> str:
    """ "Monday 23 November 2026, 7:31am (today)"."""
    day = date_words(made_at.date())
    clock = clock_words(made_at.time(), twelve_hour=twelve_hour)
    return f"{day}, {clock} ({ago_words(made_at.date(), today)})"


def backup_line(reason: str, entries: int, newest: date | None, *, verified: bool) -> str:
    """ "Made because you asked. 84 entries, the newest of 22 November 2026. Checked."."""
    of = f", the newest of {date_words(newest)}" if newest else ""
    checked = "Checked." if verified else "Not sound: it cannot be brought back."
    holds = count_words(entries, "entry", "entries")
    return f"Made {reason}. {capital(holds)}{of}. {checked}"


def difference_lines(
    only_in_backup: Mapping[str, int],
    only_in_present: Mapping[str, int],
    changed: Mapping[str, int],
) -> list[str]:
    """What bringing a backup back would add, take away and change, a sentence for each."""
    told = [
        f"{what}: {_counted(found)}."
        for what, found in (
            ("It would bring back", only_in_backup),
            ("It would take away", only_in_present),
            ("It would change", changed),
        )
        if any(found.values())
    ]
    return told or ["It holds the same as your diary does now."]


def conflict_copies_line(copies: Sequence[Path]) -> str:
    """That a cloud folder has left other copies of the diary beside it. Empty for none."""
    if not copies:
        return ""
    names = ", ".join(copy.name for copy in copies)
    return f"Another program left other copies beside your diary: {names}. They are not used."


def _counted(found: Mapping[str, int]) -> str:
    return ", ".join(table_words(table, count) for table, count in found.items() if count)
