"""The check-in of a day: two minutes or two keys, nothing required; and the ways on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import OptionList, Static

from pain_companion.content.library import read_page
from pain_companion.domain.check_in import (
    OFFER_DAYS,
    weekly_offer_due,
)
from pain_companion.domain.hidden_areas import PAIN_NUMBERS
from pain_companion.screens.answers_a_day import DAY_BINDINGS, ONE_DAY
from pain_companion.screens.check_in_day import CheckInDayForm
from pain_companion.screens.doors import Door
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.weekly_offer import WHY, WeeklyOffer
from pain_companion.words.check_in import OFFER_PAGE, OFFER_SAID, TITLES

DOORS = {
    "weeks": Door(
        "Look back", "Your weeks in words and small pictures.", "check_in_weeks:CheckInWeeksScreen"
    ),
    "days": Door(
        "Fill in several days", "A few words for all of them.", "check_in_fill:CheckInFillScreen"
    ),
    "questions": Door(
        "Choose what is asked",
        "Tick what you like, and add your own.",
        "check_in_questions:CheckInQuestionsScreen",
    ),
    PAIN_NUMBERS: Door(
        "Pain numbers", "Each with its time and place.", "pain_numbers:PainNumbersScreen"
    ),
}
"""The other screens of this area."""
KEYS: Mapping[str, str] = {"w": "weeks", "d": "days", "e": "questions", "n": PAIN_NUMBERS}
PAGE = "page"
TODAY = "today"


class CheckInScreen(CheckInDayForm):
    """The form for one day, today at first. Enter saves what is answered and goes on."""

    TITLE_WORDS = "Check-in"
    HELP = (
        "Two minutes about your day. One answer is enough: a digit, then Enter.\n"
        "Enter saves and goes on. y takes the numbers of the last time.\n"
        "Outside a line of words, [ and ] go to other days. Ctrl+S saves too.\n"
        "w looks back. d fills in several days. e chooses what is asked.\n"
        "What you type is kept at once. A day without a check-in is fine."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"open('{door}')", DOORS[door].words.lower(), show=key == "w")
            for key, door in KEYS.items()
        ),
        Binding("r", "read", "About checking in", show=False),
        *DAY_BINDINGS,
    ]
    CSS = """
    CheckInScreen #questions { height: auto; margin-top: 1; }
    CheckInScreen.-narrow #actions { layout: vertical; }
    CheckInScreen #more { height: auto; margin-top: 1; }
    """

    # What stands on the screen

    def body(self) -> ComposeResult:
        """The day, room for the offer, the questions, and the buttons."""
        yield Static(id="when", classes="muted")
        yield WeeklyOffer(id="offer")
        with Vertical(id="questions"):
            yield from self.answers()
        yield from self.actions()
        yield Vertical(id="more")

    def on_mount(self) -> None:
        """What is seldom needed follows after the first paint."""
        self.call_after_refresh(self._mount_more)

    async def _mount_more(self) -> None:
        from pain_companion.widgets.note_field import NoteField  # noqa: PLC0415

        await self.query_one("#more").mount_all(
            [NoteField("note", TITLES["note"]), Menu(id="ways")]
        )
        self.fill()
        self._show_ways()

    def tell_around(self) -> None:
        """Show the offer where it is due, and the ways on."""
        super().tell_around()
        if self.query_one(WeeklyOffer).show_offer(self._offers_a_week()):
            self.call_after_refresh(self.show_first)
        self._show_ways()

    def begins_below(self) -> bool:
        """On a small terminal the offer hides the first question."""
        return self.has_class("-narrow") and self.query_one(WeeklyOffer).display

    def _show_ways(self) -> None:
        for menu in self.query("#ways").results(Menu):
            doors = [
                door.line(key)
                for key, door in DOORS.items()
                if key != PAIN_NUMBERS or self.settings.pain_numbers
            ]
            page = read_page(OFFER_PAGE)
            menu.show_lines([*doors, Line(PAGE, page.title, page.summary)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pain numbers are there only for who has asked for them."""
        if action == "open" and parameters == (PAIN_NUMBERS,):
            return self.settings.pain_numbers
        return super().check_action(action, parameters)

    def open_at(self, inside: str) -> None:
        """Open another screen of this area, or a day."""
        if inside in DOORS:
            self.action_open(inside)
            return
        try:
            day = self.today if inside == TODAY else date.fromisoformat(inside)
        except ValueError:
            return
        if day <= self.today:
            self.show_day(day)

    # The ways on

    def action_open(self, door: str) -> None:
        """Open another screen of this area. Once it has closed, say what was saved there."""
        if door == PAIN_NUMBERS and not self.settings.pain_numbers:
            return
        self.say("")
        screen: Screen[None] = DOORS[door].open(self.store, self.now)
        self.open_form(screen)

    def action_read(self) -> None:
        """Read about checking in."""
        self.post_message(Go(f"page:{OFFER_PAGE}"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on."""
        if event.option_id == PAGE:
            self.action_read()
        else:
            self.action_open(event.option_id or "")

    # Once a week

    def _offers_a_week(self) -> bool:
        settings = self.settings
        return self.shown_day == self.today and weekly_offer_due(
            self.store.check_ins.days(self.today - OFFER_DAYS * ONE_DAY, self.today),
            every=settings.check_in_every,
            settled=settings.weekly_settled,
            offered_on=settings.weekly_offered_on,
            today=self.today,
        )

    def on_weekly_offer_answered(self, event: WeeklyOffer.Answered) -> None:
        """Keep the answer, or tell more."""
        if event.answer == WHY:
            self.action_read()
        else:
            self._answer_offer(event.answer)

    def _answer_offer(self, answer: str) -> None:
        if not self.attempt(
            lambda: self.store.settings.change(
                check_in_every="week" if answer == "yes" else "day",
                weekly_offered_on=self.today.isoformat(),
                weekly_settled=answer != "later",
            )
        ):
            return
        self.set_focus(None)
        self.look_again()
        self.focus_first()
        self.say(OFFER_SAID[answer])
