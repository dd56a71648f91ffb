"""A person to turn to, as they are typed and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pain_companion.domain.people import Person
from pain_companion.text import one_line
from pain_companion.words.entry import Entry

TITLES: Mapping[str, str] = {
    "name": "Name",
    "who": "Who they are",
    "can_do": "What they can do",
    "reach": "How to reach them",
}
"""What is asked about a person, in the order in which it is asked."""
EXAMPLES: Mapping[str, str] = {
    "who": "my neighbour",
    "can_do": "bring shopping",
    "reach": "a phone number",
}
LARGE = ("reach", "can_do", "who")
"""The order in which a person is read: what is needed to reach them first."""


def read_person(typed: Mapping[str, str], before: Person | None) -> Entry[Person]:
    """Read a person. Only the name is needed. Their place stays as it was `before`."""
    entry: Entry[Person] = Entry()
    said = {name: one_line(typed.get(name, "")) for name in TITLES}
    if not said["name"]:
        entry.missing.append("a name")
        return entry
    entry.record = replace(
        before or Person(said["name"]),
        name=said["name"],
        who=said["who"] or None,
        can_do=said["can_do"] or None,
        reach=said["reach"] or None,
    )
    return entry


def typed_from_person(person: Person) -> dict[str, str]:
    """What a person would type for someone."""
    return {name: getattr(person, name) or "" for name in TITLES}


def person_line(person: Person) -> str:
    """All that is known of someone but the name, in one line: "my sister · can drive · 0123"."""
    return " · ".join(filter(None, (person.who, person.can_do, person.reach)))


def person_facts(person: Person) -> list[tuple[str, str]]:
    """What is known of someone, each with what it is, in the order in which it is read."""
    known = [(TITLES[name], getattr(person, name)) for name in LARGE]
    return [(title, words) for title, words in known if words]
