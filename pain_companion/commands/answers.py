"""From answers that were given with options to a record, or to why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pain_companion.commands.base import Problem
from pain_companion.words.entry import Entry

R = TypeVar("R")


def understood(entry: Entry[R], options: Mapping[str, str]) -> R:
    """The record of an entry. Raises Problem for what was not understood, or is not there.

    `options` has the option for each answer that is given with one.
    """
    for name, problem in entry.problems.items():
        raise Problem(f"{options[name]}: {problem}" if name in options else problem)
    if entry.record is None:
        raise Problem(entry.not_saved)
    return entry.record
