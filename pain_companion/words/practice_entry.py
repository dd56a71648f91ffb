"""A practice that was done, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from pain_companion.domain.practice import MOST_FEEL, PracticeLog
from pain_companion.formats import minutes_words
from pain_companion.typed import NotUnderstoodError, read_length
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_one_line, in_own_words

LOG_TITLES: Mapping[str, str] = {
    "practice": "Practice",
    "day": "Day",
    "minutes": "How long",
    "feel_before": "Before",
    "words_before": "In a few words",
    "feel_after": "After",
    "words_after": "In a few words",
    "noticed": "What I noticed",
}
"""What is asked about it, in the order in which it is asked."""

FEEL = ("feel_before", "feel_after")
ONE_LINE = ("words_before", "words_after")


def read_practice_log(
    typed: Mapping[str, str], before: PracticeLog, today: date, titles: Mapping[str, str]
) -> Entry[PracticeLog]:
    """Read an entry: which practice, a day up to today, and how long. The rest can stay empty.

    `before` is the entry as it was, or an empty one. Minutes that are not typed anew stay as
    exact as they were there. `titles` has the practices there are.
    """
    entry: Entry[PracticeLog] = Entry()
    # One that only an earlier version had can stay.
    practice: str | None = before.practice or None
    if typed.get("practice") != before.practice:
        practice = entry.answer(typed, "practice", partial(_known, titles), lambda name: "")
    day = entry.day(typed, "day", today)
    minutes = entry.answer(typed, "minutes", read_length, minutes_words)
    feel = {name: entry.answer(typed, name, _read_feel, lambda number: "") for name in FEEL}
    needed = (("practice", practice), ("day", day), ("minutes", minutes))
    names = {"practice": "which practice", "day": "the day", "minutes": "how long it was"}
    entry.missing += [
        names[name] for name, value in needed if value is None and name not in entry.problems
    ]
    if entry.problems or practice is None or day is None or minutes is None:
        return entry
    same = minutes == before.minutes
    entry.record = replace(
        before,
        practice=practice,
        day=day,
        seconds=before.seconds if same else minutes * 60,
        feel_before=feel["feel_before"],
        feel_after=feel["feel_after"],
        words_before=in_one_line(typed, "words_before"),
        words_after=in_one_line(typed, "words_after"),
        noticed=in_own_words(typed, "noticed"),
    )
    return entry


def typed_from_practice_log(log: PracticeLog, today: date) -> dict[str, str]:
    """What a person would type for an entry."""
    return {
        "practice": log.practice,
        "day": typed_day(log.day, today),
        "minutes": str(log.minutes) if log.seconds else "",
        **{name: _typed_feel(getattr(log, name)) for name in FEEL},
        **{name: getattr(log, name) or "" for name in (*ONE_LINE, "noticed")},
    }


def read_feel(said: str) -> int | None:
    """How one feels as it is typed, 0 to 10; None for nothing. Raises NotUnderstoodError."""
    return _read_feel(said.strip()) if said.strip() else None


def _read_feel(said: str) -> int:
    if said.isascii() and said.isdigit() and len(said) <= 2 and int(said) <= MOST_FEEL:
        return int(said)
    raise NotUnderstoodError(f"Type a number from 0 to {MOST_FEEL}.")


def _typed_feel(number: int | None) -> str:
    return "" if number is None else str(number)


def _known(titles: Mapping[str, str], said: str) -> str:
    if said in titles:
        return said
    raise NotUnderstoodError("There is no practice of this name. `practice list` has them.")
