"""The pages of an area, at the end of the list of what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pain_companion.content.library import read_page
from pain_companion.widgets.menu import Line

TO_READ = "To read"


def pages_to_read(names: Iterable[str]) -> Iterator[Line]:
    """A line for each page, the first under their heading."""
    for number, name in enumerate(names):
        yield Line(name, read_page(name).title, above="" if number else TO_READ)
