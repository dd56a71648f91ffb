"""The people a person can turn to, in order, and each of them to be read in large."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.people import Person
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.person_form import PersonFormScreen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare_line_entry import moved
from pain_companion.words.person_entry import person_facts, person_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NONE_YET = "Who can you turn to? A friend, a neighbour, your surgery. Add one person to begin."
SOME = "The first is the one to ask first. Enter shows how to reach someone."
WAYS: tuple[Way, ...] = (
    ("delete", "delete", "put in the bin"),
    ("left", "move(-1)", "sooner"),
    ("right", "move(1)", "later"),
)
"""What can be done with the marked person."""
NO_LONGER = "This person is not in your list any more. Ctrl+Z may bring them back."


class PeopleScreen(ListRoom):
    """The list of people."""

    AREA = "flare"
    TITLE_WORDS = "My people"
    HELP: ClassVar[str | None] = (
        "The people you can turn to, the one to ask first at the top.\n"
        "Enter shows all you wrote about someone, in large. a adds someone.\n"
        "← and → move the marked person. Del puts one into the bin.\n"
        "Ctrl+Z brings them back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        *(Binding(*way) for way in WAYS),
    ]
    CSS = """
    PeopleScreen #new-person { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._people: list[Person] = []

    def body(self) -> ComposeResult:
        """What to do, the list, and a way to add."""
        yield Static(id="about", classes="muted")
        yield Menu()
        yield KeyLinks(WAYS)
        yield Button("Add someone", id="new-person")

    def refresh_room(self) -> None:
        """Show everyone as they are now."""
        self._people = self.store.people.all()
        self.query_one("#about", Static).update(Content(SOME if self._people else NONE_YET))
        lines = [Line(each.id, shown(each.name), shown(person_line(each))) for each in self._people]
        self.query_one(Menu).show_lines(lines)
        for widget in (Menu, KeyLinks):
            self.query_one(widget).display = bool(lines)
        self.refresh_bindings()
        if self.focused is None:
            self.focus_main()

    def focus_main(self) -> None:
        """On the list, or on the way to add the first one."""
        self.query_one("Menu" if self._people else "#new-person").focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nobody to move or to delete at first."""
        if action in ("delete", "move"):
            return bool(self._people)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show someone in large."""
        self.app.push_screen(PersonScreen(self.store, self.now, event.option_id or ""))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add someone."""
        self.action_add()

    def action_add(self) -> None:
        """Open an empty form."""
        form = PersonFormScreen(self.store, self.now, None)
        self.app.push_screen(form, lambda _: self.say(form.saved))

    def action_delete(self) -> None:
        """Put the marked person into the bin."""
        place = self.query_one(Menu).highlighted
        if place is None or not self._people:
            return
        person = self._people[place]
        if self._keeps(lambda: self.store.people.delete(person.id)):
            self.say(f"In the bin: {shown(person.name)}. Ctrl+Z brings them back.")

    def action_move(self, by: int) -> None:
        """Let the marked person change places with their neighbour."""
        place = self.query_one(Menu).highlighted or 0
        changed = moved(self._people, place, by)
        if changed and self._keeps(lambda: self.store.people.save_all(changed)):
            self.query_one(Menu).highlighted = place + by
            self.say(f"Saved: now number {place + by + 1} of {len(self._people)}.")

    def _keeps(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except DiaryError as fault:
            self.say(str(fault))
            return False
        self.refresh_room()
        return True


class PersonScreen(Room):
    """All that is known of one person, with room around it."""

    AREA = "flare"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "All you wrote about this person, how to reach them first.\n"
        "The arrow keys move the page. c opens it to change it.\n"
        "Esc goes back to your people."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "change", "change")]
    CSS = """
    PersonScreen #facts { height: auto; max-width: 66; }
    PersonScreen .name { color: $primary; }
    PersonScreen .fact { height: auto; margin: 1 0 0 0; }
    PersonScreen #change-person { margin-top: 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], person_id: str) -> None:
        super().__init__(store, now)
        self.person_id = person_id
        self.person: Person | None = None
        self.add_class("-folded")

    def body(self) -> ComposeResult:
        """The name, the facts, and a way to change them."""
        yield Static(id="person-name", classes="heading name")
        yield Vertical(id="facts")
        yield Button("Change", id="change-person")

    def refresh_room(self) -> None:
        """Show the person as they are now."""
        everyone = self.store.people.all()
        self.person = next((each for each in everyone if each.id == self.person_id), None)
        self.query_one("#change-person").display = self.person is not None
        name = shown(self.person.name) if self.person else NO_LONGER
        self.query_one("#person-name", Static).update(Content(name))
        self.call_next(self._show_facts)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Change them."""
        self.action_change()

    def action_change(self) -> None:
        """Open the form."""
        if self.person is not None:
            form = PersonFormScreen(self.store, self.now, self.person)
            self.app.push_screen(form, lambda _: self.say(form.saved))

    async def _show_facts(self) -> None:
        facts = self.query_one("#facts", Vertical)
        await facts.remove_children()
        for title, words in person_facts(self.person) if self.person else []:
            await facts.mount(
                Static(Content(title), classes="muted fact"),
                Static(Content(shown(words)), classes="figure"),
            )
