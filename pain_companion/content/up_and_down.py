"""The groups of everyday things that wind a person up or settle them, from one file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pain_companion.content.shipped import read_table
from pain_companion.domain.up_and_down import Way
from pain_companion.frozen import frozen

FILE = "pain/up-and-down.toml"


@frozen
class EverydayGroup:
    """A group of everyday things. `key` never changes; it is kept in diaries."""

    key: str
    name: str
    up: tuple[str, ...]
    down: tuple[str, ...]

    def suggestions(self, way: Way) -> tuple[str, ...]:
        """Lines to pick from, in the first person."""
        return self.up if way is Way.UP else self.down


@cache
def everyday_groups() -> tuple[EverydayGroup, ...]:
    """All groups in their order. The file does not change while the program runs."""
    table = read_table(FILE)
    return tuple(
        EverydayGroup(each["key"], each["name"], tuple(each["up"]), tuple(each["down"]))
        for each in table["groups"]
    )


def group_names() -> Mapping[str, str]:
    """What each group is called by its key, in their order."""
    return {each.key: each.name for each in everyday_groups()}
