"""One part of the flare-up plan: its lines, room for one's own, and suggestions to pick from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.flare_content import more_with, suggestions
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.order import moved, next_place
from pain_companion.screens.flare_builder import walk
from pain_companion.screens.flare_line import FlareLineRoom
from pain_companion.screens.menus_room import MenusRoom
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare import PART_HELP, PART_TITLES
from pain_companion.words.flare_line_entry import (
    FIRST_FIRST,
    NO_DOSES,
    more_line,
    taken_out_words,
    taken_words,
)
from pain_companion.words.order import no_further_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PART_WAYS: tuple[Way, ...] = (
    ("left_square_bracket", "part(-1)", "part before"),
    ("right_square_bracket", "part(1)", "part after"),
)
LINE_WAYS: tuple[Way, ...] = (
    ("delete", "take_out", "take out"),
    ("left", "move(-1)", "sooner"),
    ("right", "move(1)", "later"),
)
"""What can be done with the marked line."""


class FlarePartScreen(MenusRoom, FlareLineRoom):
    """The lines of one part. `walking` from part to part, no field has the keys at first."""

    AREA = "flare"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "a writes a line in your own words. Enter saves it.\n"
        "Enter on a line of yours changes it. Del takes it out, and u brings it back.\n"
        "← and → move the marked line. The most important comes first.\n"
        "Enter on a suggestion takes it in. You can change it then.\n"
        "[ and ] go to the part before and the part after."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "write", "add"),
        *(Binding(*way) for way in LINE_WAYS),
        Binding("ctrl+s", "save", "Save"),
        *(Binding(*way, show=False) for way in PART_WAYS),
    ]
    CSS = """
    FlarePartScreen .muted { max-width: 76; }
    FlarePartScreen KeyLinks { margin-top: 0; }
    FlarePartScreen #lines { margin-top: 1; }
    FlarePartScreen #offers { margin-top: 0; }
    FlarePartScreen #offered { margin-top: 1; }
    FlarePartScreen NoteField { height: 3; margin-top: 1; }
    FlarePartScreen NoteField > TextArea { height: 2; }
    FlarePartScreen #leave-it { margin: 1 0 0 2; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], part: Part, walking: bool = False
    ) -> None:
        super().__init__(store, now, part)
        self.walking = walking

    def body(self) -> ComposeResult:
        """What it is for, the lines, room for one's own, and suggestions."""
        part = self.part
        yield Static(Content(PART_TITLES[part]), classes="heading")
        yield Static(Content(PART_HELP[part]), classes="muted")
        if part is Part.MEDICINES:
            yield Static(Content(NO_DOSES), classes="muted")
        yield Static(Content(FIRST_FIRST), id="order", classes="muted")
        yield Menu(id="lines")
        yield KeyLinks()
        yield from self.fields()
        yield Static(Content("Or pick from these. Enter takes one in."), id="offered")
        yield Menu(id="offers")

    def on_mount(self) -> None:
        """Take up what was typed here and not saved; else begin with the list."""
        self.lines = self.store.flares.plan().of(self.part)
        is_kept = self.take_up()
        self.refresh_room()
        if is_kept:
            self.say("You typed this earlier. It is as you left it.")
        if self.walking:
            self.go_to_list()
        elif is_kept:
            self.write_in([answer for answer in self.query(Answer) if answer.text][-1])
        elif not self.go_to_list():
            self.action_write()

    def refresh_room(self) -> None:
        """Show the part as it is now. What is typed stays."""
        self.lines = self.store.flares.plan().of(self.part)
        held = {line.words.casefold() for line in self.lines}
        offers = [] if self.part is Part.MEDICINES else suggestions(self.part)
        free = [Line(words, words) for words in offers if words.casefold() not in held]
        self._show("lines", [_line(*each) for each in enumerate(self.lines, 1)])
        self._show("offers", free)
        self.query_one("#offered").display = bool(free)
        self.query_one("#order").display = len(self.lines) > 1
        self.query_one(KeyLinks).show_ways([*PART_WAYS, *(LINE_WAYS if self.lines else ())])
        if self.changing is not None and self.changing not in self.lines:
            self.make_new()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to a line needs a marked one."""
        if action in ("take_out", "move"):
            return self._marked() is not None
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change a line, or take a suggestion in."""
        if event.option_list.id == "lines":
            self.begin_to_change(self.lines[event.option_index])
        else:
            self._take(event.option_id or "")

    def action_take_out(self) -> None:
        """Take the marked line out of the plan."""
        line = self._marked_and_current()
        if line is not None and self._keeps(lambda: self.store.flares.end_line(line.id)):
            self.say(shown(taken_out_words(line)))

    def action_move(self, by: int) -> None:
        """Let the marked line change places with its neighbour."""
        line = self._marked_and_current()
        if line is None:
            return
        place = self.lines.index(line)
        changed = moved(self.lines, place, by)
        if not changed:
            self.say(no_further_words(by))
        elif self._keeps(lambda: self._move(changed)):
            self.query_one("#lines", Menu).highlighted = place + by
            self.say(f"Saved: now line {place + by + 1} of {len(self.lines)}.")

    def action_part(self, by: int) -> None:
        """Go to the part before or after."""
        walk(self, self.part, by)

    def action_leave(self) -> None:
        """Out of a field the keys are for the list again."""
        super().action_leave()
        if self.focused is None:
            self.go_to_list()

    def go_to_list(self) -> bool:
        """Put the focus on the first list with something in it. False where there is none."""
        menus = [menu for menu in self.query(Menu) if menu.option_count]
        for menu in menus[:1]:
            menu.focus(scroll_visible=False)
        return bool(menus)

    def _take(self, words: str) -> None:
        line = PlanLine(self.part, words, more_with(self.part, words), next_place(self.lines))
        if self._keeps(lambda: self.store.flares.save_line(line)):
            self.say(taken_words(line))

    def _move(self, changed: Sequence[PlanLine]) -> None:
        """Save lines at other places. One that is being changed meanwhile goes with them."""
        subject, before = self.draft_subject(), self.changing
        kept = self.store.flares.save_lines(changed)
        for old, new in zip(changed, kept, strict=True):
            if before is not None and old.id == before.id:
                self.keep_about(new, subject)

    def _keeps(self, change: Callable[[], object]) -> bool:
        """Make a change and show it, with the focus on the list where nothing else has it."""
        kept = self.changes(change)
        if kept and not self.focused:
            self.go_to_list()
        return kept

    def _marked(self) -> PlanLine | None:
        """The line that is being changed, or the one that is marked in the list."""
        menu = self.focused
        if not isinstance(menu, Menu):
            return self.changing
        place = menu.highlighted if menu.id == "lines" else None
        return self.lines[place] if place is not None and place < len(self.lines) else None

    def _marked_and_current(self) -> PlanLine | None:
        """The same, if no other window has changed it meanwhile."""
        line = self._marked()
        self.look_again()
        return line if line in self.lines else None

    def _show(self, name: str, lines: list[Line]) -> None:
        menu = self.query_one(f"#{name}", Menu)
        if not lines and self.focused is menu:
            self.set_focus(None)
        menu.show_lines(lines)
        menu.display = bool(lines)


def _line(number: int, line: PlanLine) -> Line:
    return Line(line.id, f"{number}. {shown(line.words)}", shown(more_line(line)))
