"""The styles of an app, each piece of CSS read once. Textual 8.2.8 reads all of them often."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getfile

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from textual.widget import Widget

PIECES_KEPT = 4096
"""Far more pieces of CSS than there are."""


class LastingStylesheet(Stylesheet):
    """Reads each piece of CSS once for a theme, and ahead of the first widget that needs it."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._kinds: set[type[Widget]] = set()
        # Textual keeps 64 pieces. Where there are more, each new one has all of them read again.
        self._parse_cache = LRUCache(PIECES_KEPT)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Forget what was read only where a colour has changed."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what is new."""
        self.parse()

    def read_imported(self) -> None:
        """Read the CSS of every kind of widget and screen that is imported by now."""
        for kind in _kinds_of(Widget):
            self._take(kind)
        self.parse()

    def read_kind(self, kind: type[Widget]) -> bool:
        """Read the CSS of a kind. Returns whether it is new."""
        is_new = self._take(kind)
        if is_new:
            self.parse()
        return is_new

    def _take(self, kind: type[Widget]) -> bool:
        if kind in self._kinds:
            return False
        self._kinds.add(kind)
        # What belongs to the kind is asked of one that is never used.
        for read_from, css, tie_breaker, scope in kind.__new__(kind)._get_default_css():
            self.add_source(
                css, read_from, is_default_css=True, tie_breaker=tie_breaker, scope=scope
            )
        if issubclass(kind, Screen) and kind.CSS:
            scope = kind._css_type_name if kind.SCOPED_CSS else ""
            self.add_source(kind.CSS, (getfile(kind), f"{kind.__name__}.CSS"), scope=scope)
        return True


def _kinds_of(base: type[Widget]) -> Iterator[type[Widget]]:
    """Every class below one, as far as they are imported."""
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds_of(kind)
