"""A list of records in the person's own order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, TypeVar

from pain_companion.domain.order import Placed, moved
from pain_companion.screens.records_room import DELETE, RecordsRoom
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.long_menu import LongMenu
from pain_companion.words.order import no_further_words


class Listed(Placed, Protocol):
    """A record with a place, and an id."""

    @property
    def id(self) -> str:
        """Its id."""


R = TypeVar("R", bound=Listed)

ORDER_WAYS: tuple[Way, ...] = (("left", "move(-1)", "sooner"), ("right", "move(1)", "later"))


class OrderedRoom(RecordsRoom[R]):
    """The marked one changes places with its neighbour. A subclass gives `save_order()` too."""

    WAYS: ClassVar[tuple[Way, ...]] = (DELETE, *ORDER_WAYS)

    def is_over(self, record: R) -> bool:
        """Whether it stands last, among those that have no place to move to."""
        return False

    def save_order(self, records: Sequence[R]) -> object:
        """Save records whose place has changed. Raises DiaryError."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """Let the marked one change places with its neighbour."""
        menu = self.query_one(LongMenu)
        place = menu.place
        if place is None:
            return
        movable = [each for each in self.listed if not self.is_over(each)]
        changed = moved(movable, place, by)
        if not changed:
            self.say(no_further_words(by))
        elif self.changes(lambda: self.save_order(changed)):
            menu.highlighted = place + by
            self.say(f"Saved: now number {place + by + 1} of {len(movable)}.")
