"""The files that ship with the program: pages, tables of words and drawings, by folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def read_text(place: str) -> str:
    """The text of the file at a place such as "sleep/winding-down.md"."""
    return (files(__package__) / place).read_text(encoding="utf-8")


@cache
def read_table(place: str) -> Mapping[str, Any]:
    """What a file of TOML holds. It does not change while the program runs: it is read once."""
    import tomllib  # noqa: PLC0415  # whoever only reads a page needs none

    return tomllib.loads(read_text(place))
