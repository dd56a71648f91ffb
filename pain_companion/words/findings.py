"""What was found, in words: its title or the words around what was looked for, and what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize

from pain_companion.frozen import frozen
from pain_companion.text import CUT

LONGEST_LINE = 52
"""So many characters fit into one row beside the menu."""
BEFORE = 14
"""So many characters of a snippet may stand before what was looked for."""
PAGE = "page:"
"""What stands before the name of a page in the place where it is."""

PAGE_KINDS: Mapping[str, str] = {
    "page": "A page to read",
    "lesson": "A lesson",
    "practice": "A practice",
    "tool": "A tool",
}
PAGES_HEADING = "Pages"
NOTES_HEADING = "My notes"
WHAT_CAN_BE_FOUND = (
    "Type a word or two. It looks through every page, and through all that you wrote yourself."
)
NOTHING_FOUND = "Nothing has these words yet. A shorter word, or another one, may find it."
MORE_FOUND = "There are more. Add a word to see fewer."


@frozen
class Finding:
    """One thing that was found: its words, what it is, and the place where it is."""

    words: str
    what: str
    place: str


@frozen
class Found:
    """All that was found: pages, the person's notes, and whether there are more of either."""

    pages: Sequence[Finding] = ()
    notes: Sequence[Finding] = ()
    more: bool = False

    @property
    def all(self) -> list[Finding]:
        """Pages, then notes."""
        return [*self.pages, *self.notes]


def found_lines(found: Found) -> list[str]:
    """What was found as plain lines."""
    if not found.all:
        return [NOTHING_FOUND]
    lines: list[str] = []
    for heading, findings in ((PAGES_HEADING, found.pages), (NOTES_HEADING, found.notes)):
        if findings:
            lines += [*([""] if lines else []), heading, *map(_found_line, findings)]
    return [*lines, *(["", MORE_FOUND] if found.more else [])]


def _found_line(finding: Finding) -> str:
    """A page with the name by which it is read, or a note with what it is."""
    name = finding.place.removeprefix(PAGE)
    called = f": {name}" if name != finding.place else ""
    return f"- {finding.words}{called} ({finding.what})"


def page_what(kind: str, texts: Iterable[str], text: str) -> str:
    """What a page is, and the words of it around the first word of `text`, where it has any."""
    what = PAGE_KINDS[kind]
    for each in texts:
        place = first_place(each, text)
        if place is not None:
            return f"{what} · {snippet(each, text, LONGEST_LINE - len(what) - len(' · '))}"
    return what


def snippet(words: str, text: str, longest: int = LONGEST_LINE) -> str:
    """A line of `words` from a little before the first word of `text` in them, or the beginning.

    Accents and case make no difference, as they make none where words are looked for.
    """
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    room = longest - 2 * len(CUT)
    start = max(0, min((first_place(line, text) or 0) - BEFORE, len(line) - room))
    if start:
        # Whole words, where there is a space to begin at.
        start = line.find(" ", start, start + BEFORE) + 1 or start
    end = start + room
    return f"{CUT if start else ''}{line[start:end].strip()}{CUT if end < len(line) else ''}"


def first_place(line: str, text: str) -> int | None:
    """Where the first word in `line` that begins with a word of `text` is. None without one."""
    plain = _folded(line)
    for word in map(_folded, text.split()):
        wanted = word.strip("\"'.,;:!?()[]")
        place = plain.find(wanted) if wanted else -1
        while place > 0 and plain[place - 1].isalnum():
            place = plain.find(wanted, place + 1)
        if place >= 0:
            return place
    return None


def _folded(text: str) -> str:
    """Each character without its accent and in lower case, so that none changes its place."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


class _Folds(dict[int, str]):
    """Characters by their codes, worked out when they are met first."""

    def __missing__(self, code: int) -> str:
        self[code] = normalize("NFD", chr(code))[0].lower()[0]
        return self[code]


_FOLDS = _Folds()
