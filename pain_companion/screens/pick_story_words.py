"""A list of words to pick from, for the forms of a story."""

from __future__ import annotations

from pain_companion.screens.pick_words import PickWordsScreen


class PickStoryWordsScreen(PickWordsScreen):
    """The same list, in this area."""

    AREA = "story"
