"""When a flare-up began and where it hurts: one question at a time, none of them needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.domain.flare import Flare
from pain_companion.formats import date_words
from pain_companion.screens.asking import AskingRoom
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.text import one_line
from pain_companion.widgets.menu import Line
from pain_companion.words.flare import day_words_of
from pain_companion.words.flare_room import (
    A_FEW_WORDS,
    ANOTHER_DAY,
    AS_IT_IS,
    ELSEWHERE,
    WHEN_BEGUN,
    WHERE,
    days_offered,
    places_used,
    read_day,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OTHER, LEAVE = "other", "leave"
MOST_PLACES = 3


class FlareAskingRoom(QuietRoom, AskingRoom):
    """Asks one thing at a time about a flare-up."""

    DAYS: ClassVar[tuple[str, ...]] = ("day",)

    def __init__(self, store: Diary, now: Callable[[], datetime], flare_id: str) -> None:
        super().__init__(store, now)
        self.flare_id = flare_id
        self.flare: Flare | None = None

    def draft_subject(self) -> str:
        """The flare-up."""
        return self.flare_id

    def refresh_room(self) -> None:
        """Ask about the flare-up as it is now. What is typed stays."""
        before, self.flare = self.flare, self.find()
        if self.flare is None:
            self.dismiss()
        elif self.flare != before:
            self.ask()

    def find(self) -> Flare | None:
        """The flare-up as the diary has it now: another window may have changed it."""
        flares = self.store.flares.all()
        return next((flare for flare in flares if flare.id == self.flare_id), None)


class FlareRecordScreen(FlareAskingRoom):
    """The record of a flare-up. Each answer is kept at once; leaving is always possible."""

    FORM = "flare record"
    FIELDS: ClassVar[Mapping[str, str]] = {"day": ANOTHER_DAY, "place": A_FEW_WORDS}
    HELP = (
        "Press the number of an answer. None of it is needed.\n"
        "The day on which it began is day 1. You can change it at any time.\n"
        "Each answer is kept at once. u takes it back. Esc goes back."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime], flare_id: str) -> None:
        super().__init__(store, now, flare_id)
        self._asks_where = False
        self._places: Sequence[str] = ()

    def ask(self) -> None:
        """First when it began, then where it hurts."""
        if self.flare is None:
            return
        if self._asks_where:
            self._ask_where(self.flare)
        else:
            self._ask_when(self.flare)

    def chosen(self, key: str) -> None:
        """A day or a place of the menu, another one, or none."""
        if key == OTHER:
            self._ask_other()
        elif key == LEAVE:
            self._go_on()
        elif self._asks_where:
            self._keep_place(self._places[int(key)])
        else:
            self._keep_day(date.fromisoformat(key))

    def typed(self, name: str, said: str) -> None:
        """A day or a place that was typed."""
        if name == "day":
            last = self.flare.ended_on if self.flare else None
            self._keep_day(read_day(said, self.today, not_after=last))
        else:
            self._keep_place(one_line(said) or None)

    def _ask_when(self, flare: Flare) -> None:
        days = days_offered(self.today, not_after=flare.ended_on)
        lines = [Line(day.isoformat() if day else OTHER, words) for words, day in days.items()]
        begun = date_words(flare.started_on, today=self.today)
        about = f"{begun}. {day_words_of(flare, self.today)}."
        self.put(WHEN_BEGUN, about, [*lines, Line(LEAVE, AS_IT_IS)], marked=len(lines))

    def _ask_where(self, flare: Flare) -> None:
        self._places = places_used(self.store.flares.all(), MOST_PLACES)
        if not self._places:
            self._ask_other()
            return
        lines = [Line(str(number), place) for number, place in enumerate(self._places)]
        lines.append(Line(OTHER, ELSEWHERE))
        about = flare.place or ""
        self.put(WHERE, about, [*lines, Line(LEAVE, AS_IT_IS)], marked=len(lines))

    def _ask_other(self) -> None:
        name, question = ("place", WHERE) if self._asks_where else ("day", WHEN_BEGUN)
        self.put(question, "", field=name)

    def _keep_day(self, day: date) -> None:
        self._keep(lambda flare: replace(flare, started_on=day))

    def _keep_place(self, place: str | None) -> None:
        self._keep(lambda flare: replace(flare, place=place))

    def _keep(self, change: Callable[[Flare], Flare]) -> None:
        """Save one answer and go on to the next question."""
        flare = self.find()
        if flare is None:
            return
        changed = change(flare)
        if self.try_to_save(lambda: self.store.flares.save(changed)) is not None:
            self.said.clear()
            self._go_on()

    def _go_on(self) -> None:
        if self._asks_where:
            self.dismiss()
            return
        self._asks_where = True
        self.flare = None
        self.look_again()
