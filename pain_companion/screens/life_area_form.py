"""One part of life: two numbers, each saved as it is given, and a line of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.story_content import read_life_areas
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.scale import Scale
from pain_companion.words.entry import Entry
from pain_companion.words.life_areas import (
    ENDS,
    NUMBERS,
    TITLES,
    read_rating,
    typed_from_rating,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST = 200
SAVED = "Each number is saved as you give it. Enter goes on."


class LifeAreaFormScreen(ClosingForm[Rating]):
    """The questions about one part of life. `rating` is new where it has no id."""

    AREA = "story"
    FORM = "life area"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "Scale"
    HELP = (
        "Press a number, or use the arrow keys. A 1 and then a 0 is 10.\n"
        "Each number is saved as you give it. Backspace takes it back.\n"
        "The words are kept as you type, and saved with Save or Ctrl+S."
    )
    CSS = "LifeAreaFormScreen Scale { margin-bottom: 1; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], rating: Rating) -> None:
        super().__init__(store, now, rating if rating.id else None)
        self._new = replace(rating, id="")

    @property
    def _area_key(self) -> str:
        return self._new.life_area

    def body(self) -> ComposeResult:
        """What the part is about, the two numbers, the words."""
        area = next(each for each in read_life_areas() if each.key == self._area_key)
        yield Static(Content(area.name), classes="heading")
        yield Static(Content(f"{area.about}. {SAVED}"), classes="muted")
        for name in NUMBERS:
            yield Scale(name, TITLES[name], *ENDS[name])
        yield Field("words", TITLES["words"], max_length=LONGEST, wide=True)
        yield from self.actions()

    def draft_subject(self) -> str:
        """This part in this picture, also before it has an id."""
        new = f"{self.NEW} {self._new.picture_id} {self._area_key}"
        return self.record.id if self.record else new

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Save a number at once. Words are kept as a draft until they are saved."""
        super().on_answer_changed(event)
        if event.answer.item in NUMBERS:
            self._save_numbers()

    def _save_numbers(self) -> None:
        words = self.record.words if self.record else None
        numbers = {name: said for name in NUMBERS if (said := self.typed.get(name, ""))}
        record = read_rating({**numbers, "words": words or ""}, self.record or self._new).record
        draft = self.draft_subject()
        try:
            if record is not None:
                self.record = self.keep(record)
            elif self.record is not None:
                self.put_in_bin(self.record)
                self.record = None
        except DiaryError as fault:
            self.say(str(fault))
            return
        if draft != self.draft_subject():
            # What is typed and not saved goes on under the id.
            self.forget_draft(draft)
        self.typed_on()
        self.query_one("#delete").display = self.record is not None
        self.say("Saved." if record is not None else "Taken back.")

    def read(self) -> Entry[Rating]:
        """The part as it is typed."""
        return read_rating(self.typed, self.record or self._new)

    def typed_from(self, record: Rating) -> Mapping[str, str]:
        """The part as one would type it."""
        return typed_from_rating(record)

    def keep(self, record: Rating) -> Rating:
        """Save it, in its picture or in a new one."""
        kept = self.store.life_areas.rate(record, self.today)
        self._new = replace(self._new, picture_id=kept.picture_id)
        return kept

    def put_in_bin(self, record: Rating) -> None:
        """Put it into the bin."""
        self.store.life_areas.delete_rating(record.id)

    def find(self, record: Rating) -> Rating | None:
        """It as the diary has it."""
        picture = self.store.life_areas.picture(record.picture_id) or LifePicture(self.today)
        found = picture.rating(self._area_key)
        return found if found.id else None

    def saved_words(self, record: Rating) -> str:
        """What was saved."""
        area = next(each for each in read_life_areas() if each.key == record.life_area)
        return f"Saved: {area.name}."
