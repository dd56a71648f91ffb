"""The assistant's start page: which strategy, for how long, and with whose words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from pain_companion.content.run_sheets import LENGTHS, read_sheet, sheet_names
from pain_companion.frozen import frozen
from pain_companion.store.session_file import Where
from pain_companion.widgets.key_bar import FRONT_HELP_NOW, LEAVE, KeyBar, Part
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.session import minutes_line

KEYS: tuple[Part, ...] = (
    "Enter chooses",
    ("Esc", "goes back", "screen.back"),
    FRONT_HELP_NOW,
    LEAVE,
)
WHICH = "Which strategy would you like to show?"
HOW_LONG = "How long do you have?"
WHOSE = "With whose words?"
WHOSE_LINES = (
    Line(
        "own",
        "Their own, together",
        "In a file for this session alone. It is cleared at the end, unless you save from it.",
    ),
    Line("example", "A made-up person's", "Only to look at. EXAMPLE stands on every screen."),
)
LARGER = "To make the letters larger, press Ctrl and + in most terminals."
NEVER_YOURS = "Your own diary stays closed. Nothing here is kept without being asked for."


@frozen
class Start:
    """What was chosen. `own_words` for the person's own, else those of an example."""

    where: Where
    own_words: bool


class SessionStartScreen(Screen[Start]):
    """Three short questions. With a session open already, the last one is answered."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", show=False)]

    def __init__(self, *, is_open: bool = False, first_words: str = "") -> None:
        super().__init__()
        self.is_open = is_open
        self.first_words = first_words
        self._answers: list[str] = []

    def compose(self) -> ComposeResult:
        """One question at a time."""
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content("A session"), classes="heading")
            yield Lines([self.first_words or NEVER_YOURS], classes="told")
            yield Static(id="question-now", classes="heading key-title")
            yield Menu()
        yield Static(Content(LARGER), id="status")
        yield KeyBar(*KEYS)

    def on_mount(self) -> None:
        """Ask the first question."""
        self._ask()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Keep the answer, then ask the next question or begin."""
        self._answers.append(event.option.id or "")
        if len(self._answers) < len(self._questions()):
            self._ask()
            return
        sheet, minutes, *whose = self._answers
        own_words = self.is_open or whose == ["own"]
        self.dismiss(Start(Where(sheet, int(minutes)), own_words))

    def action_back(self) -> None:
        """To the question before; from the first one, leave."""
        if self._answers:
            self._answers.pop()
            self._ask()
        else:
            self.dismiss(None)

    def _questions(self) -> tuple[str, ...]:
        return (WHICH, HOW_LONG) if self.is_open else (WHICH, HOW_LONG, WHOSE)

    def _ask(self) -> None:
        question = self._questions()[len(self._answers)]
        self.query_one("#question-now", Static).update(Content(question))
        menu = self.query_one(Menu)
        menu.show_lines(self._lines(question))
        menu.highlighted = 0
        menu.focus(scroll_visible=False)
        self.query_one("#body").scroll_home(animate=False)

    def _lines(self, question: str) -> Sequence[Line]:
        if question == WHICH:
            sheets = map(read_sheet, sheet_names())
            return [Line(each.name, each.title, each.summary) for each in sheets]
        if question == WHOSE:
            return WHOSE_LINES
        sheet = read_sheet(self._answers[0])
        return [Line(str(n), f"{n} minutes", minutes_line(n, sheet)) for n in LENGTHS]


class UnfinishedScreen(Screen[bool]):
    """Only the time of a session that was cut off. Its result: whether to go on with it.

    Clearing comes first: the next person who sits here may be another one.
    """

    AUTO_FOCUS: ClassVar[str | None] = "Menu"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", show=False)]
    LINES = (
        Line("clear", "Clear it", "Everything in it is removed."),
        Line("go-on", "Go on with it", "Only if the same person is here."),
    )

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        """The time, and the two ways."""
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(self.words), classes="heading")
            yield Menu(self.LINES)
        yield KeyBar(*KEYS)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go the way that was chosen."""
        self.dismiss(event.option.id == "go-on")

    def action_back(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)
