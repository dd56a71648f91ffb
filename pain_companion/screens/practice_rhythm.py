"""A rhythm of one's own: how long one breathes in and out, and whether anything is held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.breath import rhythm_from, rhythm_kept
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.words.breath import (
    IF_DIZZY,
    TITLES,
    read_rhythm,
    rhythm_words,
    typed_from_rhythm,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = (
    "In some practices you breathe as you do. With a rhythm here, the pacer shows it to you there.",
    "All in whole seconds. Nothing needs to be held: leave those at 0 if you are not sure.",
    IF_DIZZY,
)
RHYTHM = "rhythm"


class OwnRhythmScreen(DraftingRoom):
    """Four small numbers. Without a rhythm, an easy one is offered."""

    AREA = "practice"
    FORM = "own rhythm"
    TITLE_WORDS = "My own rhythm"
    AUTO_FOCUS: ClassVar[str | None] = "#in Input"
    HELP = (
        "How long you breathe in and out, in seconds. Enter goes on, Ctrl+S saves.\n"
        "Holding the breath is never needed. Many people leave it out.\n"
        "No rhythm takes it away again. Then your breath has its own way.\n"
        "If you feel light-headed, stop and breathe as you usually do."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save")]
    CSS = """
    OwnRhythmScreen Lines { max-width: 76; margin-bottom: 1; }
    OwnRhythmScreen #now { margin: 1 0; height: auto; }
    OwnRhythmScreen Horizontal { height: auto; margin-left: 2; }
    OwnRhythmScreen Button { margin-right: 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.typed: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """What it is for, the numbers, and what holds now."""
        yield Lines(ABOUT, classes="muted")
        for name, title in TITLES.items():
            yield Field(name, title, max_length=4)
        yield Static(id="now", classes="muted")
        with Horizontal():
            yield Button("Save", id="save")
            yield Button("No rhythm", id="none")

    def draft_subject(self) -> str:
        """There is one rhythm."""
        return RHYTHM

    def draft_body(self) -> Mapping[str, str]:
        """What is typed and differs from what is kept or offered."""
        before = self._before()
        return {name: said for name, said in self.typed.items() if said != before[name]}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The numbers by the names of the questions."""
        return {TITLES[name]: said for name, said in body.items()}

    def on_mount(self) -> None:
        """Take up what was typed here and not saved."""
        draft = self.find_draft()
        self.typed = {**self._before(), **(draft.body if draft else {})}

    def refresh_room(self) -> None:
        """Show what is typed, and what holds now."""
        for field in self.query(Field):
            field.text = self.typed.get(field.item, "")
        kept = rhythm_from(self.settings.own_rhythm)
        self.query_one("#now", Static).update(Content(rhythm_words(kept)))
        self.query_one("#none").display = kept is not None
        self._tell()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the numbers again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self._tell()
        self.typed_on()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save, or take the rhythm away."""
        if event.button.id == "none":
            self._keep("", "Saved. Your breath has its own way.")
        else:
            self.action_save()

    def action_save(self) -> None:
        """Save the rhythm, where it is one."""
        entry = read_rhythm(self.typed)
        if entry.record is None:
            self.set_focus(None)
            self.say(entry.not_saved)
            return
        pace = entry.record.pace
        self._keep(rhythm_kept(pace) if pace else "", f"Saved. {rhythm_words(pace)}")

    def _keep(self, rhythm: str, words: str) -> None:
        if self.try_to_save(lambda: self.store.settings.change(own_rhythm=rhythm)):
            self.typed = dict(self._before())
            # Where nothing has changed, nothing was saved that would have taken this along.
            self.forget_draft(RHYTHM)
            self.look_again()
            self.say(words)

    def _before(self) -> Mapping[str, str]:
        return typed_from_rhythm(rhythm_from(self.settings.own_rhythm))

    def _tell(self) -> None:
        entry = read_rhythm(self.typed)
        for field in self.query(Field):
            field.tell(entry.echoes.get(field.item, ""), entry.problems.get(field.item, ""))
