"""The body chart as a list: every region by its name, grouped by part of the body."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.content.body import read_body
from pain_companion.domain.body_chart import BodyChart, Region, Side
from pain_companion.screens.body_place_form import BodyPlaceFormScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.text import shown
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.body_chart import (
    SIDE_WORDS,
    chart_lines,
    marked_words,
    of_day,
    place_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PARTS = "Choose a part of the body. Enter opens it."
REGIONS = "Enter marks a place, or opens one that is marked. Esc goes back to the parts."
UNMARK: Way = ("x", "unmark", "take this mark away")
BACK: Way = ("escape", "leave", "back to the parts")

Group = tuple[Side, str]


class BodyListScreen(ListRoom):
    """The parts of the body, and inside one its regions. `chart_id` is empty for a new chart."""

    AREA = "story"
    HELP: ClassVar[str | None] = (
        "The same chart without the picture. Choose a part, then a place.\n"
        "Enter marks a place, with words or without. x takes a mark away.\n"
        "Left and right are yours. Esc goes back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*UNMARK)]
    CSS = "BodyListScreen Lines { margin-top: 1; }"

    def __init__(self, store: Diary, now: Callable[[], datetime], chart_id: str) -> None:
        super().__init__(store, now)
        self._chart_id = chart_id
        self._body = read_body()
        self._groups: list[Group] = list(
            dict.fromkeys((each.side, each.part) for each in self._body.regions)
        )
        self._group: Group | None = None
        self._came_from = 0

    def body(self) -> ComposeResult:
        """Which chart, the list, and all of it in words."""
        yield Static(id="which", classes="heading")
        yield Static(id="about", classes="muted")
        yield Menu()
        yield KeyLinks((UNMARK, BACK))
        yield Lines([], classes="told")

    @property
    def chart(self) -> BodyChart:
        """The chart as the diary has it; an empty one of today where there is none yet."""
        return self.store.body_charts.chart(self._chart_id) or BodyChart(self.today)

    def refresh_room(self) -> None:
        """Show the parts, or the regions of one."""
        chart = self.chart
        title = _called(self._group) if self._group else of_day(chart.day, self.today)
        self.query_one("#which", Static).update(Content(title))
        self.query_one("#about", Static).update(Content(REGIONS if self._group else PARTS))
        lines = (
            [self._region_line(each, chart) for each in self._regions(self._group)]
            if self._group
            else [self._group_line(each, chart) for each in self._groups]
        )
        self.query_one(Menu).show_lines(lines)
        self.query_one(KeyLinks).display = self._group is not None
        self.query_one(".told", Lines).tell(chart_lines(chart, self._body))
        self.refresh_bindings()

    def _regions(self, group: Group) -> list[Region]:
        return [each for each in self._body.regions if (each.side, each.part) == group]

    def _region_line(self, region: Region, chart: BodyChart) -> Line:
        return Line(region.key, region.name, shown(marked_words(chart.at(region))))

    def _group_line(self, group: Group, chart: BodyChart) -> Line:
        places = (chart.at(each) for each in self._regions(group))
        told = [place_words(each, self._body) for each in places if each]
        marked = f"● {', '.join(told)}" if told else ""
        return Line(f"{group[0]} {group[1]}", _called(group), shown(marked))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a part, or mark a region."""
        self.say("")
        if self._group is None:
            self._came_from = event.option_index
            self._show(self._groups[event.option_index], 0)
            return
        region = self._regions(self._group)[event.option_index]
        form = BodyPlaceFormScreen(self.store, self.now, self.chart, region)

        def told(_: None) -> None:
            self._chart_id = form.chart_id
            self.look_again()
            self.say(form.saved)

        self.app.push_screen(form, told)

    def _show(self, group: Group | None, place: int) -> None:
        self._group = group
        self.refresh_room()
        self.query_one(Menu).highlighted = place
        self.action_scroll("home")

    def action_leave(self) -> None:
        """From a part back to the parts, and from there to the picture."""
        if self._group is not None and isinstance(self.focused, Menu):
            self.say("")
            self._show(None, self._came_from)
        else:
            super().action_leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only inside a part is there a place to take a mark from."""
        if action == "unmark":
            return self._group is not None
        return super().check_action(action, parameters)

    def action_unmark(self) -> None:
        """Take the mark away from the region of the list."""
        marked = self.query_one(Menu).highlighted
        if self._group is None or marked is None:
            return
        place = self.chart.at(self._regions(self._group)[marked])
        if place is None:
            self.say("This place is not marked.")
            return
        self.changes(
            lambda: self.store.body_charts.unmark(place.id),
            "The mark is taken away. Ctrl+Z brings it back.",
        )


def _called(group: Group) -> str:
    side, part = group
    return f"{SIDE_WORDS[side]}: {part.lower()}"
