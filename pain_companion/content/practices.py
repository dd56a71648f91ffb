"""Timed practices, read from the pages that have one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import islice, takewhile
from typing import Any, TypeVar

from pain_companion.content.library import Page, PageError, page_names, read_page
from pain_companion.domain.breath import IN_FROM, IN_TO, OUT_FROM, OUT_TO, Pace
from pain_companion.domain.passages import Shape, plain
from pain_companion.domain.practice import BodyArea, OwnBreath, Part, Practice, PracticeKind

FOLDER = "practice"
PAGES_FIRST = (f"{FOLDER}/before-you-begin",)
"""What is read before any practice."""
MOST_PART_SECONDS = 600

_PART_FIELDS: Mapping[str, type] = {
    "words": str,
    "seconds": int,
    "area": str,
    "gentle": str,
    "tense": str,
    "tense_seconds": int,
    "breath": object,
}
V = TypeVar("V", BodyArea, PracticeKind)


class _WrongError(ValueError):
    """A field of a practice is not right. The message says which, and how."""


@cache
def practices() -> Mapping[str, Practice]:
    """Every practice by its name, in the order of their kinds and of their pages."""
    pages = [read_page(name) for name in page_names() if name.startswith(f"{FOLDER}/")]
    found = [practice_of(page) for page in sorted(pages, key=lambda page: page.order)]
    by_kind = sorted(filter(None, found), key=lambda each: list(PracticeKind).index(each.kind))
    return {each.name: each for each in by_kind}


@cache
def other_pages() -> tuple[Page, ...]:
    """The pages of the folder that are only to be read, those that come first at the front."""
    names = [name for name in page_names() if name.startswith(f"{FOLDER}/")]
    pages = [page for page in map(read_page, names) if page.practice is None]
    return tuple(sorted(pages, key=lambda page: (page.name not in PAGES_FIRST, page.title)))


def practice_of(page: Page) -> Practice | None:
    """The practice on a page, or None where it has none. Raises PageError."""
    if page.practice is None:
        return None
    try:
        return _practice(page, page.practice)
    except _WrongError as wrong:
        raise PageError(f"{page.name}.md: practice: {wrong}") from None


def cautions(page: Page) -> list[str]:
    """What is to be known before it is begun: what stands under the page's first heading."""
    after = islice(page.passages, 1, None)
    first = takewhile(lambda each: each.shape is not Shape.HEADING, after)
    return [
        f"{mark}{plain(line)}"
        for passage in first
        for mark, line in zip(passage.marks, passage.lines, strict=True)
    ]


def _practice(page: Page, front: Mapping[str, Any]) -> Practice:
    if set(front) != {"kind", "parts"}:
        raise _WrongError("it must have kind and parts, and nothing else")
    parts = front["parts"]
    if not isinstance(parts, list) or not parts:
        raise _WrongError("parts must be a list")
    name = page.name.partition("/")[2]
    kind = _one_of(PracticeKind, front["kind"], "kind")
    return Practice(name, page.title, kind, tuple(_numbered(*each) for each in enumerate(parts, 1)))


def _numbered(number: int, given: object) -> Part:
    try:
        return _part(given)
    except _WrongError as wrong:
        raise _WrongError(f"part {number}: {wrong}") from None


def _part(given: object) -> Part:
    if not isinstance(given, dict):
        raise _WrongError("it must have fields")
    for field, value in given.items():
        if field not in _PART_FIELDS:
            raise _WrongError(f"{field} is not a field")
        if not isinstance(value, _PART_FIELDS[field]) or not value:
            raise _WrongError(f"{field} is not right")
    for field in ("words", "seconds"):
        if field not in given:
            raise _WrongError(f"{field} is not there")
    if ("tense" in given) is not ("tense_seconds" in given):
        raise _WrongError("tense and tense_seconds go together")
    if "tense" in given and "area" not in given:
        raise _WrongError("what is tensed must have an area, so that it can be left out")
    for field in ("seconds", "tense_seconds"):
        _whole(given.get(field, 1), field, 1, MOST_PART_SECONDS)
    more = {"area": _one_of(BodyArea, given["area"], "area")} if "area" in given else {}
    return Part(**{**given, **more, "breath": _breath(given.get("breath"))})


def _breath(given: object) -> Pace | OwnBreath | None:
    if given is None or given == OwnBreath.OWN:
        return OwnBreath.OWN if given else None
    if not isinstance(given, dict) or given.keys() != {"in", "out"}:
        raise _WrongError("breath must be own, or have in and out")
    return Pace(
        _whole(given["in"], "breath", IN_FROM, IN_TO),
        _whole(given["out"], "breath", OUT_FROM, OUT_TO),
    )


def _whole(given: object, field: str, least: int, most: int) -> int:
    if type(given) is not int or not least <= given <= most:
        raise _WrongError(f"{field} must be a whole number of seconds, {least} to {most}")
    return given


def _one_of(known: type[V], given: object, field: str) -> V:
    for each in known:
        if each.value == given:
            return each
    raise _WrongError(f"{field} must be one of {', '.join(each.value for each in known)}")
