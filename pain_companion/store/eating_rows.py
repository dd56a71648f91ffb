"""Where small changes to eating are kept."""

from __future__ import annotations

from pain_companion.domain.eating import FoodAnswer
from pain_companion.store.habit_rows import HabitTables

FOOD_TABLES = HabitTables("food_changes", "food_days", "change_id", FoodAnswer, "Small change")
