"""What is understood of a form as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pain_companion.formats import NotUnderstoodError

R = TypeVar("R")
V = TypeVar("V")


@dataclass
class Entry(Generic[R]):
    """The record that is meant, once it is whole and nothing stands in the way.

    `problems` has a sentence for each answer that was not understood, `echoes` the words for each
    that was, and `missing` the names of what it cannot do without: "the time to bed".
    """

    record: R | None = None
    missing: list[str] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)
    echoes: dict[str, str] = field(default_factory=dict)

    @property
    def not_saved(self) -> str:
        """Why it cannot be saved yet, and what to do."""
        if self.problems:
            return "Not saved yet. Look once more at what you typed."
        return f"Not saved yet. Add {' and '.join(self.missing)}."

    def answer(
        self,
        typed: Mapping[str, str],
        name: str,
        reader: Callable[[str], V],
        words: Callable[[V], str],
    ) -> V | None:
        """Read one answer, noting its echo or its problem. None where there is none."""
        said = typed.get(name, "").strip()
        if not said:
            return None
        try:
            value = reader(said)
        except NotUnderstoodError as problem:
            self.problems[name] = str(problem)
            return None
        self.echoes[name] = words(value)
        return value
