"""How easy words are to read, by two formulas. A tripwire for a sentence or word too many.

The formulas are those of textstat: Flesch-Kincaid grade (Kincaid 1975) and SMOG (McLaughlin
1969), which needs 30 sentences. A reading age is about the grade and 5 years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import textstat

LEAST_SENTENCES_FOR_SMOG = 30
HARDEST_GRADE = 6.0
"""The highest Flesch-Kincaid grade that a page may have."""
HARDEST_SMOG = 8.0
"""The highest SMOG grade that the pages of one area may have together."""


@dataclass(frozen=True)
class Figures:
    """What is counted in a text. `smog` is None where there are too few sentences for it."""

    words: int
    sentences: int
    grade: float
    smog: float | None


def figures(sentences: Sequence[str]) -> Figures:
    """Count words and sentences, and work out the two grades."""
    text = " ".join(f"{each.rstrip('.?!:;,')}." for each in sentences)
    enough = len(sentences) >= LEAST_SENTENCES_FOR_SMOG
    return Figures(
        words=len(text.split()),
        sentences=len(sentences),
        grade=textstat.flesch_kincaid_grade(text),
        smog=textstat.smog_index(text) if enough else None,
    )


def sentences_of(text: str) -> list[str]:
    """The sentences of a text without marks: its lines, cut after full stops and the like."""
    parts = re.split(r"\n+|(?<=[.?!:])[\"”]?\s", text)
    return [part.removeprefix("- ").strip() for part in parts if part.strip(" -")]
