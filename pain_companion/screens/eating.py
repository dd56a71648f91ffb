"""Eating well: one question first, then small changes to try, and the ways on."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from pain_companion.content.habits import read_food_changes
from pain_companion.domain.eating import MOST_AT_ONCE, FoodAnswer
from pain_companion.domain.habits import PickedHabit
from pain_companion.screens.doors import Door
from pain_companion.screens.food_question import HIDE, NOT_NOW, READ, SHOW, FoodQuestion
from pain_companion.screens.habits_room import HabitSort, HabitsRoom
from pain_companion.screens.pick_habit import PickHabitScreen
from pain_companion.widgets.go import Go, Wear
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.links import key_link
from pain_companion.words.eating import ASK_FIRST, ASK_FIRST_PAGE, ENOUGH, NONE_YET, easier_words

PAGES = "learn:eating"
FOOD_IS_HARD = "page:eating/when-food-is-a-hard-subject"
FOOD_CHANGES = HabitSort(
    offered=read_food_changes,
    kept_in=lambda diary: diary.eating,
    answers=FoodAnswer,
    most=MOST_AT_ONCE,
    none_yet=NONE_YET,
    enough=ENOUGH,
    pick="Pick a small change",
)
PICK = "pick"
DOORS = {
    PICK: Door(
        FOOD_CHANGES.pick, "One that seems easy and pleasant.", "eating:PickFoodChangeScreen"
    ),
    "shopping": Door(
        "Shopping list", "From the changes that you picked.", "shopping:ShoppingScreen"
    ),
}
"""The other screens of this area."""
WAYS: tuple[Way, ...] = (
    ("a", "pick", "pick a change"),
    ("b", "open('shopping')", "shopping list"),
    ("r", "read", "pages to read"),
    ("h", "hide", "hide this area"),
)


class EatingScreen(HabitsRoom):
    """The small changes being tried. Before the question is answered, only the question."""

    AREA = "eating"
    TITLE_WORDS = "Eating well"
    SORT = FOOD_CHANGES
    HELP: ClassVar[str | None] = (
        "Small changes to try, up to three at a time. Nothing is scored.\n"
        "1, 2 and 3 say how today went. 0 takes the answer back.\n"
        "[ and ] go to other days. Days without an answer are fine.\n"
        "b makes a shopping list. r has pages. w says who should ask first.\n"
        "h hides all about eating. You can bring it back in Settings."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        Binding("w", "ask_first", "who should ask first", show=False),
    ]
    CSS = """
    EatingScreen #room { height: auto; }
    EatingScreen #gate { height: auto; }
    EatingScreen #ask-first { height: auto; max-width: 66; margin: 1 0; }
    """

    _asked: str | None = None
    """The answer that the question stands there for; None where it does not stand there."""

    def body(self) -> ComposeResult:
        """The question, or the changes and the ways on."""
        yield Vertical(id="gate")
        with Vertical(id="room"):
            yield Static(_ask_first(), id="ask-first")
            yield from super().body()
            yield KeyLinks(WAYS)

    def picker(self) -> PickHabitScreen:
        """The list of small changes."""
        return PickFoodChangeScreen(self.store, self.now)

    def more_about(self, habit: PickedHabit) -> str:
        """How to do it on a bad day."""
        return easier_words({each.key: each.easier for each in read_food_changes()}, habit.key)

    def refresh_room(self) -> None:
        """Ask the question, or show the changes as they are now."""
        self.query_one("#room").display = self._is_open
        self.query_one("#gate").display = not self._is_open
        self.query_one("#ask-first").display = not self.habits.habits()
        self.refresh_bindings()
        super().refresh_room()
        self.call_next(self._ask)
        if self.focused is None:
            self.focus_main()

    def focus_main(self) -> None:
        """On the question, as long as there is one."""
        if self._is_open:
            super().focus_main()
        elif ways := self.query("#gate Button"):
            ways.first().focus(scroll_visible=False)

    async def _ask(self) -> None:
        """Put the question there anew, in the words that fit now."""
        gate, settings = self.query_one("#gate", Vertical), self.settings
        wanted = None if self._is_open else settings.food
        if wanted == self._asked:
            return
        self._asked = wanted
        await gate.remove_children()
        if wanted is not None:
            await gate.mount(FoodQuestion(settings))
        self.focus_main()

    @property
    def _is_open(self) -> bool:
        return self.settings.food == SHOW

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the question there is nothing to do yet."""
        if action in ("pick", "day", "open", "read", "hide", "ask_first"):
            return self._is_open
        return super().check_action(action, parameters)

    @on(FoodQuestion.Chosen)
    def choose(self, event: FoodQuestion.Chosen) -> None:
        """Show or hide the area, leave it for now, or read."""
        self.set_focus(None)
        if event.way in (SHOW, HIDE):
            self._keep(event.way)
        elif event.way == NOT_NOW:
            self.post_message(Go("today"))
        elif event.way == READ:
            self.post_message(Go(FOOD_IS_HARD))

    def action_hide(self) -> None:
        """Hide all about eating."""
        self._keep(HIDE)

    def action_read(self) -> None:
        """Open the list of the pages about eating."""
        self.post_message(Go(PAGES))

    def action_ask_first(self) -> None:
        """Open the page about who should ask first."""
        self.post_message(Go(f"page:{ASK_FIRST_PAGE}"))

    def open_at(self, inside: str) -> None:
        """Open another screen of this area by its name, once the question is answered."""
        if inside in DOORS and self._is_open:
            self.action_open(inside)

    def action_open(self, door: str) -> None:
        """Open another screen of this area."""
        if door == PICK:
            self.action_pick()
            return
        screen: Screen[None] = DOORS[door].open(self.store, self.now)
        self.open_screen(screen)

    def _keep(self, answer: str) -> None:
        if not self.attempt(lambda: self.store.settings.change(food=answer)):
            return
        self.set_focus(None)
        self.look_again()
        self.post_message(Wear())
        self.say("" if answer == HIDE else "Saved. You can hide this area at any time with h.")


class PickFoodChangeScreen(PickHabitScreen):
    """The list of small changes to eating."""

    AREA = "eating"
    FORM = "food change"
    SORT = FOOD_CHANGES
    OWN_TITLE = "A small change in your own words"


def _ask_first() -> Content:
    return Content(f"{ASK_FIRST} ") + key_link("w", "read more", "screen.ask_first")
