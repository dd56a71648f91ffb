"""When to get help now: a fixed, dated list from one file. It asks nothing and scores nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from pain_companion.content.shipped import read_table
from pain_companion.content.source import Source
from pain_companion.formats import date_words
from pain_companion.frozen import frozen

FILE = "help-now.toml"


@frozen
class CheckedSource(Source):
    """Where a line comes from, and when it was last looked at there."""

    checked: date = field(kw_only=True)


@frozen
class Sign:
    """One sign in plain words, and the keys of its sources."""

    text: str
    sources: tuple[str, ...]


@frozen
class HelpLevel:
    """One of the three levels, most urgent first. `words` names it without any colour."""

    key: str
    words: str
    heading: str
    signs: tuple[Sign, ...]


@frozen
class HelpLine:
    """Whom to ring: `number` may also be words or a web address; `when` may be empty."""

    name: str
    number: str
    when: str
    sources: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The line as it is read: "Samaritans: 116 123. Free, day or night." """
        return f"{self.name}: {self.number}. {self.when}".rstrip()


@frozen
class HelpGroup:
    """Lines that belong together, under a heading and up to a few sentences."""

    heading: str
    words: tuple[str, ...]
    lines: tuple[HelpLine, ...]


@frozen
class HelpNow:
    """The whole page. `not_usual` says how to tell new signs from a usual flare-up."""

    levels: tuple[HelpLevel, ...]
    not_usual: tuple[str, ...]
    groups: tuple[HelpGroup, ...]
    reviewed: str
    checked: date
    next_check: date
    sources: Mapping[str, CheckedSource]

    @property
    def standing(self) -> tuple[str, str]:
        """Who has reviewed the list, and when it was last checked, in two sentences."""
        return self.reviewed, f"Last checked: {date_words(self.checked)}."


def read_help_now() -> HelpNow:
    """The list, from the file that ships with the program."""
    table = read_table(FILE)
    return HelpNow(
        levels=tuple(_level(each) for each in table["levels"]),
        not_usual=tuple(table["not_usual"]),
        groups=tuple(_group(each) for each in table["groups"]),
        reviewed=table["reviewed"],
        checked=table["checked"],
        next_check=table["next_check"],
        sources={key: CheckedSource(**each) for key, each in table["sources"].items()},
    )


def plain_lines() -> list[str]:
    """The whole page as lines of text, an empty line between parts. Wrapping is the caller's."""
    page = read_help_now()
    return [*_plain(page), *page.standing]


def source_lines(page: HelpNow | None = None) -> list[str]:
    """Where the lines come from, one source in each line, in the order of the file."""
    page = page or read_help_now()
    return [f"- {each.sentence}" for each in page.sources.values()]


def _plain(page: HelpNow) -> Iterator[str]:
    for level in page.levels:
        yield f"{level.words}: {level.heading}"
        yield from (f"- {sign.text}" for sign in level.signs)
        yield ""
    yield from page.not_usual
    yield ""
    for group in page.groups:
        yield group.heading
        yield from group.words
        yield from (f"- {line.sentence}" for line in group.lines)
        yield ""


def _level(table: Mapping[str, Any]) -> HelpLevel:
    signs = tuple(Sign(each["text"], tuple(each["sources"])) for each in table["signs"])
    return HelpLevel(table["key"], table["words"], table["heading"], signs)


def _group(table: Mapping[str, Any]) -> HelpGroup:
    lines = tuple(
        HelpLine(each["name"], each["number"], each["when"], tuple(each["sources"]))
        for each in table["lines"]
    )
    return HelpGroup(table["heading"], tuple(table["words"]), lines)
