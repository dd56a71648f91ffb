"""What matters to a person: directions in their order, to write, to borrow and to put aside."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.goals_content import DirectionGroup, read_directions
from pain_companion.domain.directions import Direction
from pain_companion.domain.order import next_place
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.screens.ordered_room import ORDER_WAYS, OrderedRoom
from pain_companion.screens.pick_from_groups import PickFromGroups
from pain_companion.screens.records_room import DELETE
from pain_companion.text import sentence, shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.go import Go
from pain_companion.widgets.key_links import Way
from pain_companion.widgets.menu import Line
from pain_companion.words.entry import Entry
from pain_companion.words.goal_entry import DIRECTION_TITLES, LONGEST, read_direction
from pain_companion.words.goals import direction_line

PAGE = "page:goals/what-matters"


class DirectionsScreen(OrderedRoom[Direction]):
    """The list of directions; those put aside stand last."""

    AREA = "goals"
    TITLE_WORDS = "What matters to me"
    NONE_YET = (
        "What do you care about? A direction is a way to live, not something to reach. "
        "Add one to begin. One or two are enough."
    )
    SOME = "Ways to live, in your own words. They are never reached and never scored."
    ADD = "Add what matters"
    HELP = (
        "Directions to live in: what you care about, in plain words.\n"
        "Enter changes the marked one. a adds one, from a list or your own.\n"
        "← and → change the order. x puts one aside, or brings it back.\n"
        "Del puts one into the bin. What you want to do stays. r reads about it."
    )
    WAYS: ClassVar[tuple[Way, ...]] = (
        ("x", "aside", "put aside, or back"),
        *ORDER_WAYS,
        DELETE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in WAYS),
        Binding("r", "read", "about it"),
    ]
    CSS = "DirectionsScreen #about { max-width: 76; }"

    def records(self) -> Sequence[Direction]:
        """Every direction, those put aside last."""
        return self.store.directions.all()

    def line(self, record: Direction) -> Line:
        """A direction in the list."""
        first_aside = next((each for each in self.listed if each.is_aside), None)
        above = "Put aside" if record == first_aside else ""
        return Line(record.id, shown(record.words), direction_line(record, self.today), above)

    def called(self, record: Direction) -> str:
        """Its words."""
        return record.words

    def is_over(self, record: Direction) -> bool:
        """Whether it is put aside."""
        return record.is_aside

    def save_order(self, records: Sequence[Direction]) -> object:
        """Save those that changed places."""
        return self.store.directions.save_all(records)

    def put_in_bin(self, record: Direction) -> None:
        """Put it into the bin."""
        self.store.directions.delete(record.id)

    def open_one(self, record: Direction) -> None:
        """Change its words."""
        self.open_form(DirectionFormScreen(self.store, self.now, record))

    def action_add(self) -> None:
        """Pick one, unless one's own was begun and not saved."""
        if self.store.drafts.newest(DirectionFormScreen.FORM, DirectionFormScreen.NEW):
            self.open_form(DirectionFormScreen(self.store, self.now, None))
        else:
            self.open_screen(PickDirectionScreen(self.store, self.now))

    def action_aside(self) -> None:
        """Put the marked one aside, or bring it back."""
        record = self.marked
        if record is None:
            return
        day = None if record.is_aside else self.today
        if self.changes(lambda: self.store.directions.put_aside(record.id, day)):
            done = "Put aside" if day else "Back in your list"
            self.say(f"{done}: {sentence(shown(record.words))} Ctrl+Z takes that back.")

    def action_read(self) -> None:
        """Read about what matters."""
        self.post_message(Go(PAGE))


class PickDirectionScreen(PickFromGroups[Direction]):
    """The parts of life, and inside one its directions to borrow."""

    AREA = "goals"
    TITLE_WORDS = "What matters to me"

    def groups(self) -> Sequence[DirectionGroup]:
        """The parts of life."""
        return read_directions()

    def have(self) -> Collection[str]:
        """The directions that are in the list already."""
        return [each.words for each in self.store.directions.all()]

    def put_into_list(self, words: str) -> None:
        """Put one into the list."""
        self.store.directions.save(Direction(words, place=next_place(self.store.directions.all())))

    def own_form(self) -> DirectionFormScreen:
        """The form for a direction."""
        return DirectionFormScreen(self.store, self.now, None)


class DirectionFormScreen(ClosingForm[Direction]):
    """The form for one direction; None for a new one."""

    AREA = "goals"
    FORM = "direction"
    TITLES = DIRECTION_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#words Input"
    HELP = (
        "A way to live that you care about: being fair, being a good friend.\n"
        "It is nothing to reach, so it cannot be lost on a bad day.\n"
        "Enter goes on, Ctrl+S saves. What you type is kept at once."
    )

    def body(self) -> ComposeResult:
        """The question."""
        heading = "What matters to me" if self.record is None else "Change the words"
        yield Static(Content(heading), classes="heading")
        yield Static(Content("A way to live, in a few words of your own."), classes="muted")
        yield Field("words", DIRECTION_TITLES["words"], max_length=LONGEST, wide=True)
        yield from self.actions()

    def read(self) -> Entry[Direction]:
        """The direction as it is typed."""
        return read_direction(self.typed, self.record)

    def typed_from(self, record: Direction) -> Mapping[str, str]:
        """A direction as one would type it."""
        return {"words": record.words}

    def keep(self, record: Direction) -> Direction:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.directions.all()))
        return self.store.directions.save(record)

    def put_in_bin(self, record: Direction) -> None:
        """Put it into the bin."""
        self.store.directions.delete(record.id)

    def find(self, record: Direction) -> Direction | None:
        """The direction as the diary has it."""
        return next((each for each in self.store.directions.all() if each.id == record.id), None)

    def saved_words(self, record: Direction) -> str:
        """What was saved."""
        return f"In your list: {shown(record.words)}"
