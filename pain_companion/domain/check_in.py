"""A check-in: two minutes about a day, life first. Nothing in it is required."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from pain_companion.domain.weeks import days_from
from pain_companion.frozen import frozen

WORDS = ("mattered", "enjoyed")
"""What is answered in words."""
SCALES = ("in_the_way", "energy", "mood")
"""What is answered from 0 to 10, in the order in which it is looked back on: function first."""
ASKED = ("energy", *WORDS, "mood", "in_the_way")
"""What a check-in can ask, in the order in which it is asked: one digit and Enter are enough."""
MOST_ASKED = 5
"""So many questions are asked at most, the person's own among them. Our own choice."""
HIGHEST = 10

ONE_DAY = timedelta(days=1)
WEEK = 7
OFFER_DAYS, OFFER_NEEDS = 28, 20
"""After four weeks with so many check-ins, once a week is offered instead. Our own choice."""
SAME_WITHIN = WEEK - 1
"""A check-in from longer ago is not offered as "the same again"."""
LONGEST_FILL = 92
"""So many days can be filled in at once."""


class QuestionKind(StrEnum):
    """How a person's own question is answered."""

    NUMBER = "number"
    WORDS = "words"


@frozen
class OwnQuestion:
    """A question in the person's own words. `ended_on` is set while it is put aside."""

    words: str
    kind: QuestionKind = QuestionKind.NUMBER
    place: int = 0
    ended_on: date | None = None
    id: str = ""

    @property
    def is_aside(self) -> bool:
        """Whether it is not asked now."""
        return self.ended_on is not None


@frozen
class OwnAnswer:
    """The answer to a question of the person's own, as it is kept: a number or words."""

    check_in_id: str
    question_id: str
    day: date
    number: int | None = None
    words: str | None = None
    id: str = ""


@frozen
class CheckIn:
    """One day. None means not said; 0 is an answer.

    `energy`, `mood` and `in_the_way`, how much pain was in the way, go from 0 to 10. `own` has the
    answers to the person's own questions by their ids. `written_at` is when it was first written.
    """

    day: date
    mattered: str | None = None
    enjoyed: str | None = None
    energy: int | None = None
    mood: int | None = None
    in_the_way: int | None = None
    note: str | None = None
    own: Mapping[str, int | str] = field(default_factory=dict)
    zone: str = ""
    written_at: datetime | None = None
    id: str = ""


ANSWERS = (*WORDS, *SCALES, "note")
"""What a check-in holds, without the person's own questions."""


@frozen
class PainNumber:
    """How bad the pain was, 0 to 10: on a day, at a moment if it is known, somewhere."""

    day: date
    number: int
    noted_at: datetime | None = None
    body_place: str | None = None
    zone: str = ""
    written_at: datetime | None = None
    id: str = ""


def is_blank(check_in: CheckIn) -> bool:
    """Whether nothing is said about the day."""
    return not check_in.own and all(getattr(check_in, name) is None for name in ANSWERS)


def filled_in_later(check_in: CheckIn) -> bool:
    """Whether it was written more than a day after its day, as with nights."""
    written = check_in.written_at
    return written is not None and written.date() > check_in.day + ONE_DAY


def asked_of(chosen: str) -> list[str]:
    """The names that a setting has with commas between, in their order."""
    names = {name.strip() for name in chosen.split(",")}
    return [name for name in ASKED if name in names]


def asks_enough(chosen: str, own: Iterable[OwnQuestion]) -> bool:
    """Whether as many questions are asked as can be, the person's own among them."""
    return len(asked_of(chosen)) + sum(not each.is_aside for each in own) >= MOST_ASKED


def chosen_from(names: Collection[str]) -> str:
    """What the setting is for these names."""
    return ",".join(name for name in ASKED if name in names)


def same_again(now: CheckIn, last: CheckIn, asked: Collection[str]) -> CheckIn:
    """The numbers of the last check-in where there is none yet, of those that are asked.

    What was done and enjoyed belongs to its own day.
    """
    taken = {
        name: getattr(last, name) for name in SCALES if name in asked and getattr(now, name) is None
    }
    own = {
        question: answer
        for question, answer in last.own.items()
        if question in asked and isinstance(answer, int)
    }
    return replace(now, **taken, own={**own, **now.own})


def merged(current: CheckIn, wanted: CheckIn, loaded: CheckIn) -> CheckIn:
    """`current` with what differs between `loaded` and `wanted`: two windows lose nothing."""
    changed = {
        name: getattr(wanted, name)
        for name in ANSWERS
        if getattr(wanted, name) != getattr(loaded, name)
    }
    own = dict(current.own)
    for question in {*wanted.own, *loaded.own}:
        if wanted.own.get(question) != loaded.own.get(question):
            own.pop(question, None)
            if question in wanted.own:
                own[question] = wanted.own[question]
    return replace(current, **changed, own=own)


def weekly_offer_due(
    days: Collection[date], *, every: str, settled: bool, offered_on: str, today: date
) -> bool:
    """Whether to offer once a week instead of each day.

    `days` are those with a check-in, `offered_on` is an ISO date or empty. Who said yes or no is
    not asked again; who said later, after another four weeks.
    """
    if every != "day" or settled:
        return False
    first = today - (OFFER_DAYS - 1) * ONE_DAY
    if offered_on >= first.isoformat():
        return False
    return len({day for day in days if first <= day <= today}) >= OFFER_NEEDS


def check_in_due(last: date | None, every: str, today: date) -> bool:
    """Whether Today offers a check-in. In weekly mode that is seven days after the last one."""
    if last is None:
        return True
    return (today - last).days >= (WEEK if every == "week" else 1)


def days_to_fill(first: date, last: date, written: Collection[date]) -> list[date]:
    """The days from one to another that have no check-in."""
    return [day for day in days_from(first, last) if day not in written]


def values_of(check_ins: Sequence[CheckIn], name: str) -> dict[date, float]:
    """The numbers given for one question by day, the person's own by its id."""
    found = {
        each.day: getattr(each, name) if name in SCALES else each.own.get(name)
        for each in check_ins
    }
    return {day: value for day, value in found.items() if isinstance(value, int)}
