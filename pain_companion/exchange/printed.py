"""A page of a person's own to read without the program, and the page as plain text.

The page to print says the same words in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pain_companion.exchange.text_page import as_text
from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow

TO_WRITE_ON = "_" * 60
"""An empty line to write on, in plain text."""
TYPE_SIZES = (11.0, 10.0, 9.0, 8.0)
"""In points, the largest first."""
_TYPE_SIZES = tuple(zip((90, 108, 138), TYPE_SIZES, strict=False))
"""Up to how many rows a size of type holds on one A4 page in two columns."""
_ROW = 45
"""About how many characters stand in a row of a column."""


@frozen
class Section:
    """A heading and the lines beneath it. `note` is ours, the lines are the person's.

    `key` is what the page calls it; empty where nothing asks for it. So is the heading where that
    of the group says it already. `room` is how many empty lines there are to write on.
    """

    heading: str
    lines: Sequence[str]
    key: str = ""
    note: str = ""
    room: int = 0

    @property
    def rows(self) -> int:
        """About how many rows of a column it takes."""
        return _rows((*self.lines, self.note)) + 2 * bool(self.heading) + 2 * self.room


@frozen
class Group:
    """Sections that belong together. `kind` is a word for how they are marked in print."""

    kind: str
    heading: str
    sections: Sequence[Section]


@frozen
class Lead:
    """What stands before all else: `first` is what matters most."""

    heading: str
    first: Sequence[str]
    more: Sequence[str]

    @property
    def lines(self) -> list[str]:
        """All of it."""
        return [*self.first, *self.more]


@frozen
class Ending:
    """Whom to ring in a crisis, and who has checked that, when."""

    heading: str
    lines: Sequence[str]
    standing: str


@frozen
class PrintedPage:
    """Everything on the page. `dated` says of which day it is.

    `nothing_yet` stands where there is no group. `example` says that it is a made-up person's;
    empty for one's own.
    """

    title: str
    dated: str
    groups: Sequence[Group]
    nothing_yet: str
    ending: Ending
    lead: Lead | None = None
    example: str = ""

    @property
    def type_size(self) -> float:
        """The largest type, in points, in which the words are likely to stand on one page."""
        return next((size for most, size in _TYPE_SIZES if self.rows <= most), TYPE_SIZES[-1])

    @property
    def rows(self) -> int:
        """About how many rows of a column it takes, but for what stands on every page."""
        lead = self.lead.lines if self.lead else ()
        groups = sum(2 + sum(each.rows for each in group.sections) for group in self.groups)
        return groups + _rows(lead) + 4 * bool(lead)


def _rows(lines: Sequence[str]) -> int:
    return sum(1 + len(line) // _ROW for line in lines)


def example_line(thing: str, *, is_example: bool) -> str:
    """What says that a page is a made-up person's, `thing` being what it has; else empty."""
    return f"EXAMPLE. A made-up person, nobody's {thing}." if is_example else ""


def ending_of(help_now: HelpNow) -> Ending:
    """The end of every page, in the words of "Get help now"."""
    group = help_now.groups[0]
    standing = f"When to get help: {' '.join(help_now.standing)}"
    return Ending(group.heading, [line.sentence for line in group.lines], standing)


def page_text(page: PrintedPage) -> str:
    """The page as plain text."""
    return as_text(_text_lines(page))


def _text_lines(page: PrintedPage) -> Iterator[str]:
    yield from [page.example] if page.example else []
    yield from (page.title.upper(), page.dated)
    if page.lead is not None:
        yield from ("", page.lead.heading.upper())
        yield from (f"- {line}" for line in page.lead.lines)
    for group in page.groups:
        yield from ("", group.heading.upper())
        for section in group.sections:
            yield from ["", section.heading] if section.heading else []
            yield from (f"- {line}" for line in section.lines)
            yield from [section.note] if section.note else []
            yield from ["", TO_WRITE_ON] * section.room
    if not page.groups:
        yield from ("", page.nothing_yet)
    ending = page.ending
    yield from ("", ending.heading, *(f"- {line}" for line in ending.lines), "", ending.standing)
