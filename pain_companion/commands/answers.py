"""From answers that were given with options to a record, or to why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import click

from pain_companion.commands.base import Problem, Unfinished
from pain_companion.words.entry import Entry

R = TypeVar("R")
HEARD = f"{__name__}.heard"
"""Where a command's context has how each answer was understood, by the name of the answer."""


def understood(entry: Entry[R], options: Mapping[str, str]) -> R:
    """The record of an entry. Raises Problem for what was not understood, or is not there.

    `options` has the option for each answer that is given with one.
    """
    note_heard(entry.echoes)
    for name, problem in entry.problems.items():
        text = f"{options[name]}: {problem}" if name in options else problem
        raise Problem(text, name, problem)
    if entry.record is None:
        raise Unfinished(entry.not_saved)
    return entry.record


def note_heard(echoes: Mapping[str, str]) -> None:
    """Keep how answers were understood, to be read back before anything is saved."""
    click.get_current_context().meta.setdefault(HEARD, {}).update(echoes)
