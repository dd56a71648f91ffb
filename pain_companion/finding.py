"""Finding pages and a person's own words: the same for the screen, the palette and the command."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pain_companion.content.library import names_for
from pain_companion.content.page_search import find_pages, page_words
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.words.findings import PAGE, Finding, Found, page_what, snippet
from pain_companion.words.notes import note_place, note_sources

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

MOST_PAGES = 8
MOST_NOTES = 12


def find_anything(diary: Diary | None, text: str, today: date) -> Found:
    """Pages and notes that hold every word of `text`, of those that this person is shown.

    Where no diary was begun there are pages only. Raises DiaryError.
    """
    if diary is None:
        pages = _pages(text, names_for(limited=False))
        return Found(pages[:MOST_PAGES], (), len(pages) > MOST_PAGES)
    settings = diary.settings.read()
    hidden = hidden_areas(settings)
    pages = _pages(text, names_for(limited=energy_limited(settings), hidden=hidden))
    notes = diary.notes.find(text, MOST_NOTES + 1, note_sources(hidden))
    more = len(pages) > MOST_PAGES or len(notes) > MOST_NOTES
    found = []
    for note in notes[:MOST_NOTES]:
        place, what = note_place(note, today=today)
        found.append(Finding(snippet(note.words, text), what, place))
    return Found(pages[:MOST_PAGES], found, more)


def _pages(text: str, names: list[str]) -> list[Finding]:
    """One page more than is shown, where there are as many."""
    return [
        Finding(page.title, page_what(page.kind, page_words(page.name), text), f"{PAGE}{page.name}")
        for page in find_pages(text, names, MOST_PAGES + 1)
    ]
