"""Sleep habits: one or two to try, and the list to pick them from."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from pain_companion.content.habits import read_habits
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.screens.habits_room import HabitSort, HabitsRoom
from pain_companion.screens.pick_habit import PickHabitScreen

NONE_YET = "Pick one small thing to try for better nights. One is plenty, two at most."
ENOUGH = "Two at a time is plenty. Put one aside to pick another."
SLEEP_HABITS = HabitSort(
    offered=read_habits,
    kept_in=lambda diary: diary.sleep,
    answers=HabitAnswer,
    most=2,
    none_yet=NONE_YET,
    enough=ENOUGH,
    pick="Pick a habit to try",
)


class SleepHabitsScreen(HabitsRoom):
    """The habits being tried, with the answer of one day."""

    AREA = "sleep"
    TITLE_WORDS = "Sleep habits"
    SORT = SLEEP_HABITS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "pick", "pick a habit")]
    HELP: ClassVar[str | None] = (
        "Small things to try, one or two at a time. Nothing is scored.\n"
        "1, 2 and 3 say how today went. 0 takes the answer back.\n"
        "[ and ] go to other days. Days without an answer are fine.\n"
        "What you put aside stays here to look back at."
    )

    def picker(self) -> PickHabitScreen:
        """The list of habits for sleep."""
        return PickSleepHabitScreen(self.store, self.now)


class PickSleepHabitScreen(PickHabitScreen):
    """The list of habits for sleep."""

    AREA = "sleep"
    FORM = "sleep habit"
    SORT = SLEEP_HABITS
    OWN_TITLE = "A habit in your own words"
