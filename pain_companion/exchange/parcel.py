"""What an export or a handover file holds: rows of a diary's tables, and where they are from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from pain_companion.frozen import frozen
from pain_companion.store.tables import Tables

FORMAT = "pain-companion-diary"
VERSION = 1
"""Of the form of an export. It rises when an older program could not read a newer export."""


class ParcelError(Exception):
    """A file that cannot be read or brought in. The text says where, and what to do."""


@frozen
class Parcel:
    """The rows by table as they lie in the file.

    `identity` says which diary they are, and is empty where they are not a whole one. `made_on`
    is the day a handover file was made, which holds chosen rows; None for an export. `kind` is
    empty where the file does not say it.
    """

    tables: Tables
    schema_version: int
    identity: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    made_on: date | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: len(rows) for name, rows in self.tables.items()}
