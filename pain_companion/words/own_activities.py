"""A person's own activities: as they are typed, how well they go, and a change in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pain_companion.domain.own_activities import (
    MOST,
    Comparison,
    OwnActivity,
    OwnActivityRating,
    average,
    compare,
)
from pain_companion.formats import date_words
from pain_companion.text import one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry

ENOUGH = "Five are enough at a time. Put one aside to add another."
TITLES: Mapping[str, str] = {"name": "To be able to"}
RATING_TITLES: Mapping[str, str] = {"rating": "How well can I do it?", "day": "Which day"}
ENDS = ("I cannot", "as well as before")
NOT_RATED = "not rated yet"
PUT_ASIDE = "Put aside"


def read_own_activity(typed: Mapping[str, str], before: OwnActivity | None) -> Entry[OwnActivity]:
    """Read an activity. It is only its words."""
    entry: Entry[OwnActivity] = Entry()
    name = one_line(typed.get("name", ""))
    if name:
        entry.record = replace(before or OwnActivity(name), name=name)
    else:
        entry.missing.append("a few words")
    return entry


def typed_from_own_activity(activity: OwnActivity) -> dict[str, str]:
    """What a person would type for an activity."""
    return {"name": activity.name}


def read_own_rating(
    typed: Mapping[str, str], before: OwnActivityRating, today: date
) -> Entry[OwnActivityRating]:
    """Read how well it can be done. The number is needed; the day is usually today."""
    entry: Entry[OwnActivityRating] = Entry()
    day = entry.day(typed, "day", today)
    rating = entry.answer(typed, "rating", read_to_ten, str)
    entry.echoes.pop("rating", None)
    if rating is None and not entry.problems:
        entry.missing.append("a number from 0 to 10")
    elif not entry.problems and rating is not None:
        entry.record = replace(before, day=day or today, rating=rating)
    return entry


def read_to_ten(said: str) -> int:
    """A whole number from 0 to 10. Raises NotUnderstoodError."""
    if said not in map(str, range(MOST + 1)):
        raise NotUnderstoodError("Type a whole number from 0 to 10.")
    return int(said)


def typed_from_own_rating(rating: OwnActivityRating, today: date) -> dict[str, str]:
    """What a person would type for a rating."""
    return {"rating": str(rating.rating), "day": typed_day(rating.day, today)}


def ratings_of(
    activity: OwnActivity, ratings: Sequence[OwnActivityRating]
) -> list[OwnActivityRating]:
    """The ratings of one, the latest first."""
    return [each for each in reversed(ratings) if each.own_activity_id == activity.id]


def activity_line(activity: OwnActivity, ratings: Sequence[OwnActivityRating], today: date) -> str:
    """How well it goes, and how it went: "5 of 10 on Monday 23 November. Before: 2 on …"."""
    told = ratings_of(activity, ratings)
    aside = f"{PUT_ASIDE} on {_day(activity.ended_on, today)}. " if activity.ended_on else ""
    if not told:
        return f"{aside}{NOT_RATED.capitalize()}"
    now, *before = told
    line = f"{aside}{now.rating} of {MOST} on {_day(now.day, today)}."
    if before:
        line += (
            f" Before: {', '.join(f'{each.rating} on {_day(each.day, today)}' for each in before)}."
        )
    return line


def change_words(
    activities: Sequence[OwnActivity], ratings: Sequence[OwnActivityRating]
) -> list[str]:
    """The average now, how it moved since the beginning, and what to read that by.

    Of the activities that are not put aside: of each its first and its latest rating.
    """
    held = [each for each in activities if each.ended_on is None]
    told = {each.id: ratings_of(each, ratings) for each in held}
    now = {key: rated[0].rating if rated else None for key, rated in told.items()}
    mean = average(now)
    lines = [f"On average {_number(mean)} of {MOST} now."] if mean is not None else []
    before = {key: rated[-1].rating if len(rated) > 1 else None for key, rated in told.items()}
    found = compare(before, now)
    return lines + (_compared(found, len(held)) if found else [])


def _compared(found: Comparison, of: int) -> list[str]:
    count = len(found.activities)
    mean = " on average" if count > 1 else ""
    numbers = f"from {_number(found.before)} at first to {_number(found.now)}"
    moved = f"{_which(count, of)} went {numbers}{mean}."
    size = _number(abs(found.change))
    by_itself = f"Measuring alone can move {'it' if count > 1 else 'one'} by up to {found.line}"
    if not found.change:
        return [moved]
    if not found.reaches_line:
        return [moved, f"{by_itself}, so {size} may be chance. What you notice counts more."]
    way = "easier" if found.change > 0 else "harder"
    return [
        moved,
        f"{by_itself}. It is {size} {way} now, so this is likely to be more than chance.",
    ]


def _which(count: int, of: int) -> str:
    if count == 1:
        return "It" if of == 1 else "The one rated twice"
    return "Together they" if count == of else "Those rated twice"


def _number(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _day(day: date, today: date) -> str:
    return date_words(day, today=today)
