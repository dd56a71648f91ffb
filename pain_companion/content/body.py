"""The drawing of the body chart and its regions, from their files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pain_companion.content.shipped import read_table, read_text
from pain_companion.domain.body_chart import (
    ROWS_IN_A_LINE,
    Body,
    Drawing,
    Region,
    Side,
    Square,
)

FOLDER = "story"
OUTSIDE = "."
WHERE = "*"
"""Where "left" or "right" stands in a name."""


class BodyError(ValueError):
    """A drawing and its list of regions do not agree."""


@cache
def read_body() -> Body:
    """Both drawings with their regions. Raises BodyError."""
    drawn = {side: read_text(f"{FOLDER}/body-{side}.txt").split() for side in Side}
    return make_body(read_table(f"{FOLDER}/body.toml"), drawn)


def make_body(table: Mapping[str, Any], drawn: Mapping[Side, list[str]]) -> Body:
    """The body of a table of names and the rows of two drawings. Raises BodyError."""
    regions: list[Region] = []
    drawings = {}
    for side in Side:
        letters = dict(_named(side, table[side]))
        _check(side, drawn[side], letters)
        regions += letters.values()
        keys = {letter: region.key for letter, region in letters.items()}
        squares = [[keys.get(each) for each in row] for row in drawn[side]]
        eyes = frozenset(Square(*each) for each in table.get("eyes", {}).get(side, ()))
        drawings[side] = Drawing(side, squares, eyes)
    return Body(tuple(regions), drawings)


def _named(side: Side, groups: list[dict[str, Any]]) -> Iterator[tuple[str, Region]]:
    """Each letter with its region."""
    for group in groups:
        part = group["part"]
        for letter, name in group.get("middle", {}).items():
            yield letter, _region(side, name, part)
        for letter, name in group.get("sides", {}).items():
            yield letter.lower(), _region(side, _on_one_side(name, "left"), part)
            yield letter.upper(), _region(side, _on_one_side(name, "right"), part)


def _on_one_side(name: str, which: str) -> str:
    return name.replace(WHERE, which) if WHERE in name else f"{which} {name}"


def _region(side: Side, name: str, part: str) -> Region:
    return Region(side, re.sub(r"[^a-z]+", "-", name), name, part)


def _check(side: Side, rows: list[str], letters: Mapping[str, Region]) -> None:
    """Raises BodyError unless each region is drawn and has room for a mark."""
    if len({*map(len, rows)}) != 1 or len(rows) % ROWS_IN_A_LINE:
        raise BodyError(f"The rows of the {side} differ in length, or one lacks its pair.")
    if len({each.key for each in letters.values()}) != len(letters):
        raise BodyError(f"Two regions of the {side} have one name.")
    if unknown := {*"".join(rows)} - letters.keys() - {OUTSIDE}:
        raise BodyError(f"Letters of the {side} without a name: {', '.join(sorted(unknown))}.")
    pairs = zip(rows[::ROWS_IN_A_LINE], rows[1::ROWS_IN_A_LINE], strict=True)
    whole = {a for above, below in pairs for a, b in zip(above, below, strict=True) if a == b}
    if small := letters.keys() - whole:
        names = ", ".join(sorted(letters[each].name for each in small))
        raise BodyError(f"Regions of the {side} without a whole cell: {names}.")
