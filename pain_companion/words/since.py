"""What has changed since the last appointment, in plain sentences. Nothing is made of it.

What a person typed stands in these words as it is: pass them through `text.shown`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol, TypeVar

from pain_companion.domain.check_in import SCALES, CheckIn, PainNumber
from pain_companion.domain.flare import Flare
from pain_companion.domain.medicines import Medicine
from pain_companion.domain.sleep_summary import Summary
from pain_companion.formats import count_words, date_words, minutes_words, nearest, range_words
from pain_companion.frozen import frozen
from pain_companion.text import one_line
from pain_companion.words.check_in import QUESTIONS

TITLE = "What has changed since last time"
NOTHING = "Nothing is written down about these days. That is fine."


@frozen
class SinceLine:
    """One sentence. `key` names it for good, so that what is left out stays out."""

    key: str
    words: str


@frozen
class SinceSection:
    """A heading and its sentences."""

    heading: str
    lines: Sequence[SinceLine]


class Dated(Protocol):
    """Something about a day."""

    @property
    def day(self) -> date:
        """The day."""


D = TypeVar("D", bound=Dated)


def chosen(sections: Iterable[SinceSection], left_out: Collection[str]) -> list[SinceSection]:
    """The sections with only those lines that go in."""
    kept = (
        replace(each, lines=[line for line in each.lines if line.key not in left_out])
        for each in sections
    )
    return [each for each in kept if each.lines]


def span_words(first: date, today: date, *, was_appointment: bool) -> str:
    """Which days: "From Tuesday 3 November, your last appointment, to today: 21 days."."""
    days = (today - first).days + 1
    why = "your last appointment" if was_appointment else "four weeks ago"
    return f"From {date_words(first, today=today)}, {why}, to today: {count_words(days, 'day')}."


def flare_lines(flares: Iterable[Flare], first: date, today: date) -> Iterator[SinceLine]:
    """Each flare-up that lasted on any of these days."""
    for each in flares:
        ended = each.ended_on
        if (ended or today) < first or each.started_on > today:
            continue
        days = count_words(each.days(today), "day")
        place = f" ({one_line(each.place)})" if each.place else ""
        if ended is None:
            since = date_words(each.started_on, today=today)
            words = f"A flare-up{place} since {since}, {days} so far."
        else:
            words = (
                f"A flare-up{place}: {range_words(each.started_on, ended, today=today)}, {days}."
            )
        yield SinceLine(f"flare:{each.id}", words)


def night_lines(summary: Summary) -> Iterator[SinceLine]:
    """How many nights are written down, and how long sleep was where that is known."""
    if summary.nights_written:
        written = count_words(summary.nights_written, "night")
        yield SinceLine("nights", f"{written} written down.")
    asleep = summary.total_sleep_time
    if asleep.value is not None:
        length = minutes_words(nearest(asleep.value))
        over = count_words(asleep.nights, "night")
        yield SinceLine("asleep", f"Asleep {length} on average, over {over}.")


def on_days(key: str, what: str, logs: Iterable[Dated]) -> SinceLine:
    """On how many days something was done: "Walking: on 12 days."."""
    days = count_words(len({each.day for each in logs}), "day")
    return SinceLine(key, f"{what}: on {days}.")


def answer_line(
    key: str, what: str, answers: Iterable[str], told: Mapping[str, str]
) -> Iterator[SinceLine]:
    """How often it was done: "Swaying: done on 3 days, part of it on 1 day.".

    Nothing where it was not done on any day.
    """
    counted = Counter(answers)
    parts = [
        f"{words} on {count_words(counted[each], 'day')}"
        for each, words in told.items()
        if counted[each]
    ]
    if parts:
        yield SinceLine(key, f"{what}: {', '.join(parts)}.")


def medicine_lines(medicines: Iterable[Medicine], first: date, today: date) -> Iterator[SinceLine]:
    """What is new in the list of medicines, and what is not taken any more."""
    for each in medicines:
        name = one_line(each.name)
        for kind, day, told in (
            ("began", each.since_on, "since"),
            ("ended", each.ended_on, "not taken any more since"),
        ):
            if day is not None and first <= day <= today:
                words = f"{name}: {told} {date_words(day, today=today)}."
                yield SinceLine(f"medicine-{kind}:{each.id}", words)


def check_in_lines(check_ins: Sequence[CheckIn]) -> Iterator[SinceLine]:
    """On how many days there was a check-in, and between what the numbers were."""
    if check_ins:
        yield on_days("check-ins", "A check-in", check_ins)
    for name in SCALES:
        said = [value for each in check_ins if (value := getattr(each, name)) is not None]
        if said:
            yield _numbers(f"check-in-{name}", QUESTIONS[name], said, len(said))


def pain_lines(numbers: Sequence[PainNumber]) -> Iterator[SinceLine]:
    """Between what the pain numbers were, and on how many days."""
    if numbers:
        days = len({each.day for each in numbers})
        yield _numbers(
            "pain-numbers", "How bad the pain was", [each.number for each in numbers], days
        )


def last_time_lines(agreed: str | None, will_do: str | None) -> Iterator[SinceLine]:
    """What was agreed last time, and what the person wanted to do."""
    for key, told, words in (
        ("agreed", "Agreed", agreed),
        ("will-do", "What I wanted to do", will_do),
    ):
        if words:
            yield SinceLine(key, f"{told}: {one_line(words)}")


def by_what(logs: Iterable[D], what: str) -> dict[str, list[D]]:
    """Records by what they are about, in the order in which that comes first."""
    found: dict[str, list[D]] = {}
    for each in logs:
        if (about := getattr(each, what)) is not None:
            found.setdefault(about, []).append(each)
    return found


def night_span(first: date, today: date) -> tuple[date, date]:
    """The mornings of the nights after the first day."""
    return first + timedelta(days=1), today


def _numbers(key: str, what: str, said: Sequence[int], days: int) -> SinceLine:
    low, high = min(said), max(said)
    between = f"{low}" if low == high else f"from {low} to {high}"
    return SinceLine(key, f"{what}, 0 to 10: {between}, on {count_words(days, 'day')}.")
