"""One place on the body chart: words for how it feels, picked or one's own, and a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.body import read_body
from pain_companion.content.story_content import read_feelings
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Region
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.pick_story_words import PickStoryWordsScreen
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.body_chart import (
    SIDE_WORDS,
    TITLES,
    place_words,
    read_place,
    typed_from_place,
)
from pain_companion.words.entry import Entry
from pain_companion.words.hard_moments import added

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Save marks this place. Words are optional: any that fit, or your own."
LONGEST = 200


class BodyPlaceFormScreen(ClosingForm[BodyPlace]):
    """The form for a region of `chart`, which has no id before its first place."""

    AREA = "story"
    FORM = "body place"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#save"
    HELP = (
        "Enter on Save marks the place. Words are optional.\n"
        "Pick words from a list, or type your own with commas between them.\n"
        "Delete takes the mark away. What you type is kept at once."
    )
    CSS = """
    BodyPlaceFormScreen NoteField { margin-top: 1; }
    BodyPlaceFormScreen #pick { margin: 1 0 0 2; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], chart: BodyChart, region: Region
    ) -> None:
        super().__init__(store, now, chart.at(region))
        self.chart_id = chart.id
        """The chart that it is on, once there is one."""
        self._region = region

    def body(self) -> ComposeResult:
        """Which place it is, the buttons first, then the words and the note."""
        heading = f"{SIDE_WORDS[self._region.side]}: {self._region.name}"
        yield Static(Content(heading), classes="heading")
        yield Static(Content(ABOUT), classes="muted")
        yield from self.actions()
        yield Button("Pick words for how it feels", id="pick")
        yield Field("feelings", TITLES["feelings"], max_length=LONGEST, wide=True)
        yield NoteField("note", TITLES["note"])

    def draft_subject(self) -> str:
        """This region of this chart, also before it is marked."""
        new = f"{self.NEW} {self.chart_id} {self._region.side} {self._region.key}"
        return self.record.id if self.record else new

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Pick words; saving and deleting are every form's."""
        if event.button.id == "pick":
            self._pick()

    def _pick(self) -> None:
        words = PickStoryWordsScreen(
            self.store, self.now, "Words for pain", read_feelings(), several=True
        )

        def take(_: None) -> None:
            for each in words.picked:
                self.typed["feelings"] = added(self.typed.get("feelings", ""), each)
            self.fill()
            self.typed_on()
            self.query_one("#save").focus()

        self.keep_typing()
        self.app.push_screen(words, take)

    def read(self) -> Entry[BodyPlace]:
        """The place as it is typed."""
        new = BodyPlace(self._region.side, self._region.key, chart_id=self.chart_id)
        return read_place(self.typed, self.record or new)

    def typed_from(self, record: BodyPlace) -> Mapping[str, str]:
        """The place as one would type it."""
        return typed_from_place(record)

    def keep(self, record: BodyPlace) -> BodyPlace:
        """Mark it, on its chart or on a new one."""
        kept = self.store.body_charts.mark(record, self.today)
        self.chart_id = kept.chart_id
        return kept

    def put_in_bin(self, record: BodyPlace) -> None:
        """Take the mark away."""
        self.store.body_charts.unmark(record.id)

    def find(self, record: BodyPlace) -> BodyPlace | None:
        """It as the diary has it."""
        chart = self.store.body_charts.chart(record.chart_id)
        return chart.at(self._region) if chart else None

    def saved_words(self, record: BodyPlace) -> str:
        """What was marked."""
        return f"Marked: {shown(place_words(record, read_body()))}."
