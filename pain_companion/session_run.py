"""A session from its start page to its end, and what is left of it: nothing, unless asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual.screen import Screen

from pain_companion.commands.base import Place, Problem, complain, say
from pain_companion.content.run_sheets import read_sheet
from pain_companion.demo.example import example_diary
from pain_companion.front_app import FrontApp
from pain_companion.paths import example_folder, session_folder
from pain_companion.screens.session_start import SessionStartScreen, Start, UnfinishedScreen
from pain_companion.session_app import SessionApp
from pain_companion.store.connection import DiaryKind
from pain_companion.store.glance import glance
from pain_companion.store.held import holding
from pain_companion.store.session_file import (
    Where,
    clear,
    clear_forgotten,
    keep_where,
    kept_where,
    last_used,
    session_path,
)
from pain_companion.terminal import run_steadily, why_not_full_screen
from pain_companion.words.session import (
    CLEARED,
    KEPT,
    OPEN_ELSEWHERE,
    forgotten_words,
    not_cleared_words,
    unfinished_words,
)

T = TypeVar("T")


def run_session(place: Place) -> int:
    """Hold the folder of sessions, and lead through one. Gives the exit status.

    Raises Problem where another window holds it.
    """
    if (reason := why_not_full_screen(sys.stdout, os.environ)) is not None:
        complain(reason)
        return 1
    folder = session_folder()
    forgotten = clear_forgotten(folder, place.now())
    with holding(folder) as ours:
        if not ours:
            raise Problem(OPEN_ELSEWHERE)
        words = forgotten_words(forgotten, place.now()) if forgotten else ""
        return _Session(folder, place, words).run()


class _Session:
    """One sitting of an assistant: run sheets one after another, over at most one file."""

    def __init__(self, folder: Path, place: Place, first_words: str) -> None:
        self.folder = folder
        self.place = place
        self.first_words = first_words
        self.status = 0

    def run(self) -> int:
        """Ask what to do with a file that was left, then show until the end."""
        if (used := last_used(self.folder)) is not None:
            unfinished = unfinished_words(used, self.place.now())
            goes_on = self._ask(lambda: UnfinishedScreen(unfinished))
            if goes_on is None:
                return self.status
            if not goes_on:
                return self._clear() or self._start()
            if (where := kept_where(self.folder)) is not None:
                return self._show(Start(where, own_words=True))
        return self._start()

    def _start(self) -> int:
        """Pick a run sheet and show it."""
        is_open = last_used(self.folder) is not None
        screen = SessionStartScreen(is_open=is_open, first_words=self.first_words)
        start = self._ask(lambda: screen)
        if start is not None:
            return self._show(start)
        if is_open:
            say(KEPT)
        return self.status

    def _show(self, start: Start) -> int:
        """Show the run sheet, and what the person wants after it."""
        app = self._run_own(start.where) if start.own_words else self._run_example(start.where)
        if self.status:
            if start.own_words:
                say(KEPT)
            return self.status
        if app.wants_another:
            return self._start()
        return self._clear() if start.own_words and app.wants_clear else self.status

    def _run_own(self, where: Where) -> SessionApp:
        keep_where(self.folder, where)
        return self._run(
            SessionApp(
                session_path(self.folder),
                now=self.place.now,
                kind=DiaryKind.SESSION,
                where=where,
                service=glance(self.place.path).settings.read().service_name,
                keep=lambda reached: keep_where(self.folder, reached),
            )
        )

    def _run_example(self, where: Where) -> SessionApp:
        person = read_sheet(where.sheet).example
        with example_diary(example_folder(), self.place.now, person=person) as path:
            return self._run(
                SessionApp(path, now=self.place.now, kind=DiaryKind.EXAMPLE, where=where)
            )

    def _run(self, app: SessionApp) -> SessionApp:
        self.status = run_steadily(app)
        return app

    def _ask(self, screen: Callable[[], Screen[T]]) -> T | None:
        app = FrontApp(screen, now=self.place.now)
        self.status = run_steadily(app)
        return app.answer

    def _clear(self) -> int:
        """Remove the file. Gives 1 where that cannot be done."""
        try:
            clear(self.folder)
        except OSError:
            complain(not_cleared_words(self.folder))
            return 1
        say(*CLEARED)
        return 0
