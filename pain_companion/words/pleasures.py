"""Small things with pleasure or meaning, as they are typed and in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.formats import date_words
from pain_companion.text import one_line
from pain_companion.words.entry import Entry, in_own_words

TITLES: Mapping[str, str] = {"words": "In my own words"}
DAY_TITLES: Mapping[str, str] = {"note": "Note"}
DONE = "done on this day"


def read_pleasure(typed: Mapping[str, str], before: Pleasure | None) -> Entry[Pleasure]:
    """Read a small thing. Its place stays as it was `before`."""
    entry: Entry[Pleasure] = Entry()
    words = one_line(typed.get("words", ""))
    if words:
        entry.record = replace(before or Pleasure(words), words=words)
    else:
        entry.missing.append("a few words")
    return entry


def typed_from_pleasure(pleasure: Pleasure) -> dict[str, str]:
    """What a person would type for a small thing."""
    return {"words": pleasure.words}


def read_pleasure_day(typed: Mapping[str, str], before: PleasureDay) -> Entry[PleasureDay]:
    """Read a note about a day on which a small thing was done. It may be blank."""
    note = in_own_words(typed, "note")
    return Entry(replace(before, note=note))


def done_words(done: PleasureDay | None) -> str:
    """That it was done on a day, with its note; empty where it was not."""
    if done is None:
        return ""
    return f"{DONE}. {done.note}" if done.note else DONE


def by_day(
    days: Iterable[PleasureDay], pleasures: Sequence[Pleasure], today: date
) -> list[tuple[str, list[str]]]:
    """Each day that had a small thing, newest first, with the things and their notes."""
    names = {each.id: each.words for each in pleasures}
    told: dict[date, list[str]] = {}
    for each in days:
        words = names[each.pleasure_id]
        told.setdefault(each.day, []).append(f"{words}. {each.note}" if each.note else words)
    return [(date_words(day, today=today), told[day]) for day in sorted(told, reverse=True)]
