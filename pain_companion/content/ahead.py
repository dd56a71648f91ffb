"""What is read of the content while nobody waits, so that the first visit to an area need not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from pain_companion.content.body import read_body
from pain_companion.content.habits import read_food_changes
from pain_companion.content.helpnow import read_help_now
from pain_companion.content.library import page_names, titles
from pain_companion.content.practices import practices

PAGES_AT_A_TIME = 8
"""To read so many takes about 4 ms."""


def reading() -> Iterator[Callable[[], object]]:
    """All pages, and what takes longest of the rest, in small parts."""
    names = page_names()
    for first in range(0, len(names), PAGES_AT_A_TIME):
        yield partial(titles, names[first : first + PAGES_AT_A_TIME])
    yield from (practices, read_body, read_food_changes, read_help_now)
