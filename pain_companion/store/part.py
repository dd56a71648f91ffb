"""A part of a diary that is loaded when it is first asked for.

A diary has some thirty parts, one for each kind of thing in it, and Today asks for ten. To import
the others at the start took a fifth of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

Made = TypeVar("Made")


class Part(Generic[Made]):
    """Makes one part of a diary. `place` names what makes it from the diary: "module:name"."""

    def __init__(self, place: str) -> None:
        self._place = place

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, diary: Diary, owner: type) -> Made:
        module, _, name = self._place.partition(":")
        make = getattr(import_module(f"pain_companion.store.{module}"), name)
        made = cast(Made, make(diary))
        # From now on this is found before the descriptor.
        vars(diary)[self._name] = made
        return made
