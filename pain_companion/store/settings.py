"""The choices of a person, one row each. Only plain sqlite3, so that the first paint can use it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pain_companion.domain.settings import CHOICES, Settings
from pain_companion.store.rows import Row, put_row

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def read_settings(connection: sqlite3.Connection) -> Settings:
    """The settings in a file."""
    return settings_from(connection.execute("SELECT id, value FROM settings"))


def settings_from(named: Iterable[tuple[str, str]]) -> Settings:
    """The settings that these names and values in JSON are. What is unknown is passed over."""
    defaults = vars(Settings())
    known: dict[str, Any] = {}
    for name, value in named:
        kept = json.loads(value)
        of_our_type = name in defaults and type(kept) is type(defaults[name])
        if of_our_type and kept in CHOICES.get(name, (kept,)):
            known[name] = kept
    return Settings(**known)


def choice_from(row: Row) -> object:
    """What was chosen, from a row of the settings table. Raises ValueError."""
    return json.loads(row["value"])


def choice_row(choice: object) -> Row:
    """What was chosen, as the settings table keeps it."""
    return {"value": json.dumps(choice, ensure_ascii=False)}


class SettingsStore:
    """The settings of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def read(self) -> Settings:
        """What holds now."""
        return read_settings(self._diary.connection)

    def remember(self, **values: str | int | bool) -> None:
        """Set what is no choice of the person, such as having been welcomed. Undo passes it over.

        Raises DiaryError.
        """
        with self._diary.transaction():
            for row in _rows(values, self._diary.now()):
                put_row(self._diary.connection, "settings", row)

    def change(self, **values: str | int | bool) -> Settings:
        """Set the named settings; can be undone. Raises ValueError for a name that is not one."""
        rows = _rows(values, self._diary.now())
        with self._diary.change("Settings changed") as recorder:
            for row in rows:
                recorder.put("settings", row)
        return self.read()


def _rows(values: Mapping[str, str | int | bool], now: datetime) -> list[Row]:
    unknown = values.keys() - {field.name for field in fields(Settings)}
    if unknown:
        raise ValueError(f"not a setting: {', '.join(sorted(unknown))}")
    return [
        {"id": name, **choice_row(value), "updated_at": now.isoformat()}
        for name, value in values.items()
    ]
