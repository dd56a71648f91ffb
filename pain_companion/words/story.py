"""Words of the story, scores that were given and the answers to PEG: as typed, and as told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from pain_companion.domain.body_chart import BodyChart
from pain_companion.domain.life_areas import LifePicture
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.formats import date_words
from pain_companion.text import clean_input, cut, one_line
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_one_line, in_own_words
from pain_companion.words.own_activities import read_to_ten
from pain_companion.words.pacing import number_words

N = TypeVar("N", LifePicture, BodyChart)

TITLE = "My story"
SCORE_TITLES: Mapping[str, str] = {
    "name": "What it is called",
    "score": "The number",
    "day": "Which day",
    "from_whom": "Who gave it",
    "note": "Note",
}
PEG_TITLES: Mapping[str, str] = {
    "pain": "Pain on average",
    "enjoyment": "Enjoyment of life",
    "activity": "General activity",
    "day": "Which day",
}
PEG_NUMBERS = ("pain", "enjoyment", "activity")
SHORT = 66
"""How much of what was written stands in a list."""
LARGEST = Decimal(100_000)


def read_words(typed: Mapping[str, str], before: StoryLine) -> Entry[StoryLine]:
    """Read the words of a part of the story."""
    entry: Entry[StoryLine] = Entry()
    words = clean_input(typed.get("words", "")).strip()
    if words:
        entry.record = replace(before, words=words)
    else:
        entry.missing.append("a few words")
    return entry


def read_note(typed: Mapping[str, str], before: N) -> Entry[N]:
    """Read a note about a picture of life or a body chart. It may be empty."""
    return Entry(replace(before, note=in_own_words(typed, "note")))


def since_line(line: StoryLine, today: date) -> str:
    """When words were written, and until when they held."""
    words = f"Written on {date_words(line.noted_on, today=today)}"
    if line.ended_on is None:
        return words
    return f"{words}, until {date_words(line.ended_on, today=today)}"


def short_words(words: str) -> str:
    """The beginning of what was written, on one line."""
    return cut(" ".join(words.split()), SHORT)


def read_score(
    typed: Mapping[str, str], before: GivenScore | None, today: date
) -> Entry[GivenScore]:
    """Read a score. Its name and its number are needed; the day is usually today."""
    entry: Entry[GivenScore] = Entry()
    day = entry.day(typed, "day", today)
    name = one_line(typed.get("name", ""))
    score = entry.answer(typed, "score", _read_number, number_words)
    if not name:
        entry.missing.append("what it is called")
    if score is None and "score" not in entry.problems:
        entry.missing.append("the number")
    if name and score is not None and not entry.problems:
        entry.record = replace(
            before or GivenScore(name, today, score),
            name=name,
            score=score,
            day=day or today,
            from_whom=in_one_line(typed, "from_whom"),
            note=in_own_words(typed, "note"),
        )
    return entry


def typed_from_score(score: GivenScore, today: date) -> dict[str, str]:
    """What a person would type for a score."""
    return {
        "name": score.name,
        "score": f"{score.score.normalize():f}",
        "day": typed_day(score.day, today),
        "from_whom": score.from_whom or "",
        "note": score.note or "",
    }


def score_words(score: GivenScore, today: date) -> str:
    """A score as it was told, without a word about what it means."""
    whom = f", from {score.from_whom}" if score.from_whom else ""
    note = f". {score.note}" if score.note else ""
    return f"{number_words(score.score)}, {date_words(score.day, today=today)}{whom}{note}"


def read_peg(typed: Mapping[str, str], before: PegAnswers, today: date) -> Entry[PegAnswers]:
    """Read the three answers. Any one is enough to be kept; a mean needs all three."""
    entry: Entry[PegAnswers] = Entry()
    day = entry.day(typed, "day", today)
    answers = {name: entry.answer(typed, name, read_to_ten, lambda _: "") for name in PEG_NUMBERS}
    if all(each is None for each in answers.values()) and not entry.problems:
        entry.missing.append("one answer")
    elif not entry.problems:
        entry.record = replace(
            before,
            day=day or today,
            pain=answers["pain"],
            enjoyment=answers["enjoyment"],
            activity=answers["activity"],
        )
    return entry


def typed_from_peg(answers: PegAnswers, today: date) -> dict[str, str]:
    """What a person would type for the three answers."""
    told = {name: getattr(answers, name) for name in PEG_NUMBERS}
    typed = {name: "" if said is None else str(said) for name, said in told.items()}
    return {**typed, "day": typed_day(answers.day, today)}


def mean_words(answers: PegAnswers) -> str:
    """The mean and how it is made, or that there is none."""
    mean = answers.mean
    if mean is None:
        return "The mean needs all three answers."
    parts = " + ".join(str(getattr(answers, name)) for name in PEG_NUMBERS)
    return f"Mean {mean:.2f}".removesuffix("0").removesuffix(".0") + f": ({parts}) ÷ 3"


def peg_words(answers: PegAnswers, shorts: Sequence[tuple[str, str]]) -> str:
    """The three answers in a line, then the mean. `shorts` has each question by its key."""
    told = [
        f"{short} {'no answer' if (said := getattr(answers, key)) is None else said}"
        for key, short in shorts
    ]
    return f"{', '.join(told)}. {mean_words(answers)}"


def _read_number(said: str) -> Decimal:
    """A number as it stands on a paper. Raises NotUnderstoodError."""
    digits = said.replace(",", ".", 1).removeprefix("-")
    if not digits.replace(".", "", 1).isdecimal() or not said.isascii():
        raise NotUnderstoodError("Type only the number, such as 14 or 3.5.")
    number = Decimal(said.replace(",", ".", 1))
    if abs(number) > LARGEST or number != round(number, 2):
        raise NotUnderstoodError("Type a number up to 100000, with at most two decimals.")
    return number
