"""A menu that may have thousands of lines and opens as fast as a short one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from pain_companion.widgets.menu import Line, Menu

AT_A_TIME = 100
"""So many lines are shown at first, and so many more each time."""
MORE = Line("more", "Show more")


class LongMenu(Menu):
    """A menu that shows its first lines, then one that shows more of them.

    A line is worked out as it is about to be shown. One that is not shown yet cannot be marked.
    """

    _seen: Sequence[Line] = ()
    _waiting: Iterator[Line] = iter(())
    _is_on_more = False

    @property
    def place(self) -> int | None:
        """Which of the lines is marked; None for none, and for the one that shows more."""
        marked = self.highlighted
        return marked if marked is not None and marked < len(self._seen) else None

    def on_option_list_option_highlighted(self) -> None:
        """On the line that shows more, other keys work than on the others."""
        if self._is_on_more is not (self.place is None):
            self._is_on_more = self.place is None
            self.screen.refresh_bindings()

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines instead: as many as were shown before, and a hundred at least."""
        at_first = max(len(self._seen), AT_A_TIME)
        self._seen, self._waiting = (), iter(lines)
        self._show_more(at_first)

    def action_select(self) -> None:
        """Choose the marked line; the last one shows more."""
        if self.option_count and self.place is None:
            self._show_more(AT_A_TIME)
        else:
            super().action_select()

    def _show_more(self, count: int) -> None:
        taken = [*islice(self._waiting, count + 1)]
        self._seen = [*self._seen, *taken[:count]]
        following = taken[count:]
        self._waiting = chain(following, self._waiting)
        super().show_lines([*self._seen, MORE] if following else self._seen)
