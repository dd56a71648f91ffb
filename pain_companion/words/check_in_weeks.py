"""Check-ins over weeks: in words, as small pictures and as numbers, which all agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from pain_companion.domain.check_in import (
    HIGHEST,
    CheckIn,
    OwnQuestion,
    QuestionKind,
    values_of,
)
from pain_companion.domain.weekly import Week, weeks_to
from pain_companion.formats import DAYS, MONTHS, count_words
from pain_companion.words.check_in import ENDS, OWN_ENDS

LONG: Mapping[str, str] = {
    "in_the_way": "Pain in the way",
    "energy": "Energy",
    "mood": "Mood",
}
"""What a scale is called over weeks, function first."""
BLOCKS = "▁▂▃▄▅▆▇"
"""Even the tallest leaves a gap to the row above, so that two weeks stay apart."""
GAP = "·"
NO_NUMBER = "–"
CAPTION = f"Each block is a day: the taller, the nearer to {HIGHEST}. A dot is a day without one."
TABLE_CAPTION = "Averages need 4 days in a week. A dash is a day without an answer."
WEEKS_SHOWN = 4
LABEL = len("to 23 Nov")
NOTHING_SO_FAR = "No check-ins in these weeks. A gap is only a gap."
ONLY_WORDS = "No numbers in these weeks. What you wrote in words stands below."


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
        # One's own question ends as it was typed.
        asked = title if title.endswith("?") else f"{title}:"
        lines += ["", f"{asked} {ends_of(name)}"]
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
