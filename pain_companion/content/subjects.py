"""The subjects of the pages, in the order in which they are shown: one for each folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from pain_companion.content.library import Page, read_page

SUBJECTS: Mapping[str, str] = {
    "pain": "Understanding pain",
    "practice": "Breathing and settling",
    "toolkit": "Tools that help",
    "pacing": "Doing and resting: pacing",
    "flare": "Flare-ups",
    "sleep": "Sleep",
    "eating": "Eating well",
    "wellbeing": "Body, mood and daily life",
    "story": "Your story",
    "goals": "What matters, and small changes",
    "checkin": "Looking at a day",
    "going": "How things are going",
    "team": "You and your health team",
    "about": "About this program",
}
"""What each folder of pages is called."""


ELSEWHERE: Mapping[str, str] = {"eating": "wellbeing"}
"""Where those pages stand that a person keeps who has hidden their area."""


def by_subject(names: Iterable[str], hidden: Collection[str] = ()) -> dict[str, list[str]]:
    """These pages by their folder. A folder without a page among them is left out.

    `hidden` are the areas that a person does not want to see.
    """
    folders: dict[str, list[str]] = {folder: [] for folder in SUBJECTS}
    for name in names:
        folder = name.partition("/")[0]
        folders[ELSEWHERE[folder] if folder in hidden else folder].append(name)
    return {folder: found for folder, found in folders.items() if found}


def in_order(names: Iterable[str]) -> list[Page]:
    """The pages, in the order that they have within their subject."""
    return sorted(map(read_page, names), key=lambda page: (page.order, page.name))
