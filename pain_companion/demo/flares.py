"""An example person's flare-up plan as it grew, and the flare-ups they had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time, timedelta
from typing import NamedTuple

from pain_companion.demo.days import Days, FlareUp
from pain_companion.demo.rows import Written
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine


class Line(NamedTuple):
    """A line of the plan, with the second text of its part; left out again `until` days ago."""

    part: Part
    words: str
    more: str | None = None
    until: int | None = None


PlanWritten = Sequence[tuple[int, Sequence[Line]]]
"""How many days ago which lines were written."""


def plan_lines(days: Days, written: PlanWritten) -> Iterator[Written]:
    """The plan, as it was written on some evenings."""
    places: dict[Part, int] = {}
    for ago, lines in written:
        since = days.written(ago)
        for part, words, more, until in lines:
            place = places[part] = places.get(part, -1) + 1
            ended = None if until is None else days.written(until)
            yield Written(PlanLine(part, words, more, place, since, ended), since)


def flare_ups(days: Days) -> Iterator[Written]:
    """Each hard time with what was done in it, and plans as far back as they are by now."""
    for number, spell in enumerate(days.flares):
        started = days.at(spell.began, time(16))
        flare = Flare(
            started.date(),
            ended_on=days.ago(spell.ended),
            place=spell.place,
            share_percent=spell.share,
            back_percent=spell.share_on(1),
            steps_back=spell.steps_back,
            remember=spell.remember,
            started_at=started,
            zone=days.zone.key,
            id=f"example-flare-{number}",
        )
        yield Written(flare, started)
        yield from _steps(days, spell, flare.id)


def _steps(days: Days, spell: FlareUp, flare_id: str) -> Iterator[Written]:
    for number, (day, words, helped) in enumerate(spell.took):
        moment = days.at(spell.began - day, time(17)) + timedelta(minutes=number)
        done = StepAnswer.DONE
        step = FlareStep(flare_id, words, done, moment.date(), None, helped, moment)
        yield Written(step, moment)
