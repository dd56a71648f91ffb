"""Writing down one sleep window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import SleepWindow
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.words.window_entry import (
    TITLES,
    WindowEntry,
    read_window,
    typed_from_window,
    window_times,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = (
    "Only for times that a clinician has set with you. "
    "This program shows them beside your nights. It never suggests any."
)
NEW = "new"


class SleepWindowScreen(DraftingRoom):
    """The form for one window, a new one where `window` is None."""

    AREA = "sleep"
    FORM = "sleep window"
    AUTO_FOCUS: ClassVar[str | None] = "#to-bed Input"
    HELP = (
        "Write what the clinician told you: the two times, who set them, from when.\n"
        "Without a first morning it holds from today. Without a last one it holds on.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save")]
    CSS = """
    SleepWindowScreen #actions { height: auto; margin: 1 0 0 2; }
    SleepWindowScreen #actions Button { margin-right: 2; }
    SleepWindowScreen .muted { max-width: 76; margin-bottom: 1; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], window: SleepWindow | None
    ) -> None:
        super().__init__(store, now)
        self._window = window
        self._twelve_hour = self.settings.twelve_hour
        self.typed = self._before()
        """What stands in the fields, by their names."""
        draft = self.find_draft()
        if draft is not None:
            self.typed.update(draft.body)

    def draft_subject(self) -> str:
        """The window that is changed, or a new one."""
        return self._window.id if self._window else NEW

    def draft_body(self) -> Mapping[str, str]:
        """What is typed and differs from the diary."""
        before = self._before()
        return {name: said for name, said in self.typed.items() if said != before.get(name, "")}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions."""
        return {TITLES[name]: said for name, said in body.items()}

    def body(self) -> ComposeResult:
        """The questions."""
        yield Static(Content("A sleep window"), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        for name, title in TITLES.items():
            wide = name in ("set_by", "note")
            example = "today" if name == "first_morning" else ""
            yield Field(name, title, example=example, max_length=500 if wide else 40, wide=wide)
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Delete", id="delete")

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._fill()
        if self.draft_body():
            self.say("You typed this earlier. It is as you left it.")

    def refresh_room(self) -> None:
        """Take what another window of the program or an undo has changed; what is typed stays."""
        if self._window is None:
            return
        found = [each for each in self.store.sleep.windows() if each.id == self._window.id]
        current = found[0] if found else None
        if current != self._window:
            typed = self.draft_body()
            self._window = current
            self.typed = {**self._before(), **typed}
            self._fill()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the form again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self._tell()
        self.typed_on()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or delete."""
        if event.button.id == "save":
            self.action_save()
        else:
            self._delete()

    def action_save(self) -> None:
        """Save the window, where its times and who set it are there."""
        entry = self._entry()
        if entry.window is None:
            self.set_focus(None)
            self.say(_not_saved(entry))
            return
        subject = self.draft_subject()
        self.forget_timer()
        try:
            self._window = self.store.sleep.save_window(entry.window)
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
        else:
            self.forget_draft(subject)
            self.typed = self._before()
            self._fill()
            self.query_one("#save").focus()
            times = window_times(self._window, twelve_hour=self._twelve_hour)
            self.say(f"Saved: sleep window {times}. Esc goes back.")

    def _delete(self) -> None:
        if self._window is None:
            return
        try:
            self.store.sleep.delete_window(self._window.id)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.set_focus(None)
        self.look_again()
        self.say("This window is in the bin. Ctrl+Z brings it back.")

    def _before(self) -> dict[str, str]:
        if self._window is None:
            return {}
        return typed_from_window(self._window, twelve_hour=self._twelve_hour)

    def _entry(self) -> WindowEntry:
        return read_window(
            self.typed,
            self.today,
            twelve_hour=self._twelve_hour,
            window_id=self._window.id if self._window else "",
        )

    def _fill(self) -> None:
        for answer in self.query(Answer):
            answer.text = self.typed.get(answer.item, "")
        self.query_one("#delete").display = self._window is not None
        self._tell()

    def _tell(self) -> None:
        entry = self._entry()
        for answer in self.query(Answer):
            answer.tell(entry.echoes.get(answer.item, ""), entry.problems.get(answer.item, ""))


def _not_saved(entry: WindowEntry) -> str:
    if entry.problems:
        return "Not saved yet. Look once more at what you typed."
    return f"Not saved yet. Add {' and '.join(entry.missing)}."
