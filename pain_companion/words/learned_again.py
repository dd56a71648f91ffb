"""A note to oneself, as it stands where it is shown again."""

from __future__ import annotations

from pain_companion.domain.learned import LearnedLine
from pain_companion.text import shown

MY_NOTE = "My note: "
LONGEST = 120
LONGEST_IN_FLARE = 50
CUT = "…"


def note_words(line: LearnedLine | None) -> str:
    """A note on one line and not too long; empty where there is none."""
    if line is None:
        return ""
    words = " ".join(line.words.split())
    cut = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}{CUT}"
    return shown(f"{MY_NOTE}{cut}")


def in_flare_words(line: LearnedLine | None) -> str:
    """A note in the quiet room of a flare-up, where it is one short line."""
    words = note_words(line)
    return words if len(words) <= len(MY_NOTE) + LONGEST_IN_FLARE else ""
