"""Building the flare-up plan: its parts in short groups, and how much is in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import FlarePlan, Part
from pain_companion.formats import count_words
from pain_companion.screens.doors import make_screen
from pain_companion.screens.list_room import ListRoom
from pain_companion.screens.menus_room import MenusRoom
from pain_companion.screens.room import Room
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_ease import chosen_words
from pain_companion.words.flare_line_entry import NOTHING_YET, filled_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = "Write a little on a good day. Any part, in any order. Nothing has to be filled in."
PEOPLE = "people"
PEOPLE_TITLE = "My people"
GROUPS: Mapping[str, tuple[str, ...]] = {
    "My usual and my signs": (
        *(Part.USUAL_PAIN, Part.USUAL_FLARE, Part.SETS_OFF, Part.SIGNS_BODY),
        *(Part.SIGNS_MOOD, Part.SIGNS_THOUGHTS, Part.SIGNS_ACTIONS),
    ),
    "When it begins": (Part.SAY_TO_MYSELF, Part.FIRST_HOURS),
    "The days": (Part.DAYS_1_2, Part.DAYS_3_7),
    "What I need": (Part.MEDICINES, PEOPLE, Part.MESSAGES, Part.THOUGHTS, Part.COMFORT_KIT),
    "Getting back": (Part.EASING, Part.GETTING_BACK, Part.EASE),
}
"""What stands under each heading, in the order in which the parts are built."""
TITLE_WIDTH = 33


class FlareBuilderScreen(MenusRoom, ListRoom):
    """The parts, each with how much is in it. Enter opens one."""

    AREA = "flare"
    TITLE_WORDS = "Build my plan"
    HELP: ClassVar[str | None] = (
        "These are the parts of your flare-up plan. Enter opens the marked one.\n"
        "Do one today and another next week. Nothing has to be filled in.\n"
        "Inside a part, [ and ] go to the part before and the part after.\n"
        "What you write is saved as you go. Ctrl+Z takes back a change."
    )
    CSS = """
    FlareBuilderScreen Menu { margin-top: 0; }
    FlareBuilderScreen .group { margin-top: 1; color: $primary; }
    """

    def body(self) -> ComposeResult:
        """What this is, then group by group."""
        yield Static(Content(ABOUT), classes="muted")
        for number, title in enumerate(GROUPS):
            yield Static(Content(title), classes="heading group")
            yield Menu(id=f"group-{number}")

    def refresh_room(self) -> None:
        """Show how much is in each part now."""
        plan = self.store.flares.plan()
        for number, keys in enumerate(GROUPS.values()):
            lines = [self._line(key, plan) for key in keys]
            self.query_one(f"#group-{number}", Menu).show_lines(lines)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a part, or the people."""
        self.open_at(event.option_id or "")

    def open_at(self, inside: str) -> None:
        """Open a part by its name, or the people."""
        if inside == PEOPLE:
            self.app.push_screen(make_screen("people:PeopleScreen", self.store, self.now))
        elif inside in list(Part):
            self.app.push_screen(part_screen(self.store, self.now, Part(inside)))

    def _line(self, key: str, plan: FlarePlan) -> Line:
        title = PEOPLE_TITLE if key == PEOPLE else PART_TITLES[Part(key)]
        before = f"{title}: " if self.has_class("-narrow") else title.ljust(TITLE_WIDTH)
        return Line(key, f"{before}{self._filled(key, plan)}")

    def _filled(self, key: str, plan: FlarePlan) -> str:
        if key == PEOPLE:
            people = self.store.people.all()
            return count_words(len(people), "person", "people") if people else NOTHING_YET
        lines = plan.of(Part(key))
        if key == Part.EASE:
            limited = energy_limited(self.settings)
            return chosen_words(lines[0] if lines else None, limited=limited)
        return filled_words(lines)


def part_screen(
    store: Diary, now: Callable[[], datetime], part: Part, *, walking: bool = False
) -> Screen[Any]:
    """The screen of one part. `walking` from part to part, no field takes the keys."""
    if part is Part.EASE:
        return make_screen("flare_ease:FlareEaseScreen", store, now)
    return make_screen("flare_part:FlarePartScreen", store, now, part, walking)


def walk(room: Room, part: Part, by: int) -> None:
    """Go from the screen of a part to the part before or after, if there is one."""
    parts = list(Part)
    there = parts.index(part) + by
    if 0 <= there < len(parts):
        room.app.switch_screen(part_screen(room.store, room.now, parts[there], walking=True))
    else:
        room.say("This is the first part." if by < 0 else "This is the last part.")
