"""Finding words in the pages, through an index that is made in memory when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING, Any

from pain_companion.content.library import Page, page_names, read_page
from pain_companion.domain.search_words import matching

if TYPE_CHECKING:
    import sqlite3

_MAKING = Lock()


def find_pages(text: str, names: Collection[str], limit: int) -> list[Page]:
    """Up to `limit` of the pages with these names that hold every word of `text`.

    Those that have them in their titles come first, then those that say most about it.
    """
    wanted = matching(text)
    if not wanted:
        return []
    allowed = frozenset(names)
    rows = index().execute(
        "SELECT name FROM pages WHERE pages MATCH ? ORDER BY"
        " rowid IN (SELECT rowid FROM pages WHERE title MATCH ?) DESC, bm25(pages, 0, 9, 3, 1)",
        [wanted, wanted],
    )
    return [read_page(name) for (name,) in rows if name in allowed][:limit]


def index() -> sqlite3.Connection:
    """The index. To read all pages for it takes a while, so it can be made in a thread first."""
    with _MAKING:
        return _made()


@cache
def _made() -> sqlite3.Connection:
    import sqlite3  # noqa: PLC0415  # whoever only reads a page needs none

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute(
        "CREATE VIRTUAL TABLE pages USING fts5(name UNINDEXED, title, summary, body,"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    rows = (
        (page.name, page.title, page.summary, "\n".join(page_words(page.name)))
        for page in map(read_page, page_names())
    )
    connection.executemany("INSERT INTO pages VALUES (?, ?, ?, ?)", rows)
    return connection


@cache
def page_words(page_name: str) -> tuple[str, ...]:
    """The words of a page beneath its summary, without their marks; those of its lesson too."""
    page = read_page(page_name)
    body = re.sub(r"^```.*?^```$|[*#`]|^- ", "", page.body, flags=re.MULTILINE | re.DOTALL)
    return body, *_words_in(page.lesson), *_words_in(page.practice)


def _words_in(value: Any) -> Iterator[str]:
    """What a person reads among these fields: texts of several words. One word is a name."""
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_words_in, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_words_in, value))
