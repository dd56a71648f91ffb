"""A movement, and how it went on a day, as a person types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.movements import Movement, Position
from pain_companion.domain.pacing import kept_amount
from pain_companion.text import one_line
from pain_companion.words.activity_entry import read_unit, typed_unit
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_one_line, in_own_words
from pain_companion.words.pacing import exact_words

USUAL_UNIT = "repetitions"
TITLES: Mapping[str, str] = {
    "name": "What it is",
    "words": "How to do it",
    "amount": "How many",
    "unit": "Counted in",
    "own_unit": "My own unit",
    "often": "How often",
    "position": "Done",
    "from_whom": "Agreed with",
    "agreed_on": "On which day",
}
"""What is asked about a movement, in the order in which it is asked."""
POSITION_CHOICES = tuple((each.value, each.value) for each in Position)


def read_movement(
    typed: Mapping[str, str], before: Movement | None, today: date
) -> Entry[Movement]:
    """Read a movement. Only its name is needed. What is not asked stays as it was `before`."""
    entry: Entry[Movement] = Entry()
    name = one_line(typed.get("name", ""))
    day = entry.day(typed, "agreed_on", today)
    unit = read_unit(typed, entry, USUAL_UNIT)
    amount = entry.answer(
        typed,
        "amount",
        lambda said: kept_amount(read_amount(said, unit)),
        lambda read: exact_words(read, unit),
    )
    if not name:
        entry.missing.insert(0, "a name")
    if entry.missing or entry.problems:
        return entry
    position = typed.get("position", "")
    entry.record = replace(
        before or Movement(name, today),
        name=name,
        agreed_on=day or today,
        words=in_own_words(typed, "words"),
        amount=amount,
        unit=unit if amount is not None else None,
        often=in_one_line(typed, "often"),
        position=Position(position) if position else None,
        from_whom=in_one_line(typed, "from_whom"),
    )
    return entry


def typed_from_movement(movement: Movement, today: date) -> dict[str, str]:
    """What a person would type for a movement."""
    return {
        "name": movement.name,
        "words": movement.words or "",
        "amount": "" if movement.amount is None else typed_amount(movement.amount),
        **(typed_unit(movement.unit) if movement.unit else {"unit": "", "own_unit": ""}),
        "often": movement.often or "",
        "position": movement.position or "",
        "from_whom": movement.from_whom or "",
        "agreed_on": typed_day(movement.agreed_on, today),
    }
