"""One activity: its plan, how much was done over time, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.pacing import Activity, Plan
from pain_companion.domain.pacing_amounts import ONE_DAY, amount_points
from pain_companion.domain.pacing_review import LOOKED_BACK, review_due
from pain_companion.formats import range_words
from pain_companion.frozen import frozen
from pain_companion.screens.activity_room import ActivityRoom
from pain_companion.text import shown
from pain_companion.typed_dates import FIRST_DAY
from pain_companion.widgets.amounts_over_time import AmountsOverTime
from pain_companion.widgets.entry_list import EntryList
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import earlier_and_later
from pain_companion.words.activity import IN_THE_BIN, about_lines, amounts_sentences

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

MOST_ENTRIES = 10


@frozen
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
ACTIONS: Sequence[Way] = (
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


class ActivityScreen(ActivityRoom):
    """The activity with `activity_id`."""

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
    ActivityScreen.-narrow #doing { layout: vertical; }
    ActivityScreen #timer { background: $primary-muted; text-style: bold; }
    ActivityScreen #timer:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    ActivityScreen #put-aside { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now, activity_id)
        self.span = SPANS[0]
        self.last_shown: date | None = None
        """The last day of the time shown; None for today, whichever that is."""
        self._is_due = False
        self._share = WHOLE

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
        yield AmountsOverTime()
        yield KeyLinks(ACTIONS)
        yield EntryList()
        yield Button("Put this activity aside", id="put-aside")

    def refresh_room(self) -> None:
        """Show the activity as it is in the diary now."""
        activity = self.activity = self.store.pacing.activity(self.activity_id)
        for part in self.query("#body > *").exclude("#name, #example"):
            part.display = activity is not None
        if activity is None:
            self.query_one("#name", Static).update(Content(IN_THE_BIN))
            return
        limited = energy_limited(self.settings)
        since = min(self.first, self.today - LOOKED_BACK)
        plans = [] if limited else self.store.pacing.plans(self.activity_id, since)
        self.query_one("#name", Static).update(Content(shown(activity.name)))
        self._share = self.store.flares.share_now()
        holding = plans[-1] if plans else None
        about = about_lines(activity, holding, self.today, limited=limited, share=self._share)
        self.query_one(".about", Lines).tell(about)
        self._show_amounts(activity, plans)
        self._offer(activity, plans)

    def _offer(self, activity: Activity, plans: Sequence[Plan]) -> None:
        """What can be done with it now, the first of it with the focus."""
        lately = self.store.pacing.logs_of(activity.id, self.today - LOOKED_BACK, self.today)
        is_eased = self._share < WHOLE
        found = review_due(plans, lately, activity, self.today, is_eased=is_eased)
        self._is_due = found is not None
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
        flares = [
            (flare.started_on, flare.ended_on or self.today) for flare in self.store.flares.all()
        ]
        points = amount_points(
            logs, activity, plans, self.last, count=count, days_each=span.days_each, flares=flares
        )
        days = amount_points(logs, activity, (), self.last, count=span.days, days_each=1)
        over_time = self.query_one(AmountsOverTime)
        over_time.show_points(points, activity.unit, self.today)
        sentences = amounts_sentences(days, logs, activity, span.words)
        over_time.show(self._when(), " ".join(sentences))
        newest = pacing.last_log(activity.id)
        latest = logs[: -MOST_ENTRIES - 1 : -1] or ([newest] if newest else [])
        twelve_hour = self.settings.twelve_hour
        self.query_one(EntryList).show_entries(
            latest, activity, self.today, twelve_hour=twelve_hour
        )

    def _when(self) -> Content:
        """The days, with the way to earlier and later ones."""
        days = range_words(self.first, self.last, today=self.today)
        later = "screen.earlier(-1)" if self.last < self.today else ""
        return earlier_and_later(days, "screen.earlier(1)", later)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """It is asked how it went only when that is due. What is put aside is not done."""
        if self.activity is None:
            return action not in ABOUT_IT
        if parameters == ("how",):
            return self._is_due
        if action in ("write", "again") or parameters == ("timer",):
            return self.activity.archived_on is None
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "write":
                self.action_write()
            case "again":
                self.action_again()
            case "back":
                self.put_aside(None)
            case "put-aside":
                self.put_aside(self.today)
            case page:
                self.action_open(str(page))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change an entry."""
        self.change_entry(self.query_one(EntryList).entries[event.option_index])

    def action_delete(self) -> None:
        """Put the marked entry into the bin."""
        log = self.query_one(EntryList).chosen
        if log is None:
            self.say("To delete an entry, choose it in the list first.")
        else:
            self.delete_entry(log)

    def action_view(self) -> None:
        """Go on from the chart to the table, from there to the words, and round again."""
        self.query_one(AmountsOverTime).look_at_next()

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
