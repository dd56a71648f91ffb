"""What winds a person up and what settles them, in words, and a line as it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.formats import date_words
from pain_companion.frozen import frozen
from pain_companion.text import one_line, sentence
from pain_companion.words.entry import Entry

TITLE = "What winds me up, what settles me"
ABOUT = "Your own list. It may change, and that is fine."
NONE_YET = "What winds your body up, and what settles it? Begin with one thing."
NOTHING_HERE = "Nothing yet."
ADD = "Add a line"
NEWEST_FIRST = "The days on which your list changed, the newest at the top."
NO_EARLIER = "Your list is empty, so there is no earlier one."
NOTHING_THEN = "There was nothing in your list then."
NO_LONGER = "Not so any more"
IS_IT_SO = "Is this still so?"
IS_IT_SO_AGAIN = "Is this so again?"
STILL_SO, NOT_SO = "It is still so", "Not so any more"
SO_AGAIN, LEAVE_IT = "It is so again", "Leave it"
ENDED = "Not so any more from today. Ctrl+Z takes that back."
IS_BACK = "It is in your list again."
DELETED = "In the bin. Ctrl+Z brings it back."
WHICH = "What would you like to add?"
WHICH_GROUP = "What is it about?"
WHICH_WORDS = "Pick one, or say it in your own words."
IN_OWN_WORDS = "In my own words"
WAY_LINES: Mapping[Way, tuple[str, str]] = {
    Way.UP: ("Something that winds me up", "It makes me tense, or the pain louder."),
    Way.DOWN: ("Something that settles me", "It calms me, or makes room beside the pain."),
}
"""What can be added, each with a few words about it."""

Names = Mapping[str, str]
"""What each group is called, by its key."""


@frozen
class Half:
    """One half of a list: for each group that has any, its heading and a sentence for each line."""

    way: Way
    groups: Sequence[tuple[str, Sequence[str]]]


def read_up_down(words: str, way: Way, everyday: str, day: date) -> Entry[UpDownLine]:
    """Read a line that is typed. Without a word there is none."""
    entry: Entry[UpDownLine] = Entry()
    said = one_line(words)
    if said:
        entry.record = UpDownLine(way, everyday, said, day)
    else:
        entry.missing.append("a word or more")
    return entry


def group_words(line: UpDownLine, names: Names) -> str:
    """What the group of a line is called. One that is not known has the name it was kept under."""
    return names.get(line.everyday, line.everyday)


def in_order(lines: Iterable[UpDownLine], way: Way, names: Names) -> list[UpDownLine]:
    """The lines of one half, group by group, the oldest of each group first."""
    keys = list(names)

    def place(line: UpDownLine) -> int:
        return keys.index(line.everyday) if line.everyday in names else len(keys)

    return sorted((line for line in lines if line.way is way), key=place)


def since_words(line: UpDownLine, today: date, *, with_year: bool = False) -> str:
    """Since when a line is in the list, or is not so any more: "Since Monday 9 November"."""
    known = None if with_year else today
    if line.ended_on is not None and line.ended_on <= today:
        return f"Not since {date_words(line.ended_on, today=known)}"
    return f"Since {date_words(line.noted_on, today=known)}"


def halves(lines: Sequence[UpDownLine], names: Names, day: date) -> list[Half]:
    """The list of a day in sentences: "I rushed. Since Monday 9 November 2026."."""
    return [
        Half(
            way,
            [
                (heading, [line_sentences(line, day) for line in group])
                for heading, group in groupby(
                    in_order(lines, way, names), lambda line: group_words(line, names)
                )
            ],
        )
        for way in Way
    ]


def line_sentences(line: UpDownLine, day: date) -> str:
    """A line of a list, and since when: "I rushed. Since Monday 9 November 2026."."""
    return f"{sentence(line.words)} {since_words(line, day, with_year=True)}."


def half_lines(half: Half) -> list[str]:
    """One half as lines to read one after the other, each saying what it is about."""
    lines = [f"{heading}: {line}" for heading, group in half.groups for line in group]
    return lines or [NOTHING_HERE]


def then_words(day: date, today: date) -> str:
    """Of which day a list is."""
    if day == today:
        return f"As it is on {date_words(day)}."
    return f"As it was on {date_words(day)}."


def counted_words(lines: Sequence[UpDownLine]) -> str:
    """How much was in the list: "2 things wind me up. Nothing settles me."."""
    up, down = (sum(line.way is way for line in lines) for way in Way)
    return f"{_things(up, 'wind', 'me up')} {_things(down, 'settle', 'me')}"


def saved_words(line: UpDownLine) -> str:
    """What was added."""
    return f"Saved: {sentence(line.words)} Ctrl+Z takes it back."


def _things(count: int, do: str, whom: str) -> str:
    if count > 1:
        return f"{count} things {do} {whom}."
    return f"{'1 thing' if count else 'Nothing'} {do}s {whom}."
