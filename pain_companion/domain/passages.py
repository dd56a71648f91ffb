"""What a page is made of: the little of Markdown that the pages are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from textwrap import dedent

from pain_companion.frozen import frozen

BOLD = "**"
_HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
_PICTURE = re.compile(r"^```.*\n((?:.*\n)*?)```$", re.MULTILINE)
_ITEM = re.compile(r"^(?:- |\d+\. )", re.MULTILINE)


class Shape(Enum):
    """What a passage is."""

    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    NUMBERED = auto()
    PICTURE = auto()
    """Drawn with letters, row by row."""


@frozen
class Passage:
    """A heading, a paragraph, a list with a line for each item, or a picture with its rows."""

    shape: Shape
    lines: tuple[str, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands before each line."""
        if self.shape is Shape.NUMBERED:
            return tuple(f"{number}. " for number, _ in enumerate(self.lines, start=1))
        return ("- " if self.shape is Shape.LIST else "",) * len(self.lines)


def passages(body: str) -> Iterator[Passage]:
    """The passages of a page's body, in order."""
    for place, part in enumerate(_PICTURE.split(body)):
        if place % 2:
            yield Passage(Shape.PICTURE, tuple(dedent(part).splitlines()))
        else:
            yield from _in_words(part)


def bold_parts(line: str) -> Iterator[tuple[str, bool]]:
    """The parts of a line, each with whether it is to be seen in bold."""
    for place, part in enumerate(line.split(BOLD)):
        if part:
            yield part, place % 2 == 1


def plain(line: str) -> str:
    """A line without its marks."""
    return line.replace(BOLD, "")


def _in_words(text: str) -> Iterator[Passage]:
    for place, part in enumerate(_HEADING.split(text)):
        if place % 2:
            yield Passage(Shape.HEADING, (part,))
        else:
            yield from map(_below_heading, filter(None, part.strip().split("\n\n")))


def _below_heading(block: str) -> Passage:
    if not _ITEM.match(block):
        return Passage(Shape.PARAGRAPH, (_one_line(block),))
    shape = Shape.LIST if block.startswith("- ") else Shape.NUMBERED
    return Passage(shape, tuple(map(_one_line, _ITEM.split(block)[1:])))


def _one_line(text: str) -> str:
    return " ".join(text.split())
