"""The pages to read: Markdown with front matter, one file for each, in a folder for each area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from pain_companion.formats import date_words

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

MEASURE = 66
"""Characters in a line that are easy to read."""
WORDS_A_MINUTE = 150
"""A tired reader's pace."""
SCREEN = "screen:"
"""What stands before a link that leads to an area, not to a page."""

STEP_PAGES = frozenset({"pacing/stepping-up-and-back", "pacing/how-the-sums-work"})
"""Pages about doing more in steps. Whoever is to stay within limits is not shown them."""

_FIELDS: Mapping[str, type] = {
    "title": str,
    "summary": str,
    "sources": list,
    "checked": date,
    "next_check": date,
    "links": list,
}
_KINDS: Mapping[type, str] = {str: "words", list: "a list", date: "a date"}


class PageNotFoundError(LookupError):
    """There is no page of this name. The message is a plain sentence."""


class PageError(ValueError):
    """A page cannot be read. The message names the file and the field."""


@dataclass(frozen=True)
class Source:
    """Where a page's facts come from. `address` may be empty."""

    title: str
    publisher: str
    address: str = ""

    @property
    def sentence(self) -> str:
        """The source as it is read: its title, who published it, and its address."""
        return " ".join(f"{each}." for each in (self.title, self.publisher)) + (
            f" {self.address}" if self.address else ""
        )


@dataclass(frozen=True)
class Page:
    """A page to read. `name` is its place, as "sleep/winding-down"; `body` is Markdown.

    `links` are names of pages, or of areas after "screen:".
    """

    name: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    checked: date
    next_check: date
    links: tuple[str, ...]
    body: str

    @property
    def area(self) -> str:
        """The area that the page belongs to."""
        return self.name.partition("/")[0]

    @property
    def reading_minutes(self) -> int:
        """Whole minutes to read it at a tired reader's pace, at least 1."""
        return max(1, ceil(len(self.body.split()) / WORDS_A_MINUTE))

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in the body, in order."""
        return tuple(_words(node) for node in _blocks(self.body) if node.type == "heading")

    @property
    def standing(self) -> str:
        """When the page was last checked, and when it will be again, in two sentences."""
        checked, again = (date_words(day, year=True) for day in (self.checked, self.next_check))
        return f"Last checked: {checked}. To be checked again by: {again}."


def page_names() -> list[str]:
    """The names of all pages, in alphabetical order. No page is opened."""
    return sorted(
        f"{folder.name}/{each.name.removesuffix('.md')}"
        for folder in files(__package__).iterdir()
        if folder.is_dir()
        for each in folder.iterdir()
        if each.name.endswith(".md")
    )


def names_for(*, limited: bool) -> list[str]:
    """The names of the pages for a person who is to stay within limits, or for anyone else."""
    return [name for name in page_names() if not (limited and name in STEP_PAGES)]


def titles(names: Iterable[str]) -> dict[str, str]:
    """The title of each of these pages by its name."""
    return {name: read_page(name).title for name in names}


@cache
def read_page(name: str) -> Page:
    """The page of this name. Raises PageNotFoundError, or PageError where its file is not right.

    A page is part of the program and does not change while it runs: it is read once.
    """
    if name not in page_names():
        raise PageNotFoundError("There is no page of this name.")
    return parse_page(name, (files(__package__) / f"{name}.md").read_text(encoding="utf-8"))


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
    )


def plain_text(page: Page, width: int = MEASURE) -> list[str]:
    """The whole page as lines of at most `width` characters, an empty line between parts."""
    lines = [*wrap(page.title, width), "", *wrap(page.summary, width), ""]
    for node in _blocks(page.body):
        lines += [*_plain(node, width), ""]
    lines += ["Where this comes from"]
    for source in page.sources:
        lines += _item("- ", source.sentence, width)
    lines += wrap(page.standing, width)
    onward = [each for each in page.links if not each.startswith(SCREEN)]
    if onward:
        lines += ["", "More to read"]
    for each in onward:
        lines += _item("- ", f"{read_page(each).title}: {each}", width)
    return lines


def _front_and_body(name: str, text: str) -> tuple[dict[str, Any], str]:
    import yaml  # noqa: PLC0415  # both libraries wait until something is read
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.front_matter import front_matter_plugin  # noqa: PLC0415

    first = next(iter(MarkdownIt().use(front_matter_plugin).parse(text)), None)
    if first is None or first.type != "front_matter" or first.map is None:
        raise PageError(f"{name}.md: there is no front matter")
    try:
        front = yaml.safe_load(first.content)
    except yaml.YAMLError as fault:
        raise PageError(f"{name}.md: the front matter is not YAML") from fault
    if not isinstance(front, dict):
        raise PageError(f"{name}.md: the front matter holds no fields")
    _check_fields(name, front)
    body = "\n".join(text.splitlines()[first.map[1] :])
    return front, body.strip() + "\n"


def _check_fields(name: str, front: Mapping[object, object]) -> None:
    for field in front:
        if field not in _FIELDS:
            raise PageError(f"{name}.md: {field} is not a field")
    for field, kind in _FIELDS.items():
        if type(front.get(field)) is not kind or not front[field]:
            raise PageError(f"{name}.md: {field} must be {_KINDS[kind]}")


def _source(name: str, given: object) -> Source:
    fields = given if isinstance(given, dict) else {}
    if not {"title", "publisher"} <= fields.keys() <= {"title", "publisher", "address"}:
        raise PageError(f"{name}.md: sources must each have a title and a publisher")
    if not all(isinstance(each, str) and each for each in fields.values()):
        raise PageError(f"{name}.md: sources must be words")
    return Source(**fields)


def _blocks(body: str) -> list[SyntaxTreeNode]:
    """The headings, paragraphs and lists of a Markdown text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415

    return SyntaxTreeNode(MarkdownIt().parse(body)).children


def _plain(node: SyntaxTreeNode, width: int) -> Iterator[str]:
    if node.type not in ("bullet_list", "ordered_list"):
        yield from wrap(_words(node), width)
        return
    for number, item in enumerate(node.children, start=1):
        mark = "- " if node.type == "bullet_list" else f"{number}. "
        yield from _item(mark, _words(item), width)


def _item(mark: str, words: str, width: int) -> list[str]:
    return wrap(words, width, initial_indent=mark, subsequent_indent=" " * len(mark))


def _words(node: SyntaxTreeNode) -> str:
    """The words of a block without their marks."""
    inline = (each for each in node.walk() if each.type in ("text", "code_inline", "softbreak"))
    return "".join(" " if each.type == "softbreak" else each.content for each in inline)
