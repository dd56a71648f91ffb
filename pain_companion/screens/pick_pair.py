"""Picking two things to look at together: the one, the other, and on which day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.going import Topic
from pain_companion.domain.watched_pairs import WatchedPair
from pain_companion.going_page import pair_topics
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.watched_pairs import LAG_CHOICES, NAMES, pair_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

GROUPS: Mapping[str, tuple[Topic, ...]] = {
    "Nights": (Topic.SLEEP, Topic.QUALITY),
    "How you are": (Topic.ENERGY, Topic.MOOD, Topic.IN_THE_WAY, Topic.PAIN),
    "Your days": (Topic.LOAD, Topic.RESTS, Topic.PRACTICE),
}
"""What can be picked, in the groups in which it is offered."""
FIRST = "What is the first thing?"
SECOND = "And the second? The first is {}."
WHEN = "On which day is the second thing looked at?"


class PickPairScreen(ListRoom):
    """Three short questions. Nothing is typed, so that nothing waits to be saved."""

    AREA = "going"
    TITLE_WORDS = "Pick a pair"
    HELP: ClassVar[str | None] = (
        "Choose two things with the arrow keys and Enter, then the day.\n"
        "One or two pairs that matter to you say more than many.\n"
        "Esc goes back to the question before."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.saved = ""
        """What to say once this has closed; empty where nothing was picked."""
        self._picked: list[Topic] = []

    def body(self) -> ComposeResult:
        """The question, and the answers."""
        yield Static(id="asked", classes="muted")
        yield Menu()

    def refresh_room(self) -> None:
        """Ask what comes now."""
        asked, lines = self._question()
        self.query_one("#asked", Static).update(Content(asked))
        self.query_one(Menu).show_lines(lines)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take an answer. After the third one the pair is kept."""
        if len(self._picked) < 2:
            self._picked.append(Topic(event.option_id or ""))
            self._ask()
        else:
            self._keep(1 if event.option_index else 0)

    def action_leave(self) -> None:
        """Back to the question before, and from the first one out."""
        if self._picked and self.focused is self.query_one(Menu):
            self._picked.pop()
            self._ask()
        else:
            super().action_leave()

    def _ask(self) -> None:
        self.look_again()
        self.query_one(Menu).highlighted = 0

    def _question(self) -> tuple[str, Sequence[Line]]:
        if not self._picked:
            return FIRST, self._things()
        if len(self._picked) == 1:
            return SECOND.format(NAMES[self._picked[0]].name), self._things()
        return WHEN, [Line(str(lag), *words) for lag, words in LAG_CHOICES.items()]

    def _things(self) -> list[Line]:
        """What can be picked and is not picked yet, in its groups."""
        offered = {*pair_topics(self.settings)} - {*self._picked}
        lines = []
        for name, topics in GROUPS.items():
            for number, topic in enumerate(each for each in topics if each in offered):
                words = NAMES[topic].name.capitalize()
                lines.append(Line(topic, words, above="" if number else name))
        return lines

    def _keep(self, lag: int) -> None:
        first, second = self._picked
        pair = WatchedPair(first, second, 1 if lag else 0, self.today)
        if not self.attempt(lambda: self.store.pairs.pick(pair)):
            return
        self.saved = f"Saved: {pair_words(pair)}"
        self.dismiss()
