"""A check-in in plain words: what it asks, what was said about a day, and about weeks.

What a person typed stands in these words as it is: pass them through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from pain_companion.domain.check_in import (
    MOST_ASKED,
    SCALES,
    WORDS,
    CheckIn,
    OwnQuestion,
    PainNumber,
    filled_in_later,
)
from pain_companion.formats import DAYS, clock_words, count_words, date_words
from pain_companion.text import capital

TITLES: Mapping[str, str] = {
    "energy": "How much energy?",
    "mattered": "Something I did",
    "enjoyed": "Something enjoyed",
    "mood": "How was my mood?",
    "in_the_way": "Pain in the way?",
    "note": "Note",
}
"""What a check-in asks, as it stands beside the answers."""
ENDS: Mapping[str, tuple[str, str]] = {
    "energy": ("none", "plenty"),
    "mood": ("very low", "very good"),
    "in_the_way": ("not at all", "completely"),
}
"""What 0 and 10 mean."""
OWN_ENDS = ("not at all", "very much")
"""What they mean for a question of the person's own."""
PAIN_ENDS = ("none", "as bad as it can be")
EXAMPLES: Mapping[str, str] = {
    "mattered": "getting dressed counts",
    "enjoyed": "as small as you like",
}
QUESTIONS: Mapping[str, str] = {
    "energy": "How much energy there was",
    "mattered": "Something I did that mattered",
    "enjoyed": "Something I enjoyed",
    "mood": "How my mood was",
    "in_the_way": "How much pain was in the way",
}
"""The same where they are chosen."""
SHORT: Mapping[str, str] = {
    "mattered": "Did",
    "enjoyed": "Enjoyed",
    "in_the_way": "in the way",
    "energy": "energy",
    "mood": "mood",
}
"""The same in a line about a day."""
LATER = "filled in later"
NOTHING_SAID = "Any one answer is enough. You can leave out the rest."
TOOK_BACK = "Nothing is written for this day now. Ctrl+Z brings it back."
NUMBERS_ARE_OFF = (
    "Pain numbers are off. To turn them on: pain-companion settings set pain-numbers on"
)
ENOUGH = f"{MOST_ASKED} questions are plenty. Take the tick from another one first."
PUT_ASIDE_AT_FIRST = f"Saved. {MOST_ASKED} are asked already, so it waits without a tick."
OFFER = (
    "You know your pattern by now. Would you like to check in once a week instead? "
    "Looking less often leaves more room for the rest of life. "
    "You can still write on any day."
)
OFFER_PAGE = "checkin/checking-in"
OFFER_ANSWERS: Mapping[str, str] = {
    "yes": "Once a week",
    "no": "Each day",
    "later": "Later",
    "why": "Why?",
}
OFFER_SAID = {
    "yes": "Once a week from now on. Settings changes it back.",
    "no": "Each day, as before.",
    "later": "I will ask again in four weeks.",
}


def said_parts(check_in: CheckIn, questions: Iterable[OwnQuestion]) -> list[str]:
    """What was said about a day, life first: "Did: the beds", "in the way 3", "energy 6"."""
    parts = [
        f"{SHORT[name]}: {words}"
        for name in WORDS
        if (words := getattr(check_in, name)) is not None
    ]
    parts += [
        f"{SHORT[name]} {number}"
        for name in SCALES
        if (number := getattr(check_in, name)) is not None
    ]
    for question in questions:
        answer = check_in.own.get(question.id)
        if answer is not None:
            parts.append(f"{question.words.rstrip('?:')}: {answer}")
    return parts


def day_lines(check_in: CheckIn, questions: Iterable[OwnQuestion]) -> list[str]:
    """A day in lines: what was said, the note, and whether it came later."""
    lines = [" · ".join(said_parts(check_in, questions)), check_in.note or ""]
    if filled_in_later(check_in):
        lines.append(f"{capital(LATER)}.")
    return [line for line in lines if line]


def saved_words(check_in: CheckIn, questions: Iterable[OwnQuestion], today: date) -> str:
    """What is kept about a day."""
    day = "today" if check_in.day == today else date_words(check_in.day, today=today)
    parts = said_parts(check_in, questions) or ["a note"]
    said = ", ".join(parts)
    return f"Saved for {day}. {capital(said)}."


def same_words(last: CheckIn, day: date) -> str:
    """What one key does: "same numbers as yesterday"."""
    if (day - last.day).days == 1:
        return "same numbers as the day before"
    return f"same numbers as {DAYS[last.day.weekday()]}"


def filled_words(first: date, last: date, filled: Sequence[date]) -> str:
    """How many days were filled in, and how many were left as they are."""
    left = (last - first).days + 1 - len(filled)
    words = f"Filled in: {count_words(len(filled), 'day')}."
    if left:
        stay = "They stay as they are." if left > 1 else "It stays as it is."
        words += f" {count_words(left, 'day')} had a check-in already. {stay}"
    return words


def pain_words(pain: PainNumber, *, twelve_hour: bool) -> str:
    """A pain number: "pain 4, left knee, 9:30am"."""
    at = pain.noted_at
    clock = clock_words(at.time(), twelve_hour=twelve_hour) if at else ""
    return ", ".join(filter(None, (f"pain {pain.number}", pain.body_place, clock)))


def pain_line(pain: PainNumber, *, twelve_hour: bool) -> str:
    """The same as a line by itself: "Pain 4, left knee, 9:30am"."""
    words = pain_words(pain, twelve_hour=twelve_hour)
    return capital(words)


def answer_of(questions: Collection[OwnQuestion], said: str) -> OwnQuestion | None:
    """The question with these words, or with this number in the list."""
    wanted = said.strip().rstrip("?:").casefold()
    for number, question in enumerate(questions, start=1):
        if wanted in (str(number), question.words.rstrip("?:").casefold()):
            return question
    return None
