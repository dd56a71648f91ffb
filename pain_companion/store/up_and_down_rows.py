"""Lines of what winds a person up and what settles them as rows, and back."""

from __future__ import annotations

from datetime import date

from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.store.records import reader

up_down_from = reader(UpDownLine, way=Way, noted_on=date.fromisoformat, ended_on=date.fromisoformat)
