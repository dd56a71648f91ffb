"""A try, and the way from the tries to a start point, as a person types them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pain_companion.domain.pacing import Activity, Afterwards, DayKind, Method, Plan, Try
from pain_companion.domain.pacing_start import (
    GREATEST_SHARE,
    LEAST_SHARE,
    USUAL_SHARE,
    StartPoint,
    own,
    professional,
    start_points,
)
from pain_companion.formats import count_words
from pain_companion.text import clean_input
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.days_as_typed import whole_date
from pain_companion.words.entry import Entry, in_own_words
from pain_companion.words.pacing import amount_words, exact_words
from pain_companion.words.pacing_start import LACKING_WORDS

TITLES: Mapping[str, str] = {
    "day": "Which day",
    "amount": "How much",
    "day_kind": "What sort of day",
    "afterwards": "Afterwards",
    "note": "Note",
}
"""What is asked about a try, in the order in which it is asked."""

START_TITLES: Mapping[str, str] = {
    "method": "Which way",
    "share": "Share in every 100",
    "stop_at": "I have to stop at",
    "figure": "How much",
    "set_by": "Who gave it to you",
    "set_on": "When",
}
"""What is asked on the way to a start point."""

WAYS: Mapping[Method, str] = {
    Method.AVERAGE: "average",
    Method.HALFWAY: "halfway",
    Method.HALF: "half",
    Method.OWN: "my own figure",
    Method.PROFESSIONAL: "one given to me",
}
"""The ways in a word or two, in the order in which they are offered."""

ASKED: Mapping[Method | None, frozenset[str]] = {
    None: frozenset(),
    Method.AVERAGE: frozenset({"share"}),
    Method.HALFWAY: frozenset(),
    Method.HALF: frozenset({"stop_at"}),
    Method.OWN: frozenset({"figure"}),
    Method.PROFESSIONAL: frozenset({"figure", "set_by", "set_on"}),
}
"""What each way needs to be told, beside the tries."""

MORE_TRIES = "Try it on at least two different days. Three are better."


@dataclass
class StartEntry(Entry[StartPoint]):
    """The start point that is meant, and every way that can be worked out now."""

    method: Method | None = None
    ways: Mapping[Method, StartPoint] = field(default_factory=dict)


def read_try(
    typed: Mapping[str, str], activity: Activity, today: date, *, try_id: str = ""
) -> Entry[Try]:
    """Read a try. Without a day it was today; it cannot be a day to come."""
    entry: Entry[Try] = Entry()
    day = entry.day(typed, "day", today)
    amount = _amount(entry, typed, "amount", activity)
    if not typed.get("amount", "").strip():
        entry.missing.append("how much it was")
    if amount is not None and not entry.problems:
        entry.record = Try(
            activity.id,
            day or today,
            amount,
            DayKind(typed["day_kind"]) if typed.get("day_kind") else None,
            Afterwards(typed["afterwards"]) if typed.get("afterwards") else None,
            in_own_words(typed, "note"),
            id=try_id,
        )
    return entry


def typed_from_try(tried: Try) -> dict[str, str]:
    """What a person would type for a try."""
    return {
        "day": whole_date(tried.day),
        "amount": typed_amount(tried.amount),
        "day_kind": tried.day_kind or "",
        "afterwards": tried.afterwards or "",
        "note": clean_input(tried.note or ""),
    }


def read_start(
    typed: Mapping[str, str], tries: Sequence[Try], activity: Activity, today: date
) -> StartEntry:
    """Read how the start point is to be found, and find it.

    Only what the chosen way needs is read. Without a choice it is the average, once there are
    tries for one.
    """
    usual = start_points(tries)
    chosen = typed.get("method", Method.AVERAGE.value if Method.AVERAGE in usual else "")
    entry = StartEntry(method=Method(chosen) if chosen else None)
    asked = {name: typed.get(name, "") for name in ASKED[entry.method]}
    share = entry.answer(asked, "share", read_share, lambda share: f"{share} in every 100")
    stop_at = _amount(entry, asked, "stop_at", activity)
    given = _given(entry, asked, activity, today)
    found = start_points(tries, share_percent=share or USUAL_SHARE, stop_at=stop_at)
    entry.ways = {**found, given.method: given} if given else found
    if entry.method is not None and not entry.problems:
        entry.record = entry.ways.get(entry.method)
    return entry


def read_share(text: str) -> int:
    """Read a share from 50 to 100, with or without its sign. Raises NotUnderstoodError."""
    said = re.fullmatch(r"([0-9]{2,3}) ?%?", text.strip())
    if said is None or not LEAST_SHARE <= int(said[1]) <= GREATEST_SHARE:
        raise NotUnderstoodError(f"Type a number from {LEAST_SHARE} to {GREATEST_SHARE}.")
    return int(said[1])


def plan_from(found: StartPoint, activity: Activity, today: date) -> Plan:
    """A plan that begins with this start point."""
    return Plan(
        activity.id,
        today,
        found.start_point,
        first_amount=found.start_point,
        method=found.method,
        share_percent=found.share_percent,
        set_by=found.set_by,
        set_on=found.set_on,
    )


def offer_words(entry: StartEntry, activity: Activity, *, limited: bool) -> str:
    """What comes of it in one plain sentence, or what it still needs."""
    if entry.record is not None:
        amount = amount_words(entry.record.start_point, activity.unit)
        return f"Stay within {amount}." if limited else f"Start with {amount}."
    if entry.problems:
        return "Look once more at what you typed."
    return LACKING_WORDS[entry.method] if entry.method else "Choose one of the ways."


def tries_words(tries: Sequence[Try]) -> str:
    """How many tries there are, and how many are suggested."""
    days = len({each.day for each in tries})
    on = f", on {count_words(days, 'day')}" if tries else ""
    return f"{MORE_TRIES} So far: {count_words(len(tries), 'try', 'tries')}{on}."


def _amount(
    entry: Entry[Try] | Entry[StartPoint], typed: Mapping[str, str], name: str, activity: Activity
) -> Decimal | None:
    return entry.answer(
        typed,
        name,
        lambda said: read_amount(said, activity.unit),
        lambda amount: exact_words(amount, activity.unit),
    )


def _given(
    entry: StartEntry, asked: Mapping[str, str], activity: Activity, today: date
) -> StartPoint | None:
    """The figure that is the person's own, or that a professional gave them."""
    figure = _amount(entry, asked, "figure", activity)
    set_on = entry.day(asked, "set_on", today)
    if figure is None:
        return None
    if entry.method is Method.OWN:
        return own(figure)
    set_by = clean_input(asked["set_by"]).strip()
    return professional(figure, set_by, set_on or today) if set_by else None
