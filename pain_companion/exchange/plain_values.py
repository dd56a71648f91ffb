"""Plain values, as JSON can hold them."""

from __future__ import annotations

from datetime import date

Plain = dict[str, object]


def iso(when: date | None) -> str | None:
    """A day or a moment as text by ISO 8601; None for what is not recorded."""
    return None if when is None else when.isoformat()
