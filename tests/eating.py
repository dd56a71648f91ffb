"""A little of everything about eating, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta

from pain_companion.content.habits import read_food_changes
from pain_companion.domain.eating import FoodAnswer
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
FISH = next(change for change in read_food_changes() if change.key == "fish")
OWN = "Soup on Sundays [for the week] 🍲"


def fill_eating(diary: Diary) -> None:
    """Two changes that are tried and one that is put aside, with some answers."""
    begun = TODAY - timedelta(days=20)
    fish = diary.eating.pick_habit(FISH.key, FISH.text, begun)
    soup = diary.eating.pick_habit(None, OWN, begun + timedelta(days=2))
    seeds = diary.eating.pick_habit("nuts-or-seeds", "Some plain nuts or seeds", begun)
    for days_ago, answer in ((0, FoodAnswer.DID), (3, FoodAnswer.NOT_TODAY), (9, FoodAnswer.DID)):
        diary.eating.tick_habit(fish.id, TODAY - timedelta(days=days_ago), answer)
    diary.eating.tick_habit(soup.id, TODAY - timedelta(days=1), FoodAnswer.DID_NOT)
    diary.eating.tick_habit(seeds.id, TODAY - timedelta(days=15), FoodAnswer.DID)
    diary.eating.drop_habit(seeds.id, TODAY - timedelta(days=6))
