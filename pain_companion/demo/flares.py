"""An example person's flare-up plan, the people around them, and one flare-up they had."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pain_companion.demo.sleeper import HARD_DAYS, ZONE
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.people import Person

PEOPLE = (
    Person("Robin", "my sister", "shops for me, and listens", "phone", 0, "example-robin"),
    Person("Kim next door", "a neighbour", "walks the dog", "knock", 1, "example-kim"),
)
WRITTEN_DAYS_AGO = 60
PLAN: tuple[tuple[Part, str, str | None], ...] = (
    (Part.USUAL_PAIN, "Low back, a dull ache, worse in the evening.", None),
    (Part.USUAL_FLARE, "The same place, stronger, for three to six days.", None),
    (Part.SIGNS_BODY, "My shoulders go up and stay up.", None),
    (Part.SIGNS_MOOD, "I snap at people I like.", None),
    (Part.SAY_TO_MYSELF, "I know this one. It eases every time.", None),
    (Part.FIRST_HOURS, "Lie down for ten minutes, then move a little.", None),
    (Part.FIRST_HOURS, "Warm pack on my back.", None),
    (Part.FIRST_HOURS, "Send Robin the message.", None),
    (Part.DAYS_1_2, "Only what must be done, and half of it.", None),
    (Part.DAYS_1_2, "To the gate and back, twice.", None),
    (Part.DAYS_3_7, "Add one thing I enjoy.", None),
    (Part.MESSAGES, "A bad few days here. Could you shop for me? No need to ring.", "Robin"),
    (Part.THOUGHTS, "It will never stop.", "It has eased before, each time."),
    (Part.COMFORT_KIT, "Warm pack and the radio", "the box by the bed"),
    (Part.EASING, "I look forward to something again.", None),
    (Part.EASE, "50", "2"),
)
TAKEN = (
    (0, "Lie down for ten minutes, then move a little.", True),
    (0, "Warm pack on my back.", True),
    (0, "Send Robin the message.", False),
    (1, "Only what must be done, and half of it.", True),
    (3, "Add one thing I enjoy.", True),
)
"""Which day of the flare-up, counted from 0, a step was done on, and whether it helped."""


def plan_lines(today: date) -> Iterator[PlanLine]:
    """The plan, as it was written one evening."""
    since = _at(today - timedelta(days=WRITTEN_DAYS_AGO), time(19))
    places: dict[Part, int] = {}
    for part, words, more in PLAN:
        places[part] = places.get(part, -1) + 1
        yield PlanLine(part, words, more, places[part], since, id=f"example-{part}-{places[part]}")


def flare_up(today: date) -> Flare:
    """The hard week, with plans eased and back since."""
    started_on = today - timedelta(days=HARD_DAYS[-1])
    return Flare(
        started_on,
        ended_on=today - timedelta(days=HARD_DAYS[0]),
        place="low back",
        share_percent=50,
        steps_back=2,
        remember="The message to Robin was easier than I thought.",
        started_at=_at(started_on, time(16)),
        zone=ZONE,
        id="example-flare",
    )


def steps_taken(today: date) -> Iterator[FlareStep]:
    """What was done in it."""
    started_on = flare_up(today).started_on
    for number, (day, words, helped) in enumerate(TAKEN):
        moment = _at(started_on + timedelta(days=day), time(17, number))
        yield FlareStep(
            "example-flare",
            words,
            StepAnswer.DONE,
            moment.date(),
            helped=helped,
            answered_at=moment,
            id=f"example-step-{number}",
        )


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(ZONE))
