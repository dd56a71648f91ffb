"""Every page in figures: words, minutes, grades, when it was checked and when it will be again.

    .venv/bin/python -m docs.page_figures

For whoever reviews the words. The tests hold each page to the limits; this only shows them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

from pain_companion.__main__ import local_now
from pain_companion.content.library import page_names, read_page
from pain_companion.content.subjects import SUBJECTS, by_subject
from tests.readability import figures, sentences_of
from tests.test_content import figures_of, text_of

HEAD = f"{'page':52} {'words':>5} {'min':>3} {'grade':>5} {'checked':>11} {'next check':>11}"


def lines(today: date) -> Iterator[str]:
    """The table: a part for each subject, with its SMOG grade, and a mark where a check is due."""
    names = page_names()
    yield f"{len(names)} pages, {sum(len(read_page(name).body.split()) for name in names)} words"
    for folder, found in by_subject(names).items():
        smog = figures([each for name in found for each in sentences_of(text_of(name))]).smog
        yield ""
        yield f"{SUBJECTS[folder]} ({len(found)}, SMOG {smog:.1f})" if smog else SUBJECTS[folder]
        yield HEAD
        yield from (_line(name, today) for name in found)


def _line(name: str, today: date) -> str:
    page = read_page(name)
    grade, due = figures_of(name).grade, "  DUE" if page.next_check <= today else ""
    return (
        f"{name:52} {len(page.body.split()):5} {page.reading_minutes:3} {grade:5.1f}"
        f" {page.checked!s:>11} {page.next_check!s:>11}{due}"
    )


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines(local_now().date())) + "\n")
