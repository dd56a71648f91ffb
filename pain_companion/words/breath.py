"""The pacer in words, and a rhythm of one's own as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from pain_companion.domain.breath import (
    IN_FROM,
    IN_TO,
    LONG,
    MOST_HELD,
    OUT_FROM,
    OUT_TO,
    BreathMoment,
    BreathPart,
    Pace,
)
from pain_companion.frozen import frozen
from pain_companion.text import capital
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.entry import Entry

PAUSED = "Paused. Press Space to go on."
BREATHING_ABOUT = (
    "There is nothing to hold. Breathe only as much as is comfortable.",
    "If you feel dizzy, breathe as you usually do.",
)
IF_DIZZY = "If you feel light-headed or short of breath, stop. Breathe as you usually do."

TITLES: Mapping[str, str] = {
    "in": "Breathe in for",
    "held_in": "Hold it for",
    "out": "Breathe out for",
    "held_out": "Wait for",
}
"""What is asked about a rhythm, in the order in which it is breathed."""

_LIMITS: Mapping[str, tuple[int, int]] = {
    "in": (IN_FROM, IN_TO),
    "held_in": (0, MOST_HELD),
    "out": (OUT_FROM, OUT_TO),
    "held_out": (0, MOST_HELD),
}
_TOLD = {
    BreathPart.IN: "Breathe in",
    BreathPart.HELD_IN: "Hold it lightly",
    BreathPart.OUT: "Breathe out",
    BreathPart.HELD_OUT: "Wait",
}


@frozen
class Rhythm:
    """A rhythm of one's own, or with None that the breath has its own way."""

    pace: Pace | None


def breath_words(at: BreathMoment) -> str:
    """What to do now, and a second of it: "Breathe in  2"."""
    return f"{_TOLD[at.part]}  {at.second}"


def still_breath_words(at: BreathMoment) -> str:
    """What to do now, and how long it is: "Breathe in for 4"."""
    return f"{_TOLD[at.part]} for {at.seconds}"


def pace_words(pace: Pace) -> str:
    """How long the breaths are, in seconds: "In for 4, out for 6."."""
    told = [f"in for {pace.seconds_in}"]
    told += [f"hold for {pace.held_in}"] if pace.held_in else []
    told += [f"out for {pace.seconds_out}"]
    told += [f"wait for {pace.held_out}"] if pace.held_out else []
    words = ", ".join(told)
    return f"{capital(words)}."


def way_to_other_words(*, gentle: bool) -> str:
    """The key to the other length."""
    return f"Press g for {'longer' if gentle else 'shorter'} breaths."


def typed_from_rhythm(pace: Pace | None) -> dict[str, str]:
    """What a person would type for a rhythm. Without one, what is offered: nothing is held."""
    known = pace or LONG
    return {
        "in": str(known.seconds_in),
        "held_in": str(known.held_in),
        "out": str(known.seconds_out),
        "held_out": str(known.held_out),
    }


def read_rhythm(typed: Mapping[str, str]) -> Entry[Rhythm]:
    """Read a rhythm in whole seconds. Nothing is held where nothing is typed for it.

    With all of it left empty there is none.
    """
    entry: Entry[Rhythm] = Entry()
    if not any(typed.get(name, "").strip() for name in TITLES):
        entry.record = Rhythm(None)
        return entry
    read = {
        name: entry.answer(typed, name, partial(_seconds, *limits), _echo)
        for name, limits in _LIMITS.items()
    }
    seconds_in, seconds_out = read["in"], read["out"]
    for name, value in (("in", seconds_in), ("out", seconds_out)):
        if value is None and name not in entry.problems:
            entry.missing.append(f"how long you breathe {name}")
    if entry.problems or seconds_in is None or seconds_out is None:
        return entry
    entry.record = Rhythm(
        Pace(seconds_in, seconds_out, read["held_in"] or 0, read["held_out"] or 0)
    )
    return entry


def rhythm_words(pace: Pace | None) -> str:
    """The rhythm that is set, in a sentence or two."""
    if pace is None:
        return "No rhythm of your own is set. Your breath has its own way."
    return f"Your rhythm: {pace_words(pace)[0].lower()}{pace_words(pace)[1:]}"


def _seconds(least: int, most: int, said: str) -> int:
    if not said.isascii() or not said.isdigit() or len(said) > 3 or not least <= int(said) <= most:
        raise NotUnderstoodError(f"Type whole seconds from {least} to {most}.")
    return int(said)


def _echo(seconds: int) -> str:
    return "second" if seconds == 1 else "seconds"
