"""Pacing: the activities, what is planned of them today, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.pacing_today import Planned, planned_on
from pain_companion.screens.doors import Door
from pain_companion.screens.list_room import ListRoom
from pain_companion.text import shown
from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare_hub import eased_now_words
from pain_companion.words.pacing_today import planned_line, rests_words

ABOUT = "A little, often, with rest in between. You decide every amount."
ABOUT_LIMITS = "A little, often, with rest in between. Stop before you need to."
FIRST = "Before any plan there is one question about how you are after effort."
NONE_YET = "What would you like to do a little of?"
DOORS = {
    "day": Door(
        "The day", "What you did and what you plan.", "pacing_day:PacingDayScreen", (None,)
    ),
    "week": Door(
        "The week", "How much each day asked of you.", "pacing_week:PacingWeekScreen", (None,)
    ),
    "question": Door(
        "Effort and your limits",
        "The question that comes before any plan.",
        "effort_question:EffortQuestionScreen",
    ),
    "aside": Door(
        "Activities put aside",
        "Bring one back, with all you wrote about it.",
        "activities_aside:ActivitiesAsideScreen",
    ),
    "new": Door(
        "A new activity",
        "Choose one from a list, or name your own.",
        "activity_form:ActivityFormScreen",
        (None,),
    ),
    "rest": Door(
        "Write a rest down",
        "Rests count as much as doing.",
        "log_form:LogFormScreen",
        (None, None, None),
    ),
    "sheet": Door(
        "A blank sheet of days", "To print, and to fill in by hand.", "save_sheet:DaysSheetScreen"
    ),
    "timer": Door("The timer", "Carry on with it.", "timer:TimerScreen", (None,)),
}
"""The screens inside this area."""
GO = "go-"
"""Stands before the id of an activity whose timer is wanted."""


class PacingScreen(ListRoom):
    """The list of activities. What waits today stands first."""

    AREA = "pacing"
    TITLE_WORDS = "Pacing"
    HELP: ClassVar[str | None] = (
        "Here are the things you want to do a little of, often.\n"
        "Enter opens one: its plan, its start point, how it went.\n"
        "g starts its timer. w writes down what you did. r writes a rest.\n"
        "d shows the day, e the week. Nothing here goes up by itself."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "timer", "start timer"),
        Binding("w", "write", "write down"),
        Binding("r", "open('rest')", "rest"),
        Binding("d", "open('day')", "day"),
        Binding("e", "open('week')", "week"),
        Binding("a", "open('new')", "add"),
        Binding("o", "open('aside')", "put aside", show=False),
        Binding("b", "open('sheet')", "blank sheet", show=False),
    ]
    CSS = """
    PacingScreen #first { margin: 1 0; }
    PacingScreen #ways { height: auto; margin-top: 1; }
    PacingScreen #none { margin-top: 1; height: auto; }
    """

    _first = ""
    """The screen that the button opens."""

    def body(self) -> ComposeResult:
        """What this is, a question or a timer if there is one, the activities, the ways on."""
        yield Static(id="about", classes="muted")
        yield Button("", id="first")
        yield Static(Content(NONE_YET), id="none")
        yield Menu()
        yield Static(id="rests", classes="muted")
        yield Static(_ways(), id="ways")

    def refresh_room(self) -> None:
        """Show today as it is now."""
        settings, limited = self.settings, energy_limited(self.settings)
        everything = self._today()
        eased = eased_now_words(self.store.flares.share_now(), limited=limited)
        usual = ABOUT_LIMITS if limited else ABOUT
        self.query_one("#about", Static).update(Content(eased or usual))
        lines = [_line(each, limited=limited) for each in everything]
        self.query_one(Menu).show_lines(lines)
        self.query_one("#none").display = not everything
        logs = self.store.pacing.logs(self.today, self.today)
        self.query_one("#rests", Static).update(Content(rests_words(logs)))
        self._offer_first(is_asked=asked(settings), has_activities=bool(everything))

    def _offer_first(self, *, is_asked: bool, has_activities: bool) -> None:
        """What comes before the list: the timer that runs, the question, or a first activity."""
        button = self.query_one("#first", Button)
        if self.store.pacing.timer() is not None:
            self._first, words = "timer", "Go to your timer"
        elif not is_asked:
            self._first, words = "question", "First, one question"
        else:
            self._first, words = "new", "Choose something to do"
        button.display = self._first != "new" or not has_activities
        button.label = Content(words)
        button.refresh(layout=True)
        if not is_asked:
            self.query_one("#about", Static).update(Content(FIRST))
        if self.focused in (None, button, self.query_one(Menu)):
            self.focus_main()

    def focus_main(self) -> None:
        """On the question or the timer, where there is one; else on the list."""
        button = self.query_one("#first", Button)
        self.set_focus(button if button.display else self.query_one(Menu), scroll_visible=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        self.action_open(self._first)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open an activity."""
        self.open_at(event.option_id or "")

    def open_at(self, inside: str) -> None:
        """Open a screen of this area by its name, or an activity by its id."""
        if inside in DOORS:
            self.action_open(inside)
        elif inside.startswith(GO):
            self.open_page("timer:TimerScreen", inside.removeprefix(GO))
        elif self.store.pacing.activity(inside) is not None:
            self.open_page("activity:ActivityScreen", inside)

    def action_open(self, door: str) -> None:
        """Open a screen of this area."""
        self.open_page(DOORS[door].page, *DOORS[door].given)

    def action_timer(self) -> None:
        """Start the timer for the marked activity."""
        if marked := self._marked():
            self.open_page("timer:TimerScreen", marked)

    def action_write(self) -> None:
        """Write down what was done of the marked activity."""
        if marked := self._marked():
            self.open_page("log_form:LogFormScreen", marked, None, None)

    def _marked(self) -> str:
        option = self.query_one(Menu).highlighted_option
        if option is None:
            self.say("There is no activity yet. Press a to choose one.")
        return "" if option is None else option.id or ""

    def _today(self) -> Sequence[Planned]:
        pacing = self.store.pacing
        logs = pacing.logs(self.today, self.today)
        plans = self.store.flares.eased_plans()
        return planned_on(self.today, pacing.activities(), plans, logs)


def _line(planned: Planned, *, limited: bool) -> Line:
    return Line(
        planned.activity.id,
        shown(planned.activity.name),
        shown(planned_line(planned, limited=limited)),
    )


def _ways() -> Content:
    ways = [
        key_link("a", "add", "screen.open('new')"),
        key_link("d", "day", "screen.open('day')"),
        key_link("e", "week", "screen.open('week')"),
        key_link("o", "put aside", "screen.open('aside')"),
        key_link("b", "blank sheet", "screen.open('sheet')"),
    ]
    return Content("   ").join(ways)
