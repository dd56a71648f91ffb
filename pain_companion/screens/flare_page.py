"""The whole flare-up plan to read, to save, to print, and its messages to copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from pain_companion.content.helpnow import read_help_now
from pain_companion.domain.flare_plan import Part, PlanLine, Stage
from pain_companion.exchange.flare_page import (
    NOTHING_YET,
    TITLE,
    PlanPage,
    changed_words,
    groups,
    page_of,
)
from pain_companion.formats import clock_words, date_words
from pain_companion.screens.reading import ReadingRoom
from pain_companion.text import clean_input
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare import PART_TITLES, stage_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

HOW_TO_BEGIN = 'It can wait for a good day. Then "Write the plan" begins it.'
ALL_THE_SIGNS = "Press ! for all the signs, and whom to ring."
WAYS = (
    ("w", "save('txt')", "save as text"),
    ("h", "save('html')", "save to print"),
    ("c", "copy", "copy a message"),
)
COPIED = (
    "Copied. Paste it where you write to people. "
    "Some terminals do not allow copying. Then save the plan as text (w)."
)
NO_MESSAGE = "There is no message in this plan yet."
CHOOSE = "Choose a message, then press Enter to copy it."


class FlarePageScreen(ReadingRoom):
    """The plan as it holds, or as it was at `moment`."""

    AREA = "flare"
    HELP: ClassVar[str | None] = (
        "This is your whole flare-up plan. The arrow keys move the page.\n"
        "w saves it as text. h saves it as a page to print on A4 paper.\n"
        "c goes to your messages, and Enter copies one.\n"
        "A saved plan is not locked: anyone who has the file can read it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, words) for key, action, words in WAYS
    ]
    CSS = """
    FlarePageScreen KeyLinks { margin: 0 0 1 0; }
    FlarePageScreen #plan { height: auto; max-width: 76; }
    FlarePageScreen .stage, FlarePageScreen .part { margin-top: 1; }
    FlarePageScreen .leave { border-left: outer $error; padding: 0 2; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], moment: datetime | None = None
    ) -> None:
        super().__init__(store, now)
        self.moment = moment
        self._page: PlanPage | None = None

    def body(self) -> ComposeResult:
        """The heading and the ways on, when to leave the plan, the plan, the messages."""
        yield Static(Content(self._heading()), classes="heading")
        yield Static(id="changed", classes="muted")
        yield KeyLinks(WAYS if self.moment is None else WAYS[2:])
        yield Vertical(id="plan")
        yield Static(Content(PART_TITLES[Part.MESSAGES]), id="messages", classes="heading part")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the plan as it is in the diary now."""
        page = page_of(self.store, self.now(), read_help_now(), self.moment)
        if page == self._page:
            return
        self._page = page
        self.query_one("#changed", Static).update(Content(changed_words(page)))
        plan = self.query_one("#plan", Vertical)
        plan.remove_children()
        plan.mount_all(_widgets(page))
        messages = self._messages()
        self.query_one(Menu).show_lines(
            [Line(line.id, line.words, f"To {line.more}" if line.more else "") for line in messages]
        )
        for part in self.query("#messages, Menu"):
            part.display = bool(messages)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Copy a message."""
        self.app.copy_to_clipboard(clean_input(self._messages()[event.option_index].words))
        self.say(COPIED)

    def action_copy(self) -> None:
        """Go to the messages; where there is one only, copy it."""
        messages = self._messages()
        if not messages:
            self.say(NO_MESSAGE)
            return
        menu = self.query_one(Menu)
        menu.focus()
        if len(messages) == 1:
            menu.action_select()
        else:
            self.say(CHOOSE)

    def action_save(self, ending: str) -> None:
        """Ask where to save the plan."""
        self.open_page("save_plan:SavePlanScreen", ending)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the plan that holds is saved."""
        if action == "save":
            return self.moment is None
        return super().check_action(action, parameters)

    def _messages(self) -> list[PlanLine]:
        return self._page.plan.of(Part.MESSAGES) if self._page else []

    def _heading(self) -> str:
        if self.moment is None:
            return TITLE
        clock = clock_words(self.moment.time(), twelve_hour=self.settings.twelve_hour)
        return f"{TITLE}, {date_words(self.moment.date(), today=self.today)}, {clock}"


def _widgets(page: PlanPage) -> Iterator[Widget]:
    """When to leave the plan, then its parts under their stages. The messages have a list."""
    leaving = [" ".join(page.help_now.not_usual), ALL_THE_SIGNS]
    yield Lines(leaving, stage_words(Stage.LEAVE_THE_PLAN), classes="leave")
    told = groups(page)
    if not told:
        yield Lines([NOTHING_YET, HOW_TO_BEGIN], classes="part")
    for group in told:
        sections = [each for each in group.sections if each.key != Part.MESSAGES]
        if sections:
            yield Static(Content(group.heading), classes="heading stage")
        for section in sections:
            lines = [*(f"- {line}" for line in section.lines), *filter(None, [section.note])]
            yield Lines(lines, section.heading, classes="part")
