"""Movements in plain words, as they were agreed, and eased while a flare-up lasts.

What a person typed stands in these words as it is: pass them through `text.shown`.
"""

from __future__ import annotations

from datetime import date

from pain_companion.domain.flare import WHOLE, eased_amount
from pain_companion.domain.movements import Movement
from pain_companion.domain.pacing import MINUTES, shown_amount
from pain_companion.formats import date_words
from pain_companion.words.flare import share_words
from pain_companion.words.pacing import amount_words, number_words

WHILE_IT_LASTS = "while your flare-up lasts"
OWN_CHOICE = "my own choice"


def is_timed(movement: Movement) -> bool:
    """Whether it is counted in minutes, so that a timer can run for it."""
    return movement.amount is not None and movement.unit == MINUTES


def timed_minutes(movement: Movement, share: int) -> int:
    """How many minutes a timer runs for a movement that is counted in minutes."""
    assert movement.amount is not None
    return shown_amount(eased_amount(movement.amount, share))


def much_words(movement: Movement, share: int, *, limited: bool) -> str:
    """How much it is at a time: "5 minutes, eased while your flare-up lasts (half of 10)".

    Empty where it is not counted. Whoever is to stay within limits reads that it may rest, too.
    """
    eases = share < WHOLE and movement.ended_on is None
    if movement.amount is None or movement.unit is None:
        return f"may rest {WHILE_IT_LASTS}" if limited and eases else ""
    agreed = amount_words(movement.amount, movement.unit)
    if not eases:
        return agreed
    now = amount_words(eased_amount(movement.amount, share), movement.unit)
    how = f"{share_words(share)} of {number_words(movement.amount)}"
    if limited:
        return f"at most {now}, or rest, {WHILE_IT_LASTS} ({how})"
    return agreed if now == agreed else f"{now}, eased {WHILE_IT_LASTS} ({how})"


def movement_line(movement: Movement, share: int, *, limited: bool) -> str:
    """How much, how often and how it is done, in one line: "10 repetitions · daily · seated"."""
    much = much_words(movement, share, limited=limited)
    return " · ".join(filter(None, (much, movement.often, movement.position)))


def movement_facts(
    movement: Movement, share: int, today: date, *, limited: bool
) -> list[tuple[str, str]]:
    """All that is known of a movement, each with what it is."""
    agreed = date_words(movement.agreed_on, today=today)
    facts = (
        ("How to do it", movement.words),
        ("How much at a time", much_words(movement, share, limited=limited)),
        ("How often", movement.often),
        ("Position", movement.position),
        ("From whom", f"{movement.from_whom or OWN_CHOICE}, {agreed}"),
        ("Put aside", movement.ended_on and date_words(movement.ended_on, today=today)),
    )
    return [(title, words) for title, words in facts if words]
