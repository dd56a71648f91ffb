"""The styles of an app, each piece of CSS read once. Textual 8.2.8 reads all of them often."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getfile
from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from textual.widget import Widget

_READ: dict[frozenset[tuple[str, str]], dict[Any, Any]] = {}
"""The pieces that were read, for each set of colours: back at a theme, or in the app after another,
they are there. Textual keeps 64. Where there are more, each new one has all of them read again.
"""

# As each part is styled, every rule is asked for its hash. Textual's is the same, but in Python.
RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]


class LastingStylesheet(Stylesheet):
    """Reads each piece of CSS once for a theme, and ahead of the first widget that needs it."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._kinds: set[type[Widget]] = set()
        self._find_what_was_read()

    def set_variables(self, variables: dict[str, str]) -> None:
        """Go on with what was read for these colours."""
        if variables != self._variables:
            self._parse_cache = {}  # type: ignore[assignment]  # Textual empties it.
            super().set_variables(variables)
            self._find_what_was_read()

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

    def _find_what_was_read(self) -> None:
        kept = _READ.setdefault(frozenset(self._variables.items()), {})
        self._parse_cache = kept  # type: ignore[assignment]  # It has all that is asked of it.

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
