"""A line of the flare-up plan as a person types it, in the list of a part, and its order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from pain_companion.domain.flare_plan import MORE, Part, PlanLine
from pain_companion.formats import count_words
from pain_companion.text import one_line, sentence

WORDS_LABELS: Mapping[Part, str] = {
    Part.MEDICINES: "What was agreed",
    Part.MESSAGES: "The message",
    Part.THOUGHTS: "Unhelpful thought",
    Part.COMFORT_KIT: "What it is",
}
"""What the first text of a line is called, where it is not just one's own words."""
OWN_WORDS = "In my own words"
MORE_LABELS: Mapping[Part, str] = {
    Part.MEDICINES: "Agreed with",
    Part.MESSAGES: "To whom",
    Part.THOUGHTS: "Kinder thought",
    Part.COMFORT_KIT: "Where it is",
}
"""What the second text is called: short enough to stand before a line to type in."""
AGREED_EXAMPLE = "name, role, date"
NO_DOSES = "Write it as it was agreed. No dose is worked out here."
WHO_AGREED = "You can add who agreed it, and when."
GAP = "…"
FILL_THE_GAP = "Open it to fill in the gap."
NOTHING_YET = "nothing yet"
FIRST_FIRST = "The most important comes first."


def read_line(typed: Mapping[str, str], part: Part, before: PlanLine | None) -> PlanLine | None:
    """The line that is typed, in place of `before` if that is given. None without any words."""
    words, more = (one_line(typed.get(name, "")) for name in ("words", "more"))
    if not words:
        return None
    line = before or PlanLine(part, words)
    return replace(line, words=words, more=(more or None) if part in MORE else line.more)


def typed_from_line(line: PlanLine | None) -> dict[str, str]:
    """What a person would type for a line; nothing for a new one."""
    if line is None:
        return {"words": "", "more": ""}
    return {"words": one_line(line.words), "more": one_line(line.more or "")}


def more_line(line: PlanLine) -> str:
    """The second text of a line in the list, with what it is: "To whom: Sam"."""
    return f"{MORE_LABELS[line.part]}: {line.more}" if line.more else ""


def saved_words(line: PlanLine) -> str:
    """What was saved, and what could be added."""
    wants_name = line.part is Part.MEDICINES and not line.more
    return f"Saved: {sentence(line.words)}{' ' + WHO_AGREED if wants_name else ''}"


def taken_words(line: PlanLine) -> str:
    """What was taken in from the suggestions."""
    then = FILL_THE_GAP if GAP in line.words else "Enter on it changes it."
    return f"In your plan now: {sentence(line.words)} {then}"


def taken_out_words(line: PlanLine) -> str:
    """What was taken out of the plan."""
    return f"Taken out: {sentence(line.words)} u brings it back."


def filled_words(lines: Collection[PlanLine]) -> str:
    """How much is in a part: "3 lines", "nothing yet"."""
    return count_words(len(lines), "line") if lines else NOTHING_YET
