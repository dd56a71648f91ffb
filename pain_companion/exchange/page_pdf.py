"""A page of a person's own as a PDF, set by Typst where that is installed.

Typst gets every word as a value and reads none of it as its own language. It is asked for a PDF
that a screen reader can read (PDF/UA-1), and so it says which characters no font here has.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pain_companion.exchange.page_columns import Placed, two_columns
from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.plain_values import Plain
from pain_companion.exchange.printed import TYPE_SIZES, PrintedPage
from pain_companion.text import shown

if TYPE_CHECKING:
    from typst import Fonts

LIBRARY = "typst"
NO_LETTER = "□"
UNSHOWN = (
    f"{NO_LETTER} stands for a character that this computer cannot put into a PDF. "
    "The page to print and the page as text have it."
)
NOT_MADE = "The PDF could not be made. The page to print says the same."
MOST_TRIES = 20
"""Typst may name only some of the characters that it cannot set each time."""


def pdf_lacks() -> str:
    """What has to be installed first, in a sentence or two; empty where a PDF can be made."""
    if find_spec(LIBRARY) is not None:
        return ""
    return (
        "The page to print says the same and prints well. "
        f"To make a PDF, first type: {sys.executable} -m pip install {LIBRARY}"
    )


def page_pdf(page: PrintedPage) -> bytes:
    """The page for A4 paper. Raises ParcelError where Typst is not installed, or makes none.

    The type is the largest in which it stands on one sheet.
    """
    if lacks := pdf_lacks():
        raise ParcelError(lacks)
    import typst  # noqa: PLC0415  # it takes a while, and may not be there

    # They are looked for only once.
    fonts = typst.Fonts()
    words = _on_one_sheet(_plain(page), fonts)
    unshown: set[str] = set()
    for _ in range(MOST_TRIES):
        made, more = _set(_without(words, unshown), fonts)
        if made is not None:
            return made
        if not more - unshown:
            break
        unshown |= more
    raise ParcelError(NOT_MADE)


def _on_one_sheet(words: Plain, fonts: Fonts) -> Plain:
    """With the largest type that makes one sheet; where none does, over several sheets."""
    import typst  # noqa: PLC0415

    for size in TYPE_SIZES:
        sized = {**words, "size": size}
        sheets = typst.query(
            _TEMPLATE, "<sheets>", "value", one=True, font_paths=fonts, sys_inputs=_inputs(sized)
        )
        if json.loads(sheets) == 1:
            return sized
    return {**words, "size": TYPE_SIZES[-1], "flows": True}


def _set(words: Plain, fonts: Fonts) -> tuple[bytes | None, set[str]]:
    """The PDF; or None, and what no font here has: characters, and groups that belong together."""
    import typst  # noqa: PLC0415

    try:
        made = typst.compile(
            _TEMPLATE, font_paths=fonts, sys_inputs=_inputs(words), pdf_standards=["ua-1"]
        )
    except typst.TypstError as error:
        return None, set(_named(error.diagnostic))
    return made if isinstance(made, bytes) else None, set()


def _inputs(words: Plain) -> dict[str, str]:
    return {"page": json.dumps(words)}


def _named(diagnostic: str) -> Iterator[str]:
    """What Typst says that it cannot set, which it quotes as Rust does."""
    for quoted in re.findall(r'the text `"(.+?)"` could not be displayed', diagnostic):
        yield re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted)


def _without(words: Plain, unshown: set[str]) -> Plain:
    """The words with a mark for each character that cannot be set, and what the mark means."""
    if not unshown:
        return words
    marked = json.dumps(words, ensure_ascii=False)
    for each in sorted(unshown, key=len, reverse=True):
        marked = marked.replace(each, NO_LETTER)
    return {**json.loads(marked), "unshown": UNSHOWN}


def _plain(page: PrintedPage) -> Plain:
    """The page as plain values, its sections in two columns."""
    lead, ending = page.lead, page.ending
    return {
        "title": shown(page.title),
        "dated": shown(page.dated),
        "example": shown(page.example),
        "lead": lead and {"heading": lead.heading, "first": lead.first, "more": lead.more},
        "flows": False,
        "columns": [[*_column(each)] for each in two_columns(page.groups)],
        "nothing": "" if page.groups else shown(page.nothing_yet),
        "ending": shown(f"{ending.heading}: {' '.join(ending.lines)}"),
        "standing": shown(ending.standing),
        "unshown": "",
    }


def _column(placed: Sequence[Placed]) -> Iterator[Plain]:
    for group, section in placed:
        yield {
            "group": shown(group),
            "heading": shown(section.heading),
            "lines": [{"words": shown(line), "rtl": _is_rtl(line)} for line in section.lines],
            "note": shown(section.note),
            "room": section.room,
        }


def _is_rtl(line: str) -> bool:
    """Whether the first letter that has a direction goes from right to left."""
    directions = (unicodedata.bidirectional(character) for character in line)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


_TEMPLATE = b"""\
#let page-words = json(bytes(sys.inputs.page))
#let small(body) = text(size: 0.85em, body)
#set document(title: page-words.title, date: none)
#set page("a4", margin: 11mm)
#set text(
  lang: "en", region: "GB", size: page-words.size * 1pt,
  font: ("Arial", "Helvetica", "Liberation Sans", "Noto Sans", "DejaVu Sans", "Libertinus Serif"),
)
#set par(leading: 0.45em, spacing: 0.5em)
#set list(indent: 0.2em, body-indent: 0.4em, spacing: 0.45em)
// A word that is longer than a column may break anywhere.
#show regex("\\\\S{24}"): it => it + h(0.01pt)
#show heading: set block(above: 0.9em, below: 0.4em)
#show heading.where(level: 1): set text(size: 1.15em)
#show heading.where(level: 2): set text(size: 1.1em)
#show heading.where(level: 3): set text(size: 1em)

#context [#metadata(counter(page).final().first()) <sheets>]
#if page-words.example != "" { block(text(size: 2.4em, weight: "bold", page-words.example)) }
#heading(level: 1, page-words.title)
#small(page-words.dated)
#if page-words.lead != none {
  block(width: 100%, stroke: 0.7mm, inset: 2mm, {
    heading(level: 2, page-words.lead.heading)
    strong(page-words.lead.first.join(" "))
    parbreak()
    page-words.lead.more.join(" ")
  })
}
#page-words.nothing

#let line-of(line) = if line.rtl { text(dir: rtl, line.words) } else { line.words }
#let section-of(each) = {
  if each.group != "" { heading(level: 2, each.group) }
  if each.heading != "" { heading(level: 3, each.heading) }
  if each.lines.len() > 0 { list(..each.lines.map(line-of)) }
  if each.note != "" { small(each.note) }
  for _ in range(each.room) { block(height: 8mm, width: 100%, stroke: (bottom: 0.2mm + gray)) }
}
// Over several pages the columns of each page come one after the other.
#block(above: 1em, if page-words.flows {
  columns(2, gutter: 7mm, page-words.columns.flatten().map(section-of).join())
} else {
  let sides = page-words.columns.map(column => column.map(section-of).join())
  grid(columns: (1fr, 1fr), gutter: 7mm, ..sides)
})

#block(above: 1.2em, width: 100%, stroke: (top: 0.2mm + gray), inset: (top: 0.5em), small({
  page-words.ending
  parbreak()
  page-words.standing
  if page-words.unshown != "" { parbreak(); page-words.unshown }
}))
"""
