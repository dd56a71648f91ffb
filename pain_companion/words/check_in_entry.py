"""A check-in, several days together and an own question, as a person types them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from pain_companion.domain.check_in import (
    LONGEST_FILL,
    SCALES,
    WORDS,
    CheckIn,
    OwnQuestion,
    QuestionKind,
    is_blank,
)
from pain_companion.formats import count_words
from pain_companion.frozen import frozen
from pain_companion.text import one_line
from pain_companion.words.entry import Entry, in_one_line, in_own_words
from pain_companion.words.practice_entry import read_feel

R = TypeVar("R")
OWN = "own-"
"""Before the id of an own question in the name of its answer."""
LONGEST = 500
FILL_TITLES: Mapping[str, str] = {
    "first": "From",
    "last": "To",
    "note": "In a few words",
    "energy": "How much energy?",
    "mood": "How was my mood?",
    "in_the_way": "Pain in the way?",
}
QUESTION_TITLES: Mapping[str, str] = {"words": "The question", "kind": "Answered by"}
KIND_CHOICES = (
    (QuestionKind.NUMBER.value, "a number from 0 to 10"),
    (QuestionKind.WORDS.value, "a few words"),
)


@frozen
class DaysTogether:
    """Several days to be filled in with the same. It is never kept as such, so it has no id."""

    first: date
    last: date
    pattern: CheckIn
    id: str = ""


def read_check_in(
    typed: Mapping[str, str], before: CheckIn, questions: Iterable[OwnQuestion]
) -> Entry[CheckIn]:
    """Read what is typed about the day of `before`. What is not asked now stays as it was."""
    entry: Entry[CheckIn] = Entry()
    numbers: dict[str, Any] = {name: read_scale(entry, typed, name) for name in SCALES}
    own = dict(before.own)
    for question in questions:
        name = f"{OWN}{question.id}"
        if question.kind is QuestionKind.NUMBER:
            answer: int | str | None = read_scale(entry, typed, name)
        else:
            answer = in_one_line(typed, name)
        own.pop(question.id, None)
        if answer is not None:
            own[question.id] = answer
    if entry.problems:
        return entry
    words: dict[str, Any] = {name: in_one_line(typed, name) for name in WORDS}
    note = in_own_words(typed, "note")
    read = replace(before, **words, **numbers, note=note, own=own)
    if is_blank(read) and not before.id:
        entry.missing.append("any one answer")
    else:
        entry.record = read
    return entry


def typed_from_check_in(check_in: CheckIn) -> dict[str, str]:
    """What a person would type for a day."""
    said = {name: getattr(check_in, name) for name in (*WORDS, *SCALES, "note")}
    said |= {f"{OWN}{question}": answer for question, answer in check_in.own.items()}
    return {name: "" if value is None else str(value) for name, value in said.items()}


def read_days(typed: Mapping[str, str], today: date, zone: str) -> Entry[DaysTogether]:
    """Read several days to fill in: from one to another, with a note or a number."""
    entry: Entry[DaysTogether] = Entry()
    first, last = (entry.day(typed, name, today) for name in ("first", "last"))
    numbers: dict[str, Any] = {name: read_scale(entry, typed, name) for name in SCALES}
    note = in_own_words(typed, "note")
    named = (("first", first, "the first day"), ("last", last, "the last day"))
    entry.missing += [words for name, day, words in named if not (day or name in entry.problems)]
    if first and last:
        if first > last:
            entry.problems["last"] = "That is before the first day."
        elif (last - first).days >= LONGEST_FILL:
            entry.problems["last"] = f"At most {LONGEST_FILL} days at once."
        else:
            days = (last - first).days + 1
            entry.echoes["last"] = f"{entry.echoes['last']}, {count_words(days, 'day')}"
    pattern = CheckIn(last or today, note=note, zone=zone, **numbers)
    if is_blank(pattern):
        entry.missing.append("a few words or a number")
    if first and last and not entry.problems and not entry.missing:
        entry.record = DaysTogether(first, last, pattern)
    return entry


def read_question(typed: Mapping[str, str], before: OwnQuestion | None) -> Entry[OwnQuestion]:
    """Read a question of the person's own. How it is answered stays once it is asked."""
    entry: Entry[OwnQuestion] = Entry()
    words = one_line(typed.get("words", ""))
    if not words:
        entry.missing.append("the words of the question")
        return entry
    kind = QuestionKind(typed.get("kind") or QuestionKind.NUMBER)
    entry.record = replace(before or OwnQuestion(words, kind), words=words)
    return entry


def own_titles(questions: Sequence[OwnQuestion]) -> dict[str, str]:
    """What each own question is called, by the name of its answer."""
    return {f"{OWN}{each.id}": each.words for each in questions}


def read_scale(entry: Entry[R], typed: Mapping[str, str], name: str) -> int | None:
    """Read a number from 0 to 10. None for no answer, and for one that is not understood."""
    return entry.answer(typed, name, read_feel, lambda _: "")
