"""Naming something one wants to be able to do, and saying how well one can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.order import next_place
from pain_companion.domain.own_activities import MOST, OwnActivity, OwnActivityRating
from pain_companion.formats import date_words
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.scale import Scale
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry
from pain_companion.words.own_activities import (
    ENDS,
    RATING_TITLES,
    TITLES,
    read_own_activity,
    read_own_rating,
    typed_from_own_activity,
    typed_from_own_rating,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST = 200


class OwnActivityFormScreen(ClosingForm[OwnActivity]):
    """The form for one activity; None for a new one."""

    AREA = "story"
    FORM = "own activity"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#name Input"
    HELP = (
        "Something you want to be able to do, and that is hard now.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The question."""
        heading = "Something I want to do" if self.record is None else "Change the words"
        yield Static(Content(heading), classes="heading")
        yield Static(Content("Say it so that you will know it again."), classes="muted")
        yield Field(
            "name", TITLES["name"], example="carry a full cup", max_length=LONGEST, wide=True
        )
        yield from self.actions()

    def read(self) -> Entry[OwnActivity]:
        """The activity as it is typed."""
        return read_own_activity(self.typed, self.record)

    def typed_from(self, record: OwnActivity) -> Mapping[str, str]:
        """The activity as one would type it."""
        return typed_from_own_activity(record)

    def keep(self, record: OwnActivity) -> OwnActivity:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.own_activities.all()))
        return self.store.own_activities.save(record)

    def put_in_bin(self, record: OwnActivity) -> None:
        """Put it into the bin."""
        self.store.own_activities.delete(record.id)

    def find(self, record: OwnActivity) -> OwnActivity | None:
        """It as the diary has it."""
        every = self.store.own_activities.all()
        return next((each for each in every if each.id == record.id), None)

    def saved_words(self, record: OwnActivity) -> str:
        """What was saved."""
        return f"In your list: {shown(record.name)}"


class OwnRatingFormScreen(ClosingForm[OwnActivityRating]):
    """How well `activity` can be done; None for a day without a rating."""

    AREA = "story"
    FORM = "own activity rating"
    TITLES = RATING_TITLES
    DAYS = ("day",)
    AUTO_FOCUS: ClassVar[str | None] = "Scale"
    HELP = (
        "Press a number, or use the arrow keys. A 1 and then a 0 is 10.\n"
        "0 is I cannot, 10 is as well as before. Ctrl+S saves."
    )
    CSS = "OwnRatingFormScreen Scale { margin: 1 0; }"

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        activity: OwnActivity,
        rating: OwnActivityRating | None,
    ) -> None:
        super().__init__(store, now, rating)
        self._activity = activity

    def body(self) -> ComposeResult:
        """What it is, the number, the day."""
        yield Static(Content(shown(self._activity.name)), classes="heading")
        yield Scale("rating", RATING_TITLES["rating"], *ENDS)
        yield Field("day", RATING_TITLES["day"], example="today")
        yield from self.actions()

    def draft_subject(self) -> str:
        """What is changed, or something new about this activity."""
        return self.record.id if self.record else f"{self.NEW} {self._activity.id}"

    def action_save(self) -> None:
        """Save. Where the number is missing, the keys are for it again."""
        super().action_save()
        if not self.saved and not self.read().problems:
            self.query_one(Scale).focus()

    def read(self) -> Entry[OwnActivityRating]:
        """The rating as it is typed."""
        new = OwnActivityRating(self._activity.id, self.today, 0)
        return read_own_rating(self.typed, self.record or new, self.today)

    def typed_from(self, record: OwnActivityRating) -> Mapping[str, str]:
        """The rating as one would type it."""
        return typed_from_own_rating(record, self.today)

    def typed_for_new(self) -> Mapping[str, str]:
        """The day, which is usually today."""
        return {"day": typed_day(self.today, self.today)}

    def keep(self, record: OwnActivityRating) -> OwnActivityRating:
        """Save it."""
        return self.store.own_activities.rate(record)

    def put_in_bin(self, record: OwnActivityRating) -> None:
        """Put it into the bin."""
        self.store.own_activities.delete_rating(record.id)

    def find(self, record: OwnActivityRating) -> OwnActivityRating | None:
        """It as the diary has it."""
        return next(
            (each for each in self.store.own_activities.ratings() if each.id == record.id), None
        )

    def saved_words(self, record: OwnActivityRating) -> str:
        """What was saved."""
        day = date_words(record.day, today=self.today)
        return f"Saved: {shown(self._activity.name)}, {record.rating} of {MOST}, {day}."
