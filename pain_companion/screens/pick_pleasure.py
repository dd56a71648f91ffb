"""Choosing small things for one's own list: from groups of suggestions, or one's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pain_companion.content.wellbeing_content import PleasureGroup, read_pleasures
from pain_companion.domain.order import next_place
from pain_companion.domain.pleasures import Pleasure
from pain_companion.screens.pick_from_groups import PickFromGroups
from pain_companion.screens.pleasure_forms import PleasureFormScreen


class PickPleasureScreen(PickFromGroups[Pleasure]):
    """The groups of small things, and inside one its suggestions."""

    AREA = "wellbeing"
    TITLE_WORDS = "Add a small thing"

    def groups(self) -> Sequence[PleasureGroup]:
        """The groups of small things."""
        return read_pleasures()

    def have(self) -> Collection[str]:
        """The small things that are in the list already."""
        return [each.words for each in self.store.pleasures.all()]

    def put_into_list(self, words: str) -> None:
        """Put one into the list."""
        following = next_place(self.store.pleasures.all())
        self.store.pleasures.save(Pleasure(words, following))

    def own_form(self) -> PleasureFormScreen:
        """The form for a small thing."""
        return PleasureFormScreen(self.store, self.now, None)
