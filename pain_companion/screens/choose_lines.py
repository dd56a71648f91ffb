"""Choosing line by line what goes onto a page for someone else, or into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.share_names import share_names
from pain_companion.exchange.page_pdf import pdf_lacks
from pain_companion.exchange.share_item import ShareItem
from pain_companion.exchange.share_items import PARTS, rows_of, share_items
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.save_handover import SaveHandoverScreen
from pain_companion.screens.save_page import SavePageScreen
from pain_companion.screens.save_take_home import SaveTakeHomeScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.widgets.menu import Line, Menu

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NOTHING = (
    "Nothing is written yet that could be shared. "
    "j writes a line to say at your next appointment, from anywhere."
)
TICK_FIRST = "Tick a line first. The space bar does it."
MARK_FIRST = "This line shows more. Enter shows them, and then you can tick them."
NO_ROWS = "These lines were worked out. Tick one that was written, too: a file holds only those."
WAYS: tuple[Way, ...] = (
    ("space", "flip", "tick, or not"),
    ("a", "flip_part", "all of this part"),
    ("h", "save('html')", "save to print"),
    ("w", "save('txt')", "save as text"),
    ("d", "save('pdf')", "save as PDF"),
    ("c", "save('file')", "save for this program"),
)


class ChooseLinesScreen(ListRoom):
    """Every line that can be shared, each with its box. Only ticked ones ever leave.

    `summary` is what was done in a session, in lines for the person. `ticked` says whether
    everything is ticked at first.
    """

    AREA = "team"
    TITLE_WORDS = "A page or a file to share"
    HELP: ClassVar[str | None] = (
        "Choose what someone else may see, line by line.\n"
        "Space or Enter ticks the marked line, a all of its part. u takes it back.\n"
        "h saves a page to print, w one as text, d one as PDF.\n"
        "c saves a file for this program, with the whole entry behind each line.\n"
        "What has no tick stays here. Nothing is sent. Ticks last until you leave."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "flip", "tick, or not", show=False),
        *(Binding(*way) for way in WAYS[1:]),
    ]

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        summary: Sequence[str] = (),
        *,
        ticked: bool = False,
    ) -> None:
        super().__init__(store, now)
        self._summary = summary
        self._all_at_first = ticked
        self._items: list[ShareItem] = []
        self._ticked: set[ShareItem] = set()
        self._before: list[set[ShareItem]] = []
        """What was ticked before each change of the ticks."""

    @property
    def chosen(self) -> list[ShareItem]:
        """The ticked lines in their order."""
        return [each for each in self._items if each in self._ticked]

    def body(self) -> ComposeResult:
        """How many are ticked, the ways on, the lines."""
        yield Static(id="about", classes="muted")
        yield KeyLinks(WAYS)
        yield LongMenu()

    def refresh_room(self) -> None:
        """Show the lines as the diary has them now. A line that says something else has no tick."""
        self._items = share_items(self.store, self.today, share_names(), self._summary)
        if self._all_at_first and self._items:
            self._all_at_first = False
            self._ticked = {*self._items}
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(self._items)
        self._show_ticks()
        self.refresh_bindings()

    def _show_ticks(self) -> None:
        self.query_one(LongMenu).show_lines(self._menu_lines())
        self.query_one("#about", Static).update(Content(self._about()))

    def _menu_lines(self) -> Iterator[Line]:
        above = ""
        for number, each in enumerate(self._items):
            title = PARTS[each.part]
            heading = title if each.heading == title else f"{title}: {shown(each.heading)}"
            box = "[x]" if each in self._ticked else "[ ]"
            words = f"{box} {shown(each.line)}"
            yield Line(str(number), words, above="" if heading == above else heading)
            above = heading

    def _about(self) -> str:
        if not self._items:
            return NOTHING
        ticked, of = len(self.chosen), len(self._items)
        return f"Only what you tick leaves. Ticked: {ticked} of {of}."

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a line there is nothing to tick or save."""
        if action in ("flip", "flip_part", "save"):
            return bool(self._items)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick a line, or take its tick away."""
        self._flip([self._items[event.option_index]])

    def action_flip(self) -> None:
        """The same with the space bar."""
        if (marked := self._marked()) is not None:
            self._flip([marked])

    def action_flip_part(self) -> None:
        """Tick all of the part that the marked line belongs to, or take all its ticks away."""
        if (marked := self._marked()) is not None:
            self._flip([each for each in self._items if each.part == marked.part])

    def action_undo(self) -> None:
        """Take back the last change of the ticks. Before the first, u is about the diary."""
        if not self._before:
            super().action_undo()
            return
        self._ticked = self._before.pop()
        self._show_ticks()
        self.say("Undone: the last tick.")

    def action_save(self, form: str) -> None:
        """Ask where to save the page of the ticked lines."""
        chosen = self.chosen
        if not chosen:
            self.say(TICK_FIRST)
        elif form == "pdf" and (lacks := pdf_lacks()):
            self.say(shown(lacks))
        elif form == "file" and not rows_of(chosen):
            self.say(NO_ROWS)
        else:
            self.open_screen(self._saving(form, chosen))

    def _saving(self, form: str, chosen: Sequence[ShareItem]) -> SavePageScreen:
        if form == "file":
            return SaveHandoverScreen(self.store, self.now, rows_of(chosen))
        return SaveTakeHomeScreen(self.store, self.now, form, chosen)

    def _marked(self) -> ShareItem | None:
        """The marked line. On the one that shows more it is said that this is none."""
        place = self.query_one(LongMenu).place
        if place is None:
            self.say(MARK_FIRST)
            return None
        return self._items[place]

    def _flip(self, items: Iterable[ShareItem]) -> None:
        """Tick all of these; where all are ticked, take their ticks away."""
        these = {*items}
        self._before.append(self._ticked)
        self._ticked = self._ticked - these if these <= self._ticked else self._ticked | these
        self.say("")
        self._show_ticks()
