"""Nights beneath each other, one row for each: what the picture and the table have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from pain_companion.domain.sleep import Night, SleepWindow, conflict, filled_in_later
from pain_companion.domain.sleep_figures import figures
from pain_companion.formats import date_short, minutes_short
from pain_companion.frozen import frozen
from pain_companion.widgets.packed import packed
from pain_companion.widgets.parts import Parted

LABEL_WIDTH = 10
"""Cells before a row's own part: the cursor, the day, its marks and a space."""

NOT_RECORDED = "–"
LATE, GUESS, CLASH = "*", "~", "!"
MARK_WORDS = {LATE: "filled in later", GUESS: "your guess", CLASH: "times do not fit"}


@frozen
class NightLine:
    """One morning, the night that ended on it (None where none is written), and the sleep window
    that a clinician had set for it."""

    morning: date
    night: Night | None = None
    window: SleepWindow | None = None


def marks(night: Night) -> str:
    """The signs that stand behind the day."""
    return (LATE if filled_in_later(night) else "") + (CLASH if conflict(night) else "")


def asleep_short(night: Night) -> str:
    """Time asleep for a narrow place; a guess has its mark in front."""
    computed = figures(night)
    if computed.total_sleep_time is None:
        guess = night.estimated_sleep_minutes
        return NOT_RECORDED if guess is None else GUESS + minutes_short(guess)
    return "none" if night.never_slept else minutes_short(computed.total_sleep_time)


def marks_explained(lines: Iterable[NightLine]) -> list[str]:
    """What the signs in these rows mean."""
    nights = [line.night for line in lines if line.night is not None]
    shown = "".join(marks(night) + asleep_short(night)[0] for night in nights)
    return [f"{sign} {words}" for sign, words in MARK_WORDS.items() if sign in shown]


class NightRows(Parted, can_focus=True):
    """Rows with a cursor. A subclass draws what stands above, in and beneath them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "nights--muted",
        "nights--strong",
        "nights--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open('last')", "write last night"),
        Binding("enter", "open('unwritten')", "write this night"),
        Binding("enter", "open('written')", "open this night"),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
    ]
    DEFAULT_CSS = """
    NightRows { height: auto; width: 100%; }
    NightRows > .nights--muted { color: $text-muted; }
    NightRows > .nights--strong { text-style: bold; }
    NightRows > .nights--cursor {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    NightRows:nocolor > .nights--cursor, NightRows:ansi > .nights--cursor {
        text-style: bold reverse;
    }
    """

    class Opened(Message):
        """The person wants to write or open the night of a morning."""

        def __init__(self, morning: date) -> None:
            super().__init__()
            self.morning = morning
            """The morning of that night."""

    cursor: reactive[int] = reactive(0)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: Sequence[NightLine] = ()
        self.twelve_hour = True
        self.today: date | None = None
        self._rows_above = 0

    def show_nights(self, lines: Sequence[NightLine], *, today: date, twelve_hour: bool) -> None:
        """Show these rows, the cursor on the same place as far as there is one."""
        self.lines = lines
        self.today = today
        self.twelve_hour = twelve_hour
        self.cursor = max(0, min(len(lines) - 1, self.cursor))
        self.refresh(layout=True)
        self.refresh_bindings()

    @property
    def marked(self) -> NightLine | None:
        """The row under the cursor."""
        return self.lines[self.cursor] if self.lines else None

    def above(self, width: int) -> list[Content]:
        """What stands above the rows."""
        raise NotImplementedError

    def row(self, line: NightLine, width: int) -> Content:
        """A row's own part, behind the day."""
        raise NotImplementedError

    def beneath(self, width: int) -> list[Content]:
        """What stands beneath the rows."""
        signs = [self.muted(words) for words in marks_explained(self.lines)]
        return packed(signs, width)

    def render(self) -> Content:
        """The rows, with what stands above and beneath them."""
        width = self.content_size.width
        above = self.above(width)
        self._rows_above = len(above)
        rows = [self._label(place) + self.row(self.lines[place], width) for place in self._places]
        return Content("\n").join([*above, *rows, *self.beneath(width)])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        return len(self.above(width)) + len(self.lines) + len(self.beneath(width))

    def muted(self, words: str) -> Content:
        """Quiet words."""
        return Content.styled(words, self.get_visual_style("nights--muted"))

    def strong(self, words: str) -> Content:
        """Words that stand out."""
        return Content.styled(words, self.get_visual_style("nights--strong"))

    def hint(self, line: NightLine) -> str:
        """What to say where a night could stand. Of earlier days nothing is said."""
        if self.has_focus and line is self.marked:
            return "Enter writes it"
        return "not written yet" if line.morning == self.today else ""

    def watch_cursor(self) -> None:
        """What Enter does depends on the row."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter has different words for a night that is written and one that is not."""
        return action != "open" or parameters[0] == self._kind

    def action_open(self, kind: str) -> None:
        """Write or open the night under the cursor."""
        if self.marked is not None:
            self.post_message(self.Opened(self.marked.morning))

    def action_move(self, by: int) -> None:
        """Move the cursor; at either end the page scrolls instead."""
        if not 0 <= self.cursor + by < len(self.lines):
            raise SkipAction
        self.cursor += by

    def on_click(self, event: events.Click) -> None:
        """A click on a row opens its night."""
        offset = event.get_content_offset(self)
        place = -1 if offset is None else offset.y - self._rows_above
        if place in self._places:
            self.cursor = place
            self.action_open(self._kind)

    @property
    def _places(self) -> range:
        return range(len(self.lines))

    @property
    def _kind(self) -> str:
        if self.marked is None:
            return ""
        if self.marked.night is not None:
            return "written"
        return "last" if self.marked.morning == self.today else "unwritten"

    def _label(self, place: int) -> Content:
        line = self.lines[place]
        here = self.has_focus and place == self.cursor
        day = f"{'›' if here else ' '}{date_short(line.morning):<6}"
        signs = marks(line.night) if line.night else ""
        style = self.get_visual_style("nights--cursor" if here else "nights--strong")
        words = Content.styled(day, style) if here else Content(day)
        return words + Content.styled(f"{signs:<2} ", self.get_visual_style("nights--strong"))
