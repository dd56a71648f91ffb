"""A page of a person's own to read without the program, and the page as plain text.

The page to print says the same words in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pain_companion.exchange.text_page import as_text

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow


@dataclass(frozen=True)
class Section:
    """A heading and the lines beneath it. `note` is ours, the lines are the person's.

    `key` is what the page calls it; empty where nothing asks for it.
    """

    heading: str
    lines: Sequence[str]
    key: str = ""
    note: str = ""


@dataclass(frozen=True)
class Group:
    """Sections that belong together. `kind` is a word for how they are marked in print."""

    kind: str
    heading: str
    sections: Sequence[Section]


@dataclass(frozen=True)
class Lead:
    """What stands before all else: `first` is what matters most."""

    heading: str
    first: Sequence[str]
    more: Sequence[str]


@dataclass(frozen=True)
class Ending:
    """Whom to ring in a crisis, and who has checked that, when."""

    heading: str
    lines: Sequence[str]
    standing: str


@dataclass(frozen=True)
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
        yield from (f"- {line}" for line in (*page.lead.first, *page.lead.more))
    for group in page.groups:
        yield from ("", group.heading.upper())
        for section in group.sections:
            yield from ("", section.heading)
            yield from (f"- {line}" for line in section.lines)
            yield from [section.note] if section.note else []
    if not page.groups:
        yield from ("", page.nothing_yet)
    ending = page.ending
    yield from ("", ending.heading, *(f"- {line}" for line in ending.lines), "", ending.standing)
