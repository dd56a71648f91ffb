"""A sheet about a hard moment, as it is typed and in words. The parts after the five areas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.formats import date_words
from pain_companion.text import cut
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_own_words

PARTS: Mapping[str, str] = {
    "happened": "What happened",
    "thoughts": "What I thought",
    "feelings": "What I felt",
    "in_body": "My body",
    "did": "What I did",
    "kinder": "A kinder sentence",
}
"""The parts of a sheet and what each is called, in the order of the sheet."""
TITLES: Mapping[str, str] = {"day": "Which day", **PARTS}
TITLE = "A hard moment"
SHORT = 60
"""How much of a sheet stands in the list."""


def read_moment(typed: Mapping[str, str], before: HardMoment, today: date) -> Entry[HardMoment]:
    """Read a sheet in place of `before`, which may be new. Any part is enough."""
    entry: Entry[HardMoment] = Entry()
    day = entry.day(typed, "day", today)
    said = {name: in_own_words(typed, name) for name in PARTS}
    if not any(said.values()):
        entry.missing.append("a word in any part")
    elif not entry.problems:
        entry.record = replace(
            before,
            day=day or today,
            happened=said["happened"],
            thoughts=said["thoughts"],
            feelings=said["feelings"],
            in_body=said["in_body"],
            did=said["did"],
            kinder=said["kinder"],
        )
    return entry


def typed_from_moment(moment: HardMoment, today: date) -> dict[str, str]:
    """What a person would type for a sheet."""
    said = {name: getattr(moment, name) or "" for name in PARTS}
    return {"day": typed_day(moment.day, today), **said}


def added(said: str, words: str) -> str:
    """What stands in a part once words were picked for it: "sad, let down". Not twice."""
    before = said.strip()
    if words in (each.strip() for each in before.replace("\n", ",").split(",")):
        return said
    return f"{before}, {words}" if before else words


def moment_line(moment: HardMoment) -> str:
    """The beginning of a sheet, for a list."""
    said = next(words for name in PARTS if (words := getattr(moment, name)))
    return cut(" ".join(said.split()), SHORT)


def moment_parts(moment: HardMoment) -> list[tuple[str, str]]:
    """The parts that are filled in, each with what it is called."""
    return [(title, words) for name, title in PARTS.items() if (words := getattr(moment, name))]


def moment_lines(moment: HardMoment) -> Iterator[str]:
    """A sheet as a page to take along."""
    yield from (TITLE.upper(), date_words(moment.day))
    for title, words in moment_parts(moment):
        yield from ("", title, *words.splitlines())
