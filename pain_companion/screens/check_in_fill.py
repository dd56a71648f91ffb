"""Several days filled in at once, with a few words for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.check_in import ASKED, SCALES
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.widgets.check_in_answers import to_answer
from pain_companion.widgets.field import Field
from pain_companion.words.check_in import filled_words
from pain_companion.words.check_in_entry import FILL_TITLES, LONGEST, DaysTogether, read_days
from pain_companion.words.entry import Entry
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Days that have a check-in stay as they are. Each of the others can be changed later."


class CheckInFillScreen(ClosingForm[DaysTogether]):
    """The form for days that went by. Saving closes it."""

    AREA = "checkin"
    TITLE_WORDS = "Fill in several days"
    FORM = "check-in days"
    TITLES = FILL_TITLES
    DAYS = ("first", "last")
    AUTO_FOCUS: ClassVar[str | None] = "#first Input"
    HELP = (
        "For days that went by, such as a flare-up: a few words for all of them.\n"
        "Numbers are not needed. Days that have a check-in stay as they are.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once.\n"
        "Ctrl+Z takes all of these days back."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now, None)
        self._filled: list[date] = []

    def body(self) -> ComposeResult:
        """The days, the words, the numbers."""
        yield Static(Content(ABOUT), classes="muted")
        for name, example in (("first", "16/11"), ("last", "yesterday")):
            yield Field(name, FILL_TITLES[name], example=example)
        example = "flare-up, mostly resting"
        yield Field("note", FILL_TITLES["note"], example=example, max_length=LONGEST, wide=True)
        yield from to_answer(name for name in ASKED if name in SCALES)
        yield from self.actions()

    def read(self) -> Entry[DaysTogether]:
        """The days as they are typed."""
        return read_days(self.typed, self.today, zone_of(self.now()))

    def keep(self, record: DaysTogether) -> DaysTogether:
        """Fill them in, in one change."""
        self._filled = self.store.check_ins.fill(record.first, record.last, record.pattern)
        return record

    def typed_from(self, record: DaysTogether) -> Mapping[str, str]:
        """Nothing: once they are filled in, they are days like others."""
        return {}

    def saved_words(self, record: DaysTogether) -> str:
        """How many days were written, and how many stayed."""
        return filled_words(record.first, record.last, self._filled)
