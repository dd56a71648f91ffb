"""What a person has learned: as they type it, in the list, and where it is shown again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.learned import LearnedLine
from pain_companion.formats import date_words
from pain_companion.text import clean_input, one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry

TITLES: Mapping[str, str] = {
    "words": "What I have learned",
    "about": "Show it again in",
    "noted_on": "Written on",
}
NONE_YET = (
    "Notes to yourself: what helps, what to leave out, what you would say at 3am. "
    "One line is enough to begin."
)
SOME = "Your notes to yourself, the newest first. Enter changes one."
ABOUT = "Write as you would to a friend. Short lines are best."
Areas = Mapping[str, str]
"""The areas in which a note can be shown again: their titles by their keys."""


def read_learned(
    typed: Mapping[str, str], before: LearnedLine | None, today: date, areas: Areas
) -> Entry[LearnedLine]:
    """Read a note. Only its words are needed."""
    entry: Entry[LearnedLine] = Entry()
    words = clean_input(typed.get("words", "")).strip()
    about = entry.answer(typed, "about", lambda said: _area(said, areas), areas.__getitem__)
    if about and areas[about] == typed["about"].strip():
        # It says so itself.
        del entry.echoes["about"]
    day = entry.day(typed, "noted_on", today)
    if not words:
        entry.missing.append("a few words")
    if not entry.missing and not entry.problems:
        kept = before or LearnedLine(words, today)
        if about is None and kept.about not in areas:
            # An area that is hidden now keeps its note.
            about = kept.about
        entry.record = replace(kept, words=words, about=about, noted_on=day or kept.noted_on)
    return entry


def typed_from_learned(line: LearnedLine, areas: Areas, today: date) -> dict[str, str]:
    """What a person would type for a note."""
    about = areas.get(line.about or "", "")
    return {"words": line.words, "about": about, "noted_on": typed_day(line.noted_on, today)}


def learned_more(line: LearnedLine, areas: Areas, today: date) -> str:
    """The day of a note, and where it is shown again."""
    day = date_words(line.noted_on, today=today)
    about = areas.get(line.about or "")
    return f"{day} · shown again in {about}" if about else day


def learned_lines(line: LearnedLine, number: int, areas: Areas, today: date) -> list[str]:
    """A note as plain lines."""
    first, *others = line.words.splitlines() or [""]
    rows = [f"{number}. {first}", *(f"   {each}" for each in others)]
    return [*rows, f"   {learned_more(line, areas, today)}"]


def _area(said: str, areas: Areas) -> str:
    """The key of the area that is meant. Raises NotUnderstoodError."""
    wanted = one_line(said).casefold()
    for key, title in areas.items():
        if wanted in (key.casefold(), title.casefold()):
            return key
    raise NotUnderstoodError(f"Type one of these: {', '.join(areas.values())}.")
