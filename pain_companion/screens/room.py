"""What every screen of an area has: the sidebar, a body, a line that stays, and the foot line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from pain_companion.areas import AREAS, areas_for
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.settings import Settings
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.swift import SwiftScreen
from pain_companion.widgets.footline import FootLine, is_typing
from pain_companion.widgets.go import Go, Wear
from pain_companion.widgets.sidebar import Sidebar
from pain_companion.words.today import EXAMPLE_WORDS

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary
    from pain_companion.store.history import Change


def fit_to_width(screen: Screen[Any]) -> None:
    """Give a new screen its class for this width now. Textual does it after a first layout."""
    for least, name in sorted(screen.app.HORIZONTAL_BREAKPOINTS or [], reverse=True):
        if screen.app.size.width >= least:
            screen.add_class(name)
            return


class Body(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The part of a screen that scrolls. The room scrolls it, so it never takes the focus."""


class Room(SwiftScreen):
    """A screen of an area. It is handed the diary and the clock, and knows no app.

    A subclass gives `AREA` (its key in the sidebar), `TITLE_WORDS` (the heading; empty for none),
    `HELP` (at most five lines, plain text, shown by F1), `body()`, and `refresh_room()`. Its own
    keys are ordinary BINDINGS; those with `show=True` stand in the foot line.
    """

    AREA: ClassVar[str] = ""
    TITLE_WORDS: ClassVar[str] = ""
    HELP: ClassVar[str | None] = ""
    AUTO_FOCUS: ClassVar[str | None] = "#body *"
    KEEPS_SAID: ClassVar[bool] = False
    """Whether what was said on the first screen of an area still stands on coming back to it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False),
        Binding("m", "menu", "Menu", show=False),
        Binding("ctrl+z,u", "undo", "Undo", show=False),
        Binding("ctrl+y", "redo", "Do again what was undone", show=False),
        Binding("down", "scroll('down')", "Scroll down", show=False),
        Binding("up", "scroll('up')", "Scroll up", show=False),
        Binding("pagedown", "scroll('page_down')", "A page down", show=False),
        Binding("pageup", "scroll('page_up')", "A page up", show=False),
        Binding("home", "scroll('home')", "To the top", show=False),
        Binding("end", "scroll('end')", "To the end", show=False),
    ]

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.store = store
        self.now = now
        self._in_front = False
        self._said = ""
        self._before_menu: Widget | None = None
        """What had the focus when the person went into the menu."""

    @property
    def today(self) -> date:
        """The date on the person's clock."""
        return self.now().date()

    @property
    def settings(self) -> Settings:
        """The choices in force."""
        return self.store.settings.read()

    @property
    def is_example(self) -> bool:
        """Whether this shows the example person."""
        return self.store.kind is DiaryKind.EXAMPLE

    def compose(self) -> ComposeResult:
        """The body first, so that its main action is first in the tab order."""
        fit_to_width(self)
        with Body(id="body"):
            if self.is_example:
                yield Static(Content(EXAMPLE_WORDS), id="example")
            if self.TITLE_WORDS:
                yield Static(Content(self.TITLE_WORDS), classes="heading")
            if self.begins_area:
                note = Static(id="learned", classes="muted")
                note.display = False
                yield note
            yield from self.body()
        yield Static(id="status", classes="status")
        yield Sidebar(areas_for(hidden_areas(self.settings)), self.AREA)
        yield FootLine(example=self.is_example, area=self.AREA)

    @property
    def begins_area(self) -> bool:
        """Whether this is the first screen of an area."""
        page = f"{type(self).__module__}:{type(self).__name__}"
        return any(each.page == page for each in AREAS)

    def body(self) -> ComposeResult:
        """The widgets of this screen."""
        yield from ()

    def refresh_room(self) -> None:
        """Show the diary as it is now. Called when the screen comes to the front."""

    def open_at(self, inside: str) -> None:
        """Open one thing of this area, named by what stands after the colon of a place."""

    def keep_typing(self) -> None:
        """Keep what is typed here and not saved: the program may end now."""

    def put_unkept_aside(self) -> str:
        """Put what could not be kept elsewhere: the program ends now. Returns what to say of it."""
        return ""

    def help_lines(self) -> list[str]:
        """What F1 says about this screen, or about the thing in it that has the focus."""
        return (self.HELP or "").splitlines()

    def open_safely(self, inside: str) -> None:
        """Open one thing of this area; a fault of the file becomes a line on the page."""
        self.attempt(lambda: self.open_at(inside))

    def say(self, words: str) -> None:
        """Put a line on the page that stays until the next one."""
        if words != self._said:
            self._said = words
            self.query_one("#status", Static).update(Content(words))

    def say_also(self, words: str) -> None:
        """Put another line beneath the one that stays."""
        self.say(f"{self._said}\n{words}".strip())

    def attempt(self, what: Callable[[], object]) -> bool:
        """Do something. Whether it was done: a fault of the file becomes a line on the page."""
        try:
            what()
        except DiaryError as fault:
            self.say(str(fault))
            return False
        return True

    def look_again(self) -> None:
        """Refresh the room; a fault of the file becomes a line on the page."""
        try:
            self.show_areas(self.settings)
            self._show_learned()
            self.refresh_room()
        except DiaryError as fault:
            self.say(str(fault))

    def changes(self, change: Callable[[], object], said: str = "") -> bool:
        """Make a change, show it, and say so. A fault of the file becomes a line on the page."""
        if not self.attempt(change):
            return False
        self.look_again()
        self.say(said)
        return True

    def open_screen(self, screen: Screen[Any]) -> None:
        """Go on to another screen. What was said here is over on coming back."""
        self.say("")
        self.app.push_screen(screen)

    def open_page(self, page: str, *given: object) -> None:
        """Go on to the screen named "module:Class", which is handed what is given, too."""
        # Not before the first paint.
        from pain_companion.screens.doors import make_screen  # noqa: PLC0415

        self.open_screen(make_screen(page, self.store, self.now, *given))

    def open_form(self, form: Screen[Any]) -> None:
        """Open a form. Once it has closed, say what was saved."""
        self.say("")
        self.app.push_screen(form, lambda _: self.say(getattr(form, "saved", "")))

    def show_areas(self, settings: Settings) -> None:
        """List the areas that the person wants to see."""
        self.query_one(Sidebar).show_areas(areas_for(hidden_areas(settings)))

    def _show_learned(self) -> None:
        """The newest note that the person wants to see again in this area."""
        if self.begins_area:
            line = self.store.learned.newest_about(self.AREA)
            note = self.query_one("#learned", Static)
            note.display = line is not None
            if line is not None:
                # Not before the first paint.
                from pain_companion.words.learned_again import note_words  # noqa: PLC0415

                note.update(Content(note_words(line)))

    def on_screen_resume(self) -> None:
        """Look again on coming to the front. Textual may say so twice for a new screen."""
        if not self._in_front:
            self._in_front = True
            self.look_again()

    def on_screen_suspend(self) -> None:
        """Remember that something else is in front. Whoever comes back comes back to the page."""
        self._in_front = False
        if not self.app.screen.is_modal:
            self.leave_menu()
        has_left = self not in self.app.screen_stack
        if has_left and self.begins_area and not self.KEEPS_SAID:
            self.say("")

    def watch_focused(self, before: Widget | None, focused: Widget | None) -> None:
        """Remember where the person was on the page."""
        if isinstance(focused, Sidebar):
            self._before_menu = before

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """On a narrow terminal the menu folds away again when it is left."""
        if not isinstance(event.widget, Sidebar):
            self.remove_class("-menu")

    def can_view_entire(self, widget: Widget) -> bool:
        """Whether all rows of it are in view. If not, it is scrolled to as it gets the focus.

        Textual looks at its columns too. They do not fit on a new screen until the scroll bar has
        found its room, and chance decides what comes first.
        """
        top, bottom = widget.region.line_span
        around = [each for each in widget.ancestors if isinstance(each, Widget)]
        return widget in self._compositor.visible_widgets and all(
            each.scrollable_content_region.y <= top
            and bottom <= each.scrollable_content_region.bottom
            for each in around
        )

    def action_leave(self) -> None:
        """Leave a field or the menu; otherwise go back to where the person came from."""
        if isinstance(self.focused, Sidebar):
            self.leave_menu()
        elif is_typing(self):
            self.set_focus(None)
        elif len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.post_message(Go("back"))

    def leave_menu(self) -> None:
        """Out of the menu, to where the person was on the page; elsewhere nothing is done."""
        if isinstance(self.focused, Sidebar):
            self.remove_class("-menu")
            place = self._before_menu
            self.set_focus(place if place in self.focus_chain else None, scroll_visible=False)

    def action_menu(self) -> None:
        """Go into the menu, unfolding it where the terminal is narrow; leave it the same way."""
        sidebar = self.query_one(Sidebar)
        if self.focused is sidebar:
            self.action_leave()
        else:
            self.add_class("-menu")
            self.call_after_refresh(sidebar.focus)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A field that is typed into has undo for itself."""
        if action in ("undo", "redo"):
            return not is_typing(self)
        return super().check_action(action, parameters)

    def action_undo(self) -> None:
        """Take back the last change, and say which."""
        nothing = "There is nothing to undo."
        again = ". Ctrl+Y does it again."
        self._move_in_history(self.store.history.undo, "Undone", nothing, again)

    def action_redo(self) -> None:
        """Do again what was undone last, and say what."""
        nothing = "There is nothing to do again."
        self._move_in_history(self.store.history.redo, "Done again", nothing)

    def _move_in_history(
        self, move: Callable[[], Change | None], done: str, nothing: str, way_back: str = ""
    ) -> None:
        try:
            change = move()
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.look_again()
        self.post_message(Wear())
        self.say(f"{done}: {change.title}{way_back}" if change else nothing)

    def action_scroll(self, way: str) -> None:
        """Scroll the body, whatever has the focus, unless that needs the key itself."""
        getattr(self.query_one("#body", Body), f"scroll_{way}")(animate=False)
