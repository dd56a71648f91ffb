"""The gate of all commands about eating: a person can hide all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pain_companion.commands.base import Place, Problem
from pain_companion.domain.hidden_areas import EATING, hidden_areas
from pain_companion.words.eating import HIDDEN

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def allow_eating(place: Place) -> None:
    """Raises Problem where all about eating is hidden."""
    with reading_eating(place):
        pass


@contextmanager
def reading_eating(place: Place) -> Iterator[Diary | None]:
    """The diary, unless all about eating is hidden in it. Raises Problem."""
    with place.reading() as diary:
        if diary is not None:
            _allow(diary)
        yield diary


@contextmanager
def changing_eating(place: Place, *, create: bool = True) -> Iterator[Diary]:
    """The diary to change, unless all about eating is hidden in it. Raises Problem."""
    with place.changing(create=create) as diary:
        _allow(diary)
        yield diary


def _allow(diary: Diary) -> None:
    if EATING in hidden_areas(diary.settings.read()):
        raise Problem(HIDDEN)
