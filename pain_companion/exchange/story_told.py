"""What is told in the story so far: for the list of its parts, and for all that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pain_companion.words.story_hub import Told

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def told_of(diary: Diary) -> Told:
    """Everything of the story. Raises DiaryError."""
    return Told(
        pictures=diary.life_areas.pictures(),
        charts=diary.body_charts.all(),
        activities=diary.own_activities.all(),
        ratings=diary.own_activities.ratings(),
        lines=diary.story.lines(),
        peg=diary.peg.all(),
        scores=diary.story.scores(),
    )
