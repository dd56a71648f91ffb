"""Rows of a screen that make room for what they remember once there is something to remember.

Textual 8.2.8 gives each row seven caches as it is made, which takes longer than all else, and
1.2 KiB. A screen is drawn from hundreds of rows, and few of them are asked for anything twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip

SIZES = {
    "_divide_cache": 4,
    "_crop_cache": 16,
    "_style_cache": 16,
    "_filter_cache": 4,
    "_line_length_cache": 4,
    "_crop_extend_cache": 4,
    "_offsets_cache": 4,
}
"""How much each of them holds, as Textual has it."""


def _begin(strip: Strip, segments: Iterable[Segment], cell_length: int | None = None) -> None:
    strip._segments = list(segments)
    strip._cell_length = cell_length
    strip._render_cache = strip._link_ids = strip._cell_count = None


def _make_cache(strip: Strip, name: str) -> FIFOCache[Any, Any]:
    """Python asks here for what a row has not got."""
    if name not in SIZES:
        raise AttributeError(name)
    cache: FIFOCache[Any, Any] = FIFOCache(SIZES[name])
    setattr(strip, name, cache)
    return cache


def lighten_strips() -> None:
    """Let all rows be made so from now on."""
    Strip.__init__ = _begin  # type: ignore[assignment, method-assign]  # ours instead
    Strip.__getattr__ = _make_cache  # type: ignore[attr-defined]  # Textual has none.
