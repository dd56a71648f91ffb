"""How it is going, in words: a sentence and a row of blocks for each thing, and how it is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from pain_companion.domain.going import DAYS_COMPARED, MEASURES, GoingLine, Measure, Topic
from pain_companion.domain.weekly import (
    WEEKS_NEEDED,
    Difference,
    ThenAndNow,
    TooEarly,
    Week,
)
from pain_companion.formats import minutes_words, nearest

TITLES: Mapping[Topic, str] = {
    Topic.WANTED: "What I wanted to do",
    Topic.ENJOYED: "Mattered or enjoyed",
    Topic.ACTIVITIES: "Activities",
    Topic.MOVEMENTS: "My movements",
    Topic.OWN: "What I can do",
    Topic.IN_THE_WAY: "Pain in the way",
    Topic.ENERGY: "Energy",
    Topic.MOOD: "Mood",
    Topic.SLEEP: "Sleep",
    Topic.PRACTICE: "Practices",
    Topic.FLARE: "Flare-ups",
    Topic.PAIN: "Pain number",
}
MEANINGS: Mapping[Topic, str] = {
    Topic.WANTED: "A day counts 10 if you did some of what you wanted to do, and 0 if not.",
    Topic.ENJOYED: "Days for which you wrote what mattered or was enjoyed, or ticked a pleasure.",
    Topic.ACTIVITIES: "The minutes of a day that you wrote down, without rests.",
    Topic.MOVEMENTS: "A day counts 10 if you did some of a movement, and 0 if not.",
    Topic.OWN: "From 0, I cannot, to 10, as well as before. Of several, their average.",
    Topic.IN_THE_WAY: "From 0, not at all, to 10, completely.",
    Topic.ENERGY: "From 0, none, to 10, plenty.",
    Topic.MOOD: "From 0, very low, to 10, very good.",
    Topic.SLEEP: "The minutes asleep in the night before the day.",
    Topic.QUALITY: "From 0, very poor, to 4, very good, for the night before the day.",
    Topic.LOAD: "The minutes of a day, those that ask more of you counted more.",
    Topic.RESTS: "How many rests you wrote down for a day.",
    Topic.PRACTICE: "Days for which you wrote down a practice.",
    Topic.FLARE: "The days of a flare-up, as you wrote down when it began and ended.",
    Topic.PAIN: "From 0, none, to 10. Of several in one day, their average.",
}
"""What the numbers of a thing are."""
OTHER_WAYS: Mapping[Topic, tuple[str, str]] = {
    Topic.WANTED: ("More often", "Less often"),
    Topic.MOVEMENTS: ("More often", "Less often"),
    Topic.MOOD: ("Higher", "Lower"),
    Topic.PAIN: ("Higher", "Lower"),
    Topic.SLEEP: ("Longer", "Shorter"),
}
MORE_OR_LESS = ("More", "Less")

ABOUT = "Each block is a week, this week last. – too few days, · nothing written."
NOTHING_YET = (
    "Nothing is written yet that could be looked at over the weeks. "
    "It begins with one small entry, whenever you like."
)
NOT_YET = "Not written so far"
GAP, TOO_FEW = "·", "–"
BLOCKS = "▁▂▃▄▅▆▇█"
TEN, DAYS_IN_A_WEEK = 10.0, 7.0


def blocks(line: GoingLine) -> str:
    """A thing as a row of blocks, one for each week, the oldest first."""
    known = [_height(line, week) for week in line.weeks]
    top = _top(line, [each for each in known if each is not None])
    return "".join(
        _block(week, height, top) for week, height in zip(line.weeks, known, strict=True)
    )


def sentence(line: GoingLine) -> str:
    """What can be said about a thing, and from how many days."""
    if line.measure is Measure.DAYS:
        now = f"On {_some(line.now)} of the last 28 days"
        if not line.was_written_before:
            return f"{now}."
        return f"{now}, and on {_some(line.before)} of the 28 before."
    if line.said:
        return " ".join(line.said)
    compared = line.compared
    if isinstance(compared, ThenAndNow):
        return f"{_difference(line.topic, compared)} {_written(line)}"
    mean = line.mean_now
    if mean is None or (isinstance(compared, TooEarly) and compared.weeks_now < WEEKS_NEEDED):
        return f"Too early to say. {_written(line)}"
    now = f"{_value(line.measure, mean)} on average in the last 4 weeks.".capitalize()
    too_early = " Too early to compare." if compared else ""
    return f"{now} {_written(line)}{too_early}"


def going_lines(lines: Sequence[GoingLine], *, pain_numbers: bool) -> list[str]:
    """Everything as plain lines, which can be read aloud: without the blocks."""
    if not lines:
        return [NOTHING_YET]
    told = [row for line in lines for row in (TITLES[line.topic], f"  {sentence(line)}")]
    left = not_yet_words(lines, pain_numbers=pain_numbers)
    return [*told, *([left] if left else [])]


def head(line: GoingLine) -> str:
    """The title and the blocks beside each other."""
    return f"{TITLES[line.topic]:<20} {blocks(line)}"


def not_yet_words(lines: Iterable[GoingLine], *, pain_numbers: bool) -> str:
    """What the page could be about, and is not: nothing of it is written in half a year."""
    there = {line.topic for line in lines}
    if not pain_numbers:
        there.add(Topic.PAIN)
    names = [TITLES[topic].lower() for topic in MEASURES if topic not in there]
    return f"{NOT_YET}: {', '.join(names)}.".replace("what i ", "what I ") if names else ""


def _height(line: GoingLine, week: Week) -> float | None:
    match line.measure:
        case Measure.DAYS:
            return float(week.days)
        case Measure.RATED:
            return fmean(week.values) if week.values else None
        case _:
            return week.mean


def _top(line: GoingLine, heights: list[float]) -> float:
    """What a whole block stands for."""
    if line.measure is Measure.DAYS:
        return DAYS_IN_A_WEEK
    return max(heights, default=0) if line.measure is Measure.MINUTES else TEN


def _block(week: Week, height: float | None, top: float) -> str:
    if not week.days:
        return GAP
    if height is None:
        return TOO_FEW
    return BLOCKS[round((len(BLOCKS) - 1) * height / top) if top else 0]


def _some(numbers: tuple[float, ...]) -> str:
    return str(len(numbers)) if numbers else "none"


def _difference(topic: Topic, compared: ThenAndNow) -> str:
    measure = MEASURES[topic]
    now, then = _value(measure, compared.now.mean), _then(measure, compared.then.mean)
    before = "in the 4 weeks before"
    if compared.difference is Difference.SAME:
        return f"About the same as {before}: {now}, and {then} then."
    more, less = OTHER_WAYS.get(topic, MORE_OR_LESS)
    word = more if compared.difference is Difference.MORE else less
    return f"{word} than {before}: {now}, and {then} then."


def _value(measure: Measure, mean: float) -> str:
    """An average in words."""
    match measure:
        case Measure.MINUTES:
            return minutes_words(nearest(mean))
        case Measure.SHARE:
            return f"on {mean:g} of 10 days"
        case _:
            return f"{mean:.1f} of 10"


def _then(measure: Measure, mean: float) -> str:
    """The average beside it, which need not say again of what."""
    match measure:
        case Measure.MINUTES:
            return minutes_words(nearest(mean))
        case Measure.SHARE:
            return f"on {mean:g}"
        case _:
            return f"{mean:.1f}"


def _written(line: GoingLine) -> str:
    """How many of the last days there are: "26 of 28 days are answered."."""
    count = len(line.now)
    if not count:
        return f"Nothing is written for the last {DAYS_COMPARED} days."
    told = "written down" if line.measure is Measure.MINUTES else "answered"
    return f"{count} of {DAYS_COMPARED} days {'is' if count == 1 else 'are'} {told}."
