"""Habits that a person tries: how the days went, and a look back without scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from pain_companion.content.habits import Habit
from pain_companion.domain.habits import HabitDay, PickedHabit, tried
from pain_companion.formats import date_words
from pain_companion.frozen import frozen
from pain_companion.screens.answers_a_day import DAY_BINDINGS, AnswersADay
from pain_companion.store.habits import HabitStore
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.lines import Lines
from pain_companion.words.habits import WEEK, WEEKS_BACK, look_back, since_words

if TYPE_CHECKING:
    from pain_companion.screens.pick_habit import PickHabitScreen
    from pain_companion.store.diary import Diary


@frozen
class HabitSort:
    """What differs between one sort of habit and another.

    `offered` reads the list to pick from, `kept_in` finds where they are kept, `answers` are the
    words for a day. `most` is how many are tried at a time; `none_yet` and `enough` are said
    before the first and at the most. `pick` is what picking is called.
    """

    offered: Callable[[], tuple[Habit, ...]]
    kept_in: Callable[[Diary], HabitStore[Any]]
    answers: type[StrEnum]
    most: int
    none_yet: str
    enough: str
    pick: str


class HabitsRoom(AnswersADay):
    """The habits being tried, with the answer of one day.

    A subclass gives `SORT` and `picker()`.
    """

    SORT: ClassVar[HabitSort]
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "pick", "pick one"),
        *DAY_BINDINGS,
    ]
    DEFAULT_CSS = """
    HabitsRoom #tried, HabitsRoom #aside { height: auto; margin-top: 1; }
    HabitsRoom #tried Static, HabitsRoom #aside { max-width: 76; }
    HabitsRoom #tried Button { margin: 0 0 1 2; }
    HabitsRoom .look-back { height: auto; padding-left: 2; color: $text-muted; }
    HabitsRoom #advice { height: auto; max-width: 76; margin-bottom: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.habits = self.SORT.kept_in(store)
        self._tried: Sequence[PickedHabit] = ()

    def body(self) -> ComposeResult:
        """The day, the habits, and the way to another one."""
        yield Static(id="when", classes="muted")
        yield Vertical(id="tried")
        yield Static(id="advice")
        yield Button(Content(self.SORT.pick), id="pick")
        yield Static(id="aside", classes="muted")

    def picker(self) -> PickHabitScreen:
        """The screen to pick a habit on."""
        raise NotImplementedError

    def more_about(self, habit: PickedHabit) -> str:
        """A line beneath the question about a habit; empty for none."""
        return ""

    async def on_mount(self) -> None:
        """Show the habits."""
        await self._build()

    def refresh_room(self) -> None:
        """Show the habits and answers as they are in the diary now."""
        if tried(self.habits.habits()) != self._tried:
            self.call_next(self._build)
        else:
            self._tell()

    async def _build(self) -> None:
        """Make the questions anew: other habits are tried now."""
        self._tried = tried(self.habits.habits())
        box = self.query_one("#tried", Vertical)
        await box.remove_children()
        for place, habit in enumerate(self._tried):
            await box.mount_all(self._questions(place, habit))
        self._tell()
        if self.focused is None:
            self.focus_main()

    def focus_main(self) -> None:
        """On the first question, or on the way to pick a first one."""
        self.query("#body Choice, #pick").first().focus(scroll_visible=False)

    def _questions(self, place: int, habit: PickedHabit) -> Iterator[Widget]:
        yield Static(Content(shown(habit.text)), classes="heading")
        answers = [(answer.value, answer.value) for answer in self.SORT.answers]
        yield Choice(f"habit-{place}", "How did it go?", answers)
        if more := self.more_about(habit):
            yield Lines([more], classes="look-back")
        yield Static(Content(f"{since_words(habit, self.today)}."), classes="look-back")
        yield Static(id=f"back-{place}", classes="look-back")
        yield Button("Put aside", id=f"drop-{place}")

    def _tell(self) -> None:
        """Show the answers of the day, and what the weeks were like."""
        days = self.habits.habit_days(self.today - WEEK * WEEKS_BACK, self.today)
        on_the_day = self.habits.habit_days(self.day, self.day)
        given = {each.habit_id: each.answer.value for each in on_the_day}
        for place, habit in enumerate(self._tried):
            self.query_one(f"#habit-{place}", Choice).text = given.get(habit.id, "")
            lines = look_back(habit, days, self.today)
            self.query_one(f"#back-{place}", Static).update(Content("\n".join(lines)))
        enough = len(self._tried) >= self.SORT.most
        self.query_one("#pick").display = not enough
        advice = self.query_one("#advice", Static)
        advice.update(Content(self.SORT.enough if enough else self.SORT.none_yet))
        advice.display = enough or not self._tried
        self.query_one("#when", Static).update(self.day_line())
        self.query_one("#aside", Static).update(Content(self._put_aside_words(days)))

    def _put_aside_words(self, days: Sequence[HabitDay[Any]]) -> str:
        lines = []
        for habit in self.habits.habits():
            if habit.dropped_on is not None:
                lines += [f"{shown(habit.text)}. {since_words(habit, self.today)}."]
                lines += [f"  {line}" for line in look_back(habit, days, self.today)]
        return "\n".join(lines)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Save how a day went."""
        place = int(event.answer.item.removeprefix("habit-"))
        answer = self.SORT.answers(event.answer.text) if event.answer.text else None
        if not self.attempt(
            lambda: self.habits.tick_habit(self._tried[place].id, self.day, answer)
        ):
            return
        self._tell()
        self.say(f"Saved: {date_words(self.day, today=self.today)}, {answer or 'no answer'}")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Pick one, or put one aside."""
        if event.button.id == "pick":
            self.action_pick()
        else:
            self._put_aside(int(str(event.button.id).removeprefix("drop-")))

    def action_pick(self) -> None:
        """Choose a habit to try."""
        if len(tried(self.habits.habits())) >= self.SORT.most:
            self.say(self.SORT.enough)
            return
        screen = self.picker()

        def told(_: None) -> None:
            self.say(f"You are trying: {shown(screen.picked)}" if screen.picked else "")

        self.set_focus(None)
        self.app.push_screen(screen, told)

    def _put_aside(self, place: int) -> None:
        if not self.attempt(lambda: self.habits.drop_habit(self._tried[place].id, self.today)):
            return
        self.set_focus(None)
        self.look_again()
        self.say("Put aside. Ctrl+Z brings it back.")
