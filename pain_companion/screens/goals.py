"""What matters: small things that a person wants to do, how one day went, and the ways on.

They are never called goals here, and nothing is ever raised.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.content.goals_content import pages
from pain_companion.content.library import read_page
from pain_companion.domain.directions import Direction
from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Goal, GoalAnswer, GoalDay
from pain_companion.screens.answers_a_day import DAY_BINDINGS, AnswersADay
from pain_companion.screens.doors import Door
from pain_companion.screens.goal import GoalScreen
from pain_companion.screens.goal_day_form import GoalDayFormScreen
from pain_companion.screens.goal_form import GoalFormScreen
from pain_companion.screens.goal_reviews import look_back_on
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.records_room import DELETE
from pain_companion.text import shown
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.day_answers import ANSWERED, NO_ANSWER, saved_line, told_line
from pain_companion.words.goals import (
    IS_OVER,
    NOTHING_YET,
    Around,
    goal_lines,
    matters_words,
    towards,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DOORS = {
    "directions": Door(
        "What matters to me", "Ways to live, in your own words.", "directions:DirectionsScreen"
    ),
    "new": Door(
        "Something I want to do", "As small as you like.", "goal_form:GoalFormScreen", (None,)
    ),
}
"""The screens inside this area."""
PAGES = "pages"
EFFORT = "pacing:question"
EFFORT_FIRST = "a question about effort. Until you answer it, nothing here says or asks how much."
ANSWERS = (None, *GoalAnswer)
"""The answers by the digits that give them."""
ANSWER_WAYS: tuple[Way, ...] = (
    *((str(n), f"answer({n})", ANSWERED[each]) for n, each in enumerate(GoalAnswer, 1)),
    ("0", "answer(0)", NO_ANSWER),
)
OVER_TITLE = "Before"


class GoalsScreen(OrderedRoom[Goal], AnswersADay):
    """What a person wants to do, with the answers of one day; what is over stands last."""

    AREA = "goals"
    TITLE_WORDS = "What matters"
    NONE_YET = NOTHING_YET
    SOME = "1, 2 and 3 say how it went. Enter shows all of it. A day without an answer is fine."
    ADD = "Add something I want to do"
    HELP = (
        "Small things you want to do, because they matter to you. Nothing is scored.\n"
        "1, 2 and 3 say how the marked one went. 0 takes the answer back.\n"
        "[ and ] go to other days. n writes a note. b looks back.\n"
        "v shows what matters to you. Enter opens one, to let it rest or let it go.\n"
        "In a flare-up all of it rests, and nothing is lost."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        *ANSWER_WAYS,
        ("n", "note", "note"),
        ("b", "look_back", "look back"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way, show=way[0] in "nb") for way in WAYS),
        Binding("v", "directions", "what matters to me"),
        Binding("i", "effort", "the question about effort", show=False),
        *DAY_BINDINGS,
    ]
    CSS = """
    GoalsScreen #about { margin-top: 1; max-width: 76; }
    GoalsScreen .part { margin-top: 1; }
    GoalsScreen #what-matters, GoalsScreen #effort { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._limited = True
        self._flare: Flare | None = None
        self._told: dict[str, GoalDay] = {}
        self._directions: Sequence[Direction] = ()

    def body(self) -> ComposeResult:
        """The day, what matters, the list, what some words depend on, and pages to read."""
        yield Static(id="when", classes="muted")
        yield Lines([], classes="matters")
        yield from super().body()
        yield Button("What matters to me", id="what-matters")
        yield Static(key_link("i", EFFORT_FIRST, "screen.effort"), id="effort", classes="muted")
        yield Static(Content("To read"), classes="heading part")
        yield Menu(id=PAGES)

    def refresh_room(self) -> None:
        """Show everything as it is now, with the answers of the day."""
        store = self.store
        self._limited = energy_limited(self.settings)
        self._flare = store.flares.current()
        days = store.goal_days.days(self.day, self.day)
        self._told = {each.goal_id: each for each in days}
        self._directions = store.directions.all()
        matters = matters_words(self._directions)
        self.query_one(".matters", Lines).tell([matters] if matters else [])
        self.query_one("#when", Static).update(self.day_line())
        super().refresh_room()
        self.query_one("#when").display = bool(self.listed)
        self.query_one("#effort").display = not asked(self.settings)
        names = pages(limited=self._limited)
        lines = [Line(name, read_page(name).title) for name in names]
        self.query_one(f"#{PAGES}", Menu).show_lines(lines)

    def records(self) -> Sequence[Goal]:
        """Every one, those that are over last."""
        return self.store.goals.all()

    def line(self, record: Goal) -> Line:
        """What it is, how it stands, and how it went on the day."""
        around = Around(towards(record, self._directions), flare=self._flare)
        more = goal_lines(record, around, self.today, limited=self._limited)
        told = told_line(self._told.get(record.id), self.today)
        lines = [*more, told] if told else more
        first_over = next((each for each in self.listed if each.is_over), None)
        above = OVER_TITLE if record == first_over else ""
        return Line(record.id, shown(record.words), shown("\n".join(lines)), above)

    def called(self, record: Goal) -> str:
        """Its words."""
        return record.words

    def is_over(self, record: Goal) -> bool:
        """Whether it was reached or let go."""
        return record.is_over

    def save_order(self, records: Sequence[Goal]) -> object:
        """Save those that changed places."""
        return self.store.goals.save_all(records)

    def put_in_bin(self, record: Goal) -> None:
        """Put it into the bin, with its steps, days and looks back."""
        self.store.goals.delete(record.id)

    def open_one(self, record: Goal) -> None:
        """Show all of it."""
        self.open_screen(GoalScreen(self.store, self.now, record.id))

    def open_at(self, inside: str) -> None:
        """Open a screen of this area, or something that the person wants to do by its id."""
        self.say("")
        if inside in DOORS:
            self.app.push_screen(DOORS[inside].open(self.store, self.now))
        elif inside:
            self.app.push_screen(GoalScreen(self.store, self.now, inside))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open one, or read a page."""
        if event.option_list.id == PAGES:
            event.prevent_default()
            self.post_message(Go(f"page:{event.option_id}"))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add one, or show what matters."""
        if event.button.id == "what-matters":
            event.prevent_default()
            self.action_directions()

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(GoalFormScreen(self.store, self.now, None))

    def action_directions(self) -> None:
        """Show what matters."""
        self.open_at("directions")

    def action_effort(self) -> None:
        """Ask how the person is after effort: without limits there are amounts and small steps."""
        self.post_message(Go(EFFORT))

    def action_answer(self, number: int) -> None:
        """Say how the marked one went on the day."""
        record, answer = self.marked, ANSWERS[number]
        if record is None:
            return
        if record.is_over:
            self.say(IS_OVER)
        else:
            self.changes(
                lambda: self.store.goal_days.answer(record.id, self.day, answer),
                saved_line(shown(record.words), self.day, answer, self.today),
            )

    def action_note(self) -> None:
        """Write a note about the marked one on the day."""
        if (record := self.marked) is not None:
            self.open_form(GoalDayFormScreen(self.store, self.now, record, self.day))

    def action_look_back(self) -> None:
        """Look back on the marked one today."""
        if (record := self.marked) is not None:
            look_back_on(self, record)
