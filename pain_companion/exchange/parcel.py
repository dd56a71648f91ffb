"""What an export holds, in whichever form: the rows of a diary's tables, and which diary it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pain_companion.store.tables import Tables

FORMAT = "pain-companion-diary"
VERSION = 1
"""Of the form of an export. It rises when an older program could not read a newer export."""


class ParcelError(Exception):
    """An export that cannot be read or brought in. The text says where, and what to do."""


@dataclass(frozen=True)
class Parcel:
    """The rows by table as they lie in the file. `identity` is empty for one table alone."""

    tables: Tables
    schema_version: int
    identity: Mapping[str, str] = field(default_factory=dict)
    kind: str = "own"

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: len(rows) for name, rows in self.tables.items()}
