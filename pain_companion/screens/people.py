"""The people a person can turn to, in order, and each of them to be read in large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from pain_companion.domain.people import Person
from pain_companion.screens.facts_room import FactsRoom
from pain_companion.screens.ordered_room import OrderedRoom
from pain_companion.screens.person_form import PersonFormScreen
from pain_companion.text import shown
from pain_companion.widgets.menu import Line
from pain_companion.words.person_entry import person_facts, person_line

NONE_YET = "Who can you turn to? A friend, a neighbour, your surgery. Add one person to begin."
SOME = "The first is the one to ask first. Enter shows how to reach someone."
NO_LONGER = "This person is not in your list any more. Ctrl+Z may bring them back."


class PeopleScreen(OrderedRoom[Person]):
    """The list of people."""

    AREA = "flare"
    TITLE_WORDS = "My people"
    NONE_YET = NONE_YET
    SOME = SOME
    ADD = "Add someone"
    BACK_AGAIN = "Ctrl+Z brings them back."
    HELP: ClassVar[str | None] = (
        "The people you can turn to, the one to ask first at the top.\n"
        "Enter shows all you wrote about someone, in large. a adds someone.\n"
        "← and → move the marked person. Del puts one into the bin.\n"
        "Ctrl+Z brings them back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*way) for way in OrderedRoom.WAYS),
    ]

    def records(self) -> Sequence[Person]:
        """Everyone as they are now."""
        return self.store.people.all()

    def line(self, record: Person) -> Line:
        """Someone in the list."""
        return Line(record.id, shown(record.name), shown(person_line(record)))

    def called(self, record: Person) -> str:
        """Their name."""
        return record.name

    def save_order(self, records: Sequence[Person]) -> object:
        """Save those who changed places."""
        return self.store.people.save_all(records)

    def put_in_bin(self, record: Person) -> None:
        """Put someone into the bin."""
        self.store.people.delete(record.id)

    def open_one(self, record: Person) -> None:
        """Show someone in large."""
        self.app.push_screen(PersonScreen(self.store, self.now, record.id))

    def action_add(self) -> None:
        """Open an empty form."""
        self.open_form(PersonFormScreen(self.store, self.now, None))


class PersonScreen(FactsRoom[Person]):
    """All that is known of one person, how to reach them first."""

    AREA = "flare"
    NO_LONGER = NO_LONGER
    HELP: ClassVar[str | None] = (
        "All you wrote about this person, how to reach them first.\n"
        "The arrow keys move the page. c opens it to change it.\n"
        "Esc goes back to your people."
    )

    def find(self) -> Person | None:
        """The person as they are now."""
        return next((each for each in self.store.people.all() if each.id == self.record_id), None)

    def called(self, record: Person) -> str:
        """Their name."""
        return record.name

    def facts(self, record: Person) -> Sequence[tuple[str, str]]:
        """How to reach them, and the rest."""
        return person_facts(record)

    def form(self, record: Person) -> PersonFormScreen:
        """The form for a person."""
        return PersonFormScreen(self.store, self.now, record)
