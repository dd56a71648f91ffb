"""Finding a start point: the tries so far, the ways to work one out, and the offer of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity, Afterwards, Try
from pain_companion.domain.pacing_start import USUAL_SHARE
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.pacing import try_words
from pain_companion.words.pacing_start import SOURCE_WORDS, working_words
from pain_companion.words.try_entry import (
    ASKED,
    START_TITLES,
    WAYS,
    StartEntry,
    offer_words,
    plan_from,
    read_start,
    tries_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "A start point is what you can do on a bad day as well as on a good one."
ABOUT_LIMITED = "Here a start point is a limit to stay under, on good days too."
WORSE = (
    "A try left you worse for a day or more. Some people need other limits then. "
    "Please look at one question again."
)


class StartPointScreen(DraftingRoom):
    """The way to a start point for one activity."""

    AREA = "pacing"
    FORM = "pacing start point"
    DAYS = ("set_on",)
    AUTO_FOCUS: ClassVar[str | None] = "#try"
    HELP = (
        "Try the activity on different days, and write down how much it was.\n"
        "Then choose a way to work out where to begin: press its number.\n"
        "Each way shows its sum with your own numbers.\n"
        "Use this goes on to your plan. There you can still change it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "try", "write a try down"),
        Binding("e", "effort", "the question about effort", show=False),
    ]
    CSS = """
    StartPointScreen .muted, StartPointScreen Lines { max-width: 76; }
    StartPointScreen .about, StartPointScreen .others { margin-bottom: 1; }
    StartPointScreen .working { margin: 1 0 0 2; }
    StartPointScreen #try, StartPointScreen #worse { margin-bottom: 1; }
    StartPointScreen Menu { margin: 0 0 1 0; }
    StartPointScreen #worse { height: auto; max-width: 76; }
    StartPointScreen #offer { margin: 1 0 1 2; }
    StartPointScreen #use { margin: 0 0 1 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], activity_id: str) -> None:
        super().__init__(store, now)
        self.activity_id = activity_id
        self.activity = store.pacing.activity(activity_id) or Activity("", id=activity_id)
        self.tries: list[Try] = []
        self.typed: dict[str, str] = {}
        """What stands in the answers, by their names."""

    def draft_subject(self) -> str:
        """One start point is looked for at a time."""
        return self.activity_id

    def draft_body(self) -> Mapping[str, str]:
        """What was chosen and typed."""
        return self.lasting({name: said for name, said in self.typed.items() if said})

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions."""
        return {START_TITLES.get(name, name): said for name, said in body.items()}

    def body(self) -> ComposeResult:
        """The tries, the ways, and what comes of the chosen one."""
        yield Static(Content(f"Start point: {shown(self.activity.name)}"), classes="heading")
        yield Lines([], classes="muted about")
        yield Button("Write a try down", id="try")
        yield Menu()
        yield Static(id="worse")
        yield Choice("method", START_TITLES["method"], [(m.value, w) for m, w in WAYS.items()])
        for name in ("share", "stop_at", "figure", "set_by", "set_on"):
            wide = name == "set_by"
            longest = 500 if wide else 40
            example = self._example(name)
            yield Field(name, START_TITLES[name], example=example, max_length=longest, wide=wide)
        yield Lines([], classes="working")
        yield Static(id="offer", classes="figure")
        yield Button("Use this", id="use")
        yield Lines([], "Other ways with your numbers", classes="others")

    def on_mount(self) -> None:
        """Fill in what was typed here before."""
        draft = self.find_draft()
        if draft is not None:
            self.typed.update(draft.body)
            self.say("You typed this earlier. It is as you left it.")
        self.look_again()

    def refresh_room(self) -> None:
        """Show the tries as they are in the diary now."""
        self.activity = self.store.pacing.activity(self.activity_id) or self.activity
        self.tries = self.store.pacing.tries(self.activity_id)
        limited = energy_limited(self.settings)
        about = [ABOUT_LIMITED if limited else ABOUT, tries_words(self.tries)]
        self.query_one(".about", Lines).tell(about)
        self.query_one(Menu).show_lines([self._line(each) for each in self.tries])
        self.query_one(Menu).display = bool(self.tries)
        worse = any(each.afterwards is Afterwards.WORSE_FOR_A_DAY for each in self.tries)
        link = key_link("e", "The question about effort", "screen.effort")
        self.query_one("#worse", Static).update(Content(f"{WORSE}\n") + link)
        self.query_one("#worse").display = worse and not limited
        self._tell()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Work it out again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self._tell()
        self.typed_on()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change a try."""
        self._open_try(self.tries[event.option_index])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write a try down, or use the start point."""
        if event.button.id == "try":
            self.action_try()
        else:
            self._use()

    def action_try(self) -> None:
        """Write a new try down."""
        self._open_try(None)

    def action_effort(self) -> None:
        """Look at the safety question again."""
        from pain_companion.screens.effort_question import EffortQuestionScreen  # noqa: PLC0415

        self.app.push_screen(EffortQuestionScreen(self.store, self.now))

    def _open_try(self, tried: Try | None) -> None:
        from pain_companion.screens.try_form import TryFormScreen  # noqa: PLC0415

        self.open_screen(TryFormScreen(self.store, self.now, self.activity, tried))

    def _use(self) -> None:
        from pain_companion.screens.plan_form import PlanFormScreen  # noqa: PLC0415

        found = self._entry().record
        if found is None:
            self.say("There is no start point yet.")
            return
        start = plan_from(found, self.activity, self.today)
        self.open_screen(PlanFormScreen(self.store, self.now, self.activity_id, start))

    def _entry(self) -> StartEntry:
        return read_start(self.typed, self.tries, self.activity, self.today)

    def _tell(self) -> None:
        """Show what each way comes to, and offer the chosen one."""
        entry = self._entry()
        for answer in self.query(Answer):
            answer.text = self.typed.get(answer.item, "")
            answer.display = answer.item == "method" or answer.item in ASKED[entry.method]
            answer.tell(entry.echoes.get(answer.item, ""), entry.problems.get(answer.item, ""))
        self.query_one("#method", Choice).text = entry.method or ""
        sums = {
            method: shown(f"{working_words(found)} {SOURCE_WORDS[method]}")
            for method, found in entry.ways.items()
        }
        chosen = sums.pop(entry.method, "") if entry.method else ""
        self.query_one(".working", Lines).tell([chosen] if chosen else [])
        others = [f"- {WAYS[method].capitalize()}: {words}" for method, words in sums.items()]
        self.query_one(".others", Lines).tell(others)
        self.query_one(".others").display = bool(others)
        limited = energy_limited(self.settings)
        offer = offer_words(entry, self.activity, limited=limited)
        self.query_one("#offer", Static).update(Content(shown(offer)))
        self.query_one("#use").display = entry.record is not None

    def _line(self, tried: Try) -> Line:
        return Line(tried.id, try_words(tried, self.activity, self.today), tried.note or "")

    def _example(self, name: str) -> str:
        examples = {"share": str(USUAL_SHARE), "set_on": "today"}
        if name in ("stop_at", "figure"):
            return shown(self.activity.unit)
        return examples.get(name, "")
