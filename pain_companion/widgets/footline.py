"""The line at the foot of every screen: the keys that work now, each of them also a button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any, ClassVar, NamedTuple

from textual import events
from textual.app import App
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen

from pain_companion.frozen import frozen
from pain_companion.text import CUT, cut
from pain_companion.widgets.parts import Parted

GAP = 2
KEY_WORDS = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "delete": "Del",
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


@frozen
class FootItem:
    """A key, what it does in a word or two, and the action that does it."""

    key: str
    words: str
    action: str = ""
    owner: DOMNode | None = None

    @property
    def width(self) -> int:
        """Cells it takes."""
        return len(f"{self.key} {self.words}".strip())


EXAMPLE = FootItem("EXAMPLE", "")
HOME = "today"
TODAY = FootItem("t", "Today", f"app.go('{HOME}')")
MENU = FootItem("m", "menu", "screen.menu")
ALWAYS = (
    FootItem("?", "help", "app.help"),
    FootItem("!", "get help now", "app.go('help-now')"),
    FootItem("f", "flare-up", "app.go('flare:now')"),
    TODAY,
)
ON_TODAY = tuple(MENU if each is TODAY else each for each in ALWAYS)
"""There the way to everywhere else stands in the place of the key that would lead nowhere."""
WHERE_THERE_IS_ROOM = (
    FootItem("q", "leave", "app.quit"),
    FootItem("/", "find", "app.command_palette"),
    MENU,
    FootItem("u", "undo", "screen.undo"),
)
WHILE_TYPING = (
    FootItem("Esc", "leaves the field", "screen.leave"),
    FootItem("F1", "help", "app.help"),
    FootItem("F12", "get help now", "app.go('help-now')"),
    FootItem("F2", "flare-up", "app.go('flare:now')"),
)
MORE_WHILE_TYPING = (
    FootItem("F3", "Today", "app.go('today')"),
    FootItem("Ctrl+Q", "leave", "app.quit"),
    FootItem("Ctrl+P", "find", "app.command_palette"),
)


def key_words(key: str) -> str:
    """The name of a key as it stands on the keyboard: "Ctrl+P", "F1", "Enter"."""
    parts = key.split("+")
    name = KEY_WORDS.get(parts[-1], parts[-1])
    if (len(name) == 1 and len(parts) > 1) or (name[0] == "f" and name[1:].isdigit()):
        name = name.upper()
    return "+".join([*(part.capitalize() for part in parts[:-1]), name])


def is_typing(screen: Screen[Any]) -> bool:
    """Whether a field has the focus that takes letters for itself."""
    focused = screen.focused
    return focused is not None and focused.check_consume_key("a", "a")


def fitting(items: Sequence[FootItem], width: int) -> list[FootItem]:
    """The items, in their order, that fit beside each other into `width` cells."""
    chosen: list[FootItem] = []
    left = width
    for item in items:
        if item.width <= left:
            chosen.append(item)
            left -= item.width + GAP
    return chosen


def width_of(items: Sequence[FootItem]) -> int:
    """Cells that items take with the gap after each."""
    return sum(item.width + GAP for item in items)


def first_cut(items: Sequence[FootItem], width: int) -> list[FootItem]:
    """The items beside each other in `width` cells: the first gives way, with a mark."""
    first, *others = items
    room = width - width_of(others) - len(f"{first.key} ")
    return [replace(first, words=cut(first.words, max(len(CUT), room))), *others]


class Strip(NamedTuple):
    """What is told, the present step first, and the keys that lead on and back."""

    told: Sequence[FootItem]
    keys: Sequence[FootItem]


class Leading(App[None]):
    """An app that leads through steps: the present one stands above the keys, on every screen."""

    def strip(self) -> Strip:
        """What stands there now."""
        raise NotImplementedError


class FootLine(Parted):
    """Shows the keys that work now. On a narrow terminal it has two rows.

    In an app that leads through steps it has as many again above them.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "footline--key",
        "footline--example",
        "footline--strip",
        "footline--strip-key",
    }

    def __init__(self, *, example: bool = False, area: str = "") -> None:
        super().__init__()
        self.example = example
        self.area = area
        """The area of the screen."""
        self._drawn: list[list[FootItem]] = []

    def on_mount(self) -> None:
        """Draw again whenever the focus or the keys change."""
        self.set_class(isinstance(self.app, Leading), "-leading")
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def render(self) -> Content:
        """One row, or two, of keys and words."""
        width, height = self.content_size
        strip = self._strip_rows(width, height)
        below = self.rows(width, height - len(strip))
        self._drawn = [*strip, *below]
        lines = [self._strip_line(row, width) for row in strip]
        return Content("\n").join([*lines, *(self._row(row) for row in below)])

    def rows(self, width: int, height: int) -> list[list[FootItem]]:
        """The items of each row, those of the screen first."""
        always, extra = self._everywhere()
        mark = [EXAMPLE] if self.example else []
        own = self._own_items()
        if height > 1:
            below = fitting(always, width)
            left_over = [item for item in always if item not in below]
            return [fitting([*mark, *left_over, *own, *reversed(extra)], width), below]
        first = fitting([*mark, *own], width - width_of(always))
        rest = width - width_of(first) - width_of(always)
        return [[*first, *always, *fitting(extra, rest)]]

    def _everywhere(self) -> tuple[Sequence[FootItem], Sequence[FootItem]]:
        """The keys that work on every screen: those always shown, and more where there is room."""
        if is_typing(self.screen):
            return WHILE_TYPING, MORE_WHILE_TYPING
        always = ON_TODAY if self.area == HOME else ALWAYS
        return always, [each for each in WHERE_THERE_IS_ROOM if each not in always]

    def _strip_rows(self, width: int, height: int) -> list[list[FootItem]]:
        """The present step and the keys through the steps, in half of the rows."""
        if not isinstance(self.app, Leading):
            return []
        told, keys = self.app.strip()
        if height > 2:
            return [first_cut(told, width), fitting(keys, width)]
        first = first_cut(told, width - width_of(keys))
        return [[*first, *fitting(keys, width - width_of(first))]]

    def on_click(self, event: events.Click) -> None:
        """Let the app do what the clicked words say.

        Done here, an action that closes this screen would wait for this line to end, and this line
        for the action.
        """
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self._drawn):
            return
        row = self._drawn[offset.y]
        starts = accumulate((item.width + GAP for item in row), initial=0)
        for item, start in zip(row, starts, strict=False):
            if start <= offset.x < start + item.width and item.action:
                self.app.call_later(self.app.run_action, item.action, item.owner)

    def _own_items(self) -> list[FootItem]:
        """The keys of this screen, and of what has the focus in it, that are marked to be shown."""
        return [
            FootItem(key_words(key), active.binding.description, active.binding.action, active.node)
            for key, active in self.screen.active_bindings.items()
            if active.node is not self.app and active.binding.show and active.enabled
        ]

    def _row(self, items: Sequence[FootItem], key: str = "footline--key") -> Content:
        key_style = self.get_visual_style(key)
        example_style = self.get_visual_style("footline--example")
        parts = [
            Content.styled(item.key, example_style if item is EXAMPLE else key_style)
            + (f" {item.words}" if item.words else "")
            for item in items
        ]
        return Content(" " * GAP).join(parts)

    def _strip_line(self, items: Sequence[FootItem], width: int) -> Content:
        """A row of the strip, as wide as the line, so that it stands apart from the keys."""
        row = self._row(items, "footline--strip-key")
        filled = row.pad_right(max(0, width - row.cell_length))
        return filled.stylize_before(self.get_visual_style("footline--strip"))
