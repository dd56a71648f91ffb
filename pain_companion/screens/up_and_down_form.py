"""Adding to the list: which way it goes, what it is about, then the words. Three short steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from pain_companion.content.up_and_down import EverydayGroup, everyday_groups
from pain_companion.domain.up_and_down import Way, held_on
from pain_companion.screens.asking import AskingRoom
from pain_companion.widgets.footline import is_typing
from pain_companion.widgets.menu import Line
from pain_companion.words.up_and_down import (
    IN_OWN_WORDS,
    WAY_LINES,
    WHICH,
    WHICH_GROUP,
    WHICH_WORDS,
    read_up_down,
    saved_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WAY, GROUP, WORDS = "way", "group", "words"
NEW = "new"
OWN = "own words"


class UpAndDownFormScreen(AskingRoom):
    """Asks for one line. Saving closes it."""

    AREA = "pain"
    FORM = "up and down"
    FIELDS: ClassVar[Mapping[str, str]] = {WORDS: IN_OWN_WORDS}
    HELP = (
        "Press the number of an answer, or mark it and press Enter.\n"
        "At the end you can pick a line, or say it in your own words.\n"
        "Esc goes back to the question before. What you type is kept."
    )

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.saved = ""
        """What to say once this has closed; empty where nothing was saved."""
        self._asked = self._in_own_words = False

    def refresh_room(self) -> None:
        """Ask what comes now. Words that were typed and not saved come first."""
        if self._asked:
            return
        self._asked = True
        self._in_own_words = WORDS in self.said
        self.ask()
        if self._in_own_words:
            self.say("You typed this earlier. It is as you left it.")

    def draft_subject(self) -> str:
        """There is one at a time."""
        return NEW

    def draft_body(self) -> Mapping[str, str]:
        """What is typed, and what it is about. Without words there is nothing to keep."""
        body = super().draft_body()
        return body if WORDS in body else {}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words under what they are."""
        return {IN_OWN_WORDS: body.get(WORDS, "")}

    def ask(self) -> None:
        """Which way it goes, what it is about, then the words."""
        if WAY not in self.said:
            self.put(WHICH, "", [Line(way, *words) for way, words in WAY_LINES.items()])
        elif GROUP not in self.said:
            groups = [Line(each.key, each.name) for each in everyday_groups()]
            self.put(WHICH_GROUP, self._way.heading, groups)
        elif self._in_own_words:
            self.put(self._group.name, self._way.heading, field=WORDS)
        else:
            self.put(self._group.name, WHICH_WORDS, self._offered())

    def chosen(self, key: str) -> None:
        """An answer of the menu."""
        if WAY not in self.said:
            self.said[WAY] = key
        elif GROUP not in self.said:
            self.said[GROUP] = key
        elif key == OWN:
            self._in_own_words = True
        else:
            self._keep(key)
            return
        self.ask()

    def typed(self, name: str, said: str) -> None:
        """The person's own words."""
        self._keep(said)

    def action_leave(self) -> None:
        """Leave a field; otherwise go back to the question before, and from the first one out."""
        if is_typing(self) or WAY not in self.said:
            super().action_leave()
            return
        if self._in_own_words:
            self._in_own_words = False
        elif GROUP in self.said:
            del self.said[GROUP]
        else:
            del self.said[WAY]
        self.ask()

    def _offered(self) -> list[Line]:
        """The suggestions that are not in the list yet, and the way to one's own words."""
        lines = held_on(self.store.up_and_down.all(), self.today)
        held = {line.words.casefold() for line in lines if line.way is self._way}
        offered = [
            words for words in self._group.suggestions(self._way) if words.casefold() not in held
        ]
        return [*(Line(words, words) for words in offered), Line(OWN, IN_OWN_WORDS)]

    def _keep(self, said: str) -> None:
        entry = read_up_down(said, self._way, self.said[GROUP], self.today)
        line = entry.record
        if line is None:
            self.say(entry.not_saved)
            return
        kept = self.try_to_save(lambda: self.store.up_and_down.add(line))
        if kept is not None:
            self.said.clear()
            self.saved = saved_words(kept)
            self.dismiss()

    @property
    def _way(self) -> Way:
        return Way(self.said[WAY])

    @property
    def _group(self) -> EverydayGroup:
        return next(each for each in everyday_groups() if each.key == self.said[GROUP])
