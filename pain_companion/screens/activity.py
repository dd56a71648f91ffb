"""One activity: its plan, how much was done over time, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity, Log, Plan
from pain_companion.domain.pacing_load import DAYS_LOOKED_AT, ONE_DAY, amount_points
from pain_companion.domain.pacing_steps import review_due
from pain_companion.formats import FIRST_DAY, date_words, range_words
from pain_companion.screens.doors import make_screen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.amounts_chart import Amounts, AmountsChart, AmountsTable
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link, link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.night_rows import packed
from pain_companion.words.activity import (
    IN_THE_BIN,
    NOTHING_TO_REPEAT,
    about_lines,
    amounts_sentences,
    entry_words,
    point_lines,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

MOST_ENTRIES = 10


@dataclass(frozen=True)
class Span:
    """How long a time is shown, and how many days are put together in it."""

    words: str
    days: int
    days_each: int


SPANS = (Span("4 weeks", 28, 1), Span("12 weeks", 84, 7), Span("52 weeks", 364, 7))
BUTTONS = (
    ("timer", "g Start timer"),
    ("write", "w Write down"),
    ("again", "a Same again"),
)
PAGES = {
    "start": "start_point:StartPointScreen",
    "plan": "plan_form:PlanFormScreen",
    "how": "step_question:StepQuestionScreen",
    "history": "plan_history:PlanHistoryScreen",
    "timer": "timer:TimerScreen",
}
"""The other screens about an activity, which are handed its id."""
LOG_FORM = "log_form:LogFormScreen"
ACTIONS = (
    ("b", "open('start')", "start point"),
    ("e", "open('plan')", "plan"),
    ("i", "open('history')", "plan history"),
    ("c", "change", "change the activity"),
    ("v", "view", "chart, table or words"),
    ("r", "span", "4, 12 or 52 weeks"),
)
"""Keys of this screen that also stand on it as words to click."""
ABOUT_IT = ("open", "write", "again", "change", "view", "span", "earlier", "delete")
"""What there is nothing to do with once the activity is in the bin."""


class ActivityScreen(Room):
    """The activity with `activity_id`."""

    AREA = "pacing"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "g starts the timer. w writes down what you did, on any day.\n"
        "a writes the same as last time for today.\n"
        "v shows amounts as a chart, a table or words, r a longer time.\n"
        "[ and ] go to earlier and later days. A day with nothing written is a gap.\n"
        "In the list, Enter changes an entry. Delete puts it in the bin."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "open('timer')", "start the timer", show=False),
        Binding("w", "write", "write it down", show=False),
        Binding("a", "again", "same again", show=False),
        Binding("h", "open('how')", "how did it go"),
        *(Binding(key, action, words) for key, action, words in ACTIONS),
        Binding("left_square_bracket", "earlier(1)", "earlier", show=False),
        Binding("right_square_bracket", "earlier(-1)", "later", show=False),
        Binding("delete", "delete", "put in the bin", show=False),
    ]
    CSS = """
    ActivityScreen #doing, ActivityScreen #also { height: auto; margin-top: 1; }
    ActivityScreen #doing Button { margin-right: 1; }
    ActivityScreen #when { margin-top: 1; }
    ActivityScreen.-narrow #doing { layout: vertical; }
    ActivityScreen #timer { background: $primary-muted; text-style: bold; }
    ActivityScreen #timer:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    ActivityScreen #words { height: auto; max-width: 76; }
    ActivityScreen Amounts { max-width: 108; }
    ActivityScreen #actions, ActivityScreen #when { link-style: none; link-color: $text; }
    ActivityScreen #actions { height: auto; margin-top: 1; }
    ActivityScreen #entries-title, ActivityScreen #put-aside { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now)
        self.activity_id = activity_id
        self.span = SPANS[0]
        self.last_shown: date | None = None
        """The last day of the time shown; None for today, whichever that is."""
        self._activity: Activity | None = None
        self._entries: Sequence[Log] = ()
        self._is_due = False
        self._view = 0
        """Which of the chart, the table and the words is shown."""

    @property
    def last(self) -> date:
        """The last day of the time shown."""
        return min(self.last_shown or self.today, self.today)

    @property
    def first(self) -> date:
        """The first one."""
        return self.last - timedelta(days=self.span.days - 1)

    def body(self) -> ComposeResult:
        """The plan, what to do now, the amounts, and the latest entries."""
        yield Static(id="name", classes="heading")
        yield Lines([], classes="about muted")
        with Horizontal(id="doing"):
            for name, words in BUTTONS:
                yield Button(words, id=name)
        with Horizontal(id="also"):
            yield Button("h How did it go?", id="how")
            yield Button("Bring it back", id="back")
        yield Static(id="when", classes="muted")
        yield Static(id="words")
        yield AmountsChart(id="chart")
        yield AmountsTable(id="table")
        yield Lines([], classes="told")
        yield Static(id="actions", classes="muted")
        yield Static("What you wrote", id="entries-title", classes="heading")
        yield Menu()
        yield Button("Put this activity aside", id="put-aside")

    def refresh_room(self) -> None:
        """Show the activity as it is in the diary now."""
        activity = self._activity = self.store.pacing.activity(self.activity_id)
        for part in self.query("#body > *").exclude("#name, #example"):
            part.display = activity is not None
        if activity is None:
            self.query_one("#name", Static).update(Content(IN_THE_BIN))
            return
        limited = energy_limited(self.settings)
        plans = [] if limited else self.store.pacing.plans(self.activity_id)
        self.query_one("#name", Static).update(Content(shown(activity.name)))
        about = about_lines(activity, plans[-1] if plans else None, self.today, limited=limited)
        self.query_one(".about", Lines).tell(about)
        self.query_one("#actions", Static).update(self._actions())
        self._show_amounts(activity, plans)
        self._show_view()
        self._offer(activity, plans)

    def _offer(self, activity: Activity, plans: Sequence[Plan]) -> None:
        """What can be done with it now, the first of it with the focus."""
        since = self.today - (DAYS_LOOKED_AT - 1) * ONE_DAY
        lately = self.store.pacing.logs_of(activity.id, since, self.today)
        self._is_due = review_due(plans, lately, activity, self.today) is not None
        in_use = activity.archived_on is None
        for name, is_offered in (
            ("doing", in_use),
            ("also", self._is_due or not in_use),
            ("how", self._is_due),
            ("back", not in_use),
            ("put-aside", in_use),
        ):
            self.query_one(f"#{name}").display = is_offered
        self.refresh_bindings()
        if self.focused is None or not self.focused.display:
            self.query_one("#timer" if in_use else "#back").focus(scroll_visible=False)

    def _show_amounts(self, activity: Activity, plans: Sequence[Plan]) -> None:
        span, pacing = self.span, self.store.pacing
        logs = pacing.logs_of(activity.id, self.first, self.last)
        count = span.days // span.days_each
        points = amount_points(
            logs, activity, plans, self.last, count=count, days_each=span.days_each
        )
        days = amount_points(logs, activity, (), self.last, count=span.days, days_each=1)
        for amounts in self.query(Amounts):
            amounts.show_points(points, activity.unit, self.today)
        self.query_one(".told", Lines).tell(point_lines(points, activity.unit, self.today))
        words = " ".join(amounts_sentences(days, logs, activity, span.words))
        self.query_one("#words", Static).update(Content(shown(words)))
        self.query_one("#when", Static).update(self._when())
        newest = pacing.last_log(activity.id)
        self._entries = logs[: -MOST_ENTRIES - 1 : -1] or ([newest] if newest else [])
        self.query_one(Menu).show_lines([self._line(log, activity) for log in self._entries])
        self.query_one("#entries-title").display = bool(self._entries)

    def _line(self, log: Log, activity: Activity) -> Line:
        words = entry_words(log, activity, twelve_hour=self.settings.twelve_hour)
        return Line(log.id, date_words(log.day, today=self.today), words)

    def _when(self) -> Content:
        """The days, with the way to earlier and later ones."""
        days = range_words(self.first, self.last, today=self.today)
        ways = [Content(days), link("← Earlier", "screen.earlier(1)")]
        if self.last < self.today:
            ways.append(link("Later →", "screen.earlier(-1)"))
        return Content("   ").join(ways)

    def _actions(self) -> Content:
        items = [key_link(key, words, f"screen.{action}") for key, action, words in ACTIONS]
        width = self.query_one("#actions").content_size.width or self.size.width
        return Content("\n").join(packed(items, width, gap=3))

    def on_resize(self) -> None:
        """The words to click are packed anew."""
        self.call_after_refresh(lambda: self.query_one("#actions", Static).update(self._actions()))

    @property
    def _views(self) -> list[Widget]:
        return [self.query_one(part) for part in ("#chart", "#table", ".told")]

    def _show_view(self) -> None:
        for place, view in enumerate(self._views):
            view.display = place == self._view

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """It is asked how it went only when that is due. What is put aside is not done."""
        if self._activity is None:
            return action not in ABOUT_IT
        if parameters == ("how",):
            return self._is_due
        if action in ("write", "again") or parameters == ("timer",):
            return self._activity.archived_on is None
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "write":
                self.action_write()
            case "again":
                self.action_again()
            case "back":
                self._put_aside(None)
            case "put-aside":
                self._put_aside(self.today)
            case page:
                self.action_open(str(page))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change an entry."""
        log = self._entries[event.option_index]
        self._open(LOG_FORM, self.activity_id, log, log.day)

    def action_open(self, page: str) -> None:
        """Open another screen about this activity."""
        self._open(PAGES[page], self.activity_id)

    def action_write(self) -> None:
        """Write down what was done."""
        self._open(LOG_FORM, self.activity_id, None, None)

    def action_change(self) -> None:
        """Change its name, unit and the like."""
        self._open("activity_form:ActivityFormScreen", self._activity)

    def action_again(self) -> None:
        """Write the same as last time for today."""
        last = self.store.pacing.last_log(self.activity_id)
        if last is None or self._activity is None:
            self.say(NOTHING_TO_REPEAT)
            return
        log = Log(self.activity_id, self.today, last.amount, last.minutes, demand=last.demand)
        words = entry_words(log, self._activity, twelve_hour=self.settings.twelve_hour)
        self._change(
            lambda: self.store.pacing.save_log(log),
            f"Written for today: {shown(words)}. u takes it back.",
        )

    def action_delete(self) -> None:
        """Put the marked entry into the bin."""
        menu = self.query_one(Menu)
        if not menu.has_focus or menu.highlighted is None:
            self.say("To delete an entry, choose it in the list first.")
            return
        log = self._entries[menu.highlighted]
        self._change(
            lambda: self.store.pacing.delete_log(log.id),
            f"Deleted: {date_words(log.day, today=self.today)}. u brings it back.",
        )

    def _put_aside(self, day: date | None) -> None:
        self._change(
            lambda: self.store.pacing.archive_activity(self.activity_id, day),
            "Put aside, with all you wrote about it." if day else "Back in your list.",
        )
        self.action_scroll("home")

    def _change(self, change: Callable[[], object], words: str) -> None:
        """Make a change, show it, and say what it was; a fault becomes a line on the page."""
        try:
            change()
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.look_again()
        self.say(words)

    def action_view(self) -> None:
        """Go on from the chart to the table, from there to the words, and round again."""
        self._view = (self._view + 1) % len(self._views)
        self._show_view()

    def action_span(self) -> None:
        """Show a longer time, and after the longest the shortest."""
        self.span = SPANS[(SPANS.index(self.span) + 1) % len(SPANS)]
        self.look_again()

    def action_earlier(self, by: int) -> None:
        """Show an earlier time, or a later one. The last one is up to today."""
        if by < 0 and self.last == self.today:
            self.say("These are the latest days.")
            return
        last = self.last - by * self.span.days * ONE_DAY
        least = FIRST_DAY + SPANS[-1].days * ONE_DAY
        self.last_shown = None if last >= self.today else max(last, least)
        self.look_again()

    def _open(self, page: str, *given: object) -> None:
        self.say("")
        self.app.push_screen(make_screen(page, self.store, self.now, *given))
