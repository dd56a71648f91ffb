"""Looking back: every flare-up, and all of them put together in words or as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static

from pain_companion.domain.flare import Flare, FlareStep
from pain_companion.domain.flare_history import FlareHistory, flare_history, used_steps
from pain_companion.screens.list_room import ListRoom
from pain_companion.text import shown
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare_history import (
    STEPS_TITLE,
    days_words,
    flare_details,
    flare_heading,
    flare_line,
    history_sentences,
    use_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

Steps = Mapping[str, Sequence[FlareStep]]
CHOOSE = "To delete a flare-up, choose it in the list first."


class FlaresScreen(ListRoom):
    """The flare-ups, newest first, then all together."""

    AREA = "flare"
    TITLE_WORDS = "Flare-ups so far"
    HELP: ClassVar[str | None] = (
        "Here are your flare-ups, newest first, and all of them together.\n"
        "Enter opens one: what you did each day, and your plan as it was.\n"
        "v shows the same as a table, or in words again.\n"
        "Delete puts the marked one into the bin. u brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "view", "table or words"),
        Binding("delete", "delete", "put in the bin", show=False),
    ]
    CSS = """
    FlaresScreen Menu, FlaresScreen #together, FlaresScreen .uses { max-width: 76; }
    FlaresScreen #ways { height: auto; margin-top: 1; }
    FlaresScreen #together { margin-top: 1; }
    FlaresScreen .uses { margin-top: 1; }
    FlaresScreen .table { height: auto; margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._as_table = self._any_steps = False

    def body(self) -> ComposeResult:
        """All together in words, the list, the steps; or two tables in their place."""
        yield Lines([], classes="told")
        yield Static(key_link("v", "table or words", "screen.view"), id="ways")
        yield LongMenu()
        yield Lines([], STEPS_TITLE, classes="uses")
        yield Static(id="flares-table", classes="table")
        yield Static(id="steps-table", classes="table")

    def refresh_room(self) -> None:
        """Show the flare-ups as they are in the diary now."""
        flares = self.store.flares.all()
        steps = {flare.id: self.store.flares.steps(flare.id) for flare in flares}
        history = flare_history(flares, steps)
        self.query_one(".told", Lines).tell(history_sentences(history))
        self.query_one("#ways").display = bool(flares)
        self.query_one(LongMenu).show_lines(self._line(each, steps[each.id]) for each in flares)
        self.query_one(".uses", Lines).tell(
            [f"- {use.words}: {use_words(use)}" for use in history.steps]
        )
        self.query_one("#flares-table", Static).update(self._flares_table(flares, steps))
        self.query_one("#steps-table", Static).update(_steps_table(history))
        self._any_steps = bool(history.steps)
        self._show_view()

    def _show_view(self) -> None:
        in_words = not self._as_table
        self.query_one(Menu).display = in_words
        self.query_one(".uses").display = in_words and self._any_steps
        self.query_one("#flares-table").display = self._as_table
        self.query_one("#steps-table").display = self._as_table and self._any_steps

    def action_view(self) -> None:
        """Show the words instead of the tables, or the tables instead of the words."""
        menu = self.query_one(Menu)
        if menu.option_count:
            self._as_table = not self._as_table
            self._show_view()
            self.set_focus(None if self._as_table else menu, scroll_visible=False)
            self.action_scroll("home")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open one."""
        self.open_page("one_flare:OneFlareScreen", event.option_id)

    def action_delete(self) -> None:
        """Put the marked one into the bin."""
        menu = self.query_one(Menu)
        marked = menu.highlighted_option if menu.has_focus else None
        flares = {flare.id: flare for flare in self.store.flares.all()}
        flare = flares.get(marked.id or "") if marked else None
        if flare is None:
            self.say(CHOOSE)
            return
        self.changes(
            lambda: self.store.flares.delete(flare.id),
            f"Deleted: {flare_heading(flare, self.today)}. u brings it back.",
        )

    def _line(self, flare: Flare, steps: Sequence[FlareStep]) -> Line:
        details = "\n".join(flare_details(flare, steps))
        return Line(flare.id, flare_line(flare, self.today), details)

    def _flares_table(self, flares: Sequence[Flare], steps: Steps) -> Table:
        table = _table("When", "Days", "Steps done", "Helped")
        for flare in flares:
            used = used_steps(steps[flare.id])
            helped = sum(step.helped for step in used)
            days = flare.days(self.today)
            table.add_row(days_words(flare, self.today), *map(str, (days, len(used), helped)))
        return table


def _steps_table(history: FlareHistory) -> Table:
    table = _table("Step", "Used in", "Helped in")
    for use in history.steps:
        table.add_row(Text(shown(use.words)), str(use.used_in), str(use.helped_in))
    return table


def _table(*heads: str) -> Table:
    """A table with these heads: words in the first column, numbers in the others."""
    table = Table(*heads[:1], box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in heads[1:]:
        table.add_column(head, justify="right")
    return table
