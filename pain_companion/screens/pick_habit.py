"""Choosing a habit to try: one from the list, or one in the person's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.habits import tried
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.habits_room import HabitSort
from pain_companion.text import clean_input
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OWN = "own_words"
LONGEST = 200


class PickHabitScreen(DraftingRoom):
    """The list of habits that are not being tried yet, with a line for one's own.

    A subclass gives `AREA`, `FORM`, `SORT` and what the line for one's own is called, `OWN_TITLE`.
    """

    SORT: ClassVar[HabitSort]
    OWN_TITLE: ClassVar[str] = ""
    AUTO_FOCUS: ClassVar[str | None] = "Menu"
    HELP: ClassVar[str | None] = (
        "Choose with the arrow keys. Enter picks the marked one.\n"
        "Or press o, write your own in a few words, and press Enter."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "own", "your own words")]
    DEFAULT_CSS = """
    PickHabitScreen Menu { height: 1fr; min-height: 4; margin-bottom: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.habits = self.SORT.kept_in(store)
        self.picked = ""
        """What was picked, in words."""
        keys = {habit.key for habit in tried(self.habits.habits())}
        self._offered = [habit for habit in self.SORT.offered() if habit.key not in keys]

    def draft_subject(self) -> str:
        """There is one line to type."""
        return OWN

    def draft_body(self) -> Mapping[str, str]:
        """What stands in it."""
        said = self._own.text
        return {OWN: said} if said else {}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words under their question."""
        return {self.OWN_TITLE: body.get(OWN, "")}

    def body(self) -> ComposeResult:
        """The list, and a line to type in."""
        yield Static(Content(self.SORT.pick), classes="heading")
        yield Static(Content("Enter picks the marked one. Your own words: o."), classes="muted")
        yield Menu([Line(habit.key, habit.text, habit.why) for habit in self._offered])
        own = Field(OWN, "In your own words", max_length=LONGEST, wide=True)
        own.enter_goes_on = False
        yield own

    def on_mount(self) -> None:
        """Bring back what was typed and not saved."""
        draft = self.find_draft()
        if draft is not None:
            self._own.text = draft.body.get(OWN, "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pick one of the list."""
        habit = self._offered[event.option_index]
        self._pick(habit.key, habit.text)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Pick what is typed."""
        words = clean_input(self._own.text).strip()
        if words:
            self._pick(None, words)
        else:
            self.say("Type a few words first.")

    def action_own(self) -> None:
        """Write one's own."""
        self._own.take_focus()

    def _pick(self, key: str | None, words: str) -> None:
        picked = self.try_to_save(lambda: self.habits.pick_habit(key, words, self.today))
        if picked is None:
            return
        if key is None:
            self._own.text = ""
        # Words of one's own that were typed and not picked are kept again as this closes.
        self.picked = words
        self.dismiss()

    @property
    def _own(self) -> Field:
        return self.query_one(Field)
