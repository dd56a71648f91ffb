"""An example person's movements, small pleasures, a hard moment and what they take, as told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from pain_companion.demo.sleeper import HARD_DAYS, ZONE
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, Position
from pain_companion.domain.pacing import MINUTES
from pain_companion.domain.pleasures import Pleasure, PleasureDay

BEGAN_DAYS_AGO = 56
PLEASURES = (
    "Play an album from when I was young",
    "Water the tomato plant",
    "Send Robin a photo and three words",
    "Sit on the doorstep with a drink",
)


def movements(today: date) -> Iterator[Movement]:
    """One agreed with a physiotherapist, and one of their own."""
    agreed = today - timedelta(days=BEGAN_DAYS_AGO)
    yield Movement(
        "Knees side to side",
        agreed,
        "Lying on the bed, knees bent. Both knees sway a little to one side, then the other.",
        Decimal(10),
        "repetitions",
        "in the morning, before I get up",
        Position.LYING,
        "Priya, physiotherapist",
        id="example-movement-0",
    )
    yield Movement(
        "Swaying to the radio",
        agreed + timedelta(days=9),
        "In the kitchen chair. As small as I like.",
        Decimal(4),
        MINUTES,
        "when a good song is on",
        Position.SEATED,
        place=1,
        id="example-movement-1",
    )


def movement_days(today: date, seed: int) -> Iterator[MovementDay]:
    """How most days went: easier in the hard week, and some without an answer."""
    random = Random(f"movements {seed} {today.isoformat()}")
    for number, movement in enumerate(movements(today)):
        for ago in range((today - movement.agreed_on).days, 0, -1):
            if random.random() < (0.3, 0.55)[number]:
                continue
            hard = ago in HARD_DAYS
            answers = [MovementAnswer.PART, MovementAnswer.NOT_TODAY]
            usual = random.choice(answers) if hard or random.random() < 0.25 else None
            yield MovementDay(
                movement.id,
                today - timedelta(days=ago),
                usual or MovementAnswer.DONE,
                "Half of it, as in my flare-up plan." if hard and usual is answers[0] else None,
                f"example-movement-day-{number}-{ago}",
            )


def pleasures() -> Iterator[Pleasure]:
    """Their own list of small things."""
    for place, words in enumerate(PLEASURES):
        yield Pleasure(words, place, f"example-pleasure-{place}")


def pleasure_days(today: date, seed: int) -> Iterator[PleasureDay]:
    """Some days with one of them."""
    random = Random(f"pleasures {seed} {today.isoformat()}")
    for ago in range(BEGAN_DAYS_AGO, 0, -1):
        if random.random() < 0.35:
            place = random.randrange(len(PLEASURES))
            note = "The neighbour's cat came by." if place == 3 and random.random() < 0.3 else None
            yield PleasureDay(
                f"example-pleasure-{place}",
                today - timedelta(days=ago),
                note,
                f"example-pleasure-day-{ago}",
            )


def hard_moment(today: date) -> HardMoment:
    """One sheet, from the hard week."""
    day = today - timedelta(days=HARD_DAYS[3])
    return HardMoment(
        day,
        happened="Had to tell my friend that I cannot come to the weekend.",
        thoughts="They will stop asking me.",
        feelings="sad, guilty",
        in_body="Shoulders up, back louder than before.",
        did="Switched the phone off and lay down.",
        kinder="I can say no and still care",
        written_at=datetime.combine(day, time(20, 15), ZoneInfo(ZONE)),
        id="example-hard-moment",
    )


def medicines(today: date) -> Iterator[Medicine]:
    """Two, described without the name of any."""
    yield Medicine(
        "The tablets from my GP",
        what_for="my back",
        as_told="As it says on the label.",
        from_whom="my GP",
        since_on=today - timedelta(days=400),
        id="example-medicine-0",
    )
    yield Medicine(
        "The gel from the pharmacy",
        what_for="my shoulder",
        as_told="As the leaflet in the box says.",
        from_whom="the pharmacist",
        since_on=today - timedelta(days=90),
        ended_on=today - timedelta(days=30),
        note="My skin was sore from it.",
        place=1,
        id="example-medicine-1",
    )


def question() -> MedicineQuestion:
    """What they want to ask."""
    return MedicineQuestion("May I drive with these tablets?", id="example-question")
