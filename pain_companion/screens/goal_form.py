"""Writing down something that one wants to do, in short parts. Only the first line is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.goals_content import read_snags
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import SURE_ENOUGH, Goal, is_one_more
from pain_companion.domain.order import next_place
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.pick_snag import PickSnagScreen
from pain_companion.screens.room import Room
from pain_companion.text import shown
from pain_companion.typed_dates import read_coming_date
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.scale import Scale
from pain_companion.words.entry import Entry
from pain_companion.words.goal_entry import (
    BASELINE_CHOICES,
    COMING,
    EXAMPLES,
    LONGEST,
    TITLES,
    read_goal,
    typed_from_goal,
)
from pain_companion.words.goal_parts import SCALES, parts_for
from pain_companion.words.goals import BELOW_SURE, ONE_MORE, ONE_MORE_LINES

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LINKS = ("direction_id", "activity_id")
MOST_CHOICES = 9
"""So many directions or activities are offered in the form. The command takes any of them."""
IN_THE_BIN = "one in the bin"
SMALLER, SNAG = "Make it smaller", "Look for the snag"


def ask_about_one_more(room: Room, go_on: Callable[[], None]) -> None:
    """Ask about one more than is usual. Yes is a good answer."""
    question = ConfirmScreen(ONE_MORE, ONE_MORE_LINES, yes="Yes, one more", no="Not now")
    room.app.push_screen(question, lambda sure: go_on() if sure else None)


class GoalFormScreen(ClosingForm[Goal]):
    """The form for one of them; None for a new one. One part is seen at a time."""

    AREA = "goals"
    FORM = "goal"
    TITLES = TITLES
    DAYS = COMING
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "Something small that you want to do. Only the first line is needed.\n"
        "Save keeps it as it is. Go on leads to the next part, all of it optional.\n"
        "A day can be typed like 12 December, Friday or in 2 weeks.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )
    CSS = """
    GoalFormScreen .part { height: auto; }
    GoalFormScreen #pick-snag { margin: 0 0 0 2; }
    GoalFormScreen Ask { margin: 1 0 1 2; }
    GoalFormScreen.-narrow #actions Button { margin-right: 0; min-width: 8; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], goal: Goal | None) -> None:
        super().__init__(store, now, goal)
        self._parts = parts_for(limited=energy_limited(store.settings.read()))
        self._part = 0
        self._agreed = False

    def body(self) -> ComposeResult:
        """Every part, of which one is shown, then what can be done."""
        heading = "Something I want to do" if self.record is None else "Change what I want to do"
        yield Static(Content(heading), classes="heading")
        yield Static(id="about", classes="muted")
        for number, part in enumerate(self._parts):
            with Vertical(classes="part", id=f"part-{number}"):
                for name in part.names:
                    yield from self._question(name)
        yield from self.actions()

    def _question(self, name: str) -> ComposeResult:
        title = TITLES[name]
        if name in SCALES:
            least, highest, most = SCALES[name]
            yield Scale(name, title, least, highest, most=most)
        elif name == "baseline":
            yield Choice(name, title, BASELINE_CHOICES)
        elif name in LINKS:
            if linked := self._linked(name):
                yield Choice(name, title, [(key, shown(words)) for key, words in linked.items()])
        else:
            example = EXAMPLES.get(name, "")
            yield Field(name, title, example=example, max_length=LONGEST, wide=True)
        if name == "confidence":
            yield Ask(id="below")
        elif name == "snag":
            yield Button("Look at snags others have met", id="pick-snag")

    def _linked(self, name: str) -> dict[str, str]:
        """What it can lead towards, or be about: words by ids, what is chosen first."""
        chosen = getattr(self.record, name) if self.record else None
        if name == "activity_id":
            known = self.store.pacing.activity(chosen or "")
            every = [*([known] if known else []), *self.store.pacing.activities()]
            named = {each.id: each.name for each in every}
        else:
            directions = self.store.directions.all()
            fitting = [each for each in directions if each.id == chosen or not each.is_aside]
            named = {each.id: each.words for each in fitting}
        first = {chosen: named.get(chosen, IN_THE_BIN)} if chosen else {}
        return dict(islice((first | named).items(), MOST_CHOICES))

    def actions(self) -> ComposeResult:
        """Save, and the ways between the parts."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Go on", id="on")
            yield Button("Back", id="back")
            yield Button("Delete", id="delete")

    def fill(self) -> None:
        """Put what is typed into the answers, and show the part that is asked about now."""
        super().fill()
        self._show_part(self._part)

    def _show_part(self, place: int) -> None:
        self._part = place
        part = self._parts[place]
        for number, _ in enumerate(self._parts):
            self.query_one(f"#part-{number}").display = number == place
        about = f"{place + 1} of {len(self._parts)}: {part.title}.\n{part.about}"
        self.query_one("#about", Static).update(Content(about))
        self.query_one("#on").display = place < len(self._parts) - 1
        self.query_one("#back").display = place > 0

    def go_to(self, name: str) -> None:
        """Show the part with this question, and put the cursor there."""
        self.say("")
        self._show_part(self._place_of(name))
        self.query_one("#body").scroll_home(animate=False)
        self.call_after_refresh(self._answer(name).take_focus)

    def _place_of(self, name: str) -> int:
        return next(n for n, part in enumerate(self._parts) if name in part.names)

    def _answer(self, name: str) -> Answer:
        return self.query_one(f"#{name.replace('_', '-')}", Answer)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go to another part, or look at snags. Saving and deleting are every form's."""
        match event.button.id:
            case "on":
                self.go_to(self._first_of(self._part + 1))
            case "back":
                self.go_to(self._first_of(self._part - 1))
            case "pick-snag":
                self._pick_snag()

    def _first_of(self, place: int) -> str:
        asked = {answer.item for answer in self.query(Answer)}
        return next(name for name in self._parts[place].names if name in asked)

    def _pick_snag(self) -> None:
        listed = PickSnagScreen(self.store, self.now, read_snags())

        def take(_: None) -> None:
            if listed.picked is not None:
                self.typed |= {"snag": listed.picked.words, "snag_answer": listed.picked.then}
                self.fill()
                self.typed_on()
                self._answer("snag_answer").take_focus()

        self.keep_typing()
        self.app.push_screen(listed, take)

    def tell_more(self, entry: Entry[Goal]) -> None:
        """Below 7, offer to make it smaller or to look for the snag. Saving stays possible."""
        ask, sure = self.query_one("#below", Ask), self.typed.get("confidence", "")
        if not sure or int(sure) >= SURE_ENOUGH:
            ask.stop()
        elif not ask.question:
            ask.ask("below", BELOW_SURE, SMALLER, SNAG)

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Go to where it is made smaller, or to the snag."""
        asked = {answer.item for answer in self.query(Answer)}
        smaller = "amount" if "amount" in asked else "words"
        self.go_to("snag" if event.place else smaller)

    def action_save(self) -> None:
        """Save it. One more than is usual is asked about once; what is not understood is shown."""
        entry = self.read()
        if entry.problems:
            # Not into the field: what is wrong stands beneath it once it is left.
            self._show_part(self._place_of(next(iter(entry.problems))))
        elif entry.record is None:
            self.go_to("words")
        elif not entry.record.id and not self._agreed and is_one_more(self.store.goals.all()):
            ask_about_one_more(self, self._save_all_the_same)
            return
        super().action_save()

    def _save_all_the_same(self) -> None:
        self._agreed = True
        self.action_save()

    def read_day(self, said: str) -> date:
        """A day that lies ahead."""
        return read_coming_date(said, self.today)

    def read(self) -> Entry[Goal]:
        """It as it is typed."""
        return read_goal(self.typed, self.record, self.today)

    def typed_from(self, record: Goal) -> Mapping[str, str]:
        """It as one would type it."""
        return typed_from_goal(record)

    def keep(self, record: Goal) -> Goal:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.goals.all()))
        return self.store.goals.save(record)

    def put_in_bin(self, record: Goal) -> None:
        """Put it into the bin, with its steps, days and looks back."""
        self.store.goals.delete(record.id)

    def find(self, record: Goal) -> Goal | None:
        """It as the diary has it."""
        return self.store.goals.goal(record.id)

    def saved_words(self, record: Goal) -> str:
        """What was saved."""
        return f"Saved: {shown(record.words)}"
