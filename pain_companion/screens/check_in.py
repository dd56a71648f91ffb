"""The check-in of a day: two minutes or two keys, nothing required; and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, OptionList, Static

from pain_companion.content.library import read_page
from pain_companion.domain.check_in import (
    OFFER_DAYS,
    SAME_WITHIN,
    CheckIn,
    OwnQuestion,
    asked_of,
    same_again,
    weekly_offer_due,
)
from pain_companion.domain.hidden_areas import PAIN_NUMBERS
from pain_companion.screens.answers_a_day import DAY_BINDINGS, ONE_DAY, AnswersADay
from pain_companion.screens.doors import Door
from pain_companion.screens.record_form import RecordForm
from pain_companion.screens.room import Body
from pain_companion.store.check_ins import CHECK_IN_FORM
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.check_in_answers import to_answer
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.check_in import (
    NOTHING_SAID,
    OFFER,
    OFFER_ANSWERS,
    OFFER_PAGE,
    OFFER_SAID,
    TITLES,
    TOOK_BACK,
    same_words,
    saved_words,
)
from pain_companion.words.check_in_entry import own_titles, read_check_in, typed_from_check_in
from pain_companion.words.entry import Entry
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

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


class CheckInScreen(RecordForm[CheckIn], AnswersADay):
    """The form for one day, today at first. Enter saves what is answered and goes on."""

    AREA = "checkin"
    TITLE_WORDS = "Check-in"
    FORM = CHECK_IN_FORM
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Two minutes about your day. One answer is enough: a digit, then Enter.\n"
        "Enter saves and goes on. y takes the numbers of the last time.\n"
        "Outside a line of words, [ and ] go to other days. Ctrl+S saves too.\n"
        "w looks back. d fills in several days. e chooses what is asked.\n"
        "What you type is kept at once. A day without a check-in is fine."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "same", "same numbers"),
        *(
            Binding(key, f"open('{door}')", DOORS[door].words.lower(), show=key == "w")
            for key, door in KEYS.items()
        ),
        Binding("r", "read", "About checking in", show=False),
        *DAY_BINDINGS,
    ]
    CSS = """
    CheckInScreen #questions { height: auto; margin-top: 1; }
    CheckInScreen #offer { height: auto; margin-top: 1; max-width: 76; }
    CheckInScreen #offer Horizontal { height: auto; }
    CheckInScreen.-narrow #offer Horizontal { layout: vertical; }
    CheckInScreen #offer Button { margin-right: 1; }
    CheckInScreen.-narrow #actions { layout: vertical; }
    CheckInScreen #more { height: auto; margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now, None)
        self._shown = self.day
        self.record = store.check_ins.on(self._shown)
        self._questions: Sequence[OwnQuestion] = ()
        self._asked: tuple[object, ...] = ()
        self._last: CheckIn | None = None
        self._stays = False

    # What stands on the screen

    def body(self) -> ComposeResult:
        """The day, room for the offer, the questions, and the buttons."""
        yield Static(id="when", classes="muted")
        yield Vertical(id="offer")
        with Vertical(id="questions"):
            yield from self._to_answer()
        yield from self.actions()
        yield Vertical(id="more")

    def actions(self) -> ComposeResult:
        """Save, the same again, delete."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Same", id="same")
            yield Button("Delete", id="delete")

    def on_mount(self) -> None:
        """Begin on the first question. What is seldom needed follows after the first paint."""
        self.call_next(self.focus_first)
        self.call_after_refresh(self._mount_more)

    async def _mount_more(self) -> None:
        from pain_companion.widgets.note_field import NoteField  # noqa: PLC0415

        await self.query_one("#more").mount_all(
            [NoteField("note", TITLES["note"]), Menu(id="ways")]
        )
        self.fill()
        self._show_ways()

    async def _mount_offer(self) -> None:
        """Only now: it is made once in months."""
        offer = self.query_one("#offer", Vertical)
        if not offer.children:
            buttons = (
                Button(Content(words), id=f"offer-{name}") for name, words in OFFER_ANSWERS.items()
            )
            await offer.mount_all([Static(Content(OFFER)), Horizontal(*buttons)])
            self.call_after_refresh(self._show_first)

    def _to_answer(self) -> Iterator[Widget]:
        """The questions that are asked now."""
        names = asked_of(self.settings.check_in_asks)
        self._questions = self.store.own_questions.asked()
        self._asked = (*names, *self._questions)
        return to_answer(names, self._questions)

    async def _build(self) -> None:
        """Make the questions anew: others are asked now."""
        box = self.query_one("#questions", Vertical)
        if self.answering() is not None:
            self.set_focus(None)
        await box.remove_children()
        await box.mount_all(self._to_answer())
        self.fill()
        self.focus_first()

    def focus_first(self) -> None:
        """On the first question: a digit can be typed at once."""
        if self.focused is None:
            first = next(iter(self.query("#questions Answer").results(Answer)), None)
            (first.take_focus if first else self.query_one("#save").focus)()
            self.call_after_refresh(self._show_first)

    def _show_first(self) -> None:
        """From the top, unless the offer would hide on a small terminal what has the focus."""
        body = self.query_one("#body", Body)
        if self.focused and self.has_class("-narrow") and self.query_one("#offer").display:
            body.scroll_to_widget(self.focused, animate=False)
        else:
            body.scroll_home(animate=False)

    def refresh_room(self) -> None:
        """Show the day as it is in the diary now; what is typed stays."""
        if self._shown != self.day:
            self._day_has_turned()
        current = self.store.check_ins.on(self._shown)
        if current != self.record:
            typed = self.draft_body()
            self.record = current
            self.typed = {**self._before(), **typed}
            self.fill()
        asked = (*asked_of(self.settings.check_in_asks), *self.store.own_questions.asked())
        if asked != self._asked:
            self.call_next(self._build)
        self._tell_around()

    def _day_has_turned(self) -> None:
        """After midnight the form is for the new day, unless something is typed in it."""
        if self.draft_body():
            self._day = self._shown
        else:
            self.show_day(self.today)

    def _tell_around(self) -> None:
        """Show what stands around the questions."""
        self.query_one("#when", Static).update(self.day_line())
        offered = self._offers_a_week()
        self.query_one("#offer").display = offered
        if offered:
            self.call_after_refresh(self._mount_offer)
        self._last = self.store.check_ins.before(self._shown, SAME_WITHIN)
        same = self.query_one("#same", Button)
        same.display = self._taken() is not None
        if self._last is not None:
            words = same_words(self._last, self._shown)
            same.label = Content(f"{words[0].upper()}{words[1:]}")
        self._show_ways()
        self.refresh_bindings()

    def _show_ways(self) -> None:
        for menu in self.query("#ways").results(Menu):
            doors = [
                door.line(key)
                for key, door in DOORS.items()
                if key != PAIN_NUMBERS or self.settings.pain_numbers
            ]
            page = read_page(OFFER_PAGE)
            menu.show_lines([*doors, Line(PAGE, page.title, page.summary)])

    # The form

    def draft_subject(self) -> str:
        """The day."""
        return self._shown.isoformat()

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions."""
        titles = {**self.TITLES, **own_titles(self._questions)}
        return {titles.get(name, name): said for name, said in body.items()}

    def read(self) -> Entry[CheckIn]:
        """What is answered about the day."""
        before = self.record or CheckIn(self._shown, zone=zone_of(self.now()))
        return read_check_in(self.typed, before, self._questions)

    def typed_from(self, record: CheckIn) -> Mapping[str, str]:
        """A check-in as one would type it."""
        return typed_from_check_in(record)

    def keep(self, record: CheckIn) -> CheckIn:
        """Save it."""
        return self.store.check_ins.save(record, self.record)

    def put_in_bin(self, record: CheckIn) -> None:
        """Put it into the bin."""
        self.store.check_ins.delete(record.id)

    def find(self, record: CheckIn) -> CheckIn | None:
        """The check-in as the diary has it."""
        return self.store.check_ins.on(self._shown)

    def saved_words(self, record: CheckIn) -> str:
        """What was saved, or that nothing is left of it."""
        if not record.id:
            return TOOK_BACK
        return shown(saved_words(record, self.store.own_questions.all(), self.today))

    def on_saved(self, record: CheckIn) -> None:
        """Where nothing is said any more, there is no check-in."""
        self.record = self.store.check_ins.on(self._shown)
        self.fill()
        self._tell_around()

    def action_go_on(self) -> None:
        """Enter saves what is answered, and goes to the next question."""
        if self.draft_body():
            self._save_and_stay()
        self.focus_next()

    def _save_and_stay(self) -> None:
        self._stays = True
        self.action_save()
        self._stays = False

    def focus_after_saving(self) -> None:
        """Stay at the question, where it was saved with a key of its own."""
        if not self._stays:
            super().focus_after_saving()

    # The same again

    def _taken(self) -> CheckIn | None:
        """The day with the numbers of the last time, where that adds any."""
        if self._last is None:
            return None
        now = self.record or CheckIn(self._shown, zone=zone_of(self.now()))
        asked = [*asked_of(self.settings.check_in_asks), *(each.id for each in self._questions)]
        taken = same_again(now, self._last, asked)
        return taken if taken != now else None

    def action_same(self) -> None:
        """Save the numbers of the last time for this day, beside what is typed."""
        taken = self._taken()
        if taken is None:
            self.say(NOTHING_SAID)
            return
        typed = self.draft_body()
        self.typed = {**self.typed_from(taken), **{k: said for k, said in typed.items() if said}}
        self.fill()
        self._save_and_stay()
        self.say_also("Ctrl+Z takes that back.")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pain numbers are there only for who has asked for them."""
        if action == "open" and parameters == (PAIN_NUMBERS,):
            return self.settings.pain_numbers
        if action == "same":
            return self._taken() is not None
        return super().check_action(action, parameters)

    # Days

    def action_day(self, by: int) -> None:
        """Show another day."""
        day = self._shown + by * ONE_DAY
        if day > self.today:
            self.say("That day has not come yet.")
        else:
            self.show_day(day)

    def show_day(self, day: date) -> None:
        """Show a day. What is typed for another one is kept for coming back."""
        self.keep_typing()
        self._day = None if day == self.today else day
        self._shown = day
        self.record = self.store.check_ins.on(day)
        self.set_focus(None)
        self.take_up()
        self.say("You typed this earlier. It is as you left it." if self.draft_body() else "")
        self._tell_around()
        self.focus_first()

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
        self.app.push_screen(screen, lambda _: self.say(getattr(screen, "saved", "")))

    def action_read(self) -> None:
        """Read about checking in."""
        self.post_message(Go(f"page:{OFFER_PAGE}"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on."""
        if event.option_id == PAGE:
            self.action_read()
        else:
            self.action_open(event.option_id or "")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer the offer, or take the numbers of the last time. The rest is every form's."""
        name = str(event.button.id)
        if name == "same":
            self.action_same()
        elif name == "offer-why":
            self.action_read()
        elif name.startswith("offer-"):
            self._answer_offer(name.removeprefix("offer-"))

    # Once a week

    def _offers_a_week(self) -> bool:
        settings = self.settings
        return self._shown == self.today and weekly_offer_due(
            self.store.check_ins.days(self.today - OFFER_DAYS * ONE_DAY, self.today),
            every=settings.check_in_every,
            settled=settings.weekly_settled,
            offered_on=settings.weekly_offered_on,
            today=self.today,
        )

    def _answer_offer(self, answer: str) -> None:
        try:
            self.store.settings.change(
                check_in_every="week" if answer == "yes" else "day",
                weekly_offered_on=self.today.isoformat(),
                weekly_settled=answer != "later",
            )
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.set_focus(None)
        self.look_again()
        self.focus_first()
        self.say(OFFER_SAID[answer])
