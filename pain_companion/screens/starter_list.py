"""The list of activities to pick from, kind by kind, with one's own first."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from pain_companion.content.starter_activities import read_starter_activities
from pain_companion.domain.pacing import Activity
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.pacing import KIND_WORDS

OWN = "own"
NAME_WIDTH = 31


class StarterList(Vertical):
    """Says by `Picked` which one was picked. Nothing is kept here."""

    DEFAULT_CSS = "StarterList { height: auto; }"

    class Picked(Message):
        """One was picked."""

        def __init__(self, activity: Activity | None) -> None:
            super().__init__()
            self.activity = activity
            """What was picked, not in the diary yet; None for one's own."""

    def __init__(self) -> None:
        super().__init__()
        self._starters = read_starter_activities()

    def compose(self) -> ComposeResult:
        """What to do, and the list."""
        yield Static(Content("What would you like to pace?"), classes="heading")
        about = Content("Pick something to begin with. All of it can be changed.")
        yield Static(about, classes="muted")
        yield Menu(self._lines())

    def _lines(self) -> list[Line]:
        """One line for each. The kind stands with the first of its kind."""
        kinds = [starter.kind for starter in self._starters]
        lines = [Line(OWN, "My own activity (o)")]
        for place, starter in enumerate(self._starters):
            kind = "" if starter.kind in kinds[:place] else KIND_WORDS[starter.kind]
            lines.append(Line(starter.key, f"{starter.name.ljust(NAME_WIDTH)}{kind}".rstrip()))
        return lines

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand on what was picked."""
        event.stop()
        if event.option_id == OWN:
            self.post_message(self.Picked(None))
            return
        starter = self._starters[event.option_index - 1]
        picked = Activity(starter.name, starter.unit, starter.kind, starter.demand)
        self.post_message(self.Picked(picked))
