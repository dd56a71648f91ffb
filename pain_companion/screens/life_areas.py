"""Ten parts of life: how much pain is in the way of each, and how much it matters. No total."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button, OptionList, Static

from pain_companion.content.story_content import area_names, read_life_areas
from pain_companion.domain.life_areas import LifePicture
from pain_companion.screens.life_area_form import LifeAreaFormScreen
from pain_companion.screens.life_areas_compare import LifeAreasCompareScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.past_records import PAST_BINDINGS, PastRecords
from pain_companion.screens.story_note_form import StoryNoteFormScreen
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.life_areas import listed, of_day, rating_lines, told_words

NONE_YET = "Two questions about each part. Answer as many as you like, over as many days."
BEGUN = "A new picture is begun. The earlier one is kept."
COMPARE: Way = ("v", "compare", "side by side with an earlier one")
NOTE: Way = ("n", "note", "note about this picture")
BEGIN: Way = ("b", "begin", "begin a new picture")
DELETE: Way = ("delete", "delete", "put this picture in the bin")


class LifeAreasScreen(ListRoom, PastRecords[LifePicture]):
    """The parts of one picture as two bars each, those where one might begin first."""

    AREA = "story"
    TITLE_WORDS = "Ten parts of my life"
    HELP: ClassVar[str | None] = (
        "Enter opens the marked part: two numbers and a line of words.\n"
        "Each number is saved as you give it. No answer is not 0.\n"
        "b begins a new picture, and this one is kept. [ and ] go to others.\n"
        "v sets this picture beside the earlier one. There is no total."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*BEGIN),
        Binding(*COMPARE[:2], "side by side"),
        Binding(*NOTE, show=False),
        Binding(*DELETE, show=False),
        *PAST_BINDINGS,
    ]
    CSS = "LifeAreasScreen #new, LifeAreasScreen .note { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """Which picture it is, the list, the ways on."""
        yield Static(id="which", classes="muted")
        yield Static(id="told", classes="muted")
        yield Menu()
        yield Lines([], classes="note")
        yield KeyLinks()
        yield Button("Begin a new picture", id="new")

    def refresh_room(self) -> None:
        """Show the picture as it is now."""
        self.read_again()
        picture = self.shown_one or LifePicture(self.today)
        areas = {each.key: each for each in read_life_areas()}
        self.query_one("#which", Static).update(self.which_line(NONE_YET))
        self.query_one("#told", Static).update(told_words(picture, [*areas]) + ".")
        lines = []
        for each in listed(picture, [*areas]):
            area = areas[each.rating.life_area]
            told = rating_lines(each.rating) if each.rating.id else [area.about]
            lines.append(Line(area.key, area.name, shown("\n".join(told)), each.above))
        self.query_one(Menu).show_lines(lines)
        self._show_ways()

    def _show_ways(self) -> None:
        any_yet = bool(self.listed)
        written = (self.shown_one.note if self.shown_one else None) or ""
        note = self.query_one(".note", Lines)
        note.tell(written.splitlines())
        note.display = bool(written)
        self.query_one("#told").display = self.query_one("#new").display = any_yet
        ways = [COMPARE] if self.check_action("compare", ()) else []
        links = self.query_one(KeyLinks)
        links.show_ways([*ways, NOTE, BEGIN, DELETE])
        links.display = any_yet
        self.refresh_bindings()

    def records(self) -> list[LifePicture]:
        """Every picture."""
        return self.store.life_areas.pictures()

    def called(self, record: LifePicture) -> str:
        """When it was begun."""
        return of_day(record.begun_on, self.today)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is can be compared or deleted."""
        if action in ("begin", "delete", "note"):
            return bool(self.listed)
        if action == "compare":
            return self.place < len(self.listed) - 1
        if action == "other":
            return len(self.listed) > 1
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell of one part. Then the first that is left is marked."""
        picture = self.shown_one or LifePicture(self.today)
        form = LifeAreaFormScreen(self.store, self.now, picture.rating(event.option_id or ""))

        def told(_: None) -> None:
            self.look_again()
            self.say(form.saved)
            self._mark_next(event.option_id or "")

        self.say("")
        self.app.push_screen(form, told)

    def _mark_next(self, key: str) -> None:
        """Mark the first part that is left to tell; where none is, the one that was told."""
        keys = [*area_names()]
        picture = self.shown_one
        order = [each.rating for each in listed(picture, keys)] if picture else []
        left = (place for place, each in enumerate(order) if not each.id)
        same = (place for place, each in enumerate(order) if each.life_area == key)
        place = next(left, next(same, None))
        if place is not None:
            self.query_one(Menu).highlighted = place

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Begin a new picture."""
        self.action_begin()

    def action_begin(self) -> None:
        """Begin a new picture. This one stays as it is."""
        self.begin_new(lambda: self.store.life_areas.begin(self.today), BEGUN)

    def action_compare(self) -> None:
        """Set it beside the one before it."""
        now, before = self.listed[self.place], self.listed[self.place + 1]
        self.open_screen(LifeAreasCompareScreen(self.store, self.now, before.id, now.id))

    def action_note(self) -> None:
        """Write a note about the whole picture."""
        if (picture := self.shown_one) is not None:
            self.open_form(StoryNoteFormScreen(self.store, self.now, picture))

    def action_delete(self) -> None:
        """Put the picture into the bin."""
        self.put_in_bin(
            lambda picture: self.store.life_areas.delete(picture.id),
            "In the bin: this picture. Ctrl+Z brings it back.",
        )
