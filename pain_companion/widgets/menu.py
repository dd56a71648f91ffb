"""A short list to choose from, each line with a few words beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import ClassVar

from textual.actions import SkipAction
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pain_companion.frozen import frozen
from pain_companion.text import shown
from pain_companion.widgets.parts import Parted

PAGE = 5
"""How many lines of the menu Page Down goes on."""


@frozen
class Line:
    """One line of a menu: what it is called in the program, its words, and more about it.

    `above` is the heading of the lines that begin with it.
    """

    key: str
    words: str
    more: str = ""
    above: str = ""


class Menu(OptionList, Parted):
    """Lines to choose from with the arrows and Enter, or the mouse.

    It is as high as its lines, and whatever it stands in scrolls. At its first and last line the
    arrows are left to the screen, so that what stands above and below can be read too.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"menu--above"}
    DEFAULT_CSS = """
    Menu > .menu--above { color: $primary; text-style: bold; }
    Menu {
        height: auto; max-height: 9999; border: none; padding: 0; background: transparent;
        margin-top: 1; scrollbar-size-vertical: 1;
    }
    Menu:focus { border: none; }
    """

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead, the mark on the same place as far as there is one."""
        marked = self.highlighted or 0
        self.clear_options()
        self.add_options([Option(_Entry(line, self), id=line.key) for line in lines])
        if lines:
            self.highlighted = min(marked, len(lines) - 1)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the marked line into view, and with the first one all that stands above it."""
        super().scroll_to_highlight(top)
        # Before it is told of it, the screen knows what has the focus.
        if self.is_mounted and self.screen.focused is self:
            self.call_after_refresh(self._bring_into_view)

    def action_cursor_up(self) -> None:
        """Mark the line before; from the first one the screen scrolls."""
        self._move(-1)

    def action_cursor_down(self) -> None:
        """Mark the next line; from the last one the screen scrolls."""
        self._move(1)

    def action_page_up(self) -> None:
        """Some lines back."""
        self._move(-PAGE)

    def action_page_down(self) -> None:
        """Some lines on."""
        self._move(PAGE)

    def _move(self, by: int) -> None:
        last = self.option_count - 1
        here = self.highlighted if self.highlighted is not None else -1
        there = max(0, min(last, here + by))
        if last < 0 or there == here:
            raise SkipAction()
        self.highlighted = there

    def _bring_into_view(self) -> None:
        around, place = self._scrolls(), self.highlighted
        if around is None or place is None or place >= self.option_count:
            return
        if not self.scrollable_content_region.width:
            # It was hidden until now, and has no room yet.
            return
        heights = [self._height_of(each) for each in self.options[: place + 1]]
        top = self._top_in(around) + sum(heights[:-1])
        if place == 0 and top + heights[0] <= around.scrollable_content_region.height:
            top, heights = 0, [top + heights[0]]
        region = Region(0, top, 1, heights[-1])
        around.scroll_to_region(region, animate=False, x_axis=False)

    def _scrolls(self) -> Widget | None:
        """What the menu is scrolled by."""
        around = (each for each in self.ancestors if isinstance(each, ScrollableContainer))
        return next(around, None)

    def _top_in(self, around: Widget) -> int:
        """How far below the top of what scrolls it the menu begins."""
        within = takewhile(lambda each: each is not around, self.ancestors_with_self)
        return sum(each.virtual_region.y for each in within if isinstance(each, Widget))

    def _height_of(self, option: Option) -> int:
        entry = option.prompt
        assert isinstance(entry, _Entry)
        return entry.get_height({}, self.scrollable_content_region.width)


class _Entry(Visual):
    """A line in bold and more about it, then an empty row where there is more about it.

    The empty row is not part of what is marked: it keeps one line apart from the next. Nor is a
    heading above the line.
    """

    def __init__(self, line: Line, menu: Menu) -> None:
        words = Content.styled(shown(line.words), "bold")
        self._words = words + f"\n{shown(line.more)}" if line.more else words
        self._gap = 1 if line.more else 0
        self._above = Content(f"\n{line.above}") if line.above else None
        self._menu = menu

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as its words."""
        return self._words.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The rows of its words, the empty one, and those above."""
        above = self._above.get_height(rules, width) if self._above else 0
        return above + self._words.get_height(rules, width) + self._gap

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The rows, all as wide as they may be."""
        strips = self._words.render_strips(width, None, style, options)
        filled = [strip.extend_cell_length(width, style.rich_style) for strip in strips]
        above = self._heading(width, options)
        return [*above, *filled, *[Strip.blank(width, self._menu.rich_style)] * self._gap]

    def _heading(self, width: int, options: RenderOptions) -> list[Strip]:
        if self._above is None:
            return []
        style = self._menu.get_visual_style("menu--above")
        strips = self._above.render_strips(width, None, style, options)
        return [strip.extend_cell_length(width, style.rich_style) for strip in strips]
