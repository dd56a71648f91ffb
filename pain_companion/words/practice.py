"""Practices in plain words: the list, one that goes on, and what was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil

from pain_companion.domain.practice import (
    BodyArea,
    Moment,
    Practice,
    PracticeKind,
    PracticeLog,
    Week,
    total_seconds,
    whole_minutes,
)
from pain_companion.domain.practice_clock import USUAL_TEMPO
from pain_companion.formats import count_words, date_words, minutes_words

KIND_TITLES: Mapping[PracticeKind, str] = {
    PracticeKind.BREATH: "Breathing",
    PracticeKind.NOTICE: "Noticing",
    PracticeKind.BODY: "Through the body",
    PracticeKind.RELEASE: "Letting go of tension",
    PracticeKind.SETTLE: "Settling",
}
STOP_IF = "Stop if you feel light-headed, breathless or upset. You can stop at any time."
TENSE, AT_EASE = "tense or upset", "at ease"
"""The two ends of how one feels."""
FEEL_NOW = "How do you feel now?"
PASSED_BY = "Passed by gently"
NOTHING_YET = "Nothing is written down yet. Each practice you do here is kept. You can add others."
NO_PLACES = "No place is marked as sensitive."
LONGEST_FEEL = 200
LEAST_LEFT = 45
"""In seconds. With less than that there is no minute left to speak of."""


def length_words(moments: Sequence[Moment]) -> str:
    """How long a practice is: "5 minutes"."""
    return minutes_words(whole_minutes(total_seconds(moments)))


def left_words(seconds: float) -> str:
    """How much of it is left: "About 3 minutes left."."""
    if seconds < LEAST_LEFT:
        return "Less than a minute left."
    return f"About {minutes_words(_minutes_left(seconds))} left."


def left_changes_in(seconds: float) -> float:
    """After how many seconds `left_words` says something else; 0 where it never does."""
    if seconds < LEAST_LEFT:
        return 0.0
    least = max(LEAST_LEFT, 60 * _minutes_left(seconds) - 30)
    return seconds - least if seconds > least else 60.0


def done_words(seconds: int) -> str:
    """How much of it was done: "20 seconds", or "3 minutes"."""
    return count_words(seconds, "second") if seconds < 60 else minutes_words(whole_minutes(seconds))


def tempo_words(before: int, now: int, *, slower: bool) -> str:
    """What has come of asking for another tempo."""
    if before == now:
        return f"It does not go {'slower' if slower else 'faster'} than this."
    if now == USUAL_TEMPO:
        return "Now it goes at its usual speed."
    return f"A little {'slower' if slower else 'faster'} now."


def unfinished_words(day: date, seconds: int, today: date) -> str:
    """That a practice was begun earlier: "You began this today and did 2 minutes of it."."""
    when = "today" if day == today else f"on {date_words(day, today=today)}"
    return f"You began this {when} and did {done_words(seconds)} of it."


def places_words(areas: Sequence[BodyArea]) -> str:
    """The sensitive places: "Passed by gently: back, neck."."""
    return f"{PASSED_BY}: {', '.join(area.value for area in areas)}." if areas else NO_PLACES


def log_heading(log: PracticeLog, titles: Mapping[str, str], today: date) -> str:
    """A practice that was done: "Monday 23 November: Slow breathing, 5 minutes"."""
    day = date_words(log.day, today=today)
    return f"{day}: {log_words(log, titles)}"


def log_words(log: PracticeLog, titles: Mapping[str, str]) -> str:
    """What was done, and for how long: "Slow breathing, 5 minutes"."""
    return f"{title_of(log.practice, titles)}, {minutes_words(log.minutes)}"


def title_of(practice: str, titles: Mapping[str, str]) -> str:
    """The title of a practice. One that this version does not have is called by its name."""
    return titles.get(practice) or practice.replace("-", " ").capitalize()


def titles_of(practices: Mapping[str, Practice]) -> dict[str, str]:
    """The title of each practice by its name."""
    return {name: practice.title for name, practice in practices.items()}


def log_details(log: PracticeLog) -> list[str]:
    """How it was before and after, then what was noticed. Holds the person's words."""
    before = _feel(log.feel_before, log.words_before)
    after = _feel(log.feel_after, log.words_after)
    told = [f"Before: {before}."] if before else []
    told += [f"After: {after}."] if after else []
    lines = [" ".join(told)] if told else []
    return [*lines, *([log.noticed] if log.noticed else [])]


def week_words(week: Week) -> str:
    """The week in a sentence: "This week: 4 times, 26 minutes."; empty where there is nothing."""
    if not week.times:
        return ""
    times = "once" if week.times == 1 else f"{week.times} times"
    return f"This week: {times}, {minutes_words(week.minutes)}."


def wish_words(times: int) -> str:
    """The wish for a week, where there is one. It asks nothing."""
    if not times:
        return ""
    wish = "once" if times == 1 else f"{times} times"
    return f"Your wish for a week: {wish}. Any number is fine."


def _minutes_left(seconds: float) -> int:
    return max(1, ceil((seconds - 30) / 60))


def _feel(number: int | None, words: str | None) -> str:
    """ "3, tight", "3" or "tight"."""
    known = [str(number)] if number is not None else []
    return ", ".join([*known, *([words.rstrip(".")] if words else [])])
