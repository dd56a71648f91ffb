"""One lesson: a page to read, then its questions. Nothing has to be answered or written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static, TextArea

from pain_companion.content.lessons import (
    CHECK_ABOUT,
    CHECK_TITLE,
    OWN_WORDS_TITLE,
    REFLECT_TITLE,
    lesson_names,
    read_lesson,
)
from pain_companion.domain.lessons import LessonNote, lesson_after
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.page import PageScreen
from pain_companion.screens.room import Body
from pain_companion.store.faults import DiaryError
from pain_companion.store.lessons import LESSON_FORM
from pain_companion.text import clean_input
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.menu import Menu
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.views import Views
from pain_companion.words.lessons import (
    BACK_TO_ALL,
    NOTHING_NEEDED,
    READ_NOW,
    SAVED,
    next_words,
    read_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

FIELDS: Mapping[str, str] = {"reflection": "Your thoughts", "own_words": "Your own words"}
"""What is written about a lesson, with the label of its field."""


class LessonScreen(PageScreen, DraftingRoom):
    """The page, a question to reflect on, views to look at, one's own words, the next lesson."""

    AREA = "pain"
    FORM = LESSON_FORM
    HELP: ClassVar[str | None] = (
        "The arrow keys and Page Down read on, and then lead into the questions.\n"
        "1, 2 and 3 show what there is to say about each answer. No answer is wrong.\n"
        "What you write is saved as you leave the field. Esc leaves it.\n"
        "n goes to the next lesson. c shows what is on this page."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next", "next lesson"),
        Binding("ctrl+s", "save", "Save", show=False),
        *(Binding(str(n), f"look({n})", f"Answer {n}", show=False) for n in range(1, 4)),
    ]
    DEFAULT_CSS = """
    LessonScreen NoteField { margin-top: 1; }
    LessonScreen NoteField > TextArea { height: 4; }
    LessonScreen #next { margin: 2 0 1 0; }
    LessonScreen Static.asked { height: auto; }
    LessonScreen #reflection-title { margin-top: 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], name: str) -> None:
        super().__init__(store, now, name)
        self.lesson = read_lesson(name)
        self.note = LessonNote(name)
        """What the diary has about it."""
        self._following = lesson_after(lesson_names(), name)
        self._told_read = False

    def below_the_words(self) -> ComposeResult:
        """The questions, and the way to the next lesson."""
        lesson = self.lesson
        yield Static(Content(REFLECT_TITLE), id="reflection-title", classes="heading part")
        yield Static(Content(lesson.reflect), classes="asked")
        yield Static(Content(NOTHING_NEEDED), classes="muted")
        yield NoteField("reflection", FIELDS["reflection"])
        yield Static(Content(CHECK_TITLE), id="views-title", classes="heading part")
        yield Static(Content(lesson.asks), classes="asked")
        yield Static(Content(f"{CHECK_ABOUT} A number opens one."), classes="muted")
        yield Views([(each.words, each.says) for each in lesson.answers], id="views")
        yield Static(Content(OWN_WORDS_TITLE), id="own-words-title", classes="heading part")
        yield Static(Content(lesson.own_words), classes="asked")
        yield NoteField("own_words", FIELDS["own_words"])
        title = read_lesson(self._following).page.title if self._following else ""
        yield Button(Content(next_words(title) if title else BACK_TO_ALL), id="next")
        yield Static(id="read-on", classes="muted")

    def stops(self) -> Sequence[Widget]:
        """The questions, the way on, then the links and the sources."""
        reflection, own_words = self.query(TextArea)
        views, next_one = self.query_one(Views), self.query_one("#next")
        links = [menu for menu in self.query(Menu) if menu is not views]
        return [reflection, views, own_words, next_one, *links]

    def beginning_of(self, stop: Widget) -> Widget:
        """A question is seen with its heading."""
        widget = stop.parent if isinstance(stop, TextArea) else stop
        titles = self.query(f"#{widget.id}-title") if widget else None
        return titles.first() if titles else stop

    def on_mount(self) -> None:
        """Show what was written before; see to it when the end comes into view."""
        self.note = self.store.lessons.note(self.lesson.name)
        draft = self.find_draft()
        self._fill(draft.body if draft else {})
        if self.draft_body():
            self.say("You typed this earlier. It is as you left it.")
        self.watch(self.query_one("#body", Body), "scroll_y", self._look_for_end, init=False)

    def refresh_room(self) -> None:
        """Take what another window or an undo has changed. What is typed stays."""
        current = self.store.lessons.note(self.lesson.name)
        if current != self.note:
            typed = self.draft_body()
            self.note = current
            self._fill(typed)

    def draft_subject(self) -> str:
        """The lesson."""
        return self.lesson.name

    def draft_body(self) -> Mapping[str, str]:
        """What is written and differs from the diary."""
        typed = {field.item: clean_input(field.text) for field in self.query(NoteField)}
        return {name: said for name, said in typed.items() if said.strip() != self._kept(name)}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by what each is called on the screen."""
        return {FIELDS[name]: said for name, said in body.items()}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter reads on, where nothing else has it."""
        if action == "go_on" and self.focused is None:
            return True
        return super().check_action(action, parameters)

    def action_go_on(self) -> None:
        """Read on."""
        self.action_onward(by_page=True)

    def action_look(self, number: int) -> None:
        """Show what there is to say about an answer."""
        views = self.query_one(Views)
        views.open(number - 1)
        self._enter(views, first=True)
        views.highlighted = number - 1

    def action_next(self) -> None:
        """Go to the next lesson; after the last one, back to where one came from."""
        self._reach_end()
        if not self._save():
            return
        if self._following is None:
            self.dismiss()
        else:
            self.app.switch_screen(LessonScreen(self.store, self.now, self._following))

    def action_save(self) -> None:
        """Save what is written, at once."""
        self._save()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on."""
        self.action_next()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        self.typed_on()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """What was written is saved as its field is left."""
        if isinstance(event.widget, TextArea):
            self._save()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Whoever comes to the way on has come to the end."""
        if event.widget.id == "next":
            self._reach_end()

    def _look_for_end(self) -> None:
        """Whoever moves the page until its end is in view has read it."""
        body, end = self.query_one("#body", Body), self.query_one("#next")
        if body.scroll_offset.y and end.region.bottom <= body.content_region.bottom:
            self._reach_end()

    def _reach_end(self) -> None:
        """Note, once a visit, that the lesson was read, unless it was before."""
        if self._told_read or self.note.finished_on is not None:
            return
        self._told_read = True
        self._save()
        try:
            self.note = self.store.lessons.finish(self.lesson.name, self.today)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self._tell_when_read()
        self.say(READ_NOW)

    def _save(self) -> bool:
        """Save what differs from the diary. Returns whether nothing is left to save."""
        body = self.draft_body()
        if not body:
            return True
        name = self.lesson.name
        kept = self.try_to_save(lambda: self.store.lessons.write(name, **body))
        if kept is not None:
            self.note = kept
            self.say(SAVED)
        return kept is not None

    def _fill(self, typed: Mapping[str, str]) -> None:
        for field in self.query(NoteField):
            field.text = typed.get(field.item, self._kept(field.item))
        self._tell_when_read()

    def _tell_when_read(self) -> None:
        day = self.note.finished_on
        words = read_words(day, self.today) if day else ""
        self.query_one("#read-on", Static).update(Content(words))

    def _kept(self, name: str) -> str:
        said: str | None = getattr(self.note, name)
        return clean_input(said or "").strip()
