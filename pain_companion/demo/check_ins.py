"""An example person's check-ins, made from a seed: with gaps, and with days filled in later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time
from random import Random
from typing import Any

from pain_companion.demo.days import Days, FlareUp, Seasons, days_late, in_season
from pain_companion.demo.rows import Written
from pain_companion.domain.check_in import CheckIn, OwnAnswer, OwnQuestion, PainNumber
from pain_companion.frozen import frozen

EVENING = time(19, 40)
OFTEN_LATER = 0.06


@frozen
class CheckIns:
    """What days are told in. `energy` and `in_the_way` are those of a day without any rest.

    `with_mood` is left out by some, to have room for a question of their own, which they asked
    since `asked_since` days ago. `bare` is how likely a check-in is one number and no more, and
    `in_flares` how likely a day of a flare-up is written about once it is over. Pain numbers are
    kept only by who asked for them: `pain_number` is how likely a day has one.
    """

    did: Sequence[str]
    enjoyed: Sequence[str]
    resting: str = "Flare-up, mostly resting."
    chance: float = 0.7
    energy: int = 3
    in_the_way: int = 7
    with_mood: bool = True
    bare: float = 0.08
    in_flares: float = 1
    question: OwnQuestion | None = None
    asked_since: int = 0
    pain_number: float = 0


def check_ins(days: Days, seasons: Seasons[CheckIns]) -> Iterator[Written]:
    """Up to yesterday's; today's is left for whoever looks around."""
    random = days.random("check-ins")
    for each in {each.question: each for _, each in seasons if each.question}.values():
        yield Written(each.question, days.written(each.asked_since))
    for ago in range(days.length, 0, -1):
        usual = in_season(seasons, ago)
        hard = next((flare for flare in days.flares if flare.lasts(ago)), None)
        if random.random() < usual.pain_number:
            yield _pain_number(random, days, ago, hard=hard is not None)
        if random.random() >= (usual.in_flares if hard else usual.chance):
            # Life gets in the way of a diary now and then.
            continue
        yield from _told(random, days, ago, usual, hard)


def _told(
    random: Random, days: Days, ago: int, usual: CheckIns, flare: FlareUp | None
) -> Iterator[Written]:
    """A day, and mostly the answer to their own question. A day of a flare-up is told after it."""
    about = CheckIn(days.ago(ago), zone=days.zone.key, id=f"example-check-in-{ago}")
    if flare:
        written = days.at(max(1, flare.ended - 2), EVENING)
        yield Written(replace(about, note=usual.resting, written_at=written), written)
        return
    written = days.at(ago - days_late(random, OFTEN_LATER, ago), EVENING)
    answers = _answers(random, usual)
    yield Written(replace(about, written_at=written, **answers), written)
    if usual.question and len(answers) > 1 and random.random() < 0.8:
        number = random.randrange(1, 7)
        yield Written(OwnAnswer(about.id, usual.question.id, about.day, number), written)


def _answers(random: Random, usual: CheckIns) -> dict[str, Any]:
    """How a day without a flare-up was: better or less so, and now and then in a hurry."""
    better = random.random()
    energy = usual.energy + round(4 * better)
    if random.random() < usual.bare:
        return {"energy": energy}
    in_the_way = usual.in_the_way - round(4 * better) + random.randrange(-1, 2)
    return {
        "energy": energy,
        "mood": usual.energy + 1 + round(3 * better) if usual.with_mood else None,
        "in_the_way": min(10, max(0, in_the_way)),
        "mattered": random.choice(usual.did) if random.random() < 0.8 else None,
        "enjoyed": random.choice(usual.enjoyed) if random.random() < 0.7 else None,
    }


def _pain_number(random: Random, days: Days, ago: int, *, hard: bool) -> Written:
    number, hour = random.randrange(4, 7) + 2 * hard, random.choice((8, 13, 21))
    noted = days.at(ago, time(hour, 10))
    told = PainNumber(days.ago(ago), number, noted, None, days.zone.key, noted)
    return Written(told, noted)
