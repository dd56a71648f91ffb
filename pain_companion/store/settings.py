"""The choices of a person, one row each. Only plain sqlite3, so that the first paint can use it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from pain_companion.domain.settings import CHOICES, Settings

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def read_settings(connection: sqlite3.Connection) -> Settings:
    """The settings in a file. What is unknown here is passed over."""
    defaults = asdict(Settings())
    known: dict[str, Any] = {}
    for name, value in connection.execute("SELECT id, value FROM settings"):
        kept = json.loads(value)
        of_our_type = name in defaults and type(kept) is type(defaults[name])
        if of_our_type and kept in CHOICES.get(name, (kept,)):
            known[name] = kept
    return replace(Settings(), **known)


def setting_again(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row of the settings table, its value read and written again."""
    return {"value": json.dumps(json.loads(row["value"]), ensure_ascii=False)}


class SettingsStore:
    """The settings of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def read(self) -> Settings:
        """What holds now."""
        return read_settings(self._diary.connection)

    def change(self, **values: str | int | bool) -> Settings:
        """Set the named settings; can be undone. Raises ValueError for a name that is not one."""
        unknown = values.keys() - {field.name for field in fields(Settings)}
        if unknown:
            raise ValueError(f"not a setting: {', '.join(sorted(unknown))}")
        with self._diary.change("Settings changed") as recorder:
            for name, value in values.items():
                kept = {"id": name, "value": json.dumps(value, ensure_ascii=False)}
                recorder.put("settings", kept | {"updated_at": recorder.now.isoformat()})
        return self.read()
