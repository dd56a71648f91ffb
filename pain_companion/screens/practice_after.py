"""After a practice: how it is now, and what was noticed. It is written down already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.practice import PracticeLog
from pain_companion.screens.practice_form import PracticeFormScreen
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.footline import is_typing
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.scale import Scale
from pain_companion.widgets.sidebar import Sidebar
from pain_companion.words.practice import (
    AT_EASE,
    FEEL_NOW,
    LONGEST_FEEL,
    TENSE,
    done_words,
    title_of,
)
from pain_companion.words.practice_entry import LOG_TITLES

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

KEPT = "This is written down. Nothing more has to be answered: Enter saves, Esc leaves."


class PracticeAfterScreen(PracticeFormScreen):
    """Asks about the practice `log`, which the diary has."""

    AUTO_FOCUS: ClassVar[str | None] = "#feel-after"
    HELP = (
        "Answer what you like, or nothing. The practice itself is written down.\n"
        "Digits and ← → choose a number. Tab goes on, Enter saves.\n"
        "Delete puts it into the bin. Ctrl+Z brings it back.\n"
        "If you feel worse after a practice, stop doing it, and tell someone."
    )
    CSS = """
    PracticeAfterScreen Sidebar { display: none; }
    PracticeAfterScreen.-menu Sidebar { display: block; layer: above; margin-bottom: 1; }
    PracticeAfterScreen.-usual #body, PracticeAfterScreen.-usual #status { margin: 0 5; }
    PracticeAfterScreen.-wide #body, PracticeAfterScreen.-wide #status { margin: 0 14; }
    PracticeAfterScreen Field { margin-bottom: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], log: PracticeLog) -> None:
        super().__init__(store, now, log, log)

    def body(self) -> ComposeResult:
        """What was done, and the questions."""
        done = f"{title_of(self.empty.practice, self.titles)}: {done_words(self.empty.seconds)}"
        yield Static(Content(shown(done)), classes="heading")
        yield Static(Content(KEPT), classes="muted")
        feel = Scale("feel_after", FEEL_NOW, TENSE, AT_EASE)
        words = Field("words_after", LOG_TITLES["words_after"], max_length=LONGEST_FEEL, wide=True)
        for answer in (feel, words):
            answer.enter_goes_on = False
            yield answer
        yield NoteField("noticed", LOG_TITLES["noticed"])
        yield from self.actions()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter saves."""
        self.action_save()

    def action_leave(self) -> None:
        """Out of a field first. Then what is answered is saved, and this closes."""
        stays = isinstance(self.focused, Sidebar) or is_typing(self)
        if stays or not self.draft_body():
            super().action_leave()
        else:
            self.action_save()

    def on_saved(self, record: PracticeLog) -> None:
        """Back to the practices."""
        self.dismiss()
