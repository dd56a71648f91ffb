"""Does this go with that? A few pairs that a person picks, and what their own days say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from pain_companion.domain.rank_link import Link, NoLinkYet, look_for_link
from pain_companion.domain.watched_pairs import MOST_PAIRS, WatchedPair
from pain_companion.going_page import pairs_now, series_for
from pain_companion.screens.pick_pair import PickPairScreen
from pain_companion.screens.records_room import RecordsRoom
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.go import Go
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.watched_pairs import (
    ENOUGH,
    NONE_YET,
    found_lines,
    pair_help,
    pair_words,
    pairs_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAGE = "page:going/does-this-go-with-that"


class WatchedPairsScreen(RecordsRoom[WatchedPair]):
    """The pairs. What goes with what is worked out beside, so that no key has to wait."""

    AREA = "going"
    TITLE_WORDS = "Does this go with that?"
    NONE_YET = NONE_YET
    ADD = "Pick a pair"
    HELP = (
        "Two things of your own days at a time: did they rise and fall together?\n"
        "Enter on a pair shows how it is worked out. a picks another pair.\n"
        "Del takes one away. It never says why, and nothing under 30 days.\n"
        "r reads about it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in RecordsRoom.WAYS),
        Binding("r", "read", "about it"),
    ]
    CSS = "WatchedPairsScreen #about { max-width: 76; }"

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._found: Mapping[str, Link | NoLinkYet] = {}
        """What is known by now of each pair, by its id."""

    def records(self) -> Sequence[WatchedPair]:
        """The pairs that this person may look at."""
        return pairs_now(self.store)

    def refresh_room(self) -> None:
        """Show the pairs with what is known of them, and look for it anew."""
        super().refresh_room()
        if self.listed:
            # The pairs are seen first: to read a year takes a moment, too.
            self.call_after_refresh(self._work_out)

    def about(self) -> str:
        """How many pairs are looked at; or what can be done here."""
        return pairs_words(len(self.listed)) if self.listed else NONE_YET

    def line(self, record: WatchedPair) -> Line:
        """A pair and what was found."""
        found = found_lines(record, self._found.get(record.id))
        return Line(record.id, pair_words(record), "\n".join(found))

    def called(self, record: WatchedPair) -> str:
        """The two things."""
        return pair_words(record)

    def put_in_bin(self, record: WatchedPair) -> None:
        """Take a pair away."""
        self.store.pairs.drop(record.id)

    def open_one(self, record: WatchedPair) -> None:
        """Show how it is worked out."""
        self.call_next(self.app.run_action, "app.help")

    def help_lines(self) -> list[str]:
        """How the marked pair is worked out; or what the screen is for."""
        if self.focused is self.query_one(Menu) and (pair := self.marked) is not None:
            return pair_help(pair, self._found.get(pair.id))
        return super().help_lines()

    def action_add(self) -> None:
        """Pick another pair, unless there are enough."""
        if len(self.listed) >= MOST_PAIRS:
            self.say(ENOUGH)
        else:
            self.open_form(PickPairScreen(self.store, self.now))

    def action_read(self) -> None:
        """Read about it."""
        self.post_message(Go(PAGE))

    def _work_out(self) -> None:
        """Look for links off the screen's thread. It takes some 20 ms for a year of each pair."""
        pairs = [*self.listed]
        try:
            series = series_for(self.store, pairs, self.today)
        except DiaryError as fault:
            self.say(str(fault))
            return

        def work() -> None:
            found = {
                pair.id: look_for_link(series[pair.first], series[pair.second], pair.lag)
                for pair in pairs
            }
            self.app.call_from_thread(self._show, found)

        self.run_worker(work, thread=True, exclusive=True)

    def _show(self, found: Mapping[str, Link | NoLinkYet]) -> None:
        if self.is_attached:
            self._found = found
            self.query_one(Menu).show_lines([self.line(each) for each in self.listed])
