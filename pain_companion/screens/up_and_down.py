"""A person's own list of what winds them up and what settles them, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.up_and_down import group_names
from pain_companion.domain.up_and_down import UpDownLine, held_on, no_longer
from pain_companion.domain.up_and_down import Way as UpDown
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.menus_room import MenusRoom
from pain_companion.screens.up_and_down_form import UpAndDownFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.up_and_down import (
    ABOUT,
    ADD,
    DELETED,
    ENDED,
    IS_BACK,
    IS_IT_SO,
    IS_IT_SO_AGAIN,
    LEAVE_IT,
    NO_LONGER,
    NONE_YET,
    NOT_SO,
    NOTHING_HERE,
    SO_AGAIN,
    STILL_SO,
    TITLE,
    group_words,
    in_order,
    since_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ENDED_ONES = "ended"
WITH_LIST: tuple[Way, ...] = (
    ("v", "page", "as sentences, to save"),
    ("b", "look_back", "as it was before"),
)
WITH_LINE: tuple[Way, ...] = (
    ("e", "end", "not so any more"),
    ("delete", "delete", "put in the bin"),
)
"""What can be done with the list, and with the marked line."""


class UpAndDownScreen(MenusRoom, ListRoom):
    """Both halves of the list, then what is not so any more."""

    AREA = "pain"
    TITLE_WORDS = TITLE
    HELP: ClassVar[str | None] = (
        "a adds a line: something that winds you up, or that settles you.\n"
        "← and → go from one half to the other. Enter asks if a line is still so.\n"
        "e says that it is not so any more. Del puts it into the bin.\n"
        "v shows it as sentences, to save and take along.\n"
        "b shows the list as it was on an earlier day."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        *(Binding(*way) for way in (*WITH_LIST, *WITH_LINE)),
        Binding("left", "side(0)", "To what winds me up", show=False),
        Binding("right", "side(1)", "To what settles me", show=False),
    ]
    CSS = """
    UpAndDownScreen #add-one { margin: 1 0 0 0; }
    UpAndDownScreen #halves { height: auto; margin-top: 1; max-width: 110; }
    UpAndDownScreen .half { height: auto; width: 1fr; }
    UpAndDownScreen .half.up { margin-right: 2; }
    UpAndDownScreen.-narrow #halves { layout: vertical; }
    UpAndDownScreen.-narrow .half { width: 100%; margin: 0 0 1 0; }
    UpAndDownScreen .half Menu { margin-top: 0; }
    UpAndDownScreen #ended-title { margin-top: 1; }
    UpAndDownScreen .with-line { margin-top: 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._lines: dict[str, UpDownLine] = {}
        """Every line that stands on the screen, by its id."""

    def body(self) -> ComposeResult:
        """What this is, the way to add, both halves, what is not so any more."""
        yield Static(id="about", classes="muted")
        yield Button(Content(ADD), id="add-one")
        yield KeyLinks(WITH_LIST)
        yield KeyLinks(WITH_LINE).add_class("with-line")
        with Horizontal(id="halves"):
            for way in UpDown:
                with Vertical(classes=f"half {way}"):
                    yield Static(Content(way.heading), classes="heading")
                    yield Static(Content(NOTHING_HERE), id=f"none-{way}", classes="muted")
                    yield Menu(id=way.value)
        yield Static(Content(NO_LONGER), id="ended-title", classes="heading")
        yield Menu(id=ENDED_ONES)

    def refresh_room(self) -> None:
        """Show the list as it is now."""
        every = self.store.up_and_down.all()
        held, ended = held_on(every, self.today), no_longer(every, self.today)
        self._lines = {line.id: line for line in (*held, *ended)}
        self.query_one("#about", Static).update(Content(ABOUT if every else NONE_YET))
        names = group_names()
        for way in UpDown:
            half = in_order(held, way, names)
            self._show(way.value, self._under_groups(half))
            self.query_one(f"#none-{way}").display = not half
        self._show(ENDED_ONES, [self._ended_line(line) for line in ended])
        self.query_one("#ended-title").display = bool(ended)
        self.query("#halves, KeyLinks").set(display=bool(every))
        self.refresh_bindings()
        if self.focused is None or not self.focused.display:
            self.focus_main()

    def refresh_bindings(self) -> None:
        """The words to click show what can be done, as the foot does."""
        super().refresh_bindings()
        for links in self.query(".with-line"):
            links.visible = self._marked() is not None

    def focus_main(self) -> None:
        """On the way to add."""
        self.query_one("#add-one").focus(scroll_visible=False)

    def action_next_menu(self, by: int) -> None:
        """The arrows go from the way to add into the list, and from its first line back."""
        menus = [menu for menu in self.query(Menu) if menu.display]
        add, focused = self.query_one("#add-one"), self.focused
        if by > 0 and focused is add and menus:
            self._go_to(menus[0])
        elif by < 0 and menus and focused is menus[0] and not menus[0].highlighted:
            self.set_focus(add)
            self.action_scroll("home")
        elif isinstance(focused, Menu):
            super().action_next_menu(by)
        else:
            self.action_scroll("down" if by > 0 else "up")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to a line needs a marked one."""
        if action in ("end", "delete"):
            line = self._marked()
            return line is not None and (action == "delete" or line.ended_on is None)
        if action in ("page", "look_back"):
            return bool(self._lines)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask whether a line is still so, or so again."""
        line = self._lines[event.option_id or ""]
        if line.ended_on is None:
            question = ConfirmScreen(IS_IT_SO, [line.words], yes=NOT_SO, no=STILL_SO)
            self.app.push_screen(question, lambda over: self._end(line) if over else None)
        else:
            question = ConfirmScreen(IS_IT_SO_AGAIN, [line.words], yes=SO_AGAIN, no=LEAVE_IT)
            self.app.push_screen(question, lambda again: self._bring_back(line) if again else None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add a line."""
        self.action_add()

    def action_add(self) -> None:
        """Ask for a line."""
        self.open_form(UpAndDownFormScreen(self.store, self.now))

    def action_page(self) -> None:
        """Show the list as sentences."""
        self.open_page("up_and_down_page:UpAndDownPageScreen")

    def action_look_back(self) -> None:
        """Show the days on which the list changed."""
        self.open_page("up_and_down_days:UpAndDownDaysScreen")

    def action_end(self) -> None:
        """Say that the marked line is not so any more."""
        line = self._marked()
        if line is not None:
            self._end(line)

    def action_delete(self) -> None:
        """Put the marked line into the bin."""
        line = self._marked()
        if line is not None:
            self.changes(lambda: self.store.up_and_down.delete(line), DELETED)

    def action_side(self, number: int) -> None:
        """Go to one half of the list."""
        menu = self.query_one(f"#{[*UpDown][number]}", Menu)
        if menu.option_count:
            self._go_to(menu)

    def _go_to(self, menu: Menu) -> None:
        self.set_focus(menu, scroll_visible=False)
        menu.scroll_to_highlight()

    def _under_groups(self, lines: Iterable[UpDownLine]) -> list[Line]:
        """Lines, the first of each group with the name of the group above it."""
        found, before = [], ""
        for line in lines:
            group = shown(group_words(line, group_names()))
            above = "" if group == before else group
            found.append(Line(line.id, line.words, since_words(line, self.today), above))
            before = group
        return found

    def _ended_line(self, line: UpDownLine) -> Line:
        more = f"{line.way.heading}. {since_words(line, self.today)}"
        return Line(line.id, line.words, more)

    def _show(self, name: str, lines: list[Line]) -> None:
        menu = self.query_one(f"#{name}", Menu)
        menu.show_lines(lines)
        menu.display = bool(lines)

    def _marked(self) -> UpDownLine | None:
        """The line that is marked in the list that has the focus."""
        menu = self.focused
        option = menu.highlighted_option if isinstance(menu, Menu) else None
        return self._lines.get(option.id or "") if option else None

    def _end(self, line: UpDownLine) -> None:
        self.changes(lambda: self.store.up_and_down.end(line, self.today), ENDED)

    def _bring_back(self, line: UpDownLine) -> None:
        self.changes(lambda: self.store.up_and_down.bring_back(line, self.today), IS_BACK)
