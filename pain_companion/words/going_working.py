"""How what is said over the weeks is worked out, with the person's own numbers in it."""

from __future__ import annotations

from collections.abc import Iterator

from pain_companion.domain.going import GoingLine, Measure, Topic
from pain_companion.domain.weekly import (
    DAYS_NEEDED_A_WEEK,
    WEEKS_COMPARED,
    WEEKS_NEEDED,
    Stretch,
    ThenAndNow,
    TooEarly,
)
from pain_companion.formats import count_words, range_words
from pain_companion.words.going import MEANINGS, TITLES

OUR_RULES = (
    f"A week needs {DAYS_NEEDED_A_WEEK} days, and each side {WEEKS_NEEDED} such weeks. "
    "These rules are our own choice."
)
LEFT_OUT = "A day without an entry is left out. It is never a 0."
NOT_COUNTED = (
    "A day without an entry is not a 0: perhaps nobody wrote it down. "
    "So this page does not say more or less here."
)
NOT_COMPARED = "Within limits, more is not better. So this page does not compare it."


def explained(line: GoingLine) -> list[str]:
    """How it is worked out, with the person's own numbers in it."""
    return [f"{TITLES[line.topic]}. {MEANINGS[line.topic]}", *_working(line)]


def _working(line: GoingLine) -> Iterator[str]:
    if line.measure is Measure.DAYS:
        yield NOT_COUNTED
        return
    if line.said:
        yield from line.said
        yield LEFT_OUT
        return
    compared = line.compared
    if isinstance(compared, ThenAndNow):
        yield f"These 4 weeks, {_stretch(compared.now)}."
        yield f"The 4 weeks before, {_stretch(compared.then)}."
        by = f"{compared.now.mean:.1f} - {compared.then.mean:.1f} = {compared.by:.1f}"
        share = ", a fifth of the earlier average," if line.topic is Topic.ACTIVITIES else ""
        yield f"{by}. A difference below {compared.least:g}{share} counts as about the same."
    elif isinstance(compared, TooEarly):
        now, before = (
            count_words(each, "week") for each in (compared.weeks_now, compared.weeks_then)
        )
        yield f"Weeks with enough days: {now} of the last {WEEKS_COMPARED}, {before} before."
    else:
        yield NOT_COMPARED
    if line.mean_now is not None and not isinstance(compared, ThenAndNow):
        yield f"Average of the {len(line.now)} days in the last 4 weeks: {line.mean_now:.1f}."
    if compared is not None:
        yield OUR_RULES
    yield LEFT_OUT


def _stretch(part: Stretch) -> str:
    """ "30 October to 26 November: 26 days in 4 weeks, 4.2 on average"."""
    days, weeks = count_words(part.days, "day"), count_words(part.weeks, "week")
    return f"{range_words(part.first, part.last)}: {days} in {weeks}, {part.mean:.1f} on average"
