"""A check-in in plain words: what it asks, what was said about a day, and about weeks.

What a person typed stands in these words as it is: pass them through `text.shown`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from pain_companion.domain.check_in import (
    HIGHEST,
    MOST_ASKED,
    SCALES,
    WORDS,
    CheckIn,
    OwnQuestion,
    PainNumber,
    QuestionKind,
    filled_in_later,
    values_of,
)
from pain_companion.domain.weekly import Week, weeks_to
from pain_companion.formats import DAYS, MONTHS, clock_words, count_words, date_words

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
LONG: Mapping[str, str] = {
    "in_the_way": "Pain in the way",
    "energy": "Energy",
    "mood": "Mood",
}
"""The same over weeks, function first."""
LATER = "filled in later"
NOTHING_SAID = "Any one answer is enough. You can leave out the rest."
TOOK_BACK = "Nothing is written for this day now. Ctrl+Z brings it back."
NOTHING_SO_FAR = "No check-ins in these weeks. A gap is only a gap."
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
BLOCKS = "▁▂▃▄▅▆▇"
"""Even the tallest leaves a gap to the row above, so that two weeks stay apart."""
GAP = "·"
NO_NUMBER = "–"
CAPTION = f"Each block is a day: the taller, the nearer to {HIGHEST}. A dot is a day without one."
TABLE_CAPTION = "Averages need 4 days in a week. A dash is a day without an answer."
WEEKS_SHOWN = 4
LABEL = len("to 23 Nov")


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


def day_lines(
    check_in: CheckIn, questions: Iterable[OwnQuestion], pain: Iterable[str] = ()
) -> list[str]:
    """A day in lines: what was said, the note, pain if it is shown, and whether it came later."""
    lines = [" · ".join(said_parts(check_in, questions)), check_in.note or "", *pain]
    if filled_in_later(check_in):
        lines.append(f"{LATER[0].upper()}{LATER[1:]}.")
    return [line for line in lines if line]


def saved_words(check_in: CheckIn, questions: Iterable[OwnQuestion], today: date) -> str:
    """What is kept about a day."""
    day = "today" if check_in.day == today else date_words(check_in.day, today=today)
    parts = said_parts(check_in, questions) or ["a note"]
    said = ", ".join(parts)
    return f"Saved for {day}. {said[0].upper()}{said[1:]}."


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
    return f"{words[0].upper()}{words[1:]}"


def looked_back_on(
    check_ins: Sequence[CheckIn], questions: Iterable[OwnQuestion]
) -> list[tuple[str, str]]:
    """The questions with numbers in these check-ins: each by its name, with what it is called."""
    numbers = [each for each in questions if each.kind is QuestionKind.NUMBER]
    named = [*LONG.items(), *((each.id, each.words) for each in numbers)]
    return [(name, title) for name, title in named if values_of(check_ins, name)]


def ends_of(name: str) -> str:
    """What the ends of a scale mean: "0 none, 10 plenty"."""
    least, most = ENDS.get(name, OWN_ENDS)
    return f"0 {least}, {HIGHEST} {most}"


def weeks_lines(
    check_ins: Sequence[CheckIn], name: str, last: date, count: int, *, as_table: bool = False
) -> list[str]:
    """The weeks up to `last`, newest first, each with its days as blocks and in words.

    `as_table` has the numbers instead of the blocks. The words are the same.
    """
    values = values_of(check_ins, name)
    weeks = reversed(weeks_to(values, last, count))
    head = [last - timedelta(days=back) for back in reversed(range(7))]
    beneath = " " * LABEL
    if as_table:
        days = "".join(f"{DAYS[day.weekday()][:2]:>3}" for day in head)
    else:
        days = " " + "".join(DAYS[day.weekday()][0] for day in head)
    return [beneath + days, *(_week_line(week, values, as_table=as_table) for week in weeks)]


def _week_line(week: Week, values: Mapping[date, float], *, as_table: bool) -> str:
    end = f"to {week.last.day} {MONTHS[week.last.month - 1][:3]}".ljust(LABEL)
    days = [week.first + timedelta(days=after) for after in range(7)]
    if as_table:
        cells = "".join(f"{_number(values.get(day)):>3}" for day in days)
    else:
        cells = f" {''.join(_block(values.get(day)) for day in days)} "
    return f"{end}{cells} {week_words(week)}"


def look_back_lines(
    check_ins: Sequence[CheckIn],
    questions: Sequence[OwnQuestion],
    last: date,
    count: int,
    *,
    as_table: bool = False,
) -> list[str]:
    """Weeks for each question that has numbers in them, with an empty line between two."""
    lines: list[str] = []
    for name, title in looked_back_on(check_ins, questions):
        lines += ["", f"{title}: {ends_of(name)}"]
        lines += weeks_lines(check_ins, name, last, count, as_table=as_table)
    return lines[1:]


def week_words(week: Week) -> str:
    """A week in words: an average of four days or more, otherwise what there is."""
    if week.mean is not None:
        return f"{week.mean:.1f} on average, {count_words(week.days, 'day')}"
    if not week.days:
        return "no answers"
    said = ", ".join(_number(value) for value in week.values)
    return f"{said} on {count_words(week.days, 'day')}"


def _block(value: float | None) -> str:
    return GAP if value is None else BLOCKS[round(value * (len(BLOCKS) - 1) / HIGHEST)]


def _number(value: float | None) -> str:
    return NO_NUMBER if value is None else f"{value:g}"


def answer_of(questions: Collection[OwnQuestion], said: str) -> OwnQuestion | None:
    """The question with these words, or with this number in the list."""
    wanted = said.strip().rstrip("?:").casefold()
    for number, question in enumerate(questions, start=1):
        if wanted in (str(number), question.words.rstrip("?:").casefold()):
            return question
    return None
