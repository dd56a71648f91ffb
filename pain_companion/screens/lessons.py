"""Understanding pain: the lessons, where the person is in them, and their own list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.lessons import FOLDER, lesson_names, lessons, read_lesson
from pain_companion.domain.lessons import first_unread, is_read
from pain_companion.formats import count_words
from pain_companion.screens.doors import Door, make_screen
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words import up_and_down
from pain_companion.words.lessons import (
    ABOUT,
    IN_THE_BIN,
    NOT_READ_YET,
    NOTHING_HERE,
    begin_words,
    next_words,
    read_words,
    state_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

UP_AND_DOWN = "up-and-down"
DOORS = {
    UP_AND_DOWN: Door(up_and_down.TITLE, up_and_down.ABOUT, "up_and_down:UpAndDownScreen"),
}
LESSON = "lesson:LessonScreen"
ALSO_OPENS = (LESSON,)
"""The screens inside this area, beside the lessons."""
WAYS: tuple[Way, ...] = (("w", "up_and_down", up_and_down.TITLE.lower()),)


class LessonsScreen(ListRoom):
    """The next lesson that is not read, then all of them. Enter opens the marked one."""

    AREA = "pain"
    TITLE_WORDS = "Understanding pain"
    HELP: ClassVar[str | None] = (
        "Short lessons about pain, each with questions at its end. Nothing is tested.\n"
        "Enter opens the marked lesson. Esc comes back here.\n"
        "w opens your own list of what winds you up and what settles you.\n"
        "r says that a lesson is read, or not yet.\n"
        "Del puts what you wrote about a lesson into the bin."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "up_and_down", "my list"),
        Binding("r", "read", "read, or not yet"),
        Binding("delete", "delete", "put in the bin"),
    ]
    CSS = """
    LessonsScreen #next { margin-top: 1; }
    LessonsScreen Menu, LessonsScreen .muted { max-width: 76; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._following: str | None = None
        """The next lesson that is not read."""

    def body(self) -> ComposeResult:
        """What this is, the next lesson, the way to one's own list, all lessons."""
        yield Static(Content(ABOUT), classes="muted")
        yield Button("", id="next")
        yield KeyLinks(WAYS)
        yield Menu()

    def refresh_room(self) -> None:
        """Show where the person is."""
        names, notes = lesson_names(), self.store.lessons.all()
        lines = []
        for lesson in lessons():
            minutes = count_words(lesson.page.reading_minutes, "minute")
            about = f"{lesson.page.summary} {minutes} to read."
            state = state_words(lesson.name, names, notes, self.today)
            more = "\n".join(filter(None, [about, state]))
            lines.append(Line(lesson.name, lesson.page.title, more))
        self.query_one(Menu).show_lines(lines)
        self._following = first_unread(names, notes)
        button = self.query_one("#next", Button)
        button.display = self._following is not None
        if self._following is not None:
            title = read_lesson(self._following).page.title
            button.label = Content(next_words(title) if notes else begin_words(title))
            button.refresh(layout=True)
        if self.focused is None or not self.focused.display:
            self.focus_main()

    def focus_main(self) -> None:
        """On the next lesson; where all are read, on the list."""
        main = self.query_one("#next") if self._following else self.query_one(Menu)
        main.focus(scroll_visible=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Read the next lesson."""
        if self._following is not None:
            self.open_at(self._following)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read a lesson."""
        self.open_at(event.option_id or "")

    def open_at(self, inside: str) -> None:
        """Open the person's list, or a lesson by its name."""
        name = inside if inside.startswith(FOLDER) else f"{FOLDER}{inside}"
        self.say("")
        if inside in DOORS:
            self.app.push_screen(DOORS[inside].open(self.store, self.now))
        elif name in lesson_names():
            self.app.push_screen(make_screen(LESSON, self.store, self.now, name))

    def action_up_and_down(self) -> None:
        """Open the person's own list."""
        self.open_at(UP_AND_DOWN)

    def action_read(self) -> None:
        """Say that the marked lesson is read, or not yet."""
        lesson = self._marked()
        day = None if is_read(self.store.lessons.all(), lesson) else self.today
        words = NOT_READ_YET if day is None else read_words(day, self.today)
        self.changes(lambda: self.store.lessons.finish(lesson, day), words)

    def action_delete(self) -> None:
        """Put what there is about the marked lesson into the bin."""
        lesson = self._marked()
        if lesson not in self.store.lessons.all():
            self.say(NOTHING_HERE)
            return
        self.changes(lambda: self.store.lessons.delete(lesson), IN_THE_BIN)

    def _marked(self) -> str:
        return lesson_names()[self.query_one(Menu).highlighted or 0]
