"""Small changes to eating in the diary file, and the person's own lines of the shopping list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pain_companion.domain.eating import FoodAnswer
from pain_companion.store.bin import BinKind
from pain_companion.store.eating_rows import FOOD_TABLES
from pain_companion.store.habits import HabitStore, habit_bin_kind

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOPPING_FORM = "shopping list"
"""The draft that holds a person's own things to buy. There is one, and it is never saved away."""
SHOPPING_SUBJECT = "now"
OWN_ITEMS = "own_items"


class EatingStore(HabitStore[FoodAnswer]):
    """Everything about eating in one diary."""

    def __init__(self, diary: Diary) -> None:
        super().__init__(diary, FOOD_TABLES)

    def typed_items(self) -> str:
        """The person's own things to buy, as typed."""
        draft = self._diary.drafts.newest(SHOPPING_FORM, SHOPPING_SUBJECT)
        return draft.body.get(OWN_ITEMS, "") if draft else ""

    def keep_items(self, typed: str) -> None:
        """Keep the person's own things to buy as they are typed, in place of those there were."""
        drafts = self._diary.drafts
        if typed:
            drafts.keep(SHOPPING_FORM, SHOPPING_SUBJECT, {OWN_ITEMS: typed})
        else:
            drafts.drop(SHOPPING_FORM, SHOPPING_SUBJECT)


EATING_BIN_KINDS: Mapping[str, BinKind] = {"food_changes": habit_bin_kind(FOOD_TABLES)}
