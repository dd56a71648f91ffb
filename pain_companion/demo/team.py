"""An example person's appointments, and what they want to say at the next one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from pain_companion.demo.sleeper import ZONE
from pain_companion.domain.appointments import Appointment, ThingToSay

LAST_DAYS_AGO, NEXT_IN_DAYS = 20, 4
BEFORE, NEXT = "example-appointment-0", "example-appointment-1"
TO_SAY = (
    "The new chair cushion helps in the morning.",
    "Is the tingling in my foot something to look at?",
    "I would like to know what happens after the six sessions.",
)


def appointments(today: date) -> Iterator[Appointment]:
    """One that is over, with what was agreed, and one in a few days."""
    yield Appointment(
        today - timedelta(days=LAST_DAYS_AGO),
        time(10, 20),
        whom="Priya, physiotherapist",
        whereabouts="the health centre, room 4",
        agreed="Keep the short walks as they are. Look at the chair together next time.",
        will_do="Bring a photo of the chair.",
        zone=ZONE,
        id=BEFORE,
    )
    yield Appointment(
        today + timedelta(days=NEXT_IN_DAYS),
        time(14, 30),
        whom="Priya, physiotherapist",
        whereabouts="by phone",
        zone=ZONE,
        id=NEXT,
    )


def things(today: date) -> Iterator[ThingToSay]:
    """One that was said last time, and three that wait."""
    yield ThingToSay(
        "Stairs are harder than the flat.",
        today - timedelta(days=LAST_DAYS_AGO + 5),
        BEFORE,
        today - timedelta(days=LAST_DAYS_AGO),
        "example-say-said",
    )
    for place, words in enumerate(TO_SAY):
        yield ThingToSay(words, today - timedelta(days=12 - 5 * place), id=f"example-say-{place}")
