"""Putting things beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content


def packed(items: Sequence[Content], width: int, gap: int = 2) -> list[Content]:
    """The items beside each other, in as many rows as they need. A long one has several."""
    rows: list[Content] = []
    for item in items:
        if rows and len(rows[-1]) + gap + len(item) <= width:
            rows[-1] = rows[-1] + " " * gap + item
        else:
            rows += item.wrap(width) if len(item) > width > 0 else [item]
    return rows
