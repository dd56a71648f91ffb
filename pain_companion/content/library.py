"""The pages to read: Markdown with front matter, one file for each, in a folder for each area."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Any

from pain_companion.content.shipped import read_text
from pain_companion.content.source import Source
from pain_companion.domain.passages import Passage, Shape, passages, plain
from pain_companion.formats import date_words
from pain_companion.frozen import frozen

MEASURE = 66
"""Characters in a line that are easy to read."""
WORDS_A_MINUTE = 150
"""A tired reader's pace."""
SCREEN = "screen:"
"""What stands before a link that leads to an area, not to a page."""

STEP_PAGES = frozenset(
    {
        "pacing/stepping-up-and-back",
        "pacing/how-the-sums-work",
        "wellbeing/what-the-guidance-says",
    }
)
"""Pages about doing more, in steps or up to a figure.

Whoever is to stay within limits is not shown them."""

STAY = frozenset({"eating/when-food-is-a-hard-subject", "eating/who-should-ask-first"})
"""Pages that help a person also where the rest of their area is hidden."""
GO_WITH: Mapping[str, str] = {"toolkit/food-and-drink": "eating"}
"""Pages of another area that are hidden with this one."""

_FIELDS: Mapping[str, type] = {
    "title": str,
    "summary": str,
    "sources": list,
    "checked": date,
    "next_check": date,
    "links": list,
}
_MORE_FIELDS: Mapping[str, type] = {"order": int, "lesson": dict, "practice": dict}
"""What only some pages have: their place among others, and what else there is to do with them."""
_KINDS: Mapping[type, str] = {
    str: "words", list: "a list", date: "a date", int: "a number", dict: "fields"
}  # fmt: skip


class PageNotFoundError(LookupError):
    """There is no page of this name. The message is a plain sentence."""


class PageError(ValueError):
    """A page cannot be read. The message names the file and the field."""


@frozen
class Page:
    """A page to read. `name` is its place, as "sleep/winding-down"; `body` is Markdown.

    `links` are names of pages, or of places after "screen:". `order` is its place among the pages
    of its area, 0 where they have none; `lesson` and `practice` are fields that only those have.
    """

    name: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    checked: date
    next_check: date
    links: tuple[str, ...]
    body: str
    order: int = 0
    lesson: Mapping[str, Any] | None = None
    practice: Mapping[str, Any] | None = None

    @property
    def area(self) -> str:
        """The area that the page belongs to."""
        return self.name.partition("/")[0]

    @property
    def kind(self) -> str:
        """What it is: a "lesson", a "practice", a "tool", or else a "page" to read."""
        if self.lesson or self.practice:
            return "lesson" if self.lesson else "practice"
        return "tool" if self.area == "toolkit" and self.order else "page"

    def without(self, hidden: Collection[str]) -> Page:
        """The page without links to these areas, which the person does not want to see."""
        return replace(self, links=tuple(each for each in self.links if not _leads(each, hidden)))

    @property
    def reading_minutes(self) -> int:
        """Whole minutes to read it at a tired reader's pace, at least 1."""
        return max(1, ceil(len(self.body.split()) / WORDS_A_MINUTE))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The headings, paragraphs, lists and pictures of the body."""
        return tuple(passages(self.body))

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in the body, in order."""
        return tuple(plain(each.lines[0]) for each in self.passages if each.shape is Shape.HEADING)

    @property
    def standing(self) -> str:
        """When the page was last checked, and when it will be again, in two sentences."""
        checked, again = (date_words(day) for day in (self.checked, self.next_check))
        return f"Last checked: {checked}. To be checked again by: {again}."


def page_names() -> list[str]:
    """The names of all pages, in alphabetical order. No page is opened."""
    return [*_files_there_are()]


@cache
def _files_there_are() -> tuple[str, ...]:
    """The folders are looked through once: that takes longer than to read a page."""
    found = (
        f"{folder.name}/{each.name.removesuffix('.md')}"
        for folder in files(__package__).iterdir()
        if folder.is_dir()
        for each in folder.iterdir()
        if each.name.endswith(".md")
    )
    return tuple(sorted(found))


def names_for(*, limited: bool, hidden: Collection[str] = ()) -> list[str]:
    """The names of the pages for a person who is to stay within limits, or for anyone else.

    `hidden` are the areas that they do not want to see.
    """
    return [
        name
        for name in page_names()
        if not (limited and name in STEP_PAGES) and not is_hidden(name, hidden)
    ]


def shown_of(names: Iterable[str], *, limited: bool) -> list[str]:
    """Those of these pages that are for this person, in the order in which they are given."""
    shown = {*names_for(limited=limited)}
    return [name for name in names if name in shown]


def is_hidden(name: str, hidden: Collection[str]) -> bool:
    """Whether a page is left out with its area, or with the one that it goes with."""
    area = GO_WITH.get(name, name.partition("/")[0])
    return area in hidden and name not in STAY


def _leads(link: str, hidden: Collection[str]) -> bool:
    """Whether a link leads into one of these areas."""
    if link.startswith(SCREEN):
        return link.removeprefix(SCREEN).partition(":")[0] in hidden
    return is_hidden(link, hidden)


def titles(names: Iterable[str]) -> dict[str, str]:
    """The title of each of these pages by its name."""
    return {name: read_page(name).title for name in names}


@cache
def read_page(name: str) -> Page:
    """The page of this name. Raises PageNotFoundError, or PageError where its file is not right.

    A page is part of the program and does not change while it runs: it is read once.
    """
    if name not in _files_there_are():
        raise PageNotFoundError("There is no page of this name.")
    return parse_page(name, read_text(f"{name}.md"))


def parse_page(name: str, text: str) -> Page:
    """The page that a file's text holds. Raises PageError."""
    front, body = _front_and_body(name, text)
    links: list[object] = front["links"]
    if not all(isinstance(each, str) for each in links):
        raise PageError(f"{name}.md: links must be names")
    return Page(
        name,
        front["title"],
        front["summary"],
        tuple(_source(name, each) for each in front["sources"]),
        front["checked"],
        front["next_check"],
        tuple(map(str, links)),
        body,
        **{field: front[field] for field in _MORE_FIELDS if field in front},
    )


def _front_and_body(name: str, text: str) -> tuple[dict[str, Any], str]:
    import yaml  # noqa: PLC0415  # waits until something is read

    before, _, after = text.partition("---\n")
    head, closed, body = after.partition("\n---\n")
    if before or not closed:
        raise PageError(f"{name}.md: there is no front matter")
    # The loader in C is there wherever PyYAML came as a wheel.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        front = yaml.load(head, loader)  # both are safe
    except yaml.YAMLError as fault:
        raise PageError(f"{name}.md: the front matter is not YAML") from fault
    if not isinstance(front, dict):
        raise PageError(f"{name}.md: the front matter holds no fields")
    _check_fields(name, front)
    return front, body.strip() + "\n"


def _check_fields(name: str, front: Mapping[object, object]) -> None:
    for field in front:
        if field not in _FIELDS and field not in _MORE_FIELDS:
            raise PageError(f"{name}.md: {field} is not a field")
    more = {field: kind for field, kind in _MORE_FIELDS.items() if field in front}
    for field, kind in {**_FIELDS, **more}.items():
        if type(front.get(field)) is not kind or not front[field]:
            raise PageError(f"{name}.md: {field} must be {_KINDS[kind]}")


def _source(name: str, given: object) -> Source:
    fields = given if isinstance(given, dict) else {}
    if not {"title", "publisher"} <= fields.keys() <= {"title", "publisher", "address"}:
        raise PageError(f"{name}.md: sources must each have a title and a publisher")
    if not all(isinstance(each, str) and each for each in fields.values()):
        raise PageError(f"{name}.md: sources must be words")
    return Source(**fields)
