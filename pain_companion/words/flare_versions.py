"""The lines of the flare-up plan in words, and what changed in it from day to day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pain_companion.domain.flare import WHOLE
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.domain.plan_changes import PlanChanges, PlanVersion
from pain_companion.formats import clock_words, count_words, date_words
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_ease import STEADY, chosen_words, ease_of
from pain_companion.words.person_entry import person_line


def line_words(line: PlanLine, *, limited: bool) -> str:
    """A line of the plan with its second text, if it has one."""
    if line.part is Part.EASE:
        return _ease_words(line, limited=limited)
    if not line.more:
        return line.words
    match line.part:
        case Part.MEDICINES:
            return f"{line.words} (agreed with {line.more})"
        case Part.MESSAGES:
            return f"To {line.more}: {line.words}"
        case Part.THOUGHTS:
            return f"{line.words} → {line.more}"
        case _:
            return f"{line.words} ({line.more})"


def person_words(person: Person) -> str:
    """Someone to turn to in one line: "Ann: my sister · can drive · 01632 960000"."""
    known = person_line(person)
    return f"{person.name}: {known}" if known else person.name


def version_words(version: PlanVersion, today: date, *, twelve_hour: bool) -> str:
    """When a plan came to hold: "Monday 23 November, 8am"."""
    clock = clock_words(version.moment.time(), twelve_hour=twelve_hour)
    return f"{date_words(version.day, today=today)}, {clock}"


def change_lines(changes: PlanChanges, *, limited: bool) -> list[str]:
    """What came into a plan, what went out of it, and what moved, each in a line."""
    return [
        *_named("Came in", changes.came_in, limited=limited),
        *_named("Went out", changes.went_out, limited=limited),
        *(f"In another order: {PART_TITLES[part]}" for part in changes.moved),
    ]


def _named(how: str, lines: Sequence[PlanLine], *, limited: bool) -> Iterator[str]:
    for line in lines:
        yield f"{how}, {PART_TITLES[line.part]}: {line_words(line, limited=limited)}"


def _ease_words(line: PlanLine, *, limited: bool) -> str:
    """How much plans are eased. Whoever is to stay within limits meets no figure and no step."""
    chosen = chosen_words(line, limited=limited)
    ease = ease_of(line)
    if ease.share_percent >= WHOLE:
        return chosen
    if limited:
        return f"{chosen}. {STEADY}"
    return f"{chosen}, back in {count_words(ease.steps_back, 'step')}"
