"""An example person: a description, and everything that they wrote by the rules of each diary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from pain_companion.demo.check_ins import CheckIns, check_ins
from pain_companion.demo.days import Days, Evening, FlareUp, Seasons
from pain_companion.demo.flares import PlanWritten, flare_ups, plan_lines
from pain_companion.demo.often import Often, answers
from pain_companion.demo.pacer import Pacing, pacing
from pain_companion.demo.rows import Written
from pain_companion.demo.sleeper import Nights, nights
from pain_companion.domain.habits import PickedHabit
from pain_companion.frozen import frozen


class Typed(NamedTuple):
    """What is typed into a form and not saved, so many days ago.

    `subject` is the record that the form is about. Empty, it is the day of the typing.
    """

    ago: int
    form: str
    body: Mapping[str, str]
    subject: str = ""


class Picked(NamedTuple):
    """A small change or a sleep habit that was picked so many days ago, and when it was dropped."""

    table: str
    ago: int
    id: str
    text: str
    key: str | None = None
    dropped: int | None = None


@frozen
class ExamplePerson:
    """Who they are, and what their diaries are like.

    `key` is what a command calls them, `line` what they stand for and `about` a sentence of their
    life. `days` is how long they have had the diary. `evenings` are what they wrote now and then,
    and `often` what they answer on many days.
    """

    key: str
    name: str
    line: str
    about: str
    days: int
    settings: Mapping[str, object]
    flares: Sequence[FlareUp] = ()
    nights: Seasons[Nights] = ()
    pacing: Pacing | None = None
    plan: PlanWritten = ()
    check_ins: Seasons[CheckIns] = ()
    picked: Sequence[Picked] = ()
    often: Sequence[Often] = ()
    evenings: Sequence[Evening] = ()
    typed: Sequence[Typed] = ()


def everything_of(person: ExamplePerson, days: Days) -> Iterator[Written]:
    """All that a person wrote."""
    return chain(
        nights(days, person.nights) if person.nights else (),
        pacing(days, person.pacing) if person.pacing else (),
        plan_lines(days, person.plan),
        flare_ups(days),
        check_ins(days, person.check_ins) if person.check_ins else (),
        _picked(days, person.picked),
        answers(days, person.often),
        _evenings(days, person.evenings),
    )


def _picked(days: Days, picked: Sequence[Picked]) -> Iterator[Written]:
    for table, ago, row_id, text, key, dropped in picked:
        dropped_on = None if dropped is None else days.ago(dropped)
        habit = PickedHabit(row_id, key, text, days.ago(ago), dropped_on)
        yield Written(habit, days.written(ago), table)


def _evenings(days: Days, evenings: Sequence[Evening]) -> Iterator[Written]:
    for each in evenings:
        for record in each.records:
            yield Written(days.placed(record, each.ago), days.written(each.ago))
