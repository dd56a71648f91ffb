"""A note to oneself, as it stands where it is shown again."""

from __future__ import annotations

from pain_companion.domain.learned import LearnedLine
from pain_companion.text import cut, shown

MY_NOTE = "My note: "
LONGEST = 120
LONGEST_IN_FLARE = 50


def note_words(line: LearnedLine | None) -> str:
    """A note on one line and not too long; empty where there is none."""
    if line is None:
        return ""
    return shown(f"{MY_NOTE}{cut(' '.join(line.words.split()), LONGEST)}")


def in_flare_words(line: LearnedLine | None) -> str:
    """A note in the quiet room of a flare-up, where it is one short line."""
    words = note_words(line)
    return words if len(words) <= len(MY_NOTE) + LONGEST_IN_FLARE else ""
