"""A long list of weeks: it asks only for the weeks that are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pain_companion.formats import MONTHS, in_every_hundred, minutes_short, nearest
from pain_companion.frozen import frozen

WORDS_WIDTH = 38
LONGEST_BAR = 48
BAR_MINUTES = 12 * 60
"""The length of sleep that a whole bar stands for."""

AHEAD_SECONDS = 0.05
"""So long after a page has come into sight the one beside it is asked for."""
NOT_ENOUGH = "–"
HEADS = f" {'week from':<13}{'asleep':<8}{'of 100':<8}{'nights':<8}"


@frozen
class WeekLine:
    """A week: its days, nights written, and the averages (minutes, percent) where there are any."""

    first: date
    last: date
    nights: int
    asleep: float | None
    of_hundred: float | None


Fetch = Callable[[int, int], Sequence[WeekLine]]
"""Gives so many weeks from a place on, this week being at place 0."""


def bar(minutes: float, width: int) -> str:
    """A bar to the nearest half cell."""
    halves = min(2 * width, round(minutes * 2 * width / BAR_MINUTES))
    return "█" * (halves // 2) + "▌" * (halves % 2)


class WeekList(ScrollView, can_focus=True):
    """One row a week, newest first, with a cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "weeks--plain",
        "weeks--muted",
        "weeks--asleep",
        "weeks--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open this week"),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "A page up", show=False),
        Binding("pagedown", "page(1)", "A page down", show=False),
        Binding("home", "go_to(0)", "This week", show=False),
        Binding("end", "go_to(-1)", "The first week", show=False),
    ]
    DEFAULT_CSS = """
    WeekList { height: 1fr; min-height: 4; scrollbar-size-vertical: 1; background: transparent; }
    WeekList > .weeks--plain { color: $text; }
    WeekList > .weeks--muted { color: $text-muted; }
    WeekList > .weeks--asleep { color: $asleep; }
    WeekList > .weeks--cursor {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    WeekList:nocolor > .weeks--cursor, WeekList:ansi > .weeks--cursor { text-style: bold reverse; }
    """

    class Opened(Message):
        """The person wants to see a week."""

        def __init__(self, week: WeekLine) -> None:
            super().__init__()
            self.week = week
            """Which one."""

    # Moved, it changes two lines, which `watch_cursor` paints anew, and not the whole list.
    cursor: reactive[int] = reactive(0, repaint=False)

    def __init__(self, fetch: Fetch) -> None:
        super().__init__()
        self.fetch = fetch
        self._count = 0
        self._seen: dict[int, WeekLine] = {}

    def show_weeks(self, count: int) -> None:
        """There are so many weeks now; those in sight are asked for again."""
        self._count = count
        self._seen = {}
        self.virtual_size = Size(0, count)
        self.cursor = max(0, min(self.cursor, count - 1))
        self.refresh()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a week there is none to open."""
        if action == "open":
            return self._count > 0
        return super().check_action(action, parameters)

    def render_line(self, y: int) -> Strip:
        """One row of what is in sight."""
        place = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        plain = self.get_component_rich_style("weeks--plain")
        if place >= self._count:
            return Strip.blank(width, plain)
        here = place == self.cursor and self.has_focus
        segments = self._segments(self.week_at(place), here, width, plain)
        return Strip(Segment.adjust_line_length(segments, width, plain), width)

    def week_at(self, place: int) -> WeekLine:
        """A week. Those in sight that are not known are asked for together."""
        if place not in self._seen:
            top = self.scroll_offset.y
            self._ask_for(min(place, top), max(place + 1, top + self.size.height))
        return self._seen[place]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for more once what came into sight is painted, so that no key waits for it."""
        super().watch_scroll_y(old_value, new_value)
        self.set_timer(AHEAD_SECONDS, self._ask_ahead)

    def _ask_ahead(self) -> None:
        """Ask for the pages on both sides of the one in sight."""
        top, page = self.scroll_offset.y, self.size.height
        self._ask_for(top - page, top + 2 * page)

    def _ask_for(self, first: int, end: int) -> None:
        """Ask for the weeks of these places that are not known, and forget all others."""
        places = range(max(0, first), min(end, self._count))
        self._seen = {each: week for each, week in self._seen.items() if each in places}
        wanted = [each for each in places if each not in self._seen]
        if wanted:
            start, last = wanted[0], wanted[-1]
            self._seen |= dict(enumerate(self.fetch(start, last - start + 1), start))

    def watch_cursor(self, before: int, now: int) -> None:
        """Keep the cursor in sight. Only two lines change, unless the list scrolls."""
        self.scroll_to_region(Region(0, now, 1, 1), animate=False, immediate=True)
        self.refresh_line(before)
        self.refresh_line(now)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self.action_go_to(max(0, min(self._count - 1, self.cursor + by)))

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        self.action_move(by * max(1, self.size.height - 1))

    def action_go_to(self, place: int) -> None:
        """Put the cursor on a place; -1 is the first week of all."""
        self.cursor = place if place >= 0 else max(0, self._count - 1)

    def action_open(self) -> None:
        """Open the week under the cursor."""
        self.post_message(self.Opened(self.week_at(self.cursor)))

    def on_click(self, event: events.Click) -> None:
        """A click on a week opens it."""
        offset = event.get_content_offset(self)
        place = self._count if offset is None else offset.y + self.scroll_offset.y
        if place < self._count:
            self.cursor = place
            self.action_open()

    def _segments(self, week: WeekLine, here: bool, width: int, plain: Style) -> list[Segment]:
        """As few pieces as there are styles: a page is many rows, and a key waits for it."""
        label = f"{'›' if here else ' '}{_day(week.first):<11}"
        words = f"  {_averages(week) if week.nights else ''}"
        segments = [Segment(label + words, plain)]
        if here:
            marked = self.get_component_rich_style("weeks--cursor")
            segments = [Segment(label, marked), Segment(words, plain)]
        room = min(LONGEST_BAR, width - WORDS_WIDTH - 1)
        if not week.nights:
            muted = self.get_component_rich_style("weeks--muted")
            segments.append(Segment(" " * 24 + "·" * max(0, room), muted))
        elif week.asleep is not None and room > 0:
            asleep = self.get_component_rich_style("weeks--asleep")
            segments.append(Segment(bar(week.asleep, room), asleep))
        return segments


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _averages(week: WeekLine) -> str:
    asleep = NOT_ENOUGH if week.asleep is None else minutes_short(nearest(week.asleep))
    share = week.of_hundred
    of_hundred = NOT_ENOUGH if share is None else in_every_hundred(share).split()[0]
    return f"{asleep:<8}{of_hundred:<8}{week.nights:<8}"
