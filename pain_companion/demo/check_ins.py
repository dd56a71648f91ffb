"""An example person's check-ins, made from a seed: with gaps, and with days filled in later.

There are no pain numbers: nobody has asked for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from pain_companion.demo.sleeper import DAYS, HARD_DAYS, ZONE
from pain_companion.domain.check_in import CheckIn, OwnAnswer, OwnQuestion, QuestionKind

QUESTION = OwnQuestion("Foggy head?", QuestionKind.NUMBER, 0, id="example-own-question")
ASKS = "energy,mattered,enjoyed,in_the_way"
"""Their mood they left out, to have room for a question of their own."""
DID = (
    "Walked to the postbox",
    "Rang my sister",
    "Cooked for Robin and me",
    "Sorted one drawer",
    "Got dressed and sat outside",
    "Went to the library",
)
ENJOYED = (
    "An old album",
    "Sun on the doorstep",
    "A chat over the fence",
    "The tomato plant",
    "A silly film",
)
RESTING = "Flare-up, mostly resting."
OFTEN_LATER = 0.06


def check_ins(today: date, seed: int) -> Iterator[CheckIn]:
    """Twelve weeks up to yesterday; today's is left for whoever looks around."""
    random = Random(f"check-ins {seed} {today.isoformat()}")
    for ago in range(DAYS, 0, -1):
        day = today - timedelta(days=ago)
        hard = ago in HARD_DAYS
        if not hard and random.random() < (0.45 if ago < DAYS // 3 else 0.25):
            # Life gets in the way of a diary now and then.
            continue
        yield _filled(day, ago, today) if hard else _usual(day, ago, random)


def own_answers(today: date, seed: int) -> Iterator[OwnAnswer]:
    """What they answered to their own question, on most days since they added it."""
    random = Random(f"own question {seed} {today.isoformat()}")
    for check_in in check_ins(today, seed):
        ago = (today - check_in.day).days
        if ago < DAYS // 2 and ago not in HARD_DAYS and random.random() < 0.8:
            yield OwnAnswer(
                check_in.id,
                QUESTION.id,
                check_in.day,
                random.randrange(1, 7),
                id=f"example-own-answer-{ago}",
            )


def _usual(day: date, ago: int, random: Random) -> CheckIn:
    rested = random.random()
    later = timedelta(days=random.randrange(2, 5) if random.random() < OFTEN_LATER else 0)
    return CheckIn(
        day,
        mattered=random.choice(DID) if random.random() < 0.8 else None,
        enjoyed=random.choice(ENJOYED) if random.random() < 0.7 else None,
        energy=3 + round(4 * rested),
        mood=4 + round(3 * rested) if ago > DAYS // 2 else None,
        in_the_way=7 - round(4 * rested) + random.randrange(-1, 2),
        zone=ZONE,
        written_at=_evening(day + min(later, timedelta(days=ago - 1))),
        id=f"example-check-in-{ago}",
    )


def _filled(day: date, ago: int, today: date) -> CheckIn:
    """A day of the hard week, written when it was over."""
    written = today - timedelta(days=HARD_DAYS[0] - 2)
    return CheckIn(
        day,
        note=RESTING,
        zone=ZONE,
        written_at=_evening(written),
        id=f"example-check-in-{ago}",
    )


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(19, 40), ZoneInfo(ZONE))
