"""The sections of a page in two columns of about the same height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pain_companion.exchange.printed import Group, Section

Placed = tuple[str, Section]
"""A section, with the heading of its group where it is the first of it."""


def two_columns(groups: Sequence[Group]) -> tuple[list[Placed], list[Placed]]:
    """All sections in their order. One may be divided, its last lines on the right."""
    placed = [
        ("" if number else group.heading, section)
        for group in groups
        for number, section in enumerate(group.sections)
    ]
    room = sum(map(_rows, placed)) / 2
    left: list[Placed] = []
    for number, (heading, section) in enumerate(placed):
        rows = _rows((heading, section))
        if rows <= room:
            left.append((heading, section))
            room -= rows
            continue
        above, beneath = _divided(section, room - rows + section.rows)
        if above.lines:
            return [*left, (heading, above)], [("", beneath), *placed[number + 1 :]]
        if left:
            return left, placed[number:]
        return placed[:1], placed[1:]
    return left, []


def _rows(placed: Placed) -> int:
    heading, section = placed
    return section.rows + 2 * bool(heading)


def _divided(section: Section, room: float) -> tuple[Section, Section]:
    """The lines of a section that have room in so many rows, and the others."""
    fit, lines = 0, section.lines
    while fit < len(lines) - 1 and Section(section.heading, lines[: fit + 1]).rows <= room:
        fit += 1
    beneath = replace(section, heading="" if fit else section.heading, lines=lines[fit:])
    return Section(section.heading, lines[:fit]), beneath
