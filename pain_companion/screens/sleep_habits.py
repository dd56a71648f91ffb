"""Sleep habits: one or two to try, how the days went, and a look back without scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from pain_companion.domain.sleep_habits import Answer as Told
from pain_companion.domain.sleep_habits import HabitDay, PickedHabit
from pain_companion.formats import date_words
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.links import link
from pain_companion.words.sleep_habits import WEEK, WEEKS_BACK, look_back, since_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE_DAY = timedelta(days=1)
MOST_AT_ONCE = 2
NONE_YET = "Pick one small thing to try for better nights. One is plenty, two at most."
ENOUGH = "Two at a time is plenty. Put one aside to pick another."
CHOICES = tuple((answer.value, answer.value) for answer in Told)


class SleepHabitsScreen(Room):
    """The habits being tried, with the answer of one day."""

    AREA = "sleep"
    TITLE_WORDS = "Sleep habits"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Small things to try, one or two at a time. Nothing is scored.\n"
        "1, 2 and 3 say how today went. 0 takes the answer back.\n"
        "[ and ] go to other days. Days without an answer are fine.\n"
        "What you put aside stays here to look back at."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "pick", "pick a habit"),
        Binding("left_square_bracket", "day(-1)", "the day before"),
        Binding("right_square_bracket", "day(1)", "the day after"),
    ]
    CSS = """
    SleepHabitsScreen #tried, SleepHabitsScreen #aside { height: auto; margin-top: 1; }
    SleepHabitsScreen #tried Static, SleepHabitsScreen #aside { max-width: 76; }
    SleepHabitsScreen #tried Button { margin: 0 0 1 2; }
    SleepHabitsScreen .look-back { height: auto; padding-left: 2; color: $text-muted; }
    SleepHabitsScreen #advice { height: auto; max-width: 76; margin-bottom: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._day: date | None = None
        self._tried: Sequence[PickedHabit] = ()

    @property
    def day(self) -> date:
        """The day that is answered for."""
        return self._day or self.today

    def body(self) -> ComposeResult:
        """The day, the habits, and the way to another one."""
        yield Static(id="when", classes="muted")
        yield Vertical(id="tried")
        yield Static(id="advice")
        yield Button(Content("Pick a habit to try"), id="pick")
        yield Static(id="aside", classes="muted")

    async def on_mount(self) -> None:
        """Show the habits."""
        await self._build()

    def refresh_room(self) -> None:
        """Show the habits and answers as they are in the diary now."""
        if self._tried_now() != self._tried:
            self.call_next(self._build)
        else:
            self._tell()

    async def _build(self) -> None:
        """Make the questions anew: other habits are tried now."""
        self._tried = self._tried_now()
        box = self.query_one("#tried", Vertical)
        await box.remove_children()
        for place, habit in enumerate(self._tried):
            await box.mount_all(_questions(place, habit, self.today))
        self._tell()
        if self.focused is None:
            self.query("#body Choice, #pick").first().focus(scroll_visible=False)

    def _tell(self) -> None:
        """Show the answers of the day, and what the weeks were like."""
        days = self.store.sleep.habit_days(self.today - WEEK * WEEKS_BACK, self.today)
        on_the_day = self.store.sleep.habit_days(self.day, self.day)
        given = {each.habit_id: each.answer.value for each in on_the_day}
        for place, habit in enumerate(self._tried):
            self.query_one(f"#habit-{place}", Choice).text = given.get(habit.id, "")
            lines = look_back(habit, days, self.today)
            self.query_one(f"#back-{place}", Static).update(Content("\n".join(lines)))
        enough = len(self._tried) >= MOST_AT_ONCE
        self.query_one("#pick").display = not enough
        advice = self.query_one("#advice", Static)
        advice.update(Content(ENOUGH if enough else NONE_YET))
        advice.display = enough or not self._tried
        self.query_one("#when", Static).update(self._when())
        self.query_one("#aside", Static).update(Content(self._put_aside_words(days)))

    def _when(self) -> Content:
        day = "Today, " if self.day == self.today else ""
        ways = [
            Content(f"{day}{date_words(self.day, today=self.today)}"),
            link("← Day before", "screen.day(-1)"),
        ]
        if self.day < self.today:
            ways.append(link("Day after →", "screen.day(1)"))
        return Content("   ").join(ways)

    def _put_aside_words(self, days: Sequence[HabitDay]) -> str:
        lines = []
        for habit in self.store.sleep.habits():
            if habit.dropped_on is not None:
                lines += [f"{shown(habit.text)}. {since_words(habit, self.today)}."]
                lines += [f"  {line}" for line in look_back(habit, days, self.today)]
        return "\n".join(lines)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Save how a day went."""
        place = int(event.answer.item.removeprefix("habit-"))
        answer = Told(event.answer.text) if event.answer.text else None
        try:
            self.store.sleep.tick_habit(self._tried[place].id, self.day, answer)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self._tell()
        self.say(f"Saved: {date_words(self.day)}, {answer or 'no answer'}")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Pick one, or put one aside."""
        if event.button.id == "pick":
            self.action_pick()
        else:
            self._put_aside(int(str(event.button.id).removeprefix("drop-")))

    def action_day(self, by: int) -> None:
        """Answer for another day."""
        day = self.day + by * ONE_DAY
        if day > self.today:
            self.say("That day has not come yet.")
            return
        self._day = None if day == self.today else day
        self.look_again()

    def action_pick(self) -> None:
        """Choose a habit to try."""
        from pain_companion.screens.pick_habit import PickHabitScreen  # noqa: PLC0415

        if len(self._tried) >= MOST_AT_ONCE:
            self.say(ENOUGH)
            return
        screen = PickHabitScreen(self.store, self.now)

        def told(_: None) -> None:
            self.say(f"You are trying: {shown(screen.picked)}" if screen.picked else "")

        self.set_focus(None)
        self.app.push_screen(screen, told)

    def _put_aside(self, place: int) -> None:
        try:
            self.store.sleep.drop_habit(self._tried[place].id, self.today)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.set_focus(None)
        self.look_again()
        self.say("Put aside. Ctrl+Z brings it back.")

    def _tried_now(self) -> list[PickedHabit]:
        return [habit for habit in self.store.sleep.habits() if habit.dropped_on is None]


def _questions(place: int, habit: PickedHabit, today: date) -> Iterator[Widget]:
    yield Static(Content(shown(habit.text)), classes="heading")
    yield Choice(f"habit-{place}", "How did it go?", CHOICES)
    yield Static(Content(f"{since_words(habit, today)}."), classes="look-back")
    yield Static(id=f"back-{place}", classes="look-back")
    yield Button("Put aside", id=f"drop-{place}")
